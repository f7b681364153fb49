// banxin-cli verify: every hash, the chain of revisions, every asset.
#include "cli/command.h"
#include "cli/store_arguments.h"

#include <QJsonArray>
#include <QJsonObject>

namespace banxin::cli {

namespace {

void print(const store::VerifyReport &report)
{
    QJsonArray faults;
    for (const store::Fault &fault : report.faults)
        faults.append(QJsonObject{{QStringLiteral("kind"), fault.kind}, {QStringLiteral("object"), fault.object},
            {QStringLiteral("message"), fault.message}, {QStringLiteral("salvaged"), fault.salvaged}});
    printJson({{QStringLiteral("head"), static_cast<qint64>(report.head.revision)},
        {QStringLiteral("hash"), report.head.hash.toHex()}, {QStringLiteral("faults"), faults}});
}

/// Where nothing could be read at all, the reason is the one fault; the exit code is that of the error.
int refused(const base::Error &error, bool asJson)
{
    if (asJson)
        print({{}, {{QStringLiteral("unreadable"), error.where, error.what, false}}});
    return report(error);
}

} // namespace

int runVerify(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption json(QStringLiteral("json"));
    parser.addOption(json);
    const auto location = parsedStore(parser, QStringLiteral("verify"), arguments);
    if (!location)
        return report(location.error());
    const auto opened = store::Store::open(*location, store::OpenMode::Inspect);
    if (!opened)
        return refused(opened.error(), parser.isSet(json));
    const auto verified = (*opened)->verify();
    if (!verified)
        return refused(verified.error(), parser.isSet(json));
    if (parser.isSet(json)) {
        print(*verified);
    } else {
        for (const store::Fault &fault : verified->faults)
            printLine(QStringLiteral("%1 %2 %3").arg(fault.kind, fault.object, fault.message));
        printLine(verified->faults.empty() ? tr("完好：共 %1 次修改。").arg(verified->head.revision)
                                           : tr("发现 %1 处损坏。").arg(verified->faults.size()));
    }
    return verified->faults.empty() ? Done : DoneWithErrors;
}

} // namespace banxin::cli
