#include "layout/line_room.h"
#include "layout/story_flow.h"
#include "model/line_breaks.h"

namespace banxin::layout {

using base::Length;
using typeset::SetParagraph;

namespace {

std::optional<Border> borderOf(const model::ResolvedParagraph &format)
{
    if (!format.border)
        return {};
    return Border{*format.border, format.borderForm, format.borderWeight, format.shadingPadding};
}

typeset::BreakStrategy strategyOf(const model::ResolvedParagraph &format)
{
    return format.firstFit ? typeset::BreakStrategy::FirstFit : typeset::BreakStrategy::TotalFit;
}

/// Rows above a line on the grid that stay free for its readings (注音), where the white between two rows does
/// not hold them (CLREQ §3.3.2).
int rowsForReadings(const typeset::Line &line, const model::ResolvedParagraph &format, Length pitch)
{
    if (!format.gridLocked)
        return 0;
    Length reading;
    for (const typeset::SetRun &run : line.runs)
        reading = run.annotation ? std::max(reading, run.run->size) : reading;
    const Length white = pitch * rowsPerLine(format, pitch) - format.characters.size;
    return reading <= white ? 0 : static_cast<int>((reading - white) / pitch) + 1;
}

bool isHeading(const model::Paragraph &paragraph, const model::ResolvedParagraph &format)
{
    return format.gridLocked && (isSectionRole(paragraph.role) || format.rows > 0 || format.keepWithNext);
}

} // namespace

TextBlock &StoryFlow::block(int paragraph, int area)
{
    std::map<int, TextBlock> &blocks = m_blocks[static_cast<std::size_t>(paragraph)];
    auto it = blocks.find(area);
    if (it == blocks.end()) {
        const model::Paragraph &p = *m_in.paragraphs[static_cast<std::size_t>(paragraph)];
        const model::AreaContent &content = *m_in.areas[static_cast<std::size_t>(area)].content;
        it = blocks
                 .emplace(area,
                     m_in.styles->block(
                         p.text, p.spans, m_in.styles->nameFor(p, &content.styles), &content.characterStyles))
                 .first;
        TextBlock &made = it->second;
        const auto size = content.sizes.find(p.role);
        if (size != content.sizes.end())
            scaleTo(made, size->second);
        made.looksNumber = content.characterStyles.empty() && size == content.sizes.end() ? 0 : area + 1;
        if (made.input.format.dropLines > 0 && made.input.format.gridLocked)
            made.input.format.leading = geometryOf(area).pitch();
        for (const int at : model::lineBreaksIn(content, p)) {
            const int inRest = made.cuts.inRest(at);
            if (inRest > 0 && (made.input.breaks.empty() || made.input.breaks.back() < inRest))
                made.input.breaks.push_back(inRest);
        }
        const bool runsDown = content.writingMode == model::WritingMode::Vertical
            || (standsVertical(area) && (isHeadlineRole(p.role) || isBlock(area)));
        // The area says which way its text runs, whatever the style was made for.
        const model::WritingMode mode = runsDown ? model::WritingMode::Vertical : model::WritingMode::Horizontal;
        if (made.input.format.writingMode != mode) {
            made.input.format.writingMode = mode;
            made.styleNumber += 1 << 20; // another format than the style's own
        }
    }
    return it->second;
}

std::shared_ptr<const SetParagraph> StoryFlow::setLines(const TextBlock &text, const typeset::ParagraphInput &input,
    const typeset::Measures &measures, typeset::BreakStrategy strategy, int delta) const
{
    return text.cuts.restored(m_in.setter->set(input, measures, strategy, delta));
}

int StoryFlow::charactersFrom(int paragraph, int offset) const
{
    const model::Paragraph &p = *m_in.paragraphs[static_cast<std::size_t>(paragraph)];
    return TextCuts(p.text, p.spans).charactersFrom(p.text, offset);
}

const StoryFlow::Setting &StoryFlow::setting(int paragraph, int area, const typeset::Measures &measures, int delta)
{
    const TextBlock &text = block(paragraph, area);
    std::map<SettingKey, Setting> &settings = m_settings[static_cast<std::size_t>(paragraph)];
    SettingKey key{
        text.styleNumber, text.looksNumber, delta, text.input.format.leading, measures.lines, text.input.breaks};
    auto it = settings.find(key);
    if (it == settings.end()) {
        Setting made;
        made.set = setLines(text, text.input, measures, strategyOf(text.input.format), delta);
        made.cost = settingCost(*made.set);
        it = settings.emplace(std::move(key), std::move(made)).first;
    }
    return it->second;
}

int StoryFlow::lastRow(int area, int leg, const Segment &segment) const
{
    const AreaGeometry &geometry = geometryOf(area);
    const bool jumps = leg + 1 == static_cast<int>(geometry.legs().size())
        && std::any_of(m_jumps.begin(), m_jumps.end(), [&](const Jump &jump) { return jump.from == area; });
    int foot = geometry.lastRow();
    if (const auto row = jumps ? footJumpRow(area) : std::nullopt)
        foot = *row - 1;
    return segment.rowLimit >= 0 && area == segment.limitedArea ? std::min(foot, segment.rowLimit) : foot;
}

Cursor StoryFlow::headOf(int area, int leg) const
{
    const AreaGeometry &geometry = geometryOf(area);
    Length top = m_bodyTop[static_cast<std::size_t>(area)];
    const bool arrives =
        leg == 0 && std::any_of(m_jumps.begin(), m_jumps.end(), [area](const Jump &jump) { return jump.to == area; });
    if (const auto row = arrives ? headJumpRow(area) : std::nullopt)
        top = geometry.emBottom(*row);
    return {area, leg, top, true};
}

bool StoryFlow::advanceLeg(Cursor &cursor, int paragraph, const Segment &segment) const
{
    const AreaGeometry &geometry = geometryOf(cursor.area);
    if (cursor.leg + 1 < static_cast<int>(geometry.legs().size())) {
        cursor = headOf(cursor.area, cursor.leg + 1);
        return true;
    }
    const int next = continuation(cursor.area, paragraph);
    if (next < 0 || (segment.rowLimit >= 0 && cursor.area == segment.limitedArea)
        || (segment.stopAtPage && isOtherPage(next, cursor.area)))
        return false;
    cursor = headOf(next, 0);
    return true;
}

void StoryFlow::emitLine(int paragraph, const std::shared_ptr<const SetParagraph> &set, int index, const Slot &slot)
{
    const FlowArea &area = m_in.areas[static_cast<std::size_t>(slot.area)];
    const AreaGeometry &geometry = geometryOf(slot.area);
    const model::Paragraph &p = *m_in.paragraphs[static_cast<std::size_t>(paragraph)];
    LineLayout line;
    line.frame = area.frame->id;
    line.story = m_in.story;
    line.paragraph = p.id;
    line.role = p.role;
    line.set = set;
    line.lineIndex = index;
    line.origin = {slot.x, slot.emTop + ascentOf(slot.size)};
    line.box = geometry.toPage(slot.cell);
    if (geometry.isVertical()) {
        const base::Rect type = geometry.toPage({slot.x, slot.emTop, slot.measure, slot.size});
        line.mode = model::WritingMode::Vertical;
        line.origin = {type.x + type.width / 2, type.y};
    }
    line.leg = slot.leg;
    line.part = slot.part;
    line.parts = slot.parts;
    const model::ResolvedParagraph &format = block(paragraph, slot.area).input.format;
    line.shading = format.shading;
    line.shadingPadding = format.shadingPadding;
    line.border = borderOf(format);
    if (const TextCuts &cuts = block(paragraph, slot.area).cuts; !cuts.isEmpty())
        line.cuts = cuts.on(line.line());
    m_result.lines.push_back({area.page, std::move(line)});
}

int StoryFlow::rowsLeft(const Cursor &cursor, const Segment &segment) const
{
    const AreaGeometry &geometry = geometryOf(cursor.area);
    int rows = geometry.freeRows(cursor.leg, geometry.rowFrom(cursor.y), lastRow(cursor.area, cursor.leg, segment));
    const int head = geometry.rowFrom(m_bodyTop[static_cast<std::size_t>(cursor.area)]);
    for (int leg = cursor.leg + 1; leg < static_cast<int>(geometry.legs().size()); ++leg)
        rows += geometry.freeRows(leg, head, lastRow(cursor.area, leg, segment));
    return rows;
}

int StoryFlow::headingRows(int paragraph, const Cursor &cursor, int lines, bool atHead) const
{
    const model::ResolvedParagraph &format = m_blocks[static_cast<std::size_t>(paragraph)].at(cursor.area).input.format;
    const AreaGeometry &geometry = geometryOf(cursor.area);
    const model::Grid &grid = geometry.grid();
    const Length pitch = geometry.pitch();
    const Length type = format.leading * (lines - 1) + format.characters.size;
    const auto rowsFor = [&](Length height) {
        return static_cast<int>((height.toEmu() + pitch.toEmu() - 1) / pitch.toEmu());
    };
    const int needed = std::max(1, rowsFor(type - kTolerance - (pitch - grid.bodySize)));
    const int wanted = format.rows > 0 ? std::max(needed, format.rows + format.extraRowsPerLine * (lines - 1)) : needed;
    if (!atHead)
        return wanted;
    // At a leg's head the white above goes; what stands below stays.
    const Length below = std::max(Length(), (pitch * wanted - (pitch - grid.bodySize) - type - pitch.scaled(3, 4)) / 2);
    return std::min(wanted, std::max(needed, rowsFor(type + below - (pitch - grid.bodySize) - kTolerance)));
}

/// A unit stands on its label's line where both fit with half an em between them.
bool StoryFlow::sharesLine(int label, int area, int segmentLast, Length measure)
{
    const int unit = label + 1;
    if (unit >= segmentLast
        || m_in.paragraphs[static_cast<std::size_t>(label)]->role != model::ParagraphRole::SectionLabel
        || m_in.paragraphs[static_cast<std::size_t>(unit)]->role != model::ParagraphRole::SectionUnit)
        return false;
    const model::ResolvedParagraph &first = block(label, area).input.format, &second = block(unit, area).input.format;
    if (!first.gridLocked || !second.gridLocked || first.alignment == model::Alignment::Right
        || first.alignment == model::Alignment::Centre)
        return false;
    const SetParagraph &a = *setting(label, area, {{measure}}, 0).set, &b = *setting(unit, area, {{measure}}, 0).set;
    return a.lines.size() == 1 && b.lines.size() == 1
        && a.lines.front().width + first.characters.size / 2 + b.lines.front().width <= measure;
}

/// Returns how many paragraphs it placed; 0 where there is no room.
int StoryFlow::placeHeading(
    int paragraph, Cursor &cursor, const Segment &segment, int segmentLast, Pass &pass, bool emit)
{
    while (true) {
        const AreaGeometry &geometry = geometryOf(cursor.area);
        const model::ResolvedParagraph &format = block(paragraph, cursor.area).input.format;
        const int first = geometry.rowFrom(cursor.y);
        const int last = lastRow(cursor.area, cursor.leg, segment);
        const typeset::Measures measures = measuresFrom(cursor, paragraph, segment);
        Length measure = measures.lines.front();
        const Setting *set = &setting(paragraph, cursor.area, measures, 0);
        int lines = static_cast<int>(set->set->lines.size());
        int rows = headingRows(paragraph, cursor, lines, cursor.atHead);
        // What is free over all its rows may be narrower than over the first.
        const auto stripOver = [&](int count) -> std::optional<Strip> {
            if (first + count - 1 > last)
                return {};
            return insetBy(borderInset(format), format.characters.size,
                geometry.rowStrip(cursor.leg, first, first + count - 1, format.characters.size));
        };
        std::optional<Strip> strip = stripOver(rows);
        for (int round = 0; round < 4 && strip && strip->width != measure; ++round) {
            measure = strip->width;
            set = &setting(paragraph, cursor.area, {{measure}}, 0);
            lines = static_cast<int>(set->set->lines.size());
            rows = headingRows(paragraph, cursor, lines, cursor.atHead);
            strip = stripOver(rows);
        }
        const bool pair = sharesLine(paragraph, cursor.area, segmentLast, measure);

        // The headings that follow and one line of text stay with it.
        int needed = rows;
        if (format.keepWithNext || isSectionRole(m_in.paragraphs[static_cast<std::size_t>(paragraph)]->role)) {
            int next = paragraph + (pair ? 2 : 1);
            while (next < segmentLast
                && isHeading(*m_in.paragraphs[static_cast<std::size_t>(next)], block(next, cursor.area).input.format)) {
                const auto nextLines = static_cast<int>(setting(next, cursor.area, {{measure}}, 0).set->lines.size());
                needed += headingRows(next, cursor, nextLines, false);
                next += sharesLine(next, cursor.area, segmentLast, measure) ? 2 : 1;
            }
            needed += next < segmentLast ? 1 : 0;
        }
        const int free = geometry.freeRows(cursor.leg, first, last);
        const bool roomy = strip && free >= needed;
        if (!roomy) {
            if (!strip && first + rows - 1 <= last) { // an obstacle: below it
                cursor.y = geometry.emBottom(first);
                continue;
            }
            if (!(cursor.atHead && strip && free >= rows)) {
                Cursor next = cursor;
                if (!advanceLeg(next, paragraph, segment))
                    return 0;
                if (!cursor.atHead)
                    pass.holes += free;
                cursor = next;
                continue;
            }
        }
        const Length pitch = geometry.pitch();
        const Length size = format.characters.size;
        const Length type = format.leading * (lines - 1) + size;
        const Length top = geometry.emTop(first), bottom = geometry.emBottom(first + rows - 1);
        Length emTop = top;
        if (rows == 1 && lines == 1) {
            emTop = geometry.emTopOnRow(first, size);
        } else if (!cursor.atHead) {
            // Type sits low: three quarters of a row more above than below; under another heading in the middle.
            const Length white = bottom - top - type;
            const Length low = cursor.belowHeading ? Length() : pitch.scaled(3, 4);
            emTop = top + std::max(Length(), std::min(white, (white + low) / 2));
        }
        if (emit) {
            for (int i = 0; i < lines; ++i) {
                const Length lineTop = emTop + format.leading * i;
                const Slot slot{cursor.area, cursor.leg, strip->x, strip->width, lineTop,
                    {strip->x, lineTop - (format.leading - size) / 2, strip->width, format.leading}, size,
                    cursor.atHead};
                emitLine(paragraph, set->set, i, slot);
            }
            if (pair) {
                const Length used = set->set->lines.front().width + size / 2;
                const Length unitSize = block(paragraph + 1, cursor.area).input.format.characters.size;
                const Slot slot{cursor.area, cursor.leg, strip->x + used, strip->width - used,
                    geometry.isVertical() ? emTop + (size - unitSize) / 2 : emTop + ascentOf(size) - ascentOf(unitSize),
                    {strip->x + used, emTop - (format.leading - size) / 2, strip->width - used, format.leading},
                    unitSize, cursor.atHead};
                emitLine(paragraph + 1, setting(paragraph + 1, cursor.area, {{measure}}, 0).set, 0, slot);
            }
        }
        pass.lines += rows;
        cursor.y = bottom;
        cursor.atHead = false;
        cursor.belowHeading = true;
        return pair ? 2 : 1;
    }
}

bool StoryFlow::placeLines(int paragraph, Cursor &cursor, const Segment &segment, int &segmentLast,
    const Deltas &deltas, Pass &pass, bool emit)
{
    const bool goesOn = segment.carried && paragraph == segment.first;
    if (!goesOn)
        keepTogether(paragraph, cursor, segment, deltas[static_cast<std::size_t>(paragraph)], pass);
    const int startArea = cursor.area;
    const model::ResolvedParagraph &format = block(paragraph, startArea).input.format;
    if (!format.gridLocked && !cursor.atHead)
        cursor.y += format.spaceBefore;
    // A border stands a row off what is before and after it; paragraphs of one border share it.
    const auto border = borderOf(format);
    const auto sameBorder = [&](int other) {
        return other >= segment.first && other < segmentLast
            && borderOf(block(other, startArea).input.format) == border;
    };
    const Length pitch = geometryOf(startArea).pitch();
    if (border && !goesOn && !sameBorder(paragraph - 1))
        cursor.y += pitch;
    Setting begun{goesOn ? segment.carried : nullptr, {}};
    if (!goesOn && format.dropLines > 1 && !hasRoomForDrop(paragraph, cursor, segment)) {
        typeset::ParagraphInput plain = block(paragraph, startArea).input;
        plain.format.dropLines = 0;
        begun.set = setLines(block(paragraph, startArea), plain, measuresFrom(cursor, paragraph, segment),
            strategyOf(plain.format), deltas[static_cast<std::size_t>(paragraph)]);
    }
    const auto asked = [&]() -> const Setting & {
        const typeset::Measures measures = measuresFrom(cursor, paragraph, segment);
        const int delta = goesOn ? 0 : squeezed(paragraph, startArea, measures);
        return setting(paragraph, startArea, measures, deltas[static_cast<std::size_t>(paragraph)] + delta);
    };
    const Setting &whole = begun.set ? begun : asked();
    std::shared_ptr<const SetParagraph> set = whole.set;
    const typeset::ParagraphInput *input = &block(paragraph, startArea).input;
    pass.settingCost += whole.cost.cost;
    pass.onGrid = pass.onGrid || format.gridLocked;
    bool isSetAnew = false, runsDown = geometryOf(startArea).isVertical();
    int placed = goesOn ? segment.carriedLine : 0;
    for (int i = placed; i < static_cast<int>(set->lines.size()); ++i) {
        const Cursor before = cursor;
        const auto slot = nextSlot(cursor, *input, paragraph, segment,
            placed > 0 && placed < format.dropLines // beside a dropped capital rows follow each other
                ? 0
                : rowsForReadings(set->lines[static_cast<std::size_t>(i)], format, pitch));
        if (!slot) {
            pass.endParagraph = paragraph;
            pass.endLine = i;
            pass.endSet = placed > 0 ? set : nullptr;
            cursor = before;
            return false;
        }
        if (slot->area != before.area) {
            // Another area takes over: its own rules say how far the text goes on.
            runsDown = geometryOf(slot->area).isVertical();
            segmentLast = std::max(segmentLast, shareOf(slot->area, paragraph).end);
        }
        // What was set to run across goes on in an area whose lines run down, or comes to a narrower place than was
        // seen: the rest is set again for where it is.
        const bool turns = set->isVertical != runsDown;
        const bool sticksOut = set->lines[static_cast<std::size_t>(i)].measure > slot->measure + kTolerance;
        if (turns || (sticksOut && !(isSetAnew && i == 0))) {
            cursor = slot->area == before.area ? before : headOf(slot->area, slot->leg);
            input = &block(paragraph, cursor.area).input;
            set = setFrom(set->lines[static_cast<std::size_t>(i)].start, paragraph, cursor, segment);
            isSetAnew = true;
            i = -1;
            continue;
        }
        if (segment.bounded && slot->area != segment.start.area)
            ++pass.spilledLines;
        if (slot->atHead && placed > 0) {
            pass.orphans += placed == 1;
            pass.widows += i + 1 == static_cast<int>(set->lines.size());
        }
        ++pass.lines;
        ++placed;
        if (emit)
            emitLine(paragraph, set, i, *slot);
    }
    cursor.endRow();
    if (!format.gridLocked)
        cursor.y += format.spaceAfter;
    if (border && !sameBorder(paragraph + 1))
        cursor.y += pitch;
    return true;
}

/// The paragraph's text from an offset on, at which another setting of it ended a line, for the lines from `cursor` on.
std::shared_ptr<const SetParagraph> StoryFlow::setFrom(
    int start, int paragraph, const Cursor &cursor, const Segment &segment)
{
    const TextBlock &text = block(paragraph, cursor.area);
    typeset::ParagraphInput input = text.input;
    input.from = text.cuts.inRest(start);
    return setLines(text, input, measuresFrom(cursor, paragraph, segment), strategyOf(input.format));
}

/// A paragraph whose lines stay together goes to the next leg where this one has too few rows for it, and
/// any leg has enough.
void StoryFlow::keepTogether(int paragraph, Cursor &cursor, const Segment &segment, int delta, Pass &pass)
{
    const model::ResolvedParagraph &format = block(paragraph, cursor.area).input.format;
    if ((!format.keepTogether && format.dropLines < 2) || !format.gridLocked || cursor.atHead)
        return;
    const AreaGeometry &geometry = geometryOf(cursor.area);
    const int last = lastRow(cursor.area, cursor.leg, segment);
    const typeset::Measures measures = measuresFrom(cursor, paragraph, segment);
    auto lines =
        static_cast<int>(setting(paragraph, cursor.area, measures, delta + squeezed(paragraph, cursor.area, measures))
                             .set->lines.size());
    if (!format.keepTogether)
        lines = std::min(lines, format.dropLines); // a dropped capital stands beside all its lines
    const int rows = lines * rowsPerLine(format, geometry.pitch()) + (format.border ? 2 : 0);
    const int first = geometry.rowFrom(cursor.y);
    // Several rows a line are counted as rows; a dropped capital takes one part of each alone.
    const bool inParts = format.keepTogether && format.dropLines < 2 && rows == lines
        && takesBothSides(block(paragraph, cursor.area).input);
    const auto free = [inParts](const AreaGeometry &in, int leg, int from, int to) {
        return inParts ? in.freeLines(leg, from, to) : in.freeRows(leg, from, to);
    };
    Cursor next = cursor;
    if (free(geometry, cursor.leg, first, last) >= rows || !advanceLeg(next, paragraph, segment))
        return;
    const AreaGeometry &there = geometryOf(next.area);
    if (free(there, next.leg, there.rowFrom(next.y), lastRow(next.area, next.leg, segment)) < rows)
        return;
    pass.holes += geometry.freeRows(cursor.leg, first, last);
    cursor = next;
}

/// The lines beside a dropped capital stand under each other in one leg, all as wide.
bool StoryFlow::hasRoomForDrop(int paragraph, const Cursor &cursor, const Segment &segment) const
{
    const typeset::ParagraphInput &input = m_blocks[static_cast<std::size_t>(paragraph)].at(cursor.area).input;
    const model::ResolvedParagraph &format = input.format;
    Cursor probe = cursor;
    std::optional<Slot> first;
    const auto &runs = input.runs;
    const bool hasReadings =
        std::any_of(runs.begin(), runs.end(), [](const typeset::StyledRun &run) { return !run.look.ruby.isEmpty(); });
    for (int i = 0; i < format.dropLines; ++i) {
        const auto slot = nextSlot(probe, input, paragraph, segment, hasReadings && i == 0 ? 1 : 0);
        if (!slot)
            return false;
        if (!first)
            first = slot;
        if (slot->area != first->area || slot->leg != first->leg || slot->x != first->x
            || slot->measure != first->measure)
            return false;
    }
    return true;
}

Pass StoryFlow::walk(const Segment &segment, const Deltas &deltas, bool emit)
{
    Pass pass;
    Cursor cursor = segment.start;
    int last = segment.last;
    int paragraph = segment.first;
    bool room = true;
    for (; paragraph < last; ++paragraph) {
        const model::Paragraph &p = *m_in.paragraphs[static_cast<std::size_t>(paragraph)];
        if (isTableRole(p.role)) {
            const int placed = placeTable(paragraph, cursor, segment, last, pass, emit);
            room = placed > 0;
            paragraph += std::max(0, placed - 1);
        } else if (isHeading(p, block(paragraph, cursor.area).input.format)) {
            const int placed = placeHeading(paragraph, cursor, segment, last, pass, emit);
            room = placed > 0;
            if (!room) {
                pass.endParagraph = paragraph;
                pass.endLine = 0;
            }
            paragraph += std::max(0, placed - 1);
        } else {
            room = placeLines(paragraph, cursor, segment, last, deltas, pass, emit);
        }
        if (!room)
            break;
    }
    pass.end = cursor;
    pass.segmentLast = last;
    if (room) {
        pass.endParagraph = last;
        pass.shortfall = rowsLeft(cursor, segment);
        return pass;
    }
    if (const int next = segment.stopAtPage ? continuation(cursor.area, pass.endParagraph) : -1;
        next >= 0 && isOtherPage(next, cursor.area)) {
        pass.carries = true;
        if (pass.endSet) {
            pass.orphans += pass.endLine == 1;
            pass.widows += pass.endLine + 1 == static_cast<int>(pass.endSet->lines.size());
        }
        return pass;
    }
    // What found no room, counted in lines of the last measure.
    for (int p = pass.endParagraph; p < last; ++p) {
        const bool isBegun = p == pass.endParagraph && pass.endSet;
        const Setting begun{isBegun ? pass.endSet : p == segment.first ? segment.carried : nullptr, {}};
        const auto asked = [&]() -> const Setting & {
            const typeset::Measures measures = measuresFrom(cursor, p, segment);
            return setting(
                p, cursor.area, measures, deltas[static_cast<std::size_t>(p)] + squeezed(p, cursor.area, measures));
        };
        const Setting &set = begun.set ? begun : asked();
        const int from =
            p == pass.endParagraph ? std::min(pass.endLine, static_cast<int>(set.set->lines.size()) - 1) : 0;
        pass.oversetLines += static_cast<int>(set.set->lines.size()) - from;
        pass.oversetCharacters += charactersFrom(p, set.set->lines[static_cast<std::size_t>(from)].start);
    }
    return pass;
}

} // namespace banxin::layout
