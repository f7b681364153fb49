#include "review/mark_painter.h"

#include "widgets/tokens.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace banxin::review {

using proof::MarkKind;

namespace {

constexpr double kNoteSize = 9; // points, of what is written in the margin

void arrow(QPainter &painter, QPointF from, QPointF to, double head)
{
    painter.drawLine(from, to);
    const QPointF along = to - from;
    const double length = std::hypot(along.x(), along.y());
    if (length < 0.01)
        return;
    const QPointF unit = along / length, across(-unit.y(), unit.x());
    painter.drawLine(to, to - unit * head + across * head * 0.5);
    painter.drawLine(to, to - unit * head - across * head * 0.5);
}

/// A ring around characters, as a hand draws it.
void ring(QPainter &painter, const std::vector<QRectF> &range)
{
    for (const QRectF &rect : range)
        painter.drawRoundedRect(rect.adjusted(-1, -0.5, 1, 0.5), std::min(rect.width(), rect.height()) * 0.5 + 0.5,
            rect.height() * 0.5 + 0.5);
}

/// 删除: a ring whose tail curls away.
void deletion(QPainter &painter, const std::vector<QRectF> &range)
{
    ring(painter, range);
    const QRectF last = range.back();
    const double h = last.height();
    QPainterPath tail(last.topRight() + QPointF(0, h * 0.15));
    tail.cubicTo(last.topRight() + QPointF(h * 0.3, -h * 0.7), last.topRight() + QPointF(h * 1.1, -h * 0.9),
        last.topRight() + QPointF(h * 1.0, -h * 0.3));
    tail.cubicTo(last.topRight() + QPointF(h * 0.9, h * 0.1), last.topRight() + QPointF(h * 0.5, -h * 0.1),
        last.topRight() + QPointF(h * 0.7, -h * 0.5));
    painter.drawPath(tail);
}

void caretUp(QPainter &painter, QPointF at, double size)
{
    painter.drawPolyline(QPolygonF({at + QPointF(-size * 0.4, size * 0.6), at, at + QPointF(size * 0.4, size * 0.6)}));
}

void caretDown(QPainter &painter, QPointF at, double size)
{
    painter.drawPolyline(
        QPolygonF({at + QPointF(-size * 0.4, -size * 0.6), at, at + QPointF(size * 0.4, -size * 0.6)}));
}

void triangles(QPainter &painter, const std::vector<QRectF> &range, double em)
{
    const double side = em * 0.42;
    for (const QRectF &rect : range) {
        const int count = std::max(1, static_cast<int>(std::lround(rect.width() / em)));
        for (int i = 0; i < count; ++i) {
            const QPointF top(rect.left() + rect.width() * (i + 0.5) / count, rect.bottom() - 0.5);
            painter.drawPolygon(
                QPolygonF({top, top + QPointF(-side * 0.5, side * 0.85), top + QPointF(side * 0.5, side * 0.85)}));
        }
    }
}

/// 对调: above the one, below the other, in one stroke.
void swapLine(QPainter &painter, const QRectF &a, const QRectF &b)
{
    const bool isSameLine = std::abs(a.center().y() - b.center().y()) < a.height() * 0.6;
    if (!isSameLine) {
        painter.drawRect(a.adjusted(-0.5, 0, 0.5, 0));
        painter.drawRect(b.adjusted(-0.5, 0, 0.5, 0));
        arrow(painter, a.center(), b.center(), 4);
        return;
    }
    const QRectF left = a.left() < b.left() ? a : b, right = a.left() < b.left() ? b : a;
    const double top = left.top() - 0.6, bottom = left.bottom() + 0.6, middle = (left.right() + right.left()) / 2;
    painter.drawPolyline(QPolygonF({{left.left(), bottom}, {left.left(), top}, {middle, top}, {middle, bottom},
        {right.right(), bottom}, {right.right(), top}}));
}

void straightLines(QPainter &painter, const std::vector<QRectF> &range, bool vertical)
{
    QRectF all = range.front();
    for (const QRectF &rect : range)
        all = all.united(rect);
    if (vertical) {
        painter.drawLine(all.topLeft() + QPointF(-1.5, -3), all.bottomLeft() + QPointF(-1.5, 3));
        painter.drawLine(all.topLeft() + QPointF(-3, -3), all.bottomLeft() + QPointF(-3, 3));
    } else {
        painter.drawLine(all.bottomLeft() + QPointF(-3, 1), all.bottomRight() + QPointF(3, 1));
        painter.drawLine(all.topLeft() + QPointF(-3, -1), all.topRight() + QPointF(3, -1));
    }
}

/// What is drawn at the text or frame itself.
void paintAt(QPainter &painter, const proof::Remark &remark, const MarkGeometry &at)
{
    const QRectF first = at.range.front(), last = at.range.back();
    const double em = at.em;
    switch (remark.kind) {
    case MarkKind::Replace:
        ring(painter, at.range);
        break;
    case MarkKind::ReplaceAll:
        ring(painter, at.range);
        painter.drawLine(first.bottomLeft(), last.topRight());
        break;
    case MarkKind::Delete:
        if (at.isFrame) {
            painter.drawRect(first);
            painter.drawLine(first.topLeft(), first.bottomRight());
            painter.drawLine(first.bottomLeft(), first.topRight());
        } else {
            deletion(painter, at.range);
        }
        break;
    case MarkKind::Insert:
        caretUp(painter, {last.right(), last.bottom() - em * 0.25}, em * 0.8);
        break;
    case MarkKind::Script:
        ring(painter, at.range);
        if (remark.amount < 0)
            caretUp(painter, {first.center().x(), first.bottom() + 0.5}, em * 0.6);
        else
            caretDown(painter, {first.center().x(), first.top() - 0.5}, em * 0.6);
        break;
    case MarkKind::Upright:
    case MarkKind::PictureUpright: {
        if (at.isFrame)
            painter.drawRect(first);
        else
            ring(painter, at.range);
        const double r = at.isFrame ? std::min(first.width(), first.height()) * 0.22 : em * 0.75;
        const QRectF circle(first.center().x() - r, first.center().y() - r, 2 * r, 2 * r);
        painter.drawArc(circle, 40 * 16, 280 * 16);
        const QPointF end(circle.center().x() + r * std::cos(0.7), circle.center().y() - r * std::sin(0.7));
        arrow(painter, end + QPointF(-r * 0.05, -r * 0.05), end + QPointF(r * 0.12, r * 0.2), r * 0.45);
        break;
    }
    case MarkKind::Swap:
        if (at.target.empty())
            ring(painter, at.range);
        else
            swapLine(painter, first, at.target.front());
        break;
    case MarkKind::Join: {
        // From the end of the paragraph before to the head of this one.
        const QPointF head(first.left(), first.center().y()), up(first.left() + em * 3, first.top() - em * 0.5);
        QPainterPath path(up);
        path.cubicTo(up + QPointF(em * 1.5, em * 0.8), head + QPointF(-em * 2.5, -em * 0.6), head);
        painter.drawPath(path);
        arrow(painter, head - QPointF(em * 0.3, em * 0.1), head, em * 0.5);
        break;
    }
    case MarkKind::Split: {
        const double x = first.left();
        painter.drawPolyline(
            QPolygonF({{x + em, first.top() - 0.5}, {x, first.top() - 0.5}, {x, first.bottom() + 0.5}}));
        arrow(painter, {x, first.bottom() + 0.5}, {x - em * 1.6, first.bottom() + 0.5}, em * 0.5);
        break;
    }
    case MarkKind::Move: {
        for (const QRectF &rect : at.range)
            painter.drawRect(rect.adjusted(-0.5, 0, 0.5, 0));
        if (!at.target.empty()) {
            const QRectF to = at.target.front();
            painter.drawLine(to.topLeft() - QPointF(0, 1), to.bottomLeft() + QPointF(0, 1));
            QPainterPath path(last.center());
            const QPointF end(to.left(), to.top());
            path.quadTo((last.center() + end) / 2 + QPointF(0, -em * 1.2), end);
            painter.drawPath(path);
            arrow(painter, end + QPointF(0, -em * 0.4), end, em * 0.5);
        }
        break;
    }
    case MarkKind::ShiftVertically: {
        const double by = remark.nudge.y.toPt(), y = by < 0 ? first.top() : first.bottom();
        const double end = y + (by == 0 ? em : by);
        painter.drawPolyline(QPolygonF({{first.left(), y + (by < 0 ? 3 : -3)}, {first.left(), y}, {last.right(), y},
            {last.right(), y + (by < 0 ? 3 : -3)}}));
        arrow(painter, {(first.left() + last.right()) / 2, y}, {(first.left() + last.right()) / 2, end}, 3);
        painter.drawLine(QPointF(first.left(), end), QPointF(last.right(), end));
        break;
    }
    case MarkKind::ShiftHorizontally: {
        const double by = remark.nudge.x.toPt(), x = by < 0 ? first.left() : last.right();
        const double end = x + (by == 0 ? em : by);
        painter.drawPolyline(QPolygonF({{x + (by < 0 ? 3 : -3), first.top()}, {x, first.top()}, {x, last.bottom()},
            {x + (by < 0 ? 3 : -3), last.bottom()}}));
        arrow(painter, {x, first.center().y()}, {end, first.center().y()}, 3);
        painter.drawLine(QPointF(end, first.top()), QPointF(end, last.bottom()));
        break;
    }
    case MarkKind::Align:
        straightLines(painter, at.range, remark.amount != 1);
        break;
    case MarkKind::Stagger: {
        QPolygonF stairs;
        for (int i = 0; i < 3; ++i)
            stairs << QPointF(first.left() + i * em * 0.8, first.top() + i * em * 0.4)
                   << QPointF(first.left() + i * em * 0.8, first.top() + (i + 1) * em * 0.4);
        painter.drawPolyline(stairs);
        ring(painter, at.range);
        break;
    }
    case MarkKind::MoreSpace:
    case MarkKind::LessSpace: {
        const bool more = remark.kind == MarkKind::MoreSpace;
        if (remark.betweenLines) {
            const QPointF point(first.left() - 1, first.top());
            const double s = em * 0.5 * (more ? 1 : -1);
            painter.drawPolyline(
                QPolygonF({point + QPointF(-s, -std::abs(s)), point, point + QPointF(-s, std::abs(s))}));
        } else {
            for (const QRectF &rect : at.range) {
                if (more)
                    caretDown(painter, {rect.center().x(), rect.top() + em * 0.15}, em * 0.8);
                else
                    caretUp(painter, {rect.center().x(), rect.bottom() - em * 0.15}, em * 0.8);
                painter.drawLine(rect.bottomLeft() + QPointF(0, 0.5), rect.bottomRight() + QPointF(0, 0.5));
            }
        }
        break;
    }
    case MarkKind::CharacterSpace: {
        const QPointF c(first.left(), first.top() - em * 0.1);
        const double s = em * 0.38;
        for (const double d : {-s * 0.35, s * 0.35}) {
            painter.drawLine(c + QPointF(d + s * 0.15, -s), c + QPointF(d - s * 0.15, s * 0.4));
            painter.drawLine(c + QPointF(-s, -s * 0.3 + d), c + QPointF(s, -s * 0.3 + d));
        }
        painter.drawLine(first.topLeft(), first.bottomLeft());
        break;
    }
    case MarkKind::Separate: {
        const double x = first.left(), y = first.top() + em * 0.2;
        painter.drawLine(QPointF(x, first.bottom()), QPointF(x, y));
        painter.drawLine(QPointF(x, y), QPointF(x - em * 0.35, y - em * 0.5));
        painter.drawLine(QPointF(x, y), QPointF(x + em * 0.35, y - em * 0.5));
        break;
    }
    case MarkKind::Stet:
        triangles(painter, at.range, em);
        break;
    case MarkKind::Note:
        for (const QRectF &rect : at.range)
            painter.drawRoundedRect(rect.adjusted(-1, -0.5, 1, 0.5), 2, 2);
        break;
    }
}

QFont noteFont()
{
    QFont font = widgets::uiFont(13);
    font.setPixelSize(static_cast<int>(kNoteSize));
    return font;
}

} // namespace

