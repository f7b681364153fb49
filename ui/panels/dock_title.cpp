#include "panels/dock_title.h"

#include "widgets/icon.h"
#include "widgets/labels.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace banxin::panels {

DockTitle::DockTitle(const QString &title, QDockWidget *dock)
    : QWidget(dock)
    , m_count(new QLabel)
{
    setObjectName(QStringLiteral("dockTitle"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(32);
    auto *name = new QLabel(title);
    name->setObjectName(QStringLiteral("dockTitleText"));
    m_count->setObjectName(QStringLiteral("badge"));
    m_count->hide();

    auto *menu = new QMenu(this);
    QAction *floats = menu->addAction(tr("浮动"), dock, [dock] {
        dock->setFloating(!dock->isFloating());
        if (dock->isFloating()) // off its old place, or nobody would see that it floats
            dock->move(dock->pos() + QPoint(40, dock->pos().y() > 200 ? -40 : 40));
    });
    floats->setObjectName(QStringLiteral("dockFloat"));
    connect(dock, &QDockWidget::topLevelChanged, this, [this, floats](bool floating) {
        floats->setText(floating ? tr("停靠") : tr("浮动"));
        widgets::setStyleProperty(this, "floating", floating ? QStringLiteral("yes") : QStringLiteral("no"));
    });
    menu->addAction(tr("关闭"), dock, &QDockWidget::close);
    auto *button = new QToolButton;
    button->setObjectName(QStringLiteral("dockMenu"));
    button->setIcon(widgets::icon(QStringLiteral("ellipsis")));
    button->setToolTip(tr("面板菜单"));
    button->setAccessibleName(button->toolTip());
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu);
    button->setFixedSize(24, 24);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 8, 0);
    row->setSpacing(8);
    row->addWidget(name);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(button);
}

void DockTitle::setFolded(bool folded)
{
    if (m_folded == folded)
        return;
    m_folded = folded;
    setFixedHeight(folded ? 0 : 32);
    setVisible(!folded);
    updateGeometry();
}

void DockTitle::setCount(int count, Weight weight)
{
    m_count->setVisible(count >= 0);
    m_count->setText(QString::number(count));
    widgets::setStyleProperty(
        m_count, "tone", weight == Weight::Alarming ? QStringLiteral("error") : QStringLiteral("plain"));
}

} // namespace banxin::panels
