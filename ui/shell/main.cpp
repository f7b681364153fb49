// banxin: the desktop program.
#include "session/translation.h"
#include "shell/settings.h"
#include "shell/startup_trace.h"
#include "shell/workbench.h"
#include "widgets/icon.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <string_view>

using namespace banxin;

namespace {

struct Wish {
    QStringList stores;
    shell::OpenWish open;
};

/// Names the program and reads what it is asked for; help and version end it here.
std::optional<Wish> readArguments(QCoreApplication &application)
{
    QCoreApplication::setOrganizationName(QStringLiteral("Banxin"));
    QCoreApplication::setApplicationName(QStringLiteral("banxin"));
    QCoreApplication::setApplicationVersion(QStringLiteral(BANXIN_VERSION));
    session::installTranslation(application, shell::Settings().language());
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("shell", "报纸组版：从稿件到付印 PDF。"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption issue(QStringLiteral("issue"),
        QCoreApplication::translate("shell", "打开哪一期：日期，或者“日期/版次”。"), QStringLiteral("D"));
    const QCommandLineOption page(
        QStringLiteral("page"), QCoreApplication::translate("shell", "打开哪一版，例如 A01。"), QStringLiteral("P"));
    parser.addOption(issue);
    parser.addOption(page);
    parser.addPositionalArgument(QStringLiteral("STORE"),
        QCoreApplication::translate("shell", "编辑部文件夹；不写就显示开始页。"), QStringLiteral("[STORE]"));
    parser.process(application);
    Wish wish;
    wish.stores = parser.positionalArguments();
    if (parser.isSet(issue)) {
        const QStringList parts = parser.value(issue).split(u'/');
        wish.open.issue = QDate::fromString(parts.front(), Qt::ISODate);
        wish.open.edition = parts.value(1);
        if (!wish.open.issue.isValid()) {
            std::fprintf(stderr, "%s\n",
                qPrintable(QCoreApplication::translate("shell", "--issue 要写成 2020-10-19 这样的日期。")));
            return std::nullopt;
        }
    }
    wish.open.page = parser.value(page);
    return wish;
}

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    // What only answers on the command line needs no display.
    const bool answers = std::any_of(argv + 1, argv + argc, [](std::string_view argument) {
        return argument == "--help" || argument == "--help-all" || argument == "-h" || argument == "-?"
            || argument == "--version" || argument == "-v";
    });
    if (answers) {
        QCoreApplication application(argc, argv);
        readArguments(application);
        return 0;
    }
    QApplication application(argc, argv);
    shell::trace("application made");
    const std::optional<Wish> wish = readArguments(application);
    if (!wish)
        return 2;
    QApplication::setDesktopFileName(QStringLiteral("banxin"));
    QApplication::setApplicationDisplayName(shell::programName());

    shell::Workbench workbench(application);
    if (wish->stores.isEmpty() && !workbench.reopenLeft())
        workbench.showStart();
    for (const QString &store : wish->stores)
        workbench.openStore(store, wish->open);
    shell::trace("windows shown");
    // Not before the windows: nobody waits for it.
    QTimer::singleShot(0, &application, [] { QApplication::setWindowIcon(widgets::programIcon()); });
    return QApplication::exec();
}
