// PageFactsDialog 版面信息: what a page is called and what its furniture asks for: masthead, credits, the paper's
// number, its address. What is saved is one undoable step.
#pragma once

#include "edit/furniture_facts.h"
#include "session/session.h"

#include <QDialog>

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
    void save();

    session::Session &m_session;
    base::Id m_page;
    QLineEdit *m_number;
    QLineEdit *m_section;
    std::vector<std::pair<QString, QLineEdit *>> m_facts; // by key
    QLabel *m_refused;
};

} // namespace banxin::shell
