#include "widgets/segmented_control.h"

#include <QHBoxLayout>
#include <QStyle>
#include <QToolButton>

namespace banxin::widgets {

SegmentedControl::SegmentedControl(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    m_group.setExclusive(true);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&m_group, &QButtonGroup::idClicked, this, &SegmentedControl::chosen);
}

void SegmentedControl::addSegment(int id, const QString &text, const QString &toolTip, const QIcon &icon)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(toolTip);
    if (!icon.isNull()) {
        button->setIcon(icon);
        button->setText(text.isEmpty() ? text : u' ' + text); // Qt puts the two close together
        button->setIconSize({16, 16});
        button->setToolButtonStyle(text.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    }
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setProperty("segment", true);
    button->setProperty("last", true);
    if (m_row->count() == 0) {
        button->setProperty("first", true);
        button->setChecked(true);
    } else if (QWidget *before = m_row->itemAt(m_row->count() - 1)->widget()) {
        before->setProperty("last", false);
        before->style()->polish(before);
    }
    m_group.addButton(button, id);
    m_row->addWidget(button);
}

void SegmentedControl::setSegmentEnabled(int id, bool enabled)
{
    if (QAbstractButton *button = m_group.button(id))
        button->setEnabled(enabled);
}

int SegmentedControl::current() const { return m_group.checkedId(); }

void SegmentedControl::setCurrent(int id)
{
    if (QAbstractButton *button = m_group.button(id)) {
        button->setChecked(true);
    } else if (QAbstractButton *checked = m_group.checkedButton()) {
        m_group.setExclusive(false);
        checked->setChecked(false);
        m_group.setExclusive(true);
    }
}

} // namespace banxin::widgets
