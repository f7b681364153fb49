#include "picture/picture_tasks.h"

#include "picture/decoding.h"
#include "picture/picture_errors.h"
#include "picture/picture_wire.h"

#include <cstring>

namespace banxin::picture {

namespace {

using worker::TaskInput;
using worker::TaskOutput;

base::Status probeTask(const TaskInput &input, TaskOutput &output)
{
    const auto info = decoding::probe(input.data);
    return info ? output.append(wire::toBytes(*info)) : tl::unexpected(info.error());
}

base::Status screenTask(const TaskInput &input, TaskOutput &output)
{
    std::int32_t maximumSide = 0;
    if (input.arguments.size() == qsizetype(sizeof maximumSide))
        std::memcpy(&maximumSide, input.arguments.constData(), sizeof maximumSide);
    return decoding::decodeForScreen(
        input.data, maximumSide,
        [&](const decoding::ScreenSize &size) -> base::Result<std::uint8_t *> {
            const wire::ScreenHead head{size.width, size.height, size.hasAlpha, 0};
            const auto samples = std::int64_t(size.width) * size.height * 4;
            auto at = output.extend(std::int64_t(sizeof head) + samples);
            if (!at)
                return at;
            std::memcpy(*at, &head, sizeof head);
            return *at + sizeof head;
        },
        wire::profilesFrom(input.kept).sources);
}

base::Status pressTask(const TaskInput &input, TaskOutput &output)
{
    auto conversion = wire::conversionFrom(input.arguments);
    if (!conversion)
        return notAPicture();
    const wire::Profiles profiles = wire::profilesFrom(input.kept);
    conversion->outputProfile = profiles.output;
    conversion->sources = profiles.sources;
    const auto picture = decoding::convertedForPress(input.data, *conversion);
    if (!picture)
        return tl::unexpected(picture.error());
    wire::PressHead head;
    const bool isOriginal = picture->data.constData() == input.data.constData();
    head.dataSize = isOriginal ? -1 : picture->data.size();
    head.alphaSize = picture->alpha.size();
    head.width = picture->width;
    head.height = picture->height;
    head.bitsPerComponent = picture->bitsPerComponent;
    head.colorModel = static_cast<std::int32_t>(picture->colorModel);
    head.jpegPassthrough = picture->jpegPassthrough;
    head.invertedDecode = picture->invertedDecode;
    head.deflated = picture->deflated;
    auto status = output.append(QByteArray::fromRawData(reinterpret_cast<const char *>(&head), sizeof head));
    if (status && !isOriginal)
        status = output.append(picture->data);
    return status ? output.append(picture->alpha) : status;
}

base::Status metadataTask(const TaskInput &input, TaskOutput &output)
{
    const auto metadata = decoding::readMetadata(input.data);
    return metadata ? output.append(wire::toBytes(*metadata)) : tl::unexpected(metadata.error());
}

base::Status pressProfileTask(const TaskInput &input, TaskOutput &output)
{
    const auto description = decoding::triedPressProfile(input.kept);
    return description ? output.append(description->toUtf8()) : tl::unexpected(description.error());
}

base::Status sourceProfileTask(const TaskInput &input, TaskOutput &output)
{
    std::int32_t model = -1;
    if (input.arguments.size() == qsizetype(sizeof model))
        std::memcpy(&model, input.arguments.constData(), sizeof model);
    if (model < 0 || model > static_cast<std::int32_t>(ColorModel::Cmyk))
        return notAPicture();
    const auto description = decoding::triedSourceProfile(input.data, static_cast<ColorModel>(model));
    return description ? output.append(description->toUtf8()) : tl::unexpected(description.error());
}

} // namespace

void addTasks(worker::WorkerLoop &loop)
{
    loop.add(wire::probeTask, probeTask);
    loop.add(wire::screenTask, screenTask);
    loop.add(wire::pressTask, pressTask);
    loop.add(wire::metadataTask, metadataTask);
    loop.add(wire::pressProfileTask, pressProfileTask);
    loop.add(wire::sourceProfileTask, sourceProfileTask);
}

} // namespace banxin::picture
