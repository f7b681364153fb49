// NameDialog: asks for the name of something that is kept; it keeps nothing itself.
#pragma once

#include <QDialog>

#include "base/result.h"

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace banxin::shell {

class NameDialog : public QDialog {
    Q_OBJECT
public:
    struct Words {
        QString objectName;
        QString title;
        QString about; // a line or two under the title; may be empty
        QString name; // to begin with
        QString done; // what the button says
        QStringList taken; // names that would be replaced; saying so
    };
    /// `keep` does what the dialog is for; what it refuses is said, and the dialog stays.
    NameDialog(const Words &words, std::function<base::Status(const QString &name)> keep, QWidget *parent = nullptr);

private:
    void tell();
    void done();

    std::function<base::Status(const QString &)> m_keep;
    QStringList m_taken;
    QLineEdit *m_name;
    QLabel *m_said;
    QPushButton *m_done;
};

} // namespace banxin::shell
