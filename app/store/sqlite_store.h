// SqliteStore: a newsroom in a folder of this machine; one process or several, one thread each.
#pragma once

#include "store/asset_folder.h"
#include "store/files.h"
#include "store/salvage.h"
#include "store/sqlite_connection.h"
#include "store/step_index.h"
#include "store/store.h"
#include "store/undo_history.h"

#include <QDateTime>

#include <map>
#include <set>

namespace banxin::workflow {
struct Situation;
}

namespace banxin::store {

class SqliteStore final : public Store {
public:
    static base::Result<std::unique_ptr<Store>> create(const QString &location);
    static base::Result<std::unique_ptr<Store>> open(const QString &location, OpenMode mode);
    /// What readRows() reads, in its order.
    static const QString kColumns;

    QString location() const override { return m_location; }
    bool isReadOnly() const override { return !m_readOnlyReason.isEmpty(); }
    QString readOnlyReason() const override { return m_readOnlyReason; }

    base::Result<Head> head() override;
    base::Result<CommitResult> commit(const model::ChangeSet &change) override;

    base::Result<model::Document> loadAll() override;
    base::Result<model::Document> loadIssue(base::Id issue) override;
    base::Result<std::vector<model::Issue>> issues() override;
    base::Result<std::vector<model::Publication>> publications() override;
    base::Result<std::vector<base::Id>> issuesPlacing(base::Id story) override;
    base::Result<std::vector<StoryPlace>> placesOf(const std::vector<base::Id> &stories) override;
    base::Result<std::vector<PlacedUse>> placedBetween(base::Id publication, QDate from, QDate to) override;
    base::Result<std::vector<base::Id>> issuesOf(const std::vector<base::Id> &objects) override;
    base::Result<model::Document> loadStories(const std::vector<base::Id> &stories) override;
    base::Result<std::vector<base::Id>> storiesOf(const std::vector<base::Id> &objects) override;
    base::Result<std::vector<FoundStory>> findStories(
        base::Id publication, const QStringList &words, int limit) override;

    base::Result<std::vector<StepEntry>> steps(const StepFilter &filter, int limit, std::int64_t before) override;
    base::Result<std::vector<StepEntry>> revisionsUnder(const std::vector<base::Id> &under) override;
    base::Result<StepDistance> distanceTo(const QString &author, base::Id step) override;
    base::Result<model::Document> rewound(const model::Document &now, base::Id issue, std::int64_t revision) override;

    base::Result<std::vector<RevisionEntry>> revisionsSince(std::int64_t since, int limit) override;
    base::Result<std::vector<RevisionEntry>> undoableGroup(const QString &author) override;
    base::Result<std::vector<RevisionEntry>> redoableGroup(const QString &author) override;
    base::Result<std::vector<FactEntry>> facts(base::Id object) override;
    base::Result<bool> changedOutside() override;
    void sawChanges() override { m_dataVersion = m_askedVersion; }

    base::Result<base::Digest> addAsset(const QByteArray &bytes) override;
    base::Result<QByteArray> asset(const base::Digest &digest) override;

    base::Result<VerifyReport> verify() override;

    /// Of salvage(): puts into the empty `target` what can be read here and of `assets`.
    base::Result<SalvageReport> salvageInto(SqliteStore &target, const AssetFolder &assets);

private:
    /// One object as its row has it.
    struct Row {
        model::Object object;
        std::int64_t revision = 0;
    };
    /// What a commit makes of one object; no body where it is removed.
    struct Version {
        base::Id id;
        const model::Object *object = nullptr; // null: removed
        QByteArray body;
        QByteArray sha;
    };

    explicit SqliteStore(const QString &location);
    base::Status connect(OpenMode mode);
    base::Status connectReadOnly();
    base::Status connectFrozen();
    bool isOutdated() const;
    base::Status checkAfterUncleanExit();

