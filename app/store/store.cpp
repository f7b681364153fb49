#include "store/store.h"

#include "store/asset_folder.h"
#include "store/sqlite_error.h"
#include "store/sqlite_store.h"

#include <csignal>

namespace banxin::store {

namespace {

bool isUrl(const QString &location)
{
    return location.startsWith(QLatin1String("postgresql://")) || location.startsWith(QLatin1String("postgres://"));
}

tl::unexpected<base::Error> noServer(const QString &location)
{
    return base::failure(base::ErrorKind::Unreachable, tr("此版本还不能连接数据库服务器上的编辑部。"), location,
        tr("请使用文件夹形式的编辑部。"));
}

/// A file that outgrows its limit is an error to report, not a reason to die.
void ignoreFileSizeSignal() { std::signal(SIGXFSZ, SIG_IGN); }

} // namespace

Store::~Store() = default;

base::Result<model::Document> Store::documentAt(base::Id issue, std::int64_t revision)
{
    const auto now = loadIssue(issue);
    return now ? rewound(*now, issue, revision) : now;
}

base::Result<QByteArray> assetOf(const QString &location, const base::Digest &digest)
{
    if (isUrl(location))
        return noServer(location);
    return AssetFolder(location + QStringLiteral("/assets")).read(digest);
}

base::Result<std::unique_ptr<Store>> Store::create(const QString &location)
{
    ignoreFileSizeSignal();
    if (isUrl(location))
        return noServer(location);
    return SqliteStore::create(location);
}

base::Result<std::unique_ptr<Store>> Store::open(const QString &location, OpenMode mode)
{
    ignoreFileSizeSignal();
    if (isUrl(location))
        return noServer(location);
    return SqliteStore::open(location, mode);
}

} // namespace banxin::store
