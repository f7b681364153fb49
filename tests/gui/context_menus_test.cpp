// The menus of the right mouse button: what each is about comes first, keys are shown, and what cannot be done says
// why.
#include "tests/support/window_case.h"

#include "edit/frame_edits.h"
#include "panels/story_pool.h"

#include <QAbstractItemView>
#include <QDockWidget>
#include <QMenu>

using namespace banxin;
using namespace Qt::StringLiterals;
using base::Id;

namespace {

class ContextMenus : public support::WindowCase {
protected:
    /// The menu that a press of the right button there opens; kept as a picture.
    QMenu *ask(QWidget *at, QPoint place, const QString &name)
    {
        if (QWidget *open = QApplication::activePopupWidget())
            open->close();
        QTest::qWait(10);
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, at->mapToGlobal(place));
        QApplication::sendEvent(at, &event);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (!menu)
            return nullptr;
        QTest::qWait(20);
        keep(*menu, u"menu-"_s + name);
        expectTidy(*menu);
        return menu;
    }
    /// No line twice, no separator at an end or beside another one.
    static void expectTidy(const QMenu &menu)
    {
        QStringList texts;
        bool wasSeparator = true;
        for (const QAction *action : menu.actions()) {
            if (!action->isVisible())
                continue;
            EXPECT_FALSE(action->isSeparator() && wasSeparator) << menu.objectName().toStdString();
            wasSeparator = action->isSeparator();
            if (action->isSeparator())
                continue;
            EXPECT_FALSE(texts.contains(action->text())) << action->text().toStdString();
            texts << action->text();
        }
        EXPECT_FALSE(wasSeparator) << "nothing below the last line across";
    }
    static QStringList texts(const QMenu *menu)
    {
        QStringList all;
        for (const QAction *action : menu ? menu->actions() : QList<QAction *>())
            if (!action->isSeparator())
                all << action->text();
        return all;
    }
    static QAction *item(const QMenu *menu, const QString &text)
    {
        for (QAction *action : menu->actions())
            if (action->text() == text)
                return action;
        return nullptr;
    }
    QPoint middleOf(Id frame) const
    {
        const base::Rect box = document().find<model::Frame>(frame)->box;
        return at({box.x + box.width / 2, box.y + box.height / 2});
    }
    QAbstractItemView *list(const QString &name, const QString &dock) const
    {
        auto *in = window->findChild<QDockWidget *>(dock);
        in->show();
        in->raise();
        QTest::qWait(200);
        return window->findChild<QAbstractItemView *>(name);
    }
    QMenu *askRow(const QString &list, const QString &dock, int row, const QString &name)
    {
        QAbstractItemView *view = this->list(list, dock);
        return ask(view->viewport(), view->visualRect(view->model()->index(row, 0)).center(), name);
    }
};

} // namespace

TEST_F(ContextMenus, OnThePageBeginWithWhatTheThingIsFor)
{
    const Id area = framesWith<model::AreaContent>().front()->id;
    view->selectFrame(area);
    QMenu *menu = ask(view->viewport(), middleOf(area), u"area"_s);
    ASSERT_TRUE(menu);
    EXPECT_EQ(texts(menu).value(0), window->action(u"storyFit"_s)->text());
    EXPECT_TRUE(menu->actions().contains(window->action(u"storyContinue"_s))) << "also where it cannot be done";
    const Id picture = framesWith<model::PictureContent>().front()->id;
    menu = ask(view->viewport(), middleOf(picture), u"picture"_s);
    ASSERT_TRUE(menu);
    EXPECT_EQ(texts(menu).value(0), u"裁切图片"_s);
    item(menu, u"裁切图片"_s)->trigger();
    EXPECT_TRUE(view->tool() && QString::fromLatin1(view->tool()->metaObject()->className()).contains(u"Crop"_s));
    QTest::keyClick(view, Qt::Key_Escape);
    QTest::keyClick(view, Qt::Key_Escape);
    Id furniture;
    for (const model::Frame *frame : framesWith<model::TextContent>())
        if (view->hasText(frame->id))
            furniture = frame->id;
    ASSERT_FALSE(furniture.isNull());
    menu = ask(view->viewport(), middleOf(furniture), u"furniture"_s);
    ASSERT_TRUE(menu);
    EXPECT_TRUE(menu->actions().contains(window->action(u"textType"_s)));
    EXPECT_TRUE(menu->actions().contains(window->action(u"editDelete"_s)));
    view->climbOut();
    view->setSelectedFrames({});
    menu = ask(view->viewport(), QPoint(4, 4), u"page"_s);
    ASSERT_TRUE(menu);
    EXPECT_TRUE(menu->actions().contains(window->action(u"pageFacts"_s)));
    EXPECT_FALSE(menu->actions().contains(window->action(u"editDelete"_s)));
    // Typing: of text alone.
    const auto laid = view->layout();
    for (const layout::LineLayout &line : laid->lines)
        if (line.role == model::ParagraphRole::Body && line.editable) {
            view->typeAt(line.paragraph, 0);
            break;
        }
    settle();
    menu = ask(view->viewport(), view->caretRect()->center().toPoint(), u"text"_s);
    ASSERT_TRUE(menu);
    EXPECT_EQ(menu->actions().front(), window->action(u"editCut"_s));
    EXPECT_FALSE(menu->actions().contains(window->action(u"objectLock"_s)));
    menu->close();
}

