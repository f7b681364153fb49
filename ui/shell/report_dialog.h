// ReportDialog 质检报告: the error rate of the issue by page, story, person and kind, as the official formula has it,
// and the way to keep it as a PDF or a table. It looks once, when it opens or is asked again.
#pragma once

#include <QDialog>

#include "shell/report_run.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace banxin::widgets {
class SegmentedControl;
}

namespace banxin::shell {

/// 差错率万分之 0.83 · 合格.
QString rateWords(const measures::ErrorRate &rate);
/// What it is made of, a sentence.
QString rateDetails(const measures::ErrorRate &rate);

class ReportDialog : public QDialog {
    Q_OBJECT
public:
    explicit ReportDialog(session::Session &session, QWidget *parent = nullptr);

    /// Looks at the issue anew.
    void look();

private:
    void showState();
    void fill();
    void save(const QString &suffix);
    QString suggestion(const QString &suffix) const;

    session::Session &m_session;
    ReportRun *m_run;
    QLabel *m_rate;
    QLabel *m_details;
    QLabel *m_state; // what is under way, was written, or went wrong
    QProgressBar *m_progress;
    QPushButton *m_stop;
    widgets::SegmentedControl *m_groups;
    QTreeWidget *m_table;
    QPushButton *m_again;
    QPushButton *m_csv;
    QPushButton *m_pdf;
    QString m_folder; // where the newest went
    QString m_said;
    bool m_isRefused = false;
};

} // namespace banxin::shell
