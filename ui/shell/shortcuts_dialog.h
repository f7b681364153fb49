// ShortcutsDialog: all keys of the window in one list, read from its actions. It changes none.
#pragma once

#include <QDialog>
#include <QList>

class QAction;

namespace banxin::shell {

class ShortcutsDialog : public QDialog {
    Q_OBJECT
public:
    explicit ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent = nullptr);
};

} // namespace banxin::shell
