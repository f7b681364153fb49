#include "manuscript/story_splitter.h"

#include "manuscript/people.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace banxin::manuscript {

namespace {

bool isOut(const Line &line) { return line.mark == Mark::Dropped || line.mark == Mark::Separator; }

bool isProse(const Line &line) { return line.mark == Mark::Body || line.mark == Mark::Dateline; }

bool isTitleLike(const Line &line)
{
    return line.isHeading() || line.mark == Mark::Short || line.mark == Mark::Deck || line.mark == Mark::Names;
}

bool beginsWithBullet(const Line &line)
{
    return !line.block.style.isEmpty() && u"◆●◇○"_s.contains(line.block.style.back());
}

class Splitter {
public:
    Splitter(const std::vector<Line> &lines, const std::vector<std::size_t> &content, const Layout &layout)
        : m_lines(lines)
        , m_layout(layout)
    {
        for (const std::size_t i : content)
            (isOut(lines[i]) ? m_out : m_content).push_back(i);
        m_all = content;
        m_bullets = std::count_if(m_content.begin(), m_content.end(),
            [&](std::size_t i) { return beginsWithBullet(lines[i]) && lines[i].mark != Mark::Byline; });
        m_numbering = numbering();
        m_areTitledBriefs = areTitledBriefs();
    }

    std::vector<std::vector<std::size_t>> run()
    {
        std::vector<std::vector<std::size_t>> stories;
        std::vector<bool> begins(m_content.size(), false);
        for (std::size_t k = 0; k < m_content.size();) {
            const std::size_t block = titleBlock(k);
            const bool starts = k == 0 || startsAt(k, block);
            begins[k] = starts;
            if (starts) {
                m_hasBody = false;
                m_hasPlainHeads = false;
                m_hasMarkedHeads = false;
            }
            const std::size_t next = std::max(block, k + 1);
            for (std::size_t j = k; j < next; ++j)
                note(j, starts && j < block);
            k = next;
        }
        // What is out goes with the story before it.
        std::map<std::size_t, bool> starts;
        for (std::size_t k = 0; k < m_content.size(); ++k)
            starts[m_content[k]] = begins[k];
        for (const std::size_t i : m_all) {
            const auto found = starts.find(i);
            if (stories.empty() || (found != starts.end() && found->second && hasText(stories.back())))
                stories.emplace_back();
            stories.back().push_back(i);
        }
        return stories;
    }

private:
    const Line &at(std::size_t k) const { return m_lines[m_content[k]]; }

    bool hasText(const std::vector<std::size_t> &story) const
    {
        return std::any_of(story.begin(), story.end(), [&](std::size_t i) { return !isOut(m_lines[i]); });
    }

    /// One past the last of the titles that begin there.
    std::size_t titleBlock(std::size_t from) const
    {
        std::size_t to = from;
        while (to < m_content.size() && isTitleLike(at(to))
            && (to == from || !m_layout.isWide(at(to).block.blanksBefore) || at(to).isHeading())
            && !(to > from && separatorBefore(to)))
            ++to;
        return to;
    }

    /// The form of their numbers, where a page is nothing but numbered briefs: 1. …, 2. …; no title stands over them.
    QString numbering() const
    {
        if (m_content.size() < 2 || !hasColumn())
            return {};
        const auto first = headNumberOf(at(0).text);
        if (!first || (first->bare != u"1" && first->bare != u"一" && first->bare != u"①"))
            return {};
        int numbered = 0;
        for (std::size_t k = 0; k < m_content.size(); ++k) {
            const auto number = headNumberOf(at(k).text);
            const bool isPicture = at(k).mark == Mark::Caption || at(k).mark == Mark::PhotoCredit;
            if (!isPicture && (at(k).mark != Mark::Body || !endsSentence(at(k).text)))
                return {};
            numbered += number && number->form == first->form;
        }
        constexpr int fewest = 2;
        return numbered >= fewest ? first->form : QString();
    }

