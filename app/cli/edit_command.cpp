// banxin-cli edit: edits from a script or at random, acknowledged once they are on disk.
#include "base/login_name.h"
#include "cli/command.h"
#include "cli/edit_driver.h"
#include "cli/random_edits.h"
#include "cli/store_arguments.h"

#include <QFile>
#include <QJsonDocument>

#include <cstdio>

namespace banxin::cli {

namespace {

using base::Error;
using base::ErrorKind;

void acknowledge(const store::CommitResult &done)
{
    std::printf("ACK %lld %s\n", static_cast<long long>(done.revision), qPrintable(done.hash.toHex()));
    std::fflush(stdout); // whoever reads this counts on it
}

int runScript(EditDriver &driver, const QString &path)
{
    QFile file;
    const bool fromInput = path == QLatin1String("-");
    file.setFileName(path);
    if (!(fromInput ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly)))
        return report({ErrorKind::Refused, tr("无法读取脚本。"), path, file.errorString()});
    for (int line = 1;; ++line) {
        const QByteArray text = file.readLine();
        if (text.isEmpty())
            return Done;
        if (text.trimmed().isEmpty())
            continue;
        const QString where = tr("脚本第 %1 行").arg(line);
        QJsonParseError problem;
        const QJsonDocument json = QJsonDocument::fromJson(text, &problem);
        if (problem.error != QJsonParseError::NoError || !json.isObject())
            return report(
                {ErrorKind::WrongUse, tr("不是 JSON 对象。"), where, tr("脚本的写法见 banxin-cli edit --help。")});
        const auto done = driver.run(json.object());
        if (!done) {
            Error error = done.error();
            error.where = error.where.isEmpty() ? where : where + QStringLiteral("：") + error.where;
            return report(error);
        }
        acknowledge(*done);
    }
}

int runRandom(EditDriver &driver, int count, std::uint64_t seed)
{
    RandomEdits random(seed);
    // What the document does not take (nothing to undo, no room) counts for nothing, but not for ever.
    int idle = 0;
    std::int64_t last = driver.document().revision();
    for (int n = 0; n < count;) {
        const auto done = driver.run(random.next(driver.document(), driver.issue()));
        if (!done && driver.storeFailed())
            return report(done.error());
        const bool landed = done && done->revision > last;
        if (!landed && ++idle > 1000)
            return done ? Done : report(done.error());
        if (!landed)
            continue;
        last = done->revision;
        idle = 0;
        ++n;
        acknowledge(*done);
    }
    return Done;
}

} // namespace

int runEdit(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption issue(QStringLiteral("issue"), {}, QStringLiteral("D")),
        script(QStringLiteral("script"), {}, QStringLiteral("FILE"));
    const QCommandLineOption random(QStringLiteral("random"), {}, QStringLiteral("N")),
        seed(QStringLiteral("seed"), {}, QStringLiteral("S"), QStringLiteral("1"));
    const QCommandLineOption as(QStringLiteral("as"), {}, QStringLiteral("PERSON"), base::loginName());
    const QCommandLineOption publication(QStringLiteral("publication"), {}, QStringLiteral("P"));
    parser.addOptions({publication, issue, script, random, seed, as});
    const auto location = parsedStore(parser, QStringLiteral("edit"), arguments);
    if (!location)
        return report(location.error());
    bool countOk = true, seedOk = true;
    const int count = parser.isSet(random) ? parser.value(random).toInt(&countOk) : 0;
    const quint64 from = parser.value(seed).toULongLong(&seedOk);
    if (!countOk || !seedOk || count < 0 || parser.isSet(script) == parser.isSet(random))
        return report({ErrorKind::WrongUse, tr("请给出 --script 文件或 --random 次数之一。"), {},
            tr("用法见 banxin-cli %1 --help。").arg(QStringLiteral("edit"))});

    const auto opened = store::Store::open(*location);
    if (!opened)
        return report(opened.error());
    auto driver = EditDriver::start(**opened, parser.value(issue), parser.value(publication), parser.value(as));
    if (!driver)
        return report(driver.error());
    return parser.isSet(script) ? runScript(*driver, parser.value(script)) : runRandom(*driver, count, from);
}

} // namespace banxin::cli
