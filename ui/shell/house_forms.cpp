#include "shell/house_forms.h"

#include "shell/list_dialog.h"
#include "widgets/icon.h"
#include "widgets/length_edit.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace banxin::shell {

QFormLayout *houseForm()
{
    auto *form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return form;
}

QLabel *houseHead(const QString &text)
{
    auto *head = new QLabel(text);
    head->setProperty("role", QStringLiteral("heading"));
    head->setContentsMargins(0, 8, 0, 0);
    return head;
}

QLabel *houseNote(const QString &text)
{
    auto *note = new QLabel(text);
    note->setProperty("tone", QStringLiteral("secondary"));
    note->setWordWrap(true);
    return note;
}

void addHouseRow(QFormLayout &form, const QString &label, QWidget *field)
{
    constexpr int kLabels = 92; // forms under each other stand in line
    form.addRow(label, field);
    form.labelForField(field)->setMinimumWidth(kLabels);
}

QLineEdit *addHouseLine(QFormLayout &form, const QString &name, const QString &label, const QString &value)
{
    auto *line = new QLineEdit(value);
    line->setObjectName(name);
    line->setAccessibleName(label);
    line->setCursorPosition(0);
    addHouseRow(form, label, line);
    return line;
}

widgets::LengthEdit *houseNumber(
    const QString &name, const QString &label, const QString &unit, int decimals, double least, double most)
{
    auto *field = new widgets::LengthEdit;
    field->setObjectName(name);
    field->setAccessibleName(label);
    field->setUnit(unit);
    field->setDecimals(std::min(decimals, 1), decimals);
    field->setRange(least, most);
    field->setMaximumWidth(140);
    return field;
}

QPushButton *houseButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

NameList::NameList(const QString &stem, const QString &title, const QString &fresh, QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget)
    , m_fresh(fresh)
{
    m_list->setObjectName(stem + QStringLiteral("List"));
    m_list->setAccessibleName(title);
    m_list->setEditTriggers(
        QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_list->setMinimumHeight(150);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(4);
    const auto tool = [&](const QString &name, const QString &icon, const QString &text, auto run) {
        auto *button = new QToolButton;
        button->setObjectName(stem + name);
        button->setIcon(widgets::icon(icon));
        button->setToolTip(text);
        button->setAccessibleName(text);
        button->setAutoRaise(true);
        button->setFixedSize(28, 28);
        tools->addWidget(button);
        connect(button, &QToolButton::clicked, this, run);
    };
    tool(QStringLiteral("Add"), QStringLiteral("plus"), tr("新增"), [this] {
        auto *item = new QListWidgetItem(freeName(m_fresh, names()), m_list);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        m_list->setCurrentItem(item);
        Q_EMIT changed();
        m_list->editItem(item);
    });
    tool(QStringLiteral("Remove"), QStringLiteral("trash-2"), tr("删除"), [this] {
        delete m_list->takeItem(m_list->currentRow());
        Q_EMIT changed();
    });
    tool(QStringLiteral("Up"), QStringLiteral("arrow-up"), tr("上移"), [this] { move(-1); });
    tool(QStringLiteral("Down"), QStringLiteral("arrow-down"), tr("下移"), [this] { move(1); });
    tools->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_list, 1);
    column->addLayout(tools);
    connect(m_list, &QListWidget::itemChanged, this, &NameList::changed);
}

QStringList NameList::names() const
{
    QStringList all;
    for (int row = 0; row < m_list->count(); ++row)
        all << m_list->item(row)->text();
    return all;
}

void NameList::setNames(const QStringList &names)
{
    if (names == this->names())
        return;
    const QSignalBlocker blocker(m_list);
    const int row = m_list->currentRow();
    m_list->clear();
    for (const QString &name : names) {
        auto *item = new QListWidgetItem(name, m_list);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
    }
    m_list->setCurrentRow(std::min(std::max(row, 0), m_list->count() - 1));
}

void NameList::move(int by)
{
    const int row = m_list->currentRow(), to = row + by;
    if (row < 0 || to < 0 || to >= m_list->count())
        return;
    QListWidgetItem *item = m_list->takeItem(row);
    m_list->insertItem(to, item);
    m_list->setCurrentRow(to);
    Q_EMIT changed();
}

} // namespace banxin::shell
