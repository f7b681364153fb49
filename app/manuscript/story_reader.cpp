#include "manuscript/story_reader.h"

#include "manuscript/forms.h"
#include "manuscript/furniture.h"
#include "manuscript/people.h"
#include "manuscript/role_text.h"
#include "manuscript/rules.h"
#include "manuscript/story_lines.h"
#include "manuscript/truncation.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace banxin::manuscript {

namespace {

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

class StoryReader {
public:
    explicit StoryReader(StoryLines &on)
        : m_on(on)
    {
    }

    ReadStory run()
    {
        for (std::size_t k = readTitles(m_on); k < m_on.range.size(); ++k)
            read(k);
        settle();
        return std::move(m_on.story);
    }

private:
    const Line &at(std::size_t k) const { return m_on.at(k); }
    int number(std::size_t k) const { return m_on.number(k); }

    std::vector<Para> &paragraphs()
    {
        return m_on.story.sections.empty() ? m_on.story.lead : m_on.story.sections.back().paragraphs;
    }

    bool hasText() const { return !m_on.story.lead.empty() || !m_on.story.sections.empty(); }

    void read(std::size_t k)
    {
        const Line &line = at(k);
        if (k >= m_on.closingFrom && line.mark != Mark::Source && line.mark != Mark::WebFacts) {
            m_on.story.closing.push_back(closing(k, endsSentence(line.text) ? Spaces::Strays : Spaces::Parting));
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
            if (!wasCaption && isOfText(line.text))
                addSignature(k);
            else
                takeCredit(k, wasCaption);
            return;
        case Mark::Source:
            m_on.takeSource(k);
            return;
        case Mark::WebFacts:
            m_on.takeWebFacts(k);
            return;
        case Mark::AuthorNote:
        case Mark::Afterword:
            m_on.story.closing.push_back(closing(k, Spaces::Strays));
            return;
        case Mark::Summary:
            if (!hasText())
                m_on.story.summary.push_back(m_on.whole(k, Spaces::Strays));
            else
                addBody(k);
            return;
        case Mark::UnitHead:
            takeHead(k);
            return;
        case Mark::Byline:
            if (!m_on.story.byline && (!hasText() || k + 1 == m_on.closingFrom || k + 1 == m_on.range.size()))
                m_on.takeByline(k);
            else
                addBody(k);
            return;
        default:
            break;
        }
        if (isHead(k))
            takeHead(k);
        else if (isPlainCaption(k))
            takePlainCaption(k);
        else
            addBody(k);
    }

    /// A whole line without （完）.
    Para closing(std::size_t k, Spaces spaces)
    {
        const auto end = rules().endMark.match(at(k).text);
        const qsizetype all = Taker::inkOf(at(k).block.text);
        const qsizetype to = all - Taker::inkOf(end.captured());
        if (to == all || to == 0)
            return m_on.whole(k, spaces);
        const std::size_t own = m_on.range[k];
        Para para{number(k), m_on.taker.takePiece(own, 0, to, spaces), false, m_on.idOf(k)};
        m_on.taker.dropPiece(own, to, all, DropReason::EndMark);
        return para;
    }

    std::size_t nextText(std::size_t k) const
    {
        for (++k; k < m_on.range.size() && k < m_on.closingFrom; ++k) {
            const Mark mark = at(k).mark;
            if (mark != Mark::Caption && mark != Mark::Picture && mark != Mark::PhotoCredit
                && !(mark == Mark::Short && m_on.layout.isWide(at(k).block.blanksBefore) && m_on.layout.hasMarkedTitles
                    && !at(k).isHeading()))
                return k;
        }
        return m_on.range.size();
    }

