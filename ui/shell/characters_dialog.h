// CharactersDialog: special characters to choose from, found by name or pinyin, the last used first. It stays open
// while one types; it puts nothing into the text itself.
#pragma once

#include "shell/special_characters.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListView;

namespace banxin::widgets {
class SegmentedControl;
}

namespace banxin::shell {

class CharacterRows;

class CharactersDialog : public QDialog {
    Q_OBJECT
public:
    explicit CharactersDialog(QWidget *parent = nullptr);

    /// Newest first.
    void setRecent(const QStringList &recent);
    const QStringList &recent() const { return m_recent; }

Q_SIGNALS:
    void chosen(const QString &text);
    void recentChanged(const QStringList &recent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void choose(const QModelIndex &index);
    void tell(const QModelIndex &index);

    QLineEdit *m_search;
    widgets::SegmentedControl *m_groups;
    QListView *m_list;
    QLabel *m_name;
    CharacterRows *m_rows;
    QStringList m_recent;
    int m_group = -1; // -1: those used last
};

} // namespace banxin::shell
