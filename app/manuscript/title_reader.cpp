// Title block: kicker, title, decks, byline and summary.
#include "manuscript/story_lines.h"

#include "manuscript/people.h"
#include "manuscript/role_text.h"
#include "manuscript/rules.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace banxin::manuscript {

namespace {

class TitleReader {
public:
    explicit TitleReader(StoryLines &on)
        : m_on(on)
    {
    }

    std::size_t readTitles()
    {
        std::vector<std::size_t> titles;
        std::size_t k = 0;
        for (; k < m_on.range.size() && k < m_on.closingFrom; ++k) {
            const Line &line = at(k);
            if (line.mark == Mark::Byline || (line.mark == Mark::Names && isBylineThere(k, titles))) {
                if (m_hasAgencyHead)
                    joinByline(k);
                else if (m_on.story.byline)
                    break;
                else
                    m_on.takeByline(k);
                continue;
            }
            if (line.mark == Mark::AgencyHead && !m_on.story.byline && datelineOf(line.text)) {
                Byline byline = *datelineOf(line.text);
                byline.line = number(k);
                byline.raw = m_on.taker.take(m_on.range[k], Spaces::Parting);
                byline.ids = {m_on.idOf(k)};
                byline.inText = false;
                m_on.story.byline = std::move(byline);
                m_hasAgencyHead = true;
                continue;
            }
            if (line.mark == Mark::PhotoCredit && !titles.empty() && !m_on.story.byline && bylineOf(line.text)) {
                m_on.takeByline(k);
                continue;
            }
            if (m_on.isInstitution(k) && !titles.empty() && !m_on.story.byline && k + 1 < m_on.closingFrom
                && at(k + 1).mark == Mark::Body && !at(k).isHeading()) {
                Byline byline;
                byline.line = number(k);
                byline.authors = {Author{line.text, {}, {}}};
                byline.raw = m_on.taker.take(m_on.range[k], Spaces::Parting);
                byline.ids = {m_on.idOf(k)};
                m_on.story.byline = std::move(byline);
                continue;
            }
            if (line.mark == Mark::Summary) {
                m_on.story.summary.push_back(m_on.whole(k, Spaces::Strays));
                continue;
            }
            if (line.mark == Mark::WebFacts) {
                m_on.takeWebFacts(k);
                continue;
            }
            if (line.mark == Mark::Source && !titles.empty() && k + 1 < m_on.range.size()) {
                m_on.takeSource(k);
                continue;
            }
            if (line.mark == Mark::Deck || (isFullDate(line.text) && line.text.front() == u'（' && !titles.empty())) {
                titles.push_back(k);
                continue;
            }
            if (line.isHeading() || line.mark == Mark::Short || line.mark == Mark::Names) {
                const bool hasTitle =
                    std::any_of(titles.begin(), titles.end(), [&](std::size_t t) { return at(t).mark != Mark::Deck; });
                if (hasTitle && !isTitleAt(k, titles))
                    break;
                titles.push_back(k);
                continue;
            }
            if (line.mark == Mark::Body && titles.empty() && k == 0 && isLongTitle(k)) {
                titles.push_back(k);
                continue;
            }
            break;
        }
        nameTitles(titles);
        return k;
    }

private:
    const Line &at(std::size_t k) const { return m_on.at(k); }
    int number(std::size_t k) const { return m_on.number(k); }

    /// Who wrote it, on the line after an agency's head: one byline of two lines.
    void joinByline(std::size_t k)
    {
        m_hasAgencyHead = false;
        const Byline named = *bylineOf(at(k).text);
        Byline &byline = *m_on.story.byline;
        byline.raw += u'\n' + m_on.taker.take(m_on.range[k], Spaces::Parting);
        byline.ids.push_back(m_on.idOf(k));
        joinAuthors(byline.authors, named.authors);
    }

    static QString labelOf(const Line &line)
    {
        const qsizetype from = line.block.style.lastIndexOf(u'题');
        return from < 0 ? QString() : line.block.style;
    }

    /// The author's name alone under a title.
    bool isBylineThere(std::size_t k, const std::vector<std::size_t> &titles) const
    {
        if (titles.empty() || m_on.story.byline || at(k).isHeading()
            || (m_on.layout.isIndented && at(k).block.isIndented))
            return false;
        const bool isLast = k + 1 >= m_on.range.size();
        return !isLast && at(k + 1).mark != Mark::Byline;
    }

    bool isLongTitle(std::size_t k) const
    {
        return !endsSentence(at(k).text) && at(k).text.size() <= 60 && at(k).text.back().isLetterOrNumber()
            && !(m_on.layout.isIndented && at(k).block.isIndented);
    }

