// An issue packed and unpacked is the same issue; a pack that is not whole and honest changes nothing.
#include "display/display_list.h"
#include "pack/pack_file.h"
#include "pack/pack_parts.h"
#include "session/export_plan.h"
#include "session/sample_newsroom.h"
#include "session/session.h"
#include "store/store.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <zip.h>

using namespace banxin;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
}

/// The sample newsroom and its first issue packed, made once.
struct Sample {
    QTemporaryDir folder;
    QString store = folder.filePath(QStringLiteral("a.banxin"));
    QString pack = folder.filePath(QStringLiteral("a.banxinpack"));
    base::Id issue;
    pack::Summary summary;
    Sample()
    {
        EXPECT_TRUE(session::makeSampleNewsroom(store));
        auto opened = store::Store::open(store, store::OpenMode::ReadOnly);
        issue = (*opened)->issues()->front().id;
        const auto done = pack::packIssue(**opened, issue, pack);
        EXPECT_TRUE(done) << (done ? "" : done.error().toText().toStdString());
        summary = done.value_or(pack::Summary());
    }
};
const Sample &sample()
{
    static const Sample made;
    return made;
}

std::set<QByteArray> bodies(const QString &location, base::Id issue)
{
    const auto opened = store::Store::open(location, store::OpenMode::ReadOnly);
    const auto document = (*opened)->loadIssue(issue);
    std::set<QByteArray> all;
    for (const auto &[path, objects] : pack::partsOf(*document, issue)) {
        for (const model::Object &object : objects)
            all.insert(model::toBody(object));
    }
    return all;
}

/// A ZIP of these parts, as anybody may make one.
using Parts = std::vector<std::pair<QByteArray, QByteArray>>;
QByteArray zipOf(const Parts &parts, const QString &path, bool deflate = false)
{
    QFile::remove(path);
    int code = 0;
    zip_t *zip = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    for (const auto &[name, bytes] : parts) {
        zip_source_t *source = zip_source_buffer(zip, bytes.constData(), zip_uint64_t(bytes.size()), 0);
        const auto index = zip_file_add(zip, name.constData(), source, ZIP_FL_ENC_UTF_8);
        zip_set_file_compression(zip, zip_uint64_t(index), deflate ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0);
    }
    EXPECT_EQ(zip_close(zip), 0);
    return bytesOf(path);
}

Parts partsOf(const QString &path)
{
    Parts parts;
    zip_t *zip = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, nullptr);
    for (zip_int64_t i = 0; i < zip_get_num_entries(zip, 0); ++i) {
        zip_stat_t stat;
        zip_stat_index(zip, zip_uint64_t(i), 0, &stat);
        QByteArray bytes(qsizetype(stat.size), Qt::Uninitialized);
        zip_file_t *file = zip_fopen_index(zip, zip_uint64_t(i), 0);
        zip_fread(file, bytes.data(), stat.size);
        zip_fclose(file);
        parts.emplace_back(stat.name, bytes);
    }
    zip_discard(zip);
    return parts;
}

QByteArray &part(Parts &parts, const QByteArray &name)
{
    for (auto &[known, bytes] : parts) {
        if (known.startsWith(name))
            return bytes;
    }
    ADD_FAILURE() << name.toStdString();
    return parts.front().second;
}

/// The manifest made to agree again with parts that were changed.
void agree(Parts &parts)
{
    auto manifest = pack::manifestFrom(part(parts, "manifest.json"), {}).value();
    manifest.parts.clear();
    for (const auto &[name, bytes] : parts) {
        if (name != "mimetype" && name != "manifest.json")
            manifest.parts[QString::fromUtf8(name)] = {bytes.size(), base::Digest::of(bytes)};
    }
    part(parts, "manifest.json") = pack::toJson(manifest);
}

/// That the pack is refused with these words, and that neither a new newsroom nor an existing one is touched.
void expectRefused(const QByteArray &bytes, const QString &words)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("evil.banxinpack"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const QString fresh = folder.filePath(QStringLiteral("new.banxin"));
    const auto done = pack::unpack(path, fresh);
    ASSERT_FALSE(done);
    EXPECT_TRUE(done.error().what.contains(words)) << done.error().toText().toStdString();
    EXPECT_EQ(done.error().kind, base::ErrorKind::Refused);
    EXPECT_FALSE(QFile::exists(fresh));
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden).size(), 1);
    const auto looked = pack::checked(bytes);
    EXPECT_FALSE(looked);
}

} // namespace

