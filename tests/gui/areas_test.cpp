// Areas and stories as a new user takes hold of them: Enter within a limited area, a headline that is cut, borders of
// what is selected, stories that stand on another page, two pastes, typing over cells.
#include "compose_case.h"

#include "edit/table_parts.h"
#include "panels/facts.h"
#include "panels/findings_panel.h"
#include "panels/story_drag.h"
#include "panels/story_pool.h"
#include "widgets/message_bar.h"

#include <QClipboard>
#include <QListView>

using namespace banxin;
using namespace Qt::StringLiterals;
using base::Id;
using base::Length;
using base::Rect;
using model::AreaContent;

namespace {

class Areas : public support::ComposeCase {
protected:
    const AreaContent &area(Id id) const { return content<AreaContent>(id); }
    std::vector<Id> areas() const
    {
        std::vector<Id> found;
        for (const auto *each : document().childrenOf<model::Frame>(window->page()))
            if (std::holds_alternative<AreaContent>(each->content))
                found.push_back(each->id);
        return found;
    }
    /// The area whose corner is there, in points.
    Id areaAt(double x, double y) const
    {
        for (const Id id : areas())
            if (std::abs(box(id).x.toPt() - x) < 1 && std::abs(box(id).y.toPt() - y) < 1)
                return id;
        ADD_FAILURE() << "no area at " << x << ", " << y;
        return {};
    }
    Id storyOf(Id id) const { return panels::storyOfFrame(document(), id); }
    widgets::MessageBar *bar() const { return window->findChild<widgets::MessageBar *>(); }
    /// The button of the message, null where it is not offered.
    QPushButton *way(const QString &text) const
    {
        for (QPushButton *button : bar()->findChildren<QPushButton *>())
            if (button->text() == text && button->isVisible())
                return button;
        return nullptr;
    }
    bool take(const QString &text) const
    {
        QPushButton *button = way(text);
        EXPECT_TRUE(button) << text.toStdString() << " is not offered by: " << said().toStdString();
        if (button)
            QTest::mouseClick(button, Qt::LeftButton);
        return button;
    }
    Id pageOf(const QString &number) const
    {
        for (const auto *each : document().childrenOf<model::Page>(window->session().issue()))
            if (each->number == number)
                return each->id;
        return {};
    }
    /// A story that stands on that page.
    Id storyOn(const QString &number) const
    {
        for (const auto *each : document().childrenOf<model::Frame>(pageOf(number)))
            if (std::holds_alternative<AreaContent>(each->content) && !storyOf(each->id).isNull())
                return storyOf(each->id);
        return {};
    }
    QStringList pagesOf(Id story) const
    {
        QStringList numbers;
        for (const Id id : panels::pagesOfStory(document(), window->session().issue(), story))
            numbers << document().find<model::Page>(id)->number;
        return numbers;
    }
    QPoint rowOf(Id story) const
    {
        auto *pool = window->findChild<panels::StoryPool *>();
        pool->revealStory(story);
        QTest::qWait(20);
        auto *list = part<QListView>(u"storyList"_s);
        return list->visualRect(list->currentIndex()).center();
    }
    std::optional<panels::PageFinding> findingOf(const QString &rule) const
    {
        const auto layout = window->session().pageLayout(window->page());
        for (const panels::PageFinding &finding : panels::pageFindings(document(), window->page(), layout.get()))
            if (finding.rule == rule)
                return finding;
        return std::nullopt;
    }
    void dropStory(Id story, QPoint where) const
    {
        const std::unique_ptr<QMimeData> data(panels::storiesToMime({story}, {u"稿件"_s}));
        dropData(*data, where);
        QTest::qWait(20);
    }
};

} // namespace

// 最多 N 段 ----------------------------------------------------------------------------------------

