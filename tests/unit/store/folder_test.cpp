// What a newsroom's folder does when the world is not as it should be.
#include "../../support/file_bytes.h"
#include "../../support/newsroom.h"

#include "store/schema.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <gtest/gtest.h>

#include <limits>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace banxin;
using namespace banxin::model;
using namespace banxin::store;
using base::ErrorKind;
using test::namedId;

namespace {

class Folder : public testing::Test {
protected:
    void SetUp() override
    {
        auto store = Store::create(path);
        ASSERT_TRUE(store) << store.error().toText().toStdString();
        ASSERT_TRUE((*store)->commit(test::putting(test::newsroomObjects(6, 20))));
    }
    void TearDown() override { setWritable(true); }

    base::Error openError(OpenMode mode = OpenMode::ReadWrite)
    {
        const auto store = Store::open(path, mode);
        return store ? base::Error{ErrorKind::WrongUse, QStringLiteral("opened"), {}, {}} : store.error();
    }
    QByteArray bytes() const { return test::bytesOf(database); }
    void write(const QByteArray &content) const { test::overwrite(database, content); }
    /// Runs SQL on the file as a foreign program would.
    void meddle(const QString &sql) const
    {
        const auto connection = SqliteConnection::open(database, Access::ReadWrite, path);
        ASSERT_TRUE(connection);
        ASSERT_TRUE((*connection)->exec(QStringLiteral("PRAGMA foreign_keys=OFF")));
        ASSERT_TRUE((*connection)->exec(sql));
    }
    void setWritable(bool writable) const
    {
        const mode_t folder = writable ? 0755 : 0555, file = writable ? 0644 : 0444;
        ::chmod(QFile::encodeName(path).constData(), folder);
        for (const QString &name : QDir(path).entryList(QDir::Files))
            ::chmod(QFile::encodeName(path + u'/' + name).constData(), file);
    }
    /// Every file with its bytes and times.
    std::vector<std::tuple<QString, QDateTime, QByteArray>> everything() const
    {
        std::vector<std::tuple<QString, QDateTime, QByteArray>> all;
        for (const QFileInfo &info :
            QDir(path).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name)) {
            QFile file(info.filePath());
            const bool isOpen = info.isFile() && file.open(QIODevice::ReadOnly);
            all.emplace_back(info.fileName(), info.lastModified(), isOpen ? file.readAll() : QByteArray());
        }
        return all;
    }
    std::vector<Fault> faults()
    {
        const auto store = Store::open(path, OpenMode::Inspect);
        EXPECT_TRUE(store);
        const auto report = store ? (*store)->verify() : base::Result<VerifyReport>(tl::unexpected(store.error()));
        return report ? report->faults : std::vector<Fault>();
    }

    QTemporaryDir place;
    const QString path = place.filePath(QStringLiteral("报.banxin"));
    const QString database = path + QStringLiteral("/store.sqlite");
};

} // namespace

