// banxin-cli salvage: what can still be read of a damaged newsroom, into a new one.
#include "cli/command.h"
#include "cli/store_arguments.h"
#include "store/salvage.h"

#include <QJsonArray>
#include <QJsonObject>

namespace banxin::cli {

int runSalvage(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption json(QStringLiteral("json"));
    parser.addOption(json);
    if (!parser.parse(QStringList{QStringLiteral("salvage")} + arguments) || parser.positionalArguments().size() != 2
        || parser.positionalArguments().contains(QString()))
        return report({base::ErrorKind::WrongUse, tr("需要损坏的编辑部和新编辑部的位置。"), {},
            tr("用法见 banxin-cli %1 --help。").arg(QStringLiteral("salvage"))});
    const auto done = store::salvage(parser.positionalArguments().at(0), parser.positionalArguments().at(1));
    if (!done)
        return report(done.error());
    QJsonArray lost;
    for (const store::Fault &fault : done->lost) {
        lost.append(QJsonObject{{QStringLiteral("kind"), fault.kind}, {QStringLiteral("object"), fault.object},
            {QStringLiteral("message"), fault.message}, {QStringLiteral("salvaged"), fault.salvaged}});
        if (!parser.isSet(json))
            printLine(QStringLiteral("%1 %2 %3").arg(fault.kind, fault.object, fault.message));
    }
    if (parser.isSet(json))
        printJson({{QStringLiteral("head"), static_cast<qint64>(done->head.revision)},
            {QStringLiteral("hash"), done->head.hash.toHex()},
            {QStringLiteral("revisions"), static_cast<qint64>(done->revisions)},
            {QStringLiteral("wholeHistory"), done->wholeHistory}, {QStringLiteral("objects"), done->objects},
            {QStringLiteral("assets"), done->assets}, {QStringLiteral("lost"), lost}});
    else
        printLine(tr("救出内容 %1 项、素材 %2 个、修改记录 %3 次；损失 %4 处。")
                      .arg(done->objects)
                      .arg(done->assets)
                      .arg(done->revisions)
                      .arg(done->lost.size()));
    return done->lost.empty() ? Done : DoneWithErrors;
}

} // namespace banxin::cli
