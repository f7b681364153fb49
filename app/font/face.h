// Face: one face of a font file: coverage, metrics, shaping and outlines, the same on every machine
// that has the same file. It knows no newspaper, no locale and no QFont.
#pragma once

#include "base/digest.h"
#include "base/geometry.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <cstdint>
#include <memory>
#include <vector>

namespace banxin::font {

/// One glyph as shaped: advances and offsets at the size asked for; y grows downwards. Offsets go from
/// the pen to the glyph's own origin; in a vertical run the pen walks down the line's centre, so that
/// they hold the half em to the left and the drop from the em box's top as well.
struct ShapedGlyph {
    std::uint32_t id = 0;
    int cluster = 0; // UTF-16 offset in the text that was shaped
    base::Length advance; // along the line
    base::Length xOffset;
    base::Length yOffset;
};

enum class Direction { Horizontal, Vertical };
/// Which way a run's characters are read along its line; its glyphs are always given from left to right (or from the
/// top, where it is turned).
enum class Reading : std::uint8_t { LeftToRight, RightToLeft };

/// An outline in font units, y upwards: commands with their points, contours closed.
struct Outline {
    enum class Verb : std::uint8_t { Move, Line, Quad, Cubic, Close };
    std::vector<Verb> verbs;
    std::vector<float> points; // x, y pairs: 1 for Move and Line, 2 for Quad, 3 for Cubic
};

class Face {
public:
    /// Opens face `index` of the file at `path` (memory-mapped). Refused where it is not a font.
    static base::Result<std::shared_ptr<const Face>> open(const QString &path, int index);
    ~Face();
    Face(const Face &) = delete;
    Face &operator=(const Face &) = delete;

    const QString &path() const;
    int index() const;
    /// Names the face's content: what layout's inputs include. Hashed on first use, then kept: the
    /// directory of tables with their checksums and the small tables, not the 20 MB of outlines.
    base::Digest digest() const;
    QString postScriptName() const;
    QString familyName() const;
    int unitsPerEm() const;
    bool isCff() const;
    /// OS/2 fsType's embedding permission allows a subset in a document.
    bool mayBeEmbedded() const;
    /// Ascender and descender of the ideographic em box (descender negative), in font units.
    int ascender() const;
    int descender() const;
    int capHeight() const;
    int italicAngle() const;
    int weight() const;
    base::Rect
    boundingBoxPerMille() const; // FontBBox of a PDF descriptor, "EMU" here are thousandths of an em, y upwards

    bool covers(char32_t character) const;
    /// 0 where the face has no such glyph.
    std::uint32_t glyphFor(char32_t character) const;
    int glyphCount() const;
    /// Natural horizontal advance in font units.
    int advanceOf(std::uint32_t glyph) const;

    /// Shapes one run of one script in logical order. Vertical uses the font's vert forms and metrics.
    /// Kerning and ligatures are off in Chinese text and on in Western text, whose quotation marks are
    /// proportional (CLREQ §3.1.4). Glyph 0 stands where the face has none. `reading` counts in horizontal
    /// runs alone: clusters then descend, and brackets are mirrored.
    std::vector<ShapedGlyph> shape(
        QStringView text, base::Length size, Direction direction, Reading reading = Reading::LeftToRight) const;
    Outline outlineOf(std::uint32_t glyph) const;

    /// A whole SFNT table; empty where the face lacks it. The view lives as long as the face.
    QByteArray table(const char tag[5]) const;
    /// The file as it is mapped, all its faces; the view lives as long as the face.
    QByteArray file() const;
    /// A stand-alone font file of this face alone, for readers that open face 0 only.
    QByteArray standAloneFile() const;
    /// Face 0 of the same file has the very outline tables of this face, glyph for glyph.
    bool sharesOutlinesWithFirstFace() const;

private:
    Face();
    struct Data;
    std::unique_ptr<Data> d;
};

} // namespace banxin::font
