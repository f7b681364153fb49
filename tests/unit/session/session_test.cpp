// A session on the sample newsroom: what it acknowledges is in the store, undo is one's own, and
// colleagues' edits come in.
#include "session/plate_maker.h"
#include "session/session.h"
#include "session/typing_cursor.h"

#include "edit/edits.h"
#include "model/line_breaks.h"
#include "paint/total_ink.h"
#include "store/store.h"
#include "tests/support/advert_files.h"
#include "tests/support/sample_copy.h"

#include <QFile>
#include <QRegularExpression>

#include <gtest/gtest.h>

#include <sys/resource.h>

#include <csignal>

using namespace banxin;
using session::CommitState;
using session::Session;
using session::TypingCursor;
using support::waitFor;

namespace {

class SessionTest : public testing::Test {
protected:
    void SetUp() override
    {
        support::copySample(location);
        open(session);
    }
    void open(Session &opening)
    {
        const base::Status opened = opening.openNow(location);
        ASSERT_TRUE(opened) << opened.error().toText().toStdString();
        ASSERT_FALSE(opening.issues().empty());
        const base::Status issue = opening.openIssueNow(opening.issues().front().id);
        ASSERT_TRUE(issue) << issue.error().toText().toStdString();
    }
    base::Id firstPage(const Session &of) const
    {
        return of.working().children(of.issue(), model::ObjectKind::Page).front();
    }
    /// A body paragraph that stands on the first page.
    base::Id bodyParagraph()
    {
        const auto layout = session.pageLayoutNow(firstPage(session));
        for (const layout::LineLayout &line : layout->lines) {
            if (line.role == model::ParagraphRole::Body && line.editable)
                return line.paragraph;
        }
        return {};
    }
    QString textOf(const Session &of, base::Id paragraph) const
    {
        return of.working().find<model::Paragraph>(paragraph)->text;
    }
    QString storedText(base::Id paragraph) const
    {
        auto store = store::Store::open(location, store::OpenMode::ReadOnly);
        return (*store)->loadAll()->find<model::Paragraph>(paragraph)->text;
    }
    /// A colleague's edit, straight into the store.
    void commitElsewhere(base::Id paragraph, int at, const QString &text)
    {
        auto store = store::Store::open(location);
        ASSERT_TRUE(store);
        const auto document = (*store)->loadAll();
        const auto change = edit::replaceText(*document, paragraph, at, at, text, {QStringLiteral("乙"), {}});
        ASSERT_TRUE(change);
        ASSERT_TRUE((*store)->commit(*change));
    }

    QTemporaryDir folder;
    QString location = folder.filePath(QStringLiteral("copy.banxin"));
    Session session;
};

} // namespace

TEST_F(SessionTest, TypingRestsInTheStoreAfterAPause)
{
    const base::Id paragraph = bodyParagraph();
    TypingCursor cursor;
    cursor.setSession(&session);
    ASSERT_TRUE(cursor.place({paragraph, 2}));
    ASSERT_TRUE(cursor.insert(QStringLiteral("新")));
    ASSERT_TRUE(cursor.insert(QStringLiteral("闻")));
    EXPECT_EQ(session.commitState(), CommitState::Pending);
    EXPECT_EQ(session.pendingEdits(), 2);
    EXPECT_TRUE(waitFor([&] { return session.commitState() == CommitState::Saved; }));
    EXPECT_EQ(textOf(session, paragraph).mid(2, 2), QStringLiteral("新闻"));
    EXPECT_EQ(storedText(paragraph), textOf(session, paragraph));
    EXPECT_GT(session.working().objectRevision(paragraph), 0);
}

TEST_F(SessionTest, SteadyTypingIsCommittedWithinAboutHalfASecond)
{
    const base::Id paragraph = bodyParagraph();
    TypingCursor cursor;
    cursor.setSession(&session);
    cursor.place({paragraph, 0});
    QElapsedTimer typing;
    typing.start();
    const QString before = textOf(session, paragraph);
    while (typing.elapsed() < 900) {
        ASSERT_TRUE(cursor.insert(QStringLiteral("字")));
        QElapsedTimer key;
        key.start();
        waitFor([&] { return key.elapsed() > 60; }, 100); // never a pause of 150 ms
    }
    EXPECT_NE(storedText(paragraph), before);
    ASSERT_TRUE(session.flushNow());
    EXPECT_EQ(storedText(paragraph), textOf(session, paragraph));
}

