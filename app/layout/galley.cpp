#include "layout/galley.h"

#include "layout/area_geometry.h"
#include "layout/flow.h"
#include "layout/page_composer.h"
#include "layout/style_sheet.h"
#include "model/text_counts.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace banxin::layout {

using base::Id;
using base::Length;

namespace {

constexpr int kHeadlinePercent = 125; // of the body's size
constexpr int kGapSlots = 1; // above a caption

/// Running text across the page; all else has a shape that a strip does not.
bool runsAcross(const model::Paragraph &paragraph, const std::vector<const FlowLine *> &lines)
{
    return !model::isHeadlineRole(paragraph.role) && !model::isSectionRole(paragraph.role)
        && !model::isTableRole(paragraph.role) && !lines.empty()
        && std::all_of(lines.begin(), lines.end(),
            [](const FlowLine *line) { return line->line.mode == model::WritingMode::Horizontal; });
}

/// A paragraph as a galley alone has it: one size, from the left, no boxes and drops.
TextBlock plainBlock(const StyleSheet &styles, const model::Paragraph &paragraph, Length size)
{
    QString text = paragraph.text;
    text.replace(u'\t', QChar(0x3000)); // cells stand one behind the other
    TextBlock block = styles.block(text, paragraph.spans, styles.nameFor(paragraph));
    const bool isHead = paragraph.role == model::ParagraphRole::Headline;
    const bool isBlock = model::isHeadlineRole(paragraph.role) || model::isTableRole(paragraph.role)
        || model::isSectionRole(paragraph.role);
    scaleTo(block, isHead ? size.scaled(kHeadlinePercent, 100) : size);
    model::ResolvedParagraph &format = block.input.format;
    format.writingMode = model::WritingMode::Horizontal;
    format.dropLines = 0;
    format.border.reset();
    format.shading.reset();
    format.breakBySense = false;
    format.maximumLines = 0;
    format.rightIndent = {};
    if (isBlock) {
        format.alignment = model::Alignment::Left;
        format.indent = {};
    } else if (format.alignment != model::Alignment::Justified) {
        format.alignment = model::Alignment::Left;
    }
    for (typeset::StyledRun &run : block.input.runs) { // white on a ground that is not there
        if (run.look.color.isPaper() && !run.look.shading)
            run.look.color = base::Color::black();
        if (isBlock)
            run.look.tracking = {};
    }
    if (format.characters.color.isPaper())
        format.characters.color = base::Color::black();
    return block;
}

class Making {
public:
    Making(const model::Document &document, const GalleyRequest &request, const PageComposer &composer)
        : m_document(document)
        , m_request(request)
        , m_composer(composer)
        , m_styles(composer.stylesOf(document, request.page))
    {
        m_galley.story = request.story;
    }

    Galley take()
    {
        const auto *page = m_document.find<model::Page>(m_request.page);
        if (!page || !m_styles || !m_document.find<model::Story>(m_request.story))
            return std::move(m_galley);
        readFlow(*page);
        m_galley.size = page->grid.bodySize;
        m_galley.pitch = std::max(page->grid.pitch(), m_galley.size.scaled(5, 4));
        m_galley.measure = m_request.wide > Length() ? m_request.wide : pageMeasure(*page);
        for (const auto *paragraph : m_document.childrenOf<model::Paragraph>(m_request.story))
            add(*paragraph);
        for (const auto *picture : m_document.childrenOf<model::StoryPicture>(m_request.story)) {
            bool opens = true;
            for (const auto *paragraph : m_document.childrenOf<model::Paragraph>(picture->id)) {
                setAnew(*paragraph, 0, false, picture->id);
                if (opens && m_firstOfParagraph < m_galley.rows.size())
                    m_galley.rows[m_firstOfParagraph].opensPart = true;
                opens = false;
            }
        }
        if (m_flow) {
            m_galley.oversetLines = m_flow->state.oversetLines;
            m_galley.oversetCharacters = m_flow->state.oversetCharacters;
        }
        return std::move(m_galley);
    }

private:
    void readFlow(const model::Page &page)
    {
        const model::Placement *placement = nullptr;
        for (const auto *each : m_document.childrenOf<model::Placement>(page.issue))
            if (each->story == m_request.story)
                placement = each;
        m_flow = placement ? m_composer.flowOf(m_document, m_request.page, placement->id) : nullptr;
        m_galley.isPlaced = m_flow != nullptr;
        if (!m_flow)
            return;
        for (const FlowLine &line : m_flow->lines)
            if (line.line.editable && !line.line.repeated)
                m_lines[line.line.paragraph].push_back(&line);
        m_isOverset = m_flow->state.oversetCharacters > 0 || m_flow->state.oversetLines > 0;
        // What came last onto paper: all behind it in the story found no room.
        for (const auto *paragraph : m_document.childrenOf<model::Paragraph>(m_request.story))
            if (m_lines.contains(paragraph->id) && !model::isHeadlineRole(paragraph->role))
                m_lastOnPaper = paragraph->id;
    }

