// ParagraphSetter: one paragraph of Chinese text into lines (collect, shape, break, justify,
// position). It knows measures, not pages, and never changes the text.
#pragma once

#include "base/digest.h"
#include "font/font_set.h"
#include "font/glyph_run.h"
#include "model/style.h"
#include "typeset/rule_tables.h"

#include <QString>

#include <memory>
#include <span>
#include <vector>

namespace banxin::typeset {

/// Characters of one look; runs are ascending and cover the text.
struct StyledRun {
    int start = 0; // UTF-16
    int end = 0;
    model::ResolvedCharacters look;
};

struct ParagraphInput {
    QString text;
    std::vector<StyledRun> runs;
    model::ResolvedParagraph format;
    /// The editor's own line breaks that are not in the text: ascending UTF-16 offsets at which a line ends.
    /// One inside a word or number holds before it.
    std::vector<int> breaks;
    /// Sets what stands from here on alone, as lines that go on: a UTF-16 offset at which another setting of the same
    /// text ended a line. No indent, no dropped capital.
    int from = 0;
};

enum class BreakStrategy { TotalFit, FirstFit };

/// The measures of a paragraph's lines: line i has lines[i], and those past the end the last one.
struct Measures {
    std::vector<base::Length> lines;
    base::Length at(std::size_t line) const { return line < lines.size() ? lines[line] : lines.back(); }
};

/// squeeze-1…7, stretch-1…3, ragged (docs/typesetting.md).
struct TierUse {
    QString tier;
    int amountPerMille = 0; // change of the line's width by this tier, in thousandths of an em of its size
};

struct SetRun {
    base::Point offset; // of the run's origin from the line's start on the baseline
    std::shared_ptr<const font::GlyphRun> run;
    int textStart = 0; // UTF-16 offset in the paragraph of the run's text
    bool annotation = false; // 注音: its text is no part of the paragraph's
};

/// What is drawn with characters and is no glyph (CLREQ §3.3; GB/T 15834 §4.15, §4.16).
struct LineMark {
    enum class Kind : std::uint8_t {
        Shading, // a filled rectangle behind the characters
        Dot, // 着重号: a filled circle
        Line, // 专名号: a straight line in the rectangle's middle
        Wave, // 书名号甲式: a wavy line in the rectangle
    };
    Kind kind = Kind::Shading;
    base::Rect rect; // from the line's start on the baseline (vertical: on its centre)
    base::Color color;
};

struct Line {
    int start = 0; // UTF-16, in the paragraph; trailing spaces belong to the line
    int end = 0;
    base::Length indent; // from the measure's start to the first glyph's cell
    base::Length measure;
    base::Length width; // as set, indent included
    base::Length size; // largest type on the line
    bool last = false;
    std::vector<TierUse> tiers;
    std::vector<SetRun> runs;
    std::vector<LineMark> marks;
    /// Where a caret stands before each UTF-16 unit from start to end (end - start + 1 entries), from
    /// the measure's start. Monotone where `reaches` is empty.
    std::vector<base::Length> carets;
    /// On a line that holds right-to-left text only: how far each unit's cell (end - start entries) reaches from
    /// its caret, to the left where negative. Cells may stand in any order, carets then at either end of one; the
    /// last caret is at the line's end.
    std::vector<base::Length> reaches;
    /// The place along the line, from the measure's start, of a unit's cell: from, to.
    std::pair<base::Length, base::Length> cellOf(int unit) const;
};

struct SetParagraph {
    std::vector<Line> lines; // at least one; an empty paragraph has one empty line
    int missingGlyphs = 0;
    std::vector<char32_t> missing; // the first few characters without a glyph, each once
    int brokenWords = 0; // that were wider than their line and had to be divided
    std::vector<font::FontFinding> substitutions; // what stands in for faces that its looks ask for
    bool isVertical = false; // its lines run down
    bool partsSense = false; // a headline's line had to end inside a word, a name or a number
};

class ParagraphSetter {
public:
    ParagraphSetter(std::shared_ptr<const font::FontSet> fonts, std::shared_ptr<const RuleTables> rules);
    ~ParagraphSetter();

    /// Sets the paragraph; answers from memory where the same input was set before (bounded, by digest;
    /// safe from several threads). `lineDelta` asks for that many lines more or fewer than the best
    /// setting and gets the nearest that has no forbidden break and no negative space.
    std::shared_ptr<const SetParagraph> set(const ParagraphInput &input, const Measures &measures,
        BreakStrategy strategy = BreakStrategy::TotalFit, int lineDelta = 0) const;

    const font::FontSet &fonts() const;
    const RuleTables &rules() const;

private:
    struct Data;
    std::unique_ptr<Data> d;
};

} // namespace banxin::typeset
