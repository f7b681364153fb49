// ListDialog: a dialog on several things of a kind: their list and what is done with it on the left, a form for the
// chosen one on the right. It knows nothing of the things, and changes nothing until it is saved.
#pragma once

#include "base/result.h"
#include "model/change_set.h"
#include "session/session.h"

#include <QDialog>

class QHBoxLayout;
class QLabel;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace banxin::shell {

class ListDialog : public QDialog {
    Q_OBJECT
public:
    struct Names {
        QString things; // objectName's stem of the dialog, its list's and its buttons': printers
        QString title;
        int listWidth = 220;
    };

protected:
    ListDialog(session::Session &session, const Names &names, QWidget *parent);

    session::Session &session() const { return m_session; }
    /// The issue's; null where there is none.
    const model::Publication *publication() const;
    QListWidget &list() const { return *m_list; }
    /// A button beside the others under the list, or under them in its whole width.
    enum class Row { Beside, Below };
    QPushButton *addTool(const QString &objectName, const QString &text, Row row = Row::Beside);
    void setForm(QWidget *form, Qt::Alignment alignment = {});
    /// While something that belongs to it is under way, nothing is saved.
    void setMaySave(bool may);

    /// Commits the change and closes; says what is wrong with it otherwise.
    void commit(const base::Result<model::ChangeSet> &change);
    virtual void save() = 0;

private:
    session::Session &m_session;
    QListWidget *m_list;
    QVBoxLayout *m_left;
    QHBoxLayout *m_tools;
    QHBoxLayout *m_middle;
    QLabel *m_refused;
    QPushButton *m_save;
};

/// `wish`, or with the first number that nobody in `taken` bears.
QString freeName(const QString &wish, const QStringList &taken);

} // namespace banxin::shell
