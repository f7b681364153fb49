#include "arrange/draft.h"

#include "edit/change_builder.h"

#include <QCoreApplication>

#include <algorithm>

namespace banxin::arrange {

void Draft::put(const model::Object &object)
{
    const base::Id id = model::idOf(object);
    if (std::find(m_changed.begin(), m_changed.end(), id) == m_changed.end())
        m_changed.push_back(id);
    m_document = std::move(m_document).with(object, m_base.objectRevision(id));
}

bool Draft::apply(const base::Result<model::ChangeSet> &change)
{
    if (!change)
        return false;
    for (const model::ObjectChange &object : change->changes) {
        const auto *put = std::get_if<model::Put>(&object.action);
        if (!put)
            return false;
        this->put(put->value);
    }
    return true;
}

model::ChangeSet Draft::change(const edit::EditContext &context, const QString &label) const
{
    edit::ChangeBuilder builder(m_base, context, label);
    for (const base::Id id : m_changed) {
        const auto *before = m_base.find<model::Paragraph>(id);
        const auto *after = m_document.find<model::Paragraph>(id);
        if (before && after)
            builder.changeParagraph(*before, *after);
        else if (const model::Object *now = m_document.findObject(id); now && now != m_base.findObject(id))
            builder.put(*now);
    }
    return builder.take();
}

QString tr(const char *text, const char *comment, int count)
{
    return QCoreApplication::translate("arrange", text, comment, count);
}

} // namespace banxin::arrange
