// What reaches the plant's folder, what never does, and what the newsroom keeps of it.
#include "session/delivery.h"
#include "session/file_writer.h"
#include "session/release.h"
#include "session/sample_newsroom.h"
#include "session/session.h"

#include "edit/edits.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <csignal>
#include <sys/resource.h>

using namespace banxin;
using namespace banxin::session;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

DeliveryOrder orderTo(const QString &folder)
{
    DeliveryOrder order;
    order.folder = folder;
    order.files = {
        {u"ZZRB20201019A01.pdf"_s, "eins", {u"A01"_s}, 1}, {u"ZZRB20201019A02.pdf"_s, "zwei", {u"A02"_s}, 1}};
    order.publication = u"株洲日报"_s;
    order.date = u"2020-10-19"_s;
    order.printer = u"报纸轮转"_s;
    order.standard = u"PDF/X-4"_s;
    order.person = u"邓金星"_s;
    order.time = QDateTime({2020, 10, 18}, {23, 5}, Qt::UTC);
    order.base = u"ZZRB20201019"_s;
    return order;
}

} // namespace

TEST(DeliveryName, TakesItsVersionWhereThePatternHasAPlaceForIt)
{
    EXPECT_EQ(deliveredName(u"A01.pdf"_s, 1, false), u"A01.pdf"_s);
    EXPECT_EQ(deliveredName(u"A01.pdf"_s, 3, false), u"A01_v3.pdf"_s);
    EXPECT_EQ(deliveredName(u"A01-{version}.pdf"_s, 3, false), u"A01-3.pdf"_s);
    EXPECT_EQ(deliveredName(u"A01.pdf"_s, 1, true), u"A01_sample.pdf"_s);
    EXPECT_EQ(deliveredName(u"A01.pdf"_s, 2, true), u"A01_sample_v2.pdf"_s);
}

TEST(Delivery, WritesFilesChecksumsAndAReceiptThatSaysTheSame)
{
    QTemporaryDir plant;
    const auto made = deliver(orderTo(plant.path()));
    ASSERT_TRUE(made) << made.error().toText().toStdString();
    EXPECT_EQ(bytesOf(plant.filePath(u"ZZRB20201019A01.pdf"_s)), "eins");
    QProcess sums; // as the plant checks them
    sums.setWorkingDirectory(plant.path());
    sums.start(u"sh"_s, {u"-c"_s, u"sha256sum -c *.sha256"_s});
    ASSERT_TRUE(sums.waitForFinished());
    EXPECT_EQ(sums.exitCode(), 0) << sums.readAllStandardOutput().toStdString();
    const QJsonObject receipt = QJsonDocument::fromJson(bytesOf(made->receipt)).object();
    EXPECT_EQ(receipt[u"person"].toString(), u"邓金星"_s);
    EXPECT_EQ(receipt[u"time"].toString(), u"2020-10-18T23:05:00Z"_s);
    EXPECT_TRUE(receipt[u"override"].isNull());
    const QJsonArray files = receipt[u"files"].toArray();
    ASSERT_EQ(files.size(), 2);
    EXPECT_EQ(files[1].toObject()[u"sha256"].toString(), base::Digest::of("zwei").toHex());
    EXPECT_EQ(files[1].toObject()[u"bytes"].toInt(), 4);
    const QString words = QString::fromUtf8(bytesOf(made->receipt.chopped(5) + u".txt"_s));
    EXPECT_TRUE(words.contains(base::Digest::of("eins").toHex()) && words.contains(u"邓金星"_s)) << qPrintable(words);
}

TEST(Delivery, NeverReplacesWhatLiesThere)
{
    QTemporaryDir plant;
    QFile other(plant.filePath(u"ZZRB20201019A01.pdf"_s));
    ASSERT_TRUE(other.open(QIODevice::WriteOnly) && other.write("of somebody else") > 0);
    other.close();
    const auto first = deliver(orderTo(plant.path()));
    ASSERT_TRUE(first);
    EXPECT_EQ(first->files[0].version, 2);
    EXPECT_EQ(first->files[1].version, 1);
    const auto second = deliver(orderTo(plant.path()));
    ASSERT_TRUE(second);
    EXPECT_EQ(second->files[0].version, 3);
    EXPECT_EQ(second->files[1].version, 2);
    EXPECT_NE(second->receipt, first->receipt);
    EXPECT_EQ(bytesOf(other.fileName()), "of somebody else");
    EXPECT_EQ(bytesOf(plant.filePath(u"ZZRB20201019A02.pdf"_s)), "zwei");
    // What took the name in the same moment stays too, and nothing else of that call does.
    const QString taken = plant.filePath(u"taken"_s), fresh = plant.filePath(u"fresh"_s);
    ASSERT_TRUE(writeFileDurably(taken, "old"));
    EXPECT_FALSE(writeFilesDurably({{fresh, "new"}, {taken, "new"}}, Existing::Refuse));
    EXPECT_EQ(bytesOf(taken), "old");
    EXPECT_FALSE(QFile::exists(fresh));
}

