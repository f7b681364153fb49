// What tiles ask of workers, as bytes.
#pragma once

#include "worker/values.h"

#include <QRect>

#include <cmath>

namespace banxin::raster::wire {

constexpr auto factsTask = "raster.facts";
constexpr auto tileTask = "raster.tile";
constexpr int longestTile = 4096;

struct TileArguments {
    qint32 page = 0;
    double pixelsPerPoint = 1;
    QRect tile;
};

inline QByteArray toBytes(const TileArguments &arguments)
{
    return worker::written(
        [&](QDataStream &out) { out << arguments.page << arguments.pixelsPerPoint << arguments.tile; });
}

inline std::optional<TileArguments> tileArgumentsFrom(const QByteArray &bytes)
{
    return worker::readAs<TileArguments>(bytes, [](QDataStream &in, TileArguments &arguments) {
        in >> arguments.page >> arguments.pixelsPerPoint >> arguments.tile;
        return arguments.page >= 0 && std::isfinite(arguments.pixelsPerPoint) && arguments.pixelsPerPoint > 0
            && arguments.pixelsPerPoint <= 100 && arguments.tile.width() <= longestTile
            && arguments.tile.height() <= longestTile;
    });
}

} // namespace banxin::raster::wire
