// Painted: one thing that a page paints: a run of text, a filled or stroked path, a picture, a gradient, with the
// colour, state and place that the rules ask about. It keeps no pixels.
#pragma once

#include "preflight/color_space.h"
#include "preflight/font.h"
#include "preflight/plane.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace banxin::preflight {

/// Flattened, in the page's space.
struct Path {
    std::vector<std::vector<Dot>> polygons;
    bool isEvenOdd = false;

    Box box() const;
    bool contains(Dot p) const;
};

/// The polygon as a box, where it is an upright rectangle.
std::optional<Box> uprightRectangle(const std::vector<Dot> &polygon);

/// What is left to paint through: paths, each within the ones before it.
struct Clip {
    std::shared_ptr<const Clip> before;
    Path path;
    Box box; // of all of them
    bool isRectangle = false; // this path is its box
};

enum class Blend { Normal, Multiply, Screen, Darken, Lighten, Other };

/// What a pattern's cell holds.
struct Tile;

struct Gradient {
    Object shading;
    int type = 0; // ISO 32000-1, table 78
    std::shared_ptr<const ColorSpace> space;
    std::vector<Inks> steps; // along the axis; empty where the function is not evaluated
    Matrix matrix; // from the shading's space to the page
    std::vector<double> axis; // Coords
    bool extends[2] = {false, false};
};

/// A colour as content sets it.
struct Paint {
    std::shared_ptr<const ColorSpace> space;
    Inks inks;
    std::shared_ptr<const Tile> tile; // a tiling pattern
    std::shared_ptr<const Gradient> gradient; // a shading pattern
};

struct Picture {
    Object object; // null: an inline image
    std::string inlineData; // as it stands in the content
    std::vector<std::string> filters;
    int width = 0, height = 0, bits = 8;
    bool isMask = false; // a stencil, painted in the current colour
    std::shared_ptr<const ColorSpace> space;
    std::vector<double> decode;
    Object softMask; // null for none
    bool isInterpolated = false;
};

enum class Tag { None, Artifact, Marked };
/// Where content comes from; only what the page itself paints has its true place and is judged by size.
enum class Origin { Page, PatternCell, GlyphProcedure };

struct Painted {
    enum class Kind { Text, Fill, Stroke, Picture, Gradient };
    Kind kind = Kind::Fill;
    Origin origin = Origin::Page;
    Tag tag = Tag::None;
    Box box; // clipped
    Object object; // the stream that paints it, or the picture itself
    Paint paint;
    bool overprints = false;
    int overprintMode = 0;
    double alpha = 1;
    Blend blend = Blend::Normal;
    bool isMasked = false; // by a soft mask of the state
    std::shared_ptr<const Clip> clip;
    std::shared_ptr<const Path> path; // fills
    Matrix matrix; // pictures: from the unit square; text: from an em at the pen
    double size = 0; // text: the type's size on paper; strokes: the weight; points
    const Font *font = nullptr;
    int missingGlyphs = 0; // .notdef that are shown
    std::shared_ptr<const Picture> picture;
    std::shared_ptr<const Gradient> gradient;
    /// Of large type: what is shown where, for its true area.
    std::vector<std::pair<std::uint32_t, Matrix>> glyphs;

    bool isTransparent() const
    {
        return alpha < 1 || isMasked || blend != Blend::Normal || (picture && !Object(picture->softMask).isNull());
    }
};

struct Tile {
    Object pattern;
    Box cell; // in the pattern's space
    Matrix matrix; // from the pattern's space to the page
    double stepX = 0, stepY = 0;
    bool isColoured = true;
    std::vector<Painted> painted; // in the page's space
};

} // namespace banxin::preflight
