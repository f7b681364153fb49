// Store: a newsroom on disk: revisions, objects, assets. What commit() acknowledged is never lost.
// Bound to the thread that opened it (QSqlDatabase is); it never lays out and shows nothing.
#pragma once

#include "base/digest.h"
#include "base/result.h"
#include "model/change_set.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace banxin::store {

struct Head {
    std::int64_t revision = 0;
    base::Digest hash; // of the whole state: chain of revisions
};

struct CommitResult {
    std::int64_t revision = 0;
    base::Digest hash;
};

using model::RevisionEntry;

/// A fact as stored, with who stated it and when.
struct FactEntry {
    model::Fact fact;
    std::int64_t revision = 0;
    QString author;
    QString committedAt; // ISO 8601, UTC; for people, never for order
};

/// One undo step as lists show it.
struct StepEntry {
    base::Id group; // its undo group
    std::int64_t first = 0; // revisions
    std::int64_t last = 0;
    QString label;
    QString author;
    QString committedAt; // of its last revision; ISO 8601, UTC
    bool undone = false;
    std::vector<base::Id> pages; // whose page or frames it changed, as far as they are still there
    std::vector<base::Id> stories; // whose text or pictures it changed
};

/// Which steps a list is to show; what is empty leaves nothing out.
struct StepFilter {
    std::vector<base::Id> under; // those that changed one of these or what stands on it: a page, stories
    std::optional<QString> author;
};

/// How many steps lie between what stands now and a step, and which way.
struct StepDistance {
    int undos = 0; // to take back until it is the newest of its author's that stands
    int redos = 0; // to do again until it stands
};

/// A story that is not open, as a search finds it.
struct FoundStory {
    base::Id story;
    QString title; // its headline; the head of its text where it has none
    QString state;
    std::int64_t revision = 0;
};

/// Where a story stands on paper.
struct StoryPlace {
    base::Id story;
    base::Id issue;
    QDate date;
    QString edition;
    QString page; // number of the first page with an area of it; empty where it has none
};

/// What stood on a page: a story, or a picture of one.
struct PlacedUse {
    base::Id story;
    base::Digest picture; // null for the story itself
    QString title; // of the story: its headline
    QDate date;
    QString page; // its number
};

struct Fault {
    QString kind; // body-hash, column, revision-chain, fact, asset-missing, asset-damaged, sqlite, orphan
    QString object;
    QString message;
    bool salvaged = false;
};

struct VerifyReport {
    Head head;
    std::vector<Fault> faults;
};

enum class OpenMode {
    ReadWrite,
    ReadOnly,
    Inspect, // reads what it can of a damaged newsroom, for verify(); never writes into its folder
};

class Store {
public:
    /// How many of a publication's stories come with any issue.
    static constexpr int kNewestStories = 200;

    /// Makes an empty newsroom folder. Refused where something stands there already.
    static base::Result<std::unique_ptr<Store>> create(const QString &location);
    /// Opens a folder; falls back to read-only where the medium demands it (isReadOnly() says so).
    /// Unreachable where there is nothing or no permission; Refused where it is no newsroom, damaged
    /// or of a newer program.
    static base::Result<std::unique_ptr<Store>> open(const QString &location, OpenMode mode = OpenMode::ReadWrite);
    virtual ~Store();

    virtual QString location() const = 0;
    virtual bool isReadOnly() const = 0;
    virtual QString readOnlyReason() const = 0;

    virtual base::Result<Head> head() = 0;
    /// One transaction, on disk when it returns. Objects whose base revision is older are merged where
    /// paragraphs' splices allow it, else Conflict. The same ChangeSet id again answers as the first time.
    virtual base::Result<CommitResult> commit(const model::ChangeSet &change) = 0;

