// The docks round the page: what they hold, where they stand, how one gets from one to the next.
#include "shell/main_window.h"

#include "canvas/page_thumbnails.h"
#include "canvas/page_view.h"
#include "history/history_panel.h"
#include "intake/intake_room.h"
#include "panels/dock_title.h"
#include "panels/findings_panel.h"
#include "panels/inspector_panel.h"
#include "panels/layers_panel.h"
#include "panels/pages_panel.h"
#include "panels/story_pool.h"
#include "panels/styles_panel.h"
#include "panels/swatches_panel.h"
#include "shell/dock_tabs.h"
#include "shell/house_actions.h"
#include "shell/stock_panel.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QToolBar>

namespace banxin::shell {

namespace {

constexpr int kLeftWidth = 296;
constexpr int kRightWidth = 328;

/// The places of docks: those of one place are tabs of each other, the first in front.
struct DockPlace {
    Qt::DockWidgetArea area;
    std::initializer_list<const char16_t *> docks;
    int height; // in proportion to the others of its side
};
const DockPlace kPlaces[] = {
    {Qt::LeftDockWidgetArea, {u"pagesDock"}, 425},
    {Qt::LeftDockWidgetArea, {u"storiesDock", u"stockDock"}, 540},
    {Qt::RightDockWidgetArea, {u"inspectorDock", u"stylesDock", u"swatchesDock", u"layersDock"}, 620},
    {Qt::RightDockWidgetArea, {u"findingsDock", u"historyDock"}, 340},
};

QString iconOfDock(const QString &name)
{
    static const std::pair<const char16_t *, QString> kIcons[] = {{u"pagesDock", QStringLiteral("layout-template")},
        {u"storiesDock", QStringLiteral("newspaper")}, {u"inspectorDock", QStringLiteral("settings")},
        {u"stylesDock", QStringLiteral("pilcrow")}, {u"swatchesDock", QStringLiteral("palette")},
        {u"layersDock", QStringLiteral("layers")}, {u"findingsDock", QStringLiteral("circle-alert")},
        {u"historyDock", QStringLiteral("history")}, {u"stockDock", QStringLiteral("bookmark-plus")},
        {u"pressDock", QStringLiteral("printer")}};
    for (const auto &[dock, icon] : kIcons)
        if (name == dock)
            return icon;
    return {};
}

} // namespace

QDockWidget *MainWindow::buildDock(
    const QString &name, const QString &title, QWidget *content, Qt::DockWidgetArea area, panels::DockTitle **bar)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
    auto *head = new panels::DockTitle(title, dock);
    dock->setTitleBarWidget(head);
    dock->setWidget(content);
    addDockWidget(area, dock);
    m_docks << dock;
    m_dockTabs->add(dock, head, title, iconOfDock(name));
    if (bar)
        *bar = head;
    return dock;
}

