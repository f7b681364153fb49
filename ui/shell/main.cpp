// banxin: the desktop program.
#include "session/translation.h"
#include "shell/startup_trace.h"
#include "shell/workbench.h"
#include "widgets/icon.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTimer>

#include <cstdio>

using namespace banxin;

int main(int argc, char **argv)
{
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    shell::trace("application made");
    QApplication::setOrganizationName(QStringLiteral("Banxin"));
    QApplication::setApplicationName(QStringLiteral("banxin"));
    QApplication::setApplicationVersion(QStringLiteral(BANXIN_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("banxin"));
    session::installTranslation(application);
    QApplication::setApplicationDisplayName(QCoreApplication::translate("shell", "版心", "the program"));

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
    const QStringList stores = parser.positionalArguments();

    shell::OpenWish wish;
    if (parser.isSet(issue)) {
        const QStringList parts = parser.value(issue).split(u'/');
        wish.issue = QDate::fromString(parts.front(), Qt::ISODate);
        wish.edition = parts.value(1);
        if (!wish.issue.isValid()) {
            std::fprintf(stderr, "%s\n",
                qPrintable(QCoreApplication::translate("shell", "--issue 要写成 2020-10-19 这样的日期。")));
            return 2;
        }
    }
    wish.page = parser.value(page);
    shell::Workbench workbench(application);
    if (stores.isEmpty())
        workbench.showStart();
    for (const QString &store : stores)
        workbench.openStore(store, wish);
    shell::trace("windows shown");
    // Not before the windows: nobody waits for it.
    QTimer::singleShot(0, &application, [] { QApplication::setWindowIcon(widgets::programIcon()); });
    return QApplication::exec();
}
