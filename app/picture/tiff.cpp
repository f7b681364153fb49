#include "picture/tiff.h"

#include "picture/picture_errors.h"
#include "picture/tiff_file.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>
#include <vector>

namespace banxin::picture {

namespace {

const QString kTiff = QStringLiteral("TIFF");

QString tr(const char *source) { return QCoreApplication::translate("picture", source); }

/// The first directory, checked.
struct Directory {
    int width = 0;
    int height = 0;
    int bits = 1;
    int samples = 1; // a pixel, as stored
    int colours = 1; // of them
    bool hasAlpha = false; // the sample behind the colours
    bool isPremultiplied = false;
    bool isApart = false; // a plane for each sample
    bool isTiled = false;
    bool isWhiteZero = false;
    bool isPalette = false;
    int orientation = 1;
    int compression = COMPRESSION_NONE;
    ColorModel model = ColorModel::Gray;
};

base::Status readCompression(int compression)
{
    switch (compression) {
    case COMPRESSION_NONE:
    case COMPRESSION_CCITTRLE:
    case COMPRESSION_CCITTFAX3:
    case COMPRESSION_CCITTFAX4:
    case COMPRESSION_LZW:
    case COMPRESSION_JPEG:
    case COMPRESSION_ADOBE_DEFLATE:
    case COMPRESSION_DEFLATE:
    case COMPRESSION_PACKBITS:
    case COMPRESSION_CCITTRLEW:
        return {};
    default:
        return unsupportedKind(kTiff, tr("这张 TIFF 用了不常见的压缩方式（编号 %1），读不了。").arg(compression));
    }
}

/// How the samples make colours; fills in the model and what follows from it.
base::Status readColours(const TiffFile &file, Directory &directory)
{
    const int photometric = file.value<std::uint16_t>(TIFFTAG_PHOTOMETRIC);
    int colours = 1;
    switch (photometric) {
    case PHOTOMETRIC_MINISWHITE:
    case PHOTOMETRIC_MINISBLACK:
        directory.isWhiteZero = photometric == PHOTOMETRIC_MINISWHITE;
        directory.model = ColorModel::Gray;
        break;
    case PHOTOMETRIC_RGB:
        colours = 3;
        directory.model = ColorModel::Rgb;
        break;
    case PHOTOMETRIC_PALETTE:
        directory.isPalette = true;
        directory.model = ColorModel::Rgb;
        break;
    case PHOTOMETRIC_SEPARATED:
        colours = 4;
        directory.model = ColorModel::Cmyk;
        if (file.value<std::uint16_t>(TIFFTAG_INKSET) != INKSET_CMYK)
            return unsupportedKind(kTiff, tr("这张 TIFF 是青、品红、黄、黑以外的油墨分色，读不了。"));
        break;
    case PHOTOMETRIC_YCBCR:
        if (directory.compression != COMPRESSION_JPEG)
            return unsupportedKind(kTiff, tr("这张 TIFF 以 YCbCr 颜色存储而没有用 JPEG 压缩，读不了。"));
        colours = 3;
        directory.model = ColorModel::Rgb;
        break;
    case PHOTOMETRIC_CIELAB:
    case PHOTOMETRIC_ICCLAB:
    case PHOTOMETRIC_ITULAB:
        return unsupportedKind(kTiff, tr("这张 TIFF 是 Lab 颜色，印刷和屏幕都不能直接用。"));
    default:
        return unsupportedColors();
    }
    const int extra = directory.samples - colours;
    constexpr int mostExtra = 4;
    if (extra < 0 || extra > mostExtra)
        return unsupportedColors();
    directory.colours = colours;
    if (extra == 0)
        return {};
    std::uint16_t count = 0;
    std::uint16_t *kinds = nullptr;
    TIFFGetFieldDefaulted(file.handle(), TIFFTAG_EXTRASAMPLES, &count, &kinds);
    if (count > 0 && kinds && !directory.isPalette) {
        directory.isPremultiplied = kinds[0] == EXTRASAMPLE_ASSOCALPHA;
        directory.hasAlpha = directory.isPremultiplied || kinds[0] == EXTRASAMPLE_UNASSALPHA;
    }
    return {};
}

base::Status readDepth(const TiffFile &file, const Directory &directory)
{
    const int format = file.value<std::uint16_t>(TIFFTAG_SAMPLEFORMAT);
    if (format != SAMPLEFORMAT_UINT && format != SAMPLEFORMAT_VOID)
        return unsupportedKind(kTiff, tr("这张 TIFF 用浮点数或带符号的数存储，读不了。"));
    const bool isSmall = directory.bits == 1 || directory.bits == 2 || directory.bits == 4;
    const bool fits =
        directory.bits == 8 || (directory.bits == 16 && !directory.isPalette) || (isSmall && directory.samples == 1);
    return fits ? base::Status() : unsupportedDepth(kTiff, directory.bits);
}

base::Result<Directory> readDirectory(const TiffFile &file, qsizetype fileBytes)
{
    if (!file.handle())
        return damaged(kTiff, file.message());
    Directory directory;
    const auto width = std::int64_t(file.value<std::uint32_t>(TIFFTAG_IMAGEWIDTH));
    const auto height = std::int64_t(file.value<std::uint32_t>(TIFFTAG_IMAGELENGTH));
    if (auto status = acceptableSize(width, height); !status)
        return tl::unexpected(status.error());
    directory.width = static_cast<int>(width);
    directory.height = static_cast<int>(height);
    directory.bits = file.value<std::uint16_t>(TIFFTAG_BITSPERSAMPLE);
    directory.samples = file.value<std::uint16_t>(TIFFTAG_SAMPLESPERPIXEL);
    directory.compression = file.value<std::uint16_t>(TIFFTAG_COMPRESSION);
    directory.isTiled = TIFFIsTiled(file.handle()) != 0;
    directory.isApart =
        directory.samples > 1 && file.value<std::uint16_t>(TIFFTAG_PLANARCONFIG) == PLANARCONFIG_SEPARATE;
    const int orientation = file.value<std::uint16_t>(TIFFTAG_ORIENTATION);
    directory.orientation = orientation >= 1 && orientation <= 8 ? orientation : 1;
    for (const auto &status : {readCompression(directory.compression), readColours(file, directory)}) {
        if (!status)
            return tl::unexpected(status.error());
    }
    if (auto status = readDepth(file, directory); !status)
        return tl::unexpected(status.error());
    const std::int64_t raw = (width * directory.samples * directory.bits + 7) / 8 * height;
    if (!bearsOut(raw, fileBytes))
        return bomb(directory.width, directory.height, fileBytes);
    return directory;
}

/// The colours of a palette in 8 bits.
std::vector<std::uint8_t> paletteOf(const TiffFile &file, int bits)
{
    std::uint16_t *channels[3] = {};
    if (!TIFFGetField(file.handle(), TIFFTAG_COLORMAP, &channels[0], &channels[1], &channels[2]))
        return {};
    const std::size_t size = std::size_t(1) << bits;
    std::uint16_t largest = 0;
    for (const std::uint16_t *channel : channels)
        largest = std::max(largest, *std::max_element(channel, channel + size));
    const int shift = largest > 255 ? 8 : 0; // some programs write 8 bits where 16 are asked for
    std::vector<std::uint8_t> palette(3 * size);
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t c = 0; c < 3; ++c)
            palette[3 * i + c] = static_cast<std::uint8_t>(channels[c][i] >> shift);
    }
    return palette;
}

