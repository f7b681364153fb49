// StoryFlow: the working state behind flowed(): segments of paragraphs walked through legs, dry or
// for good. It never outlives one call and is not seen outside the room's flow files.
#pragma once

#include "layout/flow.h"
#include "layout/headline_block.h"
#include "model/area_share.h"

#include <limits>
#include <map>

namespace banxin::layout {

/// Where the next line may stand.
struct Cursor {
    int area = 0;
    int leg = 0;
    base::Length y; // em boxes and cells begin here or below
    bool atHead = true; // nothing stands in this leg yet
    bool belowHeading = false; // a heading stands right above
    int part = 0; // of the row that begins there; > 0 only between lines of one paragraph
    base::Length rowEnd; // where the next row begins, while part > 0
    /// A paragraph begins a row: what is free of one beside an obstacle stays white as a last line's end does.
    void endRow()
    {
        y = part > 0 ? rowEnd : y;
        part = 0;
        rowEnd = {};
    }
    friend bool operator==(const Cursor &, const Cursor &) = default;
};

/// Room for one line.
struct Slot {
    int area = 0;
    int leg = 0;
    base::Length x;
    base::Length measure;
    base::Length emTop; // of the line's em box
    base::Rect cell; // measure × leading (or pitch)
    base::Length size; // of the em box
    bool atHead = false;
    int part = 0; // of the row
    int parts = 1;
};

/// What one walk of a segment through its areas came to.
struct Pass {
    Cursor end;
    int endParagraph = 0; // first paragraph that found no room, or the segment's end
    int endLine = 0; // its first line without room
    std::shared_ptr<const typeset::SetParagraph> endSet; // as it was set, only where lines of it found room
    bool carries = false; // the rest goes on in an area of another page
    int segmentLast = 0; // one past the last paragraph that belonged to the walk
    int oversetLines = 0;
    int oversetCharacters = 0;
    int spilledLines = 0; // beyond the area in which the segment should have ended
    int holes = 0; // blank rows at the foot of legs that are not the last
    int widows = 0;
    int orphans = 0;
    int shortfall = 0; // rows left in the segment's last area
    int lines = 0;
    double settingCost = 0;
    bool onGrid = false; // has body lines on the grid, in legs that should be full
    double score() const;
};

class StoryFlow {
    friend struct FlowWindows;

public:
    /// A place where the story goes on in an area of another page.
    struct Jump {
        int from = 0; // area that the reader leaves
        int to = 0;
        friend auto operator<=>(const Jump &, const Jump &) = default;
    };
    /// Keeps a row at both ends of each jump for its lines. What `before` has set is not set again.
    StoryFlow(const FlowInput &input, std::vector<Jump> jumps, StoryFlow *before = nullptr);
    FlowResult run();
    /// The jumps that were given and have text to send the reader to.
    std::vector<Jump> jumpsShown(const FlowResult &result) const;
    /// Where what run() gave goes on in another page's area, ascending.
    std::vector<Jump> jumpsIn(const FlowResult &result) const;

private:
    using Deltas = std::vector<int>; // lines more or fewer, by paragraph

    struct Segment {
        int first = 0; // paragraphs [first, last)
        int last = 0;
        bool bounded = false; // its area states where it ends: a limit, or the next section
        bool limited = false; // it is a limit
        Cursor start;
        base::Rect headline; // that its area's text runs around
        int rowLimit = -1; // last row of balanced legs in limitedArea, -1 is the area's foot
        int limitedArea = -1;
        /// A story through several pages is placed page by page: each is full in itself, and only the place
        /// where it ends is handed on (Pass::carries).
        bool stopAtPage = false;
        std::shared_ptr<const typeset::SetParagraph> carried; // the first paragraph began on another page
        int carriedLine = 0; // its first line here
        int movableLast = std::numeric_limits<int>::max(); // paragraphs from here on are not on this page
        friend bool operator==(const Segment &, const Segment &) = default;
    };
    struct Setting {
        std::shared_ptr<const typeset::SetParagraph> set;
        SettingCost cost;
    };

    // flow.cpp: which paragraphs go where
    bool accepts(int area, model::ParagraphRole role) const;
    model::AreaShare shareOf(int area, int paragraph) const;
    int continuation(int area, int paragraph) const;
    bool isBlock(int area) const;
    bool isOtherPage(int area, int than) const;
    void placeSegment(Segment segment);
    void setAhead(const Segment &segment);
    Segment carriedOn(const Segment &segment, const Pass &pass) const;
    struct Rest {
        int lines = 0;
        int characters = 0;
    };
    Rest restOf(int area, int paragraph, int fromLine, int last, base::Length measure);
    void overset(int area, int paragraph, int fromLine, int last, base::Length measure);
    void oversetHeadline(int area, int paragraph, int fromLine, int last, base::Length measure);
    void noteLimit(const Segment &segment, int rows);
    void align(int area, std::size_t firstLine);

    // flow_headline.cpp: the headline block
    bool standsVertical(int area) const;
    HeadlineBlock headline(int first, int last, int area, base::Length measure, base::Length room);
    base::Length typeSize(const HeadlineLine &line, int area);
    std::optional<std::size_t> emitHeadline(
        const HeadlineBlock &block, int area, base::Point at, base::Length bottom, base::Length measure);
    void setHeadlineAcross(Segment &segment);
    void setHeadlineArea(Segment &segment);
    void setVerticalHeadline(Segment &segment);
    int headlineEnd(const Segment &segment) const;
    const AreaGeometry &geometryOf(int area) const;

