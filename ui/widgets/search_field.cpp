#include "widgets/search_field.h"

#include "widgets/icon.h"

#include <QLineEdit>
#include <QToolButton>

namespace banxin::widgets {

void nameFieldButtons(QLineEdit &field)
{
    for (auto *button : field.findChildren<QToolButton *>())
        if (button->accessibleName().isEmpty())
            button->setAccessibleName(field.accessibleName());
}

void dressAsSearch(QLineEdit &field, const QString &what)
{
    field.setPlaceholderText(what);
    field.setAccessibleName(what);
    field.setClearButtonEnabled(true);
    field.addAction(icon(QStringLiteral("search"), Tone::Faint), QLineEdit::LeadingPosition);
    nameFieldButtons(field);
}

} // namespace banxin::widgets
