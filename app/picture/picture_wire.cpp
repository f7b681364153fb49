#include "picture/picture_wire.h"

#include "worker/values.h"

#include <cstring>

namespace banxin::picture::wire {

namespace {

using worker::readAs;
using worker::written;

template <typename Enum> bool readEnum(QDataStream &in, Enum &value, Enum last)
{
    qint32 number = 0;
    in >> number;
    value = static_cast<Enum>(number);
    return number >= 0 && number <= static_cast<qint32>(last);
}

bool isSize(std::int64_t width, std::int64_t height)
{
    constexpr std::int64_t longest = 65'500;
    return width > 0 && height > 0 && width <= longest && height <= longest;
}

} // namespace

QByteArray toBytes(const PictureInfo &info)
{
    return written([&](QDataStream &out) {
        out << info.mediaType << qint32(info.width) << qint32(info.height) << qint32(info.orientation)
            << qint32(info.bitsPerComponent) << qint32(info.colorModel) << info.hasAlpha << info.adobeInverted
            << info.isLossy << info.isSrgb << info.iccProfile;
    });
}

std::optional<PictureInfo> infoFrom(QByteArrayView bytes)
{
    return readAs<PictureInfo>(bytes, [](QDataStream &in, PictureInfo &info) {
        qint32 numbers[4] = {};
        in >> info.mediaType;
        for (qint32 &number : numbers)
            in >> number;
        info.width = numbers[0];
        info.height = numbers[1];
        info.orientation = numbers[2];
        info.bitsPerComponent = numbers[3];
        const bool known = readEnum(in, info.colorModel, ColorModel::Cmyk);
        in >> info.hasAlpha >> info.adobeInverted >> info.isLossy >> info.isSrgb >> info.iccProfile;
        return known && isSize(info.width, info.height) && info.orientation >= 1 && info.orientation <= 8
            && info.bitsPerComponent >= 1 && info.bitsPerComponent <= 32;
    });
}

namespace {

/// No ICC profile starts with it: they begin with their length.
const QByteArray &profilesMark()
{
    static const QByteArray mark = QByteArrayLiteral("profiles");
    return mark;
}

} // namespace

QByteArray keptProfiles(const QByteArray &output, const SourceProfiles &sources)
{
    if (sources.isEmpty())
        return output;
    return profilesMark()
        + written([&](QDataStream &out) { out << output << sources.rgb << sources.grey << sources.cmyk; });
}

Profiles profilesFrom(const QByteArray &kept)
{
    if (!kept.startsWith(profilesMark()))
        return {kept, {}};
    thread_local QByteArray last;
    thread_local Profiles profiles;
    if (last.constData() == kept.constData() && last.size() == kept.size())
        return profiles;
    const auto read =
        readAs<Profiles>(QByteArrayView(kept).sliced(profilesMark().size()), [](QDataStream &in, Profiles &to) {
            in >> to.output >> to.sources.rgb >> to.sources.grey >> to.sources.cmyk;
            return true;
        });
    last = kept;
    profiles = read.value_or(Profiles());
    return profiles;
}

QByteArray toBytes(const PressConversion &conversion)
{
    return written([&](QDataStream &out) {
        out << qint32(conversion.inkLimitPercent) << qint32(conversion.maximumWidth) << qint32(conversion.jpegQuality)
            << qint32(conversion.intent) << qint32(conversion.foreignCmyk) << qint32(conversion.target)
            << conversion.blackPointCompensation << conversion.grey << conversion.deflate;
    });
}

std::optional<PressConversion> conversionFrom(QByteArrayView bytes)
{
    return readAs<PressConversion>(bytes, [](QDataStream &in, PressConversion &conversion) {
        qint32 limit = 0;
        qint32 width = 0;
        qint32 quality = 0;
        in >> limit >> width >> quality;
        conversion.inkLimitPercent = limit;
        conversion.maximumWidth = width;
        conversion.jpegQuality = quality;
        const bool known = readEnum(in, conversion.intent, Intent::AbsoluteColorimetric)
            && readEnum(in, conversion.foreignCmyk, ForeignCmyk::Convert)
            && readEnum(in, conversion.target, Target::Plates);
        in >> conversion.blackPointCompensation >> conversion.grey >> conversion.deflate;
        return known;
    });
}

QByteArray toBytes(const PictureMetadata &metadata)
{
    return written([&](QDataStream &out) {
        out << metadata.headline << metadata.caption << metadata.byline << metadata.credit << metadata.source
            << metadata.copyright << metadata.place << metadata.date << metadata.keywords;
    });
}

std::optional<PictureMetadata> metadataFrom(QByteArrayView bytes)
{
    return readAs<PictureMetadata>(bytes, [](QDataStream &in, PictureMetadata &metadata) {
        in >> metadata.headline >> metadata.caption >> metadata.byline >> metadata.credit >> metadata.source
            >> metadata.copyright >> metadata.place >> metadata.date;
        worker::readList(in, metadata.keywords);
        return true;
    });
}

std::optional<PressPicture> pressPictureFrom(QByteArrayView answer, const QByteArray &original)
{
    PressHead head;
    if (answer.size() < qsizetype(sizeof head))
        return std::nullopt;
    std::memcpy(&head, answer.data(), sizeof head);
    answer = answer.sliced(sizeof head);
    const bool isOriginal = head.dataSize == -1;
    const std::int64_t dataSize = isOriginal ? 0 : head.dataSize;
    if (dataSize < 0 || head.alphaSize < 0 || dataSize > answer.size() || head.alphaSize != answer.size() - dataSize
        || !isSize(head.width, head.height) || head.colorModel < 0
        || head.colorModel > static_cast<std::int32_t>(ColorModel::Cmyk)
        || (head.bitsPerComponent != 1 && head.bitsPerComponent != 8))
        return std::nullopt;
    PressPicture picture;
    picture.width = head.width;
    picture.height = head.height;
    picture.bitsPerComponent = head.bitsPerComponent;
    picture.colorModel = static_cast<ColorModel>(head.colorModel);
    picture.jpegPassthrough = head.jpegPassthrough != 0;
    picture.invertedDecode = head.invertedDecode != 0;
    picture.deflated = head.deflated != 0;
    const std::int64_t pixels = std::int64_t(head.width) * head.height;
    if (!picture.jpegPassthrough && !picture.deflated) {
        const int channels = picture.colorModel == ColorModel::Gray ? 1 : picture.colorModel == ColorModel::Rgb ? 3 : 4;
        const std::int64_t rowBits = std::int64_t(head.width) * channels * head.bitsPerComponent;
        if (dataSize != (rowBits + 7) / 8 * head.height)
            return std::nullopt;
    }
    if (!picture.deflated && head.alphaSize != 0 && head.alphaSize != pixels)
        return std::nullopt;
    picture.data = isOriginal ? original : answer.first(dataSize).toByteArray();
    picture.alpha = answer.sliced(dataSize).toByteArray();
    return picture;
}

} // namespace banxin::picture::wire