TEST_F(Folder, WhereThereIsNothing)
{
    EXPECT_EQ(Store::open(place.filePath(QStringLiteral("none"))).error().kind, ErrorKind::Unreachable);
    EXPECT_EQ(Store::open(place.path()).error().kind, ErrorKind::Refused);
    EXPECT_EQ(Store::open(database).error().kind, ErrorKind::Refused) << "a file is no newsroom";
    EXPECT_EQ(Store::open(QStringLiteral("postgresql://nobody@localhost/db")).error().kind, ErrorKind::Unreachable);
    EXPECT_EQ(Store::create(path).error().kind, ErrorKind::Refused);
    EXPECT_EQ(Store::create(place.filePath(QStringLiteral("no/such/folder"))).error().kind, ErrorKind::Unreachable);
    EXPECT_EQ(QDir(place.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1)
        << "nothing half made stays";
}

TEST_F(Folder, AForeignDatabaseStaysAsItIs)
{
    ASSERT_TRUE(QFile::remove(database));
    {
        const auto foreign = SqliteConnection::open(database, Access::ReadWrite, path);
        ASSERT_TRUE((*foreign)->exec(QStringLiteral("PRAGMA journal_mode=DELETE")));
        ASSERT_TRUE((*foreign)->exec(QStringLiteral("CREATE TABLE t(a)")));
    }
    const QByteArray before = bytes();
    EXPECT_EQ(openError().kind, ErrorKind::Refused);
    EXPECT_EQ(bytes(), before);
    write("this is not a database, only a long enough text to be read as if it were one; it goes on and on and on");
    EXPECT_EQ(openError().kind, ErrorKind::Refused);
}

TEST_F(Folder, ANewerNewsroomIsLeftAlone)
{
    meddle(QStringLiteral("PRAGMA user_version=%1").arg(kSchema + 1));
    const QByteArray before = bytes();
    const base::Error error = openError();
    EXPECT_EQ(error.kind, ErrorKind::Refused);
    EXPECT_TRUE(error.what.contains(QString::number(kSchema + 1))) << error.what.toStdString();
    EXPECT_EQ(bytes(), before);
}

TEST_F(Folder, ATruncatedDatabaseIsRefused)
{
    const QByteArray whole = bytes();
    for (const qsizetype length :
        {qsizetype(0), qsizetype(50), qsizetype(4096), whole.size() / 2, whole.size() - 4096}) {
        write(whole.left(length));
        const auto store = Store::open(path);
        const bool found = !store || !(*store)->loadAll();
        EXPECT_TRUE(found) << "cut to " << length;
        if (!store) {
            EXPECT_EQ(store.error().kind, ErrorKind::Refused);
        }
    }
}

TEST_F(Folder, AChangedBodyIsFoundByReadingAndVerifying)
{
    meddle(QStringLiteral("UPDATE object SET body=replace(body, '文明', '野蛮') WHERE id=%1")
               .arg(static_cast<qint64>(namedId(QStringLiteral("稿0段0")).toNumber())));
    const auto store = Store::open(path);
    ASSERT_TRUE(store);
    const auto document = (*store)->loadAll();
    ASSERT_FALSE(document);
    EXPECT_EQ(document.error().kind, ErrorKind::Refused);
    EXPECT_TRUE(document.error().where.contains(namedId(QStringLiteral("稿0段0")).toString()));
    EXPECT_FALSE(document.error().toText().contains(QStringLiteral("野蛮"))) << "damaged text is never shown";
    const auto found = faults();
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].kind, QStringLiteral("body-hash"));
    EXPECT_EQ(found[0].object, namedId(QStringLiteral("稿0段0")).toString());
    EXPECT_TRUE(found[0].salvaged) << "the revisions still know the text";
}

TEST_F(Folder, ABrokenChainIsFound)
{
    {
        const auto store = Store::open(path);
        for (int n = 0; n < 5; ++n)
            ASSERT_TRUE((*store)->commit(
                test::typing(namedId(QStringLiteral("稿0段1")), n == 0 ? 1 : n + 1, 0, QStringLiteral("新"))));
    }
    EXPECT_TRUE(faults().empty());
    meddle(QStringLiteral("UPDATE revision SET change=replace(change, '新', '旧') WHERE revision=3"));
    bool named = false;
    for (const Fault &fault : faults())
        named = named || (fault.kind == QStringLiteral("revision-chain") && fault.object == QStringLiteral("3"));
    EXPECT_TRUE(named);
    meddle(QStringLiteral("DELETE FROM revision WHERE revision=4"));
    EXPECT_GE(faults().size(), 2u);
    meddle(QStringLiteral("DELETE FROM object WHERE kind='story'"));
    bool orphaned = false;
    for (const Fault &fault : faults())
        orphaned = orphaned || fault.kind == QStringLiteral("orphan");
    EXPECT_TRUE(orphaned);
}

