// The keyboard alone: shortcuts changed in their dialog, every part of each room reached, frames chosen, menus opened.
#include "compose_case.h"

#include <QKeySequenceEdit>
#include <QLabel>
#include <QMenu>
#include <QTreeWidget>

#include <set>

using namespace banxin;
using namespace Qt::StringLiterals;
using base::Id;

namespace {

class Keys : public support::ComposeCase {
protected:
    static QWidget *focus() { return QApplication::focusWidget(); }
    static void key(int which, Qt::KeyboardModifiers held = {})
    {
        ASSERT_TRUE(focus());
        QTest::keyClick(focus(), static_cast<Qt::Key>(which), held);
    }
    static void say(const QString &text)
    {
        ASSERT_TRUE(focus());
        QInputMethodEvent event;
        event.setCommitString(text);
        QApplication::sendEvent(focus(), &event);
    }
    /// By Tab to the part of that name.
    static bool tabTo(const QString &name)
    {
        QStringList met;
        for (int i = 0; i < 40; ++i) {
            if (focus() && focus()->objectName() == name)
                return true;
            met << (focus() ? focus()->objectName() : u"-"_s);
            key(Qt::Key_Tab);
        }
        ADD_FAILURE() << name.toStdString() << " is not among " << met.join(u' ').toStdString();
        return false;
    }
    QDialog *openShortcuts()
    {
        QTest::keyClick(window, Qt::Key_K, Qt::ControlModifier);
        say(u"快捷键"_s);
        key(Qt::Key_Return);
        auto *dialog = part<QDialog>(u"shortcutsDialog"_s);
        dialog->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(dialog));
        EXPECT_TRUE(comes([&] { return focus() && focus()->objectName() == u"shortcutSearch"_s; }))
            << "one searches at once";
        return dialog;
    }
    /// The row of that command, and into its field.
    void choose(QDialog *dialog, const QString &command)
    {
        auto *list = dialog->findChild<QTreeWidget *>(u"shortcutList"_s);
        ASSERT_TRUE(tabTo(u"shortcutList"_s));
        key(Qt::Key_Home);
        for (int i = 0; i < 1000; ++i) {
            if (list->currentItem() && list->currentItem()->text(0) == command)
                break;
            key(Qt::Key_Down);
        }
        ASSERT_TRUE(list->currentItem() && list->currentItem()->text(0) == command) << command.toStdString();
        key(Qt::Key_Return);
        ASSERT_TRUE(dialog->isVisible() && focus());
        ASSERT_EQ(focus()->objectName(), u"shortcutEdit"_s);
    }
    void accept(QDialog *dialog)
    {
        ASSERT_TRUE(tabTo(u"shortcutSave"_s));
        key(Qt::Key_Space);
        EXPECT_FALSE(dialog->isVisible());
        QTest::qWait(20);
        window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window));
    }
    void TearDown() override
    {
        // The settings are the program's: as they were.
        action(u"helpShortcuts"_s)->trigger();
        for (auto *dialog : window->findChildren<QDialog *>(u"shortcutsDialog"_s))
            if (dialog->isVisible()) {
                QTest::mouseClick(dialog->findChild<QPushButton *>(u"shortcutResetAll"_s), Qt::LeftButton);
                QTest::mouseClick(dialog->findChild<QPushButton *>(u"shortcutSave"_s), Qt::LeftButton);
            }
    }
    /// The dock or bar that has the focus; empty for the page.
    QString place() const
    {
        for (QWidget *each = focus(); each; each = each->parentWidget()) {
            if (each == view)
                return u"page"_s;
            if (qobject_cast<QDockWidget *>(each) || each->inherits("QToolBar"))
                return each->objectName();
        }
        return {};
    }
};

} // namespace

