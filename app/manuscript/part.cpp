#include "manuscript/part.h"

#include "manuscript/furniture.h"
#include "manuscript/people.h"
#include "manuscript/role_text.h"
#include "manuscript/rules.h"
#include "manuscript/truncation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace banxin::manuscript {

namespace {

using How = Taken::How;

struct Piece {
    qsizetype from, to;
    How how;
};

QString textOf(const Part &part, How how) { return pieceOf(*part.line, part.place->from, part.place->to, how).text; }

/// How a part is taken in its role: as it was, or as the recogniser takes what it reads so.
std::vector<Piece> piecesOf(const Part &part)
{
    std::vector<Piece> pieces;
    if (!part.isChanged()) {
        for (const Taken &taken : part.place->taken)
            pieces.push_back({taken.from, taken.to, taken.how});
        return pieces;
    }
    const qsizetype from = part.place->from, to = part.place->to;
    const QString text = textOf(part, How::Parting);
    switch (part.role) {
    case Role::Unused:
        return {{from, to, How::Dropped}};
    case Role::Source:
        return {{from, to, How::AsItIs}};
    case Role::Summary:
        return {{from, to, How::Strays}};
    case Role::Closing:
        return {{from, to, endsSentence(text) ? How::Strays : How::Parting}};
    case Role::Body:
        if (const auto dateline = datelineOf(text)) {
            const qsizetype end = std::min(to, from + Taker::inkOf(dateline->raw));
            pieces.push_back({from, end, How::Parting});
            if (end < to)
                pieces.push_back({end, to, How::Strays});
            return pieces;
        }
        return {{from, to, isListLine(text) ? How::Parting : How::Strays}};
    case Role::Caption:
        if (const auto credit = photoCreditAt(text); credit && credit->raw.size() < text.size()) {
            const qsizetype end = std::max(from, to - Taker::inkOf(credit->raw));
            return {{from, end, How::Strays}, {end, to, How::Parting}};
        }
        return {{from, to, captionSpaces(text) == Spaces::Strays ? How::Strays : How::Parting}};
    default:
        return {{from, to, How::Parting}};
    }
}

/// What the pieces say: `facts` with every change made, `shown` as it will be printed.
struct Texts {
    QStringList facts, shown;
    QString fact, text; // all of it
    QStringList cells;
};

Texts textsOf(const Part &part, const std::vector<Piece> &pieces, const std::set<int> &kept, Rendered &made)
{
    Texts texts;
    for (const Piece &piece : pieces) {
        const QString before = piece.from > part.place->from ? spaceBefore(*part.line, piece.from) : QString();
        const Cleaned all = pieceOf(*part.line, piece.from, piece.to, piece.how);
        const Cleaned clean = kept.empty() ? all : pieceOf(*part.line, piece.from, piece.to, piece.how, &kept);
        texts.facts << all.text;
        texts.shown << clean.text;
        texts.fact += before + all.text;
        texts.text += before + clean.text;
        texts.cells = clean.cells;
        made.changes.insert(made.changes.end(), clean.changes.begin(), clean.changes.end());
        made.kept.insert(made.kept.end(), clean.kept.begin(), clean.kept.end());
    }
    return texts;
}

Section headOf(const Texts &texts)
{
    Section head = sectionOf(texts.fact);
    const Section shown = sectionOf(texts.text);
    if (shown.number == head.number && shown.label == head.label && shown.unit == head.unit)
        head.heading = shown.heading;
    head.display = texts.text;
    return head;
}

/// What is said of it is read from its text.
void readFacts(const Part &part, const Texts &texts, Rendered &made)
{
    const QString &text = texts.fact;
    switch (part.role) {
    case Role::Body:
        made.para.truncatedStart = texts.facts.size() < 2 && !isListLine(text) && startsMidSentence(text);
        break;
    case Role::Byline:
        made.byline = bylineFrom(text);
        break;
    case Role::Caption:
        if (const auto credit = photoCreditAt(texts.facts.back());
            credit && credit->raw.size() == texts.facts.back().size())
            made.caption.credit = credit;
        made.caption.picture = part.line->block.picture;
        break;
    case Role::Source:
        made.source = sourceOf(text).value_or(SourceNote{text, text, {}, {}});
        break;
    case Role::PageNote:
        made.note = pageNoteOf(text).value_or(PageNote());
        break;
    case Role::Unused:
        made.dropped.why = toText(DropReason::ByEditor);
        made.dropped.picture = part.line->block.picture;
        break;
    default:
        break;
    }
}

} // namespace

bool hasText(const Part &part) { return !textOf(part, How::Parting).isEmpty(); }

bool isCreditAlone(const Caption &caption) { return caption.text.isEmpty() && caption.credit; }

