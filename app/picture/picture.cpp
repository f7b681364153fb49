#include "picture/picture.h"

#include "picture/picture_wire.h"
#include "worker/worker_pool.h"

#include <QCoreApplication>

#include <cstring>

namespace banxin::picture {

namespace {

tl::unexpected<base::Error> senseless(const QString &name)
{
    return base::failure(base::ErrorKind::Refused,
        QCoreApplication::translate("picture", "解读图片的进程给出了不合情理的结果，图片没有读入。"), name,
        QCoreApplication::translate("picture", "请向供稿人重新索取原图。"));
}

worker::WorkerRequest request(const QByteArray &task, const QByteArray &bytes, const QString &name)
{
    worker::WorkerRequest made;
    made.task = task;
    made.data = bytes;
    made.name = name;
    return made;
}

/// For what reads headers alone: milliseconds, unless somebody wants it otherwise.
worker::WorkerRequest quickRequest(const QByteArray &task, const QByteArray &bytes, const QString &name)
{
    auto made = request(task, bytes, name);
    made.cpuSeconds = 2;
    return made;
}

/// The task's answer as `read` makes it of the bytes.
template <typename Value, typename Read>
base::Result<Value> asked(const worker::WorkerRequest &request, const QString &name, Read read)
{
    Value value;
    const auto status = worker::sharedWorkers().run(request, [&](QByteArrayView answer) -> base::Status {
        auto made = read(answer);
        if (!made)
            return senseless(name);
        value = std::move(*made);
        return {};
    });
    if (!status)
        return tl::unexpected(status.error());
    return value;
}

std::optional<QImage> imageFrom(QByteArrayView answer)
{
    wire::ScreenHead head;
    if (answer.size() < qsizetype(sizeof head))
        return std::nullopt;
    std::memcpy(&head, answer.data(), sizeof head);
    answer = answer.sliced(sizeof head);
    constexpr int longest = 65'500;
    if (head.width < 1 || head.height < 1 || head.width > longest || head.height > longest
        || answer.size() != qsizetype(head.width) * head.height * 4)
        return std::nullopt;
    QImage image(head.width, head.height, head.hasAlpha ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (image.isNull())
        throw std::bad_alloc(); // the caller makes the Error of it
    const auto rowBytes = static_cast<std::size_t>(head.width) * 4;
    for (int y = 0; y < head.height; ++y)
        std::memcpy(image.scanLine(y), answer.data() + qsizetype(rowBytes) * y, rowBytes);
    return image;
}

} // namespace

base::Result<PictureInfo> probe(const QByteArray &bytes, const QString &name)
{
    return asked<PictureInfo>(quickRequest(wire::probeTask, bytes, name), name, wire::infoFrom);
}

base::Result<QImage> decodedForScreen(const QByteArray &bytes, int maximumSide, const QString &name)
{
    auto made = request(wire::screenTask, bytes, name);
    const std::int32_t side = maximumSide;
    made.arguments = QByteArray(reinterpret_cast<const char *>(&side), sizeof side);
    return asked<QImage>(made, name, imageFrom);
}

base::Result<PressPicture> convertedForPress(
    const QByteArray &bytes, const PressConversion &conversion, const QString &name)
{
    auto made = request(wire::pressTask, bytes, name);
    made.arguments = wire::toBytes(conversion);
    made.kept = conversion.outputProfile;
    return asked<PressPicture>(
        made, name, [&](QByteArrayView answer) { return wire::pressPictureFrom(answer, bytes); });
}

base::Result<PictureMetadata> readMetadata(const QByteArray &bytes, const QString &name)
{
    return asked<PictureMetadata>(quickRequest(wire::metadataTask, bytes, name), name, wire::metadataFrom);
}

void prepare() { worker::sharedWorkers().prepare(); }

} // namespace banxin::picture