    /// Everything (small newsrooms, verify, the command line).
    virtual base::Result<model::Document> loadAll() = 0;
    /// What an open issue needs: its publication at the pinned revision, the issue, its pages, frames and
    /// placements, and of the publication's stories, with their paragraphs, pictures and manuscripts, those that
    /// stand in it or are meant for its pages, and the newest kNewestStories. Others come by loadStories().
    virtual base::Result<model::Document> loadIssue(base::Id issue) = 0;
    virtual base::Result<std::vector<model::Issue>> issues() = 0;
    virtual base::Result<std::vector<model::Publication>> publications() = 0;
    /// These stories with their paragraphs, pictures and manuscripts, and nothing else; those that are not there
    /// any more are left out.
    virtual base::Result<model::Document> loadStories(const std::vector<base::Id> &stories) = 0;
    /// The stories to which these objects belong (a story's paragraphs, its pictures, their captions).
    virtual base::Result<std::vector<base::Id>> storiesOf(const std::vector<base::Id> &objects) = 0;
    /// Stories of the publication in which every word stands, newest first, at most `limit`.
    virtual base::Result<std::vector<FoundStory>> findStories(
        base::Id publication, const QStringList &words, int limit) = 0;
    /// The issues in which the story has a placement.
    virtual base::Result<std::vector<base::Id>> issuesPlacing(base::Id story) = 0;
    /// Where these stories stand, the newest issue first; those that stand nowhere are left out.
    virtual base::Result<std::vector<StoryPlace>> placesOf(const std::vector<base::Id> &stories) = 0;
    /// What stood in the publication's issues from one day to another, both included: stories and pictures, each once
    /// for each page.
    virtual base::Result<std::vector<PlacedUse>> placedBetween(base::Id publication, QDate from, QDate to) = 0;
    /// The issues to which these objects belong: pages, frames and their text, placements; objects that are gone by now
    /// belong to none.
    virtual base::Result<std::vector<base::Id>> issuesOf(const std::vector<base::Id> &objects) = 0;

    /// Revisions after `since`, oldest first, to keep a snapshot in step.
    virtual base::Result<std::vector<RevisionEntry>> revisionsSince(std::int64_t since, int limit = 1000) = 0;
    /// Revisions of the author's newest undo group that is not undone yet (newest first); empty where there is none.
    virtual base::Result<std::vector<RevisionEntry>> undoableGroup(const QString &author) = 0;
    /// The same for what the author undid last and has not overwritten by a new edit.
    virtual base::Result<std::vector<RevisionEntry>> redoableGroup(const QString &author) = 0;
    /// Undo steps of all people, newest first, at most `limit`, those whose last revision is below `before` (0: from
    /// the newest on). No body is read.
    virtual base::Result<std::vector<StepEntry>> steps(
        const StepFilter &filter, int limit, std::int64_t before = 0) = 0;
    /// Revisions that changed one of `under` or what stands on it, undo and redo among them, oldest first; of a run
    /// of one undo group the last. Without pages and stories.
    virtual base::Result<std::vector<StepEntry>> revisionsUnder(const std::vector<base::Id> &under) = 0;
    /// Refused where the step is not one that this author can get back to.
    virtual base::Result<StepDistance> distanceTo(const QString &author, base::Id step) = 0;
    /// What the issue was at an earlier revision, made from `now`, a document of it that this store loaded. Pages
    /// that have moved to another issue since stay away. Costs what has changed since, not how often.
    virtual base::Result<model::Document> rewound(
        const model::Document &now, base::Id issue, std::int64_t revision) = 0;
    /// The same from what is in the store.
    base::Result<model::Document> documentAt(base::Id issue, std::int64_t revision);
    /// Facts about an object that no later fact has revoked, oldest first.
    virtual base::Result<std::vector<FactEntry>> facts(base::Id object) = 0;
    /// True when another process has committed since the last sawChanges(), or since opening.
    virtual base::Result<bool> changedOutside() = 0;
    /// What the last changedOutside() told of has been read; until then it goes on telling.
    virtual void sawChanges() = 0;

    /// Keeps the bytes under their digest, on disk when it returns; known bytes cost nothing.
    virtual base::Result<base::Digest> addAsset(const QByteArray &bytes) = 0;
    /// Refused where the bytes are missing or no longer match their digest.
    virtual base::Result<QByteArray> asset(const base::Digest &digest) = 0;

    /// Checks every hash, the revision chain and every asset.
    virtual base::Result<VerifyReport> verify() = 0;
};

/// Bytes of another newsroom, which is not opened for them: nothing but a file whose bytes have this digest is read.
/// Unreachable where the newsroom is on a server; Refused where it does not have them whole.
base::Result<QByteArray> assetOf(const QString &location, const base::Digest &digest);

} // namespace banxin::store
