#include "shell/dock_tabs.h"

#include "panels/dock_title.h"
#include "widgets/icon.h"

#include <QAction>
#include <QChildEvent>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QTabBar>
#include <QToolButton>

namespace banxin::shell {

DockTabs::DockTabs(QMainWindow &window)
    : QObject(&window)
    , m_window(window)
{
    m_window.installEventFilter(this);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(0);
    connect(&m_refresh, &QTimer::timeout, this, &DockTabs::refresh);
}

void DockTabs::add(QDockWidget *dock, panels::DockTitle *head, const QString &name)
{
    m_heads.insert(dock, {head, name});
    const auto later = [this] { m_refresh.start(); };
    connect(dock, &QDockWidget::topLevelChanged, this, later);
    connect(dock, &QDockWidget::dockLocationChanged, this, later);
    connect(dock, &QDockWidget::visibilityChanged, this, later);
    connect(dock, &QObject::destroyed, this, [this, dock] { m_heads.remove(dock); });
    m_refresh.start();
}

void DockTabs::setCount(QDockWidget *dock, int count)
{
    const QString name = m_heads.value(dock).name;
    dock->setWindowTitle(count > 0 ? QStringLiteral("%1 %2").arg(name).arg(count) : name);
    dock->toggleViewAction()->setText(name);
}

bool DockTabs::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window && event->type() == QEvent::ChildPolished) {
        auto *child = static_cast<QChildEvent *>(event)->child();
        if (auto *bar = qobject_cast<QTabBar *>(child))
            dress(bar);
    }
    if (watched == &m_window && event->type() == QEvent::LayoutRequest)
        m_refresh.start();
    if (auto *bar = qobject_cast<QTabBar *>(watched)) {
        if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
            placeMenu(bar);
    }
    return QObject::eventFilter(watched, event);
}

void DockTabs::dress(QTabBar *bar)
{
    if (bar->property("dressed").toBool())
        return;
    bar->setProperty("dressed", true);
    bar->setObjectName(QStringLiteral("dockTabs"));
    bar->setDrawBase(false);
    bar->setExpanding(false);
    bar->setFocusPolicy(Qt::TabFocus);
    bar->installEventFilter(this);
    auto *button = new QToolButton(bar);
    button->setObjectName(QStringLiteral("dockMenu"));
    button->setIcon(widgets::icon(QStringLiteral("ellipsis")));
    button->setToolTip(tr("面板菜单"));
    button->setFixedSize(24, 24);
    connect(button, &QToolButton::clicked, this, [this, bar] { showMenu(bar); });
    bar->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(bar, &QWidget::customContextMenuRequested, this, [this, bar](QPoint place) {
        if (const int tab = bar->tabAt(place); tab >= 0)
            bar->setCurrentIndex(tab);
        showMenu(bar);
    });
    placeMenu(bar);
}

void DockTabs::placeMenu(QTabBar *bar)
{
    if (auto *button = bar->findChild<QToolButton *>(QStringLiteral("dockMenu"), Qt::FindDirectChildrenOnly)) {
        button->move(bar->width() - button->width() - 8, (bar->height() - button->height()) / 2);
        button->raise();
    }
}

QDockWidget *DockTabs::dockOf(const QTabBar &bar, int tab) const
{
    for (auto it = m_heads.cbegin(); it != m_heads.cend(); ++it)
        if (tab >= 0 && it.key()->windowTitle() == bar.tabText(tab))
            return it.key();
    return nullptr;
}

void DockTabs::showMenu(QTabBar *bar)
{
    QDockWidget *dock = dockOf(*bar, bar->currentIndex());
    if (!dock)
        return;
    auto *menu = new QMenu(&m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("dockTabsMenu"));
    menu->addAction(tr("浮动"), dock, [dock] {
        dock->setFloating(true);
        dock->move(dock->pos() + QPoint(40, dock->pos().y() > 200 ? -40 : 40));
    });
    menu->addAction(tr("关闭"), dock, &QDockWidget::close);
    menu->addSeparator();
    for (int tab = 0; tab < bar->count(); ++tab)
        menu->addAction(bar->tabText(tab), bar, [bar, tab] { bar->setCurrentIndex(tab); });
    menu->popup(bar->mapToGlobal(QPoint(bar->width() - menu->sizeHint().width() - 4, bar->height())));
}

void DockTabs::refresh()
{
    for (auto it = m_heads.cbegin(); it != m_heads.cend(); ++it) {
        bool tabbed = false;
        if (!it.key()->isFloating())
            for (const QDockWidget *other : m_window.tabifiedDockWidgets(it.key()))
                tabbed = tabbed || !other->isHidden();
        it->title->setFolded(tabbed);
    }
    for (QTabBar *bar : m_window.findChildren<QTabBar *>(QString(), Qt::FindDirectChildrenOnly))
        dress(bar);
}

} // namespace banxin::shell
