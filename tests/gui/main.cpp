// Runs the cases with a widget application and settings of their own.
#include "widgets/tokens.h"

#include <QApplication>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace {

/// Without a display; BANXIN_TEST_SCREEN makes its screen so many pixels square instead of 800.
QByteArray platform(const QTemporaryDir &folder)
{
    const int side = qEnvironmentVariableIntValue("BANXIN_TEST_SCREEN");
    if (side <= 0)
        return "offscreen";
    QFile file(folder.filePath(QStringLiteral("screen.json")));
    if (!file.open(QIODevice::WriteOnly))
        return "offscreen";
    file.write(R"({"screens":[{"name":"test","x":0,"y":0,"logicalDpi":96,"logicalBaseDpi":96,"dpr":1,"width":)"
        + QByteArray::number(side) + ",\"height\":" + QByteArray::number(side) + "}]}");
    return "offscreen:configfile=" + file.fileName().toUtf8();
}

} // namespace

int main(int argc, char **argv)
{
    QTemporaryDir settings;
    qputenv("QT_QPA_PLATFORM", platform(settings));
    qputenv("XDG_CONFIG_HOME", settings.path().toUtf8()); // before anything reads the person's own
    qputenv("XDG_CACHE_HOME", settings.path().toUtf8());
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("BanxinTest"));
    QApplication::setApplicationName(QStringLiteral("banxin-test"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    banxin::widgets::applyTheme(application, banxin::widgets::ThemeMode::Light);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