    /// Whether one more line without a mark is still title and no head of the first section.
    bool isTitleAt(std::size_t k, const std::vector<std::size_t> &titles) const
    {
        const Line &line = at(k);
        if (line.mark == Mark::Head || line.mark == Mark::UnitHead)
            return false;
        if (!labelOf(line).isEmpty())
            return true;
        if (line.isHeading()) {
            // A heading of lower rank, after which a byline or text of the title's own comes, is a deck.
            const bool marked =
                std::any_of(titles.begin(), titles.end(), [&](std::size_t t) { return at(t).isHeading(); });
            return !m_on.story.byline || !marked;
        }
        if (m_on.layout.isIndented && line.block.isIndented)
            return false;
        if (m_on.isVerse && k + 1 < m_on.range.size() && at(k + 1).mark == Mark::Byline && !m_on.story.byline)
            return true;
        if (m_on.isVerse || m_on.story.byline || !m_on.story.summary.empty())
            return false;
        if (factsAfter(k))
            return true;
        // A byline further on, with titles alone between, or nothing but one line over the text.
        for (std::size_t j = k + 1; j < m_on.range.size(); ++j) {
            const Mark mark = at(j).mark;
            if (mark == Mark::Byline || mark == Mark::Deck || mark == Mark::Dateline || mark == Mark::WebFacts)
                return true;
            if (at(j).isHeading())
                return true;
            if (mark != Mark::Short && mark != Mark::Names)
                break;
        }
        return false;
    }

    /// A web page's date or facts come right after it: all before them is the headline.
    bool factsAfter(std::size_t k) const
    {
        if (k + 1 >= m_on.range.size())
            return false;
        for (std::size_t i = m_on.range[k] + 1; i < m_on.range[k + 1]; ++i) {
            if (m_on.lines[i].mark == Mark::Masthead) // the page has it already
                return true;
        }
        return at(k + 1).mark == Mark::WebFacts || at(k + 1).mark == Mark::Source;
    }

    /// Of two lines without marks, whether the second goes on from the first: then that is the title.
    bool isDeckOf(std::size_t title, std::size_t below) const
    {
        const QString &first = at(title).plain, &second = at(below).plain;
        if (!endsWith(first, rules().kickerEnds).isEmpty())
            return false;
        return second.size() * 2 >= first.size() * 3 || !beginsWith(second, rules().deckStarts).isEmpty();
    }

    void nameTitles(const std::vector<std::size_t> &titles)
    {
        if (titles.empty())
            return;
        std::vector<std::size_t> plain;
        std::size_t title = m_on.range.size();
        std::vector<std::size_t> decks;
        for (const std::size_t k : titles) {
            const QString label = labelOf(at(k));
            if (label.contains(u"副"))
                decks.push_back(k);
            else if (m_on.story.kicker.empty()
                && (label.contains(u"引题") || label.contains(u"眉题") || label.contains(u"肩题")))
                m_on.story.kicker.push_back(m_on.whole(k, Spaces::Parting));
            else if (!label.isEmpty() && title == m_on.range.size())
                title = k;
            else if (at(k).mark == Mark::Deck || isFullDate(at(k).text))
                decks.push_back(k);
            else
                plain.push_back(k);
        }
        if (title == m_on.range.size() && !plain.empty()) {
            int best = 0;
            for (const std::size_t k : plain) {
                const int level = at(k).block.headingLevel;
                if (level > 0 && (best == 0 || level < best)) {
                    best = level;
                    title = k;
                }
            }
            if (title == m_on.range.size()) {
                // Without marks: of two lines the first leads to the second, or the second goes on from it.
                const bool goesOn = plain.size() == 2 && isDeckOf(plain[0], plain[1]);
                title = plain.size() >= 2 && !goesOn ? plain[1] : plain[0];
                if (goesOn)
                    m_on.warn(number(plain[1]), u"ambiguous"_s,
                        QCoreApplication::translate("manuscript", "这一行读作副题，也可能是主题。"));
                else if (plain.size() >= 2 && decks.empty())
                    m_on.warn(number(plain[0]), u"ambiguous"_s,
                        QCoreApplication::translate("manuscript", "这一行读作引题，也可能是主题。"));
            }
        } else if (title == m_on.range.size() && !decks.empty()) {
            title = decks.front(); // nothing but a line with a dash
            decks.erase(decks.begin());
        }
        for (const std::size_t k : titles) {
            if (std::find(decks.begin(), decks.end(), k) != decks.end())
                m_on.story.deck.push_back(m_on.whole(k, Spaces::Parting));
            else if (k == title)
                m_on.story.title = m_on.whole(k, Spaces::Parting);
            else if (std::find(plain.begin(), plain.end(), k) == plain.end())
                continue;
            else if (k < title) {
                m_on.story.kicker.push_back(m_on.whole(k, Spaces::Parting));
            } else {
                m_on.story.deck.push_back(m_on.whole(k, Spaces::Parting));
            }
        }
    }

    StoryLines &m_on;
    bool m_hasAgencyHead = false;
};

} // namespace

std::size_t readTitles(StoryLines &on) { return TitleReader(on).readTitles(); }

} // namespace banxin::manuscript