bool isGrey(const std::vector<std::uint8_t> &palette)
{
    for (std::size_t i = 0; i + 2 < palette.size(); i += 3) {
        if (palette[i] != palette[i + 1] || palette[i] != palette[i + 2])
            return false;
    }
    return true;
}

/// The rows of one plane, or of all where they stand together. Each plane has a handle of its own: libtiff holds
/// one strip, and would decode it anew for every row where planes take turns.
class Plane {
public:
    Plane(const QByteArray &bytes, const Directory &directory, int sample)
        : m_file(bytes)
        , m_directory(directory)
        , m_sample(static_cast<std::uint16_t>(sample))
    {
    }
    base::Status start()
    {
        if (!m_file.handle())
            return damaged(kTiff, m_file.message());
        if (m_directory.compression == COMPRESSION_JPEG)
            TIFFSetField(m_file.handle(), TIFFTAG_JPEGCOLORMODE, JPEGCOLORMODE_RGB);
        if (!m_directory.isTiled) {
            const tmsize_t size = TIFFScanlineSize(m_file.handle());
            if (size < rowBytes())
                return damaged(kTiff, m_file.message());
            m_row.resize(static_cast<std::size_t>(size));
            return {};
        }
        m_tileWidth = m_file.value<std::uint32_t>(TIFFTAG_TILEWIDTH);
        m_tileHeight = m_file.value<std::uint32_t>(TIFFTAG_TILELENGTH);
        const tmsize_t tileRow = TIFFTileRowSize(m_file.handle());
        const tmsize_t tile = TIFFTileSize(m_file.handle());
        if (m_tileWidth < 1 || m_tileHeight < 1 || tileRow < 1 || tile < tileRow * tmsize_t(m_tileHeight))
            return damaged(kTiff, m_file.message());
        const auto across = (static_cast<std::uint32_t>(m_directory.width) - 1) / m_tileWidth + 1;
        m_bandRow = static_cast<std::size_t>(tileRow) * across;
        if (m_bandRow < static_cast<std::size_t>(rowBytes()))
            return damaged(kTiff, m_file.message());
        if (m_bandRow > mostInMemory / m_tileHeight)
            return tooLargeFor(kTiff, tr("这张 TIFF 的图块太大，解不开。"));
        m_row.resize(static_cast<std::size_t>(tile));
        m_band.resize(m_bandRow * m_tileHeight);
        return {};
    }
    /// Null where the file is damaged there.
    const std::uint8_t *row(int y)
    {
        if (!m_directory.isTiled) {
            const int done = TIFFReadScanline(m_file.handle(), m_row.data(), static_cast<std::uint32_t>(y), m_sample);
            return done == 1 ? m_row.data() : nullptr;
        }
        const auto inBand = static_cast<std::uint32_t>(y) % m_tileHeight;
        if (inBand == 0 && !readBand(static_cast<std::uint32_t>(y)))
            return nullptr;
        return m_band.data() + m_bandRow * inBand;
    }
    QString message() const { return m_file.message(); }

private:
    tmsize_t rowBytes() const
    {
        const int together = m_directory.isApart ? 1 : m_directory.samples;
        return (tmsize_t(m_directory.width) * together * m_directory.bits + 7) / 8;
    }
    bool readBand(std::uint32_t y)
    {
        const auto tileRow = static_cast<std::size_t>(TIFFTileRowSize(m_file.handle()));
        std::size_t at = 0;
        for (std::uint32_t x = 0; x < static_cast<std::uint32_t>(m_directory.width); x += m_tileWidth, at += tileRow) {
            const std::uint32_t tile = TIFFComputeTile(m_file.handle(), x, y, 0, m_sample);
            if (TIFFReadEncodedTile(m_file.handle(), tile, m_row.data(), static_cast<tmsize_t>(m_row.size())) < 0)
                return false;
            for (std::size_t i = 0; i < m_tileHeight; ++i)
                std::memcpy(m_band.data() + m_bandRow * i + at, m_row.data() + tileRow * i, tileRow);
        }
        return true;
    }

