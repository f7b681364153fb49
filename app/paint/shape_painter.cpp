#include "paint/shape_painter.h"

#include "paint/painter_path.h"

#include <QPainter>

#include <cmath>

namespace banxin::paint {

namespace {

using Verb = display::PathData::Verb;

// A rule thinner than a pixel is shown as a pixel of paler ink, but never fainter than this.
constexpr double faintest = 0.35;
constexpr int reducedKilobytes = 64 * 1024;

bool isAligned(const QTransform &device)
{
    return device.type() <= QTransform::TxScale && device.m11() > 0 && device.m22() > 0;
}

// The rectangle that the path is, if it is one along the axes.
std::optional<base::Rect> rectangleOf(const display::PathData &path)
{
    static const std::vector<Verb> shape{Verb::Move, Verb::Line, Verb::Line, Verb::Line, Verb::Close};
    if (path.verbs != shape || path.points.size() != 4)
        return std::nullopt;
    const auto &p = path.points;
    const bool across = p[0].y == p[1].y && p[1].x == p[2].x && p[2].y == p[3].y && p[3].x == p[0].x;
    const bool down = p[0].x == p[1].x && p[1].y == p[2].y && p[2].x == p[3].x && p[3].y == p[0].y;
    if (!across && !down)
        return std::nullopt;
    const base::Length left = std::min(p[0].x, p[2].x), top = std::min(p[0].y, p[2].y);
    return base::Rect{left, top, std::max(p[0].x, p[2].x) - left, std::max(p[0].y, p[2].y) - top};
}

// From `low` to `high` on whole pixels and at least one; `strength` says how much ink a thinner one had.
void snap(double &low, double &high, double &strength)
{
    const double extent = high - low;
    const double whole = std::max(1.0, std::round(extent));
    strength *= std::clamp(extent, faintest, 1.0);
    low = whole == 1.0 ? std::floor((low + high) / 2.0) : std::round(low);
    high = low + whole;
}

void fillSnapped(QPainter &painter, const QRectF &rect, QRgb color)
{
    const QTransform device = painter.deviceTransform();
    if (!isAligned(device)) {
        painter.fillRect(rect, QColor::fromRgb(color));
        return;
    }
    const QRectF mapped = device.mapRect(rect);
    double left = mapped.left(), right = mapped.right(), top = mapped.top(), bottom = mapped.bottom(), strength = 1.0;
    snap(left, right, strength);
    snap(top, bottom, strength);
    QColor shade = QColor::fromRgb(color);
    shade.setAlphaF(static_cast<float>(std::max(strength, faintest)));
    painter.fillRect(device.inverted().mapRect(QRectF(left, top, right - left, bottom - top)), shade);
}

// A frame whose four sides have the same whole width and meet in the corners.
void strokeSnapped(QPainter &painter, const QRectF &rect, double width, QRgb color)
{
    const QTransform device = painter.deviceTransform();
    const QRectF mapped = device.mapRect(rect);
    const double onDevice = width * device.m11(), side = std::max(1.0, std::round(onDevice));
    const auto low = [side](
                         double centre) { return side == 1.0 ? std::floor(centre) : std::round(centre - side / 2.0); };
    const double left = low(mapped.left()), top = low(mapped.top());
    const double right = std::max(low(mapped.right()), left + side),
                 bottom = std::max(low(mapped.bottom()), top + side);
    QColor shade = QColor::fromRgb(color);
    shade.setAlphaF(static_cast<float>(std::clamp(onDevice, faintest, 1.0)));
    const QTransform back = device.inverted();
    for (const QRectF &bar :
        {QRectF(left, top, right + side - left, side), QRectF(left, bottom, right + side - left, side),
            QRectF(left, top + side, side, bottom - top - side), QRectF(right, top + side, side, bottom - top - side)})
        if (!bar.isEmpty())
            painter.fillRect(back.mapRect(bar), shade);
}

/// Inks are mixed evenly, not the colours of the screen: stops in between show what comes of it.
QBrush brushOf(const display::Gradient &gradient, QPointF start, QPointF end, const Shades &shades)
{
    QGradientStops stops;
    constexpr int steps = 16;
    if (shades.mixEvenly)
        stops = {{0.0, QColor::fromRgb(shades.of(gradient.from))}, {1.0, QColor::fromRgb(shades.of(gradient.to))}};
    for (int i = 0; i <= steps && !shades.mixEvenly; ++i) {
        const auto between = [i](std::uint16_t from, std::uint16_t to) {
            return static_cast<std::uint16_t>((from * (steps - i) + to * i) / steps);
        };
        const base::Color &a = gradient.from, &b = gradient.to;
        const base::Color ink{between(a.c, b.c), between(a.m, b.m), between(a.y, b.y), between(a.k, b.k)};
        stops.append({double(i) / steps, QColor::fromRgb(shades.of(ink))});
    }
    if (gradient.radial) {
        QRadialGradient brush(start, std::hypot(end.x() - start.x(), end.y() - start.y()));
        brush.setStops(stops);
        return brush;
    }
    QLinearGradient brush(start, end);
    brush.setStops(stops);
    return brush;
}

} // namespace

ShapePainter::ShapePainter()
    : m_reduced(reducedKilobytes)
{
}

void ShapePainter::begin(double pixelsPerEmu, bool missingPictureMark, Shades shades)
{
    m_shades = std::move(shades);
    m_pixelsPerEmu = pixelsPerEmu;
    m_missingPictureMark = missingPictureMark;
}

QPointF ShapePainter::pixels(base::Point point) const
{
    return {
        static_cast<double>(point.x.toEmu()) * m_pixelsPerEmu, static_cast<double>(point.y.toEmu()) * m_pixelsPerEmu};
}

QPainterPath ShapePainter::pixels(const display::PathData &path) const
{
    return painterPath(path, [this](const base::Point &point) { return pixels(point); });
}

QRectF ShapePainter::pixels(const base::Rect &rect) const
{
    return {pixels(base::Point{rect.x, rect.y}), pixels(base::Point{rect.right(), rect.bottom()})};
}

void ShapePainter::drawStraight(QPainter &painter, QPointF from, QPointF to, double width, QRgb color) const
{
    const double half = width / 2.0;
    QRectF rect;
    if (from.y() == to.y())
        rect.setCoords(std::min(from.x(), to.x()), from.y() - half, std::max(from.x(), to.x()), from.y() + half);
    else
        rect.setCoords(from.x() - half, std::min(from.y(), to.y()), from.x() + half, std::max(from.y(), to.y()));
    fillSnapped(painter, rect, color);
}

void ShapePainter::draw(QPainter &painter, const display::PathItem &item) const
{
    const bool clipped = item.clip.has_value();
    if (clipped) {
        painter.save();
        painter.setClipRect(pixels(*item.clip), Qt::IntersectClip);
    }
    const double width = static_cast<double>(item.strokeWidth.toEmu()) * m_pixelsPerEmu;
    const auto &points = item.path.points;
    const bool isLine = item.path.verbs == std::vector<Verb>{Verb::Move, Verb::Line} && points.size() == 2
        && (points[0].x == points[1].x || points[0].y == points[1].y);
    const auto rectangle = isAligned(painter.deviceTransform()) ? rectangleOf(item.path) : std::nullopt;
    const bool stroked = item.stroke && width > 0;
    if (rectangle && !item.gradient) {
        if (item.fill)
            fillSnapped(painter, pixels(*rectangle), m_shades.of(*item.fill));
        if (stroked)
            strokeSnapped(painter, pixels(*rectangle), width, m_shades.of(*item.stroke));
    } else if (isLine) {
        if (stroked)
            drawStraight(painter, pixels(points[0]), pixels(points[1]), width, m_shades.of(*item.stroke));
    } else {
        QPen pen(Qt::NoPen);
        if (stroked) {
            QColor color = QColor::fromRgb(m_shades.of(*item.stroke));
            color.setAlphaF(static_cast<float>(std::clamp(width, faintest, 1.0)));
            pen = QPen(color, std::max(1.0, width), Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
        }
        painter.setPen(pen);
        if (item.gradient)
            painter.setBrush(
                brushOf(*item.gradient, pixels(item.gradient->start), pixels(item.gradient->end), m_shades));
        else
            painter.setBrush(item.fill ? QBrush(QColor::fromRgb(m_shades.of(*item.fill))) : QBrush(Qt::NoBrush));
        painter.drawPath(pixels(item.path));
    }
    if (clipped)
        painter.restore();
}

void ShapePainter::draw(QPainter &painter, const display::PictureItem &item, const PictureSource &pictures)
{
    QRectF frame = pixels(item.frame);
    const QTransform device = painter.deviceTransform();
    if (isAligned(device)) // whole pixels at the edges: no bleeding of the paper
        frame = device.inverted().mapRect(QRectF(device.mapRect(frame).toAlignedRect()));
    const double ratio = std::hypot(device.m11(), device.m12());
    const QRectF whole = pixels(item.image);
    const int wanted = std::max(1, static_cast<int>(std::ceil(whole.width() * ratio)));
    const QImage image = pictures ? pictures(item.asset, wanted) : QImage();
    if (image.isNull() || whole.isEmpty()) {
        if (m_missingPictureMark)
            drawMissing(painter, frame);
        return;
    }

    if (item.rotation != 0 || item.mirrored || item.grey || !item.clip.verbs.empty()
        || !whole.adjusted(-1, -1, 1, 1).contains(pixels(item.frame))) {
        drawTurned(painter, item, image);
        return;
    }
    const double perX = image.width() / whole.width(), perY = image.height() / whole.height();
    QRectF source((frame.left() - whole.left()) * perX, (frame.top() - whole.top()) * perY, frame.width() * perX,
        frame.height() * perY);
    source &= QRectF(image.rect()); // the frame's edges moved by less than a pixel
    if (image.width() <= wanted * 3 / 2) {
        painter.drawImage(frame, image, source);
        return;
    }
    // Bilinear sampling looks at four pixels alone: bring a larger picture down by areas first, once.
    const QSize size(std::max(1, static_cast<int>(std::lround(frame.width() * ratio))),
        std::max(1, static_cast<int>(std::lround(frame.height() * ratio))));
    const QRect crop = source.toRect() & image.rect();
    const QString key = QStringLiteral("%1 %2x%3 %4,%5 %6x%7")
                            .arg(image.cacheKey())
                            .arg(size.width())
                            .arg(size.height())
                            .arg(crop.x())
                            .arg(crop.y())
                            .arg(crop.width())
                            .arg(crop.height());
    if (const QImage *known = m_reduced.object(key)) {
        painter.drawImage(frame, *known);
        return;
    }
    const QImage reduced = image.copy(crop).scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    painter.drawImage(frame, reduced);
    m_reduced.insert(key, new QImage(reduced), std::max(1, static_cast<int>(reduced.sizeInBytes() / 1024)));
}

QImage ShapePainter::greyed(const QImage &image)
{
    const QString key = QStringLiteral("%1 grey").arg(image.cacheKey());
    if (const QImage *known = m_reduced.object(key))
        return *known;
    QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
    if (image.hasAlphaChannel()) {
        grey = grey.convertToFormat(QImage::Format_ARGB32);
        grey.setAlphaChannel(image.convertToFormat(QImage::Format_Alpha8));
    }
    m_reduced.insert(key, new QImage(grey), std::max(1, static_cast<int>(grey.sizeInBytes() / 1024)));
    return grey;
}

void ShapePainter::drawTurned(QPainter &painter, const display::PictureItem &item, const QImage &image)
{
    const QRectF frame = pixels(item.frame), whole = pixels(item.image);
    painter.save();
    if (item.clip.verbs.empty())
        painter.setClipRect(frame, Qt::IntersectClip);
    else
        painter.setClipPath(pixels(item.clip), Qt::IntersectClip);
    painter.translate(frame.center());
    painter.rotate(item.rotation / 100.0);
    painter.translate(-frame.center());
    if (item.mirrored) {
        painter.translate(whole.center());
        painter.scale(-1, 1);
        painter.translate(-whole.center());
    }
    painter.drawImage(whole, item.grey ? greyed(image) : image);
    painter.restore();
}

void ShapePainter::draw(QPainter &painter, const display::PlacedPageItem &item, const PlacedPageSource &pages)
{
    const QRectF frame = pixels(item.frame);
    const QTransform device = painter.deviceTransform();
    const double ratio = std::hypot(device.m11(), device.m12());
    const int wanted = std::max(1, static_cast<int>(std::ceil(frame.width() * ratio)));
    const QImage image = pages ? pages(item.asset, item.page, wanted) : QImage();
    if (!image.isNull())
        painter.drawImage(frame, image);
    else if (m_missingPictureMark)
        drawMissing(painter, frame);
}

void ShapePainter::drawMissing(QPainter &painter, const QRectF &frame) const
{
    painter.fillRect(frame, QColor(0xe6, 0xe6, 0xe6));
    painter.setPen(QPen(QColor(0xa8, 0xa8, 0xa8), 1.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawLine(frame.topLeft(), frame.bottomRight());
    painter.drawLine(frame.topRight(), frame.bottomLeft());
    painter.drawRect(frame.adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace banxin::paint