    // Reading
    /// What a statement finds whose columns are kColumns, at one moment.
    base::Result<model::Document> load(const QString &select, const QVariantList &values);
    /// Ends a query that was read to its end or given up.
    base::Status finished(QSqlQuery &query);
    class Moment;
    base::Result<std::vector<base::Id>> poolFor(const model::Issue &issue);
    /// As the JSON array that json_each() reads.
    static QString listOf(const std::vector<base::Id> &ids);
    base::Result<std::vector<base::Id>> ids(const QString &sql, const QVariantList &values);
    base::Status readRows(QSqlQuery &query, const std::function<base::Status(Row)> &take);
    base::Result<std::optional<Row>> row(base::Id id);
    base::Status pinStyles(model::Document &document, const model::Issue &issue);
    base::Result<std::vector<RevisionEntry>> entries(const QString &where, const QVariantList &values);
    base::Result<UndoHistory *> history(const QString &author);
    base::Result<std::vector<RevisionEntry>> entriesOf(const std::vector<std::int64_t> &revisions);

    // History
    base::Status readSteps();
    base::Status readRemoved();
    base::Result<std::set<std::int64_t>> revisionsOf(const std::vector<base::Id> &under);
    /// The objects as they were then; what was not there is left out.
    base::Result<std::vector<model::Document::Stored>> versionsAt(
        const std::vector<base::Id> &objects, std::int64_t revision);
    base::Status describe(StepEntry &step, const std::vector<std::int64_t> &revisions);

    // Writing
    base::Result<model::ChangeSet> onNewestRows(const model::ChangeSet &change, model::Document &rows);
    base::Status writeVersion(const Version &version, std::int64_t revision);
    base::Status writeObject(const Version &version, std::int64_t revision);
    base::Status refreshDescendants(base::Id parent);
    base::Status writeFact(const model::Fact &fact, std::int64_t revision, const model::ChangeSet &change);
    base::Status mayStep(const model::Fact &fact, const model::ChangeSet &change);
    base::Status lookAtStory(workflow::Situation &now, base::Id story);
    base::Status lookAtPage(
        workflow::Situation &now, base::Id page, base::Id issue, const std::vector<FactEntry> &facts);
    /// People and the course's settings: an admin's to change, once there is anybody, and an admin stays.
    base::Status mayRule(const model::Fact &fact, const QString &author);

    // Verifying
    VerifyReport verifyOnce();
    void verifyDatabase(VerifyReport &report);
    void verifyObjects(VerifyReport &report);
    void verifyChain(VerifyReport &report);
    void verifyFacts(VerifyReport &report);
    void verifyStates(VerifyReport &report);
    void verifyAssets(VerifyReport &report);
    // Salvaging
    struct Salvaged;
    std::set<base::Id> readableIds();
    Salvaged salvaged(base::Id id);
    bool canRebuild(base::Id id, std::int64_t revision, const QByteArray &sha);

    QString m_location;
    QString m_databasePath;
    QString m_readOnlyReason;
    AssetFolder m_assets;
    FolderLock m_lock;
    std::shared_ptr<void> m_copy; // keeps a temporary copy of a newsroom on a read-only medium
    std::unique_ptr<SqliteConnection> m_connection;
    int m_moments = 0; // that live
    bool m_judgesFacts = true; // whether who may state what; false while a newsroom is salvaged into it
    std::map<QString, UndoHistory> m_histories;
    StepIndex m_steps;
    std::vector<QString> m_stepAuthors; // by their number in m_steps
    /// What was removed, and what it stood on then.
    struct Removed {
        base::Id id;
        base::Id parent;
    };
    std::vector<Removed> m_removed;
    std::int64_t m_removedUpTo = 0; // revision
    /// What tells one moment of the files from another, without opening them.
    struct FileState {
        QDateTime database, log;
        qint64 logSize = 0;
        QByteArray logHeader;
        friend bool operator==(const FileState &, const FileState &) = default;
    };
    FileState fileState() const;
    std::optional<FileState> m_frozen; // what an immutable view or a copy shows; nothing where SQLite follows
    std::int64_t m_dataVersion = 0; // of what was seen
    std::int64_t m_askedVersion = 0; // of the last changedOutside()
};

/// The hash of a revision: the chain over everything before it.
base::Digest chained(
    const QByteArray &previous, const QByteArray &sha, const std::vector<std::pair<base::Id, QByteArray>> &versions);
/// Of a revision's change and inverse together.
QByteArray revisionSha(const QByteArray &change, const QByteArray &inverse);

} // namespace banxin::store
