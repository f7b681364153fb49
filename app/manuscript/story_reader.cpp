#include "manuscript/story_reader.h"

#include "manuscript/furniture.h"
#include "manuscript/people.h"
#include "manuscript/rules.h"
#include "manuscript/story_splitter.h"
#include "manuscript/truncation.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace banxin::manuscript {

namespace {

bool isOut(const Line &line) { return line.mark == Mark::Dropped || line.mark == Mark::Separator; }

bool isProse(const Line &line) { return line.mark == Mark::Body || line.mark == Mark::Dateline; }

/// The last pair of brackets, where the text ends with it: from, counted in characters but white space.
struct Tail {
    QString text;
    qsizetype inkFrom = 0;
};
std::optional<Tail> bracketTail(const QString &text)
{
    if (text.isEmpty() || (text.back() != u'）' && text.back() != u')'))
        return {};
    qsizetype open = -1;
    int depth = 0;
    for (qsizetype i = text.size() - 1; i >= 0 && open < 0; --i) {
        depth += text[i] == u'）' || text[i] == u')' ? 1 : text[i] == u'（' || text[i] == u'(' ? -1 : 0;
        if (depth == 0)
            open = i;
    }
    if (open <= 0)
        return {};
    return Tail{text.mid(open), Taker::inkOf(QStringView(text).mid(open))};
}

bool isFullDate(const QString &text)
{
    static const QRegularExpression date(
        u"\\A[（(]?(?:\\d{4}年\\d{1,2}月\\d{1,2}日|[二〇○零一二三四五六七八九十]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)[)）]?\\z"_s);
    return date.match(text).hasMatch();
}

/// A line of names in columns, or of one padded name: its spaces are its own.
bool isListOfNames(const QString &text)
{
    if (!std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); }) || endsSentence(text))
        return false;
    return !namesIn(text).isEmpty();
}

class StoryReader {
public:
    StoryReader(const std::vector<Line> &lines, std::vector<std::size_t> range, const Layout &layout, Taker &taker,
        std::vector<Warning> &warnings)
        : m_lines(lines)
        , m_layout(layout)
        , m_taker(taker)
        , m_warnings(warnings)
    {
        for (const std::size_t i : range) {
            if (isOut(lines[i]))
                taker.drop(i);
            else
                m_range.push_back(i);
        }
    }

    bool isEmpty() const { return m_range.empty(); }

    ReadStory run()
    {
        findClosing();
        findVerse();
        std::size_t at = readTitles();
        for (; at < m_range.size(); ++at)
            read(at);
        settle();
        return std::move(m_story);
    }

private:
    const Line &at(std::size_t k) const { return m_lines[m_range[k]]; }
    int number(std::size_t k) const { return m_taker.numberOf(m_range[k]); }
    Para whole(std::size_t k, Spaces spaces) { return {number(k), m_taker.take(m_range[k], spaces), false}; }

    void warn(int line, const QString &rule, const QString &message) { m_warnings.push_back({line, rule, message}); }

    // Before reading ------------------------------------------------------------------------------

    /// Signatures, dates and what follows 特此公告 belong to the end.
    void findClosing()
    {
        m_closingFrom = m_range.size();
        std::size_t end = m_range.size();
        // Notes of editors and sources may stand after it.
        while (end > 0 && (at(end - 1).mark == Mark::Afterword || at(end - 1).mark == Mark::Source))
            --end;
        for (std::size_t k = 0; k < end; ++k) {
            if (at(k).mark == Mark::SignOff && k > 0) {
                m_closingFrom = k;
                return;
            }
        }
        if (end < 2 || !isFullDate(at(end - 1).text))
            return;
        std::size_t from = end - 1;
        if (const Line &signer = at(end - 2);
            (signer.mark == Mark::Short || signer.mark == Mark::Names) && signer.text.size() <= 24 && end >= 3)
            from = end - 2;
        while (from > 1 && !beginsWith(at(from - 1).text, rules().noticeTails).isEmpty())
            --from;
        m_closingFrom = from;
    }

    /// Lines of verse follow one another without a sentence's end.
    void findVerse()
    {
        std::size_t run = 0, longest = 0;
        for (std::size_t k = 0; k < m_closingFrom; ++k) {
            const bool isVerse = (at(k).mark == Mark::Short || at(k).mark == Mark::Names) && !at(k).isHeading()
                && at(k).text.size() <= 20 && (run == 0 || at(k).block.blanksBefore == 0);
            run = isVerse ? run + 1 : 0;
            longest = std::max(longest, run);
        }
        const bool hasProse = std::any_of(m_range.begin(), m_range.end(),
            [&](std::size_t i) { return isProse(m_lines[i]) && endsSentence(m_lines[i].text); });
        m_isVerse = longest >= 2 && !hasProse;
    }