    TiffFile m_file;
    Directory m_directory;
    std::uint16_t m_sample;
    std::vector<std::uint8_t> m_row; // or a tile
    std::vector<std::uint8_t> m_band; // a row of tiles
    std::size_t m_bandRow = 0;
    std::uint32_t m_tileWidth = 0;
    std::uint32_t m_tileHeight = 0;
};

class TiffRows : public RowSource {
public:
    base::Status start(const QByteArray &bytes, const PictureInfo &info)
    {
        {
            const TiffFile file(bytes);
            auto directory = readDirectory(file, bytes.size());
            if (!directory)
                return tl::unexpected(directory.error());
            m_directory = *directory;
            if (m_directory.isPalette)
                m_palette = paletteOf(file, m_directory.bits);
        }
        m_format.size = {m_directory.width, m_directory.height};
        m_format.hasAlpha = m_directory.hasAlpha;
        const bool isGray = info.colorModel == ColorModel::Gray;
        m_format.channels =
            (m_directory.isPalette ? (isGray ? 1 : 3) : m_directory.colours) + (m_format.hasAlpha ? 1 : 0);
        const int used = m_directory.colours + (m_directory.hasAlpha ? 1 : 0);
        for (int sample = 0; sample < (m_directory.isApart ? used : 1); ++sample) {
            m_planes.push_back(std::make_unique<Plane>(bytes, m_directory, sample));
            if (auto status = m_planes.back()->start(); !status)
                return status;
        }
        return {};
    }
    RowFormat format() const override { return m_format; }
    base::Status read(std::uint8_t *row) override
    {
        const int used = m_directory.colours + (m_directory.hasAlpha ? 1 : 0);
        for (std::size_t i = 0; i < m_planes.size(); ++i) {
            const std::uint8_t *raw = m_planes[i]->row(m_next);
            if (!raw)
                return damaged(kTiff, m_planes[i]->message());
            if (m_directory.isPalette)
                lookUp(raw, row);
            else if (m_directory.isApart)
                unpack(raw, 1, 1, row + i, used);
            else
                unpack(raw, m_directory.samples, used, row, used);
        }
        ++m_next;
        if (m_directory.isWhiteZero)
            forEachColour(row, [](std::uint8_t value, std::uint8_t) { return 255 - value; });
        if (m_directory.isPremultiplied) {
            forEachColour(row, [](std::uint8_t value, std::uint8_t alpha) {
                return alpha == 0 ? value : std::min(255, (value * 255 + alpha / 2) / alpha);
            });
        }
        return {};
    }

private:
    int stored(const std::uint8_t *raw, int index) const
    {
        const int bits = m_directory.bits;
        const int at = index * bits;
        return raw[at / 8] >> (8 - bits - at % 8) & ((1 << bits) - 1);
    }
    /// `used` of `step` samples of every pixel, to every `outStep`th byte.
    void unpack(const std::uint8_t *raw, int step, int used, std::uint8_t *out, int outStep) const
    {
        if (m_directory.bits == 1) // one sample a pixel, as readDepth() saw to
            return unpackBits(raw, out);
        if (m_directory.bits == 8 && step == used && outStep == used) {
            std::memcpy(out, raw, std::size_t(m_directory.width) * std::size_t(used));
            return;
        }
        for (int x = 0; x < m_directory.width; ++x, out += outStep) {
            for (int c = 0; c < used; ++c) {
                const std::ptrdiff_t index = std::ptrdiff_t(x) * step + c;
                if (m_directory.bits == 8) {
                    out[c] = raw[index];
                } else if (m_directory.bits == 16) {
                    std::uint16_t value = 0;
                    std::memcpy(&value, raw + 2 * index, sizeof value);
                    out[c] = static_cast<std::uint8_t>((value * 255u + 32767u) / 65535u);
                } else {
                    out[c] = static_cast<std::uint8_t>(
                        stored(raw, static_cast<int>(index)) * 255 / ((1 << m_directory.bits) - 1));
                }
            }
        }
    }
    void unpackBits(const std::uint8_t *raw, std::uint8_t *out) const
    {
        const int width = m_directory.width;
        for (int x = 0; x < width; x += 8) {
            const unsigned byte = raw[x / 8];
            std::uint8_t pixels[8];
            for (int i = 0; i < 8; ++i)
                pixels[i] = static_cast<std::uint8_t>(-(byte >> (7 - i) & 1u));
            std::memcpy(out + x, pixels, static_cast<std::size_t>(std::min(8, width - x)));
        }
    }
    void lookUp(const std::uint8_t *raw, std::uint8_t *out) const
    {
        for (int x = 0; x < m_directory.width; ++x, out += m_format.channels) {
            const auto index = static_cast<std::size_t>(
                m_directory.bits == 8 ? raw[std::ptrdiff_t(x) * m_directory.samples] : stored(raw, x));
            if (3 * index + 2 < m_palette.size())
                std::copy_n(m_palette.data() + 3 * index, m_format.channels, out);
        }
    }
    template <typename Change> void forEachColour(std::uint8_t *row, Change change) const
    {
        const int colours = m_format.channels - (m_format.hasAlpha ? 1 : 0);
        for (int x = 0; x < m_directory.width; ++x, row += m_format.channels) {
            const std::uint8_t alpha = m_format.hasAlpha ? row[colours] : 255;
            for (int c = 0; c < colours; ++c)
                row[c] = static_cast<std::uint8_t>(change(row[c], alpha));
        }
    }