TEST_F(SessionTest, AHeadlineWhoseEndDoesNotShowIsBrokenInItsArea)
{
    const auto layout = session.pageLayoutNow(firstPage(session));
    const auto line = std::find_if(layout->lines.begin(), layout->lines.end(),
        [](const auto &each) { return each.editable && each.role == model::ParagraphRole::Headline; });
    ASSERT_NE(line, layout->lines.end());
    TypingCursor cursor;
    cursor.setSession(&session);
    ASSERT_TRUE(cursor.place({line->paragraph, 3}));
    const auto breaks = [&] {
        const auto &area = std::get<model::AreaContent>(session.working().find<model::Frame>(line->frame)->content);
        return model::lineBreaksIn(area, *session.working().find<model::Paragraph>(line->paragraph));
    };
    ASSERT_TRUE(cursor.breakLine({}));
    EXPECT_EQ(breaks(), std::vector<int>{3});
    ASSERT_TRUE(cursor.breakLine({}));
    EXPECT_TRUE(breaks().empty());
    // Of a story that stands nowhere it says why not.
    const auto *area = std::get_if<model::AreaContent>(&session.working().find<model::Frame>(line->frame)->content);
    const auto change = edit::unplaceStory(session.working(), area->placement, {session.person(), {}});
    ASSERT_TRUE(change);
    ASSERT_TRUE(session.apply(*change));
    const base::Status refused = cursor.breakLine({});
    ASSERT_FALSE(refused);
    EXPECT_FALSE(refused.error().advice.isEmpty());
}

TEST_F(SessionTest, UndoAndRedoWorkAcrossARestart)
{
    const base::Id paragraph = bodyParagraph();
    const QString before = textOf(session, paragraph);
    TypingCursor cursor;
    cursor.setSession(&session);
    cursor.place({paragraph, 1});
    ASSERT_TRUE(cursor.insert(QStringLiteral("甲")));
    ASSERT_TRUE(session.flushNow());
    ASSERT_TRUE(cursor.insert(QStringLiteral("乙"))); // the same step, another revision
    ASSERT_TRUE(session.flushNow());
    cursor.place({paragraph, 0});
    ASSERT_TRUE(cursor.insert(QStringLiteral("丙")));
    const QString typed = textOf(session, paragraph);
    ASSERT_TRUE(session.flushNow());

    Session later;
    open(later);
    ASSERT_TRUE(waitFor([&] { return later.canUndo(); }));
    ASSERT_TRUE(later.undoNow());
    ASSERT_TRUE(later.undoNow());
    EXPECT_EQ(textOf(later, paragraph), before);
    ASSERT_TRUE(later.redoNow());
    ASSERT_TRUE(later.redoNow());
    EXPECT_EQ(textOf(later, paragraph), typed);
    EXPECT_EQ(storedText(paragraph), typed);
}

TEST_F(SessionTest, UndoOfPendingTypingTakesTheWholeStep)
{
    const base::Id paragraph = bodyParagraph();
    const QString before = textOf(session, paragraph);
    TypingCursor cursor;
    cursor.setSession(&session);
    cursor.place({paragraph, 3});
    ASSERT_TRUE(cursor.insert(QStringLiteral("一")));
    ASSERT_TRUE(cursor.insert(QStringLiteral("二")));
    EXPECT_TRUE(session.canUndo());
    session.undo();
    EXPECT_TRUE(waitFor([&] { return textOf(session, paragraph) == before; }));
    EXPECT_TRUE(waitFor([&] { return session.canRedo() && session.commitState() == CommitState::Saved; }));
    session.redo();
    EXPECT_TRUE(waitFor([&] { return textOf(session, paragraph).mid(3, 2) == QStringLiteral("一二"); }));
}

