// What all fields that search look like.
#pragma once

class QLineEdit;
class QString;

namespace banxin::widgets {

/// Makes the field one that searches: a magnifier, a button that clears it, and `what` it searches as its hint and its
/// name for who hears it.
void dressAsSearch(QLineEdit &field, const QString &what);

/// Gives the buttons within the field its name, for who hears it.
void nameFieldButtons(QLineEdit &field);

} // namespace banxin::widgets
