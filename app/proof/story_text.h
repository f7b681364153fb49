// StoryText: a story's text as one, for those who compare it: characters with the places that they have in their
// paragraphs, and a ¶ between paragraphs. It compares nothing.
#pragma once

#include "model/document.h"
#include "proof/compare_stories.h"

#include <string>
#include <vector>

namespace banxin::proof {

class StoryText {
public:
    static constexpr char32_t pilcrow = U'¶';

    /// Its own paragraphs, then those of its pictures, in order. What is cut from paper alone (删而不印) is not there.
    static StoryText of(const model::Document &document, base::Id story);
    /// Code points.
    const std::u32string &text() const { return m_text; }
    QString words(int from, int to) const;
    StoryRange range(int from, int to) const;
    /// The words from `from` to `to` with what stands around them: one sentence at most.
    DifferenceSide side(int from, int to) const;

private:
    struct Place {
        base::Id paragraph;
        int at = 0; // UTF-16 units
        int end = 0; // behind the character
    };
    void add(const model::Paragraph &paragraph);
    void push(char32_t c, const Place &place);

    std::u32string m_text;
    std::vector<Place> m_places;
    base::Id m_last; // a paragraph without a character, at the end
    bool m_isFirst = true;
};

} // namespace banxin::proof