TEST_F(SessionTest, AnEditMadeUndoneAndAnotherUndoneDoNotGetInEachOthersWay)
{
    const base::Id paragraph = bodyParagraph();
    const QString before = textOf(session, paragraph);
    const auto replace = [&](int from, int to, const QString &text) {
        const auto change = edit::replaceText(session.working(), paragraph, from, to, text, {session.person(), {}});
        ASSERT_TRUE(change);
        ASSERT_TRUE(session.apply(*change));
        ASSERT_TRUE(session.flushNow());
    };
    replace(0, 0, QStringLiteral("一二三"));
    replace(1, 2, {}); // takes out of the middle of it
    ASSERT_TRUE(session.undoNow()); // and back
    ASSERT_TRUE(session.undoNow()); // must not stumble over either
    EXPECT_EQ(textOf(session, paragraph), before);
}

TEST_F(SessionTest, UndoKeepsWhatAColleagueWrote)
{
    const base::Id paragraph = bodyParagraph();
    const QString before = textOf(session, paragraph);
    TypingCursor cursor;
    cursor.setSession(&session);
    cursor.place({paragraph, 4});
    ASSERT_TRUE(cursor.insert(QStringLiteral("我写的")));
    ASSERT_TRUE(session.flushNow());
    commitElsewhere(paragraph, 0, QStringLiteral("他写的"));
    EXPECT_TRUE(waitFor([&] { return textOf(session, paragraph).startsWith(QStringLiteral("他写的")); }));
    ASSERT_TRUE(session.undoNow());
    EXPECT_EQ(textOf(session, paragraph), QStringLiteral("他写的") + before);
}

TEST_F(SessionTest, AColleaguesEditAndMineInOneParagraphBothLand)
{
    const base::Id paragraph = bodyParagraph();
    const QString before = textOf(session, paragraph);
    TypingCursor cursor;
    cursor.setSession(&session);
    cursor.place({paragraph, static_cast<int>(before.size())});
    ASSERT_TRUE(cursor.insert(QStringLiteral("尾")));
    commitElsewhere(paragraph, 0, QStringLiteral("头"));
    ASSERT_TRUE(session.flushNow());
    EXPECT_EQ(textOf(session, paragraph), QStringLiteral("头") + before + QStringLiteral("尾"));
    EXPECT_EQ(storedText(paragraph), textOf(session, paragraph));
    // And the next edit stands on both.
    ASSERT_TRUE(cursor.insert(QStringLiteral("。")));
    ASSERT_TRUE(session.flushNow());
    EXPECT_EQ(storedText(paragraph), textOf(session, paragraph));
}

TEST_F(SessionTest, AFullDiskKeepsTheTextAndSaysSo)
{
    const base::Id paragraph = bodyParagraph();
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    rlimit none = before;
    none.rlim_cur = 0;
    setrlimit(RLIMIT_FSIZE, &none);
    TypingCursor cursor;
    cursor.setSession(&session);
    cursor.place({paragraph, 0});
    ASSERT_TRUE(cursor.insert(QStringLiteral("不能丢")));
    const base::Status flushed = session.flushNow();
    setrlimit(RLIMIT_FSIZE, &before);
    ASSERT_FALSE(flushed);
    EXPECT_EQ(session.commitState(), CommitState::Failed);
    EXPECT_FALSE(session.commitError().what.isEmpty());
    EXPECT_EQ(session.pendingEdits(), 1);
    ASSERT_TRUE(cursor.insert(QStringLiteral("的话"))); // work goes on, and is tried again
    EXPECT_TRUE(waitFor([&] { return session.commitState() == CommitState::Saved; }));
    EXPECT_TRUE(storedText(paragraph).startsWith(QStringLiteral("不能丢的话")));
}

TEST_F(SessionTest, UndoWorksWhileNothingCanBeSaved)
{
    const base::Id paragraph = bodyParagraph();
    const QString before = textOf(session, paragraph);
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    rlimit none = limit;
    none.rlim_cur = 0;
    setrlimit(RLIMIT_FSIZE, &none);
    TypingCursor cursor;
    cursor.setSession(&session);
    cursor.place({paragraph, 0});
    ASSERT_TRUE(cursor.insert(QStringLiteral("一")));
    EXPECT_FALSE(session.flushNow());
    cursor.place({paragraph, 0}); // another step, which no store has seen
    ASSERT_TRUE(cursor.insert(QStringLiteral("二")));
    session.undo();
    EXPECT_EQ(textOf(session, paragraph), QStringLiteral("一") + before);
    EXPECT_TRUE(session.canRedo());
    session.redo();
    EXPECT_EQ(textOf(session, paragraph), QStringLiteral("二一") + before);
    setrlimit(RLIMIT_FSIZE, &limit);
    ASSERT_TRUE(session.flushNow());
    EXPECT_EQ(storedText(paragraph), QStringLiteral("二一") + before);
}

