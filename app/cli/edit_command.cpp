// banxin-cli edit: edits from a script or at random, acknowledged once they are on disk.
#include "base/login_name.h"
#include "cli/command.h"
#include "cli/edit_driver.h"
#include "cli/random_edits.h"
#include "cli/store_arguments.h"

#include <QFile>
#include <QJsonDocument>

#include <cstdio>
#include <deque>

namespace banxin::cli {

namespace {

using base::Error;
using base::ErrorKind;

void acknowledge(const store::CommitResult &done)
{
    std::printf("ACK %lld %s\n", static_cast<long long>(done.revision), qPrintable(done.hash.toHex()));
    std::fflush(stdout); // whoever reads this counts on it
}

struct Step {
    int line = 0; // of the script, from 1
    QJsonObject json;
};

QString placeOf(int line) { return tr("脚本第 %1 行").arg(line); }

/// Nothing on an empty line.
base::Result<std::optional<Step>> stepFrom(const QByteArray &text, int line)
{
    if (text.trimmed().isEmpty())
        return std::optional<Step>();
    QJsonParseError problem;
    const QJsonDocument json = QJsonDocument::fromJson(text, &problem);
    if (problem.error != QJsonParseError::NoError || !json.isObject())
        return base::failure(
            ErrorKind::WrongUse, tr("不是 JSON 对象。"), placeOf(line), tr("脚本的写法见 banxin-cli edit --help。"));
    return std::optional(Step{line, json.object()});
}

/// Exit codes other than 1 say that nothing was changed; after the first step that is no longer so.
int reportAfter(int steps, const Error &error)
{
    const int code = report(error);
    if (steps == 0)
        return code;
    std::fprintf(stderr, "%s\n", qPrintable(tr("这一行之前的 %1 步已经落盘，这一行和以后的没有做。").arg(steps)));
    return DoneWithErrors;
}

int runScript(EditDriver &driver, const QString &path)
{
    QFile file;
    const bool fromInput = path == QLatin1String("-");
    file.setFileName(path);
    if (!(fromInput ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly)))
        return report({ErrorKind::Refused, tr("无法读取脚本。"), path, file.errorString()});
    // A file is read to its end before the first step. Whoever writes into a pipe may wait for each answer.
    std::deque<Step> steps;
    for (int line = 1; !fromInput; ++line) {
        const QByteArray text = file.readLine();
        if (text.isEmpty())
            break;
        const auto step = stepFrom(text, line);
        if (!step)
            return report(step.error());
        if (*step)
            steps.push_back(**step);
    }
    if (file.error() != QFileDevice::NoError)
        return report({ErrorKind::Refused, tr("无法读取脚本。"), path, file.errorString()});
    int done = 0;
    const auto run = [&](const Step &step) -> std::optional<int> {
        const auto result = driver.run(step.json);
        if (!result) {
            Error error = result.error();
            error.where = error.where.isEmpty() ? placeOf(step.line) : placeOf(step.line) + u'：' + error.where;
            return reportAfter(done, error);
        }
        ++done;
        acknowledge(*result);
        if (const QString note = driver.note(); !note.isEmpty())
            std::fprintf(stderr, "%s\n", qPrintable(placeOf(step.line) + u'：' + note));
        return std::nullopt;
    };
    for (const Step &step : steps) {
        if (const auto failed = run(step))
            return *failed;
    }
    for (int line = 1; fromInput; ++line) {
        const QByteArray text = file.readLine();
        if (text.isEmpty())
            break;
        const auto step = stepFrom(text, line);
        if (!step)
            return reportAfter(done, step.error());
        if (!*step)
            continue;
        if (const auto failed = run(**step))
            return *failed;
    }
    return Done;
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