TEST(Pack, UnpackedIsTheSameIssue)
{
    QTemporaryDir folder;
    const QString other = folder.filePath(QStringLiteral("b.banxin"));
    const auto done = pack::unpack(sample().pack, other);
    ASSERT_TRUE(done) << done.error().toText().toStdString();
    EXPECT_EQ(done->issue, sample().issue);
    EXPECT_TRUE(done->madeStore);
    EXPECT_EQ(done->summary.pages, (QStringList{QStringLiteral("A01"), QStringLiteral("A02"), QStringLiteral("A03")}));
    EXPECT_GT(done->summary.assets, 0);
    EXPECT_TRUE(done->summary.missing.isEmpty());
    EXPECT_EQ(bodies(sample().store, sample().issue), bodies(other, sample().issue));
    const auto store = store::Store::open(other);
    ASSERT_TRUE(store);
    EXPECT_TRUE((*store)->verify()->faults.empty());
    // The other issue did not come along.
    EXPECT_EQ((*store)->issues()->size(), 1u);
}

TEST(Pack, WhatWasLetStandComesAlong)
{
    QTemporaryDir folder;
    const QString from = folder.filePath(QStringLiteral("a.banxin")), file = folder.filePath(QStringLiteral("a.pack"));
    ASSERT_TRUE(session::makeSampleNewsroom(from));
    model::Waiver waiver;
    base::Id issue;
    {
        auto store = store::Store::open(from);
        ASSERT_TRUE(store);
        issue = (*store)->issues()->front().id;
        const auto document = (*store)->loadIssue(issue);
        ASSERT_TRUE(document);
        const base::Id page = document->children(issue, model::ObjectKind::Page).front();
        waiver.id = base::Id::create();
        waiver.issue = issue;
        waiver.rule = QStringLiteral("L04");
        waiver.page = page;
        waiver.frame = document->children(page, model::ObjectKind::Frame).front();
        waiver.text = QStringLiteral("图");
        waiver.reason = QStringLiteral("资料图");
        waiver.person = QStringLiteral("王星");
        waiver.time = QStringLiteral("2020-10-18T12:00:00Z");
        model::ChangeSet change;
        change.id = change.undoGroup = base::Id::create();
        change.author = waiver.person;
        change.label = QStringLiteral("豁免");
        change.changes.push_back({waiver.id, 0, model::Put{waiver}});
        const auto done = (*store)->commit(change);
        ASSERT_TRUE(done) << done.error().toText().toStdString();
        ASSERT_TRUE(pack::packIssue(**store, issue, file));
    }
    const auto waiversIn = [](const QString &location, base::Id of) {
        const auto store = store::Store::open(location, store::OpenMode::ReadOnly);
        const auto document = (*store)->loadIssue(of);
        std::vector<model::Waiver> all;
        for (const auto *one : document->childrenOf<model::Waiver>(of))
            all.push_back(*one);
        return all;
    };
    const QString same = folder.filePath(QStringLiteral("b.banxin"));
    const auto unpacked = pack::unpack(file, same);
    ASSERT_TRUE(unpacked) << unpacked.error().toText().toStdString();
    EXPECT_EQ(waiversIn(same, unpacked->issue), std::vector<model::Waiver>{waiver});
    // Under new ids it is of the new page and frame.
    const auto fresh = pack::unpack(file, same, pack::Ids::Fresh);
    ASSERT_TRUE(fresh) << fresh.error().toText().toStdString();
    const auto again = waiversIn(same, fresh->issue);
    ASSERT_EQ(again.size(), 1U);
    EXPECT_NE(again.front().id, waiver.id);
    EXPECT_EQ(again.front().issue, fresh->issue);
    EXPECT_EQ(again.front().reason, waiver.reason);
    const auto store = store::Store::open(same, store::OpenMode::ReadOnly);
    const auto document = (*store)->loadIssue(fresh->issue);
    EXPECT_TRUE(document->find<model::Page>(again.front().page));
    EXPECT_TRUE(document->find<model::Frame>(again.front().frame));
}

