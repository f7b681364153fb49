#include "session/earlier_uses.h"

#include "store/store.h"

namespace banxin::session {

base::Result<std::vector<check::EarlierUse>> earlierUses(const QString &location, base::Id publication, QDate before)
{
    constexpr int days = 30;
    auto store = store::Store::open(location, store::OpenMode::ReadOnly);
    if (!store)
        return tl::unexpected(store.error());
    const auto placed = (*store)->placedBetween(publication, before.addDays(-days), before.addDays(-1));
    if (!placed)
        return tl::unexpected(placed.error());
    std::vector<check::EarlierUse> uses;
    for (const store::PlacedUse &one : *placed) {
        check::EarlierUse use;
        use.story = one.picture.isNull() ? one.story : base::Id();
        use.picture = one.picture;
        use.title = one.title;
        use.date = one.date;
        use.page = one.page;
        uses.push_back(std::move(use));
    }
    return uses;
}

} // namespace banxin::session
