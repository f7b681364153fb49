// Composing by mouse and keys as an editor does: choosing, moving, sizing, borders, drawing, placing by dragging.
#include "canvas/page_view.h"
#include "edit/article_edits.h"
#include "edit/frame_edits.h"
#include "shell/workbench.h"

#include "tests/support/sample_copy.h"

#include <QAction>
#include <QApplication>
#include <QDragEnterEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

using namespace banxin;
using base::Id;
using base::Length;

namespace {

constexpr int kPatience = 60000;

class Compose : public testing::Test {
protected:
    void SetUp() override
    {
        const QString location = m_folder.filePath(QStringLiteral("株洲日报.banxin"));
        support::copySample(location);
        m_workbench = std::make_unique<shell::Workbench>(*qApp);
        window = m_workbench->openStore(location, {QDate(2020, 10, 19), {}, QStringLiteral("A02")});
        window->showNormal();
        window->resize(1600, 1200);
        view = &window->view();
        ASSERT_TRUE(QTest::qWaitFor([&] { return !window->page().isNull() && view->layout(); }, kPatience));
        view->fitPage();
        view->setFocus();
    }

    const model::Document &document() const { return window->session().working(); }
    const model::Page &page() const { return *document().find<model::Page>(window->page()); }
    QPoint at(base::Point point) const { return view->transform().toView(point).toPoint(); }
    QPoint middleOf(Id frame) const
    {
        const base::Rect box = document().find<model::Frame>(frame)->box;
        return at({box.x + box.width / 2, box.y + box.height / 2});
    }
    /// Press, some moves, release, as a hand does it.
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers held = {}) const
    {
        QTest::mousePress(view->viewport(), Qt::LeftButton, held, from);
        for (int step = 1; step <= 6; ++step) {
            const QPoint where = from + (to - from) * step / 6;
            QMouseEvent move(
                QEvent::MouseMove, where, view->viewport()->mapToGlobal(where), Qt::NoButton, Qt::LeftButton, held);
            QApplication::sendEvent(view->viewport(), &move);
        }
        QTest::mouseRelease(view->viewport(), Qt::LeftButton, held, to);
    }
    void settle() const
    {
        EXPECT_TRUE(QTest::qWaitFor(
            [&] { return window->session().isLayoutCurrent(window->page()) && !view->isPreviewing(); }, kPatience));
    }
    /// Furniture in free room below everything: a box drawn by hand.
    Id drawBox(double x, double y, double width, double height)
    {
        window->action(QStringLiteral("toolBox"))->trigger();
        drag(at({Length::mm(x), Length::mm(y)}), at({Length::mm(x + width), Length::mm(y + height)}), Qt::AltModifier);
        settle();
        return view->selection().frame;
    }

    int areasOf(Id placement) const
    {
        int areas = 0;
        for (const model::Frame *frame : document().childrenOf<model::Frame>(window->page())) {
            const auto *content = std::get_if<model::AreaContent>(&frame->content);
            areas += content && content->placement == placement;
        }
        return areas;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<shell::Workbench> m_workbench;
    shell::MainWindow *window = nullptr;
    canvas::PageView *view = nullptr;
};

} // namespace

