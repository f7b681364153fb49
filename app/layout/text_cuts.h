// TextCuts: what of a paragraph's text is on no page (删而不印), and how offsets in the rest, which is all that is ever
// set, belong to the whole. It sets no line. Offsets are UTF-16 code units.
#pragma once

#include "model/story.h"
#include "typeset/paragraph_setter.h"

#include <memory>
#include <utility>
#include <vector>

namespace banxin::layout {

class TextCuts {
public:
    TextCuts() = default;
    TextCuts(const QString &text, const std::vector<model::Span> &spans);

    bool isEmpty() const { return m_ranges.empty(); }
    /// Nothing of a text that is not empty is left.
    bool takesAll() const { return m_ranges.size() == 1 && m_ranges.front() == Range{0, m_length}; }
    /// What is left of the text.
    QString without(const QString &text) const;
    /// The offset in the rest; of one within a cut, where the cut is.
    int inRest(int offset) const;
    /// The offset in the whole; where a cut stands, before it.
    int inWhole(int offset) const { return wholeOf(offset, Side::Before); }
    /// Where the character that stands at an offset of the rest is in the whole: behind a cut.
    int unitInWhole(int offset) const { return wholeOf(offset, Side::Behind); }
    /// Those of a part of the whole, counted from its start.
    TextCuts part(int from, int to) const;

    /// The rest as it was set, as though it were the whole: lines, carets and runs count in the whole. A cut belongs to
    /// the line that goes on behind it; all carets in it stand where it was. Runs do not reach over a cut.
    std::shared_ptr<const typeset::SetParagraph> restored(std::shared_ptr<const typeset::SetParagraph> set) const;
    /// Where cuts begin on a restored line, ascending.
    std::vector<int> on(const typeset::Line &line) const;
    /// Characters of the whole from an offset on that are on paper.
    int charactersFrom(const QString &text, int offset) const;

private:
    using Range = std::pair<int, int>;
    enum class Side { Before, Behind };
    int wholeOf(int offset, Side side) const;

    std::vector<Range> m_ranges; // ascending, apart
    int m_length = 0; // of the whole
};

} // namespace banxin::layout
