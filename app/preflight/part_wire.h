// How questions about a PDF's foreign parts and their answers travel to a worker process and back. What comes back is
// checked: the other side has read foreign data.
#pragma once

#include "preflight/part_reader.h"

#include <QByteArray>

#include <optional>

namespace banxin::preflight::wire {

inline const QByteArray jpegTask = QByteArrayLiteral("preflight.jpeg");
inline const QByteArray iccTask = QByteArrayLiteral("preflight.icc");

QByteArray toBytes(const MeansSize &size);
std::optional<MeansSize> meansSizeFrom(QByteArrayView bytes);

QByteArray toBytes(const JpegMeans &means);
/// Nothing where there are not as many as `size` says.
std::optional<JpegMeans> jpegMeansFrom(QByteArrayView bytes, const MeansSize &size);

QByteArray toBytes(const IccProfile &profile);
std::optional<IccProfile> iccProfileFrom(QByteArrayView bytes);

} // namespace banxin::preflight::wire
