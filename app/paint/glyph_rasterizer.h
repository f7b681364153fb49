// GlyphRasterizer: how much of each pixel a glyph's outline covers, by FreeType's smooth rasteriser. It
// reads no font file, hints nothing and belongs to one thread.
#pragma once

#include "font/glyph_run.h"

#include <QByteArray>
#include <QHash>
#include <QPointF>
#include <QRect>

#include <memory>
#include <vector>

struct FT_LibraryRec_;

namespace banxin::paint {

class GlyphRasterizer {
public:
    GlyphRasterizer();
    ~GlyphRasterizer();

    /// Coverage from 0 to 255, row by row from the top.
    struct Coverage {
        QRect area; // pixels around the glyph's origin; empty where it shows nothing
        std::vector<std::uint8_t> pixels;
    };
    /// The glyph at so many pixels an em, its origin at `place` within its pixel.
    Coverage coverage(const std::shared_ptr<const font::Face> &face, std::uint32_t glyph, double across, double down,
        QPointF place, font::Turn turn = font::Turn::Upright);

private:
    // An outline in FreeType's terms, in ems, y upwards.
    struct Shape {
        std::vector<float> points;
        std::vector<char> tags;
        std::vector<short> contourEnds;
    };
    struct Shapes {
        std::shared_ptr<const font::Face> face; // so that its address stays its own
        QHash<std::uint32_t, Shape> glyphs;
    };
    struct LibraryDeleter {
        void operator()(FT_LibraryRec_ *library) const;
    };

    static Shape shapeOf(const font::Outline &outline, float unitsPerEm);
    const Shape &shape(const std::shared_ptr<const font::Face> &face, std::uint32_t glyph);

    std::unique_ptr<FT_LibraryRec_, LibraryDeleter> m_library;
    QHash<const font::Face *, Shapes> m_shapes;
    int m_count = 0;
};

} // namespace banxin::paint
