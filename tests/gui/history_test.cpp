// The history's dock and window, by mouse and keys.
#include "history/history_panel.h"
#include "history/history_window.h"
#include "history/moment_slider.h"
#include "history/restore_dialog.h"

#include "edit/article_edits.h"
#include "edit/edits.h"
#include "tests/support/sample_copy.h"
#include "widgets/tokens.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

using namespace banxin;
using namespace Qt::StringLiterals;
using history::HistoryModel;
using session::Session;

namespace {

constexpr int kPatience = 60000;

class HistoryTest : public testing::Test {
protected:
    void SetUp() override
    {
        support::copySample(location);
        ASSERT_TRUE(session.openNow(location));
        ASSERT_TRUE(session.openIssueNow(session.issues().front().id));
        page = session.working().children(session.issue(), model::ObjectKind::Page).front();
        for (const base::Id story : edit::storiesOn(session.working(), page))
            for (const auto *each : session.working().childrenOf<model::Paragraph>(story))
                if (each->role == model::ParagraphRole::Body)
                    paragraph = each->id;
        ASSERT_FALSE(paragraph.isNull());
        panel.setSession(&session);
        panel.setPage(page);
        panel.resize(328, 420);
    }
    void TearDown() override { panel.setSession(nullptr); }
    void type(const QString &what)
    {
        const auto change = edit::replaceText(session.working(), paragraph, 0, 0, what, {session.person(), {}});
        ASSERT_TRUE(change && session.apply(*change) && session.flushNow());
    }
    QString text() const { return session.working().find<model::Paragraph>(paragraph)->text; }
    /// BANXIN_SHOTS=FOLDER keeps what was seen.
    void keep(QWidget &widget, const QString &name)
    {
        const QString shots = qEnvironmentVariable("BANXIN_SHOTS");
        if (!shots.isEmpty())
            widget.grab().save(shots + u'/' + name + u".png"_s);
    }
    QListView *list() { return panel.findChild<QListView *>(u"historyList"_s); }
    const HistoryModel::Row &row(int at)
    {
        return static_cast<HistoryModel *>(list()->model())->at(list()->model()->index(at, 0));
    }
    void doubleClick(int at)
    {
        const QPoint place = list()->visualRect(list()->model()->index(at, 0)).center();
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(list()->viewport(), Qt::LeftButton, {}, place);
    }
    int rows() { return list()->model()->rowCount(); }

    QTemporaryDir folder;
    QString location = folder.filePath(u"copy.banxin"_s);
    Session session;
    base::Id page, paragraph;
    history::HistoryPanel panel;
};

} // namespace

TEST_F(HistoryTest, TheDockShowsStepsAsTheyAreMadeAndGoesBackToThem)
{
    panel.show();
    const QString before = text();
    type(u"一"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows() > 1 && row(1).step.author == session.person(); }, kPatience));
    EXPECT_EQ(row(0).kind, HistoryModel::RowKind::Day);
    EXPECT_EQ(row(0).text, u"今天"_s);
    EXPECT_TRUE(row(1).note.contains(u"A01"_s));
    const int count = rows();
    type(u"二"_s);
    type(u"三"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows() == count + 2; }, kPatience));
    keep(panel, u"dock"_s);

    // A double click on the oldest of the three takes the two others back; they stay in sight.
    doubleClick(3);
    ASSERT_TRUE(QTest::qWaitFor([&] { return text() == u"一"_s + before; }, kPatience));
    ASSERT_TRUE(QTest::qWaitFor([&] { return row(1).step.undone && row(2).step.undone; }, kPatience));
    EXPECT_EQ(rows(), count + 2);
    keep(panel, u"dock-undone"_s);

    // The keys go there as well: up to the newest, Enter does all again.
    list()->setFocus();
    list()->setCurrentIndex(list()->model()->index(2, 0));
    QTest::keyClick(list(), Qt::Key_Up);
    QTest::keyClick(list(), Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([&] { return text() == u"三二一"_s + before; }, kPatience));
}

