#include "picture/picture.h"

#include "picture/picture_wire.h"
#include "picture/screen_image.h"
#include "worker/asking.h"

#include <QCoreApplication>

namespace banxin::picture {

namespace {

/// For what reads headers alone: milliseconds, unless somebody wants it otherwise.
worker::WorkerRequest quickRequest(const QByteArray &task, const QByteArray &bytes, const QString &name)
{
    auto made = worker::requestFor(task, bytes, name);
    made.cpuSeconds = 2;
    return made;
}

/// The task's answer as `read` makes it of the bytes.
template <typename Value, typename Read> base::Result<Value> asked(const worker::WorkerRequest &request, Read read)
{
    return worker::asked<Value>(request,
        {base::ErrorKind::Refused,
            QCoreApplication::translate("picture", "解读图片的进程给出了不合情理的结果，图片没有读入。"), request.name,
            QCoreApplication::translate("picture", "请向供稿人重新索取原图。")},
        read);
}

} // namespace

base::Result<PictureInfo> probe(const QByteArray &bytes, const QString &name)
{
    return asked<PictureInfo>(quickRequest(wire::probeTask, bytes, name), wire::infoFrom);
}

base::Result<QImage> decodedForScreen(
    const QByteArray &bytes, int maximumSide, const QString &name, const SourceProfiles &sources)
{
    auto made = worker::requestFor(wire::screenTask, bytes, name);
    const std::int32_t side = maximumSide;
    made.arguments = QByteArray(reinterpret_cast<const char *>(&side), sizeof side);
    made.kept = wire::keptProfiles({}, sources);
    return asked<QImage>(made, screenImageFrom);
}

base::Result<PressPicture> convertedForPress(
    const QByteArray &bytes, const PressConversion &conversion, const QString &name)
{
    auto made = worker::requestFor(wire::pressTask, bytes, name);
    made.arguments = wire::toBytes(conversion);
    made.kept = wire::keptProfiles(conversion.outputProfile, conversion.sources);
    return asked<PressPicture>(made, [&](QByteArrayView answer) { return wire::pressPictureFrom(answer, bytes); });
}

base::Result<PictureMetadata> readMetadata(const QByteArray &bytes, const QString &name)
{
    return asked<PictureMetadata>(quickRequest(wire::metadataTask, bytes, name), wire::metadataFrom);
}

void prepare() { worker::sharedWorkers().prepare(); }

} // namespace banxin::picture