    Directory m_directory;
    RowFormat m_format;
    std::vector<std::unique_ptr<Plane>> m_planes;
    std::vector<std::uint8_t> m_palette;
    int m_next = 0;
};

} // namespace

bool isTiff(const QByteArray &bytes)
{
    return bytes.startsWith(QByteArrayView("II*\0", 4)) || bytes.startsWith(QByteArrayView("MM\0*", 4))
        || bytes.startsWith(QByteArrayView("II+\0", 4)) || bytes.startsWith(QByteArrayView("MM\0+", 4));
}

base::Result<PictureInfo> readTiffHeader(const QByteArray &bytes)
{
    const TiffFile file(bytes);
    const auto directory = readDirectory(file, bytes.size());
    if (!directory)
        return tl::unexpected(directory.error());
    PictureInfo info;
    info.mediaType = QStringLiteral("image/tiff");
    info.width = directory->width;
    info.height = directory->height;
    info.orientation = directory->orientation;
    if (info.orientation >= 5)
        std::swap(info.width, info.height);
    info.colorModel = directory->model;
    info.hasAlpha = directory->hasAlpha;
    info.bitsPerComponent = directory->bits;
    info.isLossy = directory->compression == COMPRESSION_JPEG;
    if (directory->isPalette) {
        const auto palette = paletteOf(file, directory->bits);
        if (palette.empty())
            return damaged(kTiff, file.message());
        if (isGrey(palette))
            info.colorModel = ColorModel::Gray;
        const bool isPlain = std::all_of(palette.begin(), palette.end(), [](auto c) { return c == 0 || c == 255; });
        if (directory->bits != 1 || !isPlain)
            info.bitsPerComponent = 8; // of what the entries say
    }
    std::uint32_t size = 0;
    void *profile = nullptr;
    if (TIFFGetField(file.handle(), TIFFTAG_ICCPROFILE, &size, &profile))
        info.iccProfile = QByteArray(static_cast<const char *>(profile), qsizetype(size));
    return info;
}

base::Result<RowSourcePointer> tiffRows(const QByteArray &bytes, const PictureInfo &info)
{
    auto rows = std::make_unique<TiffRows>();
    if (auto status = rows->start(bytes, info); !status)
        return tl::unexpected(status.error());
    return rows;
}

} // namespace banxin::picture