TEST_F(SessionTest, LayoutFollowsTyping)
{
    const base::Id page = firstPage(session);
    const base::Id paragraph = bodyParagraph();
    EXPECT_EQ(session.pageLayout(page), nullptr); // asked for, not yet there
    ASSERT_TRUE(waitFor([&] { return session.pageLayout(page) != nullptr; }));
    const auto before = session.pageLayout(page);
    TypingCursor cursor;
    cursor.setSession(&session);
    cursor.place({paragraph, 0});
    ASSERT_TRUE(cursor.insert(QStringLiteral("新添的一句话，会让后面的各行都往后挪。")));
    ASSERT_TRUE(waitFor([&] { return session.pageLayout(page) != before; }));
    const auto caret = session.pageLayout(page)->caretAt(cursor.caret());
    ASSERT_TRUE(caret);
    EXPECT_EQ(caret->story, cursor.parent());
}

TEST_F(SessionTest, AnEditLaysOutOnlyThePagesItConcerns)
{
    const auto pages = session.working().children(session.issue(), model::ObjectKind::Page);
    ASSERT_GE(pages.size(), 2U);
    for (const base::Id page : pages)
        (void)session.pageLayout(page);
    ASSERT_TRUE(waitFor([&] {
        return std::all_of(
            pages.begin(), pages.end(), [&](base::Id page) { return session.pageLayout(page) != nullptr; });
    }));
    std::vector<base::Id> again;
    QObject::connect(&session, &Session::layoutReady, &session, [&](base::Id page) { again.push_back(page); });
    TypingCursor cursor;
    cursor.setSession(&session);
    cursor.place({bodyParagraph(), 0});
    ASSERT_TRUE(cursor.insert(QStringLiteral("字")));
    ASSERT_TRUE(waitFor([&] { return !again.empty(); }));
    waitFor([] { return false; }, 100);
    EXPECT_EQ(again, std::vector<base::Id>{pages.front()});
}

TEST_F(SessionTest, ParagraphsSplitAndJoinWhereTheCaretStands)
{
    const base::Id paragraph = bodyParagraph();
    const QString before = textOf(session, paragraph);
    ASSERT_GT(before.size(), 6);
    TypingCursor cursor;
    cursor.setSession(&session);
    cursor.place({paragraph, 5});
    ASSERT_TRUE(cursor.splitParagraph());
    EXPECT_EQ(textOf(session, paragraph), before.left(5));
    EXPECT_EQ(cursor.paragraphText(), before.mid(5));
    EXPECT_EQ(cursor.caret().offset, 0);
    ASSERT_TRUE(cursor.erase(TypingCursor::Erase::Backward));
    EXPECT_EQ(textOf(session, paragraph), before);
    EXPECT_EQ(cursor.caret(), (layout::TextPosition{paragraph, 5}));
    ASSERT_TRUE(cursor.insert(QStringLiteral("一行\r\n又一行")));
    EXPECT_EQ(cursor.paragraphText(), QStringLiteral("又一行") + before.mid(5));
    EXPECT_EQ(cursor.caret().offset, 3);
    cursor.selectAll();
    EXPECT_TRUE(cursor.selectedText().contains(before.left(5) + QStringLiteral("一行\n又一行")));
    ASSERT_TRUE(session.flushNow());
    ASSERT_TRUE(session.undoNow());
    EXPECT_EQ(textOf(session, paragraph), before);
}

