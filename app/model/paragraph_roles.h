// What kinds of paragraphs there are to layout and edits: headline block, sections, tables. No style enters.
#pragma once

#include "model/story.h"

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

} // namespace banxin::model