TEST_F(Folder, FlippedBytesAreFound)
{
    const QByteArray whole = bytes();
    const std::uint32_t seed = QRandomGenerator::global()->generate();
    SCOPED_TRACE("seed " + std::to_string(seed));
    QRandomGenerator random(seed);
    const auto sound = [&] {
        const auto store = Store::open(path);
        return *(*store)->loadAll();
    }();
    for (int n = 0; n < 60; ++n) {
        QByteArray damaged = whole;
        const qsizetype at = random.bounded(static_cast<int>(whole.size()));
        damaged[at] = static_cast<char>(damaged[at] ^ (1 << random.bounded(8)));
        write(damaged);
        const auto store = Store::open(path, OpenMode::Inspect);
        if (!store)
            continue; // found at the door
        const auto document = (*store)->loadAll();
        if (document && *document == sound)
            continue; // it hit bytes that nothing reads
        const auto report = (*store)->verify();
        EXPECT_TRUE(!report || !report->faults.empty()) << "byte " << at;
        EXPECT_FALSE(document) << "read without a word after damage at byte " << at;
    }
}

TEST_F(Folder, LostAndMisplacedRowsAreFound)
{
    const auto expectFault = [&](const QString &sql, const QString &name, bool salvaged) {
        const QByteArray whole = bytes();
        meddle(sql.arg(static_cast<qint64>(namedId(name).toNumber())));
        const std::vector<Fault> found = faults();
        ASSERT_EQ(found.size(), 1u) << sql.toStdString();
        EXPECT_EQ(found.front().object, namedId(name).toString());
        EXPECT_EQ(found.front().salvaged, salvaged);
        write(whole);
    };
    EXPECT_TRUE(faults().empty());
    expectFault(QStringLiteral("DELETE FROM object WHERE id=%1"), QStringLiteral("稿0段1"), true);
    expectFault(QStringLiteral("UPDATE object SET story=NULL WHERE id=%1"), QStringLiteral("稿0段1"), true);
    expectFault(QStringLiteral("UPDATE object_version SET kind='asset' WHERE id=%1"), QStringLiteral("稿0段1"), true);
}

TEST_F(Folder, WhatCouldNotBeReadAgainIsNotAcknowledged)
{
    auto store = std::move(*Store::open(path));
    const auto before = store->head();
    Frame frame;
    frame.id = base::Id::create();
    frame.page = namedId(QStringLiteral("版"));
    frame.order = base::OrderKey::nth(0);
    frame.box = {
        base::Length::emu(std::numeric_limits<std::int64_t>::min()), {}, base::Length::pt(9), base::Length::pt(9)};
    const auto done = store->commit(test::putting({frame}));
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().kind, ErrorKind::Refused);
    EXPECT_EQ(store->head()->hash, before->hash);
}

