// Facts: written with a revision, read while they hold, checked against the revisions' own records.
#include "store/sqlite_error.h"
#include "store/sqlite_store.h"
#include "workflow/step.h"

namespace banxin::store {

using namespace banxin::model;
using base::Id;

namespace {

QVariant number(Id id)
{
    return id.isNull() ? QVariant(QMetaType::fromType<qint64>()) : QVariant(static_cast<qint64>(id.toNumber()));
}

Id idIn(const QVariant &value) { return Id::fromNumber(static_cast<std::uint64_t>(value.toLongLong())); }

/// Whose records the store itself watches over.
bool isGuarded(const QString &kind)
{
    return kind == workflow::kStateFact || kind == workflow::kPersonFact || kind == workflow::kSettingsFact;
}

} // namespace

base::Status SqliteStore::writeFact(const Fact &fact, std::int64_t revision, const ChangeSet &change)
{
    if (fact.id.isNull() || fact.object.isNull() || fact.kind.isEmpty())
        return base::failure(base::ErrorKind::WrongUse, tr("事实没有编号、种类或所指的内容。"), m_location);
    if (!fact.revokes.isNull()) {
        const auto holds = m_connection->run(
            QStringLiteral(
                "SELECT object=?, EXISTS(SELECT 1 FROM fact later WHERE later.revokes=fact.id), kind FROM fact "
                "WHERE id=?"),
            {number(fact.object), number(fact.revokes)});
        if (!holds)
            return tl::unexpected(holds.error());
        const bool found = (*holds)->next();
        const bool sameObject = found && (*holds)->value(0).toBool(), revoked = found && (*holds)->value(1).toBool();
        const QString kind = found ? (*holds)->value(2).toString() : QString();
        (*holds)->finish();
        if (!sameObject)
            return base::failure(base::ErrorKind::WrongUse, tr("要撤销的事实不存在。"), fact.revokes.toString());
        if (revoked)
            return base::failure(base::ErrorKind::Conflict, tr("要撤销的事实已经被撤销。"), fact.revokes.toString());
        if (kind != fact.kind && (isGuarded(kind) || isGuarded(fact.kind)))
            return base::failure(
                base::ErrorKind::Refused, tr("人员和流转的记录不能由别的记录撤销。"), fact.revokes.toString());
    }
    if (m_judgesFacts && fact.kind == workflow::kStateFact)
        if (const auto may = mayStep(fact, change); !may)
            return may;
    if (m_judgesFacts && (fact.kind == workflow::kPersonFact || fact.kind == workflow::kSettingsFact))
        if (const auto may = mayRule(fact, change.author); !may)
            return may;
    return m_connection->exec(
        QStringLiteral("INSERT INTO fact(id, revision, kind, object, value, revokes) VALUES(?, ?, ?, ?, ?, ?)"),
        {number(fact.id), static_cast<qint64>(revision), fact.kind, number(fact.object),
            fact.value.isNull() ? QStringLiteral("") : fact.value, number(fact.revokes)});
}

base::Result<std::vector<FactEntry>> SqliteStore::facts(Id object)
{
    const auto query = m_connection->run(
        QStringLiteral(
            "SELECT f.id, f.kind, f.value, f.revokes, f.revision, r.author, r.committed_at FROM fact f "
            "JOIN revision r ON r.revision=f.revision WHERE f.object=? "
            "AND NOT EXISTS(SELECT 1 FROM fact later WHERE later.revokes=f.id) ORDER BY f.revision, f.rowid"),
        {number(object)});
    if (!query)
        return tl::unexpected(query.error());
    std::vector<FactEntry> found;
    while ((*query)->next()) {
        const QSqlQuery &row = **query;
        found.push_back(
            {{idIn(row.value(0)), row.value(1).toString(), object, row.value(2).toString(), idIn(row.value(3))},
                row.value(4).toLongLong(), row.value(5).toString(), row.value(6).toString()});
    }
    const bool failed = (*query)->lastError().isValid();
    const base::Error error = m_connection->errorOf(**query);
    (*query)->finish();
    if (failed)
        return tl::unexpected(error);
    return found;
}

void SqliteStore::verifyFacts(VerifyReport &report)
{
    // Rows by revision, to be struck off by what the revisions' records say.
    std::map<std::pair<std::int64_t, Id>, Fact> rows;
    const auto query =
        m_connection->run(QStringLiteral("SELECT id, kind, object, value, revokes, revision FROM fact"), {});
    if (!query) {
        report.faults.push_back({QStringLiteral("sqlite"), {}, query.error().what});
        return;
    }
    while ((*query)->next()) {
        const QSqlQuery &row = **query;
        const Fact fact{idIn(row.value(0)), row.value(1).toString(), idIn(row.value(2)), row.value(3).toString(),
            idIn(row.value(4))};
        rows[{row.value(5).toLongLong(), fact.id}] = fact;
    }
    (*query)->finish();
    const auto recorded = entries(QStringLiteral("change LIKE '%\"facts\":[%'"), {});
    if (!recorded)
        return; // the chain's own check names the record that cannot be read
    for (const RevisionEntry &entry : *recorded)
        for (const Fact &fact : entry.change.facts) {
            const auto row = rows.find({entry.revision, fact.id});
            if (row == rows.end() || !(row->second == fact))
                report.faults.push_back({QStringLiteral("fact"), fact.id.toString(), tr("事实与修订记录不符。"), true});
            if (row != rows.end())
                rows.erase(row);
        }
    verifyStates(report);
    for (const auto &[place, fact] : rows)
        report.faults.push_back({QStringLiteral("fact"), fact.id.toString(), tr("修订记录里没有这个事实。")});
}

} // namespace banxin::store