TEST_F(Areas, EnterWithinALimitedAreaLeavesTheNextOneItsText)
{
    // 青岛: its lead takes one paragraph, in a style of its own.
    Id lead;
    for (const Id id : areas())
        if (area(id).paragraphLimit == 1 && (lead.isNull() || box(id).y < box(lead).y))
            lead = id;
    ASSERT_FALSE(lead.isNull());
    const Id story = storyOf(lead);
    Id next;
    for (const Id id : areas())
        if (storyOf(id) == story && area(id).sequence == area(lead).sequence + 1)
            next = id;
    ASSERT_FALSE(next.isNull());
    const QString words = wordsIn(lead), rest = wordsIn(next);
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, middleOf(lead));
    ASSERT_TRUE(view->isTyping());
    press(Qt::Key_Return);
    settle();
    EXPECT_EQ(area(lead).paragraphLimit, 2);
    EXPECT_EQ(wordsIn(next), rest) << "what is typed in one area pushes nothing out of another";
    EXPECT_EQ(wordsIn(lead), words);
    EXPECT_TRUE(undone([&] { return area(lead).paragraphLimit == 1; }));
    settle();
    EXPECT_EQ(wordsIn(lead), words) << "in one step";
    press(Qt::Key_Return);
    press(Qt::Key_Backspace);
    EXPECT_EQ(area(lead).paragraphLimit, 1);
}

TEST_F(Areas, ALimitThatLeavesAHoleIsTakenBackByAButton)
{
    // The lead shares its story with the area below it: its limit is made one of that area as well.
    Id wide;
    for (const Id id : areas()) {
        const auto paragraphs = document().childrenOf<model::Paragraph>(storyOf(id));
        const bool takesBody = panels::takesBody(area(id)) && area(id).paragraphLimit == 0;
        if (takesBody && paragraphs.size() > 5 && (wide.isNull() || box(id).height > box(wide).height))
            wide = id;
    }
    ASSERT_FALSE(wide.isNull());
    AreaContent limited = area(wide);
    limited.paragraphLimit = 1;
    ASSERT_TRUE(view->commit(edit::setAreaContent(document(), wide, limited, {u"甲"_s, {}})));
    settle();
    auto finding = findingOf(u"paragraph-limit"_s);
    ASSERT_TRUE(finding);
    EXPECT_TRUE(finding->message.contains(u"最多收 1 段"_s)) << finding->message.toStdString();
    Q_EMIT window->findChild<panels::FindingsPanel *>()->findingChosen(*finding);
    EXPECT_EQ(view->selection().frame, wide);
    EXPECT_EQ(said(), finding->message);
    picture(u"area6-limit"_s);
    ASSERT_TRUE(take(u"多收一段"_s));
    EXPECT_EQ(area(wide).paragraphLimit, 2);
    EXPECT_FALSE(bar()->isVisible());
    settle();
    finding = findingOf(u"paragraph-limit"_s);
    ASSERT_TRUE(finding);
    Q_EMIT window->findChild<panels::FindingsPanel *>()->findingChosen(*finding);
    ASSERT_TRUE(take(u"不限段数"_s));
    EXPECT_EQ(area(wide).paragraphLimit, 0);
    settle();
    EXPECT_FALSE(findingOf(u"paragraph-limit"_s));
}

// A headline that does not fit ---------------------------------------------------------------------

