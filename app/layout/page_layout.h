// PageLayout: a page as set: every frame, every line with its story, paragraph, range, position and
// tiers, what is overset, and where carets and selections stand. It is immutable once made.
#pragma once

#include "base/finding.h"
#include "base/geometry.h"
#include "base/id.h"
#include "base/turn.h"
#include "display/display_list.h"
#include "model/document.h"
#include "typeset/paragraph_setter.h"

#include <QString>

#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace banxin::layout {

struct FrameLayout {
    base::Id frame;
    QString kind; // area, text, picture, caption, rule, box, art
    QString role;
    base::Id story; // null for furniture and reserved areas
    base::Rect box;
    int rotation = 0; // of what is in it about the box's middle, clockwise, hundredths of a degree; 0 of areas
    bool printed = true; // false: of a layer that is on the screen alone
};

/// 花边: what is drawn around a paragraph's lines in each leg.
struct Border {
    base::Color color;
    model::BorderForm form = model::BorderForm::Line;
    base::Length weight;
    base::Length padding; // between it and the lines' ends
    friend bool operator==(const Border &, const Border &) = default;
};

/// A line of a paragraph on the page; `set` is shared with the setter's memory.
struct LineLayout {
    base::Id frame;
    base::Id story;
    base::Id paragraph;
    model::ParagraphRole role = model::ParagraphRole::Body;
    std::shared_ptr<const typeset::SetParagraph> set;
    int lineIndex = 0; // in `set`
    /// UTF-16 units at the start of the set text that are not the paragraph's (a caption's ▲); negative where
    /// the set text begins inside the paragraph (a table's cell).
    int prefix = 0;
    bool repeated = false; // a table's head shown once more: seen, and read only the first time
    bool editable = true; // false for furniture whose shown text comes from fields
    base::Point origin; // of the measure's start, on the baseline (horizontal); the line's centre and top (vertical)
    base::Rect box; // the line's cell: measure × leading
    int leg = 0; // which leg of its area
    int part = 0; // of its row, from the left (in a vertical area from above), where obstacles part it
    int parts = 1;
    model::WritingMode mode = model::WritingMode::Horizontal;
    std::optional<base::Color> shading; // 底纹 behind the line's text
    base::Length shadingPadding; // to the left and right; two thirds of it above and below
    std::optional<Border> border; // neighbouring lines with equal borders share one
    std::vector<int> cuts; // UTF-16 offsets of the paragraph at which text of it is on no page (删而不印)
    const typeset::Line &line() const { return set->lines[static_cast<std::size_t>(lineIndex)]; }
};

/// A rule of a table (表线) that stands in an area.
struct TableRule {
    base::Id frame;
    base::Point from;
    base::Point to;
    base::Length weight;
};

/// So many lines left at the end of a part of a story are no hole that anybody sees.
inline constexpr int kTolerableUndersetLines = 1;

/// 超/欠 of a story on all its areas in the issue that this page can see.
struct CopyfitState {
    base::Id story;
    base::Id placement;
    int oversetCharacters = 0; // that found no room
    int oversetLines = 0;
    int undersetCharacters = 0; // room left in its last body area, as full lines × characters a line
    int undersetLines = 0;
    /// Of these what makes holes: room of parts that end more than kTolerableUndersetLines short. It is what an editor
    /// is told, everywhere; nothing: the story fits (恰好).
    int holeCharacters = 0;
    int holeLines = 0;
    /// Of the headline block alone, which the others do not count: what of it is cut.
    int headlineCharacters = 0;
    int headlineLines = 0;
    base::Id headlineArea; // in which it stands
    base::Id headlineParagraph; // the first that is not whole
    base::Id lastArea; // where the out-port and the badge stand: where text found no room, else its last body area
};

/// A fault of the page that an editor can mend: overset, headline-overset, paragraph-limit, missing-glyph,
/// substituted-font, missing-picture, broken-word, parted-headline, … What room `check` finds is told the same way.
using Finding = base::Finding;

/// A place between two characters of a paragraph.
struct TextPosition {
    base::Id paragraph;
    int offset = 0; // UTF-16
    bool afterBreak = false; // at a line's end the same offset also starts the next line: true is there
    friend bool operator==(const TextPosition &, const TextPosition &) = default;
};

struct Caret {
    base::Rect rect; // zero width (horizontal) with the line's em box as height
    base::Id frame;
    base::Id story;
    std::optional<base::Turn> turn; // the rectangle is that of the upright text, which is turned so
};

/// Lines, carets and selections of a frame that is turned are where they would be were it upright: turnOf() says how
/// they come to stand. Points that are asked about are always those of the page.
class PageLayout {
public:
    base::Id page;
    base::Size trim;
    std::vector<FrameLayout> frames; // that are seen, from the back to the front
    std::vector<LineLayout>
        lines; // in reading order: furniture, then story after story in flow order with its captions
    std::vector<LineLayout> labels; // 广告 on adverts: seen, and no text of the page that anybody edits
    std::vector<TableRule> rules;
    std::vector<CopyfitState> stories;
    std::vector<Finding> findings;
    std::shared_ptr<const display::DisplayList> display;

    /// How what is in the frame is turned; nothing where it stands upright. Known once indexLines() was called.
    std::optional<base::Turn> turnOf(base::Id frame) const;
    /// The same of the text at a position; a selection stands in one frame or in none that is turned.
    std::optional<base::Turn> turnAt(const TextPosition &position) const;
    /// The topmost frame at the point, null outside of all.
    base::Id frameAt(base::Point point) const;
    /// The place nearest to the point among the editable lines (of `story` alone where given); nothing on
    /// a page without lines.
    std::optional<TextPosition> hitTest(base::Point point, std::optional<base::Id> story = {}) const;
    /// Where the caret of the position stands; nothing where its text is overset or not on this page.
    std::optional<Caret> caretAt(const TextPosition &position) const;
    /// Rectangles of the selection from one position to another of the same story, in flow order.
    std::vector<base::Rect> selectionRects(const TextPosition &from, const TextPosition &to) const;
    /// Where the leg of a line of `lines` begins along its lines, as far as lines in it show.
    base::Length legStart(int line) const;
    /// The position one visual line above (-1) or below (+1), nearest to `x`; in another leg as far from its start.
    std::optional<TextPosition> lineAway(const TextPosition &position, int lines, base::Length x) const;
    /// Start or end of the line that the position stands on.
    std::optional<TextPosition> lineEdge(const TextPosition &position, bool end) const;
    /// Index in `lines`, or -1.
    int lineOf(const TextPosition &position) const;

    /// Makes the questions above fast; to be called once, when `lines` is complete.
    void indexLines();

private:
    std::unordered_map<base::Id, std::pair<int, int>> m_linesOf; // first and count, by paragraph
    std::vector<std::pair<base::Id, base::Turn>> m_turns; // of the few frames that are turned
};

} // namespace banxin::layout
