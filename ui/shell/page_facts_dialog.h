// PageFactsDialog 版面信息: what a page is called, the day of its issue and what its furniture asks for: masthead,
// credits, the paper's number, its address. What is saved is one undoable step.
#pragma once

#include "edit/furniture_facts.h"
#include "session/session.h"

#include <QDialog>

class QDateEdit;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace banxin::shell {

class PageFactsDialog : public QDialog {
    Q_OBJECT
public:
    PageFactsDialog(session::Session &session, base::Id page, QWidget *parent = nullptr);

private:
    QLineEdit *addLine(QFormLayout &form, const QString &name, const QString &label, const QString &value);
    void addIssue(QFormLayout &form);
    void showComputed();
    void save();

    session::Session &m_session;
    base::Id m_page;
    QLineEdit *m_number;
    QLineEdit *m_section;
    QDateEdit *m_date;
    QLineEdit *m_edition;
    QLabel *m_computed; // what follows from the day
    QLineEdit *m_issueNumber = nullptr; // where the page asks for it
    std::vector<std::pair<QString, QLineEdit *>> m_facts; // by key
    QLabel *m_refused;
};

} // namespace banxin::shell