Rendered rendered(const Part &part, const std::set<int> &kept)
{
    Rendered made;
    const std::vector<Piece> pieces = piecesOf(part);
    const Texts texts = textsOf(part, pieces, kept, made);
    const PassageId id = part.place->id;
    const int line = part.line->block.line;
    if (part.isChanged()) {
        made.para.line = made.byline.line = made.caption.line = line;
        readFacts(part, texts, made);
    } else {
        made.para = part.para;
        made.byline = part.byline;
        made.caption = part.caption;
        made.source = part.source;
        made.note = part.note;
    }
    made.para.text = texts.text;
    made.para.id = id;
    if (part.role == Role::Head) {
        made.head = headOf(texts);
        made.head.line = line;
        made.head.id = id;
    }
    made.byline.raw = texts.text;
    made.byline.ids = {id};
    made.source.raw = texts.text;
    made.source.id = id;
    made.note.raw = texts.text;
    made.note.id = id;
    made.cells = texts.cells;
    if (part.role == Role::Caption) {
        const bool isAlone = pieces.size() < 2;
        made.caption.text = isAlone && made.caption.credit ? QString() : texts.shown.front();
        if (made.caption.credit)
            made.caption.credit->raw = texts.shown.back();
        made.caption.id.reset();
        made.caption.creditId.reset();
        made.caption.pictureId.reset();
        if (part.line->block.kind == Block::Kind::Picture && made.caption.text.isEmpty() && !made.caption.credit)
            made.caption.pictureId = id;
        else
            (isCreditAlone(made.caption) ? made.caption.creditId : made.caption.id) = id;
    }
    if (part.role == Role::Unused && part.isChanged())
        made.dropped = {
            lineNumber(*part.line, part.place->from), texts.text, made.dropped.why, id, made.dropped.picture};
    else if (part.role == Role::Unused)
        made.dropped = part.dropped;
    if (part.role == Role::Body) {
        made.inText = datelineOf(texts.fact);
        if (made.inText) {
            made.inText->line = line;
            made.inText->raw = texts.shown.front();
        }
    }
    if (part.role == Role::Credits) {
        made.credits = creditsFrom(texts.fact);
        if (made.credits.empty())
            made.credits = {Credit{{}, namesIn(texts.fact), texts.text}};
        else if (texts.text != texts.fact)
            for (Credit &credit : made.credits)
                credit.display = texts.text;
    }
    if (part.role == Role::Masthead)
        made.furniture = part.isChanged() ? furnitureMarkOf(texts.fact) : part.line->mark;
    return made;
}

namespace {

class StoryBuilder {
public:
    explicit StoryBuilder(const std::set<int> &kept)
        : m_kept(kept)
    {
    }

    ReadStory built(const std::vector<const Part *> &parts)
    {
        for (const Part *part : parts) {
            add(*part, rendered(*part, m_kept));
            m_before = part;
        }
        if (!m_story.byline)
            m_story.byline = m_inText;
        m_story.kind = kindOf(m_story);
        return std::move(m_story);
    }

private:
    void add(const Part &part, Rendered &&made)
    {
        switch (part.role) {
        case Role::Kicker:
            m_story.kicker.push_back(std::move(made.para));
            break;
        case Role::Title:
            m_story.title = std::move(made.para);
            break;
        case Role::Deck:
            m_story.deck.push_back(std::move(made.para));
            break;
        case Role::Summary:
            m_story.summary.push_back(std::move(made.para));
            break;
        case Role::Byline:
            addByline(std::move(made.byline));
            break;
        case Role::Body:
            addBody(part, std::move(made));
            break;
        case Role::Head:
            m_story.sections.push_back(std::move(made.head));
            break;
        case Role::Caption:
            addCaption(std::move(made.caption));
            break;
        case Role::Table:
            addRow(part, std::move(made.cells));
            break;
        case Role::Closing:
            m_story.closing.push_back(std::move(made.para));
            break;
        case Role::Source:
            m_story.source = std::move(made.source);
            break;
        case Role::Unused:
        case Role::Masthead:
        case Role::Credits:
        case Role::PageNote:
            break;
        }
    }

    void addByline(Byline byline)
    {
        if (!m_story.byline) {
            m_story.byline = std::move(byline);
            return;
        }
        Byline &all = *m_story.byline;
        all.raw += u'\n' + byline.raw;
        joinAuthors(all.authors, byline.authors);
        all.ids.push_back(byline.ids.front());
    }

    void addBody(const Part &part, Rendered made)
    {
        if (part.lostSection != 0 && part.lostSection != m_lostSection) {
            m_lostSection = part.lostSection;
            if (!m_before || m_before->role != Role::Head) { // an editor may have found it
                Section section;
                section.line = made.para.line;
                m_story.sections.push_back(std::move(section));
            }
        }
        if (!m_inText)
            m_inText = std::move(made.inText);
        (m_story.sections.empty() ? m_story.lead : m_story.sections.back().paragraphs).push_back(std::move(made.para));
    }

    /// A picture is its caption's right after it, a credit alone the caption's before it.
    void addCaption(Caption caption)
    {
        const bool follows = m_before && m_before->role == Role::Caption && !m_story.captions.empty();
        Caption *last = follows ? &m_story.captions.back() : nullptr;
        if (last && isCreditAlone(caption) && !last->credit && !caption.pictureId) {
            last->credit = std::move(caption.credit);
            last->creditId = caption.creditId;
        } else if (last && last->pictureId && !last->id && !last->credit && caption.picture.isEmpty()) {
            caption.picture = last->picture;
            caption.pictureId = last->pictureId;
            *last = std::move(caption);
        } else {
            m_story.captions.push_back(std::move(caption));
        }
    }

    void addRow(const Part &part, QStringList cells)
    {
        const bool goesOn = m_before && m_before->role == Role::Table && !part.beginsTable && !m_story.tables.empty();
        if (!goesOn) {
            Table table;
            table.line = part.line->block.line;
            table.hasHead = part.line->block.isTableHead;
            m_story.tables.push_back(std::move(table));
        }
        m_story.tables.back().rows.push_back(std::move(cells));
        m_story.tables.back().ids.push_back(part.place->id);
    }

    const std::set<int> &m_kept;
    ReadStory m_story;
    std::optional<Byline> m_inText;
    const Part *m_before = nullptr;
    int m_lostSection = 0;
};

} // namespace

ReadStory builtStory(const std::vector<const Part *> &parts, const std::set<int> &kept)
{
    return StoryBuilder(kept).built(parts);
}

} // namespace banxin::manuscript