TEST_F(Folder, VerifyingLeavesNoTrace)
{
    const auto expectNoTrace = [&](const char *which) {
        SCOPED_TRACE(which);
        const auto before = everything();
        {
            const auto store = Store::open(path, OpenMode::Inspect);
            if (store) {
                EXPECT_TRUE((*store)->isReadOnly());
                (void)(*store)->verify();
                EXPECT_FALSE(
                    (*store)->commit(test::typing(namedId(QStringLiteral("稿0段0")), 1, 0, QStringLiteral("新"))));
            }
        }
        EXPECT_EQ(everything(), before);
    };
    ASSERT_TRUE(QFile::remove(path + QStringLiteral("/in-use")));
    expectNoTrace("closed cleanly");
    {
        const auto store = Store::open(path);
        ASSERT_TRUE((*store)->commit(test::typing(namedId(QStringLiteral("稿0段0")), 1, 0, QStringLiteral("最新"))));
        expectNoTrace("open elsewhere");
        const auto looking = Store::open(path, OpenMode::Inspect);
        EXPECT_EQ((*looking)->verify()->head.revision, 2) << "with what stands in the log";
        ASSERT_TRUE((*store)->commit(test::typing(namedId(QStringLiteral("稿0段0")), 2, 0, QStringLiteral("更"))));
        EXPECT_EQ((*looking)->verify()->head.revision, 3) << "and what came since";
        EXPECT_TRUE((*looking)->verify()->faults.empty());
        // As kill -9 leaves it: with its log.
        const QString killed = place.filePath(QStringLiteral("killed"));
        for (const char *name : {"store.sqlite", "store.sqlite-wal"})
            ASSERT_TRUE(QFile::copy(path + u'/' + QLatin1String(name), killed + QLatin1String(name)));
        ASSERT_TRUE(QFile::rename(killed + QStringLiteral("store.sqlite-wal"), path + QStringLiteral("/kept-wal")));
    }
    ASSERT_TRUE(QFile::rename(path + QStringLiteral("/kept-wal"), path + QStringLiteral("/store.sqlite-wal")));
    expectNoTrace("left with a log");
    ASSERT_TRUE(QFile::remove(path + QStringLiteral("/store.sqlite-wal")));
    QByteArray damaged = bytes();
    for (qsizetype at = 4200; at < damaged.size(); at += 997)
        damaged[at] = static_cast<char>(~damaged[at]);
    write(damaged);
    EXPECT_FALSE(faults().empty());
    expectNoTrace("damaged");
    write(QByteArray(100, 'x') + damaged.mid(100));
    expectNoTrace("without a header");
}

TEST_F(Folder, ColumnsThatDisagreeWithTheLogAreFound)
{
    for (const char *sql : {"UPDATE object SET state='signed' WHERE kind='story' AND id=%1",
             "UPDATE object SET day='1999-01-01' WHERE kind='issue'", "UPDATE object SET digest=x'00' WHERE id=%1",
             "UPDATE object SET day='1999-01-01' WHERE id=%1"}) {
        const QByteArray whole = bytes();
        meddle(QString::fromLatin1(sql).replace(
            QStringLiteral("%1"), QString::number(static_cast<qint64>(namedId(QStringLiteral("稿0")).toNumber()))));
        const auto found = faults();
        ASSERT_EQ(found.size(), 1u) << sql;
        EXPECT_EQ(found[0].kind, QStringLiteral("column")) << sql;
        EXPECT_TRUE(found[0].salvaged);
        write(whole);
        EXPECT_TRUE(faults().empty());
    }
}

TEST_F(Folder, AReadOnlyNewsroomShowsWhatOthersWrite)
{
    // The files may not be written, their folder may: SQLite itself follows.
    const auto typeElsewhere = [&](int base) {
        setWritable(true);
        const auto store = Store::open(path);
        EXPECT_TRUE((*store)->commit(
            test::typing(namedId(QStringLiteral("稿0段0")), base, 0, QStringLiteral("新"), QStringLiteral("乙"))));
    };
    ::chmod(QFile::encodeName(database).constData(), 0444);
    {
        const auto reader = Store::open(path);
        ASSERT_TRUE(reader);
        ASSERT_TRUE((*reader)->isReadOnly());
        EXPECT_FALSE(*(*reader)->changedOutside());
        typeElsewhere(1);
        EXPECT_TRUE(*(*reader)->changedOutside());
        EXPECT_EQ((*reader)->head()->revision, 2);
        (*reader)->sawChanges();
        EXPECT_FALSE(*(*reader)->changedOutside());
    }
    // Neither may be: what is shown is renewed.
    ASSERT_TRUE(Store::open(path)); // puts the log away
    ASSERT_FALSE(QFile::exists(database + QStringLiteral("-wal")));
    setWritable(false);
    const auto reader = Store::open(path);
    ASSERT_TRUE(reader);
    ASSERT_TRUE((*reader)->isReadOnly());
    EXPECT_EQ((*reader)->head()->revision, 2);
    EXPECT_FALSE(*(*reader)->changedOutside());
    typeElsewhere(2);
    EXPECT_TRUE(*(*reader)->changedOutside());
    EXPECT_EQ((*reader)->head()->revision, 3);
    EXPECT_TRUE(*(*reader)->changedOutside());
    (*reader)->sawChanges();
    EXPECT_FALSE(*(*reader)->changedOutside());
    EXPECT_TRUE((*reader)->loadAll());
}

