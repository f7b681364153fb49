#include "review/mark_painter.h"

#include "widgets/tokens.h"

#include <QPainterPath>

#include <algorithm>

namespace banxin::review {

using proof::MarkKind;

namespace {

QPainterPath toPainterPath(const proof::SignPath &sign)
{
    QPainterPath path;
    const QPointF *point = sign.points.data();
    for (const proof::SignPath::Verb verb : sign.verbs) {
        switch (verb) {
        case proof::SignPath::Verb::Move:
            path.moveTo(*point++);
            break;
        case proof::SignPath::Verb::Line:
            path.lineTo(*point++);
            break;
        case proof::SignPath::Verb::Cubic:
            path.cubicTo(point[0], point[1], point[2]);
            point += 3;
            break;
        case proof::SignPath::Verb::Close:
            path.closeSubpath();
            break;
        }
    }
    return path;
}

void paintAt(QPainter &painter, const proof::Remark &remark, const MarkGeometry &at)
{
    painter.drawPath(toPainterPath(proof::signOf(remark, at)));
}

QFont noteFont()
{
    QFont font = widgets::uiFont(13);
    font.setPixelSize(static_cast<int>(proof::kNoteSize));
    return font;
}

} // namespace

std::vector<MarginNote> marginNotes(
    const std::vector<MarkGeometry> &geometry, const std::vector<QString> &texts, const QRectF &trim)
{
    const QFontMetricsF metrics(noteFont());
    return proof::marginNotes(
        geometry, texts, trim, [&](const QString &text) { return metrics.horizontalAdvance(text); });
}

void paintMark(QPainter &painter, const proof::Remark &remark, const MarkGeometry &geometry, const MarginNote &note,
    const MarkLook &look, double scale)
{
    if (geometry.isEmpty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(look.isFaint ? 0.45 : 1);
    QPen pen(look.ink, std::max(0.9, 1.3 / scale));
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.setBrush(Qt::NoBrush);
    if (look.isChosen) {
        painter.setPen(QPen(QColor(0x1D, 0x6F, 0xE0), 1.5 / scale));
        for (const QRectF &rect : geometry.range)
            painter.drawRect(rect.adjusted(-2, -2, 2, 2));
    }
    painter.setPen(pen);
    paintAt(painter, remark, geometry);
    if (!note.isEmpty()) {
        painter.setPen(QPen(look.ink, std::max(0.6, 1 / scale)));
        painter.drawLine(note.from, note.end());
        painter.setPen(pen);
        painter.setBrush(QColor(255, 255, 255, 225));
        if (proof::isRinged(remark)) {
            painter.drawRoundedRect(note.box, note.box.height() / 2, note.box.height() / 2);
        } else {
            painter.setPen(Qt::NoPen);
            painter.drawRect(note.box);
            painter.setPen(pen);
        }
        painter.setFont(noteFont());
        painter.drawText(note.box, Qt::AlignCenter, marginText(remark));
        if (look.isStruck)
            painter.drawLine(QPointF(note.box.left() + 2, note.box.center().y()),
                QPointF(note.box.right() - 2, note.box.center().y()));
    }
    if (look.isStruck && note.isEmpty())
        painter.drawLine(geometry.bounds.topLeft() - QPointF(2, 2), geometry.bounds.bottomRight() + QPointF(2, 2));
    painter.restore();
}

void paintSign(QPainter &painter, const QRectF &rect, MarkKind kind, const QColor &ink)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double s = rect.width() / 18;
    painter.translate(rect.topLeft());
    painter.scale(s, s);
    painter.setPen(QPen(ink, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    proof::Remark remark;
    remark.kind = kind;
    remark.amount = 1000;
    remark.nudge = {base::Length::pt(6), base::Length::pt(-6)};
    MarkGeometry at;
    at.em = 9;
    at.kind = kind;
    at.range = {QRectF(4.5, 5.5, 9, 9)};
    switch (kind) {
    case MarkKind::Swap:
        at.em = 6;
        at.range = {QRectF(2, 6, 6, 7)};
        at.target = {QRectF(10, 6, 6, 7)};
        break;
    case MarkKind::Move:
        at.em = 6;
        at.range = {QRectF(2, 8, 6, 7)};
        at.target = {QRectF(14, 8, 0, 7)};
        break;
    case MarkKind::Insert:
        at.range = {QRectF(9, 3, 0, 7)};
        break;
    case MarkKind::Delete:
        at.range = {QRectF(3, 8, 7, 7)};
        break;
    case MarkKind::Join:
        at.em = 5;
        at.range = {QRectF(3, 11, 0, 6)};
        break;
    case MarkKind::Split:
        at.em = 6;
        at.range = {QRectF(11, 4, 0, 10)};
        break;
    case MarkKind::ShiftVertically:
        at.range = {QRectF(4, 11, 10, 5)};
        break;
    case MarkKind::ShiftHorizontally:
        at.range = {QRectF(2, 5, 6, 8)};
        break;
    case MarkKind::Stet:
        at.em = 5;
        at.range = {QRectF(2, 4, 14, 6)};
        break;
    case MarkKind::CharacterSpace:
    case MarkKind::Separate:
        at.em = 12;
        at.range = {QRectF(9, 8, 0, 8)};
        break;
    case MarkKind::MoreSpace:
    case MarkKind::LessSpace:
        at.range = {QRectF(3, 6, 12, 7)};
        break;
    case MarkKind::Script:
        at.em = 6;
        at.range = {QRectF(5.5, 7, 7, 7)};
        break;
    case MarkKind::Stagger:
        at.em = 7;
        at.range = {QRectF(3, 4, 11, 10)};
        break;
    default:
        break;
    }
    paintAt(painter, remark, at);
    painter.restore();
}

} // namespace banxin::review
