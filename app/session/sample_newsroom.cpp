#include "session/sample_newsroom.h"

#include "session/sample_content.h"
#include "store/store.h"

#include <QDir>

#include <functional>

namespace banxin::session {

namespace {

/// A new newsroom with what `fill` puts into it, or none at all.
base::Status make(const QString &location, const std::function<base::Status(store::Store &)> &fill)
{
    auto store = store::Store::create(location);
    if (!store)
        return tl::unexpected(store.error());
    const QString place = (*store)->location();
    const base::Status filled = fill(**store);
    store->reset(); // closed, before its folder may go
    if (!filled)
        QDir(place).removeRecursively();
    return filled;
}

} // namespace

base::Status makeSampleNewsroom(const QString &location)
{
    // Everything is read before the store is made, so that a fault leaves nothing half done.
    const auto content = sampleContent();
    if (!content)
        return tl::unexpected(content.error());
    return make(location, [&](store::Store &store) -> base::Status {
        for (const QByteArray &bytes : content->assets)
            if (const auto added = store.addAsset(bytes); !added)
                return tl::unexpected(added.error());
        for (const model::ChangeSet &change : content->changes)
            if (const auto committed = store.commit(change); !committed)
                return tl::unexpected(committed.error());
        return {};
    });
}

} // namespace banxin::session