TEST(Pack, PagesLookAndExportAsBefore)
{
    QTemporaryDir folder;
    const QString other = folder.filePath(QStringLiteral("b.banxin"));
    ASSERT_TRUE(pack::unpack(sample().pack, other));
    std::vector<std::vector<std::string>> dumps;
    std::vector<QByteArray> files;
    for (const QString &location : {sample().store, other}) {
        session::Session session;
        ASSERT_TRUE(session.openNow(location));
        ASSERT_TRUE(session.openIssueNow(sample().issue));
        auto &pages = dumps.emplace_back();
        for (const base::Id page : session.working().children(sample().issue, model::ObjectKind::Page)) {
            const auto layout = session.pageLayoutNow(page);
            ASSERT_TRUE(layout);
            pages.push_back(display::textDump(*layout->display).toStdString());
            EXPECT_GT(pages.back().size(), 10'000u);
        }
        session::Session::ExportRequest request;
        request.path = folder.filePath(QString::number(files.size()) + QStringLiteral(".pdf"));
        request.forTelephone = true; // whose bytes name no revision
        const auto exported = session.exportPdfNow(request);
        ASSERT_TRUE(exported) << exported.error().toText().toStdString();
        files.push_back(bytesOf(request.path));
    }
    EXPECT_EQ(dumps[0], dumps[1]);
    EXPECT_EQ(files[0], files[1]);
}

TEST(Pack, TheSameContentMakesTheSameBytes)
{
    QTemporaryDir folder;
    const auto store = store::Store::open(sample().store, store::OpenMode::ReadOnly);
    const QString again = folder.filePath(QStringLiteral("again.banxinpack"));
    ASSERT_TRUE(pack::packIssue(**store, sample().issue, again));
    EXPECT_EQ(bytesOf(again), bytesOf(sample().pack));
    const QString other = folder.filePath(QStringLiteral("b.banxin"));
    ASSERT_TRUE(pack::unpack(again, other));
    const auto unpacked = store::Store::open(other);
    ASSERT_TRUE(pack::packIssue(**unpacked, sample().issue, again));
    EXPECT_EQ(bytesOf(again).size(), bytesOf(sample().pack).size());
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

TEST(Pack, WhatIsThereAlreadyAndTheSameIsKept)
{
    QTemporaryDir folder;
    const QString other = folder.filePath(QStringLiteral("b.banxin"));
    ASSERT_TRUE(pack::unpack(sample().pack, other));
    {
        const auto store = store::Store::open(other); // what the issue pins is its own newsroom's matter
        const auto document = (*store)->loadIssue(sample().issue).value();
        model::Issue pinned = *document.find<model::Issue>(sample().issue);
        pinned.pinnedRevision = 1;
        model::ChangeSet change;
        change.id = base::Id::create();
        change.undoGroup = base::Id::create();
        change.changes.push_back({pinned.id, document.objectRevision(pinned.id), model::Put{pinned}});
        ASSERT_TRUE((*store)->commit(change));
    }
    const auto again = pack::unpack(sample().pack, other);
    ASSERT_TRUE(again) << again.error().toText().toStdString();
    EXPECT_FALSE(again->madeStore);
    EXPECT_GT(again->kept, 100);
}

TEST(Pack, AConflictIsToldAndChangesNothing)
{
    QTemporaryDir folder;
    const QString other = folder.filePath(QStringLiteral("b.banxin"));
    ASSERT_TRUE(pack::unpack(sample().pack, other));
    base::Digest before;
    {
        const auto store = store::Store::open(other);
        auto document = (*store)->loadIssue(sample().issue).value();
        model::Page page = *document.childrenOf<model::Page>(sample().issue).front();
        page.section = QStringLiteral("改过的版名");
        model::ChangeSet change;
        change.id = base::Id::create();
        change.undoGroup = base::Id::create();
        change.changes.push_back({page.id, document.objectRevision(page.id), model::Put{page}});
        ASSERT_TRUE((*store)->commit(change));
        before = (*store)->head()->hash;
    }
    const auto refused = pack::unpack(sample().pack, other);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, base::ErrorKind::Conflict);
    EXPECT_TRUE(refused.error().what.contains(QStringLiteral("A01 版"))) << refused.error().what.toStdString();
    EXPECT_EQ((*store::Store::open(other))->head()->hash, before);

    const auto beside = pack::unpack(sample().pack, other, pack::Ids::Fresh);
    ASSERT_TRUE(beside) << beside.error().toText().toStdString();
    EXPECT_NE(beside->issue, sample().issue);
    const auto store = store::Store::open(other);
    EXPECT_EQ((*store)->issues()->size(), 2u);
    EXPECT_EQ((*store)->publications()->size(), 2u);
    EXPECT_TRUE((*store)->verify()->faults.empty());
    const auto document = (*store)->loadIssue(beside->issue).value();
    for (const auto *placement : document.childrenOf<model::Placement>(beside->issue))
        EXPECT_TRUE(document.find<model::Story>(placement->story));
}

TEST(Pack, StoppedLeavesNothing)
{
    QTemporaryDir folder;
    const auto stop = [](std::int64_t, std::int64_t) { return false; };
    EXPECT_FALSE(pack::unpack(sample().pack, folder.filePath(QStringLiteral("b.banxin")), pack::Ids::Kept, stop));
    const auto late = [](std::int64_t done, std::int64_t total) { return done * 4 < total * 3; };
    EXPECT_FALSE(pack::unpack(sample().pack, folder.filePath(QStringLiteral("b.banxin")), pack::Ids::Kept, late));
    const auto store = store::Store::open(sample().store, store::OpenMode::ReadOnly);
    EXPECT_FALSE(pack::packIssue(**store, sample().issue, folder.filePath(QStringLiteral("c.banxinpack")), stop));
    EXPECT_THAT(
        QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden), testing::IsEmpty());
}

