#include "shell/dock_tabs.h"

#include "panels/dock_title.h"
#include "widgets/drawing.h"
#include "widgets/icon.h"
#include "widgets/labels.h"
#include "widgets/tokens.h"

#include <QAction>
#include <QChildEvent>
#include <QCoreApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QStyle>
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

void DockTabs::add(QDockWidget *dock, panels::DockTitle *head, const QString &name, const QString &icon)
{
    m_heads.insert(dock, {head, name, icon});
    const auto later = [this] { m_refresh.start(); };
    connect(dock, &QDockWidget::topLevelChanged, this, later);
    connect(dock, &QDockWidget::dockLocationChanged, this, later);
    connect(dock, &QDockWidget::visibilityChanged, this, later);
    connect(dock, &QObject::destroyed, this, [this, dock] { m_heads.remove(dock); });
    m_refresh.start();
}

void DockTabs::setCount(QDockWidget *dock, int count, const QString &shown, const QString &words)
{
    Head &head = m_heads[dock];
    head.count = count;
    head.shown = shown;
    head.words = words;
    m_refresh.start();
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
        if (event->type() == QEvent::Resize || event->type() == QEvent::Show) {
            placeMenu(bar);
            m_refresh.start();
        }
    }
    return QObject::eventFilter(watched, event);
}

void DockTabs::dress(QTabBar *bar)
{
    if (bar->property("dressed").toBool())
        return;
    bar->setProperty("dressed", true);
    bar->setObjectName(QStringLiteral("dockTabs"));
    bar->style()->unpolish(bar); // the style sheet has looked at it without its name
    bar->style()->polish(bar);
    bar->setDrawBase(false);
    bar->setExpanding(false);
    bar->setFocusPolicy(Qt::TabFocus);
    bar->setIconSize({16, 16});
    connect(bar, &QTabBar::currentChanged, this, [this] { m_refresh.start(); });
    bar->installEventFilter(this);
    auto *button = new QToolButton(bar);
    button->setObjectName(QStringLiteral("dockMenu"));
    button->setIcon(widgets::icon(QStringLiteral("ellipsis")));
    button->setToolTip(tr("面板菜单"));
    button->setAccessibleName(button->toolTip());
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
        if (bar.tabData(tab).value<quintptr>() == reinterpret_cast<quintptr>(it.key())) // as Qt marks its tabs
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
        menu->addAction(m_heads.value(dockOf(*bar, tab)).text(), bar, [bar, tab] { bar->setCurrentIndex(tab); });
    menu->popup(bar->mapToGlobal(QPoint(bar->width() - menu->sizeHint().width() - 4, bar->height())));
}

/// Words where there is room for those of all tabs; otherwise icons for all but the one in front.
void DockTabs::fold(QTabBar *bar)
{
    constexpr int kMenu = 36; // placeMenu()
    constexpr int kRoomy = 24, kTight = 16; // left and right of the words: banxin.qss
    int width = kMenu;
    for (int tab = 0; tab < bar->count(); ++tab) {
        const int weight = tab == bar->currentIndex() ? QFont::Bold : QFont::Normal;
        width += widgets::textWidth(m_heads.value(dockOf(*bar, tab)).text(), widgets::uiFont(13, weight));
    }
    const bool folded = width + bar->count() * kTight > bar->width();
    const bool roomy = width + bar->count() * kRoomy <= bar->width();
    const QString room = folded ? QStringLiteral("none") : roomy ? QStringLiteral("ample") : QStringLiteral("scarce");
    if (bar->property("room") != room) {
        widgets::setStyleProperty(bar, "room", room);
        QEvent changed(QEvent::StyleChange); // it measures its tabs anew
        QCoreApplication::sendEvent(bar, &changed);
    }
    // Folded, a tab tells of each weight only where there is room for that too.
    constexpr int kIcon = 34, kBetween = 6, kFrontPadding = 18; // banxin.qss, and what the style adds
    int foldedWidth = kMenu;
    for (int tab = 0; tab < bar->count(); ++tab) {
        const Head head = m_heads.value(dockOf(*bar, tab));
        if (tab == bar->currentIndex())
            foldedWidth += widgets::textWidth(head.text(), widgets::uiFont(13, QFont::Bold)) + kFrontPadding;
        else
            foldedWidth +=
                kIcon + (head.count > 0 ? kBetween + widgets::textWidth(head.number(), widgets::uiFont(13)) : 0);
    }
    const bool isShort = foldedWidth > bar->width();
    for (int tab = 0; tab < bar->count(); ++tab) {
        QDockWidget *dock = dockOf(*bar, tab);
        if (!dock)
            continue;
        const Head &head = m_heads[dock];
        const QString number = isShort ? QString::number(head.count) : head.number();
        const bool words = !folded || tab == bar->currentIndex();
        const QString front = folded && isShort && head.count > 0 ? head.name + u' ' + number : head.text();
        setTitle(dock, words ? front : head.count > 0 ? number : QString());
        if (bar->tabIcon(tab).isNull() != words)
            bar->setTabIcon(tab, words ? QIcon() : widgets::icon(head.icon));
        bar->setTabToolTip(tab, !head.words.isEmpty() ? head.words : folded ? head.text() : QString());
        bar->setAccessibleTabName(tab, head.words.isEmpty() ? head.text() : head.name + u' ' + head.words);
    }
}

/// Its tab says it; the menus name the dock as ever.
void DockTabs::setTitle(QDockWidget *dock, const QString &title)
{
    if (dock->windowTitle() == title)
        return;
    dock->setWindowTitle(title);
    dock->toggleViewAction()->setText(m_heads[dock].name);
}

void DockTabs::refresh()
{
    for (auto it = m_heads.cbegin(); it != m_heads.cend(); ++it) {
        bool tabbed = false;
        if (!it.key()->isFloating())
            for (const QDockWidget *other : m_window.tabifiedDockWidgets(it.key()))
                tabbed = tabbed || !other->isHidden();
        it->title->setFolded(tabbed);
        if (!tabbed)
            setTitle(it.key(), it->text());
    }
    for (QTabBar *bar : m_window.findChildren<QTabBar *>(QString(), Qt::FindDirectChildrenOnly)) {
        dress(bar);
        bar->setVisible(bar->count() > 0); // Qt leaves empty ones over the docks
        fold(bar);
    }
}

} // namespace banxin::shell
