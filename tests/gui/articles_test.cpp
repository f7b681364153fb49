// Articles by mouse: several dropped at once, reserved areas filled, stories changed and exchanged, areas given another
// form by the tools beside the page, fitted by keys.
#include "compose_case.h"

#include "edit/free_place.h"
#include "panels/facts.h"
#include "tools/fit_popover.h"
#include "tools/select_tool.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QListView>
#include <QMenu>
#include <QTimer>
#include <QToolButton>

using namespace banxin;
using namespace Qt::StringLiterals;
using base::Id;
using base::Length;
using base::Rect;

namespace {

class Articles : public support::ComposeCase {
protected:
    const model::AreaContent &area(Id id) const { return content<model::AreaContent>(id); }
    Id storyOf(Id id) const
    {
        const auto *placement = document().find<model::Placement>(area(id).placement);
        return placement ? placement->story : Id();
    }
    /// Of the page that is shown, the longest first.
    std::vector<Id> stories() const
    {
        std::vector<Id> found;
        for (const panels::StoryFacts &each : panels::storyFacts(document(), window->session().issue()))
            if (pagesOf(each.story) == std::vector<Id>{window->page()})
                found.push_back(each.story);
        std::stable_sort(found.begin(), found.end(),
            [&](Id a, Id b) { return model::characterCount(document(), a) > model::characterCount(document(), b); });
        return found;
    }
    bool hasPictures(Id story) const { return !document().children(story, model::ObjectKind::StoryPicture).empty(); }
    std::vector<Id> pagesOf(Id story) const
    {
        return panels::pagesOfStory(document(), window->session().issue(), story);
    }
    /// Taken off the page by key; it waits in the pool.
    void takeOff(Id story)
    {
        std::vector<Id> areas;
        for (const model::Frame *each : document().childrenOf<model::Frame>(window->page()))
            if (std::holds_alternative<model::AreaContent>(each->content) && storyOf(each->id) == story)
                areas.push_back(each->id);
        view->setFocus();
        press(Qt::Key_Escape);
        view->setSelectedFrames(areas);
        press(Qt::Key_Delete);
        settle();
        EXPECT_TRUE(pagesOf(story).empty());
    }
    /// A reserved area on the page with the story dropped into it.
    Id stand(Id story, int column, int row, int columns, int rows)
    {
        view->setFocus();
        press(Qt::Key_Escape);
        drawOnGrid(Qt::Key_A, column, row, columns, rows);
        const Id id = view->frameAt(middleOf(page().grid.rect(column, row, columns, rows)));
        EXPECT_FALSE(id.isNull());
        dropStories({story}, middleOf(id));
        EXPECT_EQ(storyOf(id), story) << said().toStdString();
        view->setFocus();
        return id;
    }
    void dropStories(const std::vector<Id> &stories, QPoint where) const
    {
        QJsonArray ids;
        for (const Id story : stories)
            ids << story.toString();
        QMimeData data;
        data.setData(u"application/x-banxin-stories"_s, QJsonDocument(ids).toJson(QJsonDocument::Compact));
        dropData(data, where);
        settle();
    }
    std::vector<Id> framesOfPictures(Id story) const
    {
        std::vector<Id> found;
        for (const model::Frame *each : document().childrenOf<model::Frame>(window->page()))
            if (std::holds_alternative<model::PictureContent>(each->content)
                && panels::storyOfFrame(document(), each->id) == story)
                found.push_back(each->id);
        return found;
    }
    void goTo(Id wanted)
    {
        for (int i = 0; i < 10; ++i)
            QTest::keyClick(window, Qt::Key_PageUp, Qt::ControlModifier);
        for (int i = 0; i < 10 && window->page() != wanted; ++i)
            QTest::keyClick(window, Qt::Key_PageDown, Qt::ControlModifier);
        ASSERT_EQ(window->page(), wanted);
        settle();
        view->fitPage();
        view->setFocus();
    }
    /// The last story of the page without pictures, taken off it.
    Id wordsAlone()
    {
        Id story;
        for (const Id each : stories())
            if (!hasPictures(each) && story.isNull())
                story = each;
        EXPECT_FALSE(story.isNull());
        takeOff(story);
        return story;
    }
    int overset(Id story) const
    {
        const auto laid = view->layout();
        for (const layout::CopyfitState &state : laid->stories)
            if (state.story == story)
                return state.oversetCharacters;
        return 0;
    }
    /// How far to the right its text reaches.
    Length reach(Id id) const
    {
        Length right;
        const auto laid = view->layout();
        for (const layout::LineLayout &line : laid->lines)
            if (line.frame == id)
                right = std::max(right, line.box.right());
        return right;
    }
    /// Opens the button's menu by mouse and takes entries by keys, one for each menu on the way.
    void choose(const char *button, const QStringList &entries)
    {
        auto *tool = part<QToolButton>(QString::fromLatin1(button));
        ASSERT_TRUE(tool && tool->isVisible()) << button;
        int taken = 0;
        for (int i = 0; i < entries.size(); ++i)
            QTimer::singleShot(80 * (i + 1), tool, [&, i] {
                auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
                ASSERT_TRUE(menu);
                for (QAction *action : menu->actions())
                    if (action->text().startsWith(entries[i])) {
                        menu->setActiveAction(action);
                        ++taken;
                        QTest::keyClick(menu, action->menu() ? Qt::Key_Right : Qt::Key_Return);
                        return;
                    }
                ADD_FAILURE() << "no entry " << entries[i].toStdString();
                while (QWidget *open = QApplication::activePopupWidget())
                    open->close();
            });
        QTest::mouseClick(tool, Qt::LeftButton);
        EXPECT_TRUE(comes([&] { return taken == entries.size(); })) << button;
        settle();
    }
};

} // namespace