    // flow_slots.cpp: where the next line may stand
    typeset::Measures measuresFrom(const Cursor &cursor, int paragraph, const Segment &segment);
    std::optional<Slot> nextSlot(Cursor &cursor, const typeset::ParagraphInput &input, int paragraph,
        const Segment &segment, int rowsAbove = 0) const;

    // flow_walk.cpp: lines into slots
    TextBlock &block(int paragraph, int area);
    const Setting &setting(int paragraph, int area, const typeset::Measures &measures, int delta);
    /// Everything that is set of a story's paragraphs is set here.
    std::shared_ptr<const typeset::SetParagraph> setLines(const TextBlock &text, const typeset::ParagraphInput &input,
        const typeset::Measures &measures, typeset::BreakStrategy strategy = typeset::BreakStrategy::TotalFit,
        int delta = 0) const;
    /// Characters of a paragraph from an offset on that are on paper.
    int charactersFrom(int paragraph, int offset) const;
    std::shared_ptr<const typeset::SetParagraph> setFrom(
        int start, int paragraph, const Cursor &cursor, const Segment &segment);
    bool advanceLeg(Cursor &cursor, int paragraph, const Segment &segment) const;
    int lastRow(int area, int leg, const Segment &segment) const;
    Cursor headOf(int area, int leg) const;
    Pass walk(const Segment &segment, const Deltas &deltas, bool emit);
    int placeHeading(int paragraph, Cursor &cursor, const Segment &segment, int segmentLast, Pass &pass, bool emit);
    bool sharesLine(int label, int area, int segmentLast, base::Length measure);
    int placeTable(int paragraph, Cursor &cursor, const Segment &segment, int segmentLast, Pass &pass, bool emit);
    bool placeLines(int paragraph, Cursor &cursor, const Segment &segment, int &segmentLast, const Deltas &deltas,
        Pass &pass, bool emit);
    void keepTogether(int paragraph, Cursor &cursor, const Segment &segment, int delta, Pass &pass);
    bool hasRoomForDrop(int paragraph, const Cursor &cursor, const Segment &segment) const;
    std::optional<int> headJumpRow(int area) const; // the row of 上接
    std::optional<int> footJumpRow(int area) const; // the row of 下转
    int headingRows(int paragraph, const Cursor &cursor, int lines, bool atHead) const;
    void emitLine(int paragraph, const std::shared_ptr<const typeset::SetParagraph> &set, int line, const Slot &slot);
    Pass placeWindow(const Segment &segment);
    Pass placeWindowAnew(const Segment &segment);
    std::vector<Jump> jumpsSeen(const Segment &segment) const;
    int firstReadBy(const Segment &segment) const;
    std::vector<std::shared_ptr<const model::Object>> readBy(const Segment &segment, const Pass &pass) const;
    void addUnderset(int rows, const AreaGeometry &area);
    void countUnusedAreas();
    void endStoryIn(int area); // its foot needs no row for a jump
    void addJumpLines();
    LineLayout jumpLine(int area, int row, int leg, const QString &text, model::Alignment alignment) const;
    int rowsLeft(const Cursor &cursor, const Segment &segment) const;

    // flow_squeeze.cpp: 挤压 and 放松 that an area asks for
    bool mayChangeLines(int paragraph, int area);
    bool isTooLoose(const Setting &changed, const typeset::Measures &measures, int paragraph, int area);
    int squeezed(int paragraph, int area, const typeset::Measures &measures);

    // flow_fit.cpp: full legs, flush ends
    void balance(Segment &segment);
    Deltas fitted(Segment segment);
    struct Move {
        int paragraph = 0;
        int delta = 0;
        double cost = 0;
    };
    std::vector<Move> moves(const Segment &segment, const Deltas &deltas, int direction, std::size_t most);

    const FlowInput &m_in;
    std::vector<Jump> m_jumps;
    FlowResult m_result;
    std::vector<std::unique_ptr<AreaGeometry>> m_besideHeadline; // by area: what a vertical headline leaves of it
    std::vector<base::Length> m_bodyTop; // by area: below its headline block
    std::vector<std::map<int, TextBlock>> m_blocks; // by paragraph and area
    struct SettingKey {
        int style, looks, delta;
        base::Length leading;
        std::vector<base::Length> measures;
        std::vector<int> breaks;
        friend auto operator<=>(const SettingKey &, const SettingKey &) = default;
    };
    std::vector<std::map<SettingKey, Setting>> m_settings; // by paragraph
    std::vector<std::optional<base::Length>> m_uniform; // by area: the one measure of all its lines
    bool m_setAhead = false;
    int m_undersetArea = -1;
    std::optional<int> m_oversetArea; // where text first found no room
    int m_lastUsedArea = 0; // by the segment placed last
    int m_lastParagraph = 0; // one past the last paragraph that it dealt with
};

struct FlowWindows {
    struct Window {
        // What it was made from
        StoryFlow::Segment segment;
        std::vector<StoryFlow::Jump> jumps;
        std::vector<std::shared_ptr<const model::Object>> read; // paragraphs from `firstRead` on
        int firstRead = 0;
        // What came of it
        std::vector<FlowLine> lines;
        std::vector<FlowRule> rules;
        Pass pass;
        std::optional<int> storyEnd; // the area in which it turned out to end: no jump leaves it
    };
    std::map<int, Window> windows; // by the area in which each begins
};

} // namespace banxin::layout
