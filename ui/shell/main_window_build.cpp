// How the window is put together: its centre, its actions, its row of menus.
#include "shell/main_window.h"

#include "canvas/page_view.h"
#include "shell/action_words.h"
#include "shell/course_place.h"
#include "shell/proof_place.h"
#include "shell/status_line.h"
#include "widgets/icon.h"
#include "widgets/message_bar.h"

#include <QAction>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>
#include <QVBoxLayout>

#include <array>

namespace banxin::shell {

namespace {

/// Of nothing Qt makes one empty key.
QList<QKeySequence> keysOf(const QString &text)
{
    QList<QKeySequence> keys = QKeySequence::listFromString(text, QKeySequence::PortableText);
    keys.removeIf([](const QKeySequence &key) { return key.isEmpty(); });
    return keys;
}

} // namespace

QAction *MainWindow::addAction(QMenu *menu, const QString &name, const QString &text, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, this);
    action->setShortcuts(keys);
    if (menu)
        menu->addAction(action);
    adopt(action, name);
    return action;
}

void MainWindow::adopt(QAction *action, const QString &name)
{
    action->setObjectName(name);
    action->setProperty("defaultKeys", QKeySequence::listToString(action->shortcuts(), QKeySequence::PortableText));
    tellKeys(*action);
    m_actions.insert(name, action);
    QMainWindow::addAction(action);
}

/// A button of the action says its key, and what it does.
void MainWindow::tellKeys(QAction &action) { tellAction(action, whatItDoes(action.objectName(), plainText(action))); }

void MainWindow::addEntries(QMenu *menu, std::span<const MenuEntry> entries)
{
    for (const MenuEntry &entry : entries) {
        if (!entry.name) {
            menu->addSeparator();
            continue;
        }
        QAction *action = addAction(menu, QString::fromLatin1(entry.name),
            QCoreApplication::translate("shell", entry.text), keysOf(QString::fromLatin1(entry.keys)));
        if (entry.icon[0] != '\0') {
            action->setIcon(widgets::icon(QString::fromLatin1(entry.icon)));
            action->setIconVisibleInMenu(false);
        }
        if (entry.run)
            connect(action, &QAction::triggered, this, [this, run = entry.run] { run(*this); });
    }
}

QAction *MainWindow::action(const QString &objectName) const { return m_actions.value(objectName); }

