#include "widgets/search_field.h"

#include "widgets/icon.h"

#include <QLineEdit>

namespace banxin::widgets {

void dressAsSearch(QLineEdit &field, const QString &what)
{
    field.setPlaceholderText(what);
    field.setAccessibleName(what);
    field.setClearButtonEnabled(true);
    field.addAction(icon(QStringLiteral("search"), Tone::Faint), QLineEdit::LeadingPosition)->setText(what);
}

} // namespace banxin::widgets
