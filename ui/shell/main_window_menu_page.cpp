// The menus of pages, stories, text and objects.
#include "shell/main_window.h"

#include "canvas/page_view.h"
#include "panels/layers_panel.h"
#include "panels/story_pool.h"
#include "shell/findings_desk.h"
#include "shell/furniture.h"
#include "shell/house_actions.h"
#include "shell/page_facts_dialog.h"
#include "shell/stock_panel.h"
#include "shell/table_commands.h"
#include "shell/text_desk.h"
#include "widgets/icon.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

namespace banxin::shell {

void MainWindow::buildPageMenu()
{
    m_pageMenu = menuBar()->addMenu(tr("版面", "menu"));
    m_pageMenu->setObjectName(QStringLiteral("pageMenu"));
    const MenuEntry entries[] = {
        {"pageNew", QT_TRANSLATE_NOOP("shell", "新建版…"), "", "plus", [](MainWindow &w) { w.addPage(); }},
        {"pagePlan", QT_TRANSLATE_NOOP("shell", "期计划…"), "", "", [](MainWindow &w) { w.showIssuePlan(); }},
        {"pageRemove", QT_TRANSLATE_NOOP("shell", "删除这一版"), "", "trash-2",
            [](MainWindow &w) { w.removePage(w.m_page); }},
        {"pageFacts", QT_TRANSLATE_NOOP("shell", "版面信息…"), "", "",
            [](MainWindow &w) { (new PageFactsDialog(*w.m_session, w.m_page, &w))->open(); }},
        {"pageKeep", QT_TRANSLATE_NOOP("shell", "存为模板…"), "", "bookmark-plus",
            [](MainWindow &w) {
                w.showDock(QStringLiteral("stockDock"));
                stockPanelOf(w)->keepPage(w.m_page);
            }},
        {"pagePrevious", QT_TRANSLATE_NOOP("shell", "上一版"), "Ctrl+PgUp", "", [](MainWindow &w) { w.stepPage(-1); }},
        {"pageNext", QT_TRANSLATE_NOOP("shell", "下一版"), "Ctrl+PgDown", "", [](MainWindow &w) { w.stepPage(1); }},
        {"pageAdvert", QT_TRANSLATE_NOOP("shell", "置入广告…"), "", "",
            [](MainWindow &w) { w.showAdvert(w.m_view->selection().frame); }},
        {"findingNext", QT_TRANSLATE_NOOP("shell", "下一个问题"), "F8", "", [](MainWindow &w) { w.m_live->step(1); }},
        {"findingPrevious", QT_TRANSLATE_NOOP("shell", "上一个问题"), "Shift+F8", "",
            [](MainWindow &w) { w.m_live->step(-1); }}};
    QMenu unseen;
    addEntries(&unseen, entries); // the menu is filled anew with every change of the pages
    fillPageMenu();
}

void MainWindow::fillStoryMenu(QMenu *menu)
{
    const MenuEntry entries[] = {{"storyFind", QT_TRANSLATE_NOOP("shell", "查找稿件"), "Ctrl+Shift+F", "",
                                     [](MainWindow &w) {
                                         w.showDock(QStringLiteral("storiesDock"));
                                         w.m_pool->focusSearch();
                                     }},
        {"storyGalley", QT_TRANSLATE_NOOP("shell", "小样"), "Ctrl+G", "text-select",
            [](MainWindow &w) { w.m_text->toggleGalley(); }},
        {},
        {"storyPlace", QT_TRANSLATE_NOOP("shell", "上版"), "", "layout-template",
            [](MainWindow &w) { w.placeChosenStories(); }},
        {"storyReserve", QT_TRANSLATE_NOOP("shell", "预留稿区"), "", "square-dashed",
            [](MainWindow &w) { w.actOnSelection(QStringLiteral("storyReserve")); }},
        {"storySwap", QT_TRANSLATE_NOOP("shell", "换稿"), "", "replace",
            [](MainWindow &w) { w.actOnSelection(QStringLiteral("storySwap")); }},
        {"storyExchange", QT_TRANSLATE_NOOP("shell", "对调稿区"), "", "arrow-left-right",
            [](MainWindow &w) { w.actOnSelection(QStringLiteral("storyExchange")); }},
        {"storyContinue", QT_TRANSLATE_NOOP("shell", "转版"), "", "corner-down-right",
            [](MainWindow &w) { w.actOnSelection(QStringLiteral("storyContinue")); }},
        {"storyFit", QT_TRANSLATE_NOOP("shell", "适配稿区"), "Ctrl+J", "wand-sparkles",
            [](MainWindow &w) { w.actOnSelection(QStringLiteral("storyFit")); }}};
    addEntries(menu, entries);
    action(QStringLiteral("storyGalley"))->setCheckable(true);
}

void MainWindow::fillObjectMenu(QMenu *menu)
{
    // All of them do to the selection what they are called.
    const auto fill = [this](QMenu *into, std::span<const MenuEntry> entries) {
        addEntries(into, entries);
        for (const MenuEntry &entry : entries) {
            if (!entry.name)
                continue;
            QAction *action = this->action(QString::fromLatin1(entry.name));
            connect(action, &QAction::triggered, this, [this, action] { actOnSelection(action->objectName()); });
            m_objectActions << action;
        }
    };
    const MenuEntry head[] = {{"objectGroup", QT_TRANSLATE_NOOP("shell", "编组"), "Ctrl+Alt+G", "group"},
        {"objectUngroup", QT_TRANSLATE_NOOP("shell", "解组"), "Ctrl+Alt+Shift+G", "ungroup"}, {},
        {"objectLock", QT_TRANSLATE_NOOP("shell", "锁定"), "Ctrl+L", "lock"},
        {"objectRotate", QT_TRANSLATE_NOOP("shell", "旋转 90°"), "", "rotate-cw-square"},
        {"objectPoints", QT_TRANSLATE_NOOP("shell", "移动多边形的角"), "", "pentagon"}, {}};
    fill(menu, head);
    const MenuEntry align[] = {{"alignLeft", QT_TRANSLATE_NOOP("shell", "左对齐"), "", "align-start-vertical"},
        {"alignHorizontalMiddle", QT_TRANSLATE_NOOP("shell", "左右居中"), "", "align-center-vertical"},
        {"alignRight", QT_TRANSLATE_NOOP("shell", "右对齐"), "", "align-end-vertical"}, {},
        {"alignTop", QT_TRANSLATE_NOOP("shell", "上对齐"), "", "align-start-horizontal"},
        {"alignVerticalMiddle", QT_TRANSLATE_NOOP("shell", "上下居中"), "", "align-center-horizontal"},
        {"alignBottom", QT_TRANSLATE_NOOP("shell", "下对齐"), "", "align-end-horizontal"}, {},
        {"distributeHorizontally", QT_TRANSLATE_NOOP("shell", "左右等距"), "", "align-horizontal-distribute-center"},
        {"distributeVertically", QT_TRANSLATE_NOOP("shell", "上下等距"), "", "align-vertical-distribute-center"}};
    const MenuEntry keep[] = {
        {"objectKeep", QT_TRANSLATE_NOOP("shell", "存为元素…"), "", "bookmark-plus", [](MainWindow &w) {
             w.showDock(QStringLiteral("stockDock"));
             stockPanelOf(w)->keepSelection();
         }}};
    addEntries(menu, keep);
    m_objectActions << action(QStringLiteral("objectKeep"));
    m_alignMenu = menu->addMenu(tr("对齐"));
    fill(m_alignMenu, align);
    const MenuEntry order[] = {
        {"objectFront", QT_TRANSLATE_NOOP("shell", "移到最前"), "Ctrl+Shift+]", "bring-to-front"},
        {"objectForward", QT_TRANSLATE_NOOP("shell", "前移一层"), "Ctrl+]"},
        {"objectBackward", QT_TRANSLATE_NOOP("shell", "后移一层"), "Ctrl+["},
        {"objectBack", QT_TRANSLATE_NOOP("shell", "移到最后"), "Ctrl+Shift+[", "send-to-back"}};
    QMenu *orders = menu->addMenu(tr("次序"));
    orders->setObjectName(QStringLiteral("orderMenu"));
    m_alignMenu->setObjectName(QStringLiteral("alignMenu"));
    fill(orders, order);
    QMenu *furniture = menu->addMenu(tr("版面文字"));
    furniture->setObjectName(QStringLiteral("furnitureMenu"));
    for (const FurnitureKind &kind : furnitureKinds()) {
        const MenuEntry entry{kind.action, kind.text};
        addEntries(furniture, std::span(&entry, 1));
        connect(action(QString::fromLatin1(kind.action)), &QAction::triggered, this, [this, &kind] {
            const QRectF seen = m_view->viewport()->rect();
            edit::NewFrame frame =
                furnitureAt(m_session->working(), m_page, kind, m_view->transform().toPage(seen.center()));
            frame.layer = m_layers->layerForNewFrames();
            const base::Id made = base::Id::create();
            if (!commit(edit::addFrame(m_session->working(), m_page, frame, editContext(), made)))
                return;
            chooseTool(QStringLiteral("select"));
            m_view->selectFrame(made);
            if (frame.text.isEmpty()) // its words are the person's, as with the tool
                m_view->beginTyping();
        });
    }
}

void MainWindow::fillTextMenu(QMenu *menu)
{
    const MenuEntry entries[] = {{"textType", QT_TRANSLATE_NOOP("shell", "在所选稿区打字"), "", "type",
        [](MainWindow &w) { w.typeInSelection(); }}};
    addEntries(menu, entries);
    const MenuEntry styles[] = {{"textNoCharacterStyle", QT_TRANSLATE_NOOP("shell", "去掉字符样式"), "", "",
                                    [](MainWindow &w) { w.setCharacterStyle({}); }},
        {"textStyleKeys", QT_TRANSLATE_NOOP("shell", "给样式定快捷键…"), "", "",
            [](MainWindow &w) { w.showShortcuts(); }}};
    QMenu *styleMenu = menu->addMenu(tr("样式"));
    styleMenu->setObjectName(QStringLiteral("styleMenu"));
    addEntries(styleMenu, styles);
    const MenuEntry signs[] = {{"textDot", QT_TRANSLATE_NOOP("shell", "间隔号 ·"), "Ctrl+Alt+.", "",
                                   [](MainWindow &w) { w.m_text->insert(QStringLiteral("·")); }},
        {"textDash", QT_TRANSLATE_NOOP("shell", "破折号 ——"), "Ctrl+Alt+-", "",
            [](MainWindow &w) { w.m_text->insert(QStringLiteral("——")); }},
        {"textEllipsis", QT_TRANSLATE_NOOP("shell", "省略号 ……"), "Ctrl+Alt+;", "",
            [](MainWindow &w) { w.m_text->insert(QStringLiteral("……")); }},
        {"textWideSpace", QT_TRANSLATE_NOOP("shell", "全身空"), "Ctrl+Alt+Space", "",
            [](MainWindow &w) { w.m_text->insert(QString(QChar(0x3000))); }},
        {"textThinSpace", QT_TRANSLATE_NOOP("shell", "窄空"), "", "",
            [](MainWindow &w) { w.m_text->insert(QString(QChar(0x2009))); }},
        {}, {"textCharacters", QT_TRANSLATE_NOOP("shell", "特殊字符…"), "Ctrl+Alt+C", "omega", [](MainWindow &w) {
                 w.m_text->showCharacters();
             }}};
    QMenu *signMenu = menu->addMenu(tr("特殊字符"));
    signMenu->setObjectName(QStringLiteral("signMenu"));
    addEntries(signMenu, signs);
    const MenuEntry notes[] = {{"textAddNote", QT_TRANSLATE_NOOP("shell", "加附注…"), "Ctrl+Alt+M", "sticky-note",
                                   [](MainWindow &w) { w.m_text->addNote(); }},
        {"textNotes", QT_TRANSLATE_NOOP("shell", "附注一览"), "", "", [](MainWindow &w) { w.m_text->showNotes(); }},
        {}};
    addEntries(menu, notes);
    const MenuEntry checks[] = {{"textCheck", QT_TRANSLATE_NOOP("shell", "规则检查"), "F7", "spell-check",
                                    [](MainWindow &w) { w.m_live->openList(); }},
        {"textFindingCard", QT_TRANSLATE_NOOP("shell", "光标处的问题"), "Alt+Return; Alt+Enter", "",
            [](MainWindow &w) { w.m_live->openCard(); }},
        {"textFixAll", QT_TRANSLATE_NOOP("shell", "自动改…"), "", "wand-sparkles",
            [](MainWindow &w) { w.m_live->fixAll(); }},
        {"textReport", QT_TRANSLATE_NOOP("shell", "质检报告…"), "", "", [](MainWindow &w) { w.m_live->openReport(); }},
        {}};
    addEntries(menu, checks);
    // All of them do to the table at the caret what they are called.
    const MenuEntry table[] = {{"tableRowAbove", QT_TRANSLATE_NOOP("shell", "在上面插入行"), "", ""},
        {"tableRowBelow", QT_TRANSLATE_NOOP("shell", "在下面插入行"), "", ""},
        {"tableColumnLeft", QT_TRANSLATE_NOOP("shell", "在左边插入列"), "", ""},
        {"tableColumnRight", QT_TRANSLATE_NOOP("shell", "在右边插入列"), "", ""}, {},
        {"tableRemoveRows", QT_TRANSLATE_NOOP("shell", "删除行"), "", ""},
        {"tableRemoveColumn", QT_TRANSLATE_NOOP("shell", "删除列"), "", ""}, {},
        {"tableHead", QT_TRANSLATE_NOOP("shell", "到这一行是表头"), "", ""}};
    QMenu *tables = menu->addMenu(tr("表格"));
    tables->setObjectName(QStringLiteral("tableMenu"));
    addEntries(tables, table);
    for (const MenuEntry &entry : table) {
        if (!entry.name)
            continue;
        QAction *action = this->action(QString::fromLatin1(entry.name));
        connect(action, &QAction::triggered, this, [this, action] {
            commit(tableChange(action->objectName(), m_session->working(), *m_view, editContext()));
        });
    }
    action(QStringLiteral("tableHead"))->setCheckable(true);
}

} // namespace banxin::shell
