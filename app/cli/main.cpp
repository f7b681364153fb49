// banxin-cli: everything the program does without eyes.
#include "cli/command.h"
#include "session/translation.h"

#include <QCoreApplication>

#include <cstdio>

// An issue of many pages is laid out at once: large pages spare the kernel thousands of faults (ADR 0017).
extern "C" {
extern const char *malloc_conf;
const char *malloc_conf = "thp:always";
}

using namespace banxin::cli;

namespace {

void print(std::FILE *to, const QString &text) { std::fputs(text.toUtf8().append('\n').constData(), to); }

void printOverview(std::FILE *to)
{
    print(to, QCoreApplication::translate("cli", "用法：banxin-cli 命令 [参数]"));
    for (const Command &command : commands())
        print(to,
            QStringLiteral("  %1\n      %2")
                .arg(QLatin1String(command.usage), QCoreApplication::translate("cli", command.summary)));
    print(to,
        QCoreApplication::translate("cli",
            "退出码：0 完成；1 完成但有错误；2 用法不对；3 被拒绝，未作修改；4 编辑部无法打开；5 与他人的修改冲突。"));
}

void printHelp(const Command &command)
{
    print(stdout, QCoreApplication::translate("cli", "用法：banxin-cli %1").arg(QLatin1String(command.usage)));
    print(stdout, QCoreApplication::translate("cli", command.summary));
    if (command.details)
        print(stdout, QCoreApplication::translate("cli", command.details));
}

/// An answer that did not get out whole (a full disk, say) is no success.
int withOutput(int code)
{
    if (std::fflush(stdout) == 0 && !std::ferror(stdout))
        return code;
    print(stderr, QCoreApplication::translate("cli", "输出写不出去。"));
    return code == Done || code == DoneWithErrors ? Refused : code;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("banxin"));
    QCoreApplication::setApplicationVersion(QStringLiteral(BANXIN_VERSION));
    banxin::session::installTranslation(application);

    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const QString name = arguments.value(0);
    if (name == QLatin1String("--help") || name == QLatin1String("-h") || name == QLatin1String("help")) {
        printOverview(stdout);
        return Done;
    }
    if (name == QLatin1String("--version")) {
        print(stdout, QStringLiteral("banxin-cli " BANXIN_VERSION));
        return Done;
    }
    for (const Command &command : commands()) {
        if (name != QLatin1String(command.name))
            continue;
        if (arguments.contains(QStringLiteral("--help")) || arguments.contains(QStringLiteral("-h"))) {
            printHelp(command);
            return Done;
        }
        return withOutput(command.run(arguments.mid(1)));
    }
    if (!name.isEmpty())
        print(stderr, QCoreApplication::translate("cli", "没有“%1”这个命令。").arg(name));
    printOverview(stderr);
    return WrongUse;
}
