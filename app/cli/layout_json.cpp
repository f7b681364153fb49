#include "cli/layout_json.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace banxin::cli {

using namespace Qt::StringLiterals;

int codePoints(QStringView text)
{
    int count = 0;
    for (qsizetype i = 0; i < text.size(); ++i)
        count += i > 0 && text[i].isLowSurrogate() && text[i - 1].isHighSurrogate() ? 0 : 1;
    return count;
}

namespace {

double rounded(double value) { return std::round(value * 1e5) / 1e5; }

struct Cell {
    QStringView text; // of a glyph run of the line
    int at = 0; // in the paragraph, UTF-16
    base::Length start; // from the measure's start
    base::Length advance;
};

// The glyphs in the order of the text, each from the start of its cell to the start of the next one's: they cover the
// line without a hole. Spaces that hang at its end have no room.
std::vector<Cell> cellsOf(const typeset::Line &set)
{
    std::vector<Cell> cells;
    for (const typeset::SetRun &run : set.runs) {
        for (const font::PlacedGlyph &glyph : run.run->glyphs) {
            if (!run.annotation)
                cells.push_back({QStringView(run.run->text).mid(glyph.textStart, glyph.textLength),
                    run.textStart + glyph.textStart, {}, {}});
        }
    }
    std::stable_sort(cells.begin(), cells.end(), [](const Cell &a, const Cell &b) { return a.at < b.at; });
    const auto caretAt = [&set](int at) {
        const auto index = std::clamp<qsizetype>(at - set.start, 0, static_cast<qsizetype>(set.carets.size()) - 1);
        return std::min(set.carets[static_cast<std::size_t>(index)], set.width);
    };
    for (std::size_t i = 0; i < cells.size(); ++i) {
        Cell &cell = cells[i];
        cell.start = i == 0 ? caretAt(set.start) : cells[i - 1].start + cells[i - 1].advance;
        std::size_t next = i + 1;
        if (i > 0 && cell.at == cells[i - 1].at) {
            cell.text = {}; // glyphs of one cluster share their text: it stands with the first
            continue;
        }
        if (!set.reaches.empty()) { // text runs both ways: each cell where it is, gaps between them
            const int end = std::min(cell.at + static_cast<int>(cell.text.size()), set.end);
            base::Length low = set.width, high;
            for (int unit = cell.at; unit < end; ++unit) {
                low = std::min(low, set.cellOf(unit).first);
                high = std::max(high, set.cellOf(unit).second);
            }
            cell.start = low;
            cell.advance = std::max(base::Length(), high - low);
            continue;
        }
        while (next < cells.size() && cells[next].at == cell.at)
            ++next;
        cell.advance = (next < cells.size() ? caretAt(cells[next].at) : set.width) - cell.start;
    }
    return cells;
}

} // namespace

double points(base::Length length) { return rounded(length.toPt()); }

QJsonObject setLineJson(const typeset::Line &set, base::Point origin, model::WritingMode mode)
{
    const bool vertical = mode == model::WritingMode::Vertical;
    QJsonArray tiers;
    for (const typeset::TierUse &use : set.tiers)
        tiers.append(QJsonObject{{u"tier"_s, use.tier}, {u"amount"_s, use.amountPerMille / 1000.0}});

    QJsonArray glyphs;
    const std::vector<Cell> cells = cellsOf(set);
    for (const Cell &cell : cells) {
        const base::Length from = (vertical ? origin.y : origin.x) + cell.start;
        glyphs.append(QJsonObject{{u"text"_s, cell.text.toString()}, {vertical ? u"y"_s : u"x"_s, points(from)},
            {u"advance"_s, rounded(points(from + cell.advance) - points(from))}});
    }
    const base::Length indent = cells.empty() || !set.reaches.empty() ? set.indent : cells.front().start;
    return {{u"x"_s, points(origin.x)}, {u"baseline"_s, points(origin.y)}, {u"measure"_s, points(set.measure)},
        {u"indent"_s, points(indent)}, {u"width"_s, points(set.width)}, {u"tiers"_s, tiers}, {u"last"_s, set.last},
        {u"glyphs"_s, glyphs}};
}

QString shownText(const typeset::Line &set)
{
    QString shown;
    for (const Cell &cell : cellsOf(set))
        shown += cell.text;
    return shown;
}

QJsonObject lineJson(const layout::LineLayout &line, const QString &paragraphText)
{
    const typeset::Line &set = line.line();
    const int length = static_cast<int>(paragraphText.size());
    int start = std::clamp(set.start - line.prefix, 0, length), end = std::clamp(set.end - line.prefix, 0, length);
    if (!line.editable && line.prefix >= 0) {
        // Fields are not what the text holds: the first line stands for all of it.
        start = line.lineIndex == 0 ? 0 : length;
        end = length;
    }
    const QString text = paragraphText.mid(start, end - start);
    const QString shown = shownText(set);

    QJsonObject json = setLineJson(set, line.origin, line.mode);
    json[u"frame"_s] = line.frame.toString();
    json[u"story"_s] = line.story.isNull() ? QJsonValue() : line.story.toString();
    json[u"paragraph"_s] = line.paragraph.toString();
    json[u"start"_s] = codePoints(QStringView(paragraphText).left(start));
    json[u"end"_s] = codePoints(QStringView(paragraphText).left(end));
    json[u"text"_s] = text;
    if (line.parts > 1) {
        json[u"part"_s] = line.part + 1;
        json[u"parts"_s] = line.parts;
    }
    if (!line.cuts.empty()) {
        QJsonArray cuts;
        for (const int cut : line.cuts)
            cuts.append(codePoints(QStringView(paragraphText).left(cut)));
        json[u"cuts"_s] = cuts;
    }
    if ((line.prefix > 0 || !line.editable || !line.cuts.empty()) && shown != text)
        json[u"shown"_s] = shown;
    return json;
}

} // namespace banxin::cli
