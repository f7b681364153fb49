// banxin-cli place: a story onto a page.
#include "base/login_name.h"
#include "cli/command.h"
#include "cli/edit_driver.h"
#include "cli/store_arguments.h"

#include <QJsonArray>
#include <QJsonObject>

namespace banxin::cli {

int runPlace(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption issue(QStringLiteral("issue"), {}, QStringLiteral("D")),
        page(QStringLiteral("page"), {}, QStringLiteral("P"));
    const QCommandLineOption story(QStringLiteral("story"), {}, QStringLiteral("ID")),
        at(QStringLiteral("at"), {}, QStringLiteral("AT"));
    const QCommandLineOption as(QStringLiteral("as"), {}, QStringLiteral("PERSON"), base::loginName());
    const QCommandLineOption publication(QStringLiteral("publication"), {}, QStringLiteral("P"));
    parser.addOptions({publication, issue, page, story, at, as});
    const auto location = parsedStore(parser, QStringLiteral("place"), arguments);
    if (!location)
        return report(location.error());
    for (const QCommandLineOption &option : {issue, page, story, at})
        if (!parser.isSet(option))
            return report({base::ErrorKind::WrongUse, tr("缺少参数 --%1。").arg(option.names().first()), {},
                tr("用法见 banxin-cli %1 --help。").arg(QStringLiteral("place"))});
    const auto opened = store::Store::open(*location);
    if (!opened)
        return report(opened.error());
    auto driver = EditDriver::start(**opened, parser.value(issue), parser.value(publication), parser.value(as));
    if (!driver)
        return report(driver.error());
    const auto done = driver->run({{QStringLiteral("do"), QStringLiteral("place")},
        {QStringLiteral("page"), parser.value(page)}, {QStringLiteral("story"), parser.value(story)},
        {QStringLiteral("at"), QJsonArray::fromStringList(parser.value(at).split(u','))}});
    return done ? Done : report(done.error());
}

} // namespace banxin::cli