TEST_F(Compose, ABoxIsDrawnAndMovedAndSizedAndTakenBack)
{
    const std::size_t before = document().children(window->page(), model::ObjectKind::Frame).size();
    const Id box = drawBox(60, 120, 40, 30);
    ASSERT_FALSE(box.isNull());
    EXPECT_EQ(document().children(window->page(), model::ObjectKind::Frame).size(), before + 1);
    const base::Rect drawn = document().find<model::Frame>(box)->box;
    EXPECT_NEAR(drawn.width.toMm(), 40, 1);
    EXPECT_NEAR(drawn.height.toMm(), 30, 1);
    EXPECT_EQ(view->tool()->name(), QStringLiteral("select"));

    const QPoint middle = middleOf(box);
    drag(middle, middle + QPoint(40, 24), Qt::AltModifier);
    settle();
    const base::Rect moved = document().find<model::Frame>(box)->box;
    EXPECT_EQ(moved.width, drawn.width);
    EXPECT_GT(moved.x, drawn.x);
    EXPECT_GT(moved.y, drawn.y);

    const QPointF corner = view->transform().toView(moved).bottomRight();
    drag(corner.toPoint(), corner.toPoint() + QPoint(30, 30), Qt::AltModifier);
    settle();
    const base::Rect sized = document().find<model::Frame>(box)->box;
    EXPECT_EQ(sized.x, moved.x);
    EXPECT_GT(sized.width, moved.width);

    view->undo();
    EXPECT_TRUE(QTest::qWaitFor([&] { return document().find<model::Frame>(box)->box == moved; }, kPatience));
    view->undo();
    EXPECT_TRUE(QTest::qWaitFor([&] { return document().find<model::Frame>(box)->box == drawn; }, kPatience));
    view->undo();
    EXPECT_TRUE(QTest::qWaitFor([&] { return !document().find<model::Frame>(box); }, kPatience));
}

TEST_F(Compose, WhatWasTakenBackAndStoredIsEditedAgain)
{
    const Id box = drawBox(60, 120, 40, 30);
    const base::Rect drawn = document().find<model::Frame>(box)->box;
    QSignalSpy refused(view, &canvas::PageView::editRefused);
    for (int round = 0; round < 3; ++round) {
        ASSERT_TRUE(window->session().flushNow());
        QTest::qWait(50);
        const QPoint corner = view->transform().toView(document().find<model::Frame>(box)->box).bottomRight().toPoint();
        drag(corner, corner + QPoint(30, 30), Qt::AltModifier);
        settle();
        EXPECT_GT(document().find<model::Frame>(box)->box.width, drawn.width) << round;
        ASSERT_TRUE(window->session().flushNow());
        view->undo();
        ASSERT_TRUE(QTest::qWaitFor([&] { return document().find<model::Frame>(box)->box == drawn; }, kPatience));
        settle();
        EXPECT_EQ(refused.count(), 0) << round;
    }
}

TEST_F(Compose, GuideAfterGuideIsPulledOutOfTheRulers)
{
    QSignalSpy refused(view, &canvas::PageView::editRefused);
    for (int count = 1; count <= 3; ++count) {
        const QPoint at(200 + 60 * count, 300);
        Q_EMIT view->guidePulled(true, at, false);
        Q_EMIT view->guidePulled(true, at, true);
        ASSERT_TRUE(window->session().flushNow());
        QTest::qWait(50);
        EXPECT_EQ(page().guides.size(), static_cast<std::size_t>(count));
    }
    EXPECT_EQ(refused.count(), 0);
}

TEST_F(Compose, EscTakesADragBack)
{
    const Id box = drawBox(60, 120, 40, 30);
    const base::Rect before = document().find<model::Frame>(box)->box;
    const QPoint middle = middleOf(box);
    QTest::mousePress(view->viewport(), Qt::LeftButton, {}, middle);
    QMouseEvent move(QEvent::MouseMove, middle + QPoint(60, 60), view->viewport()->mapToGlobal(middle + QPoint(60, 60)),
        Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(view->viewport(), &move);
    QTest::keyClick(view, Qt::Key_Escape);
    QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, middle + QPoint(60, 60));
    settle();
    EXPECT_EQ(document().find<model::Frame>(box)->box, before);
    EXPECT_EQ(view->selection().frame, box); // still selected
}

