// 适配稿区 by keys: choosing shows it on the page, Enter takes it in one step, Esc leaves all as it was.
#include "canvas/page_view.h"
#include "edit/edits.h"
#include "session/translation.h"
#include "tools/fit_leader.h"
#include "tools/fit_popover.h"
#include "tools/fit_rows.h"

#include "tests/support/sample_copy.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTest>

#include <gtest/gtest.h>

using namespace banxin;
using support::waitFor;

namespace {

class FitPopoverTest : public testing::Test {
protected:
    void SetUp() override
    {
        support::copySample(location);
        ASSERT_TRUE(session.openNow(location));
        const auto issues = session.issues();
        const auto dense = std::find_if(
            issues.begin(), issues.end(), [](const auto &each) { return each.date == QDate(2020, 10, 20); });
        ASSERT_NE(dense, issues.end());
        ASSERT_TRUE(session.openIssueNow(dense->id));
        page = session.working().children(session.issue(), model::ObjectKind::Page).front();
        view.resize(1400, 900);
        view.setSession(&session);
        view.show();
        view.setPage(page);
        const auto laid = session.pageLayoutNow(page);
        ASSERT_TRUE(laid);
        area = laid->stories.front().lastArea;
        lengthen(laid->stories.front().story, 113);
        ASSERT_TRUE(waitFor([&] { return shown().oversetLines == 3; }));
        view.setSelectedFrames({area});
        popover = new tools::FitPopover(view, view.viewport());
        list = popover->findChild<QListView *>(QStringLiteral("fitList"));
        ASSERT_TRUE(list);
    }
    void TearDown() override { view.setSession(nullptr); }

    void lengthen(base::Id story, int characters)
    {
        const model::Paragraph *last = nullptr;
        for (const auto *each : session.working().childrenOf<model::Paragraph>(story)) {
            if (each->role == model::ParagraphRole::Body)
                last = each;
        }
        ASSERT_TRUE(last);
        const auto length = static_cast<int>(last->text.size());
        QString more;
        while (more.size() < characters - 1)
            more += QStringLiteral("全市各级各部门还将继续把这项工作抓紧抓实抓好抓出成效，让群众看得见摸得着");
        more = more.left(characters - 1) + u'。';
        const auto change =
            edit::replaceText(session.working(), last->id, length, length, more, {session.person(), {}});
        ASSERT_TRUE(change);
        ASSERT_TRUE(session.apply(*change));
        session.endUndoStep();
    }
    /// How the story stands in what is on the screen.
    arrange::Fit shown() const
    {
        return view.layout() ? arrange::fitOf(*view.layout(), view.document(), area) : arrange::Fit();
    }
    void open()
    {
        popover->openFor(area);
        ASSERT_TRUE(waitFor([&] { return !popover->isBusy(); }));
        ASSERT_TRUE(popover->isOpen());
    }
    const std::vector<arrange::Proposal> &proposals() const
    {
        return qobject_cast<tools::FitRows *>(list->model())->proposals();
    }
    void press(Qt::Key key) { QTest::keyClick(list, key); }
    /// Written where BANXIN_PICTURES says, to be looked at.
    void picture(const QString &name)
    {
        const QString folder = qEnvironmentVariable("BANXIN_PICTURES");
        QTest::qWait(50);
        const QPixmap grabbed = view.grab();
        EXPECT_FALSE(grabbed.isNull());
        if (!folder.isEmpty())
            EXPECT_TRUE(grabbed.save(folder + u'/' + name + QStringLiteral(".png")));
    }

    QTemporaryDir folder;
    QString location = folder.filePath(QStringLiteral("copy.banxin"));
    session::Session session;
    canvas::PageView view;
    tools::FitPopover *popover = nullptr;
    QListView *list = nullptr;
    base::Id page;
    base::Id area;
};

} // namespace

TEST_F(FitPopoverTest, TheFirstRowIsOnThePageAndEscLeavesAllAsItWas)
{
    const model::Document before = session.working();
    open();
    EXPECT_EQ(popover->findChild<QLabel *>(QStringLiteral("fitState"))->text(), QStringLiteral("超 37 字 3 行"));
    ASSERT_FALSE(proposals().empty());
    EXPECT_EQ(list->currentIndex().row(), 0);
    ASSERT_TRUE(waitFor([&] { return view.isPreviewing() && shown().isExact(); }));
    picture(QStringLiteral("fit"));
    const QRectF box = view.transform().toView(view.document().find<model::Frame>(area)->box);
    EXPECT_FALSE(QRectF(popover->geometry()).intersects(box)) << "it stands beside the area";
    press(Qt::Key_Escape);
    EXPECT_FALSE(popover->isOpen());
    EXPECT_FALSE(view.isPreviewing());
    EXPECT_TRUE(session.working() == before);
    EXPECT_TRUE(waitFor([&] { return shown().oversetLines == 3; }));
}