    bool isHead(std::size_t k) const
    {
        const Line &line = at(k);
        const std::size_t next = nextText(k);
        if (line.isHeading())
            return true;
        if (line.mark == Mark::Head) {
            if (m_on.layout.isIndented && line.block.isIndented && !line.block.isBold)
                return false;
            if (next >= m_on.range.size())
                return false;
            // Items of a list follow each other; a head of another rank may follow a head.
            const auto own = headNumberOf(line.text), other = headNumberOf(at(next).text);
            if (own->form == u"bare"_s && countOf(own->form) < 2)
                return false;
            return !other || own->form != other->form;
        }
        if (isOption(line.text) || (hasMarkedHeads() && line.mark == Mark::Short))
            return false;
        if (line.mark != Mark::Short || m_on.isVerse || !looksLikeHead(line, m_on.layout) || line.text.size() > 24)
            return false;
        if (m_on.layout.isWide(line.block.blanksBefore) && m_on.layout.hasMarkedTitles)
            return false; // stands apart
        if (!hasText() && m_on.story.title == std::nullopt)
            return false;
        if (next >= m_on.range.size())
            return false;
        const Line &follows = at(next);
        if (follows.mark != Mark::Table && isListLine(follows.text) && !isListLine(line.text))
            return true; // 一等奖 over works and names
        if (line.block.blanksBefore == 0 && follows.block.blanksBefore == 0 && !m_on.layout.isIndented && k > 0
            && at(k - 1).mark == Mark::Short)
            return false;
        if (follows.mark == Mark::Body || follows.mark == Mark::Dateline || follows.mark == Mark::Table)
            return !isItem(line) || follows.mark == Mark::Table;
        // A line without a full stop after it is its text where it is longer or indented.
        if (follows.mark == Mark::Short)
            return (follows.block.isIndented && m_on.layout.isIndented) || follows.text.size() > line.text.size() * 2;
        return follows.mark == Mark::Head;
    }

    /// Whether the story's own heads are headings by markup or style.
    bool hasMarkedHeads() const
    {
        if (!m_hasMarkedHeads) {
            m_hasMarkedHeads = std::any_of(m_on.range.begin(), m_on.range.end(), [&](std::size_t i) {
                return m_on.lines[i].isHeading()
                    && (m_on.lines[i].mark == Mark::Head || m_on.lines[i].mark == Mark::UnitHead
                        || m_on.lines[i].block.headingLevel > m_on.layout.titleLevel + 1);
            });
        }
        return *m_hasMarkedHeads;
    }

    /// How many lines are numbered in that form.
    std::ptrdiff_t countOf(const QString &form) const
    {
        return std::count_if(m_on.range.begin(), m_on.range.end(), [&](std::size_t i) {
            const auto number = headNumberOf(m_on.lines[i].text);
            return m_on.lines[i].mark == Mark::Head && number && number->form == form;
        });
    }

    /// A. … B. …: what may be chosen.
    static bool isOption(const QString &text)
    {
        return text.size() > 2 && text[0].unicode() < 0x80 && text[0].isLetter()
            && QStringView(u".．、)）:：").contains(text[1]);
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
        Section section = sectionOf(m_on.taker.take(m_on.range[k], Spaces::Parting));
        section.line = number(k);
        section.id = m_on.idOf(k);
        m_on.story.sections.push_back(std::move(section));
    }

    /// A short line that stands apart from the text, or at its end with nothing after it.
    bool isPlainCaption(std::size_t k) const
    {
        const Line &line = at(k);
        if (line.mark != Mark::Short || (m_on.layout.isIndented && line.block.isIndented) || m_on.isVerse)
            return false;
        if (afterPicture(k))
            return true;
        if (hasMarkedHeads() && hasText() && !isItem(line)) // heads are marked: this is none
            return line.text.size() <= 36;
        if (!m_on.layout.isWide(line.block.blanksBefore) || !hasText())
            return false;
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
        caption.id = m_on.idOf(k);
        caption.text = m_on.taker.take(m_on.range[k], Spaces::Strays);
        if (afterPicture(k) && !m_on.story.captions.empty() && m_on.story.captions.back().text.isEmpty()) {
            takePictureBefore(caption);
        } else if (nextText(k) >= m_on.range.size() && !m_on.layout.hasMarkedTitles) {
            m_on.warn(caption.line, u"ambiguous"_s,
                QCoreApplication::translate("manuscript", "这一行读作图片说明，也可能是小标题。"));
        }
        m_on.story.captions.push_back(std::move(caption));
        m_lastCaption = true;
    }

    void takePictureBefore(Caption &caption)
    {
        caption.picture = m_on.story.captions.back().picture;
        caption.pictureId = m_on.story.captions.back().pictureId;
        m_on.story.captions.pop_back();
    }

