#include "preflight/part_wire.h"

#include "worker/values.h"

#include <cstring>

namespace banxin::preflight::wire {

namespace {

using worker::readAs;
using worker::written;

} // namespace

QByteArray toBytes(const MeansSize &size)
{
    return written(
        [&](QDataStream &out) { out << qint32(size.width) << qint32(size.height) << qint32(size.components); });
}

std::optional<MeansSize> meansSizeFrom(QByteArrayView bytes)
{
    return readAs<MeansSize>(bytes, [](QDataStream &in, MeansSize &size) {
        constexpr int longest = 4000;
        constexpr int mostComponents = 4;
        in >> size.width >> size.height >> size.components;
        return size.width > 0 && size.width <= longest && size.height > 0 && size.height <= longest
            && size.components > 0 && size.components <= mostComponents;
    });
}

QByteArray toBytes(const JpegMeans &means)
{
    QByteArray bytes(1, static_cast<char>(means.outcome));
    bytes.append(reinterpret_cast<const char *>(means.means.data()),
        static_cast<qsizetype>(means.means.size()) * qsizetype(sizeof(std::uint16_t)));
    return bytes;
}

std::optional<JpegMeans> jpegMeansFrom(QByteArrayView bytes, const MeansSize &size)
{
    if (bytes.isEmpty() || bytes.front() < 0 || bytes.front() > static_cast<char>(JpegMeans::Outcome::TooLarge))
        return std::nullopt;
    JpegMeans read;
    read.outcome = static_cast<JpegMeans::Outcome>(bytes.front());
    if (read.outcome == JpegMeans::Outcome::Read)
        read.means.resize(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height)
            * static_cast<std::size_t>(size.components));
    const auto length = static_cast<qsizetype>(read.means.size()) * qsizetype(sizeof(std::uint16_t));
    if (bytes.size() != 1 + length)
        return std::nullopt;
    if (length > 0)
        std::memcpy(read.means.data(), bytes.data() + 1, static_cast<std::size_t>(length));
    return read;
}

QByteArray toBytes(const IccProfile &profile)
{
    return written([&](QDataStream &out) {
        out << profile.isSound << profile.isPrinter << qint32(profile.components) << profile.isCmyk
            << qint32(profile.version);
    });
}

std::optional<IccProfile> iccProfileFrom(QByteArrayView bytes)
{
    return readAs<IccProfile>(bytes, [](QDataStream &in, IccProfile &profile) {
        in >> profile.isSound >> profile.isPrinter >> profile.components >> profile.isCmyk >> profile.version;
        return profile.components >= 0;
    });
}

} // namespace banxin::preflight::wire
