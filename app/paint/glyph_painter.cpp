#include "paint/glyph_painter.h"

#include <QPainter>

#include <array>
#include <cmath>

namespace banxin::paint {

namespace {

// In pixels an em: up to the first, a line's glyphs are set on a common row of pixels; above the second, a
// mask takes more to blend than an outline to fill, and much memory.
constexpr double smallType = 60.0;
constexpr double largestMask = 240.0;
constexpr qsizetype mostMaskBytes = 96 * 1024 * 1024;
constexpr int mostOutlines = 20000;

// Below this size hairlines are thinner than half a pixel and would turn to pale grey.
constexpr double thinType = 24.0;

// Gives the part-covered pixels of small type more ink, the more the smaller it is.
std::array<std::uint8_t, 256> inkFor(double pixelSize)
{
    const double exponent = 0.7 + 0.3 * std::clamp(pixelSize / thinType, 0.0, 1.0);
    std::array<std::uint8_t, 256> ink;
    for (std::size_t i = 0; i < ink.size(); ++i)
        ink[i] = static_cast<std::uint8_t>(std::lround(255.0 * std::pow(static_cast<double>(i) / 255.0, exponent)));
    return ink;
}

QPainterPath pathOf(const font::Outline &outline, double unitsPerEm)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    std::size_t next = 0;
    const auto point = [&] {
        const QPointF p(outline.points[next] / unitsPerEm, -outline.points[next + 1] / unitsPerEm);
        next += 2;
        return p;
    };
    for (const font::Outline::Verb verb : outline.verbs) {
        switch (verb) {
        case font::Outline::Verb::Move:
            path.moveTo(point());
            break;
        case font::Outline::Verb::Line:
            path.lineTo(point());
            break;
        case font::Outline::Verb::Quad: {
            const QPointF control = point();
            path.quadTo(control, point());
            break;
        }
        case font::Outline::Verb::Cubic: {
            const QPointF first = point(), second = point();
            path.cubicTo(first, second, point());
            break;
        }
        case font::Outline::Verb::Close:
            path.closeSubpath();
            break;
        }
    }
    return path;
}

} // namespace

GlyphPainter::GlyphPainter() = default;
GlyphPainter::~GlyphPainter() = default;

void GlyphPainter::begin(double pixelsPerEmu, const QRectF &visible, Baselines baselines, Shades shades)
{
    m_shades = std::move(shades);
    m_pixelsPerEmu = pixelsPerEmu;
    m_visible = visible;
    m_baselines = baselines;
    ++m_repaint;
}

void GlyphPainter::add(QPainter &painter, const display::GlyphItem &item)
{
    if (!item.run || !item.run->face || item.run->glyphs.empty())
        return;
    const font::GlyphRun &run = *item.run;
    const Look look{run.face, static_cast<double>(run.size.toEmu()) * m_pixelsPerEmu, run.widthPercent, run.direction,
        run.turn, m_shades.of(item.color.value_or(run.color))};
    if (look != m_look) {
        flush(painter);
        m_look = look;
    }
    // A glyph's ink stays within an em of its own box, and no box is wider than two.
    const double em = look.pixelSize * std::max(1.0, look.widthPercent / 100.0);
    const QRectF near = run.turn == font::Turn::Upright ? m_visible.adjusted(-3 * em, -2 * em, em, 2 * em)
                                                        : m_visible.adjusted(-2 * em, -3 * em, 2 * em, em);
    const double x = static_cast<double>(item.origin.x.toEmu()), y = static_cast<double>(item.origin.y.toEmu());
    for (const font::PlacedGlyph &glyph : run.glyphs) {
        const base::Point place = run.onPage(glyph.x, glyph.y);
        const QPointF at((x + static_cast<double>(place.x.toEmu())) * m_pixelsPerEmu,
            (y + static_cast<double>(place.y.toEmu())) * m_pixelsPerEmu);
        if (!near.contains(at))
            continue;
        m_glyphs.push_back(glyph.id);
        m_positions.push_back(at);
    }
}

void GlyphPainter::flush(QPainter &painter)
{
    if (m_glyphs.empty())
        return;
    const QTransform device = painter.deviceTransform();
    const bool aligned = device.type() <= QTransform::TxScale && device.m11() > 0 && device.m22() > 0;
    if (aligned && m_look.pixelSize * device.m22() <= largestMask)
        drawMasks(painter, device);
    else
        drawOutlines(painter);
    m_glyphs.clear();
    m_positions.clear();
}

