#include "proof/sign.h"

#include <algorithm>
#include <cmath>

namespace banxin::proof {

namespace {

constexpr double kCircle = 0.5522847498; // control points of a quarter of a circle

void arrow(SignPath &sign, QPointF from, QPointF to, double head)
{
    sign.line(from, to);
    const QPointF along = to - from;
    const double length = std::hypot(along.x(), along.y());
    if (length < 0.01)
        return;
    const QPointF unit = along / length, across(-unit.y(), unit.x());
    sign.line(to, to - unit * head + across * head * 0.5);
    sign.line(to, to - unit * head - across * head * 0.5);
}

/// A ring around characters, as a hand draws it.
void ring(SignPath &sign, const std::vector<QRectF> &range)
{
    for (const QRectF &rect : range)
        sign.roundedRect(rect.adjusted(-1, -0.5, 1, 0.5), std::min(rect.width(), rect.height()) * 0.5 + 0.5,
            rect.height() * 0.5 + 0.5);
}

/// 删除: a ring whose tail curls away.
void deletion(SignPath &sign, const std::vector<QRectF> &range)
{
    ring(sign, range);
    const QRectF last = range.back();
    const double h = last.height();
    const QPointF corner = last.topRight();
    sign.moveTo(corner + QPointF(0, h * 0.15));
    sign.cubicTo(
        corner + QPointF(h * 0.3, -h * 0.7), corner + QPointF(h * 1.1, -h * 0.9), corner + QPointF(h * 1.0, -h * 0.3));
    sign.cubicTo(
        corner + QPointF(h * 0.9, h * 0.1), corner + QPointF(h * 0.5, -h * 0.1), corner + QPointF(h * 0.7, -h * 0.5));
}

void caretUp(SignPath &sign, QPointF at, double size)
{
    sign.polyline({at + QPointF(-size * 0.4, size * 0.6), at, at + QPointF(size * 0.4, size * 0.6)});
}

void caretDown(SignPath &sign, QPointF at, double size)
{
    sign.polyline({at + QPointF(-size * 0.4, -size * 0.6), at, at + QPointF(size * 0.4, -size * 0.6)});
}

void triangles(SignPath &sign, const std::vector<QRectF> &range, double em)
{
    const double side = em * 0.42;
    for (const QRectF &rect : range) {
        const int count = std::max(1, static_cast<int>(std::lround(rect.width() / em)));
        for (int i = 0; i < count; ++i) {
            const QPointF top(rect.left() + rect.width() * (i + 0.5) / count, rect.bottom() - 0.5);
            sign.polyline({top, top + QPointF(-side * 0.5, side * 0.85), top + QPointF(side * 0.5, side * 0.85)});
            sign.close();
        }
    }
}

/// 对调: above the one, below the other, in one stroke.
void swapLine(SignPath &sign, const QRectF &a, const QRectF &b)
{
    const bool isSameLine = std::abs(a.center().y() - b.center().y()) < a.height() * 0.6;
    if (!isSameLine) {
        sign.rect(a.adjusted(-0.5, 0, 0.5, 0));
        sign.rect(b.adjusted(-0.5, 0, 0.5, 0));
        arrow(sign, a.center(), b.center(), 4);
        return;
    }
    const QRectF left = a.left() < b.left() ? a : b, right = a.left() < b.left() ? b : a;
    const double top = left.top() - 0.6, bottom = left.bottom() + 0.6, middle = (left.right() + right.left()) / 2;
    sign.polyline({{left.left(), bottom}, {left.left(), top}, {middle, top}, {middle, bottom}, {right.right(), bottom},
        {right.right(), top}});
}

void straightLines(SignPath &sign, const std::vector<QRectF> &range, bool vertical)
{
    QRectF all = range.front();
    for (const QRectF &rect : range)
        all = all.united(rect);
    if (vertical) {
        sign.line(all.topLeft() + QPointF(-1.5, -3), all.bottomLeft() + QPointF(-1.5, 3));
        sign.line(all.topLeft() + QPointF(-3, -3), all.bottomLeft() + QPointF(-3, 3));
    } else {
        sign.line(all.bottomLeft() + QPointF(-3, 1), all.bottomRight() + QPointF(3, 1));
        sign.line(all.topLeft() + QPointF(-3, -1), all.topRight() + QPointF(3, -1));
    }
}

/// A part of a circle from `from` degrees over `over`, against the clock, as the screen shows it.
void arc(SignPath &sign, QPointF middle, double r, double from, double over)
{
    constexpr double kDegree = 0.017453292519943295;
    const int parts = static_cast<int>(std::ceil(std::abs(over) / 90));
    const double step = over / parts * kDegree, reach = 4.0 / 3 * std::tan(step / 4) * r;
    const auto at = [&](double angle) { return middle + QPointF(std::cos(angle), -std::sin(angle)) * r; };
    const auto along = [&](double angle) { return QPointF(-std::sin(angle), -std::cos(angle)) * reach; };
    double angle = from * kDegree;
    sign.moveTo(at(angle));
    for (int i = 0; i < parts; ++i, angle += step)
        sign.cubicTo(at(angle) + along(angle), at(angle + step) - along(angle + step), at(angle + step));
}

/// 转正, 正图: what has to be turned, and which way.
void turned(SignPath &sign, const MarkGeometry &at)
{
    const QRectF first = at.range.front();
    if (at.isFrame)
        sign.rect(first);
    else
        ring(sign, at.range);
    const double r = at.isFrame ? std::min(first.width(), first.height()) * 0.22 : at.em * 0.75;
    arc(sign, first.center(), r, 40, 280);
    const QPointF end = first.center() + QPointF(r * std::cos(0.7), -r * std::sin(0.7));
    arrow(sign, end + QPointF(-r * 0.05, -r * 0.05), end + QPointF(r * 0.12, r * 0.2), r * 0.45);
}

void moved(SignPath &sign, const MarkGeometry &at)
{
    const QRectF last = at.range.back();
    for (const QRectF &rect : at.range)
        sign.rect(rect.adjusted(-0.5, 0, 0.5, 0));
    if (at.target.empty())
        return;
    const QRectF to = at.target.front();
    sign.line(to.topLeft() - QPointF(0, 1), to.bottomLeft() + QPointF(0, 1));
    const QPointF begin = last.center(), end(to.left(), to.top());
    const QPointF bend = (begin + end) / 2 + QPointF(0, -at.em * 1.2);
    sign.moveTo(begin);
    sign.cubicTo((begin + 2 * bend) / 3, (end + 2 * bend) / 3, end);
    arrow(sign, end + QPointF(0, -at.em * 0.4), end, at.em * 0.5);
}

void shifted(SignPath &sign, const Remark &remark, const MarkGeometry &at)
{
    const QRectF first = at.range.front(), last = at.range.back();
    const bool isDown = remark.kind == MarkKind::ShiftVertically;
    const double by = isDown ? remark.nudge.y.toPt() : remark.nudge.x.toPt(), back = by < 0 ? 3 : -3;
    if (isDown) {
        const double y = by < 0 ? first.top() : first.bottom(), end = y + (by == 0 ? at.em : by);
        const double middle = (first.left() + last.right()) / 2;
        sign.polyline({{first.left(), y + back}, {first.left(), y}, {last.right(), y}, {last.right(), y + back}});
        arrow(sign, {middle, y}, {middle, end}, 3);
        sign.line({first.left(), end}, {last.right(), end});
    } else {
        const double x = by < 0 ? first.left() : last.right(), end = x + (by == 0 ? at.em : by);
        const double middle = first.center().y();
        sign.polyline({{x + back, first.top()}, {x, first.top()}, {x, last.bottom()}, {x + back, last.bottom()}});
        arrow(sign, {x, middle}, {end, middle}, 3);
        sign.line({end, first.top()}, {end, last.bottom()});
    }
}

void spaced(SignPath &sign, const Remark &remark, const MarkGeometry &at)
{
    const double em = at.em;
    const bool more = remark.kind == MarkKind::MoreSpace;
    if (remark.betweenLines) {
        const QPointF point = at.range.front().topLeft() - QPointF(1, 0);
        const double s = em * 0.5 * (more ? 1 : -1);
        sign.polyline({point + QPointF(-s, -std::abs(s)), point, point + QPointF(-s, std::abs(s))});
        return;
    }
    for (const QRectF &rect : at.range) {
        if (more)
            caretDown(sign, {rect.center().x(), rect.top() + em * 0.15}, em * 0.8);
        else
            caretUp(sign, {rect.center().x(), rect.bottom() - em * 0.15}, em * 0.8);
        sign.line(rect.bottomLeft() + QPointF(0, 0.5), rect.bottomRight() + QPointF(0, 0.5));
    }
}

void deleted(SignPath &sign, const MarkGeometry &at)
{
    if (!at.isFrame) {
        deletion(sign, at.range);
        return;
    }
    const QRectF box = at.range.front();
    sign.rect(box);
    sign.line(box.topLeft(), box.bottomRight());
    sign.line(box.bottomLeft(), box.topRight());
}

/// 接排: from the end of the paragraph before to the head of this one.
void joined(SignPath &sign, const QRectF &first, double em)
{
    const QPointF head(first.left(), first.center().y()), up(first.left() + em * 3, first.top() - em * 0.5);
    sign.moveTo(up);
    sign.cubicTo(up + QPointF(em * 1.5, em * 0.8), head + QPointF(-em * 2.5, -em * 0.6), head);
    arrow(sign, head - QPointF(em * 0.3, em * 0.1), head, em * 0.5);
}

void parted(SignPath &sign, const QRectF &first, double em)
{
    const double x = first.left();
    sign.polyline({{x + em, first.top() - 0.5}, {x, first.top() - 0.5}, {x, first.bottom() + 0.5}});
    arrow(sign, {x, first.bottom() + 0.5}, {x - em * 1.6, first.bottom() + 0.5}, em * 0.5);
}

/// 空字距: #.
void hash(SignPath &sign, const QRectF &first, double em)
{
    const QPointF c(first.left(), first.top() - em * 0.1);
    const double s = em * 0.38;
    for (const double d : {-s * 0.35, s * 0.35}) {
        sign.line(c + QPointF(d + s * 0.15, -s), c + QPointF(d - s * 0.15, s * 0.4));
        sign.line(c + QPointF(-s, -s * 0.3 + d), c + QPointF(s, -s * 0.3 + d));
    }
    sign.line(first.topLeft(), first.bottomLeft());
}

} // namespace

QRectF SignPath::bounds() const
{
    if (points.empty())
        return {};
    double left = points.front().x(), right = left, top = points.front().y(), bottom = top;
    for (const QPointF &point : points) {
        left = std::min(left, point.x());
        right = std::max(right, point.x());
        top = std::min(top, point.y());
        bottom = std::max(bottom, point.y());
    }
    return {left, top, right - left, bottom - top};
}

void SignPath::moveTo(QPointF to)
{
    verbs.push_back(Verb::Move);
    points.push_back(to);
}

void SignPath::lineTo(QPointF to)
{
    verbs.push_back(Verb::Line);
    points.push_back(to);
}

void SignPath::cubicTo(QPointF a, QPointF b, QPointF to)
{
    verbs.push_back(Verb::Cubic);
    points.insert(points.end(), {a, b, to});
}

void SignPath::close() { verbs.push_back(Verb::Close); }

void SignPath::line(QPointF from, QPointF to)
{
    moveTo(from);
    lineTo(to);
}

void SignPath::polyline(const std::vector<QPointF> &through)
{
    for (std::size_t i = 0; i < through.size(); ++i)
        i == 0 ? moveTo(through[i]) : lineTo(through[i]);
}

void SignPath::rect(const QRectF &rect)
{
    polyline({rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft()});
    close();
}

void SignPath::roundedRect(const QRectF &rect, double x, double y)
{
    x = std::min(x, rect.width() / 2);
    y = std::min(y, rect.height() / 2);
    const double kx = x * kCircle, ky = y * kCircle;
    const double l = rect.left(), r = rect.right(), t = rect.top(), b = rect.bottom();
    moveTo({l + x, t});
    lineTo({r - x, t});
    cubicTo({r - x + kx, t}, {r, t + y - ky}, {r, t + y});
    lineTo({r, b - y});
    cubicTo({r, b - y + ky}, {r - x + kx, b}, {r - x, b});
    lineTo({l + x, b});
    cubicTo({l + x - kx, b}, {l, b - y + ky}, {l, b - y});
    lineTo({l, t + y});
    cubicTo({l, t + y - ky}, {l + x - kx, t}, {l + x, t});
    close();
}

SignPath signOf(const Remark &remark, const MarkGeometry &at)
{
    const QRectF first = at.range.front(), last = at.range.back();
    const double em = at.em;
    SignPath sign;
    switch (remark.kind) {
    case MarkKind::Replace:
        ring(sign, at.range);
        break;
    case MarkKind::ReplaceAll:
        ring(sign, at.range);
        sign.line(first.bottomLeft(), last.topRight());
        break;
    case MarkKind::Delete:
        deleted(sign, at);
        break;
    case MarkKind::Insert:
        caretUp(sign, {last.right(), last.bottom() - em * 0.25}, em * 0.8);
        break;
    case MarkKind::Script:
        ring(sign, at.range);
        if (remark.amount < 0)
            caretUp(sign, {first.center().x(), first.bottom() + 0.5}, em * 0.6);
        else
            caretDown(sign, {first.center().x(), first.top() - 0.5}, em * 0.6);
        break;
    case MarkKind::Upright:
    case MarkKind::PictureUpright:
        turned(sign, at);
        break;
    case MarkKind::Swap:
        if (at.target.empty())
            ring(sign, at.range);
        else
            swapLine(sign, first, at.target.front());
        break;
    case MarkKind::Join:
        joined(sign, first, em);
        break;
    case MarkKind::Split:
        parted(sign, first, em);
        break;
    case MarkKind::Move:
        moved(sign, at);
        break;
    case MarkKind::ShiftVertically:
    case MarkKind::ShiftHorizontally:
        shifted(sign, remark, at);
        break;
    case MarkKind::Align:
        straightLines(sign, at.range, remark.amount != 1);
        break;
    case MarkKind::Stagger: {
        std::vector<QPointF> stairs;
        for (int i = 0; i < 3; ++i)
            for (const int below : {0, 1})
                stairs.push_back(first.topLeft() + QPointF(i * em * 0.8, (i + below) * em * 0.4));
        sign.polyline(stairs);
        ring(sign, at.range);
        break;
    }
    case MarkKind::MoreSpace:
    case MarkKind::LessSpace:
        spaced(sign, remark, at);
        break;
    case MarkKind::CharacterSpace:
        hash(sign, first, em);
        break;
    case MarkKind::Separate: {
        const QPointF top(first.left(), first.top() + em * 0.2);
        sign.line(first.bottomLeft(), top);
        sign.line(top, top + QPointF(-em * 0.35, -em * 0.5));
        sign.line(top, top + QPointF(em * 0.35, -em * 0.5));
        break;
    }
    case MarkKind::Stet:
        triangles(sign, at.range, em);
        break;
    case MarkKind::Note:
        for (const QRectF &rect : at.range)
            sign.roundedRect(rect.adjusted(-1, -0.5, 1, 0.5), 2, 2);
        break;
    }
    return sign;
}

QString marginText(const Remark &remark)
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

bool isRinged(const Remark &remark)
{
    return remark.kind == MarkKind::Replace || remark.kind == MarkKind::Insert || remark.kind == MarkKind::ReplaceAll;
}

std::vector<MarginNote> marginNotes(const std::vector<MarkGeometry> &geometry, const std::vector<QString> &texts,
    const QRectF &trim, const std::function<double(const QString &)> &widthOf)
{
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
        const double width = widthOf(texts[i]) + 9, height = kNoteSize + 7;
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

} // namespace banxin::proof
