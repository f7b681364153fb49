// banxin-cli pack, unpack: an issue in one file, and back into a newsroom.
#include "cli/command.h"
#include "cli/store_arguments.h"
#include "pack/pack_file.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cstdio>

namespace banxin::cli {

namespace {

QJsonObject jsonOf(const pack::Summary &about)
{
    return {{QStringLiteral("publication"), about.publication},
        {QStringLiteral("date"), about.date.toString(Qt::ISODate)}, {QStringLiteral("edition"), about.edition},
        {QStringLiteral("pages"), QJsonArray::fromStringList(about.pages)}, {QStringLiteral("stories"), about.stories},
        {QStringLiteral("objects"), about.objects}, {QStringLiteral("assets"), about.assets},
        {QStringLiteral("bytes"), static_cast<qint64>(about.bytes)},
        {QStringLiteral("missing"), QJsonArray::fromStringList(about.missing)}};
}

QString textOf(const pack::Summary &about)
{
    return tr("《%1》%2：%3 版，稿件 %4 篇，素材 %5 个。")
        .arg(about.publication,
            about.date.toString(Qt::ISODate) + (about.edition.isEmpty() ? QString() : u'/' + about.edition))
        .arg(about.pages.size())
        .arg(about.stories)
        .arg(about.assets);
}

/// Files that the newsroom itself no longer had: the rest is whole, but somebody has to look.
int ended(const pack::Summary &about)
{
    for (const QString &digest : about.missing)
        std::fprintf(stderr, "%s\n", qPrintable(tr("编辑部里缺少素材 %1，没有装进去。").arg(digest)));
    return about.missing.isEmpty() ? Done : DoneWithErrors;
}

} // namespace

int runPack(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption issue(QStringLiteral("issue"), {}, QStringLiteral("D")),
        publication(QStringLiteral("publication"), {}, QStringLiteral("P")),
        out(QStringLiteral("out"), {}, QStringLiteral("F")), json(QStringLiteral("json"));
    parser.addOptions({issue, publication, out, json});
    const auto location = parsedStore(parser, QStringLiteral("pack"), arguments);
    if (!location)
        return report(location.error());
    if (!parser.isSet(issue) || parser.value(out).isEmpty())
        return report({base::ErrorKind::WrongUse, tr("需要 --issue 和 --out。"), {},
            tr("用法见 banxin-cli %1 --help。").arg(QStringLiteral("pack"))});
    const auto store = store::Store::open(*location, store::OpenMode::ReadOnly);
    if (!store)
        return report(store.error());
    const auto id = issueNamed(**store, parser.value(issue), parser.value(publication));
    if (!id)
        return report(id.error());
    const auto done = pack::packIssue(**store, *id, parser.value(out));
    if (!done)
        return report(done.error());
    if (parser.isSet(json))
        printJson(jsonOf(*done));
    else
        printLine(textOf(*done));
    return ended(*done);
}

int runUnpack(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption fresh(QStringLiteral("as-new")), json(QStringLiteral("json"));
    parser.addOptions({fresh, json});
    if (!parser.parse(QStringList{QStringLiteral("unpack")} + arguments) || parser.positionalArguments().size() != 2
        || parser.positionalArguments().contains(QString()))
        return report({base::ErrorKind::WrongUse, tr("需要打包文件和编辑部的位置。"), {},
            tr("用法见 banxin-cli %1 --help。").arg(QStringLiteral("unpack"))});
    const auto done = pack::unpack(parser.positionalArguments().at(0), parser.positionalArguments().at(1),
        parser.isSet(fresh) ? pack::Ids::Fresh : pack::Ids::Kept);
    if (!done)
        return report(done.error());
    if (parser.isSet(json)) {
        QJsonObject all = jsonOf(done->summary);
        all[QStringLiteral("issue")] = done->issue.toString();
        all[QStringLiteral("kept")] = done->kept;
        all[QStringLiteral("newStore")] = done->madeStore;
        printJson(all);
    } else {
        printLine(textOf(done->summary));
        if (done->kept > 0)
            printLine(tr("其中 %1 项编辑部里已经有了，完全相同。").arg(done->kept));
    }
    return ended(done->summary);
}

} // namespace banxin::cli
