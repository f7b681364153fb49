// What a page's stories say in two versions, from the text itself: exact to the character, whether it found room on the
// page or not. It knows no layout and no PDF.
#pragma once

#include "model/document.h"
#include "proof/compare_difference.h"

namespace banxin::proof {

/// From a place in one paragraph to one in the same or a later one of the story; UTF-16 units. Empty where nothing of
/// the difference is there: it then says where it would be. Null where the story is not in that version.
struct StoryRange {
    base::Id paragraph;
    int from = 0;
    base::Id lastParagraph;
    int to = 0;
    bool isEmpty() const { return paragraph == lastParagraph && from == to; }
    friend bool operator==(const StoryRange &, const StoryRange &) = default;
};

struct StoryDifference {
    base::Id story;
    Difference difference; // a text kind, with its words and what stands around them; its places are for the layout
    StoryRange before;
    StoryRange after;
};

/// Of the stories that stand on the page in either version, captions and credits included, in the order of the stories
/// and of their text. What is cut from paper alone (删而不印) is not there. Where paragraphs part or join, the words
/// have a ¶. Styles are not compared.
std::vector<StoryDifference> comparedStories(
    const model::Document &before, const model::Document &after, base::Id page);

} // namespace banxin::proof