    // Titles --------------------------------------------------------------------------------------

    static QString labelOf(const Line &line)
    {
        const qsizetype from = line.block.style.lastIndexOf(u'题');
        return from < 0 ? QString() : line.block.style;
    }

    /// Title, kicker, decks, byline and summary, in whatever order; where the text begins.
    std::size_t readTitles()
    {
        std::vector<std::size_t> titles;
        std::size_t k = 0;
        for (; k < m_range.size() && k < m_closingFrom; ++k) {
            const Line &line = at(k);
            if (line.mark == Mark::Byline || (line.mark == Mark::Names && isBylineThere(k, titles))) {
                if (m_story.byline)
                    break;
                takeByline(k);
                continue;
            }
            if (line.mark == Mark::PhotoCredit && !titles.empty() && !m_story.byline && bylineOf(line.text)) {
                takeByline(k);
                continue;
            }
            if (line.mark == Mark::Summary) {
                m_story.summary.push_back(whole(k, Spaces::Strays));
                continue;
            }
            if (line.mark == Mark::WebFacts) {
                takeWebFacts(k);
                continue;
            }
            if (line.mark == Mark::Source && !titles.empty() && k + 1 < m_range.size()) {
                takeSource(k);
                continue;
            }
            if (line.mark == Mark::Deck || (isFullDate(line.text) && line.text.front() == u'（' && !titles.empty())) {
                titles.push_back(k);
                continue;
            }
            if (line.isHeading() || line.mark == Mark::Short || line.mark == Mark::Names) {
                if (!titles.empty() && !isTitleAt(k, titles))
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

    /// The author's name alone under a title.
    bool isBylineThere(std::size_t k, const std::vector<std::size_t> &titles) const
    {
        if (titles.empty() || m_story.byline || at(k).isHeading() || (m_layout.isIndented && at(k).block.isIndented))
            return false;
        const bool isLast = k + 1 >= m_range.size();
        return !isLast && at(k + 1).mark != Mark::Byline;
    }

    bool isLongTitle(std::size_t k) const
    {
        return !endsSentence(at(k).text) && at(k).text.size() <= 60 && at(k).text.back().isLetterOrNumber()
            && !(m_layout.isIndented && at(k).block.isIndented);
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
            return !m_story.byline || !marked;
        }
        if (m_layout.isIndented && line.block.isIndented)
            return false;
        if (m_isVerse || m_story.byline || !m_story.summary.empty())
            return false;
        // A byline further on, with titles alone between, or nothing but one line over the text.
        for (std::size_t j = k + 1; j < m_range.size(); ++j) {
            const Mark mark = at(j).mark;
            if (mark == Mark::Byline || mark == Mark::Deck || mark == Mark::Dateline)
                return true;
            if (at(j).isHeading())
                return true;
            if (mark != Mark::Short && mark != Mark::Names)
                break;
        }
        return titles.size() == 1 && at(titles.front()).text.size() > line.text.size() && false;
    }

    void nameTitles(const std::vector<std::size_t> &titles)
    {
        if (titles.empty())
            return;
        std::vector<std::size_t> plain;
        std::size_t title = m_range.size();
        std::vector<std::size_t> decks;
        for (const std::size_t k : titles) {
            const QString label = labelOf(at(k));
            if (label.contains(u"副"))
                decks.push_back(k);
            else if (!m_story.kicker && (label.contains(u"引题") || label.contains(u"眉题") || label.contains(u"肩题")))
                m_story.kicker = whole(k, Spaces::Parting);
            else if (!label.isEmpty() && title == m_range.size())
                title = k;
            else if (at(k).mark == Mark::Deck || isFullDate(at(k).text))
                decks.push_back(k);
            else
                plain.push_back(k);
        }
        if (title == m_range.size() && !plain.empty()) {
            int best = 0;
            for (const std::size_t k : plain) {
                const int level = at(k).block.headingLevel;
                if (level > 0 && (best == 0 || level < best)) {
                    best = level;
                    title = k;
                }
            }
            if (title == m_range.size()) {
                // Without marks: of two lines the first leads to the second.
                title = plain.size() >= 2 ? plain[1] : plain[0];
                if (plain.size() >= 2 && decks.empty())
                    warn(number(plain[0]), u"ambiguous"_s,
                        QCoreApplication::translate("manuscript", "这一行读作引题，也可能是主题。"));
            }
        } else if (title == m_range.size() && !decks.empty()) {
            title = decks.front(); // nothing but a line with a dash
            decks.erase(decks.begin());
        }
        QString kicker;
        for (const std::size_t k : titles) {
            if (std::find(decks.begin(), decks.end(), k) != decks.end())
                m_story.deck.push_back(whole(k, Spaces::Parting));
            else if (k == title)
                m_story.title = whole(k, Spaces::Parting);
            else if (std::find(plain.begin(), plain.end(), k) == plain.end())
                continue;
            else if (k < title) {
                Para line = whole(k, Spaces::Parting);
                if (m_story.kicker)
                    m_story.kicker->text += u'\n' + line.text;
                else
                    m_story.kicker = line;
            } else {
                m_story.deck.push_back(whole(k, Spaces::Parting));
            }
        }
    }

    void takeByline(std::size_t k)
    {
        Byline byline = *bylineOf(at(k).text);
        byline.line = number(k);
        byline.raw = m_taker.take(m_range[k], Spaces::Parting);
        m_story.byline = std::move(byline);
    }

    void takeSource(std::size_t k)
    {
        if (m_story.source) { // a second one is told as it stands
            m_story.closing.push_back({number(k), m_taker.takeAsItIs(m_range[k])});
            return;
        }
        SourceNote note = *sourceOf(at(k).text);
        note.raw = m_taker.takeAsItIs(m_range[k]); // an address's colon is not the text's
        m_story.source = std::move(note);
    }

    /// The page has its share of them already; the source is the story's.
    void takeWebFacts(std::size_t k)
    {
        const QString text = at(k).text;
        (void)m_taker.take(m_range[k], Spaces::Parting);
        for (const WebFact &fact : webFactsOf(text)) {
            if (fact.kind == WebFact::Kind::Source) {
                if (auto note = sourceOf(fact.text); note && !m_story.source)
                    m_story.source = std::move(note);
                else
                    m_story.closing.push_back({number(k), fact.text});
            } else if (fact.kind == WebFact::Kind::Credit && creditsOf(fact.text).empty()) {
                auto byline = bylineOf(QString(fact.text).replace(u'：', u' '));
                if (byline && !m_story.byline) {
                    byline->raw = fact.text;
                    byline->line = number(k);
                    m_story.byline = std::move(byline);
                } else {
                    m_story.closing.push_back({number(k), fact.text});
                }
            }
        }
    }

    // Text ----------------------------------------------------------------------------------------

    std::vector<Para> &paragraphs()
    {
        return m_story.sections.empty() ? m_story.lead : m_story.sections.back().paragraphs;
    }

    bool hasText() const { return !m_story.lead.empty() || !m_story.sections.empty(); }

    void read(std::size_t k)
    {
        const Line &line = at(k);
        if (k >= m_closingFrom && line.mark != Mark::Source) {
            m_story.closing.push_back(whole(k, endsSentence(line.text) ? Spaces::Strays : Spaces::Parting));
            m_lastCaption = false;
            return;
        }
        const bool wasCaption = std::exchange(m_lastCaption, false);
        switch (line.mark) {
        case Mark::Picture:
            takePicture(k);
            return;
        case Mark::Table:
            takeRow(k);
            return;
        case Mark::Caption:
            takeCaption(k);
            return;
        case Mark::PhotoCredit:
            takeCredit(k, wasCaption);
            return;
        case Mark::Source:
            takeSource(k);
            return;
        case Mark::WebFacts:
            takeWebFacts(k);
            return;
        case Mark::AuthorNote:
        case Mark::Afterword:
            m_story.closing.push_back(whole(k, Spaces::Strays));
            return;
        case Mark::Summary:
            if (!hasText())
                m_story.summary.push_back(whole(k, Spaces::Strays));
            else
                addBody(k);
            return;
        case Mark::UnitHead:
            takeUnitHead(k);
            return;
        case Mark::Byline:
            if (!m_story.byline && (!hasText() || k + 1 == m_closingFrom || k + 1 == m_range.size()))
                takeByline(k);
            else
                addBody(k);
            return;
        default:
            break;
        }
        if (isHead(k))
            takeHead(k);
        else if (isPlainCaption(k, wasCaption))
            takePlainCaption(k);
        else
            addBody(k);
    }

    std::size_t nextText(std::size_t k) const
    {
        for (++k; k < m_range.size() && k < m_closingFrom; ++k) {
            const Mark mark = at(k).mark;
            if (mark != Mark::Caption && mark != Mark::Picture && mark != Mark::PhotoCredit
                && !(mark == Mark::Short && m_layout.isWide(at(k).block.blanksBefore) && m_layout.hasMarkedTitles
                    && !at(k).isHeading()))
                return k;
        }
        return m_range.size();
    }

    bool isHead(std::size_t k) const
    {
        const Line &line = at(k);
        const std::size_t next = nextText(k);
        if (line.isHeading())
            return true;
        if (line.mark == Mark::Head) {
            if (m_layout.isIndented && line.block.isIndented && !line.block.isBold)
                return false;
            if (next >= m_range.size())
                return false;
            // Items of a list follow each other; a head of another rank may follow a head.
            const auto own = headNumberOf(line.text), other = headNumberOf(at(next).text);
            return !other || own->form != other->form;
        }
        if (line.mark != Mark::Short || m_isVerse || !looksLikeHead(line, m_layout) || line.text.size() > 24)
            return false;
        if (m_layout.isWide(line.block.blanksBefore) && m_layout.hasMarkedTitles)
            return false; // stands apart
        if (!hasText() && m_story.title == std::nullopt)
            return false;
        if (next >= m_range.size())
            return false;
        const Line &follows = at(next);
        if (line.block.blanksBefore == 0 && follows.block.blanksBefore == 0 && !m_layout.isIndented && k > 0
            && at(k - 1).mark == Mark::Short)
            return false;
        if (follows.mark == Mark::Body || follows.mark == Mark::Dateline || follows.mark == Mark::Table)
            return !isItem(line) || follows.mark == Mark::Table;
        // A line without a full stop after it is its text where it is longer or indented.
        if (follows.mark == Mark::Short)
            return (follows.block.isIndented && m_layout.isIndented) || follows.text.size() > line.text.size() * 2;
        return follows.mark == Mark::Head;
    }

    /// 天元区政务中心：泰山路18号: an item of a list.
    static bool isItem(const Line &line)
    {
        return line.block.text.trimmed() != line.text ? std::any_of(line.block.markup.begin(), line.block.markup.end(),
                   [](const Block::Markup &mark) { return mark.text.startsWith(u'-') || mark.text.startsWith(u'*'); })
                                                      : false;
    }

    void takeHead(std::size_t k)
    {
        Section section;
        section.line = number(k);
        section.display = m_taker.take(m_range[k], Spaces::Parting);
        section.heading = section.display;
        if (const auto head = headNumberOf(section.display)) {
            section.number = head->bare;
            section.heading = section.display.mid(head->end);
        }
        m_story.sections.push_back(std::move(section));
    }

    void takeUnitHead(std::size_t k)
    {
        Section section;
        section.line = number(k);
        section.display = m_taker.take(m_range[k], Spaces::Parting);
        const auto head = unitHeadOf(section.display);
        section.heading = head ? head->heading : section.display;
        if (head) {
            section.label = head->label;
            section.unit = head->unit;
        }
        m_story.sections.push_back(std::move(section));
    }

    /// A short line that stands apart from the text, or at its end with nothing after it.
    bool isPlainCaption(std::size_t k, bool afterCaption) const
    {
        const Line &line = at(k);
        if (line.mark != Mark::Short || (m_layout.isIndented && line.block.isIndented) || m_isVerse)
            return false;
        if (afterPicture(k))
            return true;
        if (!m_layout.isWide(line.block.blanksBefore) || !hasText())
            return false;
        (void)afterCaption;
        return line.text.size() <= 36;
    }

    bool afterPicture(std::size_t k) const
    {
        return k > 0 && at(k - 1).mark == Mark::Picture && at(k - 1).text.isEmpty();
    }

    void takePlainCaption(std::size_t k)
    {
        Caption caption;
        caption.line = number(k);
        caption.text = m_taker.take(m_range[k], Spaces::Strays);
        if (afterPicture(k) && !m_story.captions.empty() && m_story.captions.back().text.isEmpty()) {
            caption.picture = m_story.captions.back().picture;
            m_story.captions.pop_back();
        } else if (nextText(k) >= m_range.size() && !m_layout.hasMarkedTitles) {
            warn(caption.line, u"ambiguous"_s,
                QCoreApplication::translate("manuscript", "这一行读作图片说明，也可能是小标题。"));
        }
        m_story.captions.push_back(std::move(caption));
        m_lastCaption = true;
    }

    void takeCaption(std::size_t k)
    {
        Caption caption;
        caption.line = number(k);
        const Line &line = at(k);
        const auto credit = photoCreditAt(line.text);
        if (credit && credit->raw.size() < line.text.size()) {
            const qsizetype all = Taker::inkOf(line.block.text);
            const qsizetype from = all - Taker::inkOf(credit->raw);
            caption.text = m_taker.takePiece(m_range[k], 0, from, Spaces::Strays);
            PhotoCredit taken = *credit;
            taken.raw = m_taker.takePiece(m_range[k], from, all, Spaces::Parting);
            caption.credit = std::move(taken);
        } else {
            caption.text = m_taker.take(m_range[k], Spaces::Strays);
        }
        if (afterPicture(k) && !m_story.captions.empty() && m_story.captions.back().text.isEmpty()) {
            caption.picture = m_story.captions.back().picture;
            m_story.captions.pop_back();
        }
        m_story.captions.push_back(std::move(caption));
        m_lastCaption = true;
    }

    void takePicture(std::size_t k)
    {
        const Line &line = at(k);
        if (line.text.isEmpty()) {
            (void)m_taker.take(m_range[k], Spaces::Strays);
            Caption caption;
            caption.line = number(k);
            caption.picture = line.block.picture;
            m_story.captions.push_back(std::move(caption));
            return;
        }
        takeCaption(k);
        m_story.captions.back().picture = line.block.picture;
    }

    /// A credit alone belongs to the caption before it; what stands before it is one.
    void takeCredit(std::size_t k, bool afterCaption)
    {
        PhotoCredit credit = *photoCreditAt(at(k).text);
        credit.raw = m_taker.take(m_range[k], Spaces::Parting);
        if (afterCaption && !m_story.captions.empty() && !m_story.captions.back().credit) {
            m_story.captions.back().credit = std::move(credit);
            return;
        }
        Caption caption;
        caption.line = number(k);
        if (!paragraphs().empty() && m_lastBody + 1 == k) {
            caption.line = paragraphs().back().line;
            caption.text = paragraphs().back().text;
            paragraphs().pop_back();
        }
        caption.credit = std::move(credit);
        m_story.captions.push_back(std::move(caption));
    }

    void takeRow(std::size_t k)
    {
        const Line &line = at(k);
        const QString text = m_taker.take(m_range[k], Spaces::Parting);
        QStringList cells;
        for (const QString &cell : line.block.cells)
            cells << cleaned(cell, line.block.line, Spaces::Parting).text;
        const bool isNext = k > 0 && at(k - 1).mark == Mark::Table && !m_story.tables.empty()
            && line.block.blanksBefore == 0 && !line.block.isTableHead;
        if (!isNext) {
            m_story.tables.emplace_back();
            m_story.tables.back().line = number(k);
            m_story.tables.back().hasHead = line.block.isTableHead;
        }
        m_story.tables.back().rows.push_back(cells);
    }

    void addBody(std::size_t k)
    {
        const Line &line = at(k);
        const std::size_t own = m_range[k];
        qsizetype from = 0, to = Taker::inkOf(line.block.text);
        const qsizetype all = to;
        QString head;
        QString text = line.text;
        // （完）
        std::vector<std::pair<qsizetype, qsizetype>> ends;
        if (const auto match = rules().endMark.match(text); match.hasMatch()) {
            const qsizetype ink = Taker::inkOf(match.captured());
            ends.emplace_back(to - ink, to);
            to -= ink;
            text = text.left(match.capturedStart()).trimmed();
        }
        // 本报讯（记者 张三）: its spaces are kept.
        if (line.mark == Mark::Dateline || datelineOf(text)) {
            Byline byline = *datelineOf(text);
            const qsizetype ink = Taker::inkOf(byline.raw);
            head = m_taker.takePiece(own, 0, ink, Spaces::Parting);
            byline.line = number(k);
            byline.raw = head;
            if (ink < to)
                head += m_taker.spaceBefore(own, ink);
            from = ink;
            if (!m_story.byline)
                m_story.byline = std::move(byline);
        }
        // （记者 张三）, （据新华社） at its end.
        const auto tail = bracketTail(text);
        std::optional<Byline> byline = tail && !m_story.byline ? bylineOf(tail->text) : std::nullopt;
        std::optional<SourceNote> source = tail && !byline && !m_story.source ? sourceOf(tail->text) : std::nullopt;
        const bool isList = isListOfNames(text);
        const bool takesTail = (byline || source) && to - tail->inkFrom > from;
        const qsizetype bodyTo = takesTail ? to - tail->inkFrom : to;
        QString body;
        if (head.isEmpty() && bodyTo == all)
            body =
                m_taker.take(own, isList || (m_isVerse && line.mark != Mark::Body) ? Spaces::Parting : Spaces::Strays);
        else if (bodyTo > from)
            body = m_taker.takePiece(own, from, bodyTo, Spaces::Strays);
        if (takesTail) {
            const QString taken = m_taker.takePiece(own, bodyTo, to, Spaces::Parting);
            if (byline) {
                byline->line = number(k);
                byline->raw = taken;
                m_story.byline = std::move(byline);
            } else {
                source->raw = taken;
                m_story.source = std::move(source);
            }
        }
        for (const auto &[first, last] : ends)
            m_taker.dropPiece(own, first, last, QCoreApplication::translate("manuscript", "稿件结束的记号"));
        Para para{number(k), head + body, false};
        para.truncatedStart = head.isEmpty() && !isList && !m_isVerse && startsMidSentence(para.text);
        m_lastBody = k;
        if (!m_story.closing.empty() && k < m_closingFrom && m_afterClosing) {
            m_story.closing.push_back(std::move(para));
            return;
        }
        paragraphs().push_back(std::move(para));
    }

    // After reading -------------------------------------------------------------------------------

    void settle()
    {
        // A first head that was lost: the section begins where the text begins in mid-sentence.
        if (!m_story.sections.empty()) {
            auto &lead = m_story.lead;
            const auto lost = std::find_if(lead.begin(), lead.end(), [](const Para &p) { return p.truncatedStart; });
            if (lost != lead.end() && lost != lead.begin()) {
                Section section;
                section.line = lost->line;
                section.paragraphs.assign(std::make_move_iterator(lost), std::make_move_iterator(lead.end()));
                lead.erase(lost, lead.end());
                m_story.sections.insert(m_story.sections.begin(), std::move(section));
            }
        }
        closeWhole();
        if (m_story.lead.empty() && m_story.sections.empty() && !m_story.captions.empty())
            m_story.kind = ReadStory::Kind::PhotoNews;
        if (m_story.kind == ReadStory::Kind::PhotoNews && !m_story.captions.front().credit && m_story.byline
            && m_story.captions.front().text.isEmpty())
            m_story.kind = ReadStory::Kind::Article;
    }

    /// Where sections speak of different units, a last paragraph that speaks of all of them closes the story.
    void closeWhole()
    {
        auto &sections = m_story.sections;
        if (sections.size() < 2 || sections.back().paragraphs.size() < 2)
            return;
        const auto unitOf = [](const Section &section) {
            if (!section.unit.isEmpty())
                return section.unit;
            const QString heading = section.heading.value_or(QString());
            const qsizetype colon = heading.indexOf(u'：');
            return colon > 0 && colon <= 8 && section.number.isEmpty() ? heading.left(colon) : QString();
        };
        if (!std::all_of(sections.begin(), sections.end(), [&](const Section &s) { return !unitOf(s).isEmpty(); }))
            return;
        const Para &last = sections.back().paragraphs.back();
        const bool isOfWhole = std::any_of(rules().wholeWords.begin(), rules().wholeWords.end(),
            [&](const QString &word) { return last.text.contains(word); });
        if (!isOfWhole || last.text.contains(unitOf(sections.back())))
            return;
        m_story.closing.insert(m_story.closing.begin(), last);
        sections.back().paragraphs.pop_back();
    }

    const std::vector<Line> &m_lines;
    const Layout &m_layout;
    Taker &m_taker;
    std::vector<Warning> &m_warnings;
    std::vector<std::size_t> m_range;
    ReadStory m_story;
    std::size_t m_closingFrom = 0;
    std::size_t m_lastBody = 0;
    bool m_isVerse = false;
    bool m_lastCaption = false;
    bool m_afterClosing = false;
};

} // namespace

std::vector<ReadStory> readStories(const std::vector<Line> &lines, const std::vector<std::size_t> &content,
    Taker &taker, std::vector<Warning> &warnings)
{
    const Layout layout = layoutOf(lines, content);
    std::vector<ReadStory> stories;
    for (auto &range : splitStories(lines, content, layout)) {
        StoryReader reader(lines, std::move(range), layout, taker, warnings);
        if (!reader.isEmpty())
            stories.push_back(reader.run());
    }
    return stories;
}

} // namespace banxin::manuscript