TEST_F(Areas, AHeadlineThatIsCutIsToldOfItselfAndMadeToFit)
{
    Id head;
    for (const Id id : areas())
        if (!panels::takesBody(area(id)) && !storyOf(id).isNull()
            && (head.isNull() || box(id).height > box(head).height))
            head = id;
    ASSERT_FALSE(head.isNull());
    const Id story = storyOf(head);
    const auto stateOf = [&] {
        const auto layout = view->layout();
        for (const layout::CopyfitState &state : layout->stories)
            if (state.story == story)
                return state;
        return layout::CopyfitState();
    };
    settle();
    const int over = stateOf().oversetLines;
    Rect narrow = box(head);
    narrow.width = Length::pt(narrow.width.toPt() / 2.6);
    ASSERT_TRUE(view->commit(edit::setFrameBoxes(document(), {{head, narrow}}, {u"甲"_s, {}})));
    settle();
    ASSERT_GT(stateOf().headlineLines, 0);
    EXPECT_EQ(stateOf().oversetLines, over) << "of the text nothing more is over";
    view->viewport()->grab(); // paints
    bool badge = false;
    for (const auto &each : view->badges())
        badge = badge || (each.story == story && each.text.startsWith(u"标题超"_s) && each.overset);
    EXPECT_TRUE(badge);
    const auto finding = findingOf(u"headline-overset"_s);
    ASSERT_TRUE(finding);
    EXPECT_EQ(finding->frame, head);
    EXPECT_EQ(finding->kind, panels::FindingKind::Error);
    Q_EMIT window->findChild<panels::FindingsPanel *>()->findingChosen(*finding);
    EXPECT_EQ(said(), finding->message);
    QTest::qWait(300);
    picture(u"area6-headline"_s);
    ASSERT_TRUE(take(u"适配稿区"_s));
    auto *list = part<QListView>(u"fitList"_s);
    ASSERT_TRUE(comes([&] { return list->isVisible() && list->model()->rowCount() > 0; }));
    picture(u"area6-headline-fit"_s);
    ASSERT_TRUE(part<QPushButton>(u"fitApply"_s)->isEnabled());
    QTest::mouseClick(part<QPushButton>(u"fitApply"_s), Qt::LeftButton);
    settle();
    EXPECT_EQ(stateOf().headlineLines, 0);
    EXPECT_TRUE(area(head).sizes.contains(model::ParagraphRole::Headline));
    EXPECT_TRUE(undone([&] { return !area(head).sizes.contains(model::ParagraphRole::Headline); }));
}

// Borders ------------------------------------------------------------------------------------------

TEST_F(Areas, TheBorderOfASelectedAreaMovesBothAndWhatStandsWithThem)
{
    const Id left = areaAt(56.69, 488.31), column = areaAt(331.2, 596.21);
    Id tint;
    for (const auto *each : document().childrenOf<model::Frame>(window->page()))
        if (std::holds_alternative<model::BoxContent>(each->content) && std::abs(each->box.x.toPt() - 326.69) < 1)
            tint = each->id;
    ASSERT_FALSE(tint.isNull());
    const Rect leftBox = box(left), columnBox = box(column), tintBox = box(tint);
    const Length step = page().grid.columnWidth() + page().grid.gutter();
    for (const Id selected : {left, column}) {
        view->selectFrame(selected);
        settle();
        const Length x = leftBox.right() + (tintBox.x - leftBox.right()) / 2;
        const base::Point from{x, columnBox.y + columnBox.height / 4}; // off the squares of both
        const QPoint start = at(from), end = at({from.x - step, from.y});
        move(start, {}, Qt::NoButton);
        EXPECT_EQ(view->viewport()->cursor().shape(), Qt::SplitHCursor);
        pull(start, end);
        QTest::qWait(200); // what is previewed never settles
        picture(u"area6-border"_s);
        QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, end);
        settle();
        EXPECT_NEAR((leftBox.right() - box(left).right()).toPt(), step.toPt(), 0.01);
        EXPECT_NEAR((columnBox.x - box(column).x).toPt(), step.toPt(), 0.01);
        EXPECT_NEAR((tintBox.x - box(tint).x).toPt(), step.toPt(), 0.01) << "the tint goes along";
        EXPECT_EQ(box(tint).right(), tintBox.right());
        EXPECT_TRUE(undone([&] { return box(left) == leftBox && box(column) == columnBox && box(tint) == tintBox; }));
        settle();
    }
    // The square on the side sizes the area alone.
    view->selectFrame(left);
    settle();
    const QPoint square = at({leftBox.right(), leftBox.y + leftBox.height / 2});
    move(square, {}, Qt::NoButton);
    EXPECT_NE(view->viewport()->cursor().shape(), Qt::SplitHCursor);
    drag(square, square - QPoint(static_cast<int>(step.toPt() * view->transform().pixelsPerPoint), 0));
    settle();
    EXPECT_LT(box(left).right(), leftBox.right());
    EXPECT_EQ(box(column), columnBox);
}

