// The menus of what is seen: the view, the press, the window, help.
#include "shell/main_window.h"

#include "manual/help_window.h"
#include "shell/board_place.h"
#include "shell/help_places.h"
#include "shell/press_room.h"

#include "canvas/page_view.h"
#include "shell/findings_desk.h"
#include "shell/language_menu.h"
#include "widgets/icon.h"

#include <QAction>
#include <QActionGroup>
#include <QDockWidget>
#include <QMenu>

namespace banxin::shell {

void MainWindow::fillViewMenu(QMenu *menu)
{
    const MenuEntry zoom[] = {{"viewFitPage", QT_TRANSLATE_NOOP("shell", "整版"), "Ctrl+0", "",
                                  [](MainWindow &w) {
                                      w.m_view->fitPage();
                                      w.refreshZoom();
                                  }},
        {"viewFitWidth", QT_TRANSLATE_NOOP("shell", "页宽"), "Ctrl+Shift+0", "",
            [](MainWindow &w) {
                w.m_view->fitWidth();
                w.refreshZoom();
            }},
        {"viewActualSize", QT_TRANSLATE_NOOP("shell", "100%"), "Ctrl+Alt+0", "",
            [](MainWindow &w) { w.m_view->actualSize(); }},
        {"viewFitSelection", QT_TRANSLATE_NOOP("shell", "所选内容"), "Ctrl+9", "",
            [](MainWindow &w) { w.m_view->fitSelection(); }},
        {"viewZoomIn", QT_TRANSLATE_NOOP("shell", "放大"), "Ctrl++; Ctrl+=", "",
            [](MainWindow &w) { w.m_view->zoomIn(); }},
        {"viewZoomOut", QT_TRANSLATE_NOOP("shell", "缩小"), "Ctrl+-", "", [](MainWindow &w) { w.m_view->zoomOut(); }},
        {}};
    addEntries(menu, zoom);
    const auto toggle = [&](const MenuEntry &entry, const QString &key, bool fallback, auto slot) {
        addEntries(menu, std::span(&entry, 1));
        QAction *action = this->action(QString::fromLatin1(entry.name));
        action->setCheckable(true);
        action->setChecked(m_settings.flag(key, fallback));
        connect(action, &QAction::toggled, this, [this, key, slot](bool on) {
            m_settings.setFlag(key, on);
            slot(on);
        });
        return action->isChecked();
    };
    m_view->setGridShown(toggle({"viewGrid", QT_TRANSLATE_NOOP("shell", "网格"), "Ctrl+'", "grid-3x3"},
        QStringLiteral("view/grid"), true, [this](bool on) { m_view->setGridShown(on); }));
    m_view->setRulersShown(toggle({"viewRulers", QT_TRANSLATE_NOOP("shell", "标尺"), "Ctrl+R", "ruler"},
        QStringLiteral("view/rulers"), true, [this](bool on) { m_view->setRulersShown(on); }));
    toggle({"viewFindings", QT_TRANSLATE_NOOP("shell", "检查提示线"), "", "spell-check"},
        QStringLiteral("view/findings"), true, [this](bool on) { m_live->setMarked(on); });
    const MenuEntry preview[] = {{"viewPreview", QT_TRANSLATE_NOOP("shell", "预览"), "Ctrl+Shift+P", "eye"}, {}};
    addEntries(menu, preview);
    action(QStringLiteral("viewPreview"))->setCheckable(true);
    connect(action(QStringLiteral("viewPreview")), &QAction::toggled, m_view, &canvas::PageView::setPreview);
    toggle({"viewDark", QT_TRANSLATE_NOOP("shell", "深色")}, QStringLiteral("view/dark"), false,
        [this](bool on) { Q_EMIT themeChosen(on ? widgets::ThemeMode::Dark : widgets::ThemeMode::Light); });
    QMenu *languages = makeLanguageMenu(this, [this](session::Language language) { Q_EMIT languageChosen(language); });
    menu->addMenu(languages);
    for (QAction *language : languages->actions())
        adopt(language, language->objectName());
}

void MainWindow::fillPressMenu(QMenu *menu)
{
    buildPressModes(menu);
    const MenuEntry entries[] = {{},
        {"pressPreflight", QT_TRANSLATE_NOOP("shell", "预检"), "Ctrl+Alt+P", "refresh-cw",
            [](MainWindow &w) { PressRoom::of(w).check(); }},
        {"pressDeliver", QT_TRANSLATE_NOOP("shell", "送印厂…"), "Ctrl+Shift+E", "external-link",
            [](MainWindow &w) { PressRoom::of(w).openExport(ExportForm::Target::Plant); }},
        {}, {"filePrinters", QT_TRANSLATE_NOOP("shell", "印刷配置…"), "", "", [](MainWindow &w) { w.showPrinters(); }},
        {"fileSwatches", QT_TRANSLATE_NOOP("shell", "色板…"), "", "", [](MainWindow &w) { w.showSwatches(); }}};
    addEntries(menu, entries);
}

void MainWindow::fillWindowMenu(QMenu *menu)
{
    const MenuEntry more[] = {{"windowNew", QT_TRANSLATE_NOOP("shell", "新窗口"), "Ctrl+Alt+N", "",
                                  [](MainWindow &w) { w.openSecondWindow(); }},
        {}};
    addEntries(menu, more);
    const MenuEntry rooms[] = {{"windowCompose", QT_TRANSLATE_NOOP("shell", "组版"), "Ctrl+1", "layout-dashboard"},
        {"windowReview", QT_TRANSLATE_NOOP("shell", "校对"), "Ctrl+2", "spell-check"},
        {"windowPress", QT_TRANSLATE_NOOP("shell", "付印"), "Ctrl+3", "printer"}, {}};
    addEntries(menu, rooms);
    m_roomActions = new QActionGroup(this);
    for (const auto &[name, room] : {std::pair("windowCompose", Room::Compose), std::pair("windowReview", Room::Review),
             std::pair("windowPress", Room::Press)}) {
        QAction *action = this->action(QString::fromLatin1(name));
        action->setCheckable(true);
        action->setData(static_cast<int>(room));
        m_roomActions->addAction(action);
    }
    action(QStringLiteral("windowCompose"))->setChecked(true);
    connect(m_roomActions, &QActionGroup::triggered, this,
        [this](QAction *chosen) { setRoom(static_cast<Room>(chosen->data().toInt())); });
    const MenuEntry board[] = {{"windowBoard", QT_TRANSLATE_NOOP("shell", "本期进度"), "Ctrl+4", "clock",
                                   [](MainWindow &w) { BoardPlace::of(w).show(); }},
        {}};
    addEntries(menu, board);
    for (QDockWidget *dock : m_docks) {
        QAction *action = dock->toggleViewAction();
        menu->addAction(action);
        adopt(action, QStringLiteral("window_") + dock->objectName());
    }
    const MenuEntry rest[] = {{"windowNextDock", QT_TRANSLATE_NOOP("shell", "下一个面板"), "F6", "",
                                  [](MainWindow &w) { w.focusNextDock(1); }},
        {"windowPreviousDock", QT_TRANSLATE_NOOP("shell", "上一个面板"), "Shift+F6", "",
            [](MainWindow &w) { w.focusNextDock(-1); }},
        {}, {"windowReset", QT_TRANSLATE_NOOP("shell", "恢复默认布局"), "", "", [](MainWindow &w) {
                 w.restoreDefaultLayout();
             }}};
    addEntries(menu, rest);
}

void MainWindow::fillHelpMenu(QMenu *menu)
{
    const MenuEntry entries[] = {{"helpManual", QT_TRANSLATE_NOOP("shell", "手册"), "F1", "book-open",
                                     [](MainWindow &w) { manual::openManual(helpChapter(w)); }},
        {"helpStart", QT_TRANSLATE_NOOP("shell", "一分钟上手"), "", "",
            [](MainWindow &) { manual::openManual(QStringLiteral("first-start")); }},
        {}, {"helpShortcuts", QT_TRANSLATE_NOOP("shell", "快捷键"), "", "", [](MainWindow &w) { w.showShortcuts(); }},
        {"helpAbout", QT_TRANSLATE_NOOP("shell", "关于版心"), "", "", [](MainWindow &w) { w.showAbout(); }}};
    addEntries(menu, entries);
}

} // namespace banxin::shell