    /// As wide as most of the story's lines are on the page.
    Length pageMeasure(const model::Page &page) const
    {
        std::map<Length, int> counts;
        for (const auto &[id, lines] : m_lines) {
            const auto *paragraph = m_document.find<model::Paragraph>(id);
            if (!paragraph || !runsAcross(*paragraph, lines))
                continue;
            for (const FlowLine *line : lines)
                ++counts[line->line.line().measure];
        }
        const auto most = std::max_element(
            counts.begin(), counts.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
        return most == counts.end() ? page.grid.columnWidth() : most->first;
    }

    bool showsPageLines(const model::Paragraph &paragraph, const std::vector<const FlowLine *> &lines) const
    {
        return m_request.wide <= Length() && runsAcross(paragraph, lines)
            && std::all_of(lines.begin(), lines.end(),
                [this](const FlowLine *line) { return line->line.line().measure <= m_galley.measure; });
    }

    void add(const model::Paragraph &paragraph)
    {
        const auto found = m_lines.find(paragraph.id);
        const bool isLast = paragraph.id == m_lastOnPaper;
        const bool behind = m_isOverset && m_pastPaper && !model::isHeadlineRole(paragraph.role);
        if (found == m_lines.end()) {
            setAnew(paragraph, 0, behind, {});
        } else if (!showsPageLines(paragraph, found->second)) {
            const int shown = endOf(*found->second.back());
            setAnew(paragraph, 0, false, {}, found->second.front()->page);
            if (m_isOverset && isLast && shown < paragraph.text.size())
                markFrom(shown);
        } else {
            m_firstOfParagraph = m_galley.rows.size();
            for (const FlowLine *line : found->second)
                put(line->line, line->page, true, false);
            const int shown = endOf(*found->second.back());
            if (shown < paragraph.text.size())
                setAnew(paragraph, shown, m_isOverset, {});
        }
        m_pastPaper = m_pastPaper || isLast;
    }

    static int endOf(const FlowLine &line) { return std::max(0, line.line.line().end - line.line.prefix); }

    /// In the wide measure the line in which the last words on paper end is the last one there.
    void markFrom(int offset)
    {
        for (std::size_t i = m_firstOfParagraph; i < m_galley.rows.size(); ++i) {
            GalleyRow &row = m_galley.rows[i];
            if (row.line.line().start >= offset || row.line.line().end > offset) {
                row.isOverset = true;
                row.page = {};
                if (m_galley.oversetRow < 0)
                    m_galley.oversetRow = static_cast<int>(i);
            }
        }
    }

    void setAnew(const model::Paragraph &paragraph, int from, bool overset, Id picture, Id page = {})
    {
        if (from == 0)
            m_firstOfParagraph = m_galley.rows.size();
        TextBlock block = plainBlock(*m_styles, paragraph, m_galley.size);
        block.input.from = block.cuts.inRest(from);
        const auto set = block.cuts.restored(
            m_composer.setter().set(block.input, {{m_galley.measure}}, typeset::BreakStrategy::FirstFit));
        LineLayout line;
        line.story = m_request.story;
        line.frame = picture;
        line.paragraph = paragraph.id;
        line.role = paragraph.role;
        line.set = set;
        for (int i = 0; i < static_cast<int>(set->lines.size()); ++i) {
            line.lineIndex = i;
            line.cuts = block.cuts.on(set->lines[static_cast<std::size_t>(i)]);
            put(line, page, false, overset);
        }
    }

    void put(const LineLayout &line, Id page, bool isPageLine, bool overset)
    {
        GalleyRow row;
        row.isFirst = m_galley.rows.empty() || m_galley.rows.back().line.paragraph != line.paragraph;
        row.line.story = m_request.story;
        row.line.frame = !isPageLine && !line.frame.isNull() ? line.frame : m_request.story;
        row.line.paragraph = line.paragraph;
        row.line.role = line.role;
        row.line.set = line.set;
        row.line.lineIndex = line.lineIndex;
        row.line.prefix = line.prefix;
        row.line.cuts = line.cuts;
        row.page = page;
        row.isPageLine = isPageLine;
        row.isOverset = overset;
        row.number = line.role == model::ParagraphRole::Caption || line.role == model::ParagraphRole::Credit
            ? 0
            : ++m_galley.lines;
        const Length size = row.line.line().size;
        while (m_galley.pitch * row.slots < size)
            ++row.slots;
        if (overset && m_galley.oversetRow < 0)
            m_galley.oversetRow = static_cast<int>(m_galley.rows.size());
        m_galley.rows.push_back(std::move(row));
    }

    const model::Document &m_document;
    const GalleyRequest &m_request;
    const PageComposer &m_composer;
    std::shared_ptr<const StyleSheet> m_styles;
    std::shared_ptr<const FlowResult> m_flow;
    std::unordered_map<Id, std::vector<const FlowLine *>> m_lines; // on pages, by paragraph
    bool m_isOverset = false;
    Id m_lastOnPaper;
    bool m_pastPaper = false;
    std::size_t m_firstOfParagraph = 0;
    Galley m_galley;
};

/// The slot in which each row begins, and where the last one ends.
std::vector<int> slotsOf(const Galley &galley, const Strips &strips)
{
    std::vector<int> slots;
    slots.reserve(galley.rows.size() + 1);
    int at = 0;
    for (const GalleyRow &row : galley.rows) {
        if (row.opensPart && at > 0)
            at += kGapSlots;
        // A line that is higher than a row stays in one strip.
        if (strips.rows > row.slots && at % strips.rows + row.slots > strips.rows)
            at += strips.rows - at % strips.rows;
        slots.push_back(at);
        at += row.slots;
    }
    slots.push_back(at);
    return slots;
}

} // namespace

TradeCount tradeCount(const model::Document &document, const Galley &galley)
{
    TradeCount count;
    count.lines = galley.lines;
    constexpr double kSlack = 0.02; // of a character: what was rounded
    if (galley.size > Length())
        count.perLine = static_cast<int>(galley.measure.toPt() / galley.size.toPt() + kSlack);
    count.characters = model::textCounts(document, galley.story).characters;
    if (!galley.isPlaced)
        return count;
    count.onPages = count.characters;
    for (const GalleyRow &row : galley.rows) {
        const auto *paragraph = document.find<model::Paragraph>(row.line.paragraph);
        if (!row.isOverset || row.number == 0 || !paragraph)
            continue;
        const auto &line = row.line.line();
        count.onPages -=
            model::textCounts(*paragraph, line.start - row.line.prefix, line.end - row.line.prefix).characters;
    }
    return count;
}

Galley galleyOf(const model::Document &document, const GalleyRequest &request, const PageComposer &composer)
{
    return Making(document, request, composer).take();
}

PageLayout stripsOf(const Galley &galley, const Strips &strips)
{
    PageLayout layout;
    const std::vector<int> slots = slotsOf(galley, strips);
    layout.lines.reserve(galley.rows.size());
    for (std::size_t i = 0; i < galley.rows.size(); ++i) {
        const GalleyRow &row = galley.rows[i];
        LineLayout line = row.line;
        const int strip = strips.rows > 0 ? slots[i] / strips.rows : 0;
        const int slot = strips.rows > 0 ? slots[i] % strips.rows : slots[i];
        const Length size = line.line().size.isZero() ? galley.size : line.line().size;
        const Length height = galley.pitch * row.slots;
        line.leg = strip;
        line.box = {strips.step * strip, galley.pitch * slot, galley.measure, height};
        line.origin = {line.box.x, line.box.y + (height - size) / 2 + ascentOf(size)};
        layout.lines.push_back(std::move(line));
    }
    const int count = stripCount(galley, strips);
    layout.trim = {strips.step * std::max(0, count - 1) + galley.measure,
        galley.pitch * (strips.rows > 0 ? strips.rows : slots.back())};
    layout.indexLines();
    return layout;
}

int stripCount(const Galley &galley, const Strips &strips)
{
    const std::vector<int> slots = slotsOf(galley, strips);
    return strips.rows > 0 ? std::max(1, (slots.back() + strips.rows - 1) / strips.rows) : 1;
}

} // namespace banxin::layout
