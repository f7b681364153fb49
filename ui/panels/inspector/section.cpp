#include "panels/inspector/section.h"

#include "edit/frame_edits.h"
#include "widgets/labels.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace banxin::panels {

Section::Section(const QString &heading)
    : m_column(new QVBoxLayout)
    , m_head(new QHBoxLayout)
    , m_heading(new QLabel(heading))
    , m_grid(new QGridLayout)
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(widgets::hairline());
    m_column->setContentsMargins(12, 10, 12, 12);
    m_column->setSpacing(8);
    whole->addLayout(m_column);
    m_heading->setProperty("role", QStringLiteral("heading"));
    m_heading->setObjectName(QStringLiteral("heading"));
    m_heading->setMinimumHeight(24);
    m_head->setSpacing(4);
    m_head->addWidget(m_heading);
    m_head->addStretch(1);
    m_column->addLayout(m_head);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(3, 1);
    m_column->addLayout(m_grid);
}

void Section::setHeading(const QString &text) { m_heading->setText(text); }

int Section::addRow(const QString &name, QWidget *field, const QString &second, QWidget *secondField)
{
    const auto label = [](const QString &text, QWidget *of) {
        auto *made = new QLabel(text);
        made->setProperty("tone", QStringLiteral("secondary"));
        made->setBuddy(of);
        if (of->accessibleName().isEmpty())
            of->setAccessibleName(text);
        return made;
    };
    const int row = m_rows++;
    m_grid->addWidget(label(name, field), row, 0);
    m_grid->addWidget(field, row, 1, 1, secondField ? 1 : 3);
    if (secondField) {
        m_grid->addWidget(label(second, secondField), row, 2);
        m_grid->addWidget(secondField, row, 3);
    }
    return row;
}

void Section::addWide(QWidget *field) { m_grid->addWidget(field, m_rows++, 0, 1, 4); }

void Section::setRowVisible(int row, bool visible)
{
    for (int column = 0; column < 4; ++column)
        if (QLayoutItem *item = m_grid->itemAtPosition(row, column); item && item->widget())
            item->widget()->setVisible(visible);
}

QLabel *Section::nameOf(int row, int part) const
{
    QLayoutItem *item = m_grid->itemAtPosition(row, part * 2);
    return item ? qobject_cast<QLabel *>(item->widget()) : nullptr;
}

void Section::inspect(const Inspected &seen)
{
    const bool other = seen.frames != m_seen.frames || seen.pageId != m_seen.pageId;
    m_seen = seen;
    if (other)
        selectionChanged();
    setVisible(m_seen.page() && refresh());
}

base::Result<model::ChangeSet> Section::contentChange(
    const model::Frame &frame, const model::FrameContent &content) const
{
    if (const auto *area = std::get_if<model::AreaContent>(&content))
        return edit::setAreaContent(seen().document(), frame.id, *area, seen().context());
    return edit::setFrameContent(seen().document(), frame.id, content, seen().context());
}

void Section::want(const base::Result<model::ChangeSet> &change)
{
    if (!change || !change->isEmpty())
        Q_EMIT changeWanted(change);
}

void Section::want(const std::vector<base::Result<model::ChangeSet>> &changes)
{
    if (changes.empty())
        return;
    for (const base::Result<model::ChangeSet> &change : changes)
        if (!change) {
            Q_EMIT changeWanted(change);
            return;
        }
    model::ChangeSet all = *changes.front();
    for (std::size_t i = 1; i < changes.size(); ++i)
        all.changes.insert(all.changes.end(), changes[i]->changes.begin(), changes[i]->changes.end());
    want(base::Result<model::ChangeSet>(std::move(all)));
}

} // namespace banxin::panels