TEST_F(Keys, AShortcutIsChangedByKeysAloneAndComesBack)
{
    QAction *rulers = action(u"viewRulers"_s);
    const bool shown = rulers->isChecked();
    QDialog *dialog = openShortcuts();
    choose(dialog, u"标尺"_s);
    if (HasFatalFailure())
        return;
    key(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    accept(dialog);
    QTest::keyClick(window, Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_NE(rulers->isChecked(), shown) << "the new key works";
    QTest::keyClick(window, Qt::Key_R, Qt::ControlModifier);
    EXPECT_NE(rulers->isChecked(), shown) << "the old one does not";
    QTest::keyClick(window, Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(rulers->isChecked(), shown);

    // A key that is another's is told, and not taken unless asked.
    dialog = openShortcuts();
    choose(dialog, u"网格"_s);
    key(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    auto *conflict = dialog->findChild<QLabel *>(u"shortcutConflict"_s);
    EXPECT_TRUE(conflict->text().contains(u"标尺"_s)) << conflict->text().toStdString();
    ASSERT_TRUE(dialog->findChild<QPushButton *>(u"shortcutTake"_s)->isVisible());
    accept(dialog);
    const auto keysOf = [&](const QString &name) { return action(name)->shortcut().toString().toStdString(); };
    EXPECT_EQ(keysOf(u"viewGrid"_s), "Ctrl+'");
    EXPECT_EQ(keysOf(u"viewRulers"_s), "Ctrl+Shift+J");

    dialog = openShortcuts();
    choose(dialog, u"网格"_s);
    key(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(tabTo(u"shortcutTake"_s)) << "the field lets one go by Tab";
    key(Qt::Key_Space);
    accept(dialog);
    EXPECT_EQ(action(u"viewGrid"_s)->shortcut(), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J));
    EXPECT_TRUE(rulers->shortcut().isEmpty());

    dialog = openShortcuts();
    choose(dialog, u"网格"_s);
    ASSERT_TRUE(tabTo(u"shortcutReset"_s));
    key(Qt::Key_Space);
    choose(dialog, u"标尺"_s);
    ASSERT_TRUE(tabTo(u"shortcutReset"_s));
    key(Qt::Key_Space);
    accept(dialog);
    EXPECT_EQ(action(u"viewGrid"_s)->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_Apostrophe));
    EXPECT_EQ(rulers->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_R));
    QTest::keyClick(window, Qt::Key_R, Qt::ControlModifier);
    EXPECT_NE(rulers->isChecked(), shown);
    rulers->setChecked(shown);

    // Esc leaves all as it was.
    dialog = openShortcuts();
    choose(dialog, u"网格"_s);
    key(Qt::Key_Y, Qt::ControlModifier | Qt::AltModifier);
    key(Qt::Key_Tab);
    key(Qt::Key_Escape);
    EXPECT_FALSE(dialog->isVisible());
    EXPECT_EQ(action(u"viewGrid"_s)->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_Apostrophe));
}

TEST_F(Keys, F6GoesRoundThePageTheDocksAndTheBarsOfEachRoom)
{
    for (const Qt::Key room : {Qt::Key_1, Qt::Key_2, Qt::Key_3}) {
        QTest::keyClick(window, room, Qt::ControlModifier);
        QTest::qWait(60);
        std::set<QString> wanted{u"page"_s};
        for (auto *dock : window->findChildren<QDockWidget *>())
            if (dock->isVisible() && !dock->widget()->visibleRegion().isEmpty())
                wanted.insert(dock->objectName());
        std::set<QString> seen;
        for (int i = 0; i < 16; ++i) {
            QTest::keyClick(focus() ? focus() : static_cast<QWidget *>(view), Qt::Key_F6);
            seen.insert(place());
        }
        for (const QString &each : wanted)
            EXPECT_TRUE(seen.contains(each)) << int(room) << ' ' << each.toStdString();
        EXPECT_FALSE(seen.contains(QString())) << int(room);
        QTest::keyClick(window, Qt::Key_1, Qt::ControlModifier);
    }
    // Docks that are behind others come forward as they are reached.
    draw(Qt::Key_M, 60, 120, 40, 30); // there is something to inspect
    view->setFocus();
    std::set<QString> seen;
    for (int i = 0; i < 16; ++i) {
        QTest::keyClick(focus(), Qt::Key_F6);
        seen.insert(place());
        if (auto *dock = window->findChild<QDockWidget *>(place())) {
            QTest::qWait(10);
            EXPECT_FALSE(dock->widget()->visibleRegion().isEmpty()) << place().toStdString();
        }
    }
    for (const char16_t *name : {u"pagesDock", u"storiesDock", u"inspectorDock", u"stylesDock", u"swatchesDock",
             u"layersDock", u"findingsDock", u"historyDock"})
        EXPECT_TRUE(seen.contains(QString::fromUtf16(name))) << QString::fromUtf16(name).toStdString();
}

TEST_F(Keys, TabReachesEveryFrameOfThePage)
{
    makeEmptyPage();
    draw(Qt::Key_M, 60, 120, 40, 30);
    draw(Qt::Key_L, 60, 170, 80, 1);
    press(Qt::Key_Escape);
    std::set<Id> all, seen;
    const auto laid = view->layout();
    for (const layout::FrameLayout &each : laid->frames)
        all.insert(each.frame);
    ASSERT_GE(all.size(), 5U);
    for (std::size_t i = 0; i < all.size(); ++i) {
        press(Qt::Key_Tab);
        EXPECT_TRUE(view->hasFocus());
        seen.insert(view->selection().frame);
    }
    EXPECT_EQ(seen, all);
    press(Qt::Key_Backtab);
    EXPECT_EQ(seen.size(), all.size());
    // What is chosen so is worked on by keys.
    const Id chosen = view->selection().frame;
    const base::Rect before = box(chosen);
    press(Qt::Key_Right);
    EXPECT_EQ(box(chosen).x - before.x, base::Length::mm(1));
}

TEST_F(Keys, TheMenuOfWhatIsSelectedOpensByKey)
{
    makeEmptyPage();
    const Id id = draw(Qt::Key_M, 60, 120, 40, 30);
    view->setFocus();
    press(Qt::Key_F10, Qt::ShiftModifier);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    ASSERT_TRUE(menu);
    EXPECT_EQ(menu->objectName(), u"canvasMenu"_s);
    EXPECT_TRUE(view->viewport()->rect().contains(view->viewport()->mapFromGlobal(menu->pos())));
    QAction *lock = action(u"objectLock"_s);
    ASSERT_TRUE(menu->actions().contains(lock));
    for (int i = 0; i < 30 && menu->activeAction() != lock; ++i)
        QTest::keyClick(menu, Qt::Key_Down);
    ASSERT_EQ(menu->activeAction(), lock);
    QTest::keyClick(menu, Qt::Key_Return);
    EXPECT_TRUE(frame(id)->locked);
    QTest::qWait(20);
    EXPECT_FALSE(QApplication::activePopupWidget());
}
