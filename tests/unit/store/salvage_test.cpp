// Salvaging: what agrees with its hashes comes along, what is lost is named, the original stays.
#include "../../support/file_bytes.h"
#include "../../support/newsroom.h"

#include "store/salvage.h"
#include "store/sqlite_connection.h"
#include "workflow/step.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

using namespace banxin;
using namespace banxin::model;
using namespace banxin::store;
using test::namedId;

namespace {

class Salvage : public testing::Test {
protected:
    void SetUp() override
    {
        auto store = std::move(*Store::create(path));
        kept = *store->addAsset("kept");
        broken = *store->addAsset("broken");
        std::vector<Object> objects = test::newsroomObjects(6, 20);
        objects.push_back(Asset{base::Id::create(), kept, {}, {}, 0, 0, 4});
        objects.push_back(Asset{base::Id::create(), broken, {}, {}, 0, 0, 6});
        ASSERT_TRUE(store->commit(test::putting(objects)));
        for (int n = 0; n < 5; ++n)
            ASSERT_TRUE(store->commit(test::typing(namedId(QStringLiteral("稿0段1")), n + 1, 0, QString::number(n))));
        ChangeSet change;
        change.id = base::Id::create();
        change.changes = {{namedId(QStringLiteral("稿5段7")), 1, Remove{}}};
        change.facts = {
            {base::Id::create(), QStringLiteral("version"), namedId(QStringLiteral("期")), QStringLiteral("初样"), {}}};
        ASSERT_TRUE(store->commit(change));
        head = *store->head();
        before = *store->loadAll();
    }
    void meddle(const QString &sql) const
    {
        const auto connection = SqliteConnection::open(database, Access::ReadWrite, path);
        ASSERT_TRUE((*connection)->exec(QStringLiteral("PRAGMA foreign_keys=OFF")));
        ASSERT_TRUE((*connection)->exec(sql));
    }
    QByteArray bytes() const { return test::bytesOf(database); }
    void write(const QByteArray &content) const { test::overwrite(database, content); }
    static QString number(const QString &name)
    {
        return QString::number(static_cast<qint64>(namedId(name).toNumber()));
    }
    bool hasLost(const SalvageReport &report, const char *kind, const QString &object) const
    {
        return std::any_of(report.lost.begin(), report.lost.end(),
            [&](const Fault &fault) { return fault.kind == QLatin1String(kind) && fault.object == object; });
    }
    Document rescued() const
    {
        const auto store = Store::open(target, OpenMode::ReadOnly);
        EXPECT_TRUE(store);
        EXPECT_TRUE((*store)->asset(kept));
        const auto document = (*store)->loadAll();
        EXPECT_TRUE(document);
        return *document;
    }

    QTemporaryDir place;
    const QString path = place.filePath(QStringLiteral("坏.banxin")),
                  target = place.filePath(QStringLiteral("新.banxin"));
    const QString database = path + QStringLiteral("/store.sqlite");
    base::Digest kept, broken;
    Head head;
    Document before;
};

} // namespace

TEST_F(Salvage, ASoundNewsroomComesWholeWithItsHistory)
{
    const auto report = salvage(path, target);
    ASSERT_TRUE(report) << report.error().toText().toStdString();
    EXPECT_TRUE(report->lost.empty());
    EXPECT_TRUE(report->wholeHistory);
    EXPECT_EQ(report->head.hash, head.hash);
    EXPECT_EQ(report->assets, 2);
    EXPECT_EQ(rescued(), before);
    auto store = std::move(*Store::open(target));
    EXPECT_EQ(store->facts(namedId(QStringLiteral("期")))->size(), 1u);
    EXPECT_FALSE(store->undoableGroup(QStringLiteral("甲"))->empty());
    EXPECT_FALSE(salvage(path, target)) << "never into something that is there";
    EXPECT_EQ(rescued(), before);
}

TEST_F(Salvage, TheHistoryRebuildsADamagedBody)
{
    meddle(QStringLiteral("UPDATE object SET body=replace(body, '文明', '野蛮') WHERE id=")
        + number(QStringLiteral("稿0段3")));
    meddle(QStringLiteral("DELETE FROM object WHERE id=") + number(QStringLiteral("稿0段4")));
    const QByteArray original = bytes();
    const auto report = salvage(path, target);
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->lost.empty());
    EXPECT_EQ(rescued(), before);
    EXPECT_EQ(bytes(), original);
}

TEST_F(Salvage, WithoutTheWholeHistoryWhatIsInForceComesAlong)
{
    meddle(QStringLiteral("UPDATE revision SET change=replace(change, '1', '2') WHERE revision=3"));
    QFile file(path + QStringLiteral("/assets/") + broken.toHex().left(2) + u'/' + broken.toHex());
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("Broken");
    file.close();
    const auto report = salvage(path, target);
    ASSERT_TRUE(report) << report.error().toText().toStdString();
    EXPECT_EQ(report->revisions, 2);
    EXPECT_FALSE(report->wholeHistory);
    EXPECT_TRUE(hasLost(*report, "revision-chain", QStringLiteral("3")));
    EXPECT_TRUE(hasLost(*report, "asset-damaged", broken.toHex()));
    const Document after = rescued();
    EXPECT_EQ(after.find<Paragraph>(namedId(QStringLiteral("稿0段1")))->text,
        before.find<Paragraph>(namedId(QStringLiteral("稿0段1")))->text);
    EXPECT_FALSE(after.findObject(namedId(QStringLiteral("稿5段7")))) << "what was removed stays removed";
    EXPECT_EQ((*Store::open(target))->facts(namedId(QStringLiteral("期")))->size(), 1u);
}

