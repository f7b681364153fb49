// What was acknowledged outlives kill -9 at any moment. BANXIN_KILLS says how often.
#include "../support/newsroom.h"
#include "../support/seed.h"

#include "store/sqlite_connection.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QThread>

#include <gtest/gtest.h>

#include <random>

using namespace banxin;
using namespace banxin::store;

namespace {

/// A process that edits at random as one person; what it acknowledged is read line by line.
class Editor {
public:
    Editor(const QString &newsroom, int person, std::uint64_t seed)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(BANXIN_CLI),
            {QStringLiteral("edit"), newsroom, QStringLiteral("--random"), QStringLiteral("1000000"),
                QStringLiteral("--seed"), QString::number(seed), QStringLiteral("--as"),
                QStringLiteral("编辑%1").arg(person)});
        EXPECT_TRUE(m_process.waitForStarted());
    }
    /// Reads until the time is over, or until the first acknowledgement where none has come by then.
    void readFor(int milliseconds)
    {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < milliseconds || (m_output.isEmpty() && timer.elapsed() < 20000)) {
            if (m_process.waitForReadyRead(static_cast<int>(std::max<qint64>(1, milliseconds - timer.elapsed()))))
                m_output += m_process.readAllStandardOutput();
            else if (m_process.state() == QProcess::NotRunning)
                break;
        }
    }
    void kill()
    {
        EXPECT_EQ(m_process.state(), QProcess::Running) << "it stopped by itself";
        m_process.kill();
        m_process.waitForFinished();
        m_output += m_process.readAllStandardOutput();
    }
    /// Whole lines only: the last may be cut off in the middle.
    std::vector<std::pair<qint64, QByteArray>> acknowledged() const
    {
        std::vector<std::pair<qint64, QByteArray>> result;
        for (const QByteArray &line : m_output.left(m_output.lastIndexOf('\n') + 1).split('\n')) {
            const QList<QByteArray> words = line.split(' ');
            if (words.size() == 3 && words[0] == "ACK")
                result.emplace_back(words[1].toLongLong(), QByteArray::fromHex(words[2]));
        }
        return result;
    }

private:
    QProcess m_process;
    QByteArray m_output;
};

void makeNewsroom(const QString &path)
{
    auto objects = test::newsroomObjects(4, 12);
    for (int n = 0; n < 3; ++n) {
        model::Frame frame;
        frame.id = base::Id::create();
        frame.page = test::namedId(QStringLiteral("版"));
        frame.order = base::OrderKey::nth(n);
        frame.box = {base::Length::mm(20 + n), base::Length::mm(30), base::Length::mm(60), base::Length::mm(40)};
        frame.content = model::BoxContent{};
        objects.push_back(frame);
    }
    auto store = Store::create(path);
    ASSERT_TRUE(store) << store.error().toText().toStdString();
    ASSERT_TRUE((*store)->commit(test::putting(objects)));
}

} // namespace

TEST(Kill, NothingAcknowledgedIsLost)
{
    const int kills = std::max(1, qEnvironmentVariableIntValue("BANXIN_KILLS"));
    const std::uint64_t seed = test::seed();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    QTemporaryDir folder;
    QString path;
    qint64 acknowledgements = 0;
    for (int n = 0; n < kills; ++n) {
        if (n % 50 == 0) { // so that the chain that is verified each time stays short
            path = folder.filePath(QStringLiteral("%1.banxin").arg(n));
            makeNewsroom(path);
        }
        // Every third time two people edit at once, and one goes on while the other is gone.
        Editor first(path, 1, random());
        std::optional<Editor> second;
        if (n % 3 == 2)
            second.emplace(path, 2, random());
        if (second)
            second->readFor(1);
        first.readFor(static_cast<int>(random() % 250));
        first.kill();
        if (second) {
            second->readFor(static_cast<int>(random() % 60));
            second->kill();
        }

        auto opened = Store::open(path);
        ASSERT_TRUE(opened) << "kill " << n << ": " << opened.error().toText().toStdString();
        const auto report = (*opened)->verify();
        ASSERT_TRUE(report);
        for (const Fault &fault : report->faults)
            ADD_FAILURE() << "kill " << n << ": " << fault.kind.toStdString() << ' ' << fault.message.toStdString();
        ASSERT_TRUE((*opened)->loadAll());
        const auto connection = SqliteConnection::open(path + QStringLiteral("/store.sqlite"), Access::ReadWrite, path);
        auto all = first.acknowledged();
        if (second) {
            const auto more = second->acknowledged();
            all.insert(all.end(), more.begin(), more.end());
        }
        EXPECT_FALSE(all.empty());
        for (const auto &[revision, hash] : all) {
            const auto kept =
                (*connection)->value(QStringLiteral("SELECT hash FROM revision WHERE revision=?"), {revision});
            ASSERT_TRUE(kept);
            ASSERT_EQ(kept->toByteArray(), hash) << "kill " << n << ", revision " << revision;
        }
        acknowledgements += static_cast<qint64>(all.size());
        ASSERT_FALSE(HasFailure());
    }
    std::printf("%d kills, %lld acknowledged edits, none lost\n", kills, static_cast<long long>(acknowledgements));
}
