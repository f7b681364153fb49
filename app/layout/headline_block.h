// HeadlineBlock: kicker, headline, deck, summary and byline of a story put together (标题组): below each other
// or beside each other, each line broken by sense. It knows no page, rows or areas; lines run along x and
// follow each other along y, which a vertical headline turns by a quarter.
#pragma once

#include "base/geometry.h"
#include "model/placement.h"
#include "typeset/paragraph_setter.h"

#include <functional>
#include <memory>
#include <vector>

namespace banxin::layout {

/// A paragraph of the block, in reading order.
struct HeadlinePart {
    int paragraph = 0; // the caller's own number
    model::ParagraphRole role = model::ParagraphRole::Headline;
    const model::ResolvedParagraph *format = nullptr;
};

struct HeadlineLine {
    int paragraph = 0;
    int line = 0; // of the set paragraph
    std::shared_ptr<const typeset::SetParagraph> set;
    base::Length x; // where its measure begins
    base::Rect cell; // what it takes up: as long as its type, as high as its leading
    bool hasNeighbour = false; // in its line stands more than itself
};

struct HeadlineBlock {
    std::vector<HeadlineLine> lines; // in reading order
    base::Length length; // along the lines: how far the longest reaches
    base::Length height; // across them
};

/// Sets a part in a measure; in at most so many lines where that is not 0 and its words allow it.
using HeadlineSetter =
    std::function<std::shared_ptr<const typeset::SetParagraph>(const HeadlinePart &, base::Length, int)>;

struct HeadlineRequest {
    base::Length measure;
    base::Length room; // across the lines; parts give up lines where they can to keep to it
    model::HeadlinePlace kicker = model::HeadlinePlace::OwnLine;
    model::HeadlinePlace deck = model::HeadlinePlace::OwnLine;
};

/// Kickers right before the headline and decks right after it stand beside it where that is asked for and
/// it takes no more lines for it; there they are in the middle of its height.
HeadlineBlock composedHeadline(
    const std::vector<HeadlinePart> &parts, const HeadlineRequest &request, const HeadlineSetter &setter);

} // namespace banxin::layout
