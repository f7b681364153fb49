// PressDialog 付印时间: when the pages of this publication have to be with the press, and how long each step before it
// takes. It says what is wanted and keeps nothing.
#pragma once

#include <QDialog>

#include "workflow/machine.h"

#include <QDate>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTimeEdit;

namespace banxin::board {

class PressDialog : public QDialog {
    Q_OBJECT
public:
    struct Start {
        workflow::Settings settings;
        QDate date; // of the issue
        bool asksPassword = false;
        QString person; // whose
    };
    explicit PressDialog(const Start &start, QWidget *parent = nullptr);

    /// Nothing: nobody counts hours.
    std::optional<workflow::PressTime> press() const;
    QString password() const;
    /// It was not kept; the dialog stays.
    void showFault(const QString &what);
    void setBusy(bool busy);

Q_SIGNALS:
    void wanted();

private:
    void refresh();

    Start m_start;
    QButtonGroup *m_day;
    QTimeEdit *m_time;
    QSpinBox *m_step;
    QLineEdit *m_password;
    QLabel *m_outcome;
    QLabel *m_fault;
    QPushButton *m_main;
};

} // namespace banxin::board
