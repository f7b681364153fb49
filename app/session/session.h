// Session: the newsroom that is open: working document, background commits, undo, layout, pictures
// and export. The only QObject below ui/. No call here waits for disk or layout but those named …Now.
#pragma once

#include "arrange/fit.h"
#include "base/result.h"
#include "edit/restore.h"
#include "layout/page_layout.h"
#include "model/change_set.h"
#include "model/printer_profile.h"

#include <QDate>
#include <QDateTime>
#include <QImage>
#include <QMap>
#include <QObject>
#include <QStringList>

#include <functional>

#include <memory>
#include <optional>

namespace banxin::layout {
class PageComposer;
}

namespace banxin::session {

enum class CommitState { Saved, Pending, Failed };

/// What lists show of an issue without opening it.
struct IssueSummary {
    base::Id id;
    QDate date;
    QString edition;
    QString publicationName;
    int pages = 0; // 0 until it was opened
    base::Id publication;
    QString number; // 总期数; empty where nobody gave one
};

/// A page of another issue on which a story stands.
struct StoryUse {
    base::Id issue;
    QDate date;
    QString edition;
    QString page; // its number
};

/// One undo step as lists show it.
struct HistoryStep {
    base::Id step; // its undo group
    std::int64_t first = 0; // revisions
    std::int64_t last = 0;
    QString label;
    QString author;
    QDateTime time; // UTC
    bool undone = false;
    std::vector<base::Id> pages; // of the open issue, by themselves or through the stories on them
    friend bool operator==(const HistoryStep &, const HistoryStep &) = default;
};

/// Which steps to show. A null page is the whole newsroom.
struct HistoryFilter {
    base::Id page;
    bool own = false; // this person's alone
};

/// 存为版本: what somebody gave the issue a name at.
struct NamedVersion {
    QString name;
    std::int64_t revision = 0;
    QString author;
    QDateTime time; // UTC
    friend bool operator==(const NamedVersion &, const NamedVersion &) = default;
};

/// A revision that changed a page or the stories on it.
struct PageMoment {
    std::int64_t revision = 0;
    QString label;
    QString author;
    QDateTime time; // UTC
    bool tookBack = false; // an undo or redo
};

/// A story of the newsroom that the open issue does not hold, as a search finds it.
struct FoundStory {
    base::Id story;
    QString title;
    QString state;
    QDate date; // of the newest issue in which it stands; not valid where it stands in none
    QString edition; // of that issue
    QString page; // number of its first page there
};

/// An undo step that was taken back or done again just now.
struct StepTaken {
    bool redo = false;
    model::ChangeSet change; // what that changed
    model::Document before;
    base::Id from; // the issue that was open before, where another one was opened for it; else null
};

/// What typing does; another kind is another undo step.
enum class Typing { Inserting, Erasing };

/// A fact as the store keeps it: who stated it, and when.
struct Record {
    model::Fact fact;
    std::int64_t revision = 0;
    QString author;
    QDateTime time; // UTC
};

/// How far an export is with a page.
enum class ExportStage { LayingOut, Drawing, Pictures, Checking, Writing, Done };

class PlateMaker;

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
    /// For a process that ends with this session: what layout remembers is left to the system, which takes it
    /// back at once.
    void leaveLayoutMemory();
    bool isOpen() const;
    QString location() const;
    bool isReadOnly() const;
    QString readOnlyReason() const;
    std::vector<IssueSummary> issues() const;
    /// Loads an issue; issueOpened() follows.
    void openIssue(base::Id issue);
    base::Status openIssueNow(base::Id issue);
    base::Id issue() const;
    /// Any issue as it stands in the store, without opening it; `done` is called on this thread while `context` lives.
    void readIssue(base::Id issue, QObject *context, std::function<void(const base::Result<model::Document> &)> done);
    /// Who edits; undo is theirs. The login name by default.
    QString person() const;
    void setPerson(const QString &name);

    /// Asks where else the story stands; otherUsesFound() follows where it does.
    void findOtherUses(base::Id story);