TEST_F(FitPopoverTest, ALineLeadsFromTheAreaToIt)
{
    open();
    auto *leader = view.viewport()->findChild<tools::FitLeader *>();
    ASSERT_TRUE(leader);
    EXPECT_TRUE(leader->isVisible());
    const auto line = leader->line();
    ASSERT_TRUE(line);
    const QRectF box = view.transform().toView(view.document().find<model::Frame>(area)->box);
    EXPECT_TRUE(box.adjusted(-40, -40, 40, 40).contains(line->p1()));
    EXPECT_TRUE(QRectF(popover->geometry()).adjusted(-1, -1, 1, 1).contains(line->p2()));
    EXPECT_FALSE(QRectF(popover->geometry()).contains(line->p1()));
    EXPECT_EQ(view.viewport()->childAt(line->center().toPoint()), nullptr) << "clicks go to the page";
    popover->move(popover->pos() + QPoint(0, -60)); // it follows
    EXPECT_TRUE(QRectF(popover->geometry()).adjusted(-1, -1, 1, 1).contains(leader->line()->p2()));
    press(Qt::Key_Escape);
    EXPECT_FALSE(leader->isVisible());
}

TEST_F(FitPopoverTest, EnterTakesItInOneStep)
{
    const model::Document before = session.working();
    open();
    const arrange::Proposal first = proposals().front();
    ASSERT_TRUE(first.after.isExact());
    press(Qt::Key_Return);
    EXPECT_FALSE(popover->isOpen());
    EXPECT_FALSE(session.working() == before);
    ASSERT_TRUE(waitFor([&] { return session.isLayoutCurrent(page) && shown().isExact(); }));
    EXPECT_EQ(session.undoLabel(), QStringLiteral("适配稿区"));
    ASSERT_TRUE(session.undoNow());
    EXPECT_TRUE(session.working() == before);

    // There is nothing to propose where it fits, and Enter takes nothing.
    ASSERT_TRUE(session.redoNow());
    ASSERT_TRUE(waitFor([&] { return session.isLayoutCurrent(page) && shown().isExact(); }));
    open();
    EXPECT_TRUE(proposals().empty());
    const model::Document fitting = session.working();
    QTest::keyClick(popover, Qt::Key_Return);
    EXPECT_TRUE(session.working() == fitting);
    QTest::keyClick(popover, Qt::Key_Escape);
}

TEST_F(FitPopoverTest, PreviewsComeAndGoWithTheirBoxTicked)
{
    open();
    ASSERT_TRUE(waitFor([&] { return view.isPreviewing() && shown().isExact(); }));
    auto *box = popover->findChild<QCheckBox *>(QStringLiteral("fitPreview"));
    QTest::keyClick(box, Qt::Key_Space);
    EXPECT_FALSE(view.isPreviewing());
    EXPECT_TRUE(waitFor([&] { return shown().oversetLines == 3; }));
    QTest::keyClick(box, Qt::Key_Space);
    EXPECT_TRUE(waitFor([&] { return view.isPreviewing() && shown().isExact(); }));
    press(Qt::Key_Escape);
}

TEST_F(FitPopoverTest, OpenedBeforeThePageIsLaidOutItSaysHowItIsThen)
{
    auto *state = popover->findChild<QLabel *>(QStringLiteral("fitState"));
    const model::Document before = session.working();
    const auto &content = std::get<model::AreaContent>(before.find<model::Frame>(area)->content);
    const base::Id story = before.find<model::Placement>(content.placement)->story;
    lengthen(story, 60);
    popover->openFor(area); // at once
    ASSERT_TRUE(popover->isOpen());
    EXPECT_FALSE(state->isVisible() && state->text() == QStringLiteral("超 37 字 3 行")) << "that is how it was";
    ASSERT_TRUE(waitFor([&] { return session.isLayoutCurrent(page) && state->isVisible() && !popover->isBusy(); }));
    const arrange::Fit now = arrange::fitOf(*session.pageLayout(page), session.working(), area);
    EXPECT_GT(now.oversetLines, 3);
    EXPECT_EQ(state->text(), QStringLiteral("超 %1 字 %2 行").arg(now.oversetCharacters).arg(now.oversetLines));
    press(Qt::Key_Escape);
}

