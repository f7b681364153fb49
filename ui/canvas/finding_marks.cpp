#include "canvas/finding_marks.h"

#include "canvas/canvas_theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QTransform>

#include <algorithm>
#include <cmath>
#include <limits>

namespace banxin::canvas {

namespace {

QColor colorOf(MarkWeight weight)
{
    switch (weight) {
    case MarkWeight::Error:
        return ink::kFindingError;
    case MarkWeight::Warning:
        return ink::kFindingWarning;
    case MarkWeight::Info:
        break;
    }
    return ink::kFindingInfo;
}

constexpr int kGone = -1; // of a piece whose mark is no more
constexpr double kReach = 3; // of a line beyond the text's cell

} // namespace

void paintFindingLine(QPainter &painter, const QRectF &text, bool isVertical, MarkWeight weight, double size)
{
    const double length = isVertical ? text.height() : text.width();
    if (length <= 0)
        return;
    const double unit = std::clamp(size / 12, 0.6, 2.0); // of the letters on the screen
    const double thick = std::max(1.0, 1.15 * unit);
    // As if it ran along the x axis from the origin, and then put where the text is.
    QPainterPath path;
    QPen pen(colorOf(weight), thick);
    pen.setCapStyle(Qt::FlatCap);
    if (weight == MarkWeight::Error) {
        const double step = 2.2 * unit, high = 1.15 * unit;
        path.moveTo(0, 0);
        bool up = true;
        for (double x = 0; x < length; x += step, up = !up) {
            const double end = std::min(x + step, length);
            path.quadTo((x + end) / 2, up ? -high * 2 : high * 2, end, 0);
        }
    } else if (weight == MarkWeight::Warning) {
        pen.setWidthF(thick * 1.25);
        const double dash = 4.5 * unit, gap = 2.2 * unit;
        for (double x = 0; x < length; x += dash + gap) {
            path.moveTo(x, 0);
            path.lineTo(std::min(x + dash, length), 0);
        }
    } else {
        pen.setWidthF(thick * 1.45);
        pen.setCapStyle(Qt::RoundCap);
        const double step = 3.4 * unit;
        for (double x = thick; x < length; x += step) {
            path.moveTo(x, 0);
            path.lineTo(x + 0.01, 0);
        }
    }
    painter.save();
    if (isVertical) {
        painter.translate(text.right() + 0.8 * unit, text.top());
        painter.rotate(90);
    } else {
        painter.translate(text.left(), text.bottom() + 0.6 * unit);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    painter.drawPath(path);
    painter.restore();
}

bool FindingMarks::set(std::vector<FindingMark> marks)
{
    if (marks == m_marks)
        return false;
    // Until they are looked up anew, those that stay are where they were, and of the others only the place is known,
    // so that it can be painted over.
    std::vector<int> now(m_marks.size(), kGone);
    for (std::size_t i = 0; i < m_marks.size(); ++i)
        if (const auto same = std::find(marks.begin(), marks.end(), m_marks[i]); same != marks.end())
            now[i] = static_cast<int>(same - marks.begin());
    for (Piece &piece : m_pieces)
        if (piece.mark != kGone)
            piece.mark = now[static_cast<std::size_t>(piece.mark)];
    m_marks = std::move(marks);
    return true;
}

void FindingMarks::place(const layout::PageLayout &layout, const Insert &insert)
{
    m_pieces.clear();
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        FindingMark mark = m_marks[i];
        if (insert.length > 0 && mark.paragraph == insert.paragraph && mark.to > insert.at) {
            if (mark.from < insert.at)
                continue;
            mark.from += insert.length;
            mark.to += insert.length;
        }
        layout::TextPosition from{mark.paragraph, mark.from, true};
        int index = layout.lineOf(from);
        if (index < 0) {
            from.afterBreak = false;
            index = layout.lineOf(from);
        }
        if (index < 0)
            continue; // not on this page, or overset
        const layout::LineLayout &line = layout.lines[static_cast<std::size_t>(index)];
        const bool isVertical = line.mode != model::WritingMode::Horizontal;
        const auto turn = layout.turnOf(line.frame);
        const auto add = [&](const base::Rect &rect) {
            m_pieces.push_back({static_cast<int>(i), rect, turn, isVertical});
        };
        if (mark.to > mark.from) {
            for (const base::Rect &rect : layout.selectionRects(from, {mark.paragraph, mark.to}))
                add(rect);
        } else if (const auto caret = layout.caretAt(from)) {
            // Something is missing there: half a letter wide.
            base::Rect rect = caret->rect;
            const base::Length half = std::max(rect.width, rect.height) / 2;
            if (isVertical) {
                rect.height = half;
            } else {
                rect.width = half;
            }
            add(rect);
        }
    }
}

QRectF FindingMarks::boxOf(const Piece &piece, const Mapping &mapping)
{
    const QRectF box = mapping.toView(piece.rect).adjusted(-1, -1, kReach, kReach);
    return piece.turn && mapping.turned ? mapping.turned(*piece.turn).mapRect(box) : box;
}

void FindingMarks::paint(QPainter &painter, const QRectF &clip, const Mapping &mapping) const
{
    for (const Piece &piece : m_pieces) {
        if (piece.mark == kGone || !boxOf(piece, mapping).intersects(clip))
            continue;
        const QRectF text = mapping.toView(piece.rect);
        painter.save();
        if (piece.turn && mapping.turned)
            painter.setTransform(mapping.turned(*piece.turn), true);
        paintFindingLine(painter, text, piece.isVertical, m_marks[static_cast<std::size_t>(piece.mark)].weight,
            piece.isVertical ? text.width() : text.height());
        painter.restore();
    }
}

std::vector<QRectF> FindingMarks::boxes(const Mapping &mapping) const
{
    std::vector<QRectF> all;
    all.reserve(m_pieces.size());
    for (const Piece &piece : m_pieces)
        all.push_back(boxOf(piece, mapping));
    return all;
}

int FindingMarks::at(QPointF point, const Mapping &mapping) const
{
    int found = -1;
    int narrowest = std::numeric_limits<int>::max();
    for (const Piece &piece : m_pieces) {
        if (piece.mark == kGone)
            continue;
        const FindingMark &mark = m_marks[static_cast<std::size_t>(piece.mark)];
        if (mark.to - mark.from < narrowest && boxOf(piece, mapping).contains(point)) {
            found = piece.mark;
            narrowest = mark.to - mark.from;
        }
    }
    return found;
}

std::optional<QRectF> FindingMarks::boxOf(int mark, const Mapping &mapping, std::optional<QPointF> near) const
{
    std::optional<QRectF> best;
    double least = std::numeric_limits<double>::max();
    for (const Piece &piece : m_pieces) {
        if (piece.mark != mark)
            continue;
        const QRectF box = boxOf(piece, mapping);
        const QPointF off = near ? *near - box.center() : QPointF();
        const double far = std::abs(off.x()) + std::abs(off.y());
        if (!best || (near && far < least)) {
            best = box;
            least = far;
        }
    }
    return best;
}

} // namespace banxin::canvas
