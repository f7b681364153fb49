// shape: the second stage of setting: glyphs and natural widths for the items of a paragraph. It asks
// HarfBuzz for every glyph and gives marks the widths of the paragraph's scheme; it breaks no line.
#pragma once

#include "font/font_set.h"
#include "typeset/collector.h"
#include "typeset/glyph_memory.h"

namespace banxin::typeset {

/// Sums over items before an index, from which any line's widths follow at once.
struct Sums {
    std::int64_t width = 0;
    std::int64_t shrink = 0; // all tiers of squeeze together
    std::int64_t squeeze[8] = {}; // by tier; tier 1 belongs to line ends alone
    std::int64_t stretch[2] = {}; // tiers 1 and 2
    std::int64_t reserve = 0; // of tier 2
    std::int32_t sites = 0; // of stretch tier 3
};

/// 注音 over some items: centred on them, at half their size.
struct Ruby {
    int firstItem = 0;
    int lastItem = 0; // one past
    QString text;
    std::uint16_t face = 0; // in ShapedText::faces
    std::int64_t width = 0;
    std::vector<ItemGlyph> glyphs;
};

/// The size a look's glyphs are set at: 58 % of it for superscripts and subscripts.
base::Length typeSizeOf(const model::ResolvedCharacters &look);

struct ShapedText {
    std::vector<StyledRun> runs;
    std::vector<Item> items;
    std::vector<ItemGlyph> glyphs;
    std::vector<FaceMemory *> faces;
    std::vector<Ruby> rubies; // ascending
    std::vector<Sums> sums; // items.size() + 1
    RuleSet rules;
    int missingGlyphs = 0;
    std::vector<char32_t> missing; // the first few of them, each once
    int widthPercent = 100; // condensed on top of what the looks say
};

/// Shapes the items; `cuts` as collect() has it. `widthPercent` condenses everything across the line (a headline made
/// to fit).
ShapedText shape(const ParagraphInput &input, const font::FontSet &fonts, const RuleTables &rules, GlyphMemory &memory,
    int widthPercent = 100, const Cuts &cuts = {});

} // namespace banxin::typeset
