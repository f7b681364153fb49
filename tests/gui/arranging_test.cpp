// What is done to frames by handles, numbers, menus and panels: turning, aligning, ordering, layers, guides, snapping.
#include "compose_case.h"

#include "tools/select_tool.h"
#include "widgets/length_edit.h"
#include "widgets/segmented_control.h"

#include <QClipboard>
#include <QListView>
#include <QToolButton>

using namespace banxin;
using namespace Qt::StringLiterals;
using base::Id;
using base::Length;
using base::Rect;

namespace {

const QColor kSnap(0xE0, 0x2C, 0x8A);

class Arranging : public support::ComposeCase {
protected:
    void SetUp() override
    {
        ComposeCase::SetUp();
        makeEmptyPage();
    }
    Id drawBox(double x, double y, double width, double height) const { return draw(Qt::Key_M, x, y, width, height); }
    void chooseAll(const std::vector<Id> &ids) const
    {
        press(Qt::Key_Escape);
        for (std::size_t i = 0; i < ids.size(); ++i)
            click(middleOf(ids[i]), i == 0 ? Qt::NoModifier : Qt::ShiftModifier);
        EXPECT_EQ(view->selectedFrames().size(), ids.size());
    }
    QWidget *ruler(const char *name) const { return view->findChild<QWidget *>(QString::fromLatin1(name)); }
    /// Pulled with the mouse from the middle of a ruler to a place on the page.
    void pullGuide(const char *from, QPoint to) const
    {
        QWidget *strip = ruler(from);
        const QPoint start = strip->rect().center();
        const QPoint end = strip->mapFromGlobal(view->viewport()->mapToGlobal(to));
        QTest::mousePress(strip, Qt::LeftButton, {}, start);
        for (int step = 1; step <= 4; ++step) {
            const QPoint where = start + (end - start) * step / 4;
            QMouseEvent event(QEvent::MouseMove, where, strip->mapToGlobal(where), Qt::NoButton, Qt::LeftButton, {});
            QApplication::sendEvent(strip, &event);
        }
        QTest::mouseRelease(strip, Qt::LeftButton, {}, end);
    }
    int order(Id id) const
    {
        const auto painted = edit::paintOrder(document(), window->page());
        return static_cast<int>(std::find_if(painted.begin(), painted.end(), [&](const auto *each) {
            return each->id == id;
        }) - painted.begin());
    }
};

} // namespace

TEST_F(Arranging, AFrameIsTurnedByItsCornerAndByNumber)
{
    const Id box = drawBox(80, 120, 60, 40);
    const Rect stands = this->box(box);
    const QRectF shown = view->transform().toView(stands);
    const QPoint corner = shown.topRight().toPoint() + QPoint(13, -13);
    drag(corner, corner + QPoint(60, 90));
    settle();
    const int turned = frame(box)->rotation;
    EXPECT_GT(turned, 500);
    EXPECT_EQ(this->box(box), stands) << "it is turned about its middle";
    EXPECT_EQ(turned % 50, 0) << "by half degrees";
    picture(u"lines6-turned"_s);
    auto *angle = part<widgets::LengthEdit>(u"boxAngle"_s);
    ASSERT_TRUE(angle->isVisible());
    EXPECT_TRUE(comes([&] { return std::abs(angle->value() - turned / 100.0) < 0.001; })) << "the panel follows";
    enter(angle, u"30+15"_s);
    EXPECT_EQ(frame(box)->rotation, 4500);
    settle();
    EXPECT_TRUE(undone([&] { return frame(box)->rotation == turned; }));
    EXPECT_TRUE(undone([&] { return frame(box)->rotation == 0; }));
    settle();
    view->setFocus();
    view->selectFrame(box);
    action(u"objectRotate"_s)->trigger();
    EXPECT_EQ(std::abs(frame(box)->rotation), 9000);
}

TEST_F(Arranging, ThreeAreAlignedAndShareTheirGaps)
{
    const Id a = drawBox(40, 120, 20, 20), b = drawBox(75, 140, 20, 20), c = drawBox(160, 170, 20, 20);
    chooseAll({a, b, c});
    action(u"distributeHorizontally"_s)->trigger();
    settle();
    EXPECT_NEAR((box(b).x - box(a).right()).toMm(), (box(c).x - box(b).right()).toMm(), 0.01);
    action(u"alignBottom"_s)->trigger();
    settle();
    EXPECT_EQ(box(a).bottom(), box(c).bottom());
    EXPECT_EQ(box(b).bottom(), box(c).bottom());
    EXPECT_TRUE(undone([&] { return box(a).bottom() != box(c).bottom(); }));
    EXPECT_TRUE(undone([&] { return std::abs((box(b).x - box(a).x).toMm() - 35) < 1; }));
}

