#include "manuscript/reading_json.h"

#include <QJsonArray>

namespace banxin::manuscript {

using namespace Qt::StringLiterals;

namespace {

QJsonValue orNull(const QString &text) { return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text); }

template <typename T, typename Make> QJsonArray arrayOf(const std::vector<T> &all, Make make)
{
    QJsonArray array;
    for (const T &each : all)
        array.append(make(each));
    return array;
}

template <typename T, typename Make> QJsonValue orNull(const std::optional<T> &value, Make make)
{
    return value ? QJsonValue(make(*value)) : QJsonValue(QJsonValue::Null);
}

QJsonObject json(const Para &para)
{
    return {{u"line"_s, para.line}, {u"text"_s, para.text}, {u"truncated_start"_s, para.truncatedStart}};
}

QJsonArray json(const std::vector<Para> &paragraphs)
{
    return arrayOf(paragraphs, [](const Para &each) { return json(each); });
}

QJsonValue joined(const std::vector<Para> &lines)
{
    QStringList texts;
    for (const Para &each : lines)
        texts.append(each.text);
    return orNull(texts.join(u'\n'));
}

QJsonValue textOf(const std::optional<Para> &para) { return orNull(para ? para->text : QString()); }

QLatin1StringView nameOf(ReadPage::Kind kind)
{
    switch (kind) {
    case ReadPage::Kind::SpecialPage:
        return "special_page"_L1;
    case ReadPage::Kind::NewsPage:
        return "news_page"_L1;
    case ReadPage::Kind::WebArticle:
        return "web_article"_L1;
    case ReadPage::Kind::Manuscript:
        break;
    }
    return "manuscript"_L1;
}

QJsonObject json(const Masthead &masthead)
{
    return {{u"paper_name"_s, orNull(masthead.paperName)}, {u"page_title"_s, orNull(masthead.pageTitle)},
        {u"column_name"_s, orNull(masthead.columnName)},
        {u"organizers"_s, QJsonArray::fromStringList(masthead.organizers)},
        {u"date"_s, orNull(masthead.date.toString(Qt::ISODate))}, {u"weekday"_s, orNull(masthead.weekday)},
        {u"phone"_s, orNull(masthead.phone)}, {u"page_number"_s, orNull(masthead.pageNumber)},
        {u"issue_number"_s, orNull(masthead.issueNumber)}, {u"lines"_s, QJsonArray::fromStringList(masthead.lines)}};
}

QJsonObject json(const Credit &credit)
{
    return {{u"role"_s, orNull(credit.role)}, {u"names"_s, QJsonArray::fromStringList(credit.names)},
        {u"display"_s, orNull(credit.display)}};
}

QJsonObject json(const Byline &byline)
{
    return {{u"raw"_s, orNull(byline.raw)}, {u"authors"_s, arrayOf(byline.authors, [](const Author &author) {
                                                 return QJsonObject{{u"org"_s, orNull(author.org)},
                                                     {u"role"_s, orNull(author.role)},
                                                     {u"names"_s, QJsonArray::fromStringList(author.names)}};
                                             })}};
}

QJsonObject json(const Section &section)
{
    return {{u"number"_s, orNull(section.number)}, {u"label"_s, orNull(section.label)},
        {u"unit"_s, orNull(section.unit)}, {u"heading"_s, orNull(section.heading.value_or(QString()))},
        {u"display"_s, orNull(section.display)}, {u"paragraphs"_s, json(section.paragraphs)}};
}

QJsonObject json(const Caption &caption)
{
    return {{u"text"_s, orNull(caption.text)},
        {u"credit"_s,
            orNull(caption.credit,
                [](const PhotoCredit &credit) {
                    return QJsonObject{{u"raw"_s, orNull(credit.raw)}, {u"agency"_s, orNull(credit.agency)},
                        {u"photographer"_s, orNull(credit.photographer)}};
                })},
        {u"picture"_s, orNull(caption.picture)}};
}

QJsonArray json(const Table &table)
{
    return arrayOf(table.rows, [](const QStringList &row) { return QJsonArray::fromStringList(row); });
}

QJsonObject json(const ReadStory &story)
{
    return {{u"kind"_s, story.kind == ReadStory::Kind::PhotoNews ? "photo_news"_L1 : "article"_L1},
        {u"kicker"_s, joined(story.kicker)}, {u"title"_s, textOf(story.title)}, {u"deck"_s, joined(story.deck)},
        {u"summary"_s, joined(story.summary)},
        {u"byline"_s, orNull(story.byline, [](const Byline &each) { return json(each); })},
        {u"lead"_s, json(story.lead)},
        {u"sections"_s, arrayOf(story.sections, [](const Section &each) { return json(each); })},
        {u"captions"_s, arrayOf(story.captions, [](const Caption &each) { return json(each); })},
        {u"tables"_s, arrayOf(story.tables, [](const Table &each) { return json(each); })},
        {u"closing"_s, json(story.closing)}, {u"source"_s, orNull(story.source, [](const SourceNote &note) {
                                                  return QJsonObject{{u"raw"_s, orNull(note.raw)},
                                                      {u"label"_s, orNull(note.label)}, {u"url"_s, orNull(note.url)}};
                                              })}};
}

QJsonObject json(const ReadPage &page)
{
    return {{u"kind"_s, nameOf(page.kind)}, {u"masthead"_s, json(page.masthead)},
        {u"credits"_s, arrayOf(page.credits, [](const Credit &each) { return json(each); })},
        {u"stories"_s, arrayOf(page.stories, [](const ReadStory &each) { return json(each); })},
        {u"source_note"_s, orNull(page.note, [](const PageNote &note) {
             return QJsonObject{{u"raw"_s, orNull(note.raw)}, {u"agency"_s, orNull(note.agency)},
                 {u"scope"_s, note.scope == PageNote::Scope::Pictures ? "pictures"_L1 : "page"_L1}};
         })}};
}

} // namespace

QJsonObject toJson(const Reading &reading)
{
    return {{u"pages"_s, arrayOf(reading.pages, [](const ReadPage &each) { return json(each); })},
        {u"dropped"_s,
            arrayOf(reading.dropped,
                [](const Dropped &each) {
                    return QJsonObject{{u"line"_s, each.line}, {u"text"_s, each.text}, {u"why"_s, orNull(each.why)}};
                })},
        {u"changes"_s,
            arrayOf(reading.changes,
                [](const Change &each) {
                    return QJsonObject{{u"line"_s, each.line}, {u"before"_s, each.before}, {u"after"_s, each.after},
                        {u"why"_s, orNull(each.why)}};
                })},
        {u"warnings"_s,
            arrayOf(reading.warnings,
                [](const Warning &each) {
                    return QJsonObject{{u"line"_s, each.line}, {u"rule"_s, each.rule}, {u"message"_s, each.message}};
                })},
        {u"encoding"_s, orNull(reading.encoding)}};
}

} // namespace banxin::manuscript
