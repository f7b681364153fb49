#include "manuscript/recogniser.h"

#include "manuscript/furniture.h"
#include "manuscript/line.h"
#include "manuscript/people.h"
#include "manuscript/rules.h"
#include "manuscript/story_reader.h"
#include "manuscript/taker.h"
#include "manuscript/truncation.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace banxin::manuscript {

namespace {

bool isFurniture(Mark mark)
{
    return mark == Mark::Credits || mark == Mark::Masthead || mark == Mark::PaperName || mark == Mark::PageNumber;
}

bool isTitleLike(const Line &line)
{
    return line.mark == Mark::Short || line.mark == Mark::Names || (line.isHeading() && line.mark != Mark::Byline);
}

bool isOut(const Line &line) { return line.mark == Mark::Dropped || line.mark == Mark::Separator; }

/// Where a page's furniture stands: from, to (one past), and whether it begins a page.
struct Zone {
    std::size_t from = 0;
    std::size_t to = 0;
};

/// Furniture and the titles between it, without anything else between.
std::vector<Zone> zonesOf(const std::vector<Line> &lines)
{
    std::vector<Zone> zones;
    for (std::size_t i = 0; i < lines.size();) {
        if (!isFurniture(lines[i].mark)) {
            ++i;
            continue;
        }
        Zone zone{i, i + 1};
        // Titles before it, up to where the page before ends.
        std::size_t before = i;
        while (before > 0 && (isOut(lines[before - 1]) || isTitleLike(lines[before - 1])))
            --before;
        const bool atStart = before == 0;
        std::size_t titles = 0;
        std::size_t from = i;
        for (std::size_t k = i; k > before; --k) {
            if (!isTitleLike(lines[k - 1]))
                continue;
            if (!atStart && titles == 1)
                break; // in mid-file one line is the page's name
            from = k - 1;
            ++titles;
        }
        zone.from = from;
        for (std::size_t k = i + 1, last = k; k < lines.size(); ++k) {
            if (isFurniture(lines[k].mark))
                zone.to = last = k + 1;
            else if (!isOut(lines[k]) && !isTitleLike(lines[k]))
                break;
            else if (k - last > 4)
                break;
        }
        zones.push_back(zone);
        i = zone.to;
    }
    return zones;
}

class Recogniser {
public:
    explicit Recogniser(const Source &source)
        : m_source(source)
        , m_lines(markedLines(source))
        , m_taker(m_lines)
    {
        dropSurroundings(m_lines);
    }

    Reading run()
    {
        splitPages();
        Reading reading;
        for (PageLines &page : m_pages)
            reading.pages.push_back(read(page));
        settleNotes(reading);
        for (const LeftOut &left : m_source.leftOut)
            m_taker.left(left.line, left.text, left.why);
        reading.dropped = m_taker.dropped();
        reading.changes = m_taker.changes();
        reading.warnings = std::move(m_warnings);
        std::stable_sort(reading.warnings.begin(), reading.warnings.end(),
            [](const Warning &a, const Warning &b) { return a.line < b.line; });
        reading.encoding = m_source.encoding;
        if (m_source.isEncodingDoubtful)
            reading.warnings.insert(reading.warnings.begin(),
                {1, u"encoding"_s,
                    QCoreApplication::translate("manuscript", "文字编码是猜的（%1），请核对。")
                        .arg(m_source.encoding)});
        for (auto note = m_source.notes.rbegin(); note != m_source.notes.rend(); ++note)
            reading.warnings.insert(reading.warnings.begin(), {0, u"note"_s, *note});
        return reading;
    }

private:
    struct PageLines {
        std::vector<std::size_t> furniture;
        std::vector<std::size_t> content;
    };

    void splitPages()
    {
        m_pages.emplace_back();
        std::vector<Zone> zones = zonesOf(m_lines);
        std::size_t next = 0;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (next < zones.size() && i == zones[next].from) {
                const Zone zone = zones[next++];
                if (takesZone(zone)) {
                    if (!m_pages.back().content.empty() || !m_pages.back().furniture.empty())
                        m_pages.emplace_back();
                    for (std::size_t k = zone.from; k < zone.to; ++k)
                        m_pages.back().furniture.push_back(k);
                    i = zone.to - 1;
                    continue;
                }
            }
            if (m_lines[i].mark == Mark::Column && !namesColumn(i))
                m_lines[i].mark = Mark::Short; // a head within its story
            if (m_lines[i].mark == Mark::Column) {
                if (!m_pages.back().content.empty() && hasStory(m_pages.back()))
                    m_pages.emplace_back();
                m_pages.back().furniture.push_back(i);
                continue;
            }
            m_pages.back().content.push_back(i);
        }
        if (m_pages.size() > 1 && !hasStory(m_pages.front()) && m_pages.front().furniture.empty()) {
            m_pages[1].content.insert(
                m_pages[1].content.begin(), m_pages.front().content.begin(), m_pages.front().content.end());
            m_pages.erase(m_pages.begin());
        }
    }

