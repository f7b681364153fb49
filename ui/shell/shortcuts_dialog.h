// ShortcutsDialog: all keys of the window in one list, in the order of its menus, read from its
// actions. It changes none.
#pragma once

#include <QDialog>
#include <QList>

#include <vector>

class QAction;

namespace banxin::shell {

class ShortcutsDialog : public QDialog {
    Q_OBJECT
public:
    struct Group {
        QString title;
        QList<QAction *> actions;
    };
    explicit ShortcutsDialog(const std::vector<Group> &groups, QWidget *parent = nullptr);
};

} // namespace banxin::shell