TEST_F(Arranging, WhatIsInFrontChangesAndStaysChanged)
{
    const Id low = drawBox(60, 120, 60, 40), high = drawBox(80, 130, 60, 40);
    const QPoint both = mm(100, 145);
    EXPECT_EQ(view->frameAt(both), high);
    click(mm(65, 125));
    ASSERT_EQ(view->selection().frame, low);
    QTest::keyClick(window, Qt::Key_BracketRight, Qt::ControlModifier | Qt::ShiftModifier);
    settle();
    EXPECT_EQ(view->frameAt(both), low);
    QTest::keyClick(window, Qt::Key_BracketLeft, Qt::ControlModifier);
    settle();
    EXPECT_EQ(view->frameAt(both), high);
    EXPECT_TRUE(undone([&] { return order(low) > order(high); }));
    EXPECT_TRUE(undone([&] { return order(low) < order(high); }));
    // What lies beneath is reached by Ctrl and a click.
    settle();
    press(Qt::Key_Escape);
    click(both);
    EXPECT_EQ(view->selection().frame, high);
    click(both, Qt::ControlModifier);
    EXPECT_EQ(view->selection().frame, low);
}

TEST_F(Arranging, AGroupMovesAsOneIsTakenApartAndCopiedAsOne)
{
    const Id a = drawBox(60, 120, 20, 20), b = drawBox(100, 130, 20, 20);
    chooseAll({a, b});
    QTest::keyClick(window, Qt::Key_G, Qt::ControlModifier | Qt::AltModifier);
    settle();
    press(Qt::Key_Escape);
    click(middleOf(a));
    EXPECT_EQ(view->selectedFrames().size(), 2U);
    const std::size_t before = frames();
    drag(middleOf(a), middleOf(a) + QPoint(0, 80), Qt::ControlModifier | Qt::AltModifier); // a copy is dragged off
    settle();
    EXPECT_EQ(frames(), before + 2);
    ASSERT_EQ(view->selectedFrames().size(), 2U);
    const Id copy = view->selectedFrames().front();
    EXPECT_NE(copy, a);
    EXPECT_FALSE(frame(copy)->groups.empty());
    EXPECT_NE(frame(copy)->groups, frame(a)->groups);
    QTest::keyClick(window, Qt::Key_G, Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier);
    settle();
    EXPECT_TRUE(frame(copy)->groups.empty());
    press(Qt::Key_Escape);
    click(middleOf(copy));
    EXPECT_EQ(view->selectedFrames().size(), 1U);
    EXPECT_TRUE(undone([&] { return !frame(copy)->groups.empty(); }));
    EXPECT_TRUE(undone([&] { return frames() == before; }));
}

TEST_F(Arranging, LayersAreMadeFilledHiddenLockedAndReorderedInThePanel)
{
    const Id low = drawBox(60, 120, 60, 40);
    const Id high = drawBox(80, 130, 60, 40);
    const QPoint both = mm(100, 145);
    showDock(u"layersDock"_s);
    auto *list = part<QListView>(u"layerList"_s);
    const auto press = [&](const char *name) {
        QTest::mouseClick(part<QToolButton>(QString::fromLatin1(name)), Qt::LeftButton);
        settle();
        QTest::qWait(80);
    };
    const auto part = [&](int row, int number) { // the eye, the lock and the printer at a row's head
        const QRect at = list->visualRect(list->model()->index(row, 0));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, at.topLeft() + QPoint(6 + 24 * number + 12, 16));
        settle();
        QTest::qWait(80);
    };
    press("layerAdd");
    ASSERT_EQ(page().layers.size(), 1U);
    view->setFocus();
    const Id fourth = drawBox(40, 260, 30, 30);
    EXPECT_EQ(frame(fourth)->layer, page().layers[0].name) << "a new layer is the one that is drawn on";
    EXPECT_TRUE(undone([&] { return !frame(fourth); }));
    settle();
    view->selectFrame(low);
    QTest::qWait(80);
    press("layerMoveHere");
    EXPECT_EQ(frame(low)->layer, page().layers[0].name);
    EXPECT_EQ(view->frameAt(both), low) << "a layer stands before the page's own";

    part(0, 0); // hidden: neither seen nor reached
    EXPECT_EQ(view->frameAt(both), high);
    EXPECT_TRUE(view->frameAt(mm(65, 125)).isNull());
    part(0, 0);
    EXPECT_EQ(view->frameAt(both), low);
    part(0, 1); // locked: it stays
    const Rect stands = box(low);
    view->setFocus();
    drag(mm(65, 125), mm(85, 145), Qt::AltModifier);
    settle();
    EXPECT_EQ(box(low), stands);
    part(0, 1);
    view->setFocus();
    drag(mm(65, 125), mm(70, 130), Qt::AltModifier);
    settle();
    EXPECT_NE(box(low), stands);

    // A second layer with the other; the layers change places by dragging a row.
    press("layerAdd");
    ASSERT_EQ(page().layers.size(), 2U);
    view->selectFrame(high);
    QTest::qWait(80);
    press("layerMoveHere");
    EXPECT_EQ(view->frameAt(both), high);
    const QPoint from = list->visualRect(list->model()->index(0, 0)).center();
    const QPoint to = list->visualRect(list->model()->index(1, 0)).bottomLeft() + QPoint(100, -4);
    QTest::mousePress(list->viewport(), Qt::LeftButton, {}, from);
    for (int step = 1; step <= 4; ++step) {
        const QPoint where = from + (to - from) * step / 4;
        QMouseEvent event(
            QEvent::MouseMove, where, list->viewport()->mapToGlobal(where), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(list->viewport(), &event);
    }
    QTest::mouseRelease(list->viewport(), Qt::LeftButton, {}, to);
    settle();
    EXPECT_EQ(page().layers[1].name, frame(low)->layer);
    EXPECT_EQ(view->frameAt(both), low);
    picture(u"lines6-layers"_s);
    EXPECT_TRUE(undone([&] { return page().layers[1].name == frame(high)->layer; }));

    // What is drawn comes onto the layer that is chosen.
    settle();
    QTest::qWait(120); // the panel follows a moment later
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(1, 0)).center());
    view->setFocus();
    const Id third = drawBox(40, 220, 30, 30);
    EXPECT_EQ(frame(third)->layer, page().layers[0].name);
}