    /// A column's name stands before any story, or before a title; between paragraphs it is a head.
    bool namesColumn(std::size_t i) const
    {
        if (!hasStory(m_pages.back()))
            return true;
        for (std::size_t k = i + 1; k < m_lines.size(); ++k) {
            if (!isOut(m_lines[k]))
                return isTitleLike(m_lines[k]) && !m_lines[k].block.isIndented;
        }
        return false;
    }

    bool hasStory(const PageLines &page) const
    {
        return std::any_of(page.content.begin(), page.content.end(), [&](std::size_t i) { return !isOut(m_lines[i]); });
    }

    /// Whether a zone is a page's head, and not a date or an editor's name at a text's end.
    bool takesZone(const Zone &zone) const
    {
        const auto rest = std::find_if(m_lines.begin() + static_cast<std::ptrdiff_t>(zone.to), m_lines.end(),
            [](const Line &line) { return !isOut(line); });
        if (rest == m_lines.end())
            return false;
        const auto before = std::any_of(m_lines.begin(), m_lines.begin() + static_cast<std::ptrdiff_t>(zone.from),
            [](const Line &line) { return !isOut(line) && line.mark != Mark::Column; });
        bool hasCredits = false, hasName = false, hasFacts = false, hasTitle = false;
        for (std::size_t k = zone.from; k < zone.to; ++k) {
            hasCredits = hasCredits || m_lines[k].mark == Mark::Credits;
            hasName = hasName || m_lines[k].mark == Mark::PaperName || m_lines[k].mark == Mark::PageNumber;
            hasTitle = hasTitle || isTitleLike(m_lines[k]);
            if (m_lines[k].mark == Mark::Masthead) {
                Masthead said;
                (void)readMastheadLine(m_lines[k].text, said);
                hasFacts =
                    hasFacts || !said.organizers.isEmpty() || !said.weekday.isEmpty() || !said.issueNumber.isEmpty();
            }
        }
        if (!before)
            return hasCredits || hasName || hasFacts;
        // In mid-file: a title with credits, or a paper's name with facts, and a story after it.
        const bool goesOn = isTitleLike(*rest) || rest->mark == Mark::Deck || rest->mark == Mark::Dateline
            || rest->mark == Mark::Column;
        return goesOn && ((hasTitle && (hasCredits || hasFacts)) || (hasName && (hasFacts || hasCredits)));
    }

    ReadPage read(const PageLines &from)
    {
        ReadPage page;
        QStringList titles;
        for (const std::size_t i : from.furniture) {
            Line &line = m_lines[i];
            if (isOut(line)) {
                m_taker.drop(i);
                continue;
            }
            const QString text = m_taker.take(i, Spaces::Parting);
            switch (line.mark) {
            case Mark::Credits:
                for (const Credit &credit : creditsOf(text))
                    page.credits.push_back(credit);
                continue;
            case Mark::Column:
                page.masthead.columnName = columnNameOf(text);
                break;
            case Mark::PaperName:
                (void)readPaperName(text, page.masthead);
                break;
            case Mark::PageNumber:
                (void)readPageNumber(text, page.masthead);
                break;
            case Mark::Masthead:
                (void)readMastheadLine(text, page.masthead);
                break;
            default:
                titles << text;
            }
            page.masthead.lines << text;
        }
        for (const QString &title : titles) {
            QString &field = page.masthead.pageTitle.isEmpty() ? page.masthead.pageTitle : page.masthead.columnName;
            if (!field.isEmpty())
                continue;
            field = title;
            if (title.size() == 3 && title[1].isSpace())
                field = QString(title[0]) + title[2];
        }
        // A printed page that somebody put on the web is still that page.
        const Masthead &furniture = page.masthead;
        bool isWeb = m_source.isWebPage && furniture.pageTitle.isEmpty() && furniture.organizers.isEmpty()
            && furniture.paperName.isEmpty();
        for (const std::size_t i : from.content)
            isWeb = isWeb || (m_lines[i].mark == Mark::Dropped && m_lines[i].why.startsWith(u"网页"))
                || m_lines[i].mark == Mark::WebFacts
                || (m_lines[i].mark == Mark::Source && !sourceOf(m_lines[i].text)->url.isEmpty());
        std::vector<std::size_t> content;
        for (const std::size_t i : from.content) {
            if (!takenForPage(i, page, isWeb))
                content.push_back(i);
        }
        page.stories = readStories(m_lines, content, m_taker, m_warnings);
        const Masthead &head = page.masthead;
        page.kind = isWeb ? ReadPage::Kind::WebArticle
            : !head.organizers.isEmpty() || (!head.pageTitle.isEmpty() && !head.columnName.isEmpty())
            ? ReadPage::Kind::SpecialPage
            : !head.pageTitle.isEmpty() || !head.paperName.isEmpty() ? ReadPage::Kind::NewsPage
                                                                     : ReadPage::Kind::Manuscript;
        return page;
    }