QString marginText(const proof::Remark &remark)
{
    switch (remark.kind) {
    case MarkKind::Replace:
    case MarkKind::Insert:
    case MarkKind::Note:
        return remark.text.left(24);
    case MarkKind::ReplaceAll:
        return remark.anchor ? (remark.anchor->quote + u'=' + remark.text).left(24) : remark.text.left(24);
    case MarkKind::CharacterSpace:
        return remark.amount >= 1000 || remark.amount == 0 ? QStringLiteral("#")
            : remark.amount >= 500                         ? QStringLiteral("½#")
            : remark.amount >= 333                         ? QStringLiteral("⅓#")
                                                           : QStringLiteral("¼#");
    default:
        return remark.comment.left(24);
    }
}

std::vector<MarginNote> marginNotes(
    const std::vector<MarkGeometry> &geometry, const std::vector<QString> &texts, const QRectF &trim)
{
    const QFontMetricsF metrics(noteFont());
    std::vector<MarginNote> notes(geometry.size());
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < geometry.size(); ++i)
        if (!geometry[i].isEmpty() && !texts[i].isEmpty())
            order.push_back(i);
    std::sort(order.begin(), order.end(),
        [&](std::size_t a, std::size_t b) { return geometry[a].bounds.top() < geometry[b].bounds.top(); });
    double free[2] = {trim.top() - 40, trim.top() - 40}; // below what stands at the left, at the right
    for (const std::size_t i : order) {
        const QRectF mark = geometry[i].range.back();
        const bool right = mark.center().x() > trim.center().x();
        const double width = metrics.horizontalAdvance(texts[i]) + 9, height = kNoteSize + 7;
        const double y = std::max(mark.center().y() - height / 2, free[right]);
        free[right] = y + height + 2;
        notes[i].box = QRectF(right ? trim.right() - 16 : trim.left() + 16 - width, y, width, height);
        const QRectF first = geometry[i].range.front();
        notes[i].from =
            right ? QPointF(mark.right() + 1, mark.center().y()) : QPointF(first.left() - 1, first.center().y());
        if (geometry[i].kind == MarkKind::Insert)
            notes[i].from = {mark.right(), mark.bottom() - geometry[i].em * 0.25};
    }
    return notes;
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
        const QPointF to(
            note.box.center().x() < note.from.x() ? note.box.right() : note.box.left(), note.box.center().y());
        painter.setPen(QPen(look.ink, std::max(0.6, 1 / scale)));
        painter.drawLine(note.from, to);
        painter.setPen(pen);
        const bool isRinged = remark.kind != MarkKind::Note && !marginText(remark).isEmpty()
            && (remark.kind == MarkKind::Replace || remark.kind == MarkKind::Insert
                || remark.kind == MarkKind::ReplaceAll);
        painter.setBrush(QColor(255, 255, 255, 225));
        if (isRinged) {
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