TEST_F(Articles, SeveralAreDroppedAtOnceAndStandBesideEachOther)
{
    std::vector<Id> stories = this->stories();
    ASSERT_GE(stories.size(), 3U);
    stories = {stories[1], stories[stories.size() - 2], stories.back()};
    for (const Id story : stories)
        takeOff(story);
    const Id to = makeEmptyPage();
    ASSERT_NE(to, Id());
    const Rect cell = page().grid.rect(0, 6, 1, 1);
    dropStories(stories, middleOf(cell));
    std::vector<Rect> boxes;
    for (const Id story : stories) {
        const std::vector<Id> pages = pagesOf(story);
        if (pages.empty())
            continue; // there was no room, which is said
        EXPECT_EQ(pages.front(), to);
        for (const model::Frame *each : document().childrenOf<model::Frame>(to))
            if (std::holds_alternative<model::AreaContent>(each->content) && storyOf(each->id) == story)
                boxes.push_back(each->box);
    }
    ASSERT_GE(boxes.size(), 2U) << said().toStdString();
    EXPECT_EQ(boxes.size() < stories.size(), !said().isEmpty());
    for (std::size_t i = 0; i < boxes.size(); ++i)
        for (std::size_t j = i + 1; j < boxes.size(); ++j)
            EXPECT_FALSE(boxes[i].intersects(boxes[j]));
    picture(u"lines6-dropped"_s);
    EXPECT_TRUE(undone([&] { return pagesOf(stories[0]).empty() && pagesOf(stories[1]).empty(); }))
        << "one step for all of them";
}

