#include "raster/page_tiles.h"

#include "raster/tile_wire.h"
#include "worker/asking.h"

#include <QCoreApplication>

#include <cstring>

namespace banxin::raster {

namespace {

base::Error senseless()
{
    return {base::ErrorKind::Refused, QCoreApplication::translate("raster", "显示 PDF 的进程答非所问。"), {},
        QCoreApplication::translate("raster", "请关闭后重新打开这一版。")};
}

worker::WorkerRequest requestFor(const char *task, const QByteArray &pdf, const wire::TileArguments &arguments)
{
    worker::WorkerRequest request;
    request.task = task;
    request.kept = pdf; // the worker keeps it, and what it made of it
    request.arguments = wire::toBytes(arguments);
    request.cpuSeconds = 20;
    return request;
}

} // namespace

base::Result<PageFacts> pageFacts(const QByteArray &pdf, int page)
{
    return worker::asked<PageFacts>(
        requestFor(wire::factsTask, pdf, {page, 1, {}}), senseless(), [](QByteArrayView answer) {
            return worker::readAs<PageFacts>(answer, [](QDataStream &in, PageFacts &facts) {
                in >> facts.width >> facts.height >> facts.trim;
                return facts.width > 0 && facts.height > 0 && facts.trim.isValid();
            });
        });
}

base::Result<QImage> pageTile(const QByteArray &pdf, int page, double pixelsPerPoint, const QRect &tile)
{
    if (tile.isEmpty() || tile.width() > wire::longestTile || tile.height() > wire::longestTile)
        return base::failure(
            base::ErrorKind::WrongUse, QCoreApplication::translate("raster", "这一块太大，画不出来。"));
    return worker::asked<QImage>(requestFor(wire::tileTask, pdf, {page, pixelsPerPoint, tile}), senseless(),
        [&](QByteArrayView answer) -> std::optional<QImage> {
            const auto rowBytes = qsizetype(tile.width()) * 4;
            if (answer.size() != rowBytes * tile.height())
                return std::nullopt;
            QImage image(tile.size(), QImage::Format_RGB32);
            for (int y = 0; y < tile.height(); ++y)
                std::memcpy(image.scanLine(y), answer.data() + rowBytes * y, std::size_t(rowBytes));
            return image;
        });
}

} // namespace banxin::raster
