// kill -9 of the real program: started again it asks nothing, and shows the same page at the same place, with
// what was typed.
#include "session/sample_newsroom.h"
#include "store/store.h"
#include "tests/support/sample_copy.h"

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QSettings>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <csignal>

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