void MainWindow::buildDocks()
{
    setDockOptions(QMainWindow::AllowTabbedDocks | QMainWindow::AllowNestedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_dockTabs = new DockTabs(*this);
    m_pages = new panels::PagesPanel;
    m_pool = new panels::StoryPool;
    m_inspector = new panels::InspectorPanel;
    m_findings = new panels::FindingsPanel;
    buildDock(QStringLiteral("pagesDock"), tr("版面"), m_pages, Qt::LeftDockWidgetArea, &m_pagesTitle);
    buildDock(QStringLiteral("storiesDock"), tr("稿库"), m_pool, Qt::LeftDockWidgetArea, &m_poolTitle);
    auto *stock = new StockPanel(*m_session, *m_view);
    buildDock(QStringLiteral("stockDock"), tr("元素库"), stock, Qt::LeftDockWidgetArea, nullptr);
    wireStockPanel(*stock, *this);
    buildDock(QStringLiteral("inspectorDock"), tr("属性"), m_inspector, Qt::RightDockWidgetArea, nullptr);
    m_styles = new panels::StylesPanel;
    m_swatches = new panels::SwatchesPanel;
    m_history = new history::HistoryPanel;
    m_history->setSession(m_session);
    buildDock(QStringLiteral("stylesDock"), tr("样式"), m_styles, Qt::RightDockWidgetArea, nullptr);
    buildDock(QStringLiteral("swatchesDock"), tr("色板"), m_swatches, Qt::RightDockWidgetArea, nullptr);
    m_layers = new panels::LayersPanel;
    buildDock(QStringLiteral("layersDock"), tr("图层", "several"), m_layers, Qt::RightDockWidgetArea, nullptr);
    buildDock(QStringLiteral("findingsDock"), tr("问题"), m_findings, Qt::RightDockWidgetArea, &m_findingsTitle);
    buildDock(QStringLiteral("historyDock"), tr("历史"), m_history, Qt::RightDockWidgetArea, nullptr);
    placeDocks();
    m_thumbnails = new canvas::PageThumbnails(this);
    m_thumbnails->setSession(m_session);
    m_pages->setThumbnails([this](base::Id page, QSize pixels) {
        return QPixmap::fromImage(m_thumbnails->thumbnail(page, pixels.width()));
    });
    wireDocks();
    wirePanels();
}

void MainWindow::wireDocks()
{
    connect(m_thumbnails, &canvas::PageThumbnails::thumbnailReady, m_pages, &panels::PagesPanel::thumbnailChanged);
    connect(m_pages, &panels::PagesPanel::pageChosen, this, &MainWindow::showPage);
    connect(m_pages, &panels::PagesPanel::menuWanted, this, &MainWindow::showPageMenu);
    connect(m_pool, &panels::StoryPool::menuWanted, this, &MainWindow::showStoryMenu);
    connect(m_findings, &panels::FindingsPanel::menuWanted, this, &MainWindow::showFindingMenu);
    connect(m_view, &canvas::PageView::menuWanted, this, &MainWindow::showCanvasMenu);
    connect(m_pool, &panels::StoryPool::importWanted, this, &MainWindow::importFiles);
    connect(m_pool, &panels::StoryPool::countChanged, this, [this](int count) { m_poolTitle->setCount(count); });
    connect(m_pool, &panels::StoryPool::searched, m_view, &canvas::PageView::setFoundWords);
    connect(m_pool, &panels::StoryPool::searched, this, [this](const QStringList &words) {
        if (words == m_olderWords)
            return;
        m_olderWords = words;
        m_pool->setOlder({}); // of other words
        m_olderTimer.start();
    });
    m_olderTimer.setSingleShot(true);
    m_olderTimer.setInterval(250);
    connect(&m_olderTimer, &QTimer::timeout, this, &MainWindow::findOlder);
    connect(m_pool, &panels::StoryPool::olderWanted, this, &MainWindow::bringOlder);
    connect(m_pool, &panels::StoryPool::searchLeft, m_view, [this] { m_view->setFocus(); });
    connect(m_view, &canvas::PageView::escaped, m_pool, &panels::StoryPool::clearSearch);
    connect(m_pool, &panels::StoryPool::storyChosen, this, &MainWindow::chooseStory);
    connect(m_pool, &panels::StoryPool::storyOpened, this, &MainWindow::showStory);
    connect(m_findings, &panels::FindingsPanel::findingChosen, this, &MainWindow::showFinding);
    connect(m_inspector, &panels::InspectorPanel::changeWanted, this, &MainWindow::takeChange);
    connect(m_inspector, &panels::InspectorPanel::advertWanted, this, [this](base::Id frame) { showAdvert(frame); });
}

QDockWidget *MainWindow::dock(const QString &objectName) const
{
    for (QDockWidget *dock : m_docks)
        if (dock->objectName() == objectName)
            return dock;
    return nullptr;
}

void MainWindow::showDock(const QString &objectName)
{
    QDockWidget *wanted = dock(objectName);
    if (!wanted)
        return;
    if (wanted->isHidden() && m_room != Room::Compose)
        setRoom(Room::Compose);
    wanted->show();
    wanted->raise();
}

/// Every dock to its place; whether they are seen stays.
void MainWindow::placeDocks()
{
    for (QDockWidget *each : m_docks) {
        each->setFloating(false);
        removeDockWidget(each);
    }
    for (const DockPlace &place : kPlaces) {
        QDockWidget *first = nullptr;
        for (const char16_t *name : place.docks) {
            QDockWidget *each = dock(QString::fromUtf16(name));
            if (!each)
                continue;
            addDockWidget(place.area, each);
            if (first)
                tabifyDockWidget(first, each);
            first = first ? first : each;
            each->show();
        }
        if (first)
            first->raise();
    }
    for (QDockWidget *each : m_docks) // of another room: it has a place where somebody wants it here
        if (dockWidgetArea(each) == Qt::NoDockWidgetArea) {
            addDockWidget(Qt::RightDockWidgetArea, each);
            each->hide();
        }
    arrangeDocks();
}

void MainWindow::arrangeDocks()
{
    for (const Qt::DockWidgetArea area : {Qt::LeftDockWidgetArea, Qt::RightDockWidgetArea}) {
        QList<QDockWidget *> firsts;
        QList<int> heights;
        for (const DockPlace &place : kPlaces) {
            if (place.area != area)
                continue;
            firsts << dock(QString::fromUtf16(*place.docks.begin()));
            heights << place.height;
        }
        resizeDocks(firsts, heights, Qt::Vertical);
        resizeDocks({firsts.front()}, {area == Qt::LeftDockWidgetArea ? kLeftWidth : kRightWidth}, Qt::Horizontal);
    }
}

void MainWindow::restoreDefaultLayout()
{
    setRoom(Room::Compose);
    placeDocks();
    m_settings.forgetWindowState();
    m_narrow = false;
    applyNarrowLayout();
}

void MainWindow::applyNarrowLayout()
{
    constexpr int kNarrowWidth = 1440;
    if (!isVisible() || isMinimized() || isInIntake() || m_room != Room::Compose)
        return;
    const bool narrow = width() < kNarrowWidth;
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    for (const int first : {0, 2}) {
        QDockWidget *upper = dock(QString::fromUtf16(*kPlaces[first].docks.begin()));
        QDockWidget *lower = dock(QString::fromUtf16(*kPlaces[first + 1].docks.begin()));
        const Qt::DockWidgetArea area = dockWidgetArea(upper);
        const bool together = !upper->isFloating() && !lower->isFloating() && area == dockWidgetArea(lower);
        const bool tabbed = tabifiedDockWidgets(upper).contains(lower);
        if (!together || tabbed == narrow) // as the person put them
            continue;
        const QList<QDockWidget *> above = QList{upper} + tabifiedDockWidgets(upper);
        const QList<QDockWidget *> below = QList{lower} + tabifiedDockWidgets(lower);
        if (narrow) {
            for (QDockWidget *each : below)
                tabifyDockWidget(upper, each);
            upper->raise();
            continue;
        }
        // A tab group only dissolves when all its docks are taken out and put in anew.
        QList<QDockWidget *> shown;
        for (QDockWidget *each : above) {
            if (!each->isHidden())
                shown << each;
            removeDockWidget(each);
        }
        for (const DockPlace *place : {&kPlaces[first], &kPlaces[first + 1]}) {
            QDockWidget *head = nullptr;
            for (const char16_t *name : place->docks) {
                QDockWidget *each = dock(QString::fromUtf16(name));
                if (!each || !above.contains(each))
                    continue;
                addDockWidget(area, each);
                if (head)
                    tabifyDockWidget(head, each);
                head = head ? head : each;
                each->setVisible(shown.contains(each));
            }
        }
        for (QDockWidget *each : above) // a stranger in the group
            if (dockWidgetArea(each) == Qt::NoDockWidgetArea) {
                addDockWidget(area, each);
                each->setVisible(shown.contains(each));
            }
        upper->raise();
        lower->raise();
    }
    if (!narrow)
        arrangeDocks();
}

/// To the next part of the window that can be reached: the page, the docks that stand open, the tools, the bars.
void MainWindow::focusNextDock(int by)
{
    QWidget *centre = isInIntake() ? static_cast<QWidget *>(m_intake) : m_view;
    QList<QWidget *> places{centre};
    for (QDockWidget *dock : m_docks)
        if (!dock->isHidden()) // those behind others come forward
            places << dock->widget();
    for (QWidget *bar : std::initializer_list<QWidget *>{m_toolStrip, m_mainBar, m_contextBar, m_pressToolBar})
        if (bar->isVisible())
            places << bar;
    qsizetype now = 0;
    for (qsizetype i = 0; i < places.size(); ++i)
        if (places[i]->isAncestorOf(QApplication::focusWidget()))
            now = i;
    for (qsizetype step = 1; step <= places.size(); ++step) {
        const qsizetype at = (now + (by > 0 ? step : -step) + places.size() * 2) % places.size();
        QWidget *next = places[at];
        if (next == centre) {
            next->setFocus(Qt::ShortcutFocusReason);
            return;
        }
        for (QWidget *child : next->findChildren<QWidget *>()) {
            if (!child->isVisibleTo(next) || !child->isEnabled() || !(child->focusPolicy() & Qt::TabFocus))
                continue;
            for (QDockWidget *dock : m_docks)
                if (dock->widget() == next && next->visibleRegion().isEmpty())
                    dock->raise();
            child->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

} // namespace banxin::shell
