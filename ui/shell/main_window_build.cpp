// How the window is put together: actions, menus, bars and docks.
#include "shell/main_window.h"

#include "canvas/page_thumbnails.h"
#include "canvas/page_view.h"
#include "panels/dock_title.h"
#include "panels/findings_panel.h"
#include "panels/inspector_panel.h"
#include "panels/pages_panel.h"
#include "panels/story_pool.h"
#include "shell/context_facts.h"
#include "shell/status_line.h"
#include "widgets/icon.h"
#include "widgets/message_bar.h"
#include "widgets/picker_button.h"
#include "widgets/segmented_control.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace banxin::shell {

namespace {
constexpr int kLeftWidth = 296;
constexpr int kRightWidth = 328;

// A tool bar takes its margins from the style whatever it is told.
QWidget *spacer(int width)
{
    auto *gap = new QWidget;
    gap->setFixedWidth(width);
    return gap;
}
} // namespace

QAction *MainWindow::addAction(QMenu *menu, const QString &name, const QString &text, const QKeySequence &shortcut)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    if (!shortcut.isEmpty())
        action->setShortcut(shortcut);
    QString plain = text;
    plain.remove(QStringLiteral("…"));
    action->setToolTip(
        shortcut.isEmpty() ? plain : QStringLiteral("%1 (%2)").arg(plain, shortcut.toString(QKeySequence::NativeText)));
    m_actions.insert(name, action);
    if (menu)
        menu->addAction(action);
    QMainWindow::addAction(action);
    return action;
}

QAction *MainWindow::action(const QString &objectName) const { return m_actions.value(objectName); }

