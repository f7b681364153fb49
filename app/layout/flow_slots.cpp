// Where a paragraph's next line may stand, and what its lines' measures will be.
#include "layout/line_room.h"
#include "layout/story_flow.h"

namespace banxin::layout {

using base::Length;

std::optional<Slot> StoryFlow::nextSlot(
    Cursor &cursor, const typeset::ParagraphInput &input, int paragraph, const Segment &segment, int rowsAbove) const
{
    const model::ResolvedParagraph &format = input.format;
    const Length size = format.characters.size;
    while (true) {
        const AreaGeometry &geometry = geometryOf(cursor.area);
        const bool isParted = geometry.isNarrowed() && takesBothSides(input);
        const int part = cursor.part;
        int parts = 1;
        // The part of a row that comes next; nothing where the row has none (any more).
        const auto next = [&](const auto &all, const auto &widest) -> std::optional<Strip> {
            if (!isParted)
                return insetBy(borderInset(format), size, widest());
            std::vector<Strip> made;
            const std::vector<Strip> &strips = all(made);
            parts = static_cast<int>(strips.size());
            return part < parts ? std::optional(strips[static_cast<std::size_t>(part)]) : std::nullopt;
        };
        const auto moveOn = [&](Length rowEnd) {
            const bool rowGoesOn = part + 1 < parts;
            cursor.part = rowGoesOn ? part + 1 : 0;
            cursor.rowEnd = rowGoesOn ? rowEnd : Length();
            cursor.y = rowGoesOn ? cursor.y : rowEnd;
            cursor.atHead = cursor.belowHeading = false;
        };
        if (format.gridLocked) {
            const Length pitch = geometry.pitch();
            const int first = geometry.rowFrom(cursor.y) + rowsAbove;
            const int last = first + rowsPerLine(format, pitch) - 1;
            if (last <= lastRow(cursor.area, cursor.leg, segment)) {
                const Length top = geometry.emTop(first), bottom = geometry.emBottom(last);
                const auto strip = next(
                    [&](auto &made) -> auto & { return geometry.rowStrips(cursor.leg, first, last, size, made); },
                    [&] { return geometry.rowStrip(cursor.leg, first - rowsAbove, last, size); });
                if (!strip) {
                    cursor.endRow();
                    cursor.y = std::max(cursor.y, geometry.emBottom(first - rowsAbove));
                    continue;
                }
                // Several rows: the em box stands in their middle. One row: all sizes share its baseline.
                const Length body = geometry.grid().bodySize;
                const Length emTop = last > first ? top + (bottom - top - size) / 2 : geometry.emTopOnRow(first, size);
                const Length lead = (pitch - body) / 2;
                const Slot slot{cursor.area, cursor.leg, strip->x, strip->width, emTop,
                    {strip->x, top - lead, strip->width, bottom - top + pitch - body}, size, cursor.atHead, part,
                    parts};
                moveOn(bottom);
                return slot;
            }
        } else {
            const Length leading = std::max(format.leading, Length::emu(1)), white = (leading - size) / 2;
            const Length top = cursor.y;
            // A headline block may stand an eighth of its size out of its box rather than lose a line.
            const Length slack = isBlock(cursor.area) ? std::max(kTolerance, size / 8) : kTolerance;
            if (top + white + size <= geometry.inner().bottom() + slack) {
                const Length from = top + white, to = from + size;
                const auto strip = next(
                    [&](auto &made) -> auto & { return made = geometry.strips(cursor.leg, from, to, size); },
                    [&] { return geometry.strip(cursor.leg, from, to, size); });
                if (!strip) {
                    cursor.endRow();
                    cursor.y = std::max(cursor.y, top + geometry.pitch());
                    continue;
                }
                const Slot slot{cursor.area, cursor.leg, strip->x, strip->width, from,
                    {strip->x, top, strip->width, leading}, size, cursor.atHead, part, parts};
                moveOn(top + leading);
                return slot;
            }
        }
        if (!advanceLeg(cursor, paragraph, segment))
            return {};
    }
}

typeset::Measures StoryFlow::measuresFrom(const Cursor &cursor, int paragraph, const Segment &segment)
{
    const auto &uniform = m_uniform[static_cast<std::size_t>(cursor.area)];
    if (uniform && !block(paragraph, cursor.area).input.format.border) {
        int next = continuation(cursor.area, paragraph);
        while (next >= 0 && m_uniform[static_cast<std::size_t>(next)] == uniform)
            next = continuation(next, paragraph);
        if (next < 0)
            return {{*uniform}};
    }
    const typeset::ParagraphInput &input = block(paragraph, cursor.area).input;
    const model::ResolvedParagraph &format = input.format;
    const QString &text = m_in.paragraphs[static_cast<std::size_t>(paragraph)]->text;
    // As wide as it is on one line, readings, tracking and wide characters included.
    Length needed = format.indent.at(format.characters.size);
    const Length wide = format.characters.size * (text.size() + 1) * 4;
    for (const typeset::Line &line : setting(paragraph, cursor.area, {{wide}}, 0).set->lines)
        needed += line.width + format.characters.size * format.dropLines;
    typeset::Measures measures;
    Cursor probe = cursor;
    Segment through = segment; // the measures of the lines that go on on another page count too
    through.stopAtPage = false;
    // A tenth more than the text's natural length, and two lines: squeezing and stretching stay within.
    needed = needed.scaled(11, 10);
    int spare = 2;
    while (needed > Length() || spare-- > 0) {
        const auto slot = nextSlot(probe, input, paragraph, through);
        if (!slot)
            break;
        measures.lines.push_back(slot->measure);
        needed = needed - slot->measure;
    }
    if (measures.lines.empty())
        measures.lines.push_back(geometryOf(cursor.area).legs().front().width);
    while (measures.lines.size() > 1 && measures.lines.back() == measures.lines[measures.lines.size() - 2])
        measures.lines.pop_back();
    return measures;
}

} // namespace banxin::layout
