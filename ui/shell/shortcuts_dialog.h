// ShortcutsDialog: all keys of the window in one list, in the order of its menus, to be found and changed. What it says
// of other keys is told when it is accepted; it changes no action itself.
#pragma once

#include <QDialog>
#include <QKeySequence>
#include <QList>
#include <QMap>

#include <vector>

class QAction;
class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace banxin::shell {

class ShortcutsDialog : public QDialog {
    Q_OBJECT
public:
    struct Group {
        QString title;
        QList<QAction *> actions; // with their objectName and, as a property, their defaultKeys
    };
    explicit ShortcutsDialog(const std::vector<Group> &groups, QWidget *parent = nullptr);

    /// By objectName: the keys of every action listed, as they are to be; empty for none.
    QMap<QString, QList<QKeySequence>> keys() const { return m_keys; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addFixedRows(QTreeWidget &list);
    void showKeys(const QString &name);
    void choose(QTreeWidgetItem *row);
    void enter(const QKeySequence &key);
    void takeFrom(const QString &name);
    void reset(const QString &name);
    void filter(const QString &words);
    /// Who else has the key; empty where nobody has.
    QString ownerOf(const QKeySequence &key, const QString &unless) const;

    QTreeWidget *m_list;
    QLineEdit *m_search;
    QKeySequenceEdit *m_edit;
    QLabel *m_chosen;
    QLabel *m_conflict;
    QPushButton *m_take;
    QPushButton *m_reset;
    QMap<QString, QList<QKeySequence>> m_keys;
    QMap<QString, QList<QKeySequence>> m_defaults;
    QMap<QString, QTreeWidgetItem *> m_rows;
    QString m_name; // of the chosen action
    QKeySequence m_wanted; // another one has it
    QList<QKeySequence> m_had; // the keys of what is chosen, until it is given others
};

} // namespace banxin::shell