    void takeCaption(std::size_t k)
    {
        Caption caption;
        caption.line = number(k);
        caption.id = m_on.idOf(k);
        const Line &line = at(k);
        const auto credit = photoCreditAt(line.text);
        if (credit && credit->raw.size() < line.text.size()) {
            const qsizetype all = Taker::inkOf(line.block.text);
            const qsizetype from = all - Taker::inkOf(credit->raw);
            caption.text = m_on.taker.takePiece(m_on.range[k], 0, from, Spaces::Strays);
            PhotoCredit taken = *credit;
            taken.raw = m_on.taker.takePiece(m_on.range[k], from, all, Spaces::Parting);
            caption.credit = std::move(taken);
        } else {
            caption.text = m_on.taker.take(m_on.range[k], captionSpaces(line.text));
        }
        if (afterPicture(k) && !m_on.story.captions.empty() && m_on.story.captions.back().text.isEmpty())
            takePictureBefore(caption);
        m_on.story.captions.push_back(std::move(caption));
        m_lastCaption = true;
    }

    void takePicture(std::size_t k)
    {
        const Line &line = at(k);
        if (line.text.isEmpty()) {
            (void)m_on.taker.take(m_on.range[k], Spaces::Strays);
            Caption caption;
            caption.line = number(k);
            caption.pictureId = m_on.idOf(k);
            caption.picture = line.block.picture;
            m_on.story.captions.push_back(std::move(caption));
            return;
        }
        takeCaption(k);
        m_on.story.captions.back().picture = line.block.picture;
    }

    /// 文/图: who wrote it took the pictures too.
    static bool isOfText(const QString &text)
    {
        static const QRegularExpression &both = form(u"bracketTail.both"_s);
        return text.contains(both) && bylineOf(text);
    }

    void addSignature(std::size_t k)
    {
        if (m_on.story.byline)
            addBody(k);
        else
            m_on.takeByline(k);
    }

    /// A credit alone belongs to the caption before it; what stands before it is one.
    void takeCredit(std::size_t k, bool afterCaption)
    {
        PhotoCredit credit = *photoCreditAt(at(k).text);
        credit.raw = m_on.taker.take(m_on.range[k], Spaces::Parting);
        if (afterCaption && !m_on.story.captions.empty() && !m_on.story.captions.back().credit) {
            m_on.story.captions.back().credit = std::move(credit);
            m_on.story.captions.back().creditId = m_on.idOf(k);
            return;
        }
        Caption caption;
        caption.line = number(k);
        caption.creditId = m_on.idOf(k);
        if (!paragraphs().empty() && m_lastBody + 1 == k && m_isLastWhole) {
            caption.line = paragraphs().back().line;
            caption.text = paragraphs().back().text;
            caption.id = paragraphs().back().id;
            paragraphs().pop_back();
        }
        caption.credit = std::move(credit);
        m_on.story.captions.push_back(std::move(caption));
    }

    void takeRow(std::size_t k)
    {
        const Line &line = at(k);
        const QString text = m_on.taker.take(m_on.range[k], Spaces::Parting);
        QStringList cells;
        for (const QString &cell : line.block.cells)
            cells << cleaned(cell, line.block.line, Spaces::Parting).text;
        const bool isNext = k > 0 && at(k - 1).mark == Mark::Table && !m_on.story.tables.empty()
            && line.block.blanksBefore == 0 && !line.block.isTableHead;
        if (!isNext) {
            m_on.story.tables.emplace_back();
            m_on.story.tables.back().line = number(k);
            m_on.story.tables.back().hasHead = line.block.isTableHead;
        }
        m_on.story.tables.back().rows.push_back(cells);
        m_on.story.tables.back().ids.push_back(m_on.idOf(k));
    }

