#include "paint/page_sheet.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace banxin::paint {

namespace {

constexpr double kSlugHeight = 22; // points
constexpr double kOverlap = 10 * 72 / 25.4;
constexpr double kNumberSize = 5.5;
constexpr double kSlugSize = 8;

double slugHeight(const SheetOptions &options) { return options.slug.isEmpty() ? 0 : kSlugHeight; }

QFont fontOf(const QString &family, double pixels)
{
    QFont font;
    if (!family.isEmpty())
        font.setFamily(family);
    font.setPixelSize(std::max(4, static_cast<int>(std::lround(pixels))));
    return font;
}

} // namespace

SheetPlan planOf(QSizeF paper, QSizeF trim, const SheetOptions &options)
{
    SheetPlan plan;
    const double width = paper.width(), height = paper.height() - slugHeight(options);
    if (width <= kOverlap * 2 || height <= kOverlap * 2 || trim.isEmpty())
        return plan;
    if (!options.tiled) {
        plan.scale = std::min(width / trim.width(), height / trim.height());
        if (options.keepsSize)
            plan.scale = std::min(plan.scale, 1.0);
        return plan;
    }
    const auto pieces = [](double whole, double piece) {
        return whole <= piece ? 1 : 1 + static_cast<int>(std::ceil((whole - piece) / (piece - kOverlap) - 1e-9));
    };
    plan.columns = pieces(trim.width(), width);
    plan.rows = pieces(trim.height(), height);
    return plan;
}

QImage sheet(const display::DisplayList &list, QSizeF paper, QSizeF trim, int index, const SheetOptions &options,
    const PictureSource &pictures, const PlacedPageSource &placedPages)
{
    const SheetPlan plan = planOf(paper, trim, options);
    const double pixels = options.dpi / 72.0;
    QImage image((paper * pixels).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return image;
    image.fill(Qt::white);
    image.setDotsPerMeterX(static_cast<int>(std::lround(options.dpi / 0.0254)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    const double foot = slugHeight(options);
    const QSizeF room(paper.width(), paper.height() - foot);
    const int column = index % plan.columns, row = index / plan.columns;
    // Alone it lies in the middle; tiles begin at the corner, each a little before the last one's end.
    QPointF corner((room.width() - trim.width() * plan.scale) / 2, (room.height() - trim.height() * plan.scale) / 2);
    if (options.tiled)
        corner = QPointF(-column * (room.width() - kOverlap), -row * (room.height() - kOverlap));
    QPainter painter(&image);
    painter.save();
    painter.setClipRect(QRectF(QPointF(0, 0), room * pixels));
    painter.translate(corner * pixels);
    PaintOptions how;
    how.pixelsPerPoint = pixels * plan.scale;
    how.outlines = true;
    how.printedAlone = true;
    how.placedPages = placedPages;
    PagePainter().paint(painter, list, how, pictures);
    painter.setPen(QPen(QColor(0x88, 0x88, 0x88), std::max(1.0, pixels * 0.25)));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(QPointF(0, 0), trim * how.pixelsPerPoint)); // where the paper ends
    const double size = std::max(kNumberSize * plan.scale, 3.5) * pixels;
    painter.setFont(fontOf(options.family, size));
    painter.setPen(QColor(0xD0, 0x20, 0x1A));
    for (const SheetNumber &one : options.numbers) {
        const QPointF at = QPointF(one.x, one.y) * how.pixelsPerPoint;
        const QString text = QString::number(one.number);
        const QRectF box = one.above ? QRectF(at.x() - size * 2, at.y() - size * 1.3, size * 4, size * 1.2)
                                     : QRectF(at.x() - size * 4.3, at.y() - size * 0.95, size * 4, size * 1.2);
        painter.drawText(box, one.above ? Qt::AlignHCenter | Qt::AlignBottom : Qt::AlignRight | Qt::AlignVCenter, text);
    }
    painter.restore();
    if (!options.slug.isEmpty()) {
        QString text = options.slug;
        if (plan.count() > 1)
            text += QStringLiteral("　%1/%2").arg(index + 1).arg(plan.count());
        const QRectF line(0, room.height() * pixels, paper.width() * pixels, foot * pixels);
        painter.setPen(QPen(Qt::black, std::max(1.0, pixels * 0.5)));
        painter.drawLine(line.topLeft(), line.topRight());
        QFont font = fontOf(options.family, kSlugSize * pixels);
        const double width = QFontMetricsF(font).horizontalAdvance(text);
        if (width > line.width() && width > 0)
            font.setPixelSize(std::max(4, static_cast<int>(font.pixelSize() * line.width() / width)));
        painter.setFont(font);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
    }
    return image;
}

} // namespace banxin::paint