TEST_F(Compose, SeveralAreChosenGroupedAndMoveAsOne)
{
    const Id first = drawBox(60, 120, 20, 20), second = drawBox(100, 130, 20, 20);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::ShiftModifier, middleOf(first));
    ASSERT_EQ(view->selectedFrames().size(), 2U);
    window->action(QStringLiteral("alignTop"))->trigger();
    settle();
    EXPECT_EQ(document().find<model::Frame>(first)->box.y, document().find<model::Frame>(second)->box.y);
    window->action(QStringLiteral("objectGroup"))->trigger();
    settle();
    EXPECT_EQ(document().find<model::Frame>(first)->groups, document().find<model::Frame>(second)->groups);
    EXPECT_EQ(document().find<model::Frame>(first)->groups.size(), 1U);

    QTest::keyClick(view, Qt::Key_Escape);
    ASSERT_TRUE(view->selectedFrames().empty());
    const base::Rect a = document().find<model::Frame>(first)->box, b = document().find<model::Frame>(second)->box;
    const QPoint grip = middleOf(first);
    drag(grip, grip + QPoint(30, 40), Qt::AltModifier);
    settle();
    const base::Rect a2 = document().find<model::Frame>(first)->box, b2 = document().find<model::Frame>(second)->box;
    EXPECT_GT(a2.x, a.x);
    EXPECT_EQ(a2.x - a.x, b2.x - b.x);
    EXPECT_EQ(a2.y - a.y, b2.y - b.y);
}

TEST_F(Compose, ALockedFrameStaysAndIsUnlocked)
{
    const Id box = drawBox(60, 120, 20, 20);
    window->action(QStringLiteral("objectLock"))->trigger();
    settle();
    ASSERT_TRUE(document().find<model::Frame>(box)->locked);
    const base::Rect before = document().find<model::Frame>(box)->box;
    const QPoint middle = middleOf(box);
    drag(middle, middle + QPoint(50, 50));
    QTest::keyClick(view, Qt::Key_Delete);
    settle();
    ASSERT_TRUE(document().find<model::Frame>(box));
    EXPECT_EQ(document().find<model::Frame>(box)->box, before);
    window->action(QStringLiteral("objectLock"))->trigger();
    settle();
    EXPECT_FALSE(document().find<model::Frame>(box)->locked);
}