TEST_F(Articles, AStoryLongerThanTheGapComesOverset)
{
    const Id lead = stories().front();
    Id area;
    for (const model::Frame *each : document().childrenOf<model::Frame>(window->page()))
        if (std::holds_alternative<model::AreaContent>(each->content) && storyOf(each->id) == lead)
            area = each->id;
    const edit::GridRect stood = edit::snapped(page().grid, document().find<model::Frame>(area)->box);
    ASSERT_GT(stood.rows, 20);
    takeOff(lead);
    // Half of its room is kept for another.
    drawOnGrid(Qt::Key_A, stood.column, stood.row + stood.rows / 2, stood.columns, stood.rows - stood.rows / 2);
    press(Qt::Key_Escape);
    const auto place = page().grid.rect(stood.column, stood.row, 1, stood.rows / 2);
    dropStories({lead}, middleOf(place));
    EXPECT_EQ(pagesOf(lead), std::vector<Id>{window->page()}) << said().toStdString();
    const auto laid = view->layout();
    const auto state = std::find_if(
        laid->stories.begin(), laid->stories.end(), [&](const layout::CopyfitState &one) { return one.story == lead; });
    ASSERT_TRUE(state != laid->stories.end());
    EXPECT_GT(state->oversetLines, 0);
}

TEST_F(Articles, AReservedAreaSaysWhatItAwaitsAndTakesAStoryWithItsPicture)
{
    Id story;
    for (const Id each : stories())
        if (hasPictures(each))
            story = each;
    ASSERT_FALSE(story.isNull());
    takeOff(story);
    makeEmptyPage();
    drawOnGrid(Qt::Key_A, 0, 10, 4, 30);
    const Id reserved = view->frameAt(middleOf(page().grid.rect(0, 10, 4, 30)));
    ASSERT_FALSE(reserved.isNull());
    click(middleOf(reserved));
    enter(part<QLineEdit>(u"areaAwaits"_s), u"600"_s);
    enter(part<QLineEdit>(u"areaPictures"_s), u"1"_s);
    EXPECT_EQ(area(reserved).reservedCharacters, 600);
    EXPECT_EQ(area(reserved).reservedPictures, 1);
    QTest::qWait(100);
    picture(u"lines6-reserved"_s);
    const Rect stands = box(reserved);
    dropStories({story}, middleOf(reserved));
    EXPECT_EQ(storyOf(reserved), story);
    EXPECT_EQ(box(reserved), stands);
    ASSERT_FALSE(framesOfPictures(story).empty()) << "its picture came along";
    EXPECT_TRUE(stands.intersects(box(framesOfPictures(story).front())));
    EXPECT_TRUE(undone([&] { return area(reserved).placement.isNull(); }));
    settle();
    EXPECT_EQ(area(reserved).reservedCharacters, 600);
}

TEST_F(Articles, AnotherStoryComesIntoAnAreaAndTwoChangePlaces)
{
    const std::vector<Id> all = stories();
    ASSERT_GE(all.size(), 3U);
    const Id old = all[0], other = all[1], spare = all[2];
    for (const Id story : {old, other, spare})
        takeOff(story);
    makeEmptyPage();
    const std::vector<Id> areas{stand(old, 0, 10, 3, 30), stand(other, 3, 10, 2, 40)};
    view->selectFrame(areas[0]);
    settle();
    choose("stripBox", {u"加框与底纹"_s});
    const model::AreaContent form = area(areas[0]);
    const Rect stands = box(areas[0]);
    // 换稿 from the strip: its menu is walked by keys.
    ASSERT_TRUE(comes([&] { return part<QToolButton>(u"stripSwap"_s)->isVisible(); }));
    QTest::mouseClick(part<QToolButton>(u"stripSwap"_s), Qt::LeftButton);
    auto *menu = part<QMenu>(u"swapMenu"_s);
    ASSERT_TRUE(menu && menu->isVisible());
    const QString title = model::titleOf(document(), spare);
    for (QAction *each : menu->actions())
        if (each->text().startsWith(title))
            menu->setActiveAction(each);
    QTest::keyClick(menu, Qt::Key_Return);
    settle();
    EXPECT_EQ(storyOf(areas[0]), spare);
    EXPECT_TRUE(pagesOf(old).empty());
    EXPECT_EQ(box(areas[0]), stands);
    EXPECT_EQ(area(areas[0]).columns, form.columns);
    EXPECT_EQ(area(areas[0]).styles, form.styles);
    EXPECT_EQ(area(areas[0]).stroke, form.stroke);
    EXPECT_TRUE(undone([&] { return storyOf(areas[0]) == old; }));
    settle();

    // 对调 of two that are selected together.
    view->setFocus();
    view->selectFrame(areas[0]);
    const QPoint foot = view->transform().toView(box(areas[1])).bottomLeft().toPoint() + QPoint(30, -12);
    click(foot, Qt::ShiftModifier);
    ASSERT_EQ(view->selectedFrames().size(), 2U);
    action(u"storyExchange"_s)->trigger();
    settle();
    EXPECT_EQ(storyOf(areas[0]), other) << said().toStdString();
    EXPECT_EQ(storyOf(areas[1]), old);
    EXPECT_EQ(box(areas[0]), stands);
    EXPECT_TRUE(undone([&] { return storyOf(areas[0]) == old && storyOf(areas[1]) == other; }));
}