    /// What stands among the stories and speaks for the page.
    bool takenForPage(std::size_t i, ReadPage &page, bool isWeb)
    {
        Line &line = m_lines[i];
        switch (line.mark) {
        case Mark::PageNote: {
            if (page.note) { // a page has one
                line.mark = Mark::Body;
                return false;
            }
            auto note = pageNoteOf(m_taker.take(i, Spaces::Parting));
            page.note = std::move(note);
            return true;
        }
        case Mark::Credits:
            for (const Credit &credit : creditsOf(m_taker.take(i, Spaces::Parting)))
                page.credits.push_back(credit);
            return true;
        case Mark::Masthead:
            if (isWeb && page.masthead.date.isNull() && !hasProseBefore(i)) {
                const QString text = m_taker.take(i, Spaces::Parting);
                (void)readMastheadLine(text, page.masthead);
                page.masthead.lines << text;
                return true;
            }
            line.mark = Mark::Short;
            return false;
        case Mark::PaperName:
        case Mark::PageNumber:
            line.mark = Mark::Short;
            return false;
        case Mark::WebFacts:
            takeWebFacts(i, page);
            return false; // its source is the story's
        default:
            return false;
        }
    }

    /// A date under the headline is the page's, one at a notice's end is not.
    bool hasProseBefore(std::size_t i) const
    {
        return std::any_of(m_lines.begin(), m_lines.begin() + static_cast<std::ptrdiff_t>(i),
            [](const Line &line) { return line.mark == Mark::Body || line.mark == Mark::Dateline; });
    }

    void takeWebFacts(std::size_t i, ReadPage &page)
    {
        for (const WebFact &fact : webFactsOf(m_lines[i].text)) {
            if (fact.kind == WebFact::Kind::Date) {
                (void)readMastheadLine(fact.text, page.masthead);
                page.masthead.lines << fact.text;
            } else if (fact.kind == WebFact::Kind::Credit) {
                for (const Credit &credit : creditsOf(fact.text))
                    page.credits.push_back(credit);
            } else if (fact.kind == WebFact::Kind::Count) {
                m_taker.left(m_lines[i].block.line, fact.text, u"点击数"_s);
            }
        }
    }

    /// Of one story, what was taken for its page's is its own.
    void settleNotes(Reading &reading)
    {
        for (ReadPage &page : reading.pages) {
            for (const ReadStory &story : page.stories)
                warnOf(story);
        }
        for (const Line &line : m_lines) {
            if (line.mark != Mark::Dropped && hasLostCharacters(line.text))
                warn(line.block.line, u"lost-character"_s,
                    QCoreApplication::translate("manuscript", "这一行有丢失的字。"));
        }
    }

    void warn(int line, const QString &rule, const QString &message) { m_warnings.push_back({line, rule, message}); }

    void warnOf(const ReadStory &story)
    {
        const auto look = [&](const std::vector<Para> &paragraphs) {
            for (const Para &para : paragraphs) {
                if (para.truncatedStart)
                    warn(para.line, u"truncated-start"_s,
                        QCoreApplication::translate("manuscript", "这一段从半句话开始，前面可能缺字。"));
            }
        };
        look(story.lead);
        const Para *last = story.lead.empty() ? nullptr : &story.lead.back();
        for (const Section &section : story.sections) {
            look(section.paragraphs);
            if (!section.paragraphs.empty())
                last = &section.paragraphs.back();
        }
        if (last && story.closing.empty() && endsMidSentence(last->text))
            warn(last->line, u"truncated-end"_s,
                QCoreApplication::translate("manuscript", "稿件在半句话上结束，后面可能缺字。"));
    }

    const Source &m_source;
    std::vector<Line> m_lines;
    Taker m_taker;
    std::vector<PageLines> m_pages;
    std::vector<Warning> m_warnings;
};

} // namespace

Reading recognised(const Source &source) { return Recogniser(source).run(); }

} // namespace banxin::manuscript