TEST_F(HistoryTest, AVersionIsNamedAndStandsUnderAFlag)
{
    panel.show();
    type(u"一"_s);
    QTest::mouseClick(panel.findChild<QPushButton *>(u"historyName"_s), Qt::LeftButton);
    auto *dialog = panel.findChild<QDialog *>(u"versionDialog"_s);
    ASSERT_TRUE(dialog);
    auto *save = dialog->findChild<QPushButton *>(u"versionSave"_s);
    EXPECT_FALSE(save->isEnabled());
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"versionName"_s), u"second proof"_s);
    EXPECT_TRUE(save->isEnabled());
    keep(*dialog, u"version"_s);
    QTest::keyClick(dialog, Qt::Key_Return);
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return rows() > 2 && row(1).kind == HistoryModel::RowKind::Version; }, kPatience));
    EXPECT_EQ(row(1).text, u"second proof"_s);
    EXPECT_EQ(row(2).kind, HistoryModel::RowKind::Step);
    keep(panel, u"dock-version"_s);
    QSignalSpy wanted(&panel, &history::HistoryPanel::pageHistoryWanted);
    doubleClick(1);
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_EQ(wanted[0][1].value<std::int64_t>(), row(1).revision);
}

TEST_F(HistoryTest, FiltersLeaveThisPageOrMine)
{
    panel.show();
    type(u"一"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows() > 1; }, kPatience));
    const int ofPage = rows();
    const auto chips = panel.findChildren<QToolButton *>();
    const auto choose = [&](const QString &name) {
        for (QToolButton *chip : chips)
            if (chip->text() == name)
                QTest::mouseClick(chip, Qt::LeftButton);
    };
    choose(u"全部"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows() > ofPage; }, kPatience));
    choose(u"我的"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows() == 2; }, kPatience));
    EXPECT_TRUE(row(1).isNewest);
}

TEST_F(HistoryTest, ThePastStandsBesideThePresentAndComesBack)
{
    const std::int64_t start = session.working().revision();
    const model::Document before = session.working();
    const auto frames = session.working().childrenOf<model::Frame>(page);
    const auto area = std::find_if(frames.begin(), frames.end(),
        [](const auto *frame) { return std::holds_alternative<model::AreaContent>(frame->content); });
    const base::Id frame = (*area)->id;
    base::Rect box = (*area)->box;
    box.height = box.height - base::Length::mm(30);
    ASSERT_TRUE(session.nameVersion(u"送审前"_s));
    ASSERT_TRUE(session.apply(*edit::setFrameBox(session.working(), frame, box, {session.person(), {}})));
    ASSERT_TRUE(session.flushNow());
    type(u"后来写的一句话。"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.pageLayout(page) && session.isLayoutCurrent(page); }, kPatience));

    history::HistoryWindow window(session, page, start);
    window.show();
    auto *left = window.findChild<history::PagePane *>(u"historyThen"_s);
    auto *right = window.findChild<history::PagePane *>(u"historyNow"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return window.shownRevision() != 0; }, kPatience));
    const std::int64_t shown = window.shownRevision(); // the page's own newest by then
    EXPECT_LE(shown, start);
    EXPECT_EQ(window.difference().changedFrames, std::vector<base::Id>{frame});
    EXPECT_EQ(window.difference().changedParagraphs, std::vector<base::Id>{paragraph});
    EXPECT_FALSE(left->outlines().empty());
    EXPECT_FALSE(right->outlines().empty());
    QTest::qWait(300); // pictures
    keep(window, u"window"_s);

    // Both sides zoom as one.
    const double scale = left->pixelsPerPoint();
    EXPECT_DOUBLE_EQ(right->pixelsPerPoint(), scale);
    left->setFocus();
    QTest::keyClick(left, Qt::Key_Plus);
    EXPECT_GT(left->pixelsPerPoint(), scale);
    EXPECT_DOUBLE_EQ(right->pixelsPerPoint(), left->pixelsPerPoint());
    QTest::keyClick(right, Qt::Key_0);
    EXPECT_DOUBLE_EQ(left->pixelsPerPoint(), scale);

    // The slider goes through the page's moments.
    auto *slider = window.findChild<history::MomentSlider *>(u"historySlider"_s);
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Right);
    ASSERT_TRUE(QTest::qWaitFor([&] { return window.shownRevision() > shown; }, kPatience));
    EXPECT_TRUE(window.difference().changedFrames.empty());
    EXPECT_EQ(window.difference().paragraphs(), 1u);
    QTest::keyClick(slider, Qt::Key_Left);
    ASSERT_TRUE(QTest::qWaitFor([&] { return window.shownRevision() == shown; }, kPatience));

    // What will change is told before; without the words it is less.
    auto *restore = window.findChild<QPushButton *>(u"historyRestore"_s);
    ASSERT_TRUE(restore->isEnabled());
    QTest::mouseClick(restore, Qt::LeftButton);
    auto *dialog = window.findChild<QDialog *>(u"restoreDialog"_s);
    ASSERT_TRUE(dialog);
    auto *what = dialog->findChild<QLabel *>(u"restoreWhat"_s);
    EXPECT_EQ(what->text(), u"改回 1 个框，改回 1 段文字。"_s);
    keep(*dialog, u"restore"_s);
    QTest::mouseClick(dialog->findChild<QCheckBox *>(u"restoreText"_s), Qt::LeftButton, {}, {8, 12});
    EXPECT_EQ(what->text(), u"改回 1 个框。"_s);
    QTest::mouseClick(dialog->findChild<QCheckBox *>(u"restoreText"_s), Qt::LeftButton, {}, {8, 12});
    QSignalSpy restored(&window, &history::HistoryWindow::restored);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"restoreOk"_s), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return restored.size() == 1; }, kPatience));
    EXPECT_TRUE(edit::pageDifference(before, session.working(), page).isEmpty());
    ASSERT_TRUE(QTest::qWaitFor([&] { return window.difference().isEmpty(); }, kPatience));
    EXPECT_FALSE(restore->isEnabled());
    keep(window, u"window-restored"_s);
    ASSERT_TRUE(session.undoNow());
    ASSERT_TRUE(QTest::qWaitFor([&] { return !window.difference().isEmpty(); }, kPatience));
    QTest::keyClick(&window, Qt::Key_Escape);
    EXPECT_FALSE(window.isVisible());
}