void GlyphPainter::drawMasks(QPainter &painter, const QTransform &device)
{
    const bool upright = m_look.turn == font::Turn::Upright; // else the width is scaled down the page
    const double width = m_look.widthPercent / 100.0;
    const double down = m_look.pixelSize * (upright ? 1.0 : width) * device.m22();
    const double across = m_look.pixelSize * (upright ? width : 1.0) * device.m11();
    const auto in64ths = [](double pixels) { return static_cast<int>(std::lround(pixels * 64)); };
    MaskCache &cache =
        m_masks[{m_look.face.get(), in64ths(across), in64ths(down), m_look.color, m_baselines, m_look.turn}];
    if (cache.lastUsed == 0)
        cache.ink = inkFor(m_baselines == Baselines::OnPixels ? down : thinType);
    cache.lastUsed = m_repaint;
    const bool wholeLines = m_baselines == Baselines::OnPixels && m_look.direction == font::Direction::Horizontal
        && upright && down <= smallType;

    const QTransform before = painter.transform();
    painter.setTransform(device.inverted() * before); // from here on the painter's pixels are the device's
    for (std::size_t i = 0; i < m_glyphs.size(); ++i) {
        const QPointF at = device.map(m_positions[i]);
        const int quarterX = static_cast<int>(std::floor(at.x() * 4 + 0.5));
        const int quarterY =
            wholeLines ? static_cast<int>(std::lround(at.y())) * 4 : static_cast<int>(std::floor(at.y() * 4 + 0.5));
        const int partX = quarterX & 3, partY = quarterY & 3;
        const quint64 key = quint64(m_glyphs[i]) << 4 | quint64(partX << 2 | partY);
        auto found = cache.masks.constFind(key);
        if (found == cache.masks.constEnd()) {
            const Mask mask = makeMask(cache, m_glyphs[i], across, down, {partX / 4.0, partY / 4.0});
            cache.bytes += mask.image.sizeInBytes();
            m_maskBytes += mask.image.sizeInBytes();
            found = cache.masks.insert(key, mask);
        }
        if (!found->image.isNull())
            painter.drawImage(
                QPoint((quarterX >> 2) + found->offset.x(), (quarterY >> 2) + found->offset.y()), found->image);
    }
    painter.setTransform(before);
    forgetOldMasks();
}

GlyphPainter::Mask GlyphPainter::makeMask(
    const MaskCache &cache, std::uint32_t glyph, double across, double down, QPointF place)
{
    const GlyphRasterizer::Coverage coverage =
        m_rasterizer.coverage(m_look.face, glyph, across, down, place, m_look.turn);
    if (coverage.area.isEmpty())
        return {};
    Mask mask{QImage(coverage.area.size(), QImage::Format_ARGB32_Premultiplied), coverage.area.topLeft()};
    if (mask.image.isNull())
        return {};
    const int red = qRed(m_look.color), green = qGreen(m_look.color), blue = qBlue(m_look.color);
    const std::uint8_t *covered = coverage.pixels.data();
    for (int y = 0; y < mask.image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(mask.image.scanLine(y));
        for (int x = 0; x < mask.image.width(); ++x, ++covered)
            line[x] = *covered ? qPremultiply(qRgba(red, green, blue, cache.ink[*covered])) : 0;
    }
    return mask;
}

void GlyphPainter::drawOutlines(QPainter &painter)
{
    const QTransform before = painter.transform();
    const double em = m_look.pixelSize, across = em * m_look.widthPercent / 100.0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor::fromRgb(m_look.color));
    for (std::size_t i = 0; i < m_glyphs.size(); ++i) {
        const QPainterPath &path = outline(m_look.face, m_glyphs[i]);
        if (path.isEmpty())
            continue;
        const QPointF at = m_positions[i];
        painter.setTransform((m_look.turn == font::Turn::Upright ? QTransform(across, 0, 0, em, at.x(), at.y())
                                                                 : QTransform(0, across, -em, 0, at.x(), at.y()))
            * before);
        painter.drawPath(path);
    }
    painter.setTransform(before);
}

void GlyphPainter::forgetOldMasks()
{
    if (m_maskBytes <= mostMaskBytes)
        return;
    for (auto each = m_masks.begin(); each != m_masks.end();) {
        if (each->lastUsed != m_repaint) {
            m_maskBytes -= each->bytes;
            each = m_masks.erase(each);
        } else {
            ++each;
        }
    }
    if (m_maskBytes > mostMaskBytes) { // one page alone is too much
        m_masks.clear();
        m_maskBytes = 0;
    }
}

const QPainterPath &GlyphPainter::outline(const std::shared_ptr<const font::Face> &face, std::uint32_t glyph)
{
    OutlineCache &cache = m_outlines[face.get()];
    const auto found = cache.paths.constFind(glyph);
    if (found != cache.paths.constEnd())
        return *found;
    if (++m_outlineCount > mostOutlines) {
        for (OutlineCache &each : m_outlines)
            each.paths.clear();
        m_outlineCount = 1;
    }
    cache.face = face;
    return *cache.paths.insert(glyph, pathOf(face->outlineOf(glyph), face->unitsPerEm()));
}

} // namespace banxin::paint
