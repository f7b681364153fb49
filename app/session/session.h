// Session: the newsroom that is open: working document, background commits, undo, layout, pictures
// and export. The only QObject below ui/. No call here waits for disk or layout but those named …Now.
#pragma once

#include "base/result.h"
#include "layout/page_layout.h"
#include "model/change_set.h"

#include <QDate>
#include <QImage>
#include <QObject>

#include <memory>
#include <optional>

namespace banxin::session {

enum class CommitState { Saved, Pending, Failed };

/// What lists show of an issue without opening it.
struct IssueSummary {
    base::Id id;
    QDate date;
    QString edition;
    QString publicationName;
    int pages = 0;
};

class Session : public QObject {
    Q_OBJECT
public:
    explicit Session(QObject *parent = nullptr);
    ~Session() override; // flushes

    // Opening ------------------------------------------------------------------------------------
    /// Starts opening; opened() or openFailed() follows.
    void open(const QString &location);
    /// The same, returning when done (command line, tests).
    base::Status openNow(const QString &location);
    bool isOpen() const;
    QString location() const;
    bool isReadOnly() const;
    QString readOnlyReason() const;
    std::vector<IssueSummary> issues() const;
    /// Loads an issue; issueOpened() follows.
    void openIssue(base::Id issue);
    base::Status openIssueNow(base::Id issue);
    base::Id issue() const;
    /// Who edits; undo is theirs. The login name by default.
    QString person() const;
    void setPerson(const QString &name);

    // Editing ------------------------------------------------------------------------------------
    /// What the person sees: committed and pending edits together.
    const model::Document &working() const;
    /// Applies at once, commits in the background; changed() follows before it returns.
    base::Status apply(const model::ChangeSet &change);
    /// Begins a new undo step with the next edit (a caret moved, a tool changed).
    void endUndoStep();
    /// The undo step that typing goes on with, or a fresh one.
    base::Id typingUndoGroup();
    bool canUndo() const;
    bool canRedo() const;
    QString undoLabel() const;
    QString redoLabel() const;
    void undo();
    void redo();
    /// Commits what is pending: at a pause, focus loss, tool change, export, close.
    void flush();
    base::Status flushNow();
    CommitState commitState() const;
    base::Error commitError() const;
    int pendingEdits() const;
    QDateTime lastCommit() const;

    // Layout and pictures ------------------------------------------------------------------------
    /// The newest finished layout of the page; null until the first is there. Asking starts it.
    std::shared_ptr<const layout::PageLayout> pageLayout(base::Id page);
    /// The layout of the working document, computed before it returns.
    std::shared_ptr<const layout::PageLayout> pageLayoutNow(base::Id page);
    /// Pixels of an asset for the screen at about `pixelWidth`; null while they are being decoded
    /// (pictureReady() follows).
    QImage picture(const base::Digest &asset, int pixelWidth);
    QImage pictureNow(const base::Digest &asset, int pixelWidth);
    base::Result<QByteArray> assetNow(const base::Digest &asset);

    // Export -------------------------------------------------------------------------------------
    struct ExportRequest {
        std::vector<base::Id> pages; // empty: all of the issue
        QString path;
        QString profile;             // ICC path; empty: the best installed
        bool force = false;          // hand it over in spite of errors (overset, missing pictures)
    };
    struct ExportReport {
        QString path;
        QStringList warnings;
        std::vector<layout::Finding> findings;
        QMap<QString, double> timings; // fonts, layout, display, pictures, subset, write, total in ms
    };
    /// exportProgress() and exportFinished() or exportFailed() follow.
    void exportPdf(const ExportRequest &request);
    void cancelExport();
    base::Result<ExportReport> exportPdfNow(const ExportRequest &request);

Q_SIGNALS:
    void opened();
    void openFailed(const banxin::base::Error &error);
    void issueOpened();
    /// After every change of working(): own edits, undo, colleagues' commits.
    void changed(const banxin::model::ChangeSet &change);
    void layoutReady(banxin::base::Id page);
    void commitStateChanged();
    void undoChanged();
    void pictureReady(const banxin::base::Digest &asset);
    void exportProgress(int done, int total);
    void exportFinished(const banxin::session::Session::ExportReport &report);
    void exportFailed(const banxin::base::Error &error);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace banxin::session
