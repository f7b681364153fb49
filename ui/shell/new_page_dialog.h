// NewPageDialog 新建版: which of the template's pages, its number and its section. It makes the page as one undoable
// step.
#pragma once

#include "session/newsroom_template.h"
#include "session/session.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace banxin::shell {

class NewPageDialog : public QDialog {
    Q_OBJECT
public:
    explicit NewPageDialog(session::Session &session, QWidget *parent = nullptr);

Q_SIGNALS:
    void made(banxin::base::Id page);

private:
    void make();
    void showChoice();
    void refuse(const base::Error &error);
    QString sectionFor(const session::TemplatePage &kind) const;
    void readBefore();

    session::Session &m_session;
    const base::Result<session::NewsroomTemplate> m_template; // read once
    QListWidget *m_kinds;
    QLineEdit *m_number;
    QLineEdit *m_section;
    QLabel *m_size;
    QLabel *m_sketch;
    QLabel *m_said;
    QPushButton *m_make;
    bool m_ownSection = false; // the person wrote it
    QMap<QString, QString> m_before; // sections of the issue before, by number
};

/// The number behind the issue's last page: A04 after A03; A01 in an empty issue.
QString nextPageNumber(const model::Document &document, base::Id issue);

} // namespace banxin::shell
