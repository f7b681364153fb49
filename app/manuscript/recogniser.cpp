#include "manuscript/recogniser.h"

#include "manuscript/forms.h"
#include "manuscript/furniture.h"
#include "manuscript/line.h"
#include "manuscript/people.h"
#include "manuscript/reading_ids.h"
#include "manuscript/role_text.h"
#include "manuscript/rules.h"
#include "manuscript/story_reader.h"
#include "manuscript/surroundings.h"
#include "manuscript/taker.h"
#include "manuscript/truncation.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <span>

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

/// Furniture and the titles between it in a file, without anything else between.
std::vector<Zone> zonesOf(const std::vector<Line> &lines, LineRange file)
{
    const auto [start, end] = file;
    std::vector<Zone> zones;
    for (std::size_t i = start; i < end;) {
        if (!isFurniture(lines[i].mark)) {
            ++i;
            continue;
        }
        Zone zone{i, i + 1};
        // Titles before it, up to where the page before ends.
        std::size_t before = i;
        while (before > start && (isOut(lines[before - 1]) || isTitleLike(lines[before - 1])))
            --before;
        const bool atStart = before == start;
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
        for (std::size_t k = i + 1, last = k; k < end; ++k) {
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
        , m_files(filesOf(m_lines))
        , m_taker(m_lines)
    {
        for (const auto &[from, to] : m_files)
            dropSurroundings(std::span(m_lines).subspan(from, to - from));
    }

    Recognition run()
    {
        splitPages();
        Recognition made;
        for (PageLines &page : m_pages)
            made.reading.pages.push_back(read(page));
        const std::size_t first = m_lines.size();
        for (Line &left : linesLeftOut(m_source))
            m_lines.push_back(std::move(left));
        for (std::size_t i = first; i < m_lines.size(); ++i)
            m_taker.left(i, m_source.leftOut[i - first]);
        made.reading.dropped = m_taker.dropped();
        made.reading.changes = m_taker.changes();
        made.reading.encoding = m_source.encoding;
        nameAll(made);
        made.lines = std::move(m_lines);
        made.warnings = std::move(m_warnings);
        made.reading.warnings = warningsOf(m_source, made.reading, made.lines, made.warnings,
            [&](std::size_t i) { return made.lines[i].mark != Mark::Dropped; });
        return made;
    }

private:
    struct PageLines {
        std::vector<std::size_t> furniture;
        std::vector<std::size_t> content;
    };

    void splitPages()
    {
        m_pages.emplace_back();
        for (std::size_t i = 0; i < m_files.size(); ++i) {
            // What a page says of itself it says of its own file.
            const bool isApart =
                i > 0 && (!m_pages.back().furniture.empty() || hasPage(m_files[i - 1]) || hasPage(m_files[i]));
            if (isApart && hasAnything(m_pages.back()))
                m_pages.emplace_back();
            splitPages(m_files[i]);
        }
        if (m_pages.size() > 1 && !hasStory(m_pages.front()) && m_pages.front().furniture.empty()) {
            m_pages[1].content.insert(
                m_pages[1].content.begin(), m_pages.front().content.begin(), m_pages.front().content.end());
            m_pages.erase(m_pages.begin());
        }
    }

    /// Whether anything in the file is a page's and not a story's.
    bool hasPage(LineRange file) const
    {
        return std::any_of(m_lines.begin() + std::ptrdiff_t(file.first), m_lines.begin() + std::ptrdiff_t(file.second),
            [](const Line &line) {
                return (isFurniture(line.mark) && line.mark != Mark::Masthead) || line.mark == Mark::Column
                    || line.mark == Mark::WebFacts || line.mark == Mark::PageNote
                    || (line.mark == Mark::Dropped && isOfWebPage(line.why));
            });
    }

    static bool hasAnything(const PageLines &page) { return !page.content.empty() || !page.furniture.empty(); }

    void splitPages(LineRange file)
    {
        std::vector<Zone> zones = zonesOf(m_lines, file);
        std::size_t next = 0;
        for (std::size_t i = file.first; i < file.second; ++i) {
            if (next < zones.size() && i == zones[next].from) {
                const Zone zone = zones[next++];
                if (takesZone(zone)) {
                    if (hasAnything(m_pages.back()))
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
    }

    LineRange fileAt(std::size_t i) const
    {
        return *std::upper_bound(m_files.begin(), m_files.end(), i,
            [](std::size_t line, const LineRange &file) { return line < file.second; });
    }

    /// The lines from one to another, without that.
    std::span<const Line> between(std::size_t from, std::size_t to) const
    {
        return std::span(m_lines).subspan(from, to - from);
    }

    /// A column's name stands before any story, or before a title; between paragraphs it is a head.
    bool namesColumn(std::size_t i) const
    {
        if (!hasStory(m_pages.back()))
            return true;
        for (const Line &line : between(i + 1, fileAt(i).second)) {
            if (!isOut(line))
                return isTitleLike(line) && !line.block.isIndented;
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
        const auto [from, to] = fileAt(zone.from);
        const auto after = between(zone.to, to), first = between(from, zone.from);
        const auto rest = std::find_if(after.begin(), after.end(), [](const Line &line) { return !isOut(line); });
        if (rest == after.end())
            return false;
        const auto before = std::any_of(
            first.begin(), first.end(), [](const Line &line) { return !isOut(line) && line.mark != Mark::Column; });
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
            const Line &line = m_lines[i];
            if (isOut(line)) {
                m_taker.drop(i);
                continue;
            }
            if (line.mark == Mark::Credits) {
                takeCredits(i, page);
                continue;
            }
            const QString text = m_taker.take(i, Spaces::Parting);
            readFurniture(line.mark, text, page.masthead, titles);
            page.masthead.lines << text;
            page.masthead.ids.push_back(Taker::idOf(i));
        }
        nameTitles(titles, page.masthead);
        // A printed page that somebody put on the web is still that page. Of several files each shows for itself.
        const Masthead &furniture = page.masthead;
        bool isWeb = m_source.isWebPage && m_files.size() == 1 && furniture.pageTitle.isEmpty()
            && furniture.organizers.isEmpty() && furniture.paperName.isEmpty();
        for (const std::size_t i : from.content)
            isWeb = isWeb || (m_lines[i].mark == Mark::Dropped && isOfWebPage(m_lines[i].why))
                || (m_lines[i].mark == Mark::WebFacts && areOfWebPage(webFactsOf(m_lines[i].text))) || isTimed(i)
                || (m_lines[i].mark == Mark::Source && !sourceOf(m_lines[i].text)->url.isEmpty());
        std::vector<std::size_t> content;
        for (const std::size_t i : from.content) {
            if (!takenForPage(i, page, isWeb))
                content.push_back(i);
        }
        page.kind = kindOf(page, isWeb);
        page.stories = readStories(m_lines, content, page.kind, m_taker, m_warnings);
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
            page.note = pageNoteOf(m_taker.take(i, Spaces::Parting));
            page.note->id = Taker::idOf(i);
            return true;
        }
        case Mark::Credits:
            takeCredits(i, page);
            return true;
        case Mark::Masthead:
            if (isWeb && page.masthead.date.isNull() && !hasProseBefore(i)) {
                const QString text = m_taker.take(i, Spaces::Parting);
                (void)readMastheadLine(text, page.masthead);
                page.masthead.lines << text;
                page.masthead.ids.push_back(Taker::idOf(i));
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

    /// A date with its time over the text: nothing but a web page has one.
    bool isTimed(std::size_t i) const
    {
        static const QRegularExpression &time = form(u"zone.time"_s);
        return m_lines[i].mark == Mark::Masthead && time.match(m_lines[i].text).hasMatch() && !hasProseBefore(i);
    }

    /// A date under the headline is the page's, one at a notice's end is not.
    bool hasProseBefore(std::size_t i) const
    {
        const auto before = between(fileAt(i).first, i);
        return std::any_of(before.begin(), before.end(),
            [](const Line &line) { return line.mark == Mark::Body || line.mark == Mark::Dateline; });
    }

    void takeCredits(std::size_t i, ReadPage &page)
    {
        // （编辑：龙柏安）1130724: an agency's number after it.
        static const QRegularExpression &number = form(u"zone.number"_s);
        const auto numbered = number.match(m_lines[i].text);
        const qsizetype all = Taker::inkOf(m_lines[i].block.text);
        const qsizetype end = all - numbered.capturedLength(1);
        const QString text = m_taker.takePiece(i, 0, end, Spaces::Parting);
        for (const Credit &credit : creditsFrom(text))
            page.credits.push_back(credit);
        page.creditLines.push_back({m_taker.numberOf(i), text, false, Taker::idOf(i)});
        if (end < all)
            m_taker.dropPiece(i, end, all, DropReason::ServiceNumber);
    }

    void takeWebFacts(std::size_t i, ReadPage &page)
    {
        for (const WebFact &fact : webFactsOf(m_lines[i].text)) {
            if (!isOfPage(fact))
                continue;
            if (fact.kind != WebFact::Kind::Date && fact.kind != WebFact::Kind::Credit) {
                m_taker.dropPiece(i, fact.inkFrom, fact.inkTo,
                    fact.kind == WebFact::Kind::Count         ? DropReason::ViewCount
                        : fact.kind == WebFact::Kind::Account ? DropReason::Account
                                                              : DropReason::WebButton);
                continue;
            }
            const QString text = m_taker.takePiece(i, fact.inkFrom, fact.inkTo, Spaces::Parting);
            const PassageId id = Taker::idOf(i, fact.inkFrom);
            if (fact.kind == WebFact::Kind::Date) {
                (void)readMastheadLine(text, page.masthead);
                page.masthead.lines << text;
                page.masthead.ids.push_back(id);
            } else {
                for (const Credit &credit : creditsOf(text))
                    page.credits.push_back(credit);
                page.creditLines.push_back({m_taker.numberOf(i), text, false, id});
            }
        }
    }

    /// Gives every passage its name, and says where it stands.
    void nameAll(Recognition &made) const
    {
        // Names until now are the line's and the place's; what the reader left out comes where its line stands.
        const std::size_t own = m_lines.size() - m_source.leftOut.size();
        std::vector<int> upTo(own);
        for (std::size_t i = 0; i < own; ++i)
            upTo[i] = std::max(m_lines[i].block.line, i > 0 ? upTo[i - 1] : 0);
        const auto rank = [&](const Recognition::Place &place) {
            return place.line < own ? upTo[place.line] : m_lines[place.line].block.line;
        };
        std::vector<PassageId *> names;
        eachId(made.reading, [&](PassageId &id) { names.push_back(&id); });
        std::sort(names.begin(), names.end(), [](const PassageId *a, const PassageId *b) { return *a < *b; });
        for (const PassageId *name : names)
            if (made.places.empty() || made.places.back().id != *name)
                made.places.push_back({*name, std::size_t(name->line), name->nth, name->nth, {}});
        for (const Taken &taken : m_taker.taken()) {
            auto after = std::upper_bound(
                made.places.begin(), made.places.end(), taken, [](const Taken &one, const Recognition::Place &place) {
                    return one.line != place.line ? one.line < place.line : one.from < place.from;
                });
            if (after == made.places.begin() || std::prev(after)->line != taken.line) {
                made.rest.push_back(taken);
                continue;
            }
            --after;
            after->to = std::max(after->to, taken.to);
            after->taken.push_back(taken);
        }
        std::stable_sort(
            made.places.begin(), made.places.end(), [&](const auto &a, const auto &b) { return rank(a) < rank(b); });
        std::map<PassageId, PassageId> known;
        std::map<int, int> count;
        for (Recognition::Place &place : made.places) {
            const int line = lineNumber(m_lines[place.line], place.from);
            place.id = known[place.id] = {line, count[line]++};
        }
        for (PassageId *name : names)
            *name = known[*name];
    }

    const Source &m_source;
    std::vector<Line> m_lines;
    std::vector<LineRange> m_files;
    Taker m_taker;
    std::vector<PageLines> m_pages;
    std::vector<Warning> m_warnings;
};

} // namespace

Reading recognised(const Source &source) { return Recogniser(source).run().reading; }

Recognition recognitionOf(const Source &source) { return Recogniser(source).run(); }

std::vector<Warning> warningsOf(const Source &source, const Reading &reading, const std::vector<Line> &lines,
    std::vector<Warning> warnings, const std::function<bool(std::size_t)> &isUsed)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("manuscript", text); };
    const auto look = [&](const std::vector<Para> &paragraphs) {
        for (const Para &para : paragraphs) {
            if (para.truncatedStart)
                warnings.push_back({para.line, u"truncated-start"_s, tr("这一段从半句话开始，前面可能缺字。")});
        }
    };
    for (const ReadPage &page : reading.pages) {
        for (const ReadStory &story : page.stories) {
            look(story.lead);
            const Para *last = story.lead.empty() ? nullptr : &story.lead.back();
            for (const Section &section : story.sections) {
                look(section.paragraphs);
                if (!section.paragraphs.empty())
                    last = &section.paragraphs.back();
            }
            if (last && story.closing.empty() && endsMidSentence(last->text))
                warnings.push_back({last->line, u"truncated-end"_s, tr("稿件在半句话上结束，后面可能缺字。")});
        }
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (isUsed(i) && hasLostCharacters(lines[i].text))
            warnings.push_back({lines[i].block.line, u"lost-character"_s, tr("这一行有丢失的字。")});
    }
    std::stable_sort(
        warnings.begin(), warnings.end(), [](const Warning &a, const Warning &b) { return a.line < b.line; });
    if (source.isEncodingDoubtful)
        warnings.insert(
            warnings.begin(), {1, u"encoding"_s, tr("文字编码是猜的（%1），请核对。").arg(source.encoding)});
    for (auto note = source.notes.rbegin(); note != source.notes.rend(); ++note)
        warnings.insert(warnings.begin(), {0, u"note"_s, *note});
    return warnings;
}

} // namespace banxin::manuscript
