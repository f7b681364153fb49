// SqliteStore: a newsroom in a folder of this machine; one process or several, one thread each.
#pragma once

#include "store/asset_folder.h"
#include "store/files.h"
#include "store/salvage.h"
#include "store/sqlite_connection.h"
#include "store/store.h"
#include "store/undo_history.h"

#include <QDateTime>

#include <map>
#include <set>

namespace banxin::store {

class SqliteStore final : public Store {
public:
    static base::Result<std::unique_ptr<Store>> create(const QString &location);
    static base::Result<std::unique_ptr<Store>> open(const QString &location, OpenMode mode);

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
    base::Result<SalvageReport> salvageInto(Store &target, const AssetFolder &assets);

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
    base::Result<model::Document> load(const QString &where, const QVariantList &values);
    base::Status readRows(QSqlQuery &query, const std::function<base::Status(Row)> &take);
    base::Result<std::optional<Row>> row(base::Id id);
    base::Status pinStyles(model::Document &document, const model::Issue &issue);
    base::Result<std::vector<RevisionEntry>> entries(const QString &where, const QVariantList &values);
    base::Result<UndoHistory *> history(const QString &author);
    base::Result<std::vector<RevisionEntry>> entriesOf(const std::vector<std::int64_t> &revisions);

    // Writing
    base::Result<model::ChangeSet> onNewestRows(const model::ChangeSet &change, model::Document &rows);
    base::Status writeVersion(const Version &version, std::int64_t revision);
    base::Status writeObject(const Version &version, std::int64_t revision);
    base::Status refreshDescendants(base::Id parent);
    base::Status writeFact(const model::Fact &fact, std::int64_t revision);

    // Verifying
    VerifyReport verifyOnce();
    void verifyDatabase(VerifyReport &report);
    void verifyObjects(VerifyReport &report);
    void verifyChain(VerifyReport &report);
    void verifyFacts(VerifyReport &report);
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
    std::map<QString, UndoHistory> m_histories;
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
