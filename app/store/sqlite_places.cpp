// What stood on the pages of other issues.
#include "store/sqlite_error.h"
#include "store/sqlite_store.h"

#include <unordered_set>

namespace banxin::store {

using base::Digest;
using base::Id;
using base::Result;
using base::Status;

namespace {

QVariant number(Id id) { return QVariant(static_cast<qint64>(id.toNumber())); }

Id idIn(const QVariant &value) { return Id::fromNumber(static_cast<std::uint64_t>(value.toLongLong())); }

} // namespace

Result<std::vector<PlacedUse>> SqliteStore::placedBetween(Id publication, QDate from, QDate to)
{
    // Frames name what they show by its id as text: an area its placement, a picture frame its picture.
    static const QString title = QStringLiteral(
        "(SELECT json_extract(h.body, '$.text') FROM object h WHERE h.parent=%1 AND h.kind='paragraph' "
        "AND json_extract(h.body, '$.role')='headline' ORDER BY json_extract(h.body, '$.order') LIMIT 1)");
    std::vector<PlacedUse> found;
    const auto frames = m_connection->run(
        QStringLiteral(
            "SELECT i.day, json_extract(g.body, '$.number'), json_extract(f.body, '$.content.placement'), "
            "json_extract(f.body, '$.content.picture') FROM object i INDEXED BY object_kind "
            "CROSS JOIN object f INDEXED BY object_issue ON f.issue=i.id AND f.kind='frame' "
            "CROSS JOIN object g ON g.id=f.page "
            "WHERE i.kind='issue' AND i.day>=? AND i.day<=? AND i.publication=? "
            "AND json_extract(f.body, '$.content.is') IN ('area', 'picture') ORDER BY i.day DESC, g.id, f.id"),
        {from.toString(Qt::ISODate), to.toString(Qt::ISODate), number(publication)});
    if (!frames)
        return tl::unexpected(frames.error());
    struct Shown {
        QDate day;
        QString page;
        Id placement, picture;
    };
    std::vector<Shown> shown;
    while ((*frames)->next())
        shown.push_back({QDate::fromString((*frames)->value(0).toString(), Qt::ISODate), (*frames)->value(1).toString(),
            Id::fromString((*frames)->value(2).toString()).value_or(Id()),
            Id::fromString((*frames)->value(3).toString()).value_or(Id())});
    if (const Status ended = finished(**frames); !ended)
        return tl::unexpected(ended.error());
    std::unordered_set<QString> known;
    for (const Shown &one : shown) {
        const Id id = one.placement.isNull() ? one.picture : one.placement;
        if (id.isNull() || !known.insert(one.day.toString(Qt::ISODate) + one.page + id.toString()).second)
            continue;
        const auto row = m_connection->run(QStringLiteral("SELECT o.story, o.digest, %1 FROM object o WHERE o.id=?")
                                               .arg(title.arg(QStringLiteral("o.story"))),
            {number(id)});
        if (!row)
            return tl::unexpected(row.error());
        if ((*row)->next() && !(*row)->value(0).isNull()) {
            PlacedUse use{idIn((*row)->value(0)), {}, (*row)->value(2).toString(), one.day, one.page};
            if (one.placement.isNull())
                use.picture =
                    Digest::fromHex(QString::fromLatin1((*row)->value(1).toByteArray().toHex())).value_or(Digest());
            if (one.placement.isNull() == !use.picture.isNull())
                found.push_back(std::move(use));
        }
        if (const Status ended = finished(**row); !ended)
            return tl::unexpected(ended.error());
    }
    return found;
}

} // namespace banxin::store