    /// Under a column's name: one line of title and a paragraph or two, again and again, some of them signed.
    bool areTitledBriefs() const
    {
        if (m_layout.hasMarkedTitles || m_content.empty() || !hasColumn())
            return false;
        constexpr int longest = 2, fewest = 3;
        int titles = 0, paragraphs = 0, signedOnes = 0;
        for (std::size_t k = 0; k < m_content.size(); ++k) {
            const Line &line = at(k);
            if (line.mark == Mark::Caption || line.mark == Mark::PhotoCredit || line.mark == Mark::Source)
                continue;
            if (isProse(line)) {
                const bool isNext = k + 1 < m_content.size() && !isProse(at(k + 1));
                signedOnes += isNext && (endsWithByline(line.text) || line.mark == Mark::Dateline);
                if (titles == 0 || ++paragraphs > longest)
                    return false;
                continue;
            }
            if (!looksLikeHead(line, m_layout) || (titles > 0 && paragraphs == 0))
                return false;
            ++titles;
            paragraphs = 0;
        }
        return titles >= fewest && paragraphs > 0 && signedOnes > 0;
    }

    bool hasColumn() const
    {
        for (std::size_t i = m_content.front(); i-- > 0;) {
            if (m_lines[i].mark == Mark::Column)
                return true;
            if (!isOut(m_lines[i]) && m_lines[i].mark != Mark::Credits && m_lines[i].mark != Mark::Masthead)
                return false;
        }
        return false;
    }

    bool separatorBefore(std::size_t k) const
    {
        const std::size_t from = k == 0 ? 0 : m_content[k - 1];
        return std::any_of(m_out.begin(), m_out.end(),
            [&](std::size_t i) { return i > from && i < m_content[k] && m_lines[i].mark == Mark::Separator; });
    }

    bool startsAt(std::size_t k, std::size_t block)
    {
        const Line &line = at(k);
        if (separatorBefore(k))
            return true;
        if (m_bullets >= 2 && beginsWithBullet(line) && line.mark != Mark::Byline)
            return true;
        if (!m_numbering.isEmpty()) {
            const auto number = headNumberOf(line.text);
            return number && number->form == m_numbering;
        }
        if (m_areTitledBriefs)
            return block > k;
        if (!m_hasBody && !m_ended)
            return false;
        if (line.mark == Mark::AgencyHead)
            return true;
        if (block == k) // no title
            return line.mark == Mark::Dateline && (m_ended || m_layout.isWide(line.block.blanksBefore));
        const bool hasNext = block < m_content.size();
        const Mark next = hasNext ? at(block).mark : Mark::Dropped;
        const bool introduces = hasNext
            && (next == Mark::Byline || next == Mark::Dateline || next == Mark::Summary || next == Mark::WebFacts);
        if (m_layout.hasMarkedTitles) {
            int best = 0;
            for (std::size_t j = k; j < block; ++j) {
                if (at(j).isHeading() && (best == 0 || at(j).block.headingLevel < best))
                    best = at(j).block.headingLevel;
            }
            if (best == 0)
                return false;
            for (std::size_t j = k; j < block; ++j) {
                if (at(j).mark == Mark::Head || at(j).mark == Mark::UnitHead)
                    return false; // what stands before a numbered head is a caption
            }
            if (best == m_layout.titleLevel || best == m_storyLevel || introduces)
                return true;
            if (m_hasPlainHeads) { // heads of the story before are not marked: these are no heads
                m_storyLevel = best;
                return true;
            }
            return false;
        }
        if (!looksLikeHead(line, m_layout) && line.mark != Mark::Deck)
            return false;
        if (introduces)
            return true;
        const bool goesOn = hasNext
            && (isProse(at(block)) || at(block).mark == Mark::Caption || at(block).mark == Mark::Picture
                || at(block).mark == Mark::Table || at(block).mark == Mark::Head);
        return goesOn && (m_ended || m_layout.isWide(line.block.blanksBefore));
    }

    /// What has been read of the story so far.
    void note(std::size_t k, bool isTitle)
    {
        const Line &line = at(k);
        if (isTitle)
            m_ended = false;
        if (isProse(line) || line.mark == Mark::Caption || line.mark == Mark::Table || line.mark == Mark::PhotoCredit)
            m_hasBody = true;
        if (!isTitle && m_hasBody && !line.isHeading() && line.mark == Mark::Short && looksLikeHead(line, m_layout)
            && !m_layout.isWide(line.block.blanksBefore) && k + 1 < m_content.size() && isProse(at(k + 1)))
            m_hasPlainHeads = !m_hasMarkedHeads;
        m_hasMarkedHeads = m_hasMarkedHeads || (!isTitle && m_hasBody && line.isHeading());
        if (line.mark == Mark::Source || line.mark == Mark::AuthorNote || line.mark == Mark::PageNote)
            m_ended = true;
        else if (isProse(line))
            m_ended = endsWithByline(line.text);
    }

