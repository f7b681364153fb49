// Session::Private: what a Session keeps, and its work by stage (session_commit, session_undo,
// session_layout, session_export). Not for other rooms.
#pragma once

#include "press/press_writer.h"
#include "session/layout_worker.h"
#include "session/pending_queue.h"
#include "session/picture_cache.h"
#include "session/plate_maker.h"
#include "session/session.h"
#include "session/signed_pages.h"
#include "session/story_places.h"
#include "session/worker_thread.h"
#include "store/store.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <deque>
#include <thread>
#include <unordered_map>
#include <unordered_set>

namespace banxin::session {

/// What a commit brought back from the store's thread.
struct CommitOutcome {
    base::Result<store::CommitResult> result;
    std::vector<store::RevisionEntry> since; // all after the revision we knew, where others came between
    std::optional<base::Error> sinceError;
};

struct UndoState {
    bool canUndo = false;
    bool canRedo = false;
    QString undoLabel;
    QString redoLabel;
    friend bool operator==(const UndoState &, const UndoState &) = default;
};

enum class UndoKind { Undo, Redo };

/// The group to take back and all revisions since its oldest.
struct UndoGroup {
    std::vector<store::RevisionEntry> group; // newest first
    std::vector<store::RevisionEntry> since; // oldest first
    std::optional<model::Document> stories; // that the group touched and the open issue does not hold
};

struct Opened {
    base::Status status;
    QString location;
    bool readOnly = false;
    QString readOnlyReason;
    std::vector<IssueSummary> issues;
};

struct Session::Private {
    explicit Private(Session *session);
    ~Private();

    // session.cpp
    Opened openStore(const QString &location); // on the store thread
    base::Status finishOpening(Opened result);
    std::vector<StoryUse> otherUses(base::Id story, base::Id but);
    base::Result<model::Document> loadIssue(base::Id issue); // on the store thread
    base::Status finishIssue(base::Id issue, base::Result<model::Document> document);
    /// What pictures without a profile are in, as the publication has it now.
    void followSources();
    void emitChanged(const model::ChangeSet &change, const model::Document &before);
    /// Issues that the change makes, changes or takes away, in the list of issues.
    void noteIssues(const model::ChangeSet &change);

    // session_commit.cpp
    base::Status apply(const model::ChangeSet &change);
    void schedule();
    void sendNext();
    void takeArrived();
    CommitOutcome commitOn(const model::ChangeSet &change, std::int64_t known); // on the store thread
    /// What the store answered about the oldest pending change; false where the queue must wait.
    bool finishCommit(const CommitOutcome &outcome);
    base::Status commitAllNow();
    /// Takes revisions by others (and our own as stored) into `committed`, pending edits on top of them.
    base::Status takeIn(const std::vector<store::RevisionEntry> &entries, base::Id ownChange = {});
    bool rebuildWorking();
    void fail(const base::Error &error);
    void setState(CommitState state);
    void poll();
    void reload();

    // session_undo.cpp
    void undo(UndoKind kind);
    void nextUndo();
    base::Result<model::ChangeSet> undoChange(const UndoGroup &group);
    base::Result<UndoGroup> fetchGroup(
        UndoKind kind, const QString &author, const model::Document &known); // on the store thread
    /// The issue that must be open for the group to be taken back, where it is not `open`; else null.
    base::Id issueElsewhere(const UndoGroup &group, const model::Document &known, base::Id open); // on the store thread
    base::Status undoNow(UndoKind kind);
    bool undoPending(UndoKind kind);
    UndoState readUndoState(const QString &author); // on the store thread
    void refreshUndoState();
    void setUndoState(const UndoState &state);

    // session_history.cpp
    /// Asks the store on its thread, and answers on this one.
    template <typename T>
    void askStore(QObject *context, std::function<base::Result<T>(store::Store &)> work, Session::Answer<T> done);
    /// Stories that the store has and we do not, as of a revision that may be newer than ours.
    void takeStories(const model::Document &stories);
    /// Brings the stories of placements that came from elsewhere.
    void bringPlacedStories();
    std::vector<base::Id> historyRoots(base::Id page) const;

    // session_layout.cpp
    std::shared_ptr<const layout::PageLayout> withPictureFindings(std::shared_ptr<const layout::PageLayout> layout);
    void checkPictures();
    void pictureDone(const base::Digest &asset);
    void layoutDone(base::Id page, int serial, const LayoutWorker::Outcome &outcome);
    void requestLayouts(const std::vector<base::Id> &pages);
    std::vector<base::Id> affectedPages(const model::ChangeSet &change, const model::Document &before);
    std::vector<base::Id> issuePages() const;

    // session_ink.cpp
    std::vector<layout::Finding> inkFindings(const layout::PageLayout &laid, const model::Publication &publication);
    const model::Publication *publicationOf(base::Id page) const;
    void checkInk();

