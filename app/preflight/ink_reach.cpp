#include "preflight/ink_reach.h"

#include <numeric>
#include <unordered_map>

namespace banxin::preflight {

namespace {

constexpr std::size_t kMostPlaces = 64; // more are taken as one

using Plates = std::array<float, 4 + Inks::kMostSpots>;

void raise(Plates &plates, const Plates &by, Blend blend)
{
    for (std::size_t i = 0; i < plates.size(); ++i) {
        // Inks that are multiplied add up without end; all others leave the greater at most.
        const float most = blend == Blend::Multiply && by[i] > 0 ? 1 : by[i];
        plates[i] = std::max(plates[i], most);
    }
}

Plates everything()
{
    Plates plates;
    plates.fill(1);
    return plates;
}

/// What is known of tiles: each is looked at once, and one that paints itself may lay anything.
using TilePlates = std::unordered_map<const Tile *, Plates>;

/// The most that it lays on each plate.
Plates most(const Painted &painted, TilePlates &tiles)
{
    const bool isPicture = painted.kind == Painted::Kind::Picture;
    const auto gradient = painted.kind == Painted::Kind::Gradient ? painted.gradient : painted.paint.gradient;
    Plates plates{};
    if (isPicture && !painted.picture->isMask)
        return everything();
    if (gradient) {
        if (gradient->steps.empty())
            return everything();
        for (const Inks &step : gradient->steps)
            raise(plates, step.plates, painted.blend);
    } else if (painted.paint.tile) {
        const Tile &tile = *painted.paint.tile;
        if (tiles.try_emplace(&tile, everything()).second) {
            Plates cell{};
            for (const Painted &thing : tile.painted)
                raise(cell, most(thing, tiles), Blend::Normal);
            tiles[&tile] = cell;
        }
        raise(plates, tiles[&tile], painted.blend);
        if (!tile.isColoured)
            raise(plates, painted.paint.inks.plates, painted.blend);
    } else {
        raise(plates, painted.paint.inks.plates, painted.blend);
    }
    return plates;
}

double percentOf(const Plates &plates) { return 100.0 * std::accumulate(plates.begin(), plates.end(), 0.0); }

} // namespace

InkReach::InkReach(const PageContent &page, double limit, double margin)
{
    Plates all{};
    bool mustRead = false;
    std::vector<Box> coloured;
    TilePlates tiles;
    for (const Painted &painted : page.painted) {
        if (painted.origin != Origin::Page)
            continue;
        const Plates plates = most(painted, tiles);
        raise(all, plates, Blend::Normal);
        mustRead = mustRead || painted.kind == Painted::Kind::Picture || painted.kind == Painted::Kind::Gradient
            || painted.paint.gradient;
        Plates others = plates;
        others[3] = 0; // black alone is 100 percent, however much of it lies on itself
        if (percentOf(others) > 0 || painted.kind == Painted::Kind::Picture)
            coloured.push_back(painted.box.grownBy(margin));
    }
    if (!mustRead && percentOf(all) <= limit)
        return;
    if (limit < 100)
        coloured.push_back(Box::everything());
    if (coloured.size() > kMostPlaces)
        coloured = {std::accumulate(
            coloured.begin(), coloured.end(), Box::nothing(), [](const Box &a, const Box &b) { return a.united(b); })};
    m_places = std::move(coloured);
}

bool InkReach::concerns(const Painted &painted) const
{
    return std::any_of(
        m_places.begin(), m_places.end(), [&](const Box &place) { return place.intersects(painted.box); });
}

} // namespace banxin::preflight