TEST_F(Arranging, GuidesArePulledFromTheRulersMovedAndThrownAway)
{
    pullGuide("leftRuler", mm(103, 200));
    ASSERT_EQ(page().guides.size(), 1U) << said().toStdString();
    EXPECT_TRUE(page().guides[0].vertical);
    EXPECT_NEAR(page().guides[0].at.toMm(), 103, 2.5);
    pullGuide("topRuler", mm(200, 233));
    ASSERT_EQ(page().guides.size(), 2U);
    EXPECT_FALSE(page().guides[1].vertical);
    settle();
    const Length before = page().guides[0].at;
    const QPoint grip(at({before, {}}).x(), mm(0, 300).y());
    drag(grip, grip + QPoint(60, 0));
    ASSERT_EQ(page().guides.size(), 2U);
    EXPECT_GT(page().guides[0].at, before);
    EXPECT_TRUE(undone([&] { return page().guides[0].at == before; }));
    settle();
    drag(grip, QPoint(-30, grip.y())); // off the page
    ASSERT_EQ(page().guides.size(), 1U);
    EXPECT_FALSE(page().guides[0].vertical);
    EXPECT_TRUE(undone([&] { return page().guides.size() == 2; }));

    // Frames come to lie on them.
    settle();
    const Id box = drawBox(60, 120, 30, 20);
    const int away = at({page().guides[0].at, {}}).x() - at({this->box(box).right(), {}}).x();
    drag(middleOf(box), middleOf(box) + QPoint(away + 3, 11));
    settle();
    EXPECT_EQ(this->box(box).right(), page().guides[0].at);
}

TEST_F(Arranging, ADragSnapsToItsNeighbourAndShowsWhere)
{
    const Id fixed = drawBox(60, 120, 40, 30);
    const Id moved = drawBox(131, 200, 30, 20);
    const int away = at({box(fixed).x, {}}).x() - at({box(moved).x, {}}).x();
    EXPECT_EQ(pixels(view->viewport()->rect(), kSnap), 0);
    pull(middleOf(moved), middleOf(moved) + QPoint(away + 4, 3));
    EXPECT_GT(pixels(view->viewport()->rect(), kSnap), 20) << "the line that it lies on is drawn";
    picture(u"lines6-snap"_s);
    QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, middleOf(moved) + QPoint(away + 4, 3));
    settle();
    EXPECT_EQ(box(moved).x, box(fixed).x);
    EXPECT_EQ(pixels(view->viewport()->rect(), kSnap), 0);

    // Alt frees from it.
    const QPoint grip = middleOf(moved);
    pull(grip, grip + QPoint(40, 0), Qt::AltModifier);
    move(grip + QPoint(3, 0), Qt::AltModifier);
    QTest::mouseRelease(view->viewport(), Qt::LeftButton, Qt::AltModifier, grip + QPoint(3, 0));
    settle();
    EXPECT_NE(box(moved).x, box(fixed).x);
}