TEST_F(Areas, ABorderThatStaysSaysWhy)
{
    const Id left = areaAt(56.69, 488.31), column = areaAt(331.2, 596.21);
    view->selectFrame(left);
    settle();
    const Rect leftBox = box(left), columnBox = box(column);
    QString told;
    QObject::connect(view, &canvas::PageView::told, view, [&](const QString &why) { told = why; });
    const base::Point from{leftBox.right() + Length::mm(1.5), columnBox.y + columnBox.height / 4};
    const QPoint start = at(from);
    drag(start, start - QPoint(12, 0)); // less than a column
    EXPECT_EQ(box(left), leftBox);
    EXPECT_TRUE(told.contains(u"按整栏移动"_s)) << told.toStdString();
    told.clear();
    drag(start, at({from.x + Length::mm(200), from.y}));
    settle();
    EXPECT_EQ(box(left), leftBox);
    EXPECT_TRUE(told.contains(u"移不动"_s)) << told.toStdString();
    EXPECT_FALSE(view->refusing().empty());
}

// Stories on other pages ---------------------------------------------------------------------------

TEST_F(Areas, AClickInThePoolLeavesThePageWhereItIs)
{
    const Id elsewhere = storyOn(u"A01"_s), here = storyOn(u"A02"_s), page = window->page();
    auto *list = part<QListView>(u"storyList"_s);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, rowOf(elsewhere));
    EXPECT_EQ(window->page(), page);
    EXPECT_TRUE(said().contains(u"A01"_s)) << said().toStdString();
    picture(u"area6-pool"_s);
    ASSERT_TRUE(take(u"转到 A01"_s));
    EXPECT_EQ(window->page(), pageOf(u"A01"_s));
    EXPECT_FALSE(bar()->isVisible());
    window->showPage(page);
    settle();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, rowOf(elsewhere));
    EXPECT_TRUE(bar()->isVisible());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, rowOf(here)); // one that is here is selected
    EXPECT_EQ(view->selection().story, here);
    EXPECT_FALSE(bar()->isVisible());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, rowOf(elsewhere)); // the first of the two
    QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, rowOf(elsewhere));
    EXPECT_EQ(window->page(), pageOf(u"A01"_s));
    EXPECT_FALSE(bar()->isVisible());
}

TEST_F(Areas, APlacedStoryThatIsDroppedOnAnotherPageIsOfferedWaysOn)
{
    const Id story = storyOn(u"A02"_s), empty = makeEmptyPage();
    const QString number = document().find<model::Page>(empty)->number;
    const Rect room = page().grid.typeArea;
    dropStory(story, middleOf(room));
    EXPECT_EQ(pagesOf(story), QStringList{u"A02"_s}) << "nothing moves unasked";
    EXPECT_TRUE(way(u"转到 A02"_s));
    EXPECT_FALSE(way(u"转版到本版"_s)) << "it fits where it stands";
    picture(u"area6-dropped"_s);
    ASSERT_TRUE(take(u"移到本版"_s));
    settle();
    EXPECT_EQ(pagesOf(story), QStringList{number});
    EXPECT_EQ(view->selection().story, story);
    EXPECT_TRUE(undone([&] { return pagesOf(story) == QStringList{u"A02"_s}; }));
    window->showPage(empty);
    settle();
    dropStory(story, middleOf(room));
    ASSERT_TRUE(take(u"转到 A02"_s));
    EXPECT_EQ(window->page(), pageOf(u"A02"_s));
}

TEST_F(Areas, OnAnAreaItIsOfferedToChangePlaces)
{
    const Id other = storyOn(u"A01"_s);
    Id body;
    for (const Id id : areas())
        if (panels::takesBody(area(id)) && (body.isNull() || box(id).height > box(body).height))
            body = id;
    const Id here = storyOf(body);
    dropStory(other, middleOf(body));
    EXPECT_TRUE(way(u"转到 A01"_s));
    ASSERT_TRUE(take(u"与这里对调"_s));
    settle();
    EXPECT_TRUE(pagesOf(other).contains(u"A02"_s)) << said().toStdString();
    EXPECT_TRUE(pagesOf(here).contains(u"A01"_s));
    EXPECT_TRUE(undone([&] { return pagesOf(here).contains(u"A02"_s) && pagesOf(other).contains(u"A01"_s); }));
}

