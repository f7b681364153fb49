// VersionDialog: asks for the name under which the issue as it is now can be found again.
#pragma once

#include "session/session.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace banxin::history {

class VersionDialog : public QDialog {
    Q_OBJECT
public:
    VersionDialog(
        session::Session &session, const std::vector<session::NamedVersion> &known, QWidget *parent = nullptr);
    void accept() override;

private:
    void check();

    session::Session &m_session;
    std::vector<session::NamedVersion> m_known;
    QLineEdit *m_name;
    QLabel *m_hint;
    QPushButton *m_save;
};

} // namespace banxin::history