    // Editing ------------------------------------------------------------------------------------
    /// What the person sees: committed and pending edits together.
    const model::Document &working() const;
    /// Applies at once, commits in the background; changed() follows before it returns.
    base::Status apply(const model::ChangeSet &change);
    /// Begins a new undo step with the next edit (a caret moved, a tool changed).
    void endUndoStep();
    /// The undo step that typing goes on with, or a fresh one: after a pause of a second, and where
    /// the kind of edit is another. Asking keeps the step alive.
    base::Id typingUndoGroup(Typing kind);
    bool canUndo() const;
    bool canRedo() const;
    QString undoLabel() const;
    QString redoLabel() const;
    /// Takes back this person's newest step, colleagues' edits since kept; changed() and stepTaken() follow. A step of
    /// another issue opens that issue first: issueOpened() comes before.
    void undo();
    void redo();
    /// The same, on disk when it returns. Refused where there is nothing to take back, Conflict where
    /// somebody else has changed the same text since.
    base::Status undoNow();
    base::Status redoNow();
    /// Commits what is pending: at a pause, focus loss, tool change, export, close.
    void flush();
    base::Status flushNow();
    CommitState commitState() const;
    base::Error commitError() const;
    int pendingEdits() const;
    QDateTime lastCommit() const;
    /// Looks at once for what others committed, as it does by itself four times a second: somebody knows that there is
    /// something new. changed() follows where there is.
    void follow();

    // History ------------------------------------------------------------------------------------
    // Answers come on this thread while `context` lives. What is not committed yet is not among them.
    template <typename T> using Answer = std::function<void(const base::Result<T> &)>;
    /// Undo steps, newest first, those whose last revision is below `before` (0: from the newest on).
    void history(const HistoryFilter &filter, int limit, std::int64_t before, QObject *context,
        Answer<std::vector<HistoryStep>> done);
    /// Revisions of the page and of the stories on it now, oldest first.
    void pageHistory(base::Id page, QObject *context, Answer<std::vector<PageMoment>> done);
    /// The issue as it was.
    void documentAt(std::int64_t revision, QObject *context, Answer<model::Document> done);
    /// Gives the issue as it is now a name (Ctrl+S). Refused where the name is empty.
    base::Status nameVersion(const QString &name);
    /// Of the open issue, oldest first.
    void versions(QObject *context, Answer<std::vector<NamedVersion>> done);
    /// Takes this person's newer steps back one by one until `step` is the newest that stands, or does steps again
    /// until it stands; changed() follows each. undoFailed() says where that stops, and why.
    void goTo(base::Id step);
    /// Makes the page what it was: an ordinary edit, which undo takes back. `done` is told how that went.
    void restorePage(base::Id page, std::int64_t revision, edit::RestoreScope scope, QObject *context,
        std::function<void(const base::Status &)> done);
    /// The open issue holds its own stories and the newest of the pool. Others in which all words stand, newest first.
    void findStories(const QStringList &words, int limit, QObject *context, Answer<std::vector<FoundStory>> done);
    /// Facts of one kind about these objects that nothing has revoked, oldest first.
    void records(
        const std::vector<base::Id> &objects, const QString &kind, QObject *context, Answer<std::vector<Record>> done);
    /// The same at once; from any thread.
    base::Result<std::vector<Record>> recordsNow(const std::vector<base::Id> &objects, const QString &kind);
    /// States facts, in the background; undo does not take them back. Refused in a newsroom that is read only.
    base::Status record(std::vector<model::Fact> facts, const QString &label);
    /// Opens such stories; changed() follows where they are there.
    void bringStories(
        const std::vector<base::Id> &stories, QObject *context, std::function<void(const base::Status &)> done);