TEST_F(HistoryTest, ExchangedStoriesAreBroughtBackByTheMouseOnTheSlider)
{
    for (const session::IssueSummary &issue : session.issues()) { // the one with many stories on a page
        if (issue.date == QDate(2020, 10, 20))
            session.openIssueNow(issue.id);
    }
    page = session.working().children(session.issue(), model::ObjectKind::Page).front();
    const model::Document before = session.working();
    std::vector<base::Id> areas; // of two stories
    for (const auto *frame : before.childrenOf<model::Frame>(page)) {
        const auto *area = std::get_if<model::AreaContent>(&frame->content);
        if (area && !area->placement.isNull()
            && (areas.empty()
                || std::get<model::AreaContent>(before.find<model::Frame>(areas[0])->content).placement
                    != area->placement))
            areas.push_back(frame->id);
    }
    ASSERT_GE(areas.size(), 2U);
    for (const base::Id story : edit::storiesOn(before, page))
        for (const auto *each : before.childrenOf<model::Paragraph>(story))
            if (each->role == model::ParagraphRole::Body)
                paragraph = each->id;
    type(u"一"_s); // moments before
    session.endUndoStep();
    type(u"二"_s);
    const model::Document then = session.working();
    const auto exchange = edit::exchangeAreas(session.working(), areas[0], areas[1], {session.person(), {}});
    ASSERT_TRUE(exchange && session.apply(*exchange) && session.flushNow());
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.pageLayout(page) && session.isLayoutCurrent(page); }, kPatience));

    history::HistoryWindow window(session, page);
    window.show();
    auto *slider = window.findChild<history::MomentSlider *>(u"historySlider"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return window.shownRevision() != 0 && slider->maximum() > 0; }, kPatience));
    // Ticks stand at even distances between the ends; one is clicked after the other.
    const auto click = [&](int position) {
        const int margin = 12;
        const double step = (slider->width() - 2.0 * margin) / slider->maximum();
        QTest::mouseClick(slider, Qt::LeftButton, {},
            QPoint(static_cast<int>(std::lround(margin + position * step)), slider->height() / 2));
        EXPECT_EQ(slider->value(), position);
    };
    click(slider->maximum());
    ASSERT_TRUE(QTest::qWaitFor([&] { return window.difference().isEmpty(); }, kPatience));
    const std::int64_t newest = window.shownRevision();
    click(slider->maximum() - 1);
    ASSERT_TRUE(QTest::qWaitFor([&] { return window.shownRevision() < newest; }, kPatience));
    ASSERT_TRUE(QTest::qWaitFor([&] { return window.difference().frames() >= 2; }, kPatience));
    QTest::qWait(300); // pictures
    keep(window, u"window-exchanged"_s);

    auto *restore = window.findChild<QPushButton *>(u"historyRestore"_s);
    ASSERT_TRUE(restore->isEnabled());
    QTest::mouseClick(restore, Qt::LeftButton);
    auto *dialog = window.findChild<QDialog *>(u"restoreDialog"_s);
    ASSERT_TRUE(dialog);
    keep(*dialog, u"restore-exchanged"_s);
    QSignalSpy restored(&window, &history::HistoryWindow::restored);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"restoreOk"_s), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return restored.size() == 1; }, kPatience));
    EXPECT_TRUE(edit::pageDifference(then, session.working(), page).isEmpty());
    ASSERT_TRUE(QTest::qWaitFor([&] { return window.difference().isEmpty(); }, kPatience));
    keep(window, u"window-exchanged-restored"_s);
}

