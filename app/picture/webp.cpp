#include "picture/webp.h"

#include "picture/exif.h"
#include "picture/picture_errors.h"

#include <QCoreApplication>

#include <cstring>
#include <vector>

#include <webp/decode.h>
#include <webp/demux.h>

namespace banxin::picture {

namespace {

const QString kWebp = QStringLiteral("WebP");

QString tr(const char *source) { return QCoreApplication::translate("picture", source); }

const std::uint8_t *dataOf(const QByteArray &bytes)
{
    return reinterpret_cast<const std::uint8_t *>(bytes.constData());
}

QByteArray chunk(const WebPDemuxer *demuxer, const char *name)
{
    WebPChunkIterator found;
    QByteArray content;
    if (WebPDemuxGetChunk(demuxer, name, 1, &found))
        content = QByteArray(reinterpret_cast<const char *>(found.chunk.bytes), qsizetype(found.chunk.size));
    WebPDemuxReleaseChunkIterator(&found);
    return content;
}

class WebpRows : public RowSource {
public:
    base::Status start(const QByteArray &bytes, const PictureInfo &info, PixelSize target)
    {
        WebPDecoderConfig config;
        if (!WebPInitDecoderConfig(&config))
            return damaged(kWebp, {});
        m_format.channels = info.hasAlpha ? 4 : 3;
        m_format.hasAlpha = info.hasAlpha;
        m_format.size = {info.width, info.height};
        if (info.orientation >= 5)
            std::swap(m_format.size.width, m_format.size.height);
        const auto bytesOf = [&](PixelSize size) {
            return std::size_t(size.width) * std::size_t(size.height) * std::size_t(m_format.channels);
        };
        if (bytesOf(m_format.size) > mostInMemory) {
            m_format.size = target;
            config.options.use_scaling = 1;
            config.options.scaled_width = target.width;
            config.options.scaled_height = target.height;
        }
        if (bytesOf(m_format.size) > mostInMemory)
            return tooLargeFor(kWebp, tr("这样大的 WebP 图片解不开。"));
        m_pixels.resize(bytesOf(m_format.size));
        config.output.colorspace = info.hasAlpha ? MODE_RGBA : MODE_RGB;
        config.output.is_external_memory = 1;
        config.output.u.RGBA.rgba = m_pixels.data();
        config.output.u.RGBA.stride = m_format.size.width * m_format.channels;
        config.output.u.RGBA.size = m_pixels.size();
        const VP8StatusCode code = WebPDecode(dataOf(bytes), static_cast<std::size_t>(bytes.size()), &config);
        WebPFreeDecBuffer(&config.output);
        if (code == VP8_STATUS_OUT_OF_MEMORY)
            return tooLargeFor(kWebp, tr("这样大的 WebP 图片解不开。"));
        if (code != VP8_STATUS_OK)
            return damaged(kWebp, QStringLiteral("VP8 %1").arg(int(code)));
        return {};
    }
    RowFormat format() const override { return m_format; }
    base::Status read(std::uint8_t *row) override
    {
        const auto rowBytes = std::size_t(m_format.size.width) * std::size_t(m_format.channels);
        std::memcpy(row, m_pixels.data() + rowBytes * m_next++, rowBytes);
        return {};
    }

private:
    RowFormat m_format;
    std::vector<std::uint8_t> m_pixels;
    std::size_t m_next = 0;
};

} // namespace

bool isWebp(const QByteArray &bytes)
{
    return bytes.startsWith("RIFF") && bytes.size() >= 12 && bytes.mid(8, 4) == "WEBP";
}

base::Result<PictureInfo> readWebpHeader(const QByteArray &bytes)
{
    WebPBitstreamFeatures features;
    if (WebPGetFeatures(dataOf(bytes), static_cast<std::size_t>(bytes.size()), &features) != VP8_STATUS_OK)
        return damaged(kWebp, {});
    if (features.has_animation)
        return unsupportedKind(kWebp, tr("这是 WebP 动画，不是一张图片。"));
    PictureInfo info;
    info.mediaType = QStringLiteral("image/webp");
    info.width = features.width;
    info.height = features.height;
    if (auto status = acceptableSize(info.width, info.height); !status)
        return tl::unexpected(status.error());
    if (!bearsOut(std::int64_t(info.width) * info.height * 3, bytes.size()))
        return bomb(info.width, info.height, bytes.size());
    info.hasAlpha = features.has_alpha != 0;
    info.isLossy = features.format == 1;
    const WebPData data{dataOf(bytes), static_cast<std::size_t>(bytes.size())};
    const std::unique_ptr<WebPDemuxer, decltype(&WebPDemuxDelete)> demuxer(WebPDemux(&data), WebPDemuxDelete);
    if (!demuxer)
        return damaged(kWebp, {});
    info.iccProfile = chunk(demuxer.get(), "ICCP");
    QByteArray exif = chunk(demuxer.get(), "EXIF");
    if (exif.startsWith(QByteArrayView("Exif\0\0", 6))) // some writers bring JPEG's prefix along
        exif.remove(0, 6);
    const Exif said = exifOf(exif);
    info.orientation = said.orientation;
    info.isSrgb = said.isSrgb;
    if (info.orientation >= 5)
        std::swap(info.width, info.height);
    return info;
}

base::Result<RowSourcePointer> webpRows(const QByteArray &bytes, const PictureInfo &info, PixelSize target)
{
    auto rows = std::make_unique<WebpRows>();
    if (auto status = rows->start(bytes, info, target); !status)
        return tl::unexpected(status.error());
    return rows;
}

} // namespace banxin::picture
