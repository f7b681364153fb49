// ExportDialog 导出 PDF, 送印厂: pages for the press, for a trial or for telephones, into files or to the plant: what
// is wrong with each page before anything is written, how far each is, what came of it. Errors on press pages are
// passed over only by who gives a reason, which the newsroom keeps.
#pragma once

#include "panels/facts.h"
#include "shell/delivery_states.h"
#include "shell/export_form.h"
#include "shell/export_run.h"
#include "shell/press_pages.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace banxin::widgets {
class IconLabel;
}

namespace banxin::shell {

class ExportDialog : public QDialog {
    Q_OBJECT
public:
    /// `folder` is where the file is offered; it becomes folder() as the person chose it.
    ExportDialog(session::Session &session, base::Id currentPage, const QString &folder, QWidget *parent = nullptr);
    QString folder() const;
    /// 存为文件 or 送印厂, before it is shown.
    void setTarget(ExportForm::Target target);
    PressPages &pages() { return *m_pages; }
    void reject() override;

Q_SIGNALS:
    /// The person wants to see what is wrong there; the dialog has closed.
    void findingChosen(base::Id page, const banxin::panels::PageFinding &finding);

private:
    enum class Stage { Asking, Refused, Occupied, Working, Done, Failed };
    void build();
    void wire();
    void enter(Stage stage);
    void fillPages();
    /// Preflight once the person rests; what is known of another request is forgotten.
    void checkSoon();
    void check();
    void checkEnded();
    void showFindings();
    void showDeliveries();
    /// Files that are there already and would be written over.
    QStringList occupied() const;
    void proceed(bool force);
    void run(bool force);
    void finished(const session::Session::ExportReport &report);
    void failed(const base::Error &error);
    void showNotes(const QStringList &notes);
    void refreshButtons();

    session::Session &m_session;
    base::Id m_page;
    Stage m_stage = Stage::Asking;
    bool m_closeWhenStopped = false;
    bool m_forced = false;
    bool m_stopped = false; // by the person
    QString m_mayReplace; // what the person has agreed to lose
    ExportRun m_check;
    ExportRun m_run;
    DeliveryStates m_deliveries;
    QTimer m_soon;
    QString m_result; // the file or receipt that is to be opened
    ExportForm *m_form;
    QPushButton *m_all;
    QPushButton *m_one;
    QPushButton *m_recheck;
    PressPages *m_pages;
    QLabel *m_checkState;
    QWidget *m_release;
    QComboBox *m_signer;
    QLineEdit *m_reason;
    widgets::IconLabel *m_outcomeIcon;
    QLabel *m_outcome;
    QLabel *m_notes;
    QProgressBar *m_progress;
    QPushButton *m_start;
    QPushButton *m_force;
    QPushButton *m_stop;
    QPushButton *m_openFile;
    QPushButton *m_openFolder;
    QPushButton *m_close;
    QLabel *m_title;
};

} // namespace banxin::shell
