#include "proof/compare_sheet.h"

#include <QPainter>
#include <QPainterPath>

#include <array>

namespace banxin::proof {

namespace {

constexpr int gap = 40; // pixels round the pages
constexpr double badge = 22;

/// The digits as strokes on a field of 2 × 4: no font is needed to number boxes.
QPainterPath digit(int number)
{
    static constexpr std::array<const char *, 10> strokes = {"0020 2024 2404 0400", "1014", "0020 2022 2202 0204 0424",
        "0020 2024 2404 0222", "0002 0222 2024", "2000 0002 0222 2224 2404", "2000 0004 0424 2422 2202", "0020 2014",
        "0020 2024 2404 0400 0222", "0424 2420 2000 0002 0222"};
    QPainterPath path;
    for (const QByteArray &stroke : QByteArray(strokes[std::size_t(number)]).split(' ')) {
        path.moveTo(stroke[0] - '0', stroke[1] - '0');
        path.lineTo(stroke[2] - '0', stroke[3] - '0');
    }
    return path;
}

void drawBadge(QPainter &painter, const QPointF &at, const QColor &colour, int number)
{
    const QByteArray digits = QByteArray::number(number);
    const double width = std::max(badge, 10.0 * double(digits.size()) + 8);
    const QRectF box(at.x() - width / 2, at.y() - badge / 2, width, badge);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(box, badge / 2, badge / 2);
    painter.setPen(QPen(Qt::white, 0.55, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    for (qsizetype i = 0; i < digits.size(); ++i) {
        painter.save();
        painter.translate(
            box.center().x() + (double(i) - double(digits.size() - 1) / 2) * 10 - 3, box.center().y() - 6);
        painter.scale(3, 3);
        painter.drawPath(digit(digits[i] - '0'));
        painter.restore();
    }
}

} // namespace

std::uint32_t colourOf(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::TextReplaced:
        return 0xC0271B;
    case DifferenceKind::TextAdded:
        return 0x1B7A43;
    case DifferenceKind::TextRemoved:
        return 0x7C3AED;
    case DifferenceKind::Colour:
        return 0xB5179E;
    case DifferenceKind::Image:
        return 0xB26A00;
    case DifferenceKind::Vector:
        return 0x0E7490;
    case DifferenceKind::Moved:
        break;
    }
    return 0x1D5FB8;
}

QImage comparisonSheet(
    const std::vector<Difference> &differences, const PageImage &before, const PageImage &after, double pixelsPerPoint)
{
    const QSize one = before.image.size().expandedTo(QSize(1, 1)), other = after.image.size().expandedTo(QSize(1, 1));
    QImage sheet(
        one.width() + other.width() + 3 * gap, std::max(one.height(), other.height()) + 2 * gap, QImage::Format_RGB32);
    if (sheet.isNull())
        return sheet;
    sheet.fill(0xFFD8DBDF);
    QPainter painter(&sheet);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPoint left(gap, gap), right(one.width() + 2 * gap, gap);
    painter.drawImage(left, before.image);
    painter.drawImage(right, after.image);
    int number = 0;
    for (const Difference &difference : differences) {
        ++number;
        const QColor colour = QColor::fromRgb(QRgb(colourOf(difference.kind) | 0xFF000000));
        const auto draw = [&](const DifferenceSide &side, const QPointF &corner) {
            if (side.places.empty())
                return;
            for (const QRectF &place : side.places) {
                const QRectF box = QRectF(place.topLeft() * pixelsPerPoint, place.size() * pixelsPerPoint)
                                       .translated(corner)
                                       .adjusted(-3, -3, 3, 3);
                painter.setPen(QPen(colour, 2));
                QColor ground = colour;
                ground.setAlpha(28);
                painter.setBrush(ground);
                painter.drawRect(box);
            }
            drawBadge(
                painter, side.places.front().topLeft() * pixelsPerPoint + corner + QPointF(-3, -3), colour, number);
        };
        if (!before.image.isNull())
            draw(difference.before, QPointF(left) + before.trim);
        if (!after.image.isNull())
            draw(difference.after, QPointF(right) + after.trim);
    }
    return sheet;
}

} // namespace banxin::proof
