// How even a setting is: what is added to the gaps of its lines, and how its paragraphs end.
#pragma once

#include "../unit/typeset/setting.h"

#include "session/sample_content.h"

#include <algorithm>

namespace banxin::typeset {

struct Figures {
    int lines = 0;
    int full = 0; // all but last and ragged ones
    int loose = 0; // opened by more than 0.06 em a gap
    int orphans = 0; // last lines of one Han character, with or without marks
    double largest = 0; // em added to each gap of the loosest line, its squeezed lines counted as 0
    std::vector<double> gaps; // of full lines

    double percentile95() const
    {
        if (gaps.empty())
            return 0;
        std::vector<double> sorted = gaps;
        std::sort(sorted.begin(), sorted.end());
        return sorted[(sorted.size() * 95 + 99) / 100 - 1];
    }
};

inline bool isHanAt(const QString &text, int i)
{
    return i >= 0 && i < text.size() && text[i].unicode() >= 0x4E00 && text[i].unicode() < 0xA000;
}

/// What stands between two characters of the line over their own widths, where it is widest, in em.
inline double gapOf(const ParagraphInput &input, const Line &line)
{
    Length widest;
    for (int i = line.start; i + 1 < line.end; ++i) {
        if (isHanAt(input.text, i) && isHanAt(input.text, i + 1))
            widest = std::max(widest, cellStart(line, i + 1) - cellStart(line, i) - line.size);
    }
    return static_cast<double>(widest.toEmu()) / static_cast<double>(line.size.toEmu());
}

inline void addFigures(Figures &figures, const ParagraphInput &input, const SetParagraph &set)
{
    for (const Line &line : set.lines) {
        ++figures.lines;
        const bool ragged = !line.tiers.empty() && line.tiers.back().tier == "ragged"_L1;
        if (line.last || ragged)
            continue;
        ++figures.full;
        const double gap = gapOf(input, line);
        figures.gaps.push_back(gap);
        figures.largest = std::max(figures.largest, gap);
        figures.loose += gap > 0.06 ? 1 : 0;
    }
    if (set.lines.size() > 1) {
        int han = 0, other = 0;
        const Line &last = set.lines.back();
        for (int i = last.start; i < last.end; ++i) {
            han += isHanAt(input.text, i) ? 1 : 0;
            other += !isHanAt(input.text, i) && input.text[i].isLetterOrNumber() ? 1 : 0;
        }
        figures.orphans += han + other == 1 ? 1 : 0;
    }
}

/// The body paragraphs of the sample newsroom that take several lines of a column.
inline const QStringList &bodyParagraphs()
{
    static const QStringList paragraphs = [] {
        QStringList texts;
        const model::Document document = session::sampleContent().value().document();
        for (const base::Id id : document.all(model::ObjectKind::Paragraph)) {
            const auto *paragraph = document.find<model::Paragraph>(id);
            if (paragraph->role == model::ParagraphRole::Body && paragraph->text.size() >= 60)
                texts.append(paragraph->text);
        }
        return texts;
    }();
    return paragraphs;
}

inline Figures figuresAt(
    const QStringList &paragraphs, double ems, BreakStrategy strategy = BreakStrategy::TotalFit, double indent = 2)
{
    Figures figures;
    for (const QString &text : paragraphs) {
        const ParagraphInput input = body(text, indent);
        addFigures(figures, input, *setIn(input, ems, strategy));
    }
    return figures;
}

} // namespace banxin::typeset