    // Layout and pictures ------------------------------------------------------------------------
    /// The newest finished layout of the page; null until the first is there. Asking starts it.
    std::shared_ptr<const layout::PageLayout> pageLayout(base::Id page);
    /// True where pageLayout() has every edit in it; false while a newer one is under way.
    bool isLayoutCurrent(base::Id page) const;
    /// The layout of the working document, computed before it returns; null where it cannot be made
    /// (layoutError() says why).
    std::shared_ptr<const layout::PageLayout> pageLayoutNow(base::Id page);
    /// The same, with every picture of the page looked at: a `damaged-picture` finding for each that
    /// has no readable file, and a `total-ink` one for each place that takes more ink than the publication's printer
    /// can dry. Other layouts have those that are known by then.
    std::shared_ptr<const layout::PageLayout> checkedLayoutNow(base::Id page);
    base::Error layoutError() const;
    /// The page that is laid out before all others.
    void setViewedPage(base::Id page);
    /// Lays out a throwaway document (preedit, a drag); `done` is called on this thread while
    /// `context` lives, unless a newer preview came before its turn.
    void previewLayout(const model::Document &document, base::Id page, QObject *context,
        std::function<void(std::shared_ptr<const layout::PageLayout>)> done);
    using FitProposed = std::function<void(const std::vector<arrange::Proposal> &)>;
    /// What would make the story fit whose area the frame is, in the working document or in one that is tried out
    /// (arrange/fit.h), reckoned on another thread. `done` is called on this thread while `context` lives, unless
    /// something newer was asked for, or nothing any more, before its turn.
    void proposeFit(base::Id page, base::Id frame, QObject *context, FitProposed done);
    void proposeFit(const model::Document &document, base::Id page, base::Id frame, QObject *context, FitProposed done);
    /// Nobody waits for them any longer.
    void cancelFit();
    /// The same, waiting for them.
    base::Result<std::vector<arrange::Proposal>> proposeFitNow(base::Id page, base::Id frame);
    /// Pixels of an asset for the screen at about `pixelWidth`; null while they are being decoded
    /// (pictureReady() follows).
    QImage picture(const base::Digest &asset, int pixelWidth);
    /// Waits for the pixels; from any thread.
    QImage pictureNow(const base::Digest &asset, int pixelWidth);
    /// The same of a page (from 0) of a finished PDF, an advert: its trim alone.
    QImage placedPage(const base::Digest &asset, int page, int pixelWidth);
    QImage placedPageNow(const base::Digest &asset, int page, int pixelWidth);
    /// Why the page has none; nothing where nobody asked for them.
    std::optional<base::Error> placedPageError(const base::Digest &asset, int page);
    /// Why the asset has no pixels (missing, damaged, no picture); nothing where nobody asked for them.
    std::optional<base::Error> pictureError(const base::Digest &asset);
    /// The page as the press prints it; for other threads too, until closing().
    PlateMaker &plateMaker();
    /// `work` on another thread, where the session's functions ending in Now may be called; what it answers then
    /// here, if `context` is still there. The session waits for it before it goes, nobody else does.
    void aside(QObject *context, std::function<std::function<void()>()> work);
    /// What sets text as pages of this document have it; from `work` of aside(), or any other thread. `page` is one of
    /// the issue's.
    base::Result<std::shared_ptr<const layout::PageComposer>> composerNow(
        const model::Document &document, base::Id page);
    base::Result<QByteArray> assetNow(const base::Digest &asset);
    /// Keeps the bytes under their digest, on disk when it returns.
    base::Result<base::Digest> addAssetNow(const QByteArray &bytes);
    /// Takes bytes over from the newsroom at `from` (what a clipping names), on disk when it returns; those that this
    /// one has already are left alone. Refused where one is not to be had there whole; what came by then stays, which
    /// harms nothing.
    base::Status bringAssetsNow(const QString &from, const std::vector<base::Digest> &assets);
    /// Keeps an advert's file, a PDF or a picture, untouched, and says what is known of it; edit::placeAdvert puts
    /// it on a page. Refused where it cannot be read.
    base::Result<model::Asset> addAdvertNow(const QString &path);
    struct AdvertReading {
        model::Asset asset;
        QStringList removed; // what no press file may have of it, a short phrase each
    };
    using AdvertRead = std::function<void(const base::Result<AdvertReading> &)>;
    /// addAdvertNow() off this thread, and the page (from 0) tried for the publication's own printer: refused where it
    /// could not be printed there. `done` is called on this thread while `context` lives.
    void readAdvert(const QString &path, int page, QObject *context, AdvertRead done);
    /// The same of a file that is kept already.
    void tryAdvert(const model::Asset &asset, int page, QObject *context, AdvertRead done);
    /// Keeps an ICC file; printers name it by its digest. Refused where it is no CMYK output profile. From any thread.
    base::Result<base::Digest> addPressProfileNow(const QString &path);