TEST_F(ContextMenus, WhatCannotBeDoneSaysWhy)
{
    view->climbOut();
    view->setSelectedFrames({});
    QTest::qWait(100);
    QAction *fit = window->action(u"storyFit"_s);
    EXPECT_FALSE(fit->isEnabled());
    EXPECT_TRUE(fit->toolTip().contains(u"先选中一个稿区"_s)) << fit->toolTip().toStdString();
    Id fitting;
    for (const model::Frame *frame : framesWith<model::AreaContent>()) {
        view->selectFrame(frame->id);
        QTest::qWait(80);
        if (!window->action(u"storyContinue"_s)->isEnabled())
            fitting = frame->id;
    }
    ASSERT_FALSE(fitting.isNull());
    view->selectFrame(fitting);
    QTest::qWait(80);
    EXPECT_TRUE(window->action(u"storyContinue"_s)->toolTip().contains(u"放得下"_s));
    EXPECT_FALSE(fit->toolTip().contains(u"先选中"_s)) << "once it can be done it says its key again";
    window->action(u"windowPress"_s)->trigger();
    QTest::qWait(80);
    EXPECT_TRUE(fit->toolTip().contains(u"组版"_s)) << fit->toolTip().toStdString();
}

TEST_F(ContextMenus, OfTheListsOfferWhatIsDoneToARow)
{
    QMenu *menu = askRow(u"pageList"_s, u"pagesDock"_s, 2, u"pages"_s);
    ASSERT_TRUE(menu);
    ASSERT_TRUE(item(menu, u"删除 A03"_s));
    EXPECT_TRUE(menu->actions().contains(window->action(u"pageNew"_s)));
    item(menu, u"删除 A03"_s)->trigger();
    EXPECT_EQ(document().children(session().issue(), model::ObjectKind::Page).size(), 2u);
    EXPECT_EQ(page().number, u"A02"_s) << "the page that is shown stays";
    QTest::qWait(200);
    // A story that the page gave back: it can be placed from here.
    auto *pool = window->findChild<panels::StoryPool *>();
    QAbstractItemView *stories = list(u"storyList"_s, u"storiesDock"_s);
    int free = -1;
    for (int row = 0; row < stories->model()->rowCount() && free < 0; ++row) {
        menu = ask(stories->viewport(), stories->visualRect(stories->model()->index(row, 0)).center(), u"story"_s);
        if (menu && item(menu, u"上版"_s))
            free = row;
    }
    ASSERT_GE(free, 0);
    ASSERT_TRUE(pool);
    QAction *swap = item(menu, u"换到选中的稿区"_s);
    ASSERT_TRUE(swap);
    EXPECT_TRUE(swap->isEnabled() || swap->toolTip().contains(u"先选中一个稿区"_s));
    menu = askRow(u"historyList"_s, u"historyDock"_s, 1, u"history"_s);
    ASSERT_TRUE(menu);
    EXPECT_TRUE(item(menu, u"存为版本…"_s));
    menu = askRow(u"swatchList"_s, u"swatchesDock"_s, 1, u"swatches"_s);
    ASSERT_TRUE(menu);
    EXPECT_FALSE(item(menu, u"用作底色"_s)->isEnabled());
    EXPECT_FALSE(item(menu, u"用作底色"_s)->toolTip().isEmpty());
    view->selectFrame(framesWith<model::AreaContent>().front()->id);
    QTest::qWait(100);
    menu = askRow(u"swatchList"_s, u"swatchesDock"_s, 2, u"swatches-area"_s);
    ASSERT_TRUE(menu);
    ASSERT_TRUE(item(menu, u"用作底色"_s)->isEnabled());
    item(menu, u"用作底色"_s)->trigger();
    EXPECT_TRUE(std::get<model::AreaContent>(framesWith<model::AreaContent>().front()->content).fill);
    ASSERT_TRUE(askRow(u"styleList"_s, u"stylesDock"_s, 1, u"styles"_s));
    ASSERT_TRUE(askRow(u"layerList"_s, u"layersDock"_s, 0, u"layers"_s));
    QApplication::activePopupWidget()->close();
}

TEST_F(ContextMenus, OfTheRulersChoosesTheUnitAndClearsGuides)
{
    auto *ruler = window->findChild<QWidget *>(u"topRuler"_s);
    ASSERT_TRUE(ruler);
    QMenu *menu = ask(ruler, QPoint(100, 8), u"ruler"_s);
    ASSERT_TRUE(menu);
    item(menu, u"毫米"_s)->trigger();
    EXPECT_EQ(view->rulerUnit(), canvas::RulerUnit::Millimetre);
    EXPECT_FALSE(item(menu, u"删除这一版的参考线"_s)->isEnabled());
    EXPECT_TRUE(item(menu, u"删除这一版的参考线"_s)->toolTip().contains(u"没有参考线"_s));
    menu->close();
    ASSERT_TRUE(view->commit(
        edit::setGuides(document(), window->page(), {{true, base::Length::mm(50)}}, {session().person(), {}})));
    for (const auto &[entry, unit] :
        {std::pair(u"行"_s, canvas::RulerUnit::Row), std::pair(u"字"_s, canvas::RulerUnit::Character)}) {
        menu = ask(ruler, QPoint(100, 8), u"ruler-unit"_s);
        item(menu, entry)->trigger();
        EXPECT_EQ(view->rulerUnit(), unit);
        menu->close();
    }
    menu = ask(ruler, QPoint(100, 8), u"ruler-guides"_s);
    item(menu, u"删除这一版的参考线"_s)->trigger();
    EXPECT_TRUE(page().guides.empty());
    menu->close();
}