TEST_F(Salvage, WhoSignedWhatComesAlongWhereTheHistoryEnds)
{
    const auto say = [&](const QString &kind, const QString &of, const QString &value, const QString &author) {
        ChangeSet change;
        change.id = base::Id::create();
        change.author = author;
        change.facts = {{base::Id::create(), kind, namedId(of), value, {}}};
        const auto done = (*Store::open(path))->commit(change);
        ASSERT_TRUE(done) << done.error().toText().toStdString();
    };
    const QString admin = QStringLiteral("老李"), author = QStringLiteral("王记者"), story = QStringLiteral("稿0");
    for (const workflow::Person &person :
        {workflow::Person{admin, {workflow::Role::Admin}, {}}, workflow::Person{author, {workflow::Role::Author}, {}}})
        say(workflow::kPersonFact, QStringLiteral("报纸"), workflow::toJson(person), admin);
    workflow::Step step;
    step.from = QStringLiteral("draft");
    step.to = QStringLiteral("submitted");
    say(workflow::kStateFact, story, workflow::toJson(step), author);
    meddle(QStringLiteral("UPDATE revision SET change=replace(change, '1', '2') WHERE revision=3"));
    const auto report = salvage(path, target);
    ASSERT_TRUE(report) << report.error().toText().toStdString();
    const auto facts = (*Store::open(target))->facts(namedId(story));
    ASSERT_TRUE(facts);
    ASSERT_EQ(facts->size(), 1u);
    EXPECT_EQ(facts->front().author, author) << "not whoever salvaged it";
    EXPECT_EQ((*Store::open(target))->facts(namedId(QStringLiteral("报纸")))->size(), 2u);
}

TEST_F(Salvage, WhatCannotBeReadIsNamedAndTheRestComes)
{
    meddle(QStringLiteral("UPDATE revision SET sha=x'00' WHERE revision=1"));
    meddle(QStringLiteral("UPDATE object SET body='{}' WHERE id IN (%1, %2)")
               .arg(number(QStringLiteral("稿0段1")), number(QStringLiteral("稿1"))));
    const auto report = salvage(path, target);
    ASSERT_TRUE(report) << report.error().toText().toStdString();
    const Document after = rescued();
    EXPECT_TRUE(hasLost(*report, "body-hash", namedId(QStringLiteral("稿0段1")).toString()));
    ASSERT_TRUE(after.find<Paragraph>(namedId(QStringLiteral("稿0段1")))) << "an older version is better than none";
    EXPECT_TRUE(after.find<Paragraph>(namedId(QStringLiteral("稿0段1")))->text.startsWith(QStringLiteral("3210")));
    EXPECT_TRUE(hasLost(*report, "body-hash", namedId(QStringLiteral("稿1")).toString()));
    EXPECT_TRUE(hasLost(*report, "orphan", namedId(QStringLiteral("稿1段0")).toString()));
    EXPECT_TRUE(after.find<Story>(namedId(QStringLiteral("稿2"))));
    EXPECT_EQ(after.all(ObjectKind::Story).size(), 5u);
}

TEST_F(Salvage, ADamagedHeaderIsNoEnd)
{
    write(QByteArray(100, 'x') + bytes().mid(100));
    const QByteArray original = bytes();
    const auto report = salvage(path, target);
    ASSERT_TRUE(report) << report.error().toText().toStdString();
    EXPECT_EQ(rescued(), before);
    EXPECT_TRUE(report->wholeHistory);
    EXPECT_FALSE(report->lost.empty()) << "it says so";
    EXPECT_EQ(bytes(), original);
}

TEST_F(Salvage, DamagedPagesCostNoMoreThanStoodOnThem)
{
    const QByteArray whole = bytes();
    int some = 0;
    for (qsizetype page = 2; page * 4096 < whole.size(); page += 3) {
        SCOPED_TRACE(page);
        QDir(target).removeRecursively();
        write(whole.left(page * 4096) + QByteArray(4096, '\x5a') + whole.mid((page + 1) * 4096));
        const auto report = salvage(path, target);
        if (!report) {
            EXPECT_FALSE(QDir(target).exists()) << "nothing half made stays";
            continue;
        }
        const Document after = rescued();
        some += after.all(ObjectKind::Paragraph).size() >= before.all(ObjectKind::Paragraph).size() / 2;
        for (const base::Id id : after.all(ObjectKind::Paragraph)) {
            const auto *text = before.find<Paragraph>(id);
            if (text && id != namedId(QStringLiteral("稿0段1"))) {
                EXPECT_EQ(after.find<Paragraph>(id)->text, text->text) << "never something else";
            }
        }
        EXPECT_TRUE(after == before || !report->lost.empty()) << "a loss without a word";
    }
    EXPECT_GT(some, 3);
}

TEST_F(Salvage, WhereThereIsNothingToReadNothingIsMade)
{
    write(QByteArray(20000, 'x'));
    QDir(path + QStringLiteral("/assets")).removeRecursively();
    EXPECT_FALSE(salvage(path, target));
    EXPECT_FALSE(QDir(target).exists());
    EXPECT_EQ(salvage(place.filePath(QStringLiteral("none")), target).error().kind, base::ErrorKind::Unreachable);
    EXPECT_FALSE(QDir(target).exists());
}
