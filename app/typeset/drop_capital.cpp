#include "typeset/drop_capital.h"

#include <QTextBoundaryFinder>

namespace banxin::typeset {

using base::Length;

namespace {

/// UTF-16 units of so many characters as readers see them; openers go with the character after them.
int unitsOf(const QString &text, int characters, const RuleTables &rules)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    int at = 0;
    while (characters > 0) {
        const bool opens = rules.isOpener(text[at].unicode());
        const qsizetype next = finder.toNextBoundary();
        if (next < 0 || next >= text.size())
            return static_cast<int>(text.size());
        at = static_cast<int>(next);
        characters -= opens ? 0 : 1;
    }
    return at;
}

/// `runs` from `from` to `to`, counted from `from`. A run that is cut keeps of its readings, where each
/// character has its own, those of the characters within.
std::vector<StyledRun> runsWithin(const std::vector<StyledRun> &runs, int from, int to)
{
    std::vector<StyledRun> result;
    for (const StyledRun &run : runs) {
        const int start = std::max(run.start, from), end = std::min(run.end, to);
        if (start >= end)
            continue;
        result.push_back({start - from, end - from, run.look});
        QString &ruby = result.back().look.ruby;
        if (ruby.isEmpty() || (start == run.start && end == run.end))
            continue;
        const QStringList readings = ruby.split(u' ', Qt::SkipEmptyParts);
        ruby = readings.size() == run.end - run.start ? readings.mid(start - run.start, end - start).join(u' ')
                                                      : QString();
    }
    return result;
}

} // namespace

std::optional<DropCapital> partedForDrop(const ParagraphInput &input, const Measures &measures, const RuleTables &rules,
    const std::function<std::shared_ptr<const SetParagraph>(const ParagraphInput &, const Measures &)> &setHead)
{
    const model::ResolvedParagraph &format = input.format;
    constexpr int mostLines = 20;
    if (format.dropLines < 2 || format.dropLines > mostLines || format.dropCharacters < 1 || input.text.isEmpty()
        || format.characters.size < Length::pt(0.5) || format.leading < Length::emu(1))
        return {};
    DropCapital drop;
    drop.lines = format.dropLines;
    drop.length = unitsOf(input.text, format.dropCharacters, rules);
    const int length = static_cast<int>(input.text.size());
    if (drop.length >= length || input.text.left(drop.length).contains(QChar(0x2028)))
        return {};

    // From the head of the first line's em boxes to the foot of the last one's.
    const Length size = format.characters.size;
    ParagraphInput head;
    head.text = input.text.left(drop.length);
    head.format = format;
    head.format.dropLines = 0;
    head.format.indent = {};
    head.format.rightIndent = {};
    head.format.alignment = model::Alignment::Left;
    head.format.characters.size = format.leading * (drop.lines - 1) + size;
    head.runs = runsWithin(input.runs, 0, drop.length);
    for (StyledRun &run : head.runs) {
        run.look.size = head.format.characters.size;
        run.look.ruby.clear(); // there is no room for it above
    }
    drop.head = setHead(head, {{head.format.characters.size * (2 * format.dropCharacters + 1)}});
    if (drop.head->lines.size() != 1)
        return {};
    // A quarter of a character at least between the two; the lines keep whole characters.
    const Length wanted = drop.head->lines[0].width + size / 4;
    drop.indent = size * ((wanted.toEmu() + size.toEmu() - 1) / size.toEmu());

    drop.rest.text = input.text.mid(drop.length);
    drop.rest.format = format;
    drop.rest.format.dropLines = 0;
    drop.rest.format.indent = {};
    for (const int at : input.breaks) {
        if (at > drop.length)
            drop.rest.breaks.push_back(at - drop.length);
    }
    drop.rest.runs = runsWithin(input.runs, drop.length, length);
    for (int i = 0; i < drop.lines; ++i) {
        const Length measure = measures.at(static_cast<std::size_t>(i));
        if (measure < drop.indent + size * 3)
            return {};
        drop.measures.lines.push_back(measure - drop.indent);
    }
    for (std::size_t i = static_cast<std::size_t>(drop.lines); i < measures.lines.size(); ++i)
        drop.measures.lines.push_back(measures.lines[i]);
    if (measures.lines.size() <= static_cast<std::size_t>(drop.lines))
        drop.measures.lines.push_back(measures.lines.back());
    return drop;
}

std::shared_ptr<const SetParagraph> DropCapital::joined(const ParagraphInput &input, const SetParagraph &set) const
{
    if (static_cast<int>(set.lines.size()) < lines)
        return nullptr;
    const bool isVertical = input.format.writingMode == model::WritingMode::Vertical;
    auto result = std::make_shared<SetParagraph>(set);
    result->missingGlyphs += head->missingGlyphs;
    result->missing.insert(result->missing.begin(), head->missing.begin(), head->missing.end());
    for (std::size_t i = 0; i < result->lines.size(); ++i) {
        Line &line = result->lines[i];
        line.start += length;
        line.end += length;
        for (SetRun &run : line.runs)
            run.textStart += length;
        if (static_cast<int>(i) >= lines)
            continue;
        line.indent += indent;
        line.measure += indent;
        line.width += indent;
        for (Length &caret : line.carets)
            caret += indent;
        for (SetRun &run : line.runs)
            (isVertical ? run.offset.y : run.offset.x) += indent;
        for (LineMark &mark : line.marks)
            (isVertical ? mark.rect.y : mark.rect.x) += indent;
    }
    Line &first = result->lines.front();
    const Line &large = head->lines.front();
    const Length size = input.format.characters.size;
    const Length by = isVertical ? (size - large.size) / 2 : (large.size - size).scaled(88, 100);
    std::vector<LineMark> marks = large.marks;
    for (LineMark &mark : marks)
        (isVertical ? mark.rect.x : mark.rect.y) += by;
    first.marks.insert(first.marks.begin(), marks.begin(), marks.end());
    std::vector<SetRun> runs = large.runs;
    for (SetRun &run : runs)
        (isVertical ? run.offset.x : run.offset.y) += by;
    runs.insert(runs.end(), first.runs.begin(), first.runs.end());
    first.runs = std::move(runs);
    first.start = 0;
    if (!first.reaches.empty() || !large.reaches.empty()) {
        const auto reachesOf = [](const Line &line) {
            std::vector<Length> reaches = line.reaches;
            for (std::size_t i = 0; line.reaches.empty() && i + 1 < line.carets.size(); ++i)
                reaches.push_back(line.carets[i + 1] - line.carets[i]);
            return reaches;
        };
        std::vector<Length> reaches = reachesOf(large);
        const std::vector<Length> others = reachesOf(first);
        reaches.insert(reaches.end(), others.begin(), others.end());
        first.reaches = std::move(reaches);
    }
    first.carets.insert(first.carets.begin(), large.carets.begin(), large.carets.begin() + length);
    return result;
}

} // namespace banxin::typeset