    // session_export.cpp
    struct ExportInput;
    /// Who is told how far it is; from any thread.
    struct ExportWatch {
        std::function<bool(int done)> progress; // pages; false stops it
        std::function<void(base::Id page, ExportStage stage)> stage;
    };
    base::Result<ExportInput> exportInput(const ExportRequest &request);
    static press::PressOptions pressOptions(
        const ExportInput &input, const press::OutputProfile &profile, const font::FontSet &fonts);
    static base::Result<press::OutputProfile> profileOf(
        const model::PrinterProfile &printer, const press::AssetSource &assets);
    base::Result<ExportReport> runExport(const ExportInput &input, const ExportWatch &watch, ExportFindings &found);
    base::Result<std::map<base::Id, SignedPage>> signedAmong(const ExportInput &input);
    base::Status giveSigned(const ExportInput &input, const std::map<base::Id, SignedPage> &known,
        std::vector<QByteArray> &pdfs, ExportReport &report);
    struct DeliveryFacts;
    base::Status deliverFiles(const ExportInput &input, const DeliveryFacts &facts, std::vector<QByteArray> pdfs,
        const ExportWatch &watch, ExportReport &report);
    /// Puts what is to be kept of it into the store's queue; what stands against that is a warning.
    void keep(ExportReport &report);

    Session *const q;
    QString person;

    // Of the store thread alone.
    std::unique_ptr<store::Store> store;

    // Of this thread.
    bool open = false;
    QString location;
    bool readOnly = false;
    QString readOnlyReason;
    std::vector<IssueSummary> issues;
    base::Id issue;

    model::Document committed;
    model::Document working;
    StoryPlaces places; // of `working`
    PendingQueue queue;
    bool inFlight = false;
    bool flushAgain = false; // asked for while a commit was under way
    bool recheck = false; // others' revisions were seen at a bad moment
    CommitState state = CommitState::Saved;
    base::Error error;
    QDateTime lastCommit;
    /// Milliseconds. What comes after a rest goes to disk at once, what follows it at a pause, at the latest after
    /// kMostWait: a crash loses no more than that.
    static constexpr int kPause = 150;
    static constexpr int kMostWait = 250;
    QTimer pause; // after the newest edit
    QTimer limit; // after the first of those that wait
    QElapsedTimer sent; // since something was last sent to the store
    QTimer retry; // after a failure
    QTimer colleagues; // polls for others' commits
    QTimer pictureCheck; // after a layout, once what is on the screen has asked for its pictures
    QTimer inkTimer; // after a layout, once typing rests

    base::Id typingGroup;
    Typing typingKind = Typing::Inserting;
    QElapsedTimer typed; // since the newest edit of the group
    UndoState undoState;
    std::deque<UndoKind> wantedUndos;
    bool undoing = false;
    base::Id undoCameFrom; // the issue that was open before one was opened for an undo
    std::vector<std::vector<PendingChange>> droppedSteps; // undone before the store ever had them

    struct Shown {
        std::shared_ptr<const layout::PageLayout> layout;
        int serial = 0; // of the request that it answers
        std::vector<base::Digest> assets; // of what is printed on it
    };
    std::unordered_map<base::Id, Shown> layouts;
    std::unordered_map<base::Id, int> concerning; // serial of the last request that concerned the page
    int serial = 0;
    std::unordered_set<base::Id> wantedLayouts;
    std::unordered_set<base::Id> uncheckedPages; // laid out since their pictures were asked for
    base::Id viewedPage;
    base::Error layoutError;
    /// What was found of a page's total ink, and of which content.
    struct InkCheck {
        std::shared_ptr<const display::DisplayList> list;
        model::PrinterProfile printer;
        model::SourceProfiles untagged;
        std::vector<layout::Finding> findings;
        bool isRunning = false;
    };
    std::unordered_map<base::Id, InkCheck> inkChecks;
    std::atomic<bool> inkStopped = false;

    std::mutex arrivedMutex;
    std::optional<CommitOutcome> arrived; // from the store thread

    bool exporting = false;
    ExportFindings exportFindings; // of the newest export
    std::atomic<bool> exportCancelled = false;
    std::thread exportThread;

    // Last: their threads end before what they use.
    WorkerThread storeThread;
    PictureCache pictures;
    PlateMaker plateMaker;
    LayoutWorker layout;
    QThreadPool asidePool; // files that are read and tried
    base::Result<QStringList> triedAdvert(
        const model::Asset &asset, const QByteArray &bytes, int page, const model::Publication &publication);
    QThreadPool inkPool;

    // session_fit.cpp
    base::Result<std::vector<arrange::Proposal>> fitFor(const model::Document &document, base::Id page, base::Id frame,
        const QString &author, const std::atomic<bool> &cancelled);
    std::shared_ptr<std::atomic<bool>> fitCancelled; // of the newest that was asked for
    QThreadPool fitPool;
};

} // namespace banxin::session
