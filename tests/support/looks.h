// Rules of what a window looks like, for tests: nothing cut, nothing over something else, nothing beyond its parent,
// everything named for who hears it and reached by the Tab key.
#pragma once

#include <QStringList>

class QWidget;

namespace banxin::support {

/// What breaks the rules in what is seen of `root`, a line each with the widget and its text: words and numbers of
/// labels, buttons, tabs, fields, tables' heads and lists that do not have the width (device-independent pixels) that
/// their font needs, siblings that overlap, widgets that stick out of their parent, and nameless ones. Text that is
/// elided by intent (widgets::ElidedLabel, lists' own delegates) is passed over. Empty where all is well.
QStringList faultsOfLooks(QWidget &root);

/// Visible widgets of `window` that take the focus by Tab and get none, starting from the one that has it and pressing
/// Tab until it is back there; each by name. The window has to be active.
QStringList unreachedByTab(QWidget &window);

/// A name for a message: classes and objectNames from the window to the widget.
QString pathOf(const QWidget &widget);

} // namespace banxin::support