TEST_F(Compose, ArrowsNudgeAndDeleteRemoves)
{
    const Id box = drawBox(60, 120, 20, 20);
    const base::Rect before = document().find<model::Frame>(box)->box;
    QTest::keyClick(view, Qt::Key_Right);
    QTest::keyClick(view, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(view, Qt::Key_Left, Qt::AltModifier);
    const base::Rect after = document().find<model::Frame>(box)->box;
    EXPECT_EQ(after.x - before.x, Length::mm(1) - Length::mm(0.1));
    EXPECT_EQ(after.y - before.y, Length::mm(5));
    QTest::keyClick(view, Qt::Key_Delete);
    EXPECT_FALSE(document().find<model::Frame>(box));
}

TEST_F(Compose, CopiesComeBackOnAnotherPage)
{
    drawBox(60, 120, 20, 20);
    window->action(QStringLiteral("editCopy"))->trigger();
    const Id here = window->page();
    window->action(QStringLiteral("pageNext"))->trigger();
    ASSERT_NE(window->page(), here);
    ASSERT_TRUE(QTest::qWaitFor([&] { return view->layout() && view->layout()->page == window->page(); }, kPatience));
    const std::size_t before = document().children(window->page(), model::ObjectKind::Frame).size();
    view->setFocus();
    window->action(QStringLiteral("editPaste"))->trigger();
    settle();
    ASSERT_EQ(document().children(window->page(), model::ObjectKind::Frame).size(), before + 1);
    EXPECT_NEAR(document().find<model::Frame>(view->selection().frame)->box.x.toMm(), 60, 1); // in its place
}

TEST_F(Compose, AStoryIsDraggedFromThePoolOntoAReservedArea)
{
    // Room for it: an area of the page is emptied, its story goes back to the pool.
    Id area, story;
    for (const model::Frame *frame : document().childrenOf<model::Frame>(window->page())) {
        const auto *content = std::get_if<model::AreaContent>(&frame->content);
        const auto *placement = content ? document().find<model::Placement>(content->placement) : nullptr;
        if (placement && areasOf(placement->id) == 1) {
            area = frame->id;
            story = placement->story;
        }
    }
    ASSERT_FALSE(area.isNull());
    view->selectFrame(area);
    const base::Rect box = document().find<model::Frame>(area)->box;
    QTest::keyClick(view, Qt::Key_Delete);
    settle();

    window->action(QStringLiteral("toolReserve"))->trigger();
    drag(at({box.x + Length::mm(1), box.y + Length::mm(1)}), at({box.right(), box.bottom()}));
    settle();
    const Id reserved = view->frameAt(at({box.x + box.width / 2, box.y + box.height / 2}));
    ASSERT_FALSE(reserved.isNull());
    ASSERT_TRUE(std::get<model::AreaContent>(document().find<model::Frame>(reserved)->content).placement.isNull());

    QMimeData data;
    data.setData(QStringLiteral("application/x-banxin-stories"),
        QJsonDocument(QJsonArray{story.toString()}).toJson(QJsonDocument::Compact));
    const QPoint where = middleOf(reserved);
    QDragEnterEvent enter(where, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(view->viewport(), &enter);
    ASSERT_TRUE(enter.isAccepted());
    QDropEvent drop(where, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(view->viewport(), &drop);
    settle();
    const auto &content = std::get<model::AreaContent>(document().find<model::Frame>(reserved)->content);
    const auto *placement = document().find<model::Placement>(content.placement);
    ASSERT_TRUE(placement);
    EXPECT_EQ(placement->story, story);
}

TEST_F(Compose, TheBorderBetweenNeighboursMovesBoth)
{
    std::optional<edit::AreaBorder> border;
    base::Point point;
    for (const model::Frame *frame : document().childrenOf<model::Frame>(window->page())) {
        if (!std::holds_alternative<model::AreaContent>(frame->content))
            continue;
        const base::Point below{frame->box.x + frame->box.width / 2, frame->box.bottom() + page().grid.pitch() / 4};
        border = edit::borderAt(document(), window->page(), below, Length::pt(4));
        point = below;
        if (border && border->orientation == Qt::Horizontal && border->before.size() == 1 && border->after.size() == 1)
            break;
        border.reset();
    }
    ASSERT_TRUE(border) << "two areas of the page stand on each other";
    const base::Rect upper = document().find<model::Frame>(border->before.front())->box;
    const base::Rect lower = document().find<model::Frame>(border->after.front())->box;
    const QPoint grip = at({point.x, border->at});
    const int rows = 2;
    const QPoint to = at({point.x, border->at + page().grid.pitch() * rows});
    drag(grip, to);
    settle();
    const base::Rect upper2 = document().find<model::Frame>(border->before.front())->box;
    const base::Rect lower2 = document().find<model::Frame>(border->after.front())->box;
    EXPECT_NEAR((upper2.bottom() - upper.bottom()).toPt(), page().grid.pitch().toPt() * rows, 0.01);
    EXPECT_NEAR((lower2.y - lower.y).toPt(), page().grid.pitch().toPt() * rows, 0.01);
    EXPECT_EQ(lower2.bottom(), lower.bottom());
}

TEST_F(Compose, AClickOnAHandleChangesNothing)
{
    const Id box = drawBox(60.123, 120.321, 40.05, 30.07);
    ASSERT_FALSE(box.isNull());
    const base::Rect drawn = document().find<model::Frame>(box)->box;
    const auto revision = document().objectRevision(box);
    const base::Rect seen = drawn;
    const base::Point right{seen.right(), seen.y + seen.height / 2};
    drag(at(right), at(right));
    drag(at(right), at({right.x, right.y + Length::mm(12)})); // along the edge that it would move
    settle();
    EXPECT_EQ(document().find<model::Frame>(box)->box, drawn);
    EXPECT_EQ(document().objectRevision(box), revision);
    drag(at(right), at({right.x + Length::mm(12), right.y}));
    settle();
    EXPECT_GT(document().find<model::Frame>(box)->box.width, drawn.width);
}
