#include "preflight/part_reader.h"

#include "preflight/part_decoding.h"
#include "preflight/part_wire.h"
#include "worker/asking.h"

namespace banxin::preflight {

namespace {

/// By far more than the largest picture takes: an eighth of its pixels is decoded.
constexpr int kJpegSeconds = 20;
constexpr int kIccSeconds = 2;

class Here : public PartReader {
public:
    JpegMeans jpeg(const std::string &bytes, const MeansSize &size) const override
    {
        return decoding::jpegMeans(bytes, size);
    }
    IccProfile icc(const std::string &bytes) const override { return decoding::iccProfile(bytes); }
};

QByteArray viewed(const std::string &bytes)
{
    return QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

class InWorkers : public PartReader {
public:
    JpegMeans jpeg(const std::string &bytes, const MeansSize &size) const override
    {
        auto request = worker::requestFor(wire::jpegTask, viewed(bytes), {});
        request.arguments = wire::toBytes(size);
        request.cpuSeconds = kJpegSeconds;
        return worker::asked<JpegMeans>(request, {}, [&](QByteArrayView answer) {
            return wire::jpegMeansFrom(answer, size);
        }).value_or(JpegMeans());
    }
    IccProfile icc(const std::string &bytes) const override
    {
        auto request = worker::requestFor(wire::iccTask, viewed(bytes), {});
        request.cpuSeconds = kIccSeconds;
        return worker::asked<IccProfile>(request, {}, wire::iccProfileFrom).value_or(IccProfile());
    }
};

} // namespace

const PartReader &partsReadHere()
{
    static const Here reader;
    return reader;
}

const PartReader &partsReadInWorkers()
{
    static const InWorkers reader;
    return reader;
}

} // namespace banxin::preflight