TEST_F(SessionTest, PicturesComeOffThisThread)
{
    base::Digest asset;
    for (const base::Id id : session.working().all(model::ObjectKind::StoryPicture)) {
        if (const base::Digest &digest = session.working().find<model::StoryPicture>(id)->asset; !digest.isNull())
            asset = digest;
    }
    ASSERT_FALSE(asset.isNull());
    EXPECT_TRUE(session.picture(asset, 200).isNull());
    ASSERT_TRUE(waitFor([&] { return !session.picture(asset, 200).isNull(); }));
    EXPECT_GE(session.picture(asset, 200).width(), 200);
    EXPECT_LT(session.picture(asset, 200).width(), 400);
    EXPECT_TRUE(session.pictureNow(base::Digest::of("no such picture"), 100).isNull());
}

TEST_F(SessionTest, TooMuchInkOverFifteenSquareMillimetresIsAnErrorOfThePage)
{
    const base::Id page = firstPage(session);
    const auto add = [&](double side, const base::Color &color) {
        model::Frame frame;
        frame.id = base::Id::create();
        frame.page = page;
        frame.order = base::OrderKey::between(session.working().childrenOf<model::Frame>(page).back()->order, {});
        frame.box = {base::Length::mm(4), base::Length::mm(4), base::Length::mm(side), base::Length::mm(side)};
        model::BoxContent box;
        box.fill = color;
        frame.content = box;
        model::ChangeSet change;
        change.id = base::Id::create();
        change.author = session.person();
        change.label = QStringLiteral("加框");
        change.changes.push_back({frame.id, 0, model::Put{frame}});
        EXPECT_TRUE(session.apply(change));
        return frame.id;
    };
    const auto found = [&] {
        std::vector<layout::Finding> findings;
        const auto layout = session.checkedLayoutNow(page);
        for (const layout::Finding &finding : layout->findings) {
            if (finding.rule == QLatin1String("total-ink"))
                findings.push_back(finding);
        }
        return findings;
    };
    EXPECT_TRUE(found().empty());
    add(2, base::Color::percent(75, 75, 75, 75));
    EXPECT_TRUE(found().empty()) << "4 of 15 mm²";
    const base::Id box = add(5, base::Color::percent(75, 75, 75, 75));
    const auto findings = found();
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].severity, layout::Finding::Severity::Error);
    EXPECT_EQ(findings[0].frame, box);
    ASSERT_TRUE(findings[0].rect);
    EXPECT_NEAR(findings[0].rect->width.toMm(), 5, 0.5);
    EXPECT_TRUE(findings[0].message.contains(QStringLiteral("300%"))) << qPrintable(findings[0].message);
}