TEST(Delivery, SaysWhatIsWrongWithTheFolderAndLeavesNothing)
{
    QTemporaryDir plant;
    EXPECT_FALSE(deliver(orderTo({})));
    DeliveryOrder away = orderTo(plant.filePath(u"away"_s));
    int asked = 0;
    const auto lost = deliver(away, [&] { return ++asked < 2; });
    ASSERT_FALSE(lost);
    EXPECT_EQ(lost.error().kind, base::ErrorKind::Refused);
    EXPECT_EQ(lost.error().where, away.folder);
    EXPECT_FALSE(lost.error().advice.isEmpty());
    // It comes back while it is looked for.
    asked = 0;
    const auto found = deliver(away, [&] {
        QDir().mkpath(away.folder);
        return ++asked > 0;
    });
    EXPECT_TRUE(found);
    QTemporaryDir stopped;
    EXPECT_FALSE(deliver(orderTo(stopped.path()), [] { return false; }));
    EXPECT_TRUE(QDir(stopped.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

TEST(Delivery, AFullPlantSaysSoAndNothingOfItLiesThere)
{
    QTemporaryDir plant;
    ASSERT_TRUE(writeFileDurably(plant.filePath(u"earlier.pdf"_s), "earlier"));
    DeliveryOrder order = orderTo(plant.path());
    ASSERT_FALSE(order.files.empty());
    order.files.front().pdf = QByteArray(200'000, 'x');
    // A limit on the size of files fails a write half-way, as a full disk does.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    rlimit small = before;
    small.rlim_cur = 65536;
    setrlimit(RLIMIT_FSIZE, &small);
    const auto done = deliver(order);
    setrlimit(RLIMIT_FSIZE, &before);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().kind, base::ErrorKind::Refused);
    EXPECT_FALSE(done.error().what.isEmpty());
    EXPECT_TRUE(done.error().where.startsWith(plant.path())) << done.error().where.toStdString();
    EXPECT_FALSE(done.error().advice.isEmpty());
    // Neither a page nor a checksum nor a receipt, and what lay there lies there.
    EXPECT_EQ(QDir(plant.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        QStringList(u"earlier.pdf"_s));
    EXPECT_EQ(bytesOf(plant.filePath(u"earlier.pdf"_s)), "earlier");
    // With room it goes.
    EXPECT_TRUE(deliver(order));
}

TEST(DeliveryRecords, ComeBackAsTheyWere)
{
    const Delivered delivered{u"报纸轮转"_s, u"/mnt/a.pdf"_s, u"/mnt/r.json"_s, 4, true, base::Digest::of("a"),
        123456789, base::Digest::of("b")};
    EXPECT_EQ(deliveredFrom(toText(delivered)), delivered);
    EXPECT_FALSE(deliveredFrom(u"{}"_s));
    EXPECT_FALSE(deliveredFrom(u"?"_s));
    const Override made{u"export"_s, u"张三"_s, u"史料"_s, {u"A01"_s}, {u"图片太小"_s}, 1, {u"/tmp/a.pdf"_s}};
    EXPECT_EQ(overrideFrom(toText(made)), made);
}

namespace {

class Deliveries : public testing::Test {
protected:
    void SetUp() override
    {
        store = folder.filePath(u"s.banxin"_s);
        plant = folder.filePath(u"plant"_s);
        ASSERT_TRUE(QDir().mkpath(plant));
        ASSERT_TRUE(makeSampleNewsroom(store));
        ASSERT_TRUE(session.openNow(store));
        const auto issues = session.issues();
        const auto sample =
            std::find_if(issues.begin(), issues.end(), [](const auto &one) { return one.date == QDate(2020, 10, 19); });
        ASSERT_NE(sample, issues.end());
        ASSERT_TRUE(session.openIssueNow(sample->id));
        pages = session.working().children(session.issue(), model::ObjectKind::Page);
    }
    const model::Publication &publication() const
    {
        return *session.working().find<model::Publication>(
            session.working().find<model::Issue>(session.issue())->publication);
    }
    Session::ExportRequest request(bool perPage = true) const
    {
        Session::ExportRequest request;
        request.printer = model::printerNamed(publication(), {});
        request.printer->deliveryFolder = plant;
        request.printer->filePerPage = perPage;
        request.deliver = true;
        return request;
    }
    std::vector<Delivered> delivered(base::Id page)
    {
        std::vector<Delivered> all;
        const auto records = session.recordsNow({page}, kDeliveryFact);
        for (const Record &record : *records)
            all.push_back(deliveredFrom(record.fact.value).value());
        return all;
    }
    base::Digest contentNow(base::Id page) { return contentDigest(*session.pageLayoutNow(page)->display); }
    void type(base::Id page, const QString &text)
    {
        const auto laid = session.pageLayoutNow(page);
        for (const layout::LineLayout &line : laid->lines) {
            if (line.story.isNull())
                continue;
            const auto typed =
                edit::replaceText(session.working(), line.paragraph, 1, 1, text, {session.person(), base::Id()});
            ASSERT_TRUE(typed && session.apply(*typed));
            return;
        }
        FAIL() << "no story on the page";
    }

    QTemporaryDir folder;
    QString store, plant;
    Session session;
    std::vector<base::Id> pages;
};

} // namespace

TEST_F(Deliveries, AreKeptWithTheirPagesAndCountTheirVersions)
{
    const auto first = session.exportPdfNow(request());
    ASSERT_TRUE(first) << first.error().toText().toStdString();
    ASSERT_EQ(first->files.size(), pages.size());
    const auto kept = delivered(pages[0]);
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_EQ(kept[0].version, 1);
    EXPECT_EQ(kept[0].file, base::Digest::of(bytesOf(kept[0].path)));
    EXPECT_EQ(kept[0].content, contentNow(pages[0])) << "as it stands";
    type(pages[0], u"新"_s);
    EXPECT_NE(kept[0].content, contentNow(pages[0])) << "changed since";
    EXPECT_EQ(delivered(pages[1])[0].content, contentNow(pages[1])) << "another page was not";
    // Once more, one page: the plant's file stays, the next version is beside it. Even where the plant took its files.
    for (const QFileInfo &file : QDir(plant).entryInfoList(QDir::Files))
        ASSERT_TRUE(QFile::remove(file.filePath()));
    auto again = request();
    again.pages = {pages[0]};
    const auto second = session.exportPdfNow(again);
    ASSERT_TRUE(second);
    EXPECT_EQ(second->files[0].version, 2);
    EXPECT_TRUE(second->files[0].path.endsWith(u"_v2.pdf"_s));
    EXPECT_EQ(delivered(pages[0]).back().content, contentNow(pages[0]));
    EXPECT_EQ(delivered(pages[1]).size(), 1U);
    // Undo takes back what was typed, never what was delivered.
    ASSERT_TRUE(session.undoNow());
    EXPECT_EQ(delivered(pages[0]).size(), 2U);
    EXPECT_EQ(delivered(pages[0])[0].content, contentNow(pages[0])) << "the step that was typed, at once";
}

TEST_F(Deliveries, PassErrorsOverForWhoGivesAReasonAndKeepIt)
{
    auto wanted = request();
    wanted.pages = {pages[0]};
    wanted.printer->lowestResolution = wanted.printer->lowResolution = 1000; // no picture is as fine
    wanted.printer->slugLine = true;
    const auto refused = session.exportPdfNow(wanted);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(QDir(plant).isEmpty(QDir::Files));
    wanted.force = true;
    wanted.reason = u"照片是史料"_s;
    // The credits name a chief: nobody else may.
    model::Issue issue = *session.working().find<model::Issue>(session.issue());
    issue.fields[u"值班总编"_s] = u"王 帆"_s;
    model::ChangeSet change;
    change.id = base::Id::create();
    change.author = session.person();
    change.undoGroup = change.id;
    change.changes.push_back({issue.id, session.working().objectRevision(issue.id), model::Put{model::Object(issue)}});
    ASSERT_TRUE(session.apply(change));
    wanted.signer = u"李四"_s;
    const auto other = session.exportPdfNow(wanted);
    ASSERT_FALSE(other);
    EXPECT_TRUE(other.error().advice.contains(u"王帆"_s)) << qPrintable(other.error().toText());
    wanted.signer = u"王帆"_s;
    const auto done = session.exportPdfNow(wanted);
    ASSERT_TRUE(done) << done.error().toText().toStdString();
    const auto kept = session.recordsNow({session.issue()}, kOverrideFact);
    ASSERT_TRUE(kept);
    ASSERT_EQ(kept->size(), 1U);
    const Override made = overrideFrom(kept->front().fact.value).value();
    EXPECT_EQ(made.signer, u"王帆"_s);
    EXPECT_EQ(made.reason, u"照片是史料"_s);
    EXPECT_EQ(made.action, u"delivery"_s);
    EXPECT_EQ(made.pages, QStringList{u"A01"_s});
    EXPECT_GT(made.errorCount, 0);
    EXPECT_EQ(kept->front().author, session.person());
    const QJsonObject receipt = QJsonDocument::fromJson(bytesOf(done->receipt)).object();
    EXPECT_EQ(receipt[u"override"][u"reason"].toString(), u"照片是史料"_s);
    EXPECT_GT(receipt[u"preflight"][u"errors"].toInt(), 0);
}

TEST_F(Deliveries, AreNotTriedWithoutAFolderAndCheckingWritesNothing)
{
    auto wanted = request();
    wanted.printer->deliveryFolder.clear();
    EXPECT_FALSE(session.exportPdfNow(wanted));
    wanted = request();
    wanted.checkOnly = true;
    wanted.printer->lowestResolution = wanted.printer->lowResolution = 1000;
    const auto checked = session.exportPdfNow(wanted);
    ASSERT_TRUE(checked) << checked.error().toText().toStdString();
    EXPECT_FALSE(session.exportFindings().inFiles.empty());
    EXPECT_TRUE(checked->paths.empty());
    EXPECT_TRUE(QDir(plant).isEmpty(QDir::Files));
    EXPECT_TRUE(session.recordsNow({session.issue()}, kOverrideFact)->empty());
}

TEST_F(Deliveries, OfTrialsAreStampedAndNoOverride)
{
    auto wanted = request();
    wanted.pages = {pages[0]};
    wanted.isTrial = true;
    wanted.printer->lowestResolution = wanted.printer->lowResolution = 1000;
    const auto done = session.exportPdfNow(wanted);
    ASSERT_TRUE(done) << done.error().toText().toStdString();
    EXPECT_TRUE(done->paths.front().endsWith(u"_sample.pdf"_s));
    QProcess text;
    text.start(u"pdftotext"_s, {u"-enc"_s, u"UTF-8"_s, done->paths.front(), u"-"_s});
    ASSERT_TRUE(text.waitForFinished());
    EXPECT_TRUE(QString::fromUtf8(text.readAllStandardOutput()).contains(u"不作付印"_s));
    EXPECT_TRUE(session.recordsNow({session.issue()}, kOverrideFact)->empty());
    EXPECT_TRUE(delivered(pages[0]).front().isTrial);
}

TEST_F(Deliveries, MayLeaveTheTagsAway)
{
    Session::ExportRequest wanted;
    wanted.pages = {pages[0]};
    wanted.path = folder.filePath(u"plain.pdf"_s);
    wanted.printer = model::printerNamed(publication(), {});
    wanted.printer->tagged = false;
    const auto done = session.exportPdfNow(wanted); // and preflight has nothing against it
    ASSERT_TRUE(done) << done.error().toText().toStdString();
    const QByteArray plain = bytesOf(wanted.path);
    EXPECT_FALSE(plain.contains("StructTreeRoot") || plain.contains("pdfuaid:part"));
    EXPECT_TRUE(plain.contains("PDF/X-4"));
}

TEST_F(Deliveries, TellHowFarEachPageIs)
{
    std::map<base::Id, std::vector<ExportStage>> stages;
    bool finished = false;
    QObject::connect(&session, &Session::exportStage, &session,
        [&](base::Id page, ExportStage stage) { stages[page].push_back(stage); });
    QObject::connect(&session, &Session::exportFinished, &session, [&] { finished = true; });
    session.exportPdf(request());
    QElapsedTimer timer;
    timer.start();
    while (!finished && timer.elapsed() < 30000)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    ASSERT_TRUE(finished);
    EXPECT_FALSE(session.isExporting());
    for (const base::Id page : pages) {
        const auto &of = stages[page];
        ASSERT_EQ(of.size(), 6U);
        EXPECT_TRUE(std::is_sorted(of.begin(), of.end()));
        EXPECT_EQ(of.back(), ExportStage::Done);
    }
}

TEST(Chiefs, AreWhomTheCreditsCallSo)
{
    model::Document document;
    EXPECT_TRUE(chiefsOf(document, base::Id::create()).isEmpty());
    EXPECT_TRUE(mayOverride(document, base::Id::create(), u"谁"_s)) << "where nobody is named";
}