TEST(Pack, HostileAndDamagedPacksAreRefused)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("made.zip"));
    const Parts whole = partsOf(sample().pack);
    ASSERT_TRUE(pack::checked(zipOf(whole, path))) << "made again it is a pack";

    expectRefused("hello", QStringLiteral("不是打包"));
    const QByteArray bytes = bytesOf(sample().pack);
    expectRefused(bytes.first(bytes.size() / 2), QStringLiteral("损坏"));
    for (const char *name :
        {"../evil", "/etc/passwd", "pages/../../x.jsonl", "assets/..", "C:\\x", "pages/x", "readme.txt"}) {
        Parts more = whole;
        more.emplace_back(name, "x");
        agree(more);
        expectRefused(zipOf(more, path), QStringLiteral("不该有的文件"));
    }
    Parts changed = whole;
    part(changed, "assets/")[0] = char(part(changed, "assets/")[0] ^ 1);
    expectRefused(zipOf(changed, path), QStringLiteral("与清单不符"));
    agree(changed); // the digest is the name as well
    expectRefused(zipOf(changed, path), QStringLiteral("与清单不符"));

    Parts unlisted = whole;
    unlisted.emplace_back("assets/" + QByteArray(64, 'a'), "x");
    expectRefused(zipOf(unlisted, path), QStringLiteral("清单上没有"));

    const auto without = [&](const QByteArray &name) {
        Parts parts = whole;
        std::erase_if(parts, [&](const auto &one) { return one.first.startsWith(name); });
        return parts;
    };
    expectRefused(zipOf(without("stories/"), path), QStringLiteral("缺少清单上的部分"));
    for (const auto &[name, words] : std::vector<std::pair<const char *, const char16_t *>>{{"stories/", u"所属"},
             {"issue.jsonl", u"一家报纸的一期"}, {"publication.jsonl", u"一家报纸的一期"},
             {"assets/", u"缺少版面上用的"}}) {
        Parts parts = without(name);
        agree(parts);
        expectRefused(zipOf(parts, path), QString::fromUtf16(words));
    }
    Parts twice = whole;
    part(twice, "issue.jsonl") += part(twice, "issue.jsonl");
    agree(twice);
    expectRefused(zipOf(twice, path), QStringLiteral("用了两次"));

    Parts bomb = whole;
    part(bomb, "issue.jsonl") += QByteArray(32 << 20, '\n');
    agree(bomb);
    expectRefused(zipOf(bomb, path, true), QStringLiteral("压缩炸弹"));

    Parts newer = whole;
    part(newer, "manifest.json").replace("\"schema\": 1", "\"schema\": 2");
    expectRefused(zipOf(newer, path), QStringLiteral("更新版本"));

    Parts many{whole[0], whole[1]};
    for (int i = 0; i < 50'001; ++i)
        many.emplace_back("pages/" + QByteArray::number(i) + ".jsonl", "");
    expectRefused(zipOf(many, path), QStringLiteral("太多"));
}
