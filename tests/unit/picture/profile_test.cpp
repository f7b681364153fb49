// ICC profiles that a person chose: a worker reads and tries each before the program may open it.
#include "picture/decoding.h"
#include "picture/press_profile.h"
#include "tests/support/seed.h"
#include "worker/worker_pool.h"

#include <QElapsedTimer>
#include <QtEndian>

#include <gtest/gtest.h>

#include <random>

namespace banxin::picture {

namespace {

const QByteArray &goodProfile() { return bestInstalledPressProfile().icc; }

/// Where the tag's entry in the table of tags is: its signature, offset and size (ICC.1, 7.3).
qsizetype entryOf(const QByteArray &icc, const char *tag)
{
    const auto count = qFromBigEndian<quint32>(icc.constData() + 128);
    for (quint32 i = 0; i < count; ++i) {
        const qsizetype at = 132 + 12 * qsizetype(i);
        if (QByteArrayView(icc).sliced(at, 4) == QByteArrayView(tag, 4))
            return at;
    }
    return -1;
}

qsizetype placeOf(const QByteArray &icc, const char *tag)
{
    const qsizetype entry = entryOf(icc, tag);
    return entry < 0 ? -1 : qsizetype(qFromBigEndian<quint32>(icc.constData() + entry + 4));
}

void expectRefused(const QByteArray &icc, const char *what)
{
    QElapsedTimer timer;
    timer.start();
    const auto read = pressProfileOf(icc, QStringLiteral("printer.icc"));
    EXPECT_LT(timer.elapsed(), 5000) << what;
    ASSERT_FALSE(read) << what;
    EXPECT_EQ(read.error().kind, base::ErrorKind::Refused) << what;
    EXPECT_FALSE(read.error().what.isEmpty()) << what;
    EXPECT_EQ(read.error().where, QStringLiteral("printer.icc")) << what;
    EXPECT_FALSE(read.error().advice.isEmpty()) << what;
}

} // namespace

TEST(PressProfile, IsReadAsItSaysOfItself)
{
    const auto read = pressProfileOf(goodProfile(), QStringLiteral("/somewhere/ISOnewspaper26v4.icc"));
    ASSERT_TRUE(read) << qPrintable(read.error().toText());
    EXPECT_EQ(read->condition, QStringLiteral("IFRA26")) << "by the file's name";
    EXPECT_FALSE(read->description.isEmpty());
    EXPECT_EQ(pressProfileOf(goodProfile(), QStringLiteral("other.icc"))->condition, read->description);
}

TEST(PressProfile, IsTriedOnce)
{
    ASSERT_TRUE(pressProfileOf(goodProfile(), {}));
    const QByteArray copy(goodProfile().constData(), goodProfile().size());
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 200; ++i)
        ASSERT_TRUE(pressProfileOf(i == 0 ? copy : goodProfile(), {}));
    EXPECT_LT(timer.elapsed(), 500) << "two hundred trials would take a second";
}

TEST(PressProfile, HostileOnesAreRefused)
{
    expectRefused({}, "nothing");
    expectRefused("no profile", "text");
    expectRefused(goodProfile().left(100), "half a header");
    expectRefused(goodProfile().left(goodProfile().size() / 3), "cut short");
    QByteArray icc = goodProfile();
    icc.replace(16, 4, "RGB ");
    expectRefused(icc, "of RGB");
    icc = goodProfile();
    icc.replace(12, 4, "link");
    expectRefused(icc, "a device link");
    icc = goodProfile();
    qToBigEndian<quint32>(0xFFFFFFF0U, icc.data() + 128);
    expectRefused(icc, "more tags than it can hold");
    for (const char *tag : {"A2B0", "A2B1", "B2A0", "B2A1"}) {
        const qsizetype entry = entryOf(goodProfile(), tag), place = placeOf(goodProfile(), tag);
        ASSERT_GT(place, 0) << tag;
        icc = goodProfile();
        qToBigEndian<quint32>(0x7FFFFFF0U, icc.data() + entry + 4);
        if (tag[3] == '0')
            expectRefused(icc, "a table outside of the file");
        icc = goodProfile();
        icc[place + 8] = icc[place + 9] = '\x0F'; // channels in and out
        icc[place + 10] = '\xFF'; // nodes a side: 255 to the fifteenth
        expectRefused(icc, "a table larger than the world");
    }
}

TEST(PressProfile, OfThousandsOfDamagedOnesEachIsUsedOrRefused)
{
    const auto before = worker::sharedWorkers().counts();
    std::mt19937 random(test::seed());
    int good = 0, refused = 0;
    const int count = std::max(400, qEnvironmentVariableIntValue("BANXIN_CASES") / 10);
    for (int i = 0; i < count; ++i) {
        QByteArray icc = goodProfile();
        const auto below = [&](qsizetype most) { return qsizetype(random() % std::uint32_t(most)); };
        for (int change = 0; change < 3; ++change) {
            // In the header, the table of tags, or where a tag begins.
            const auto tags = qFromBigEndian<quint32>(goodProfile().constData() + 128);
            const qsizetype entry = 132 + 12 * below(tags);
            const auto place = qsizetype(qFromBigEndian<quint32>(goodProfile().constData() + entry + 4));
            const qsizetype at = i % 3 == 0 ? below(132) : i % 3 == 1 ? entry + below(12) : place + below(60);
            if (at < icc.size())
                icc[at] = static_cast<char>(random() % 4 == 0 ? 0xFF : random());
        }
        const auto read = pressProfileOf(icc, QStringLiteral("printer.icc"));
        ++(read ? good : refused);
        if (!read) {
            EXPECT_FALSE(read.error().what.isEmpty());
            EXPECT_FALSE(read.error().advice.isEmpty());
        }
    }
    const int lost = worker::sharedWorkers().counts().lost - before.lost;
    RecordProperty("good", good);
    RecordProperty("refused", refused);
    RecordProperty("processes lost", lost);
    EXPECT_GT(good, count / 20);
    EXPECT_GT(refused, count / 20);
    EXPECT_LE(lost, count / 50) << "lcms2 crashes too readily";
}

} // namespace banxin::picture