TEST_F(Articles, HandlesResizeByColumnsWhileTheTextFlowsAndKeysFitIt)
{
    const Id story = wordsAlone();
    makeEmptyPage();
    const Id id = stand(story, 0, 10, 3, 60);
    view->selectFrame(id);
    const model::Grid grid = page().grid;
    const edit::GridRect before = edit::snapped(grid, box(id));
    const Length column = grid.columnWidth() + grid.gutter();
    const int by = before.columns > 1 ? -1 : 1;
    const QRectF shown = view->transform().toView(box(id));
    const QPoint side(qRound(shown.right()), qRound(shown.center().y()));
    const Length reached = reach(id);
    pull(side, side + QPoint(qRound(view->transform().toPixels(column)) * by, 0));
    EXPECT_TRUE(comes([&] { return view->isPreviewing() && reach(id) < reached - grid.columnWidth() / 2; }))
        << "the text flows meanwhile";
    EXPECT_EQ(edit::snapped(grid, box(id)).columns, before.columns) << "and nothing is changed yet";
    QTest::mouseRelease(
        view->viewport(), Qt::LeftButton, {}, side + QPoint(qRound(view->transform().toPixels(column)) * by, 0));
    settle();
    const edit::GridRect after = edit::snapped(grid, box(id));
    EXPECT_EQ(after.columns, before.columns + by);
    EXPECT_EQ(after.rows, before.rows);
    EXPECT_EQ(box(id), grid.rect(after.column, after.row, after.columns, after.rows));

    // By rows, until a little is over; Ctrl+J and Enter make it fit.
    const auto overset = [&] { return this->overset(story); };
    for (int i = 0; i < 60 && overset() == 0; ++i) {
        const QRectF now = view->transform().toView(box(id));
        const QPoint foot(qRound(now.center().x()), qRound(now.bottom()));
        drag(foot, foot - QPoint(0, qRound(view->transform().toPixels(grid.pitch()) * 2)));
        settle();
    }
    const int over = overset();
    ASSERT_GT(over, 0);
    QTest::keyClick(window, Qt::Key_J, Qt::ControlModifier);
    auto *popover = window->findChild<tools::FitPopover *>();
    ASSERT_TRUE(popover);
    ASSERT_TRUE(comes([&] { return popover->isOpen() && !popover->isBusy(); }));
    auto *list = popover->findChild<QListView *>(u"fitList"_s);
    ASSERT_GT(list->model()->rowCount(), 0);
    EXPECT_TRUE(list->hasFocus() || popover->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(list, Qt::Key_Return);
    EXPECT_FALSE(popover->isOpen());
    settle();
    EXPECT_LT(overset(), over);
    EXPECT_TRUE(undone([&] { return view->layout() && overset() == over; }));
}

TEST_F(Articles, TheStripGivesAnAreaItsFormColumnsPictureAndBox)
{
    Id story;
    for (const Id each : stories())
        if (document().children(each, model::ObjectKind::StoryPicture).size() == 1)
            story = each;
    ASSERT_FALSE(story.isNull());
    takeOff(story);
    makeEmptyPage();
    const Id id = stand(story, 0, 10, 4, 50);
    ASSERT_FALSE(framesOfPictures(story).empty());
    view->selectFrame(id);
    settle();
    ASSERT_TRUE(comes([&] { return part<QToolButton>(u"stripForm"_s)->isVisible(); }));
    picture(u"lines6-strip"_s);
    choose("stripForm", {u"竖题"_s});
    EXPECT_EQ(area(id).headlineForm, model::HeadlineForm::Vertical);
    choose("stripForm", {u"横题"_s});
    EXPECT_EQ(area(id).headlineForm, model::HeadlineForm::Across);
    const int columns = area(id).columns == 1 ? 2 : 1;
    choose("stripColumns", {u"%1 栏"_s.arg(columns)});
    EXPECT_EQ(area(id).columns, columns);
    choose("stripBox", {u"加框与底纹"_s});
    EXPECT_TRUE(area(id).stroke && area(id).fill);
    EXPECT_EQ(area(id).insets.size(), 4U);
    choose("stripBox", {u"不加框"_s});
    EXPECT_FALSE(area(id).stroke || area(id).fill);

    const Id image = framesOfPictures(story).front();
    choose("stripPictures", {u"上右"_s, u"1 栏宽"_s});
    EXPECT_NEAR(box(image).right().toMm(), box(id).right().toMm(), 1);
    EXPECT_EQ(edit::snapped(page().grid, box(image)).columns, 1);
    choose("stripPictures", {u"下左"_s, u"2 栏宽"_s});
    EXPECT_NEAR(box(image).x.toMm(), box(id).x.toMm(), 1);
    EXPECT_EQ(edit::snapped(page().grid, box(image)).columns, 2);
    EXPECT_TRUE(undone([&] { return edit::snapped(page().grid, box(image)).columns == 1; }));
}

TEST_F(Articles, AStoryGoesOnOnAnotherPageWhichIsSaidOnBoth)
{
    const Id story = wordsAlone();
    const Id to = makeEmptyPage();
    const Id from = makeEmptyPage();
    const Id area = stand(story, 0, 10, 2, 12);
    view->selectFrame(area);
    settle();
    ASSERT_GT(overset(story), 30);
    click(tools::outPort(view->transform().toView(box(area))).center().toPoint());
    ASSERT_EQ(view->tool()->name(), u"continue"_s);
    goTo(to);
    EXPECT_EQ(view->tool()->name(), u"continue"_s) << "it stays in the hand while pages are turned";
    const Rect rest = page().grid.rect(0, 8, 3, 10);
    drag(at({rest.x + Length::mm(1), rest.y + Length::mm(1)}),
        at({rest.right() - Length::mm(1), rest.bottom() - Length::mm(1)}));
    settle();
    const auto areas = tools::areasOfStory(document(), area);
    ASSERT_EQ(areas.size(), 2U);
    const Id next = areas[1]->id;
    EXPECT_EQ(frame(next)->page, to);
    EXPECT_GT(linesIn(next), 2);
    EXPECT_TRUE(wordsIn(next).contains(u"上接"_s)) << wordsIn(next).left(60).toStdString();
    view->selectFrame(next);
    settle();
    picture(u"lines6-continued"_s);

    // Narrower: the lines are set anew.
    const Length reached = reach(next);
    const QPoint side = view->transform().toView(box(next)).topRight().toPoint()
        + QPoint(0, qRound(view->transform().toPixels(box(next).height / 2)));
    drag(side, side - QPoint(qRound(view->transform().toPixels(page().grid.columnWidth())), 0));
    settle();
    EXPECT_LT(box(next).width, rest.width);
    EXPECT_LT(reach(next), reached);
    goTo(from);
    EXPECT_TRUE(wordsIn(area).contains(u"下转"_s)) << wordsIn(area).right(60).toStdString();
}