void MainWindow::buildCentre()
{
    auto *centre = new QWidget;
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_message = new widgets::MessageBar;
    m_view = new canvas::PageView;
    m_view->setObjectName(QStringLiteral("pageView"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setAccessibleName(tr("版面"));
    column->addWidget(m_view, 1);
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

    QMenu *file = menuBar()->addMenu(tr("文件", "menu"));
    connect(addAction(file, QStringLiteral("fileNew"), tr("新建报纸…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)),
        &QAction::triggered, this, &MainWindow::newWanted);
    connect(addAction(file, QStringLiteral("fileOpen"), tr("打开…"), QKeySequence(Qt::CTRL | Qt::Key_O)),
        &QAction::triggered, this, &MainWindow::askForStore);
    m_recentMenu = file->addMenu(tr("最近打开"));
    connect(m_recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    fillRecentMenu();
    connect(addAction(file, QStringLiteral("fileStart"), tr("开始页")), &QAction::triggered, this,
        &MainWindow::startWanted);
    file->addSeparator();
    connect(addAction(file, QStringLiteral("fileImport"), tr("取稿…"), QKeySequence(Qt::CTRL | Qt::Key_I)),
        &QAction::triggered, this, &MainWindow::importFiles);
    connect(addAction(file, QStringLiteral("fileExport"), tr("导出 PDF…"), QKeySequence(Qt::CTRL | Qt::Key_E)),
        &QAction::triggered, this, &MainWindow::exportPdf);
    connect(addAction(file, QStringLiteral("filePrinters"), tr("印刷配置…")), &QAction::triggered, this,
        &MainWindow::showPrinters);
    connect(addAction(file, QStringLiteral("fileSwatches"), tr("色板…")), &QAction::triggered, this,
        &MainWindow::showSwatches);
    file->addSeparator();
    connect(addAction(file, QStringLiteral("fileClose"), tr("关闭窗口"), QKeySequence(Qt::CTRL | Qt::Key_W)),
        &QAction::triggered, this, &QWidget::close);
    connect(addAction(file, QStringLiteral("fileQuit"), tr("退出"), QKeySequence(Qt::CTRL | Qt::Key_Q)),
        &QAction::triggered, qApp, &QApplication::closeAllWindows);

    QMenu *edit = menuBar()->addMenu(tr("编辑", "menu"));
    QAction *undo = addAction(edit, QStringLiteral("editUndo"), tr("撤销"), QKeySequence(Qt::CTRL | Qt::Key_Z));
    QAction *redo =
        addAction(edit, QStringLiteral("editRedo"), tr("重做"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    undo->setIcon(widgets::icon(QStringLiteral("undo-2")));
    redo->setIcon(widgets::icon(QStringLiteral("redo-2")));
    undo->setIconVisibleInMenu(false);
    redo->setIconVisibleInMenu(false);
    connect(undo, &QAction::triggered, this, &MainWindow::undo);
    connect(redo, &QAction::triggered, this, &MainWindow::redo);
    edit->addSeparator();
    connect(addAction(edit, QStringLiteral("editCut"), tr("剪切"), QKeySequence(Qt::CTRL | Qt::Key_X)),
        &QAction::triggered, m_view, &canvas::PageView::cut);
    connect(addAction(edit, QStringLiteral("editCopy"), tr("复制"), QKeySequence(Qt::CTRL | Qt::Key_C)),
        &QAction::triggered, m_view, &canvas::PageView::copy);
    connect(addAction(edit, QStringLiteral("editPaste"), tr("粘贴"), QKeySequence(Qt::CTRL | Qt::Key_V)),
        &QAction::triggered, this, &MainWindow::paste);
    connect(addAction(edit, QStringLiteral("editSelectAll"), tr("全选"), QKeySequence(Qt::CTRL | Qt::Key_A)),
        &QAction::triggered, m_view, &canvas::PageView::selectAll);

    m_pageMenu = menuBar()->addMenu(tr("版面", "menu"));
    m_pageMenu->setObjectName(QStringLiteral("pageMenu"));
    connect(addAction(nullptr, QStringLiteral("pagePrevious"), tr("上一版"), QKeySequence(Qt::CTRL | Qt::Key_PageUp)),
        &QAction::triggered, this, [this] { stepPage(-1); });
    connect(addAction(nullptr, QStringLiteral("pageNext"), tr("下一版"), QKeySequence(Qt::CTRL | Qt::Key_PageDown)),
        &QAction::triggered, this, [this] { stepPage(1); });
    connect(addAction(nullptr, QStringLiteral("pageAdvert"), tr("置入广告…")), &QAction::triggered, this,
        [this] { showAdvert(m_view->selection().frame); });
    connect(addAction(nullptr, QStringLiteral("findingNext"), tr("下一个问题"), QKeySequence(Qt::Key_F8)),
        &QAction::triggered, this, [this] { m_findings->step(1); });
    connect(
        addAction(nullptr, QStringLiteral("findingPrevious"), tr("上一个问题"), QKeySequence(Qt::SHIFT | Qt::Key_F8)),
        &QAction::triggered, this, [this] { m_findings->step(-1); });
    fillPageMenu();

    QMenu *story = menuBar()->addMenu(tr("稿件", "menu"));
    connect(addAction(story, QStringLiteral("storyFind"), tr("查找稿件"), QKeySequence(Qt::CTRL | Qt::Key_K)),
        &QAction::triggered, this, [this] {
            for (QDockWidget *dock : m_docks)
                if (dock->widget() == m_pool) {
                    dock->show();
                    dock->raise();
                }
            m_pool->focusSearch();
        });

    QMenu *view = menuBar()->addMenu(tr("视图", "menu"));
    connect(addAction(view, QStringLiteral("viewFitPage"), tr("整版"), QKeySequence(Qt::CTRL | Qt::Key_0)),
        &QAction::triggered, m_view, &canvas::PageView::fitPage);
    connect(action(QStringLiteral("viewFitPage")), &QAction::triggered, this, &MainWindow::refreshZoom);
    connect(addAction(view, QStringLiteral("viewFitWidth"), tr("页宽"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_0)),
        &QAction::triggered, m_view, &canvas::PageView::fitWidth);
    connect(action(QStringLiteral("viewFitWidth")), &QAction::triggered, this, &MainWindow::refreshZoom);
    connect(addAction(view, QStringLiteral("viewActualSize"), tr("100%"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_0)),
        &QAction::triggered, m_view, &canvas::PageView::actualSize);
    connect(addAction(view, QStringLiteral("viewFitSelection"), tr("所选稿区"), QKeySequence(Qt::CTRL | Qt::Key_9)),
        &QAction::triggered, m_view, &canvas::PageView::fitSelection);
    QAction *zoomIn = addAction(view, QStringLiteral("viewZoomIn"), tr("放大"), QKeySequence(Qt::CTRL | Qt::Key_Plus));
    zoomIn->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    connect(zoomIn, &QAction::triggered, m_view, &canvas::PageView::zoomIn);
    connect(addAction(view, QStringLiteral("viewZoomOut"), tr("缩小"), QKeySequence(Qt::CTRL | Qt::Key_Minus)),
        &QAction::triggered, m_view, &canvas::PageView::zoomOut);
    view->addSeparator();
    const auto toggle = [&](const QString &name, const QString &text, const QKeySequence &shortcut, const QString &key,
                            bool fallback, auto slot) {
        QAction *action = addAction(view, name, text, shortcut);
        action->setCheckable(true);
        action->setChecked(m_settings.flag(key, fallback));
        connect(action, &QAction::toggled, this, [this, key, slot](bool on) {
            m_settings.setFlag(key, on);
            slot(on);
        });
        return action;
    };
    QAction *grid = toggle(QStringLiteral("viewGrid"), tr("网格"), QKeySequence(Qt::CTRL | Qt::Key_Apostrophe),
        QStringLiteral("view/grid"), true, [this](bool on) { m_view->setGridShown(on); });
    grid->setIcon(widgets::icon(QStringLiteral("grid-3x3")));
    grid->setIconVisibleInMenu(false);
    m_view->setGridShown(grid->isChecked());
    QAction *rulers = toggle(QStringLiteral("viewRulers"), tr("标尺"), QKeySequence(Qt::CTRL | Qt::Key_R),
        QStringLiteral("view/rulers"), true, [this](bool on) { m_view->setRulersShown(on); });
    rulers->setIcon(widgets::icon(QStringLiteral("ruler")));
    rulers->setIconVisibleInMenu(false);
    m_view->setRulersShown(rulers->isChecked());
    QAction *preview =
        addAction(view, QStringLiteral("viewPreview"), tr("预览"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    preview->setCheckable(true);
    connect(preview, &QAction::toggled, m_view, &canvas::PageView::setPreview);
    buildPressMenu(view);
    view->addSeparator();
    toggle(QStringLiteral("viewDark"), tr("深色"), {}, QStringLiteral("view/dark"), false,
        [this](bool on) { Q_EMIT themeChosen(on ? widgets::ThemeMode::Dark : widgets::ThemeMode::Light); });

    QMenu *window = menuBar()->addMenu(tr("窗口", "menu"));
    for (QDockWidget *dock : m_docks) {
        QAction *action = dock->toggleViewAction();
        action->setObjectName(QStringLiteral("window_") + dock->objectName());
        window->addAction(action);
    }
    connect(addAction(window, QStringLiteral("windowNextDock"), tr("下一个面板"), QKeySequence(Qt::Key_F6)),
        &QAction::triggered, this, &MainWindow::focusNextDock);
    window->addSeparator();
    connect(addAction(window, QStringLiteral("windowReset"), tr("恢复默认布局")), &QAction::triggered, this,
        &MainWindow::restoreDefaultLayout);

    QMenu *help = menuBar()->addMenu(tr("帮助", "menu"));
    connect(addAction(help, QStringLiteral("helpShortcuts"), tr("快捷键")), &QAction::triggered, this,
        &MainWindow::showShortcuts);
    connect(addAction(help, QStringLiteral("helpAbout"), tr("关于版心")), &QAction::triggered, this,
        &MainWindow::showAbout);
    buildMenuKeys();
}

/// Alt and a letter open the menus in every language; where a title names its letter the menu bar does it.
void MainWindow::buildMenuKeys()
{
    constexpr std::array kKeys{
        Qt::Key_F, Qt::Key_E, Qt::Key_P, Qt::Key_S, Qt::Key_V, Qt::Key_W, Qt::Key_H}; // as the menus stand
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

void MainWindow::buildToolBars()
{
    setContextMenuPolicy(Qt::NoContextMenu); // its only use would be to lose a bar
    auto *main = new QToolBar(tr("主工具栏"));
    main->setObjectName(QStringLiteral("mainToolBar"));
    main->setMovable(false);
    main->setIconSize({20, 20});
    main->addWidget(spacer(8));
    m_issuePicker = new widgets::PickerButton;
    m_issuePicker->setObjectName(QStringLiteral("issuePicker"));
    m_issuePicker->setIconName(QStringLiteral("newspaper"));
    m_issuePicker->setToolTip(tr("换一期"));
    m_issueMenu = new QMenu(m_issuePicker);
    m_issuePicker->setMenu(m_issueMenu);
    connect(m_issueMenu, &QMenu::aboutToShow, this, &MainWindow::fillIssueMenu);
    m_pagePicker = new widgets::PickerButton;
    m_pagePicker->setObjectName(QStringLiteral("pagePicker"));
    m_pagePicker->setToolTip(tr("换一版"));
    m_pagePicker->setMenu(m_pageMenu);
    main->addWidget(m_issuePicker);
    main->addWidget(m_pagePicker);
    main->addWidget(spacer(40));
    main->addAction(action(QStringLiteral("editUndo")));
    main->addAction(action(QStringLiteral("editRedo")));
    auto *spring = new QWidget;
    spring->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    main->addWidget(spring);
    m_lock = new QToolButton;
    m_lock->setObjectName(QStringLiteral("readOnlyLock"));
    m_lock->setIcon(widgets::icon(QStringLiteral("lock"), widgets::Tone::Warn));
    m_lock->setText(tr("只读"));
    m_lock->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_lock->setProperty("wide", true);
    m_lockAction = main->addWidget(m_lock);
    m_lockAction->setVisible(false);
    connect(m_lock, &QToolButton::clicked, this, &MainWindow::tellReadOnly);
    auto *next = new QPushButton(widgets::icon(QStringLiteral("file-down"), widgets::Tone::OnAccent), tr("导出 PDF"));
    next->setObjectName(QStringLiteral("exportButton"));
    next->setProperty("primary", true);
    next->setToolTip(action(QStringLiteral("fileExport"))->toolTip());
    connect(next, &QPushButton::clicked, action(QStringLiteral("fileExport")), &QAction::trigger);
    connect(action(QStringLiteral("fileExport")), &QAction::enabledChanged, next, &QWidget::setEnabled);
    m_exportAction = main->addWidget(next);
    main->addWidget(spacer(8));
    addToolBar(Qt::TopToolBarArea, main);
    addToolBarBreak(Qt::TopToolBarArea);

    auto *bar = m_contextBar = new QToolBar(tr("选择"));
    bar->setObjectName(QStringLiteral("contextBar"));
    bar->setMovable(false);
    bar->setIconSize({18, 18});
    bar->addWidget(spacer(8));
    m_context = new ContextFacts;
    bar->addWidget(m_context);
    auto *label = new QLabel(tr("标尺"));
    label->setProperty("tone", QStringLiteral("secondary"));
    label->setContentsMargins(8, 0, 4, 0);
    bar->addWidget(label);
    m_rulerUnit = new widgets::SegmentedControl;
    m_rulerUnit->setObjectName(QStringLiteral("rulerUnit"));
    m_rulerUnit->addSegment(static_cast<int>(canvas::RulerUnit::Millimetre), tr("mm"));
    m_rulerUnit->addSegment(static_cast<int>(canvas::RulerUnit::Character), tr("字"));
    m_rulerUnit->addSegment(static_cast<int>(canvas::RulerUnit::Row), tr("行"));
    const int unit = m_settings.number(QStringLiteral("view/ruler"), static_cast<int>(canvas::RulerUnit::Character));
    m_rulerUnit->setCurrent(unit);
    m_view->setRulerUnit(static_cast<canvas::RulerUnit>(std::clamp(unit, 0, 2)));
    connect(m_rulerUnit, &widgets::SegmentedControl::chosen, this, [this](int chosen) {
        m_settings.setNumber(QStringLiteral("view/ruler"), chosen);
        m_view->setRulerUnit(static_cast<canvas::RulerUnit>(chosen));
    });
    if (auto *corner = m_view->findChild<canvas::RulerCorner *>())
        connect(corner, &canvas::RulerCorner::unitChosen, this, [this](canvas::RulerUnit chosen) {
            m_settings.setNumber(QStringLiteral("view/ruler"), static_cast<int>(chosen));
            m_rulerUnit->setCurrent(static_cast<int>(chosen));
        });
    bar->addWidget(m_rulerUnit);
    bar->addSeparator();
    bar->addAction(action(QStringLiteral("viewGrid")));
    bar->addAction(action(QStringLiteral("viewRulers")));
    bar->addWidget(spacer(4));
    addToolBar(Qt::TopToolBarArea, bar);
    buildPressBar();
}

QDockWidget *MainWindow::buildDock(
    const QString &name, const QString &title, QWidget *content, Qt::DockWidgetArea area, panels::DockTitle **bar)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
    *bar = new panels::DockTitle(title, dock);
    dock->setTitleBarWidget(*bar);
    dock->setWidget(content);
    addDockWidget(area, dock);
    m_docks << dock;
    return dock;
}

void MainWindow::buildDocks()
{
    setDockOptions(QMainWindow::AllowTabbedDocks | QMainWindow::AllowNestedDocks);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_pages = new panels::PagesPanel;
    m_pool = new panels::StoryPool;
    m_inspector = new panels::InspectorPanel;
    m_findings = new panels::FindingsPanel;
    buildDock(QStringLiteral("pagesDock"), tr("版面"), m_pages, Qt::LeftDockWidgetArea, &m_pagesTitle);
    buildDock(QStringLiteral("storiesDock"), tr("稿库"), m_pool, Qt::LeftDockWidgetArea, &m_poolTitle);
    buildDock(QStringLiteral("inspectorDock"), tr("属性"), m_inspector, Qt::RightDockWidgetArea, &m_inspectorTitle);
    buildDock(QStringLiteral("findingsDock"), tr("问题"), m_findings, Qt::RightDockWidgetArea, &m_findingsTitle);
    arrangeDocks();
    m_thumbnails = new canvas::PageThumbnails(this);
    m_thumbnails->setSession(m_session);
    m_pages->setThumbnails([this](base::Id page, QSize pixels) {
        return QPixmap::fromImage(m_thumbnails->thumbnail(page, pixels.width()));
    });
    connect(m_thumbnails, &canvas::PageThumbnails::thumbnailReady, m_pages, &panels::PagesPanel::thumbnailChanged);
    connect(m_pages, &panels::PagesPanel::pageChosen, this, &MainWindow::showPage);
    connect(m_pages, &panels::PagesPanel::menuWanted, this, &MainWindow::showPageMenu);
    connect(m_pool, &panels::StoryPool::menuWanted, this, &MainWindow::showStoryMenu);
    connect(m_findings, &panels::FindingsPanel::menuWanted, this, &MainWindow::showFindingMenu);
    connect(m_view, &canvas::PageView::menuWanted, this, &MainWindow::showCanvasMenu);
    connect(m_pool, &panels::StoryPool::importWanted, this, &MainWindow::importFiles);
    connect(m_pool, &panels::StoryPool::countChanged, this, [this](int count) { m_poolTitle->setCount(count); });
    connect(m_pool, &panels::StoryPool::searched, m_view, &canvas::PageView::setFoundWords);
    connect(m_pool, &panels::StoryPool::searchLeft, m_view, [this] { m_view->setFocus(); });
    connect(m_view, &canvas::PageView::escaped, m_pool, &panels::StoryPool::clearSearch);
    connect(m_pool, &panels::StoryPool::storyChosen, this, &MainWindow::showStory);
    connect(m_findings, &panels::FindingsPanel::findingChosen, this, &MainWindow::showFinding);
    connect(m_inspector, &panels::InspectorPanel::boxEntered, this, &MainWindow::setFrameBox);
    connect(m_inspector, &panels::InspectorPanel::advertWanted, this, &MainWindow::showAdvert);
}

void MainWindow::arrangeDocks()
{
    resizeDocks({m_docks[0], m_docks[2]}, {kLeftWidth, kRightWidth}, Qt::Horizontal);
    resizeDocks({m_docks[0], m_docks[1]}, {425, 540}, Qt::Vertical);
    resizeDocks({m_docks[2], m_docks[3]}, {620, 340}, Qt::Vertical);
}

void MainWindow::restoreDefaultLayout()
{
    for (QDockWidget *dock : m_docks) {
        dock->setFloating(false);
        removeDockWidget(dock);
    }
    addDockWidget(Qt::LeftDockWidgetArea, m_docks[0]);
    addDockWidget(Qt::LeftDockWidgetArea, m_docks[1]);
    addDockWidget(Qt::RightDockWidgetArea, m_docks[2]);
    addDockWidget(Qt::RightDockWidgetArea, m_docks[3]);
    for (QDockWidget *dock : m_docks)
        dock->show();
    arrangeDocks();
    m_settings.forgetWindowState();
    m_narrow = false;
    applyNarrowLayout();
}

} // namespace banxin::shell