TEST_F(FitPopoverTest, SeveralAreStackedAndTakenAsOne)
{
    const model::Document before = session.working();
    const auto &content = std::get<model::AreaContent>(before.find<model::Frame>(area)->content);
    lengthen(before.find<model::Placement>(content.placement)->story, 60);
    const model::Document longer = session.working();
    ASSERT_TRUE(waitFor([&] { return shown().oversetLines > 3; }));
    open();
    const auto row = std::find_if(
        proposals().begin(), proposals().end(), [](const arrange::Proposal &each) { return each.obstacle.isEmpty(); });
    ASSERT_NE(row, proposals().end());
    list->setCurrentIndex(list->model()->index(static_cast<int>(row - proposals().begin()), 0));
    const arrange::Fit after = row->after;
    QTest::mouseClick(popover->findChild<QPushButton *>(QStringLiteral("fitCombine")), Qt::LeftButton);
    ASSERT_TRUE(waitFor([&] { return !popover->isBusy(); }));
    EXPECT_TRUE(popover->isOpen());
    EXPECT_TRUE(session.working() == longer) << "nothing is taken yet";
    ASSERT_TRUE(waitFor([&] { return view.isPreviewing(); }));
    picture(QStringLiteral("fit-combined"));
    QTest::keyClick(popover, Qt::Key_Return);
    EXPECT_FALSE(popover->isOpen());
    EXPECT_FALSE(session.working() == longer);
    ASSERT_TRUE(waitFor([&] { return session.isLayoutCurrent(page) && !view.isPreviewing(); }));
    EXPECT_LE(shown().oversetLines, after.oversetLines);
    ASSERT_TRUE(session.undoNow());
    EXPECT_TRUE(session.working() == longer) << "one step takes all of it back";
}

TEST_F(FitPopoverTest, WhatCannotBeIsGreyAndPassedOver)
{
    open();
    int cannot = 0;
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const QModelIndex index = list->model()->index(row, 0);
        const bool can = proposals()[static_cast<std::size_t>(row)].obstacle.isEmpty();
        cannot += !can;
        EXPECT_EQ(bool(list->model()->flags(index) & Qt::ItemIsEnabled), can);
        EXPECT_FALSE(index.data(Qt::AccessibleTextRole).toString().isEmpty());
    }
    EXPECT_GT(cannot, 0);
    for (int i = 0; i < 20; ++i)
        press(Qt::Key_Down);
    EXPECT_TRUE(proposals()[static_cast<std::size_t>(list->currentIndex().row())].obstacle.isEmpty());
    press(Qt::Key_Escape);
}

TEST_F(FitPopoverTest, ItAsksAnewWhenThePageChangesAndGoesWithTheSelection)
{
    open();
    const std::size_t rows = proposals().size();
    ASSERT_GT(rows, 0U);
    ASSERT_TRUE(session.undoNow()); // the sentence is gone: it fits
    ASSERT_TRUE(waitFor([&] { return !popover->isBusy(); }));
    EXPECT_TRUE(popover->isOpen());
    EXPECT_TRUE(proposals().empty());
    view.setSelectedFrames({});
    EXPECT_FALSE(popover->isOpen());
}

TEST_F(FitPopoverTest, StandsInTheDark)
{
    auto &application = *qobject_cast<QApplication *>(QCoreApplication::instance());
    widgets::applyTheme(application, widgets::ThemeMode::Dark);
    view.setTheme(canvas::CanvasTheme::dark());
    open();
    ASSERT_TRUE(waitFor([&] { return view.isPreviewing() && shown().isExact(); }));
    picture(QStringLiteral("fit-dark"));
    press(Qt::Key_Escape);
    widgets::applyTheme(application, widgets::ThemeMode::Light);
    view.setTheme(canvas::CanvasTheme::light());
}

/// The last of them: the language stays.
TEST_F(FitPopoverTest, ZSpeaksEnglish)
{
    qputenv("BANXIN_LANG", "en");
    session::installTranslation(*QCoreApplication::instance());
    open();
    ASSERT_TRUE(waitFor([&] { return view.isPreviewing() && shown().isExact(); }));
    const auto isChinese = [](const QString &text) {
        return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
    };
    EXPECT_FALSE(isChinese(popover->findChild<QLabel *>(QStringLiteral("fitState"))->text()));
    EXPECT_FALSE(isChinese(popover->findChild<QPushButton *>(QStringLiteral("fitApply"))->text()));
    for (const arrange::Proposal &proposal : proposals()) {
        EXPECT_FALSE(isChinese(proposal.effect)) << proposal.effect.toStdString();
        EXPECT_FALSE(isChinese(proposal.obstacle)) << proposal.obstacle.toStdString();
        EXPECT_FALSE(isChinese(tools::verdictOf(proposal)));
    }
    picture(QStringLiteral("fit-english"));
    press(Qt::Key_Escape);
}
