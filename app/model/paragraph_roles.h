// What kinds of paragraphs there are to layout and edits: headline block, sections, tables. No style enters.
#pragma once

#include "model/story.h"

#include <algorithm>
#include <vector>

namespace banxin::model {

/// Kicker, headline, deck, summary, byline: what a headline block is made of.
constexpr bool isHeadlineRole(ParagraphRole role)
{
    return role == ParagraphRole::Kicker || role == ParagraphRole::Headline || role == ParagraphRole::Deck
        || role == ParagraphRole::Summary || role == ParagraphRole::Byline;
}

/// Label, unit and head of a section.
constexpr bool isSectionRole(ParagraphRole role)
{
    return role == ParagraphRole::SectionLabel || role == ParagraphRole::SectionUnit
        || role == ParagraphRole::SectionHead;
}

constexpr bool isTableRole(ParagraphRole role)
{
    return role == ParagraphRole::TableHead || role == ParagraphRole::TableRow;
}

/// The last column of a row takes what its text parts off beyond.
inline constexpr int kMostTableColumns = 40;

/// Whether an area that lists `roles` takes a paragraph: no list takes all that a story's text may be, and the rows
/// of a table stand wherever its body text does.
inline bool acceptsRole(const std::vector<ParagraphRole> &roles, ParagraphRole role)
{
    const auto lists = [&](ParagraphRole one) { return std::find(roles.begin(), roles.end(), one) != roles.end(); };
    if (!roles.empty())
        return lists(role) || (isTableRole(role) && lists(ParagraphRole::Body));
    return role != ParagraphRole::Caption && role != ParagraphRole::Credit && role != ParagraphRole::Furniture;
}

} // namespace banxin::model
