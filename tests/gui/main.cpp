// Runs the cases with a widget application and settings of their own.
#include "widgets/tokens.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

#include <gtest/gtest.h>

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QTemporaryDir settings;
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
