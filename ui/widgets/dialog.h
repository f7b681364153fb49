// What dialogs have in common: their heads and the row of buttons at their feet.
#pragma once

class QDialog;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QString;

namespace banxin::widgets {

/// The head of a dialog, which is its window's title too where that has none.
QLabel *dialogTitle(QDialog &dialog, const QString &text);

/// 取消 and, last and standing out, the button that does it; at the right. Who takes the row may put something at its
/// left. 取消 rejects the dialog; what `main` does is its owner's. `isDefault`: Return presses it.
QHBoxLayout *dialogButtons(QDialog &dialog, QPushButton &main, bool isDefault = true);

} // namespace banxin::widgets
