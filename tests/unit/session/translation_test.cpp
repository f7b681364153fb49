#include "session/translation.h"

#include <QCoreApplication>
#include <QTranslator>

#include <gtest/gtest.h>

using banxin::session::Language;
using banxin::session::languageFor;

TEST(Translation, FollowsTheLocale)
{
    EXPECT_EQ(languageFor(u"", u"zh_CN.UTF-8"), Language::Chinese);
    EXPECT_EQ(languageFor(u"", u"zh_TW"), Language::Chinese);
    for (const char16_t *locale : {u"", u"C", u"C.UTF-8", u"POSIX", u"en_GB.UTF-8", u"de_DE.UTF-8"})
        EXPECT_EQ(languageFor(u"", locale), Language::English);
}

TEST(Translation, ObeysTheWishOverTheLocale)
{
    EXPECT_EQ(languageFor(u"zh", u"C.UTF-8"), Language::Chinese);
    EXPECT_EQ(languageFor(u"en", u"zh_CN.UTF-8"), Language::English);
    EXPECT_EQ(languageFor(u"klingon", u"zh_CN.UTF-8"), Language::Chinese);
}

TEST(Translation, SpeaksEnglishWhoeverAsks)
{
    const auto close = [] { return QCoreApplication::translate("any room", "关闭"); };
    ASSERT_EQ(close(), QStringLiteral("关闭"));
    qputenv("BANXIN_LANG", "en");
    banxin::session::installTranslation(*QCoreApplication::instance());
    EXPECT_EQ(close(), QStringLiteral("Close"));
    EXPECT_EQ(QCoreApplication::translate("any room", "没有这一句"), QStringLiteral("没有这一句"));
    for (QTranslator *translator : QCoreApplication::instance()->findChildren<QTranslator *>())
        QCoreApplication::removeTranslator(translator);
    qunsetenv("BANXIN_LANG");
}

TEST(Translation, SpeaksTheOtherLanguageFromNowOn)
{
    QCoreApplication &application = *QCoreApplication::instance();
    const auto close = [] { return QCoreApplication::translate("any room", "关闭"); };
    for (int round = 0; round < 2; ++round) {
        banxin::session::speak(application, Language::English);
        EXPECT_EQ(close(), QStringLiteral("Close"));
        EXPECT_EQ(banxin::session::spokenLanguage(), Language::English);
        banxin::session::speak(application, Language::Chinese);
        EXPECT_EQ(close(), QStringLiteral("关闭"));
        EXPECT_EQ(banxin::session::spokenLanguage(), Language::Chinese);
    }
    EXPECT_LE(application.findChildren<QTranslator *>().size(), 1);
}

TEST(Translation, WhatWasChosenGivesWayToTheEnvironmentAlone)
{
    QCoreApplication &application = *QCoreApplication::instance();
    const QByteArray before = qgetenv("BANXIN_LANG");
    qunsetenv("BANXIN_LANG");
    banxin::session::installTranslation(application, u"en");
    EXPECT_EQ(banxin::session::spokenLanguage(), Language::English);
    qputenv("BANXIN_LANG", "zh");
    banxin::session::installTranslation(application, u"en");
    EXPECT_EQ(banxin::session::spokenLanguage(), Language::Chinese);
    before.isEmpty() ? qunsetenv("BANXIN_LANG") : qputenv("BANXIN_LANG", before);
}