void MainWindow::buildCentre()
{
    auto *centre = new QWidget;
    auto *row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_message = new widgets::MessageBar;
    m_view = new canvas::PageView;
    m_view->setObjectName(QStringLiteral("pageView"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setAccessibleName(tr("版面"));
    for (const char16_t *name : {u"topRuler", u"leftRuler", u"rulerCorner"})
        if (auto *ruler = m_view->findChild<QWidget *>(QString::fromUtf16(name)))
            connect(ruler, &QWidget::customContextMenuRequested, this,
                [this, ruler](QPoint at) { showRulerMenu(ruler->mapToGlobal(at)); });
    row->addWidget(buildToolStrip());
    auto *page = new QWidget; // what stands above the page comes into its column
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_view, 1);
    auto *columns = new QSplitter; // and beside it
    columns->setObjectName(QStringLiteral("textColumns"));
    columns->setChildrenCollapsible(false);
    columns->setHandleWidth(1);
    columns->addWidget(page);
    row->addWidget(columns, 1);
    m_message->setParent(centre); // over the page's head: what comes and goes while typing moves nothing
    m_message->installEventFilter(this);
    m_view->installEventFilter(this);
    m_rooms = new QStackedWidget;
    m_rooms->addWidget(centre);
    setCentralWidget(m_rooms);
    setAcceptDrops(true);
    m_status = new StatusLine;
    setStatusBar(m_status);
}

void MainWindow::buildMenus()
{
    menuBar()->setObjectName(QStringLiteral("menuBar"));
    fillFileMenu(menuBar()->addMenu(tr("文件", "menu")));
    fillEditMenu(menuBar()->addMenu(tr("编辑", "menu")));
    buildPageMenu();
    fillStoryMenu(menuBar()->addMenu(tr("稿件", "menu")));
    fillTextMenu(menuBar()->addMenu(tr("文字", "menu")));
    fillObjectMenu(menuBar()->addMenu(tr("对象", "menu")));
    const MenuEntry review[] = {{"reviewProof", QT_TRANSLATE_NOOP("shell", "出样"), "", "file-down",
                                    [](MainWindow &w) { CoursePlace::of(w).pressInRoom(QStringLiteral("makeProof")); }},
        {"reviewRounds", QT_TRANSLATE_NOOP("shell", "对红"), "", "columns-3",
            [](MainWindow &w) { CoursePlace::of(w).pressInRoom(QStringLiteral("compareRounds")); }},
        {"reviewCompare", QT_TRANSLATE_NOOP("shell", "比较…"), "", "layers",
            [](MainWindow &w) { CoursePlace::of(w).pressInRoom(QStringLiteral("compareProofs")); }},
        {"reviewVerify", QT_TRANSLATE_NOOP("shell", "核红"), "", "check",
            [](MainWindow &w) { CoursePlace::of(w).pressInRoom(QStringLiteral("verifyMarks")); }},
        {},
        {"reviewExportMarks", QT_TRANSLATE_NOOP("shell", "导出批注 PDF…"), "", "",
            [](MainWindow &w) { ProofPlace::of(w).exportMarks(); }},
        {"reviewImportMarks", QT_TRANSLATE_NOOP("shell", "导入批注…"), "", "",
            [](MainWindow &w) { ProofPlace::of(w).importMarks(); }},
        {},
        {"reviewNext", QT_TRANSLATE_NOOP("shell", "下一步"), "Ctrl+Alt+Return", "",
            [](MainWindow &w) { CoursePlace::of(w).next(); }},
        {"reviewWhy", QT_TRANSLATE_NOOP("shell", "还缺什么…"), "Ctrl+Alt+Shift+Return", "",
            [](MainWindow &w) { CoursePlace::of(w).why(); }},
        {"reviewStory", QT_TRANSLATE_NOOP("shell", "稿件流转…"), "", "",
            [](MainWindow &w) { CoursePlace::of(w).showStoryCourse(); }},
        {},
        {"reviewSignIn", QT_TRANSLATE_NOOP("shell", "登录…"), "", "",
            [](MainWindow &w) { CoursePlace::of(w).signIn(); }},
        {"reviewSignOut", QT_TRANSLATE_NOOP("shell", "退出登录"), "", "",
            [](MainWindow &w) { CoursePlace::of(w).signOut(); }},
        {"reviewStaff", QT_TRANSLATE_NOOP("shell", "人员和流程…"), "", "",
            [](MainWindow &w) { CoursePlace::of(w).showStaff(); }}};
    addEntries(menuBar()->addMenu(tr("审校", "menu")), review);
    fillPressMenu(menuBar()->addMenu(tr("付印", "menu")));
    fillViewMenu(menuBar()->addMenu(tr("视图", "menu")));
    fillWindowMenu(menuBar()->addMenu(tr("窗口", "menu")));
    fillHelpMenu(menuBar()->addMenu(tr("帮助", "menu")));
    buildMenuKeys();
}

/// Alt and a letter open the menus in every language; where a title names its letter the menu bar does it.
void MainWindow::buildMenuKeys()
{
    constexpr std::array kKeys{Qt::Key_F, Qt::Key_E, Qt::Key_P, Qt::Key_S, Qt::Key_T, Qt::Key_O, Qt::Key_I, Qt::Key_R,
        Qt::Key_V, Qt::Key_W, Qt::Key_H}; // as the menus stand
    const QList<QAction *> titles = menuBar()->actions();
    for (std::size_t i = 0; i < kKeys.size() && i < static_cast<std::size_t>(titles.size()); ++i) {
        QAction *title = titles[static_cast<qsizetype>(i)];
        if (title->text().contains(u'&'))
            continue;
        auto *key = new QShortcut(QKeySequence(Qt::ALT | kKeys[i]), this);
        connect(key, &QShortcut::activated, this, [this, title] {
            title->menu()->popup(menuBar()->mapToGlobal(menuBar()->actionGeometry(title).bottomLeft()));
        });
    }
}

void MainWindow::applyShortcuts()
{
    for (auto it = m_actions.cbegin(); it != m_actions.cend(); ++it) {
        const std::optional<QString> own = m_settings.shortcut(it.key());
        const QString keys = own.value_or(it.value()->property("defaultKeys").toString());
        it.value()->setShortcuts(keysOf(keys));
        tellKeys(*it.value());
    }
    refreshUndo();
}

} // namespace banxin::shell