TEST_F(Areas, WhatWasRefusedIsNoMatterOfTheNextPageOrEdit)
{
    const Id any = areas().front(), page = window->page();
    const auto refuse = [&] {
        EXPECT_FALSE(view->commit(edit::setAreaRect(document(), any, {90, 90, 1, 1}, {u"甲"_s, {}})));
        ASSERT_TRUE(bar()->isVisible());
    };
    refuse();
    window->showPage(pageOf(u"A01"_s));
    EXPECT_FALSE(bar()->isVisible()) << "of a page that is left";
    window->showPage(page);
    settle();
    refuse();
    Rect moved = box(any);
    moved.height = moved.height - Length::mm(1);
    EXPECT_TRUE(view->commit(edit::setFrameBoxes(document(), {{any, moved}}, {u"甲"_s, {}})));
    EXPECT_FALSE(bar()->isVisible()) << "something else was done";
}

// Small things -------------------------------------------------------------------------------------

TEST_F(Areas, FreeTextIsTheSameByToolAndByMenu)
{
    makeEmptyPage();
    const Id drawn = draw(Qt::Key_F, 60, 200, 40, 5);
    EXPECT_TRUE(view->isTyping());
    type(u"甲"_s);
    press(Qt::Key_Escape);
    action(u"furnitureText"_s)->trigger();
    settle();
    const Id made = view->selection().frame;
    ASSERT_NE(made, drawn);
    EXPECT_TRUE(view->isTyping());
    type(u"乙"_s);
    EXPECT_EQ(content<model::TextContent>(made), content<model::TextContent>(drawn));
    const auto styleIn = [&](Id id) {
        const auto paragraphs = document().childrenOf<model::Paragraph>(id);
        return paragraphs.size() == 1 ? paragraphs.front()->style + u'/' + paragraphs.front()->text : QString();
    };
    EXPECT_EQ(styleIn(drawn), u"信息行/甲"_s);
    EXPECT_EQ(styleIn(made), u"信息行/乙"_s);
}

TEST_F(Areas, TwoPastesOfTextAreBothSeen)
{
    makeEmptyPage();
    QApplication::clipboard()->setText(u"全市各级各部门还将继续把这项工作抓紧抓实。"_s);
    std::vector<Id> made;
    for (int i = 0; i < 3; ++i) {
        view->setFocus();
        action(u"editPaste"_s)->trigger();
        settle();
        made.push_back(view->selection().frame);
        press(Qt::Key_Escape);
    }
    ASSERT_EQ(areas().size(), 3U);
    EXPECT_NE(box(made[0]), box(made[1]));
    EXPECT_NE(box(made[1]), box(made[2]));
    EXPECT_GE(box(made[1]).y - box(made[0]).y, page().grid.pitch() * 2);
}

TEST_F(Areas, TypingOverCellsIsOneStep)
{
    makeEmptyPage();
    drawOnGrid(Qt::Key_B, 0, 8, 3, 14);
    ASSERT_TRUE(view->isTyping());
    const Id story = view->selection().story;
    const auto row = [&] { return document().childrenOf<model::Paragraph>(story).front()->text; };
    ASSERT_EQ(row(), u"项目\t数量\t备注"_s);
    press(Qt::Key_Home);
    for (int i = 0; i < 4; ++i)
        press(Qt::Key_Right, Qt::ShiftModifier);
    type(u"芹菜"_s);
    ASSERT_EQ(row(), u"芹菜\t量\t备注"_s);
    action(u"editUndo"_s)->trigger();
    ASSERT_TRUE(comes([&] { return row() != u"芹菜\t量\t备注"_s; }));
    EXPECT_EQ(row(), u"项目\t数量\t备注"_s) << "one step takes it back";
}
