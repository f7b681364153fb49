#include "paint/glyph_rasterizer.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <cmath>

namespace banxin::paint {

namespace {

constexpr int mostShapes = 20000;

} // namespace

void GlyphRasterizer::LibraryDeleter::operator()(FT_LibraryRec_ *library) const { FT_Done_FreeType(library); }

GlyphRasterizer::GlyphRasterizer()
{
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) == 0)
        m_library.reset(library);
}

GlyphRasterizer::~GlyphRasterizer() = default;

GlyphRasterizer::Shape GlyphRasterizer::shapeOf(const font::Outline &outline, float unitsPerEm)
{
    Shape shape;
    std::size_t next = 0;
    const auto add = [&](int count, char tag) {
        for (int i = 0; i < count; ++i) {
            shape.points.push_back(outline.points[next++] / unitsPerEm);
            shape.points.push_back(outline.points[next++] / unitsPerEm);
            shape.tags.push_back(i + 1 < count ? tag : static_cast<char>(FT_CURVE_TAG_ON));
        }
    };
    const auto endContour = [&] {
        const short last = static_cast<short>(shape.tags.size() - 1);
        if (!shape.tags.empty() && (shape.contourEnds.empty() || shape.contourEnds.back() != last))
            shape.contourEnds.push_back(last);
    };
    for (const font::Outline::Verb verb : outline.verbs) {
        switch (verb) {
        case font::Outline::Verb::Move:
            endContour();
            add(1, FT_CURVE_TAG_ON);
            break;
        case font::Outline::Verb::Line:
            add(1, FT_CURVE_TAG_ON);
            break;
        case font::Outline::Verb::Quad:
            add(2, FT_CURVE_TAG_CONIC);
            break;
        case font::Outline::Verb::Cubic:
            add(3, FT_CURVE_TAG_CUBIC);
            break;
        case font::Outline::Verb::Close:
            endContour();
            break;
        }
    }
    endContour();
    return shape;
}

const GlyphRasterizer::Shape &GlyphRasterizer::shape(const std::shared_ptr<const font::Face> &face, std::uint32_t glyph)
{
    Shapes &shapes = m_shapes[face.get()];
    const auto found = shapes.glyphs.constFind(glyph);
    if (found != shapes.glyphs.constEnd())
        return *found;
    if (++m_count > mostShapes) {
        for (Shapes &each : m_shapes)
            each.glyphs.clear();
        m_count = 1;
    }
    shapes.face = face;
    return *shapes.glyphs.insert(glyph, shapeOf(face->outlineOf(glyph), static_cast<float>(face->unitsPerEm())));
}

GlyphRasterizer::Coverage GlyphRasterizer::coverage(const std::shared_ptr<const font::Face> &face, std::uint32_t glyph,
    double across, double down, QPointF place, font::Turn turn)
{
    const Shape &shape = this->shape(face, glyph);
    if (!m_library || shape.tags.empty() || shape.tags.size() > 32000)
        return {};
    std::vector<FT_Vector> points(shape.tags.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        double x = static_cast<double>(shape.points[2 * i]), y = static_cast<double>(shape.points[2 * i + 1]);
        if (turn == font::Turn::Clockwise) {
            std::swap(x, y);
            y = -y;
        }
        points[i].x = std::lround((x * across + place.x()) * 64);
        points[i].y = std::lround((y * down - place.y()) * 64);
    }
    // FreeType only reads tags and contours, though it does not say so.
    FT_Outline outline{};
    outline.n_contours = static_cast<short>(shape.contourEnds.size());
    outline.n_points = static_cast<short>(points.size());
    outline.points = points.data();
    outline.tags = const_cast<char *>(shape.tags.data());
    outline.contours = const_cast<short *>(shape.contourEnds.data());

    FT_BBox box;
    FT_Outline_Get_CBox(&outline, &box);
    const auto floor64 = [](FT_Pos value) { return static_cast<int>(value >> 6); };
    const int left = floor64(box.xMin), right = floor64(box.xMax + 63), bottom = floor64(box.yMin),
              top = floor64(box.yMax + 63);
    if (right <= left || top <= bottom)
        return {};
    Coverage coverage{QRect(left, -top, right - left, top - bottom), {}};
    coverage.pixels.resize(
        static_cast<std::size_t>(coverage.area.width()) * static_cast<std::size_t>(coverage.area.height()));
    FT_Outline_Translate(&outline, -left * 64, -bottom * 64);
    FT_Bitmap bitmap{};
    bitmap.rows = static_cast<unsigned>(coverage.area.height());
    bitmap.width = static_cast<unsigned>(coverage.area.width());
    bitmap.pitch = coverage.area.width(); // positive: the first row is the top one
    bitmap.buffer = coverage.pixels.data();
    bitmap.num_grays = 256;
    bitmap.pixel_mode = FT_PIXEL_MODE_GRAY;
    if (FT_Outline_Get_Bitmap(m_library.get(), &outline, &bitmap) != 0)
        return {};
    return coverage;
}

} // namespace banxin::paint
