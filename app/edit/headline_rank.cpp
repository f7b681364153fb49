#include "edit/headline_rank.h"

#include "edit/article_edits.h"
#include "model/paragraph_roles.h"

namespace banxin::edit {

using namespace banxin::model;
using base::Id;
using base::Length;

HeadlineRank::HeadlineRank(const Document &document, const HouseStyles &styles, const Page &page)
    : m_styles(styles)
    , m_grid(page.grid)
{
    const QString root = toName(ParagraphRole::Headline);
    const ResolvedCharacters &plain = styles.resolved(root).characters;
    for (const ParagraphStyle *style : styles.all()) {
        const ResolvedParagraph &look = styles.resolved(style->name);
        // One that runs down, or is of another face or colour, was made for something of its own.
        if (styles.descends(style->name, root) && look.writingMode == WritingMode::Horizontal
            && look.characters.family == plain.family && look.characters.color == plain.color && !look.shading)
            m_ladder.push_back(style->name);
    }
    std::sort(m_ladder.begin(), m_ladder.end(), [&](const QString &a, const QString &b) {
        const Length first = styles.resolved(a).characters.size, second = styles.resolved(b).characters.size;
        return first == second ? a < b : first > second;
    });
    for (const Frame *frame : document.childrenOf<Frame>(page.id)) {
        const AreaContent *area = std::get_if<AreaContent>(&frame->content);
        if (!area || !acceptsRole(area->roles, ParagraphRole::Headline))
            continue;
        const auto style = area->styles.find(ParagraphRole::Headline);
        const auto size = area->sizes.find(ParagraphRole::Headline);
        m_standing.push_back({snapped(page.grid, frame->box),
            size != area->sizes.end()
                ? size->second
                : styles.resolved(style == area->styles.end() ? root : style->second).characters.size});
    }
}

void HeadlineRank::add(const GridRect &at, Length size) { m_standing.push_back({at, size}); }

HeadlineRank::Limit HeadlineRank::limitFor(const StoryNeeds &story, const GridRect &at) const
{
    // In tenths of the body's size, by columns: what a reader takes for a lead, a second, a brief.
    const bool isFirst = m_standing.empty();
    int tenths = at.columns >= 4 ? 40 : at.columns == 3 ? 36 : at.columns == 2 ? 32 : 19;
    if (isFirst)
        tenths = at.columns >= 2 ? 58 : 24;
    else if (story.isBrief() && story.hasText())
        tenths = std::min(tenths, 19);
    Limit limit{m_grid.bodySize.scaled(tenths, 10), at.columns >= 4 ? 1 : at.columns >= 2 ? 2 : 3};
    for (const Standing &other : m_standing) {
        const bool isAbove = other.at.row + other.at.rows <= at.row;
        const bool isBeside = other.at.row <= at.row && !isAbove && other.at.column < at.column;
        if (isAbove)
            limit.size = std::min(limit.size, other.size);
        else if (isBeside) // never two alike side by side (碰题)
            limit.size = std::min(limit.size, other.size - Length::emu(1));
    }
    return limit;
}

HeadingStyles HeadlineRank::stylesFor(const StoryNeeds &story, const GridRect &at) const
{
    if (story.headlineEms() == 0 || m_ladder.empty())
        return {};
    const Limit limit = limitFor(story, at);
    const Length readable = m_grid.bodySize.scaled(22, 10);
    const int textRows = (story.lines(at.columns) + at.columns - 1) / at.columns;
    for (const int more : {0, 1}) { // a line more rather than one that is hardly larger than the text
        for (const QString &style : m_ladder) {
            const ResolvedParagraph &look = m_styles.resolved(style);
            if (look.characters.size > limit.size)
                continue;
            if (more == 0 && look.characters.size < std::min(readable, limit.size.scaled(8, 10)))
                break;
            const int lines = story.headlineLines(style, at.columns);
            const bool isTooHigh = story.hasText() && rowsFor(look.leading * lines, m_grid) > std::max(4, textRows);
            if (lines <= limit.lines + more && !isTooHigh)
                return withCompanions(style);
        }
    }
    for (const QString &style : m_ladder) { // long ones in more lines, small
        if (m_styles.resolved(style).characters.size <= std::min(limit.size, readable))
            return withCompanions(style);
    }
    return withCompanions(m_ladder.back());
}

/// 主题 特刊 goes with 副题 特刊 and 署名 特刊, where the house has them in the same colours.
HeadingStyles HeadlineRank::withCompanions(const QString &headline) const
{
    HeadingStyles styles;
    if (headline == toName(ParagraphRole::Headline))
        return styles;
    styles[ParagraphRole::Headline] = headline;
    const qsizetype space = headline.indexOf(u' ');
    if (space <= 0)
        return styles;
    const QStringView suffix = QStringView(headline).mid(space);
    for (const ParagraphRole role :
        {ParagraphRole::Kicker, ParagraphRole::Deck, ParagraphRole::Summary, ParagraphRole::Byline}) {
        const QString own = toName(role);
        for (const ParagraphStyle *style : m_styles.all()) {
            if (style->name != own && style->name.endsWith(suffix)
                && style->name.indexOf(u' ') + suffix.size() == style->name.size()
                && m_styles.descends(style->name, own)
                && m_styles.resolved(style->name).characters.color == m_styles.resolved(own).characters.color)
                styles[role] = style->name;
        }
    }
    return styles;
}

Length HeadlineRank::sizeIn(const HeadingStyles &styles) const
{
    const auto found = styles.find(ParagraphRole::Headline);
    return m_styles.resolved(found == styles.end() ? toName(ParagraphRole::Headline) : found->second).characters.size;
}

} // namespace banxin::edit