TEST_F(HistoryTest, WhatAnotherPageShowsOfAnExchangedStoryIsToldBefore)
{
    // A story of this page goes on on the next one, and then gives its place to another.
    base::Id area;
    for (const auto *frame : session.working().childrenOf<model::Frame>(page)) {
        const auto *content = std::get_if<model::AreaContent>(&frame->content);
        if (content && !content->placement.isNull())
            area = frame->id;
    }
    const auto pages = session.working().children(session.issue(), model::ObjectKind::Page);
    model::Frame rest = *session.working().find<model::Frame>(area);
    rest.id = base::Id::create();
    rest.page = pages[1];
    std::get<model::AreaContent>(rest.content).sequence = 50;
    model::ChangeSet goesOn;
    goesOn.id = base::Id::create();
    goesOn.undoGroup = base::Id::create();
    goesOn.author = session.person();
    goesOn.label = u"转版"_s;
    goesOn.changes.push_back({rest.id, 0, model::Put{rest}});
    ASSERT_TRUE(session.apply(goesOn) && session.flushNow());
    const model::Document then = session.working();
    model::Story made;
    made.id = base::Id::create();
    made.publication = then.find<model::Issue>(session.issue())->publication;
    model::ChangeSet add;
    add.id = base::Id::create();
    add.undoGroup = base::Id::create();
    add.author = session.person();
    add.changes.push_back({made.id, 0, model::Put{made}});
    ASSERT_TRUE(session.apply(add));
    const auto swapped = edit::swapStory(session.working(), area, made.id, {session.person(), {}});
    ASSERT_TRUE(swapped && session.apply(*swapped) && session.flushNow());
    const auto change = edit::restoredPage(session.working(), then, page, edit::RestoreScope::PageAlone, {});
    ASSERT_TRUE(change) << change.error().toText().toStdString();
    history::RestoreDialog dialog(session.working(), then, page, u"刚才"_s);
    EXPECT_TRUE(dialog.findChild<QLabel *>(u"restoreWhat"_s)->text().contains(u"A02"_s));
    EXPECT_TRUE(dialog.findChild<QPushButton *>(u"restoreOk"_s)->isEnabled());
    dialog.show();
    keep(dialog, u"restore-other-page"_s);
}

TEST_F(HistoryTest, InTheDarkTheyAreReadable)
{
    widgets::applyTheme(*qApp, widgets::ThemeMode::Dark);
    panel.show();
    type(u"一"_s);
    ASSERT_TRUE(session.nameVersion(u"二校前"_s));
    ASSERT_TRUE(session.flushNow());
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows() > 2; }, kPatience));
    keep(panel, u"dock-dark"_s);
    history::HistoryWindow window(session, page);
    window.show();
    ASSERT_TRUE(QTest::qWaitFor([&] { return window.shownRevision() != 0; }, kPatience));
    const QColor ground = panel.grab().toImage().pixelColor(4, 4);
    EXPECT_LT(ground.lightness(), 80);
    QTest::qWait(200);
    keep(window, u"window-dark"_s);
    widgets::applyTheme(*qApp, widgets::ThemeMode::Light);
}
