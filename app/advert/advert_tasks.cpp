#include "advert/advert_tasks.h"

#include "advert/advert_wire.h"
#include "pdf/placed_page.h"
#include "picture/color_transform.h"
#include "picture/picture_wire.h"
#include "raster/page_plates.h"
#include "raster/page_raster.h"
#include "worker/worker_loop.h"

#include <QCoreApplication>

#include <cstring>

namespace banxin::advert {

namespace {

using worker::TaskInput;
using worker::TaskOutput;

tl::unexpected<base::Error> senseless()
{
    return base::failure(
        base::ErrorKind::Refused, QCoreApplication::translate("advert", "解读 PDF 的进程没有听懂要做什么。"));
}

base::Status sizesTask(const TaskInput &input, TaskOutput &output)
{
    const auto sizes = pdf::pageSizes(input.data);
    return sizes ? output.append(wire::toBytes(*sizes)) : tl::unexpected(sizes.error());
}

base::Result<pdf::PlacedPage> forPress(const TaskInput &input, const wire::PressArguments &arguments)
{
    picture::PressConversion conversion;
    conversion.outputProfile = input.kept;
    conversion.inkLimitPercent = arguments.inkLimitPercent;
    conversion.intent = arguments.intent;
    conversion.blackPointCompensation = arguments.blackPointCompensation;
    pdf::PlacedPageOptions options;
    options.rgb =
        arguments.rgb == Rgb::Refuse ? pdf::PlacedPageOptions::Rgb::Refuse : pdf::PlacedPageOptions::Rgb::Convert;
    options.rgbToPress = [conversion](const QByteArray &icc) -> base::Result<pdf::RgbConverter> {
        auto transform = picture::toPress(picture::ColorModel::Rgb, icc, conversion);
        if (!transform)
            return tl::unexpected(transform.error());
        return [transform = *transform](const std::uint8_t *rgb, std::uint8_t *cmyk, std::size_t pixels) {
            transform->convert(rgb, cmyk, pixels);
        };
    };
    return pdf::placedPage(input.data, arguments.page, options);
}

base::Status pressTask(const TaskInput &input, TaskOutput &output)
{
    const auto arguments = wire::pressArgumentsFrom(input.arguments);
    if (!arguments)
        return senseless();
    const auto placed = forPress(input, *arguments);
    if (!placed)
        return tl::unexpected(placed.error());
    return output.append(wire::toBytes(PressPage{placed->pdf, placed->isTransparent, placed->removed}));
}

base::Status platesTask(const TaskInput &input, TaskOutput &output)
{
    const auto arguments = wire::pressArgumentsFrom(input.arguments);
    if (!arguments)
        return senseless();
    const auto placed = forPress(input, *arguments);
    if (!placed)
        return tl::unexpected(placed.error());
    return raster::renderPlates(placed->pdf, 0, arguments->pixelWidth,
        [&output](const raster::PlateRows &rows) -> base::Result<std::uint8_t *> {
            PlatePage head{rows.width, rows.height, {}, {}};
            for (const raster::PlateSpot &spot : rows.spots)
                head.spots.push_back({spot.name, spot.alternate});
            if (const auto begun = output.append(wire::headOf(head)); !begun)
                return tl::unexpected(begun.error());
            return output.extend(std::int64_t(rows.width) * rows.height * rows.channels());
        });
}

base::Status screenTask(const TaskInput &input, TaskOutput &output)
{
    const auto arguments = wire::screenArgumentsFrom(input.arguments);
    if (!arguments)
        return senseless();
    pdf::PlacedPageOptions options;
    options.rgb = pdf::PlacedPageOptions::Rgb::Keep;
    const auto placed = pdf::placedPage(input.data, arguments->page, options);
    if (!placed)
        return tl::unexpected(placed.error());
    const auto image = raster::renderedPage(placed->pdf, 0, arguments->pixelWidth);
    if (!image)
        return tl::unexpected(image.error());
    const picture::wire::ScreenHead head{image->width(), image->height(), 0, 0};
    const auto rowBytes = static_cast<std::size_t>(head.width) * 4;
    auto at = output.extend(std::int64_t(sizeof head) + std::int64_t(rowBytes) * head.height);
    if (!at)
        return tl::unexpected(at.error());
    std::memcpy(*at, &head, sizeof head);
    for (int y = 0; y < head.height; ++y)
        std::memcpy(*at + sizeof head + rowBytes * std::size_t(y), image->constScanLine(y), rowBytes);
    return {};
}

} // namespace

void addTasks(worker::WorkerLoop &loop)
{
    loop.add(wire::sizesTask, sizesTask);
    loop.add(wire::pressTask, pressTask);
    loop.add(wire::screenTask, screenTask);
    loop.add(wire::platesTask, platesTask);
}

} // namespace banxin::advert
