#include "layout/page_layout.h"

namespace banxin::layout {

using base::Id;
using base::Length;
using base::Point;
using base::Rect;

namespace {

bool isVertical(const LineLayout &line) { return line.mode == model::WritingMode::Vertical; }

bool isCaption(const LineLayout &line)
{
    return line.role == model::ParagraphRole::Caption || line.role == model::ParagraphRole::Credit;
}

/// Lines between which a caret moves by arrows: one story's own text, or one frame's.
bool sameFlow(const LineLayout &a, const LineLayout &b)
{
    if (a.story.isNull() || isCaption(a) || isCaption(b))
        return a.frame == b.frame;
    return a.story == b.story;
}

int startOf(const LineLayout &line) { return std::max(0, line.line().start - line.prefix); }
int endOf(const LineLayout &line) { return std::max(0, line.line().end - line.prefix); }

/// Distance along the line from its start to the caret before `offset` of the paragraph.
Length caretOffset(const LineLayout &line, int offset)
{
    const auto &carets = line.line().carets;
    if (carets.empty())
        return line.line().indent;
    const auto index = std::clamp(offset + line.prefix - line.line().start, 0, static_cast<int>(carets.size()) - 1);
    return carets[static_cast<std::size_t>(index)];
}

/// The same where text runs both ways: before or after the character whose cell is nearest, by the half that the
/// place is in.
int offsetAtBidi(const LineLayout &line, Length along)
{
    const typeset::Line &set = line.line();
    int best = set.end;
    Length least = along < set.width ? set.width - along : Length();
    if (along >= set.width)
        return std::max(0, best - line.prefix);
    for (int unit = set.start; unit < set.end; ++unit) {
        const auto [from, to] = set.cellOf(unit);
        const Length away = along < from ? from - along : along > to ? along - to : Length();
        if (from == to || away >= least)
            continue;
        least = away;
        const bool isBefore =
            (along < from + (to - from) / 2) == (set.reaches[static_cast<std::size_t>(unit - set.start)] > Length());
        best = isBefore ? unit : unit + 1;
    }
    return std::max(0, best - line.prefix);
}

/// The offset of the paragraph whose caret is nearest to a place along the line.
int offsetAt(const LineLayout &line, Length along)
{
    const auto &carets = line.line().carets;
    if (carets.empty())
        return startOf(line);
    if (!line.line().reaches.empty())
        return offsetAtBidi(line, along);
    std::size_t best = 0;
    const auto after = std::lower_bound(carets.begin(), carets.end(), along);
    if (after == carets.end())
        best = carets.size() - 1;
    else if (after != carets.begin() && along - *(after - 1) < *after - along)
        best = static_cast<std::size_t>(after - carets.begin()) - 1;
    else
        best = static_cast<std::size_t>(after - carets.begin());
    // Units of one character share a place: the caret stands before the first of them.
    while (best > 0 && best + 1 < carets.size() && carets[best - 1] == carets[best])
        --best;
    return std::max(0, line.line().start + static_cast<int>(best) - line.prefix);
}

Length along(const LineLayout &line, Point point)
{
    return isVertical(line) ? point.y - line.origin.y : point.x - line.origin.x;
}

Length startAlong(const LineLayout &line) { return isVertical(line) ? line.origin.y : line.origin.x; }

bool sameLeg(const LineLayout &a, const LineLayout &b)
{
    return a.frame == b.frame && a.leg == b.leg && a.mode == b.mode;
}

/// Parts of one row, on the sides of an obstacle.
bool sameRow(const LineLayout &a, const LineLayout &b)
{
    return a.parts > 1 && a.parts == b.parts && sameLeg(a, b)
        && (isVertical(a) ? a.origin.x == b.origin.x : a.origin.y == b.origin.y);
}

bool endsInBreak(const LineLayout &line) { return !line.line().last; }

TextPosition positionIn(const LineLayout &line, int offset)
{
    // The start of a line that goes on from another is the same offset as that one's end.
    return {line.paragraph, offset, line.line().start > 0 && offset == startOf(line)};
}

/// Where the characters between two offsets of the paragraph stand along the line: one stretch, or several where text
/// runs both ways.
std::vector<std::pair<Length, Length>> stretchesOf(const LineLayout &line, int from, int to)
{
    const typeset::Line &set = line.line();
    if (set.reaches.empty())
        return {{caretOffset(line, from), caretOffset(line, to)}};
    std::vector<std::pair<Length, Length>> cells, stretches;
    for (int unit = std::max(from + line.prefix, set.start); unit < std::min(to + line.prefix, set.end); ++unit)
        cells.push_back(set.cellOf(unit));
    std::sort(cells.begin(), cells.end());
    for (const auto &cell : cells) {
        // Gaps between words are no holes in what is selected.
        if (!stretches.empty() && cell.first <= stretches.back().second + set.size / 2)
            stretches.back().second = std::max(stretches.back().second, cell.second);
        else
            stretches.push_back(cell);
    }
    return stretches;
}

Rect emBox(const LineLayout &line, Length from, Length to)
{
    Length size = line.line().size;
    if (size.isZero())
        size = std::min(isVertical(line) ? line.box.width : line.box.height, Length::pt(72));
    if (isVertical(line))
        return {line.origin.x - size / 2, line.origin.y + from, size, to - from};
    return {line.origin.x + from, line.origin.y - size.scaled(88, 100), to - from, size};
}

} // namespace

void PageLayout::indexLines()
{
    m_linesOf.clear();
    for (std::size_t i = 0; i < lines.size(); ++i)
        ++m_linesOf.try_emplace(lines[i].paragraph, static_cast<int>(i), 0).first->second.second;
    m_turns.clear();
    for (const FrameLayout &frame : frames) {
        if (const auto turn = base::turnOf(frame.box, frame.rotation))
            m_turns.emplace_back(frame.frame, *turn);
    }
}

std::optional<base::Turn> PageLayout::turnOf(Id frame) const
{
    for (const auto &[id, turn] : m_turns) {
        if (id == frame)
            return turn;
    }
    return {};
}

std::optional<base::Turn> PageLayout::turnAt(const TextPosition &position) const
{
    const int index = m_turns.empty() ? -1 : lineOf(position);
    return index < 0 ? std::nullopt : turnOf(lines[static_cast<std::size_t>(index)].frame);
}

Id PageLayout::frameAt(Point point) const
{
    for (auto it = frames.rbegin(); it != frames.rend(); ++it) {
        const auto turn = base::turnOf(it->box, it->rotation);
        if (it->box.contains(turn ? turn->back(point) : point))
            return it->frame;
    }
    return {};
}

std::optional<TextPosition> PageLayout::hitTest(Point asked, std::optional<Id> story) const
{
    const LineLayout *best = nullptr;
    std::int64_t bestDistance = 0;
    Point bestPoint = asked;
    for (const LineLayout &line : lines) {
        if (!line.editable || (story && line.story != *story))
            continue;
        const auto turn = turnOf(line.frame);
        const Point point = turn ? turn->back(asked) : asked;
        const auto outside = [](Length at, Length from, Length to) {
            return at < from ? from - at : at > to ? at - to : Length();
        };
        // In tenths of a point, so that squares stay small.
        const std::int64_t dx = outside(point.x, line.box.left(), line.box.right()).toEmu() / 1270;
        const std::int64_t dy = outside(point.y, line.box.top(), line.box.bottom()).toEmu() / 1270;
        const std::int64_t distance = dx * dx + dy * dy;
        if (!best || distance < bestDistance) {
            best = &line;
            bestDistance = distance;
            bestPoint = point;
            if (distance == 0)
                break;
        }
    }
    if (!best)
        return {};
    return positionIn(*best, offsetAt(*best, along(*best, bestPoint)));
}

int PageLayout::lineOf(const TextPosition &position) const
{
    int first = 0, count = static_cast<int>(lines.size());
    if (!m_linesOf.empty()) {
        const auto it = m_linesOf.find(position.paragraph);
        if (it == m_linesOf.end())
            return -1;
        std::tie(first, count) = it->second;
    }
    int found = -1;
    for (int i = first; i < first + count; ++i) {
        const LineLayout &line = lines[static_cast<std::size_t>(i)];
        if (line.paragraph != position.paragraph)
            continue;
        if (position.offset < startOf(line) || position.offset > endOf(line))
            continue;
        const bool atSharedEnd = position.offset == endOf(line) && endsInBreak(line);
        if (!atSharedEnd)
            return i;
        found = i;
        if (!position.afterBreak)
            return i;
    }
    // After the break, but the next line stands on another page or is overset: no line here shows it.
    return position.afterBreak ? -1 : found;
}

std::optional<Caret> PageLayout::caretAt(const TextPosition &position) const
{
    const int index = lineOf(position);
    if (index < 0)
        return {};
    const LineLayout &line = lines[static_cast<std::size_t>(index)];
    const Length at = caretOffset(line, position.offset);
    return Caret{emBox(line, at, at), line.frame, line.story, turnOf(line.frame)};
}

std::vector<Rect> PageLayout::selectionRects(const TextPosition &from, const TextPosition &to) const
{
    // A side that is overset or on another page runs to the end of what this page shows of its flow.
    int first = lineOf(from), last = lineOf(to);
    if (first < 0 && last < 0)
        return {};
    const LineLayout &known = lines[static_cast<std::size_t>(first < 0 ? last : first)];
    TextPosition start = from, end = to;
    if (first > last && first >= 0 && last >= 0) {
        std::swap(first, last);
        std::swap(start, end);
    } else if (first == last && start.offset > end.offset && start.paragraph == end.paragraph) {
        std::swap(start, end);
    }
    const int count = static_cast<int>(lines.size());
    if (last < 0) {
        last = first;
        while (last + 1 < count && sameFlow(known, lines[static_cast<std::size_t>(last) + 1]))
            ++last;
    } else if (first < 0) {
        first = last;
        while (first > 0 && sameFlow(known, lines[static_cast<std::size_t>(first - 1)]))
            --first;
    }
    const int startLine = lineOf(start), endLine = lineOf(end);
    std::vector<Rect> rects;
    for (int i = first; i <= last; ++i) {
        const LineLayout &line = lines[static_cast<std::size_t>(i)];
        if (!sameFlow(known, line))
            continue;
        auto stretches =
            stretchesOf(line, i == startLine ? start.offset : startOf(line), i == endLine ? end.offset : endOf(line));
        // A selected paragraph end shows as half an em, an empty paragraph too.
        if (i != endLine && line.line().last) {
            const Length more = line.line().size.isZero() ? Length::pt(4.5) : line.line().size / 2;
            if (stretches.empty() || (!line.line().reaches.empty() && stretches.back().second < line.line().width))
                stretches.emplace_back(line.line().width, line.line().width + more);
            else
                stretches.back().second += more;
        }
        for (const auto &[a, b] : stretches) {
            if (b <= a)
                continue;
            if (isVertical(line))
                rects.push_back({line.box.x, line.origin.y + a, line.box.width, b - a});
            else
                rects.push_back({line.origin.x + a, line.box.y, b - a, line.box.height});
        }
    }
    return rects;
}

Length PageLayout::legStart(int index) const
{
    const LineLayout &line = lines[static_cast<std::size_t>(index)];
    Length start = startAlong(line);
    for (const LineLayout &other : lines) {
        if (sameLeg(line, other))
            start = std::min(start, startAlong(other));
    }
    return start;
}

std::optional<TextPosition> PageLayout::lineAway(const TextPosition &position, int by, Length x) const
{
    const int index = lineOf(position);
    if (index < 0)
        return {};
    const LineLayout &from = lines[static_cast<std::size_t>(index)];
    const auto at = [&](int i) -> const LineLayout & { return lines[static_cast<std::size_t>(i)]; };
    const int count = static_cast<int>(lines.size());
    int target = index;
    for (int step = by < 0 ? -1 : 1, left = std::abs(by); left > 0; --left) {
        int next = target + step;
        while (next >= 0 && next < count
            && !(sameFlow(from, at(next)) && at(next).editable && !sameRow(at(target), at(next))))
            next += step;
        if (next < 0 || next >= count)
            break;
        target = next;
    }
    if (target == index)
        return {};
    while (target > 0 && at(target).part > 0 && sameRow(at(target), at(target - 1)))
        --target;
    const Length wanted = sameLeg(from, at(target)) ? x : x - legStart(index) + legStart(target);
    // Of a row that an obstacle parts, the part that is nearest.
    while (target + 1 < count && sameRow(at(target), at(target + 1))) {
        const Length end = startAlong(at(target)) + at(target).line().measure;
        if (wanted - end < startAlong(at(target + 1)) - wanted)
            break;
        ++target;
    }
    return positionIn(at(target), offsetAt(at(target), wanted - startAlong(at(target))));
}

std::optional<TextPosition> PageLayout::lineEdge(const TextPosition &position, bool end) const
{
    const int index = lineOf(position);
    if (index < 0)
        return {};
    const LineLayout &line = lines[static_cast<std::size_t>(index)];
    if (!end)
        return positionIn(line, startOf(line));
    return TextPosition{line.paragraph, endOf(line), false};
}

} // namespace banxin::layout
