// banxin-cli page, facts: a page made from a template, and what its furniture says.
#include "base/login_name.h"
#include "cli/command.h"
#include "cli/store_arguments.h"
#include "edit/furniture_facts.h"
#include "edit/page_edits.h"
#include "session/page_template.h"

#include <QJsonArray>
#include <QJsonObject>

namespace banxin::cli {

namespace {

/// The store that is to be changed, with what the issue has in it.
struct OpenIssue {
    std::unique_ptr<store::Store> store;
    base::Id issue;
    model::Document document;
};

base::Result<OpenIssue> openIssue(const QString &location, const QString &issue, const QString &publication)
{
    auto opened = store::Store::open(location);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto id = issueNamed(**opened, issue, publication);
    if (!id)
        return tl::unexpected(id.error());
    auto document = (*opened)->loadIssue(*id);
    if (!document)
        return tl::unexpected(document.error());
    return OpenIssue{std::move(*opened), *id, std::move(*document)};
}

int committed(store::Store &store, const base::Result<model::ChangeSet> &change)
{
    if (!change)
        return report(change.error());
    if (change->isEmpty())
        return Done;
    const auto done = store.commit(*change);
    return done ? Done : report(done.error());
}

QString keeperName(edit::FurnitureFact::Keeper keeper)
{
    using Keeper = edit::FurnitureFact::Keeper;
    return keeper == Keeper::Page ? QStringLiteral("page")
        : keeper == Keeper::Issue ? QStringLiteral("issue")
                                  : QStringLiteral("publication");
}

} // namespace

int runPage(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption issue(QStringLiteral("issue"), {}, QStringLiteral("D"));
    const QCommandLineOption publication(QStringLiteral("publication"), {}, QStringLiteral("P"));
    const QCommandLineOption kind(QStringLiteral("kind"), {}, QStringLiteral("K"));
    const QCommandLineOption number(QStringLiteral("number"), {}, QStringLiteral("N"));
    const QCommandLineOption section(QStringLiteral("section"), {}, QStringLiteral("S"));
    const QCommandLineOption as(QStringLiteral("as"), {}, QStringLiteral("PERSON"), base::loginName());
    const QCommandLineOption json(QStringLiteral("json"));
    parser.addOptions({issue, publication, kind, number, section, as, json});
    const auto location = parsedStore(parser, QStringLiteral("page"), arguments);
    if (!location)
        return report(location.error());
    const auto opened = openIssue(*location, parser.value(issue), parser.value(publication));
    if (!opened)
        return report(opened.error());
    const auto newsroom = session::templateOf(opened->document, opened->issue);
    if (!newsroom)
        return report(newsroom.error());
    if (!parser.isSet(kind)) { // which there are
        QJsonArray kinds;
        for (const session::TemplatePage &page : newsroom->pages()) {
            if (parser.isSet(json))
                kinds << QJsonObject{{QStringLiteral("kind"), page.name}, {QStringLiteral("title"), page.title},
                    {QStringLiteral("about"), page.about}, {QStringLiteral("width"), page.page.trim.width.toMm()},
                    {QStringLiteral("height"), page.page.trim.height.toMm()}};
            else
                printLine(QStringLiteral("%1  %2  %3").arg(page.name, page.title, page.about));
        }
        if (parser.isSet(json))
            printJson({{QStringLiteral("kinds"), kinds}});
        return Done;
    }
    if (parser.value(number).trimmed().isEmpty())
        return report({base::ErrorKind::WrongUse, tr("缺少参数 --%1。").arg(QStringLiteral("number")), {},
            tr("用法见 banxin-cli %1 --help。").arg(QStringLiteral("page"))});
    const auto page = session::pageFromTemplate(*newsroom, opened->document, opened->issue, parser.value(kind),
        parser.value(number).trimmed(), parser.value(section).trimmed());
    if (!page)
        return report(page.error());
    return committed(*opened->store,
        edit::addPage(opened->document, opened->issue, page->page, page->furniture, {parser.value(as), base::Id()}));
}

int runFacts(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption issue(QStringLiteral("issue"), {}, QStringLiteral("D"));
    const QCommandLineOption publication(QStringLiteral("publication"), {}, QStringLiteral("P"));
    const QCommandLineOption page(QStringLiteral("page"), {}, QStringLiteral("P"));
    const QCommandLineOption set(QStringLiteral("set"), {}, QStringLiteral("KEY=VALUE"));
    const QCommandLineOption as(QStringLiteral("as"), {}, QStringLiteral("PERSON"), base::loginName());
    const QCommandLineOption json(QStringLiteral("json"));
    parser.addOptions({issue, publication, page, set, as, json});
    const auto location = parsedStore(parser, QStringLiteral("facts"), arguments);
    if (!location)
        return report(location.error());
    const auto opened = openIssue(*location, parser.value(issue), parser.value(publication));
    if (!opened)
        return report(opened.error());
    const auto on = pageNumbered(opened->document, opened->issue, parser.value(page));
    if (!on)
        return report(on.error());
    model::Fields values;
    for (const QString &said : parser.values(set)) {
        const qsizetype equals = said.indexOf(u'=');
        if (equals < 1)
            return report(
                {base::ErrorKind::WrongUse, tr("“%1”不是 KEY=VALUE。").arg(said), QStringLiteral("--set"), {}});
        values.insert(said.left(equals), said.mid(equals + 1));
    }
    if (!values.isEmpty())
        return committed(
            *opened->store, edit::setFurnitureFacts(opened->document, *on, values, {parser.value(as), base::Id()}));
    QJsonArray facts;
    for (const edit::FurnitureFact &fact : edit::furnitureFacts(opened->document, *on)) {
        if (parser.isSet(json))
            facts << QJsonObject{{QStringLiteral("key"), fact.key}, {QStringLiteral("title"), fact.title},
                {QStringLiteral("value"), fact.value.isNull() ? QJsonValue() : QJsonValue(fact.value)},
                {QStringLiteral("keeper"), keeperName(fact.keeper)}};
        else
            printLine(QStringLiteral("%1  %2  %3").arg(fact.key, fact.title, fact.value));
    }
    if (parser.isSet(json))
        printJson({{QStringLiteral("facts"), facts}});
    return Done;
}

} // namespace banxin::cli
