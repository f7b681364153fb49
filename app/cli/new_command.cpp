// banxin-cli new, sample: newsrooms to start from.
#include "cli/command.h"
#include "cli/store_arguments.h"
#include "edit/storable_text.h"
#include "session/sample_newsroom.h"

namespace banxin::cli {

int runNew(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption publication(QStringLiteral("publication"), {}, QStringLiteral("NAME"), tr("未命名的报纸"));
    const QCommandLineOption start(QStringLiteral("template"), {}, QStringLiteral("T"));
    parser.addOptions({publication, start});
    const auto store = parsedStore(parser, QStringLiteral("new"), arguments);
    if (!store)
        return report(store.error());
    const QString name = edit::storableText(parser.value(publication)).simplified();
    if (name.isEmpty())
        return report({base::ErrorKind::WrongUse, tr("报纸没有名称。"), QStringLiteral("--publication"), {}});
    const auto made = session::makeNewsroom(*store, name, parser.value(start));
    return made ? Done : report(made.error());
}

int runSample(const QStringList &arguments)
{
    QCommandLineParser parser;
    const auto store = parsedStore(parser, QStringLiteral("sample"), arguments);
    if (!store)
        return report(store.error());
    const auto made = session::makeSampleNewsroom(*store);
    return made ? Done : report(made.error());
}

} // namespace banxin::cli
