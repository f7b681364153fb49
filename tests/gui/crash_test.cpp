// kill -9 of the real program: started again it asks nothing, and shows the same page at the same place, with
// what was typed; killed between two keys it loses less than a second of them.
#include "session/sample_newsroom.h"
#include "session/typing_cursor.h"
#include "store/store.h"
#include "tests/support/sample_copy.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QSettings>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>
#include <csignal>
#include <cstdio>

#include <unistd.h>

using namespace banxin;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 60000;

/// The program with settings of its own; its windows are nobody's to see.
class Program {
public:
    Program(const QString &home, const QStringList &arguments)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"XDG_CONFIG_HOME"_s, home + u"/config"_s);
        environment.insert(u"XDG_CACHE_HOME"_s, home + u"/cache"_s);
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(BANXIN_PROGRAM), arguments);
        EXPECT_TRUE(m_process.waitForStarted());
    }
    ~Program() { kill(); }
    void kill()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        ::kill(static_cast<pid_t>(m_process.processId()), SIGKILL);
        m_process.waitForFinished();
    }
    bool isRunning() const { return m_process.state() == QProcess::Running; }

private:
    QProcess m_process;
};

/// What the program's own settings say, read anew each time.
QString setting(const QString &home, const QString &group, const QString &part)
{
    QSettings settings(home + u"/config/Banxin/banxin.conf"_s, QSettings::NativeFormat);
    for (const QString &key : settings.allKeys())
        if (key.startsWith(group) && settings.value(key).toString().contains(part))
            return settings.value(key).toString();
    return {};
}

} // namespace

TEST(Crash, TheProgramComesBackWhereItWasWithoutAQuestion)
{
    QTemporaryDir home;
    const QString location = home.filePath(u"株洲.banxin"_s);
    support::copySample(location);
    const QString issue = u"2020-10-19"_s;
    {
        Program first(home.path(), {location, u"--issue"_s, issue, u"--page"_s, u"A02"_s});
        ASSERT_TRUE(
            support::waitFor([&] { return !setting(home.path(), u"open-stores"_s, location).isEmpty(); }, kPatience));
        ASSERT_TRUE(support::waitFor([&] { return !setting(home.path(), u"view/"_s, u"A02"_s).isEmpty(); }, kPatience));
        first.kill();
    }
    // Where the person had scrolled to, as the program would have noted it but for the form of one number.
    {
        QSettings settings(home.path() + u"/config/Banxin/banxin.conf"_s, QSettings::NativeFormat);
        QString key;
        for (const QString &each : settings.allKeys())
            if (each.startsWith(u"view/"_s))
                key = each;
        settings.setValue(key, u"A02\tfree\t1.750\t900\t1200"_s);
    }
    Program again(home.path(), {}); // no word of what to open
    ASSERT_TRUE(support::waitFor(
        [&] { return setting(home.path(), u"view/"_s, u"A02"_s) != u"A02\tfree\t1.750\t900\t1200"_s; }, kPatience))
        << "the view was never shown";
    const QStringList seen = setting(home.path(), u"view/"_s, u"A02"_s).split(u'\t');
    ASSERT_EQ(seen.size(), 5);
    EXPECT_EQ(seen[1], u"free"_s);
    EXPECT_EQ(seen[2], u"1.75"_s);
    EXPECT_EQ(seen[3], u"900"_s);
    EXPECT_EQ(seen[4], u"1200"_s);
    EXPECT_TRUE(again.isRunning());
    again.kill();
    const auto store = store::Store::open(location);
    ASSERT_TRUE(store);
    EXPECT_TRUE((*store)->verify()->faults.empty());
}

namespace {

/// A paragraph of body text of the open issue.
base::Id bodyOf(const model::Document &document)
{
    for (const base::Id id : document.all(model::ObjectKind::Paragraph)) {
        const auto *paragraph = document.find<model::Paragraph>(id);
        if (paragraph->role == model::ParagraphRole::Body && document.find<model::Story>(paragraph->parent))
            return id;
    }
    return {};
}

QString wordsOf(const QString &location, base::Id paragraph)
{
    session::Session session;
    EXPECT_TRUE(session.openNow(location));
    EXPECT_TRUE(session.openIssueNow(session.issues().front().id));
    const auto *found = session.working().find<model::Paragraph>(paragraph);
    return found ? found->text : QString();
}

constexpr int kKeys = 17;
constexpr int kKeyTime = 18; // milliseconds: all of them in 0.3 s

} // namespace

/// Not a case of its own: what the next one starts and kills. Types, says so and goes on living.
TEST(Crash, DISABLED_Typist)
{
    session::Session session;
    ASSERT_TRUE(session.openNow(qEnvironmentVariable("BANXIN_TYPIST")));
    ASSERT_TRUE(session.openIssueNow(session.issues().front().id));
    session::TypingCursor cursor;
    cursor.setSession(&session);
    ASSERT_TRUE(cursor.place({bodyOf(session.working()), 0}));
    for (int key = 0; key < kKeys; ++key) {
        ASSERT_TRUE(cursor.insert(u"字"_s));
        QElapsedTimer clock;
        for (clock.start(); clock.elapsed() < kKeyTime;)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
    }
    std::puts("typed");
    std::fflush(stdout);
    for (;;) // no pause comes: what is not on disk by now goes with the process
        ::pause();
}

TEST(Crash, WhatWasTypedJustNowIsOnDiskButForAMoment)
{
    QTemporaryDir home;
    const QString location = home.filePath(u"株洲.banxin"_s);
    support::copySample(location);
    base::Id paragraph;
    {
        session::Session session;
        ASSERT_TRUE(session.openNow(location));
        ASSERT_TRUE(session.openIssueNow(session.issues().front().id));
        paragraph = bodyOf(session.working());
    }
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"BANXIN_TYPIST"_s, location);
    QProcess typist;
    typist.setProcessEnvironment(environment);
    typist.start(QCoreApplication::applicationFilePath(),
        {u"--gtest_filter=Crash.DISABLED_Typist"_s, u"--gtest_also_run_disabled_tests"_s});
    ASSERT_TRUE(typist.waitForStarted());
    QByteArray said;
    ASSERT_TRUE(support::waitFor(
        [&] {
            said += typist.readAllStandardOutput();
            return said.contains("typed");
        },
        kPatience))
        << said.toStdString();
    ::kill(static_cast<pid_t>(typist.processId()), SIGKILL);
    typist.waitForFinished();
    const QString words = wordsOf(location, paragraph);
    const auto typed = std::find_if(words.begin(), words.end(), [](QChar c) { return c != u'字'; }) - words.begin();
    // The first went at once, and what came in the quarter of a second behind it followed it.
    EXPECT_GE(typed, 2) << words.left(40).toStdString();
    EXPECT_LE(typed, kKeys);
    const auto store = store::Store::open(location);
    ASSERT_TRUE(store);
    EXPECT_TRUE((*store)->verify()->faults.empty());
}