    void addBody(std::size_t k)
    {
        const Line &line = at(k);
        const std::size_t own = m_on.range[k];
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
            head = m_on.taker.takePiece(own, 0, ink, Spaces::Parting);
            byline.line = number(k);
            byline.raw = head;
            if (ink < to)
                head += spaceBefore(line, ink);
            from = ink;
            if (!m_on.story.byline)
                m_on.story.byline = std::move(byline);
        }
        // （记者 张三）, （据新华社） at its end.
        const auto tail = bracketTail(text);
        std::optional<Byline> byline = tail && !m_on.story.byline ? bylineOf(tail->text) : std::nullopt;
        std::optional<SourceNote> source = tail && !byline && !m_on.story.source ? sourceOf(tail->text) : std::nullopt;
        const bool isList = isListLine(text);
        const bool takesTail = (byline || source) && to - tail->inkFrom > from;
        const qsizetype bodyTo = takesTail ? to - tail->inkFrom : to;
        QString body;
        if (head.isEmpty() && bodyTo == all)
            body = m_on.taker.take(
                own, isList || (m_on.isVerse && line.mark != Mark::Body) ? Spaces::Parting : Spaces::Strays);
        else if (bodyTo > from)
            body = m_on.taker.takePiece(own, from, bodyTo, Spaces::Strays);
        if (takesTail) {
            const QString taken = m_on.taker.takePiece(own, bodyTo, to, Spaces::Parting);
            if (byline) {
                byline->line = number(k);
                byline->raw = taken;
                byline->ids = {Taker::idOf(own, bodyTo)};
                m_on.story.byline = std::move(byline);
            } else {
                source->raw = taken;
                source->id = Taker::idOf(own, bodyTo);
                m_on.story.source = std::move(source);
            }
        }
        for (const auto &[first, last] : ends)
            m_on.taker.dropPiece(own, first, last, DropReason::EndMark);
        Para para{number(k), head + body, false, m_on.idOf(k)};
        para.truncatedStart = head.isEmpty() && !isList && !m_on.isVerse && startsMidSentence(para.text);
        m_lastBody = k;
        m_isLastWhole = head.isEmpty() && !takesTail && ends.empty(); // what has 本报讯 is no caption
        paragraphs().push_back(std::move(para));
    }

    // After reading -------------------------------------------------------------------------------

    void settle()
    {
        // A first head that was lost: the section begins where the text begins in mid-sentence.
        if (!m_on.story.sections.empty()) {
            auto &lead = m_on.story.lead;
            const auto lost = std::find_if(lead.begin(), lead.end(), [](const Para &p) { return p.truncatedStart; });
            if (lost != lead.end() && lost != lead.begin()) {
                Section section;
                section.line = lost->line;
                section.paragraphs.assign(std::make_move_iterator(lost), std::make_move_iterator(lead.end()));
                lead.erase(lost, lead.end());
                m_on.story.sections.insert(m_on.story.sections.begin(), std::move(section));
            }
        }
        closeWhole();
        closeLists();
        m_on.story.kind = kindOf(m_on.story);
    }

    /// Where sections speak of different units, a last paragraph that speaks of all of them closes the story.
    void closeWhole()
    {
        auto &sections = m_on.story.sections;
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
        m_on.story.closing.insert(m_on.story.closing.begin(), last);
        sections.back().paragraphs.pop_back();
    }

    /// After lists of names under their heads, sentences at the end speak of all of them.
    void closeLists()
    {
        auto &sections = m_on.story.sections;
        if (sections.size() < 2)
            return;
        const auto isItem = [](const Para &para) { return isListLine(para.text); };
        auto &last = sections.back().paragraphs;
        const auto from = std::find_if_not(last.begin(), last.end(), isItem);
        const bool areLists = std::all_of(sections.begin(), sections.end() - 1, [&](const Section &section) {
            return !section.paragraphs.empty()
                && std::all_of(section.paragraphs.begin(), section.paragraphs.end(), isItem);
        });
        if (!areLists || from == last.begin() || from == last.end() || std::any_of(from, last.end(), isItem))
            return;
        auto &closing = m_on.story.closing;
        closing.insert(closing.begin(), std::make_move_iterator(from), std::make_move_iterator(last.end()));
        last.erase(from, last.end());
    }

    StoryLines &m_on;
    mutable std::optional<bool> m_hasMarkedHeads;
    std::size_t m_lastBody = 0;
    bool m_isLastWhole = false;
    bool m_lastCaption = false;
};

} // namespace

std::vector<ReadStory> readStories(const std::vector<Line> &lines, const std::vector<std::size_t> &content,
    ReadPage::Kind kind, Taker &taker, std::vector<Warning> &warnings)
{
    std::vector<ReadStory> stories;
    for (std::size_t from = 0, to = 0; from < content.size(); from = to) {
        // No story goes on in another file, which is laid out in its own way.
        while (to < content.size() && lines[content[to]].file == lines[content[from]].file)
            ++to;
        const std::vector<std::size_t> own(
            content.begin() + static_cast<std::ptrdiff_t>(from), content.begin() + static_cast<std::ptrdiff_t>(to));
        const Layout layout = layoutOf(lines, own, kind);
        for (const auto &range : splitStories(lines, own, layout)) {
            StoryLines story(lines, range, layout, taker, warnings);
            if (!story.range.empty())
                stories.push_back(StoryReader(story).run());
        }
    }
    return stories;
}

} // namespace banxin::manuscript
