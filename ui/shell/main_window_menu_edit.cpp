// The menus of files and of editing, and that of the tools of the page.
#include "shell/main_window.h"
#include "shell/pack_dialogs.h"
#include "shell/paper_dialogs.h"

#include "canvas/page_view.h"
#include "history/history_panel.h"
#include "shell/command_search.h"
#include "shell/house_actions.h"
#include "shell/text_desk.h"
#include "widgets/icon.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenu>
#include <QToolBar>

namespace banxin::shell {

void MainWindow::fillFileMenu(QMenu *menu)
{
    const MenuEntry head[] = {{"fileNew", QT_TRANSLATE_NOOP("shell", "新建报纸…"), "Ctrl+Shift+N", "",
                                  [](MainWindow &w) { Q_EMIT w.newWanted(); }},
        {"fileNewIssue", QT_TRANSLATE_NOOP("shell", "新建期…"), "Ctrl+N", "", [](MainWindow &w) { w.newIssue(); }},
        {"fileOpen", QT_TRANSLATE_NOOP("shell", "打开…"), "Ctrl+O", "", [](MainWindow &w) { w.askForStore(); }},
        {"fileOpenPack", QT_TRANSLATE_NOOP("shell", "打开打包的一期…"), "", "", [](MainWindow &w) {
             if (const QString chosen = askForPack(&w); !chosen.isEmpty())
                 Q_EMIT w.openWanted(chosen);
         }}};
    addEntries(menu, head);
    m_recentMenu = menu->addMenu(tr("最近打开"));
    connect(m_recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    fillRecentMenu();
    const MenuEntry rest[] = {
        {"fileStart", QT_TRANSLATE_NOOP("shell", "开始页"), "", "", [](MainWindow &w) { Q_EMIT w.startWanted(); }}, {},
        {"fileImport", QT_TRANSLATE_NOOP("shell", "取稿…"), "Ctrl+I", "", [](MainWindow &w) { w.importFiles(); }},
        {"fileSaveVersion", QT_TRANSLATE_NOOP("shell", "存为版本…"), "Ctrl+S", "",
            [](MainWindow &w) { w.m_history->askVersionName(); }},
        {"fileExport", QT_TRANSLATE_NOOP("shell", "导出 PDF…"), "Ctrl+E", "", [](MainWindow &w) { w.exportPdf(); }},
        {"filePicture", QT_TRANSLATE_NOOP("shell", "版面存为图片…"), "", "",
            [](MainWindow &w) { showPagePictureDialog(w.session(), w.page(), &w); }},
        {"filePrint", QT_TRANSLATE_NOOP("shell", "打印…"), "Ctrl+P", "printer",
            [](MainWindow &w) { showPrintDialog(w.session(), w.page(), &w); }},
        {"filePack", QT_TRANSLATE_NOOP("shell", "打包…"), "", "",
            [](MainWindow &w) { showPackDialog(w.session(), &w); }},
        {},
        {"fileSettings", QT_TRANSLATE_NOOP("shell", "报纸设置…"), "", "settings",
            [](MainWindow &w) { openPublicationSettings(w); }},
        {}, {"fileClose", QT_TRANSLATE_NOOP("shell", "关闭窗口"), "Ctrl+W", "", [](MainWindow &w) { w.close(); }},
        {"fileQuit", QT_TRANSLATE_NOOP("shell", "退出"), "Ctrl+Q", "",
            [](MainWindow &) { QApplication::closeAllWindows(); }}};
    addEntries(menu, rest);
}

void MainWindow::fillEditMenu(QMenu *menu)
{
    const MenuEntry entries[] = {
        {"editUndo", QT_TRANSLATE_NOOP("shell", "撤销"), "Ctrl+Z", "undo-2", [](MainWindow &w) { w.undo(); }},
        {"editRedo", QT_TRANSLATE_NOOP("shell", "重做"), "Ctrl+Shift+Z", "redo-2", [](MainWindow &w) { w.redo(); }},
        {"editHistory", QT_TRANSLATE_NOOP("shell", "历史"), "Ctrl+Shift+H", "history",
            [](MainWindow &w) { w.showDock(QStringLiteral("historyDock")); }},
        {}, {"editCut", QT_TRANSLATE_NOOP("shell", "剪切"), "Ctrl+X", "", [](MainWindow &w) { w.cut(); }},
        {"editCopy", QT_TRANSLATE_NOOP("shell", "复制"), "Ctrl+C", "", [](MainWindow &w) { w.copy(); }},
        {"editPaste", QT_TRANSLATE_NOOP("shell", "粘贴"), "Ctrl+V", "", [](MainWindow &w) { w.paste(); }},
        {"editPastePlain", QT_TRANSLATE_NOOP("shell", "清除格式粘贴"), "Ctrl+Shift+V", "clipboard",
            [](MainWindow &w) { w.m_text->pastePlain(); }},
        {"editDuplicate", QT_TRANSLATE_NOOP("shell", "再制"), "Ctrl+D", "copy",
            [](MainWindow &w) { w.actOnSelection(QStringLiteral("editDuplicate")); }},
        {"editDelete", QT_TRANSLATE_NOOP("shell", "删除"), "Del", "trash-2",
            [](MainWindow &w) { w.actOnSelection(QStringLiteral("editDelete")); }},
        {"editSelectAll", QT_TRANSLATE_NOOP("shell", "全选"), "Ctrl+A", "", [](MainWindow &w) { w.selectAll(); }}, {},
        {"editFind", QT_TRANSLATE_NOOP("shell", "查找替换…"), "Ctrl+F", "replace",
            [](MainWindow &w) { w.m_text->openFind(); }},
        {"editFindNext", QT_TRANSLATE_NOOP("shell", "查找下一处"), "F3", "", [](MainWindow &w) { w.m_text->step(1); }},
        {"editFindPrevious", QT_TRANSLATE_NOOP("shell", "查找上一处"), "Shift+F3", "",
            [](MainWindow &w) { w.m_text->step(-1); }},
        {"editSearch", QT_TRANSLATE_NOOP("shell", "搜索稿件、版面、命令"), "Ctrl+K", "search",
            [](MainWindow &w) { w.m_search->begin(); }}};
    addEntries(menu, entries);
    menu->addSeparator();
    buildToolMenu(menu->addMenu(tr("工具")));
}

void MainWindow::buildToolMenu(QMenu *menu)
{
    const MenuEntry tools[] = {{"toolSelect", QT_TRANSLATE_NOOP("shell", "选择"), "V", "mouse-pointer-2"},
        {"toolText", QT_TRANSLATE_NOOP("shell", "文字"), "T", "type"},
        {"toolFurniture", QT_TRANSLATE_NOOP("shell", "版面文字"), "F", "heading"}, {},
        {"toolReserve", QT_TRANSLATE_NOOP("shell", "预留稿区"), "A", "newspaper"},
        {"toolPicture", QT_TRANSLATE_NOOP("shell", "图片"), "P", "image"},
        {"toolRule", QT_TRANSLATE_NOOP("shell", "线"), "L", "minus"},
        {"toolBox", QT_TRANSLATE_NOOP("shell", "框"), "M", "square"},
        {"toolPolygon", QT_TRANSLATE_NOOP("shell", "多边形"), "G", "pentagon"},
        {"toolAdvert", QT_TRANSLATE_NOOP("shell", "广告"), "D", "badge-percent"},
        {"toolTable", QT_TRANSLATE_NOOP("shell", "表格"), "B", "table"}, {},
        {"toolHand", QT_TRANSLATE_NOOP("shell", "手形"), "H", "hand"},
        {"toolZoom", QT_TRANSLATE_NOOP("shell", "缩放"), "Z", "zoom-in"}};
    addEntries(menu, tools);
    m_tools = new QActionGroup(this);
    for (const MenuEntry &entry : tools) {
        if (!entry.name) {
            m_toolStrip->addSeparator();
            continue;
        }
        QAction *tool = action(QString::fromLatin1(entry.name));
        tool->setCheckable(true);
        m_tools->addAction(tool);
        m_toolStrip->addAction(tool);
        m_toolStrip->widgetForAction(tool)->setFocusPolicy(Qt::TabFocus);
    }
    action(QStringLiteral("toolSelect"))->setChecked(true);
    connect(m_tools, &QActionGroup::triggered, this, [this](QAction *chosen) {
        chooseTool(chosen->objectName().mid(4).toLower()); // toolSelect: select
    });
}

} // namespace banxin::shell