TEST_F(Folder, ReadOnlyNewsroomsOpenAndSaySo)
{
    setWritable(false);
    const auto store = Store::open(path);
    ASSERT_TRUE(store) << store.error().toText().toStdString();
    EXPECT_TRUE((*store)->isReadOnly());
    EXPECT_FALSE((*store)->readOnlyReason().isEmpty());
    EXPECT_EQ((*store)->loadAll()->all(ObjectKind::Story).size(), 6u);
    EXPECT_TRUE((*store)->verify()->faults.empty());
    EXPECT_EQ(
        (*store)->commit(test::typing(namedId(QStringLiteral("稿0段0")), 1, 0, QStringLiteral("新"))).error().kind,
        ErrorKind::Refused);
    EXPECT_FALSE((*store)->addAsset("x"));
    const auto asked = [&] {
        setWritable(true);
        return Store::open(path, OpenMode::ReadOnly);
    }();
    ASSERT_TRUE(asked);
    EXPECT_TRUE((*asked)->isReadOnly());
    EXPECT_TRUE((*asked)->loadAll());
}

TEST_F(Folder, ReadOnlyCopiesOfARunningNewsroomShowItsLastCommit)
{
    const QString copy = place.filePath(QStringLiteral("copy.banxin"));
    {
        const auto store = Store::open(path);
        ASSERT_TRUE((*store)->commit(test::typing(namedId(QStringLiteral("稿0段0")), 1, 0, QStringLiteral("最新"))));
        ASSERT_TRUE(QDir().mkpath(copy));
        for (const QString &name : {QStringLiteral("store.sqlite"), QStringLiteral("store.sqlite-wal")})
            ASSERT_TRUE(QFile::copy(path + u'/' + name, copy + u'/' + name));
    }
    ::chmod(QFile::encodeName(copy).constData(), 0555);
    const auto store = Store::open(copy);
    ::chmod(QFile::encodeName(copy).constData(), 0755);
    ASSERT_TRUE(store) << store.error().toText().toStdString();
    EXPECT_TRUE((*store)->isReadOnly());
    EXPECT_EQ((*store)->head()->revision, 2);
    EXPECT_TRUE((*store)
                    ->loadAll()
                    ->find<Paragraph>(namedId(QStringLiteral("稿0段0")))
                    ->text.startsWith(QStringLiteral("最新")));
}

TEST_F(Folder, AFullDiskLosesNothingAndSavingWorksAgain)
{
    auto store = std::move(*Store::open(path));
    rlimit before = {};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit tight = before;
    tight.rlim_cur = 200 * 1024;
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &tight), 0);
    const base::Id id = namedId(QStringLiteral("稿0段0"));
    std::int64_t last = 1;
    base::Error error;
    const QString words(2000, u'字');
    for (int n = 0; n < 200; ++n) {
        const auto done = store->commit(test::typing(id, last, 0, words));
        if (!done) {
            error = done.error();
            break;
        }
        last = done->revision;
    }
    const auto asset = store->addAsset(QByteArray(300 * 1024, 'x'));
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
    EXPECT_EQ(error.kind, ErrorKind::Refused);
    EXPECT_FALSE(error.advice.isEmpty());
    EXPECT_FALSE(asset);
    EXPECT_EQ(store->head()->revision, last) << "what was acknowledged stays";
    const auto again = store->commit(test::typing(id, last, 0, words));
    ASSERT_TRUE(again) << again.error().toText().toStdString();
    EXPECT_TRUE(store->addAsset(QByteArray(300 * 1024, 'x')));
    store.reset();
    store = std::move(*Store::open(path));
    EXPECT_EQ(store->head()->revision, last + 1);
    EXPECT_TRUE(store->verify()->faults.empty());
}

