// ExportDialog: pages into press PDFs, for one of the printers: which pages, which files, progress, outcome. Errors on
// the pages are listed first; the person may export in spite of them.
#pragma once

#include "panels/facts.h"
#include "session/session.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QStackedWidget;

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
    void reject() override;

public Q_SLOTS:

Q_SIGNALS:
    /// The person wants to see what is wrong there; the dialog has closed.
    void findingChosen(base::Id page, const banxin::panels::PageFinding &finding);

private:
    enum class Stage { Asking, Refused, Occupied, Working, Done, Failed };
    void enter(Stage stage);
    void offerName();
    void showPrinter();
    bool isFolder() const;
    session::Session::ExportRequest request() const;
    /// Files that are there already and would be written over.
    QStringList occupied() const;
    std::vector<base::Id> chosenPages() const;
    /// A line of what came of it; one that belongs to a page leads there.
    struct Note {
        QString text;
        base::Id page;
        panels::PageFinding finding;
    };
    /// Of the newest export, on pages and in files.
    std::vector<Note> errorsFound() const;
    void showNotes(std::vector<Note> notes);
    static std::vector<Note> plain(const QStringList &texts);
    /// Asks first where the file would take another's place.
    void proceed(bool force);
    void run(bool force);
    void finished(const session::Session::ExportReport &report);
    void failed(const base::Error &error);

    session::Session &m_session;
    base::Id m_page;
    QString m_folder;
    Stage m_stage = Stage::Asking;
    bool m_closeWhenStopped = false;
    bool m_forced = false;
    bool m_stopped = false; // by the person
    QString m_mayReplace; // what the person has agreed to lose
    QRadioButton *m_all;
    QRadioButton *m_one;
    QComboBox *m_printer;
    QLabel *m_summary;
    QRadioButton *m_oneFile;
    QRadioButton *m_perPage;
    QCheckBox *m_telephone;
    QLineEdit *m_note;
    QLabel *m_standard;
    QLabel *m_pathName;
    QLineEdit *m_path;
    QPushButton *m_choose;
    widgets::IconLabel *m_outcomeIcon;
    QLabel *m_outcome;
    QLabel *m_notes;
    std::vector<Note> m_shownNotes;
    QProgressBar *m_progress;
    QPushButton *m_start;
    QPushButton *m_force;
    QPushButton *m_stop;
    QPushButton *m_openFile;
    QPushButton *m_openFolder;
    QPushButton *m_close;
};

} // namespace banxin::shell