TEST_F(Arranging, EveryFieldOfLengthsTakesUnitsAndArithmetic)
{
    const Id box = drawBox(60, 120, 60, 40);
    const double em = page().grid.bodySize.toMm();
    enter(part<widgets::LengthEdit>(u"contextWidth"_s), u"13字+2mm"_s);
    EXPECT_NEAR(this->box(box).width.toMm(), 13 * em + 2, 0.01);
    enter(part<widgets::LengthEdit>(u"contextX"_s), u"(100mm-20)/2"_s);
    EXPECT_NEAR(this->box(box).x.toMm(), 40, 0.01);
    enter(part<widgets::LengthEdit>(u"contextHeight"_s), u"4行"_s);
    EXPECT_NEAR(this->box(box).height.toMm(), page().grid.rect(0, 0, 1, 4).height.toMm(), 0.02);
    enter(part<widgets::LengthEdit>(u"contextHeight"_s), u"乱写"_s);
    EXPECT_NEAR(this->box(box).height.toMm(), page().grid.rect(0, 0, 1, 4).height.toMm(), 0.02)
        << "what is no number changes none";

    // In the inspector as well, whatever is selected.
    view->setFocus();
    drawOnGrid(Qt::Key_T, 0, 30, 2, 10);
    press(Qt::Key_Escape);
    const Id area = view->selection().frame;
    int tried = 0;
    for (const Id id : {box, area}) {
        view->selectFrame(id);
        QTest::qWait(80);
        const auto segments = part<widgets::SegmentedControl>(u"boxUnit"_s)->findChildren<QToolButton *>();
        QTest::mouseClick(segments[1], Qt::LeftButton); // millimetres
        for (auto *field : part<QDockWidget>(u"inspectorDock"_s)->findChildren<widgets::LengthEdit *>()) {
            if (!field->isVisible() || !field->isEnabled() || field->isReadOnly())
                continue;
            ++tried;
            QStringList refusals;
            const auto watch = QObject::connect(field, &widgets::LengthEdit::refused, field, [&](const QString &why) {
                if (!why.isEmpty())
                    refusals << why;
            });
            const QString now = field->text();
            enter(field, now + u"+0*2"_s);
            EXPECT_TRUE(refusals.isEmpty())
                << field->objectName().toStdString() << ": " << refusals.join(u' ').toStdString();
            QObject::disconnect(watch);
        }
    }
    EXPECT_GT(tried, 10);
}

TEST_F(Arranging, WhatTheMarqueeTouchesIsNudgedCopiedAndComesBackStepByStep)
{
    const Id a = drawBox(60, 120, 20, 20), b = drawBox(100, 130, 20, 20), c = drawBox(60, 220, 20, 20);
    press(Qt::Key_Escape);
    drag(mm(50, 110), mm(110, 140));
    ASSERT_EQ(view->selectedFrames().size(), 2U);
    drag(mm(50, 210), mm(70, 230), Qt::ShiftModifier);
    EXPECT_EQ(view->selectedFrames().size(), 3U);
    click(middleOf(c), Qt::ShiftModifier);
    ASSERT_EQ(view->selectedFrames().size(), 2U);

    const Rect before = box(a), beside = box(b);
    press(Qt::Key_Right);
    press(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(box(a).x - before.x, Length::mm(1));
    EXPECT_EQ(box(a).y - before.y, Length::mm(5));
    EXPECT_EQ(box(b).x - beside.x, Length::mm(1));
    EXPECT_EQ(box(b).y - beside.y, Length::mm(5));
    EXPECT_TRUE(undone([&] { return box(a).y == before.y; }));
    EXPECT_EQ(box(a).x - before.x, Length::mm(1)) << "each nudge is a step";
    EXPECT_TRUE(undone([&] { return box(a) == before; }));
    settle();

    const std::size_t count = frames();
    action(u"editCopy"_s)->trigger();
    action(u"editPaste"_s)->trigger();
    settle();
    EXPECT_EQ(frames(), count + 2);
    ASSERT_EQ(view->selectedFrames().size(), 2U);
    const Id copy = view->selectedFrames().front();
    EXPECT_NE(box(copy), box(a)) << "beside what it is a copy of";
    EXPECT_EQ(box(copy).width, box(a).width);
    action(u"editCut"_s)->trigger();
    settle();
    EXPECT_EQ(frames(), count);
    EXPECT_TRUE(undone([&] { return frames() == count + 2; }));
    EXPECT_TRUE(undone([&] { return frames() == count; }));
}