    // Export -------------------------------------------------------------------------------------
    struct ExportRequest {
        std::vector<base::Id> pages; // empty: all of the issue
        QString path; // of the file; of a folder: files are named by the printer's pattern
        QString profile; // name of one of the publication's printers, or an ICC; empty: the publication's own
        bool force = false; // hand it over in spite of errors (overset, missing pictures)
        bool filePerPage = false; // into a folder, whatever the printer's profile says
        bool forTelephone = false; // 手机样: a proof in the screen's colours, watermarked, at most 1 MB a page
        QString note; // on the slug line, after what the page is: time and operator, where asked; in a proof on its
                      // watermark
        std::optional<model::PrinterProfile> printer; // instead of the one that `profile` names
        bool checkOnly = false; // find what there is to be found and write nothing; `path` is not looked at
        bool isTrial = false; // 送厂试样: handed over with its errors, stamped as no page to print
        bool deliver = false; // into the printer's delivery folder, with checksums and a receipt; so is `path` not
        QString signer; // 放行: who answers for errors that `force` passes over, and why; on the slug line, in the
        QString reason; // receipt, and kept as a fact of the issue
    };
    struct ExportedFile {
        QString path;
        QStringList pages; // their numbers
        int version = 0; // of a delivery
        base::Digest digest; // of a delivery
        qint64 bytes = 0;
    };
    struct ExportReport {
        QStringList paths;
        std::vector<ExportedFile> files; // the same; none where nothing was to be written
        QString receipt; // of a delivery
        std::vector<model::Fact> facts; // what is to be kept of it; finished exports have it under way to the store
        QStringList warnings;
        std::vector<layout::Finding> findings;
        QMap<QString, double> timings; // fonts, layout, display, pictures, subset, write, preflight, total in ms
    };
    /// What was found on one of the issue's pages; the page is null for a file as a whole.
    struct PressFinding {
        base::Id page;
        layout::Finding finding; // its frame is the topmost one in the middle of the finding's place
    };
    struct ExportFindings {
        std::vector<PressFinding> onPages; // as they were laid out
        std::vector<PressFinding> inFiles; // by preflight, where it came to that
    };
    /// Of the newest export, whether it was handed over or not; known when it says that it ended.
    const ExportFindings &exportFindings() const;
    /// exportProgress() and exportFinished() or exportFailed() follow.
    void exportPdf(const ExportRequest &request);
    void cancelExport();
    /// One is under way that exportPdf() began, or a check.
    bool isExporting() const;
    base::Result<ExportReport> exportPdfNow(const ExportRequest &request);

Q_SIGNALS:
    /// The session is about to go: whoever reads from it on another thread must let go of it now.
    void closing();
    void opened();
    void openFailed(const banxin::base::Error &error);
    void issueOpened();
    /// After every change of working(): own edits, undo, colleagues' commits.
    void changed(const banxin::model::ChangeSet &change);
    void layoutReady(banxin::base::Id page);
    /// No page can be laid out (no Chinese font is installed).
    void layoutFailed(const banxin::base::Error &error);
    void otherUsesFound(banxin::base::Id story, const std::vector<banxin::session::StoryUse> &uses);
    void commitStateChanged();
    void undoChanged();
    /// Steps were made, taken back or done again, by anybody, or a version was named; all are in the store.
    void historyChanged();
    /// An undo or redo could not be made (a colleague changed the same text since).
    void undoFailed(const banxin::base::Error &error);
    /// An undo or redo of this session was made; changed() came before it.
    void stepTaken(const banxin::session::StepTaken &step);
    void pictureReady(const banxin::base::Digest &asset);
    void exportProgress(int done, int total);
    void exportStage(banxin::base::Id page, banxin::session::ExportStage stage);
    void exportFinished(const banxin::session::Session::ExportReport &report);
    void exportFailed(const banxin::base::Error &error);

private:
    struct Private;
    friend struct Private;
    std::unique_ptr<Private> d;
};

} // namespace banxin::session