TEST_F(Folder, OnAFullDiskItIsReadAllTheSame)
{
    rlimit before = {};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit tight = before;
    tight.rlim_cur = 0; // files can be made, but not one byte put into them
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
        ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &tight), 0);
        const auto store = Store::open(path, mode);
        const auto document = store ? (*store)->loadAll() : tl::unexpected(store.error());
        const auto commit = store
            ? (*store)->commit(test::typing(namedId(QStringLiteral("稿0段0")), 1, 0, QStringLiteral("新")))
            : tl::unexpected(store.error());
        ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
        ASSERT_TRUE(store) << store.error().toText().toStdString();
        EXPECT_TRUE((*store)->isReadOnly());
        EXPECT_TRUE((*store)->readOnlyReason().contains(QStringLiteral("磁盘已满")));
        ASSERT_TRUE(document) << document.error().toText().toStdString();
        EXPECT_EQ(document->all(ObjectKind::Story).size(), 6u);
        EXPECT_EQ(commit.error().kind, ErrorKind::Refused);
    }
    const auto store = Store::open(path);
    ASSERT_TRUE(store);
    EXPECT_FALSE((*store)->isReadOnly()) << "there is room again";
    EXPECT_TRUE((*store)->commit(test::typing(namedId(QStringLiteral("稿0段0")), 1, 0, QStringLiteral("新"))));
}

TEST_F(Folder, LostProfilesOfAPublicationAreFound)
{
    base::Digest printers, pictures;
    {
        const auto store = Store::open(path);
        printers = *(*store)->addAsset("printer's");
        pictures = *(*store)->addAsset("pictures'");
        Publication publication;
        publication.id = base::Id::create();
        publication.printers.emplace_back().iccAsset = printers;
        publication.untagged.grey.asset = pictures;
        ASSERT_TRUE((*store)->commit(test::putting({publication})));
    }
    EXPECT_TRUE(faults().empty());
    for (const base::Digest &digest : {printers, pictures})
        ASSERT_TRUE(QFile::remove(path + QStringLiteral("/assets/") + digest.toHex().left(2) + u'/' + digest.toHex()));
    const auto found = faults();
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].kind, QStringLiteral("asset-missing"));
    EXPECT_EQ(found[1].kind, QStringLiteral("asset-missing"));
}

TEST_F(Folder, DamagedAndMissingAssetsAreFound)
{
    base::Digest kept, damaged;
    {
        const auto store = Store::open(path);
        kept = *(*store)->addAsset("kept");
        damaged = *(*store)->addAsset("damaged");
        ASSERT_TRUE((*store)->commit(test::putting(
            {Asset{base::Id::create(), kept, {}, {}, 0, 0, 4}, Asset{base::Id::create(), damaged, {}, {}, 0, 0, 7}})));
    }
    const auto fileOf = [&](const base::Digest &digest) {
        return path + QStringLiteral("/assets/") + digest.toHex().left(2) + u'/' + digest.toHex();
    };
    EXPECT_TRUE(faults().empty());
    QFile file(fileOf(damaged));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("Damaged");
    file.close();
    ASSERT_TRUE(QFile::remove(fileOf(kept)));
    const auto found = faults();
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].kind, QStringLiteral("asset-damaged"));
    EXPECT_EQ(found[1].kind, QStringLiteral("asset-missing"));
    const auto store = Store::open(path);
    EXPECT_FALSE((*store)->asset(kept));
    EXPECT_FALSE((*store)->asset(damaged));
    EXPECT_TRUE((*store)->addAsset("damaged")) << "the right bytes mend it";
    EXPECT_TRUE((*store)->asset(damaged));
}
