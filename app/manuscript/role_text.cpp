#include "manuscript/role_text.h"

#include "manuscript/forms.h"
#include "manuscript/furniture.h"
#include "manuscript/people.h"
#include "manuscript/rules.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace banxin::manuscript {

namespace {

/// 【现场】, ■ 一张网管到底
QString withoutMarks(const QString &head)
{
    if (head.size() > 2 && head.startsWith(u'【') && head.endsWith(u'】'))
        return head.mid(1, head.size() - 2).trimmed();
    return head.size() > 1 && rules().columnMarks.contains(head.front()) ? head.mid(1).trimmed() : head;
}

} // namespace

bool isWorkLine(const QString &text)
{
    static const QRegularExpression &work = form(u"workLine.work"_s);
    return work.match(text).hasMatch() && !endsSentence(text);
}

bool isListLine(const QString &text)
{
    static const QRegularExpression &items = form(u"listLine.items"_s);
    if (items.match(text).hasMatch() || isWorkLine(text))
        return true;
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); }) && !endsSentence(text)
        && !namesIn(text).isEmpty();
}

Spaces captionSpaces(const QString &text)
{
    return endsSentence(text) || text.startsWith(u'图') ? Spaces::Strays : Spaces::Parting;
}

Byline bylineFrom(const QString &text)
{
    if (auto byline = bylineOf(text))
        return *byline;
    if (auto head = datelineOf(text); head && head->raw.size() == text.size()) {
        head->inText = false;
        return *head;
    }
    if (auto byline = bylineOf(QString(text).replace(u'：', u' ')))
        return *byline;
    Byline byline;
    if (!endsWith(text, rules().institutionEnds).isEmpty())
        byline.authors = {Author{text, {}, {}}};
    return byline;
}

std::vector<Credit> creditsFrom(const QString &text)
{
    auto credits = creditsOf(text);
    return credits.empty() ? creditsOf(text, CreditsBy::Spaces) : credits;
}

void joinAuthors(std::vector<Author> &authors, const std::vector<Author> &next)
{
    std::erase_if(authors, [&](const Author &author) {
        return author.names.isEmpty() && author.role.isEmpty()
            && std::any_of(
                next.begin(), next.end(), [&](const Author &other) { return other.org.startsWith(author.org); });
    });
    authors.insert(authors.end(), next.begin(), next.end());
}

Section sectionOf(const QString &display)
{
    Section section;
    section.display = display;
    section.heading = withoutMarks(display);
    if (const auto unit = unitHeadOf(display)) {
        section.label = unit->label;
        section.unit = unit->unit;
        section.heading = unit->heading;
    } else if (const auto number = headNumberOf(display)) {
        section.number = number->bare;
        section.heading = display.mid(number->end);
    }
    return section;
}

void readFurniture(Mark mark, const QString &text, Masthead &masthead, QStringList &titles)
{
    switch (mark) {
    case Mark::Column:
        masthead.columnName = columnNameOf(text);
        if (masthead.columnName.isEmpty()) // a head of briefs without marks
            masthead.columnName = text;
        break;
    case Mark::PaperName:
        (void)readPaperName(text, masthead);
        break;
    case Mark::PageNumber:
        (void)readPageNumber(text, masthead);
        break;
    case Mark::Masthead:
    case Mark::WebFacts:
        (void)readMastheadLine(text, masthead);
        break;
    default:
        titles << text;
    }
}

Mark furnitureMarkOf(const QString &text)
{
    Masthead said;
    return !columnNameOf(text).isEmpty() ? Mark::Column
        : readPaperName(text, said)      ? Mark::PaperName
        : readPageNumber(text, said)     ? Mark::PageNumber
        : readMastheadLine(text, said)   ? Mark::Masthead
                                         : Mark::Short;
}

void nameTitles(const QStringList &titles, Masthead &masthead)
{
    for (const QString &title : titles) {
        QString &field = masthead.pageTitle.isEmpty() ? masthead.pageTitle : masthead.columnName;
        if (!field.isEmpty())
            continue;
        field = title;
        if (title.size() == 3 && title[1].isSpace())
            field = QString(title[0]) + title[2];
    }
}

ReadStory::Kind kindOf(const ReadStory &story)
{
    const bool isPhoto = story.lead.empty() && story.sections.empty() && !story.captions.empty();
    const bool isSigned =
        story.byline && isPhoto && !story.captions.front().credit && story.captions.front().text.isEmpty();
    return isPhoto && !isSigned ? ReadStory::Kind::PhotoNews : ReadStory::Kind::Article;
}

ReadPage::Kind kindOf(const ReadPage &page, bool isWeb)
{
    const Masthead &head = page.masthead;
    return isWeb ? ReadPage::Kind::WebArticle
        : !head.organizers.isEmpty() || (!head.pageTitle.isEmpty() && !head.columnName.isEmpty())
        ? ReadPage::Kind::SpecialPage
        : !head.pageTitle.isEmpty() || !head.paperName.isEmpty() ? ReadPage::Kind::NewsPage
                                                                 : ReadPage::Kind::Manuscript;
}

} // namespace banxin::manuscript