TEST_F(SessionTest, AnAdvertsInkIsCountedOnTheScreenAsInTheFile)
{
    support::PdfText text;
    const int tint = text.add("<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [0 0 0 0] /C1 [0.1 0.3 0.8 0] >>");
    const QByteArray pdf = support::onePage(text,
        "0.9 0.8 0.6 0.1 k 0 0 200 100 re f 0.9 0.9 0.8 0.35 k 20 20 60 60 re f "
        "/Gold cs 0.5 scn 110 10 80 80 re f /Over gs 0.9 0.7 0.6 0 k 120 20 60 60 re f",
        "/ColorSpace << /Gold [/Separation /Gold /DeviceCMYK " + support::reference(tint)
            + "] >> /ExtGState << /Over << /OP true /op true /OPM 1 >> >>");
    const QString path = folder.filePath(QStringLiteral("advert.pdf"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(pdf);
    file.close();
    const auto asset = session.addAdvertNow(path);
    ASSERT_TRUE(asset) << asset.error().toText().toStdString();
    const base::Id page = firstPage(session);
    model::AdvertContent content;
    content.advertiser = QStringLiteral("商场");
    content.labelled = false;
    const auto placed = edit::placeAdvert(session.working(), page,
        {base::Length::pt(100), base::Length::pt(500), base::Length::pt(200), base::Length::pt(100)}, *asset, content,
        {session.person(), {}});
    ASSERT_TRUE(placed) << placed.error().toText().toStdString();
    ASSERT_TRUE(session.apply(*placed));

    const auto layout = session.checkedLayoutNow(page);
    const auto *publication =
        session.working().find<model::Publication>(session.working().find<model::Issue>(session.issue())->publication);
    paint::PlateOptions options;
    const auto plates =
        session.plateMaker().plates(*layout->display, session.plateMaker().condition(*publication, {}), options);
    ASSERT_TRUE(plates);
    EXPECT_TRUE(plates->missing.empty());
    ASSERT_EQ(plates->plates.size(), 5U);
    EXPECT_EQ(plates->plates[4].spot.name, QStringLiteral("Gold"));
    const auto places = paint::TotalInk(*plates).above(240);
    ASSERT_EQ(places.size(), 2U);

    Session::ExportRequest request;
    request.pages = {page};
    request.path = folder.filePath(QStringLiteral("a.pdf"));
    request.force = true;
    const auto exported = session.exportPdfNow(request);
    ASSERT_TRUE(exported) << exported.error().toText().toStdString();
    const auto inksOf = [](const std::vector<layout::Finding> &findings) {
        std::vector<int> inks;
        for (const layout::Finding &finding : findings) {
            if (finding.rule == QLatin1String("total-ink"))
                inks.push_back(
                    QRegularExpression(QStringLiteral("(\\d+)%")).match(finding.message).captured(1).toInt());
        }
        std::sort(inks.begin(), inks.end());
        return inks;
    };
    const std::vector<int> seen = inksOf(layout->findings), written = inksOf(exported->findings);
    ASSERT_EQ(seen.size(), 2U);
    ASSERT_EQ(written.size(), 2U);
    for (std::size_t i = 0; i < 2; ++i)
        EXPECT_NEAR(seen[i], written[i], 3);
}

TEST_F(SessionTest, APictureWithoutItsFileIsAnErrorOfThePage)
{
    const base::Id page = firstPage(session);
    const auto errorsOf = [&](const std::shared_ptr<const layout::PageLayout> &layout) {
        return layout ? std::count_if(layout->findings.begin(), layout->findings.end(),
                   [](const layout::Finding &finding) {
                       return finding.rule == QLatin1String("damaged-picture")
                           && finding.severity == layout::Finding::Severity::Error && !finding.frame.isNull()
                           && !finding.story.isNull() && finding.rect && !finding.message.isEmpty();
                   })
                      : -1;
    };
    std::vector<base::Digest> standing;
    const auto layout = session.checkedLayoutNow(page);
    for (const display::Item &item : layout->display->items) {
        if (const auto *picture = std::get_if<display::PictureItem>(&item.shape))
            standing.push_back(picture->asset);
    }
    ASSERT_FALSE(standing.empty());
    EXPECT_EQ(errorsOf(session.checkedLayoutNow(page)), 0);
    const base::Digest asset = standing.front();
    const auto times = std::count(standing.begin(), standing.end(), asset);
    const QByteArray bytes = *session.assetNow(asset);
    const QString path = location + QStringLiteral("/assets/") + asset.toHex().left(2) + u'/' + asset.toHex();

    for (const bool missing : {true, false}) {
        QFile file(path);
        ASSERT_TRUE(file.remove());
        if (!missing) {
            ASSERT_TRUE(file.open(QIODevice::WriteOnly));
            file.write("no picture");
            file.close();
        }
        Session second;
        open(second);
        EXPECT_EQ(errorsOf(second.checkedLayoutNow(page)), times) << "before it returns";

        Session third;
        open(third);
        (void)third.pageLayout(page); // as the screen does; nobody paints here
        EXPECT_TRUE(waitFor([&] { return errorsOf(third.pageLayout(page)) == times; })) << "by and by";
        ASSERT_TRUE(third.addAssetNow(bytes));
        (void)third.picture(asset, 100);
        EXPECT_TRUE(waitFor([&] { return errorsOf(third.pageLayout(page)) == 0; })) << "put back";
    }
}

TEST_F(SessionTest, ExportIsTheSameEachTimeAndRefusesOverset)
{
    Session::ExportRequest request;
    request.path = folder.filePath(QStringLiteral("a.pdf"));
    request.force = true;
    const auto first = session.exportPdfNow(request);
    ASSERT_TRUE(first) << first.error().toText().toStdString();
    EXPECT_GT(first->timings.value(QStringLiteral("total")), 0);
    request.path = folder.filePath(QStringLiteral("b.pdf"));
    std::vector<int> progress;
    bool finished = false;
    QObject::connect(&session, &Session::exportProgress, &session, [&](int done, int total) {
        progress.push_back(done);
        EXPECT_GE(total, done);
    });
    QObject::connect(&session, &Session::exportFinished, &session, [&] { finished = true; });
    session.exportPdf(request);
    ASSERT_TRUE(waitFor([&] { return finished; }, 20000));
    EXPECT_FALSE(progress.empty());
    QFile a(folder.filePath(QStringLiteral("a.pdf"))), b(request.path);
    ASSERT_TRUE(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
    EXPECT_EQ(a.readAll(), b.readAll());

    TypingCursor cursor;
    cursor.setSession(&session);
    cursor.place({bodyParagraph(), 0});
    ASSERT_TRUE(cursor.insert(QString(4000, u'字')));
    request.path = folder.filePath(QStringLiteral("c.pdf"));
    request.force = false;
    const auto refused = session.exportPdfNow(request);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, base::ErrorKind::Refused);
    EXPECT_FALSE(QFile::exists(request.path));
    request.force = true;
    EXPECT_TRUE(session.exportPdfNow(request));
    EXPECT_TRUE(QFile::exists(request.path));
}

TEST_F(SessionTest, AStoppedExportLeavesNoFile)
{
    Session::ExportRequest request;
    request.path = folder.filePath(QStringLiteral("stopped.pdf"));
    bool failed = false;
    QObject::connect(&session, &Session::exportFailed, &session, [&] { failed = true; });
    session.exportPdf(request);
    session.cancelExport();
    ASSERT_TRUE(waitFor([&] { return failed; }, 20000));
    EXPECT_FALSE(QFile::exists(request.path));
}

TEST_F(SessionTest, ExportIsHeldAgainstThePrintersProfileAndRefusesErrors)
{
    const auto *issue = session.working().find<model::Issue>(session.issue());
    model::Publication publication = *session.working().find<model::Publication>(issue->publication);
    model::PrinterProfile plant;
    plant.name = QStringLiteral("挑剔的印厂");
    plant.lowestResolution = 1000; // no picture of the sample has as much
    publication.printers.push_back(plant);
    model::ChangeSet change;
    change.id = base::Id::create();
    change.undoGroup = change.id;
    change.label = QStringLiteral("加印厂");
    change.author = session.person();
    change.changes.push_back(
        {publication.id, session.working().objectRevision(publication.id), model::Put{model::Object(publication)}});
    const base::Status applied = session.apply(change);
    ASSERT_TRUE(applied) << applied.error().toText().toStdString();

    Session::ExportRequest request;
    request.pages = {firstPage(session)};
    request.path = folder.filePath(QStringLiteral("a.pdf"));
    const auto plain = session.exportPdfNow(request);
    ASSERT_TRUE(plain) << plain.error().toText().toStdString();
    for (const layout::Finding &finding : plain->findings)
        EXPECT_NE(finding.severity, layout::Finding::Severity::Error) << finding.message.toStdString();

    request.profile = plant.name;
    request.path = folder.filePath(QStringLiteral("b.pdf"));
    const auto refused = session.exportPdfNow(request);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, base::ErrorKind::Refused);
    EXPECT_TRUE(refused.error().what.contains(QStringLiteral("A01："))) << refused.error().what.toStdString();
    EXPECT_FALSE(QFile::exists(request.path));
    request.force = true;
    const auto forced = session.exportPdfNow(request);
    ASSERT_TRUE(forced);
    EXPECT_TRUE(QFile::exists(request.path));
    EXPECT_TRUE(std::any_of(forced->findings.begin(), forced->findings.end(),
        [](const layout::Finding &finding) { return finding.severity == layout::Finding::Severity::Error; }));
}

TEST(SessionOpening, SaysWhatIsWrong)
{
    Session session;
    QTemporaryDir folder;
    EXPECT_FALSE(session.openNow(folder.filePath(QStringLiteral("nothing.banxin"))));
    EXPECT_FALSE(session.isOpen());
    EXPECT_FALSE(session.openNow(folder.path()));
    model::ChangeSet change;
    EXPECT_FALSE(session.apply(change));
    EXPECT_FALSE(session.exportPdfNow({}));
}
