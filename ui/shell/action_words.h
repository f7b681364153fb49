// What each action of the menus does, in one line: for its tooltip and for the manual's table of keys.
#pragma once

class QAction;
class QString;

namespace banxin::shell {

/// One line of the action of that objectName; of panels, styles, languages and whatever a helper made, by the kind of
/// name. Empty where nobody has written one.
QString whatItDoes(const QString &objectName, const QString &text = {});
/// What the action is called, without mnemonics and dots.
QString plainText(const QAction &action);
/// Its tooltip: its name and key, and below that what it does.
void tellAction(QAction &action, const QString &does);

} // namespace banxin::shell