    static bool endsWithByline(const QString &text)
    {
        if (!text.endsWith(u'）'))
            return false;
        const qsizetype open = text.lastIndexOf(u'（');
        return open > 0 && bylineOf(text.mid(open));
    }

    const std::vector<Line> &m_lines;
    const Layout &m_layout;
    std::vector<std::size_t> m_all;
    std::vector<std::size_t> m_content;
    std::vector<std::size_t> m_out;
    std::ptrdiff_t m_bullets = 0;
    QString m_numbering;
    bool m_areTitledBriefs = false;
    int m_storyLevel = -1;
    bool m_hasBody = false;
    bool m_hasPlainHeads = false;
    bool m_hasMarkedHeads = false;
    bool m_ended = false;
};

} // namespace

namespace {

/// Whether what an empty line and a short line begin is signed by others than the text before it.
bool areSignedApart(const std::vector<Line> &lines, const std::vector<std::size_t> &content)
{
    std::vector<const Line *> text;
    for (const std::size_t i : content) {
        if (!isOut(lines[i]))
            text.push_back(&lines[i]);
    }
    QStringList names;
    const auto adds = [&](const std::optional<Byline> &byline) {
        bool isNew = false;
        for (const Author &author : byline ? byline->authors : std::vector<Author>()) {
            for (const QString &name : author.names) {
                isNew = isNew || !names.contains(name);
                names << name;
            }
        }
        return isNew;
    };
    bool hasBody = false, isApart = false;
    for (const Line *line : text) {
        if (hasBody && isTitleLike(*line) && line->block.blanksBefore > 0)
            isApart = true;
        const qsizetype open = line->text.endsWith(u'）') ? line->text.lastIndexOf(u'（') : -1;
        const std::optional<Byline> byline = line->mark == Mark::Byline ? bylineOf(line->text)
            : line->mark == Mark::Dateline                              ? datelineOf(line->text)
            : isProse(*line) && open > 0                                ? bylineOf(line->text.mid(open))
                                                                        : std::nullopt;
        if (adds(byline) && isApart)
            return true;
        hasBody = hasBody || isProse(*line);
    }
    return false;
}

} // namespace

bool looksLikeHead(const Line &line, const Layout &layout)
{
    if (line.isHeading())
        return true;
    if (line.mark != Mark::Short && line.mark != Mark::Names)
        return false;
    if (layout.isIndented && line.block.isIndented)
        return false;
    return line.text.size() <= 32;
}

Layout layoutOf(const std::vector<Line> &lines, const std::vector<std::size_t> &content, ReadPage::Kind kind)
{
    Layout layout;
    int prose = 0, indented = 0;
    std::map<int, int> gaps;
    for (const std::size_t i : content) {
        const Line &line = lines[i];
        if (line.isHeading() && !isOut(line)) {
            layout.hasMarkedTitles = true;
            if (layout.titleLevel == 0 || line.block.headingLevel < layout.titleLevel)
                layout.titleLevel = line.block.headingLevel;
        }
        if (!isProse(line))
            continue;
        ++prose;
        indented += line.block.isIndented ? 1 : 0;
        ++gaps[line.block.blanksBefore];
    }
    layout.isIndented = indented * 2 > prose;
    int most = 0;
    for (const auto &[gap, count] : gaps) {
        if (count > most) {
            most = count;
            layout.gap = gap;
        }
    }
    // A page of news whose paragraphs follow each other: one empty line parts its stories, where some are signed.
    if (kind == ReadPage::Kind::NewsPage && layout.gap == 0 && areSignedApart(lines, content))
        layout.wide = 1;
    return layout;
}

std::vector<std::vector<std::size_t>> splitStories(
    const std::vector<Line> &lines, const std::vector<std::size_t> &content, const Layout &layout)
{
    return Splitter(lines, content, layout).run();
}

} // namespace banxin::manuscript
