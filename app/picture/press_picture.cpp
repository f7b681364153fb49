#include "picture/color_transform.h"
#include "picture/decoding.h"
#include "picture/deflate.h"
#include "picture/jpeg.h"
#include "picture/jpeg_writer.h"
#include "picture/row_source.h"

namespace banxin::picture::decoding {

namespace {

/// Takes upright rows and makes the picture of them: colours converted, alpha apart, compressed where it is to be.
class Maker {
public:
    Maker(const PictureInfo &info, const PressConversion &conversion, ColorTransformPointer transform)
        : m_info(info)
        , m_conversion(conversion)
        , m_transform(std::move(transform))
    {
    }
    base::Status begin(const RowFormat &format)
    {
        m_format = format;
        m_colours = format.channels - (format.hasAlpha ? 1 : 0);
        m_made = m_transform ? madeChannels() : m_colours;
        m_picture.width = format.size.width;
        m_picture.height = format.size.height;
        m_picture.colorModel = m_made == 1 ? ColorModel::Gray : m_made == 3 ? ColorModel::Rgb : ColorModel::Cmyk;
        const auto width = std::size_t(format.size.width);
        if (format.hasAlpha) {
            m_plain.resize(width * std::size_t(m_colours));
            m_alpha = QByteArray(qsizetype(width) * format.size.height, Qt::Uninitialized);
            m_alphaOut = reinterpret_cast<std::uint8_t *>(m_alpha.data());
        }
        if (m_transform)
            m_row.resize(width * std::size_t(m_made));
        // What was a photograph's file stays one: raw samples would make the page ten times as large.
        m_writesJpeg =
            m_conversion.target == Target::Screen || (m_info.isLossy && m_conversion.target == Target::Press);
        if (m_writesJpeg)
            return m_writer.start(format.size, m_made, m_conversion.jpegQuality);
        return m_samples.begin(qsizetype(width) * m_made * format.size.height, m_conversion.deflate);
    }
    base::Status take(const std::uint8_t *row)
    {
        const auto width = std::size_t(m_format.size.width);
        if (m_format.hasAlpha) {
            for (std::size_t x = 0; x < width; ++x, row += m_format.channels) {
                std::copy_n(row, m_colours, m_plain.data() + x * std::size_t(m_colours));
                const std::uint8_t alpha = row[m_colours];
                m_least = std::min(m_least, alpha);
                *m_alphaOut++ = alpha;
            }
            row = m_plain.data();
        }
        if (m_transform) {
            m_transform->convert(row, m_row.data(), width);
            row = m_row.data();
        }
        return m_writesJpeg ? m_writer.write(row) : m_samples.add(row, width * std::size_t(m_made));
    }
    base::Result<PressPicture> finish()
    {
        auto data = m_writesJpeg ? m_writer.finish() : m_samples.finish();
        if (!data)
            return tl::unexpected(data.error());
        m_picture.data = std::move(*data);
        m_picture.jpegPassthrough = m_writesJpeg;
        m_picture.invertedDecode = m_writesJpeg && m_made == 4;
        m_picture.deflated = m_conversion.deflate && !m_writesJpeg;
        if (m_least < 255) {
            m_picture.alpha = std::move(m_alpha);
            if (m_conversion.deflate) {
                m_picture.alpha = deflated(m_picture.alpha);
                m_picture.deflated = true;
            }
        }
        return std::move(m_picture);
    }

private:
    int madeChannels() const
    {
        if (m_info.colorModel == ColorModel::Gray)
            return 1;
        if (m_conversion.grey)
            return 1;
        return m_conversion.target == Target::Screen ? 3 : 4;
    }

    const PictureInfo &m_info;
    const PressConversion &m_conversion;
    ColorTransformPointer m_transform;
    RowFormat m_format;
    int m_colours = 0; // of the rows
    int m_made = 0; // of the picture
    bool m_writesJpeg = false;
    std::vector<std::uint8_t> m_plain; // without alpha
    std::vector<std::uint8_t> m_row; // converted
    QByteArray m_alpha;
    std::uint8_t *m_alphaOut = nullptr;
    std::uint8_t m_least = 255;
    JpegWriter m_writer;
    SampleStream m_samples;
    PressPicture m_picture;
};

base::Result<PressPicture> oneBit(const QByteArray &bytes, const PictureInfo &info, const PressConversion &conversion)
{
    auto data = lineArtSamples(bytes, info);
    if (!data)
        return tl::unexpected(data.error());
    PressPicture picture;
    picture.data = conversion.deflate ? deflated(*data) : std::move(*data);
    picture.deflated = conversion.deflate;
    picture.width = info.width;
    picture.height = info.height;
    picture.bitsPerComponent = 1;
    picture.colorModel = ColorModel::Gray;
    return picture;
}

} // namespace

base::Result<PressPicture> convertedForPress(const QByteArray &bytes, const PressConversion &conversion)
{
    const auto info = probe(bytes);
    if (!info)
        return tl::unexpected(info.error());
    const bool forPress = conversion.target == Target::Press;
    const bool inInks = conversion.target != Target::Screen;
    if (forPress && isLineArt(*info))
        return oneBit(bytes, *info, conversion); // grey edges would be screened
    ColorTransformPointer transform;
    const QByteArray source = sourceProfile(*info, conversion.sources);
    if (inInks) {
        auto made = toPress(info->colorModel, source, conversion);
        if (!made)
            return tl::unexpected(made.error());
        transform = std::move(*made);
    } else {
        const auto make = conversion.grey ? toScreenGrey : toSrgb;
        transform = make(info->colorModel, source, conversion.outputProfile);
    }
    const PixelSize full{info->width, info->height};
    const bool keepsSize = conversion.maximumWidth <= 0 || conversion.maximumWidth >= full.width;
    if (forPress && isJpeg(bytes) && keepsSize && info->orientation == 1 && !transform
        && info->colorModel != ColorModel::Rgb) {
        const auto fits = isFitForPdf(bytes);
        if (!fits)
            return tl::unexpected(fits.error());
        if (*fits) {
            PressPicture picture;
            picture.jpegPassthrough = true;
            picture.data = bytes;
            picture.width = full.width;
            picture.height = full.height;
            picture.colorModel = info->colorModel;
            picture.invertedDecode = info->adobeInverted;
            return picture;
        }
    }
    Maker maker(*info, conversion, std::move(transform));
    const auto status = forEachUprightRow(
        bytes, *info, keepsSize ? full : sizeCappedByWidth(full, conversion.maximumWidth),
        [&](const RowFormat &format) { return maker.begin(format); },
        [&](const std::uint8_t *row) { return maker.take(row); });
    if (!status)
        return tl::unexpected(status.error());
    return maker.finish();
}

} // namespace banxin::picture::decoding
