#include "picture/jpeg.h"
#include "picture/picture_errors.h"
#include "picture/png.h"
#include "picture/row_source.h"
#include "picture/tiff.h"
#include "picture/webp.h"

#include <cstring>

namespace banxin::picture {

namespace {

/// Where the pixel at (x, y) as stored stands upright (TIFF 6.0, Orientation).
struct Turn {
    int orientation = 1;
    PixelSize stored;

    bool transposes() const { return orientation >= 5; }
    PixelSize upright() const { return transposes() ? PixelSize{stored.height, stored.width} : stored; }
    /// Of the pixel x = 0 of row y, and the step from one pixel of the row to the next, in pixels.
    std::int64_t first(int y) const
    {
        const std::int64_t w = stored.width;
        const std::int64_t h = stored.height;
        switch (orientation) {
        case 2:
            return y * w + w - 1;
        case 3:
            return (h - 1 - y) * w + w - 1;
        case 4:
            return (h - 1 - y) * w;
        case 5:
            return y;
        case 6:
            return h - 1 - y;
        case 7:
            return (w - 1) * h + h - 1 - y;
        case 8:
            return (w - 1) * h + y;
        default:
            return y * w;
        }
    }
    std::int64_t step() const
    {
        const std::int64_t h = stored.height;
        switch (orientation) {
        case 2:
        case 3:
            return -1;
        case 5:
        case 6:
            return h;
        case 7:
        case 8:
            return -h;
        default:
            return 1;
        }
    }
};

void scatter(const std::uint8_t *row, int width, int channels, std::uint8_t *out, std::int64_t step)
{
    for (int x = 0; x < width; ++x, row += channels, out += step * channels) {
        for (int c = 0; c < channels; ++c)
            out[c] = row[c];
    }
}

} // namespace

base::Result<RowSourcePointer> openedRows(const QByteArray &bytes, const PictureInfo &info, PixelSize target)
{
    if (isJpeg(bytes))
        return jpegRows(bytes, info, target);
    if (isTiff(bytes))
        return tiffRows(bytes, info);
    if (isWebp(bytes))
        return webpRows(bytes, info, target);
    return pngRows(bytes, info);
}

base::Status forEachUprightRow(const QByteArray &bytes, const PictureInfo &info, PixelSize size,
    const std::function<base::Status(const RowFormat &)> &begin,
    const std::function<base::Status(const std::uint8_t *)> &take)
{
    PixelSize stored = size;
    if (info.orientation >= 5)
        std::swap(stored.width, stored.height);
    auto source = openedRows(bytes, info, stored);
    if (!source)
        return tl::unexpected(source.error());
    const RowFormat from = (*source)->format();
    stored.width = std::min(stored.width, from.size.width);
    stored.height = std::min(stored.height, from.size.height);

    const Turn turn{info.orientation, stored};
    RowFormat format = from;
    format.size = turn.upright();
    if (auto status = begin(format); !status)
        return status;
    // Rows that stay rows go on at once; others wait for the whole, which is then upright already.
    const bool streams = turn.orientation <= 2;
    const auto rowBytes = std::size_t(stored.width) * std::size_t(from.channels);
    std::vector<std::uint8_t> whole;
    if (!streams)
        whole.resize(rowBytes * std::size_t(stored.height));
    else if (turn.orientation == 2)
        whole.resize(rowBytes);
    int y = 0;
    const auto place = [&](const std::uint8_t *row) -> base::Status {
        const int at = y++;
        if (turn.orientation == 1)
            return take(row);
        std::uint8_t *out = whole.data() + (streams ? turn.first(0) : turn.first(at)) * from.channels;
        scatter(row, stored.width, from.channels, out, turn.step());
        return streams ? take(whole.data()) : base::Status();
    };

    RowReducer reducer(from.size, stored, from.channels, from.hasAlpha);
    std::vector<std::uint8_t> row(std::size_t(from.size.width) * std::size_t(from.channels));
    for (int i = 0; i < from.size.height; ++i) {
        if (auto status = (*source)->read(row.data()); !status)
            return status;
        if (const std::uint8_t *made = reducer.add(row.data())) {
            if (auto status = place(made); !status)
                return status;
        }
    }
    if (!streams) {
        const auto uprightBytes = std::size_t(format.size.width) * std::size_t(format.channels);
        for (int i = 0; i < format.size.height; ++i) {
            if (auto status = take(whole.data() + uprightBytes * std::size_t(i)); !status)
                return status;
        }
    }
    return {};
}

bool isLineArt(const PictureInfo &info)
{
    return info.bitsPerComponent == 1 && info.colorModel == ColorModel::Gray && !info.hasAlpha;
}

base::Result<QByteArray> lineArtSamples(const QByteArray &bytes, const PictureInfo &info)
{
    QByteArray samples;
    qsizetype rowBytes = 0;
    std::uint8_t *out = nullptr;
    int width = 0;
    const auto status = forEachUprightRow(
        bytes, info, {info.width, info.height},
        [&](const RowFormat &format) -> base::Status {
            if (format.channels != 1)
                return unsupportedColors();
            width = format.size.width;
            rowBytes = (width + 7) / 8;
            samples = QByteArray(rowBytes * format.size.height, '\0');
            out = reinterpret_cast<std::uint8_t *>(samples.data());
            return {};
        },
        [&](const std::uint8_t *row) -> base::Status {
            int x = 0;
            for (; x + 8 <= width; x += 8) {
                // The top bits of eight bytes, the first one first: each is moved to its place in the top byte.
                std::uint64_t pixels = 0;
                std::memcpy(&pixels, row + x, sizeof pixels);
                out[x / 8] =
                    static_cast<std::uint8_t>((pixels & 0x8080808080808080u) / 128 * 0x8040201008040201u >> 56);
            }
            for (; x < width; ++x)
                out[x / 8] = static_cast<std::uint8_t>(out[x / 8] | (row[x] >> 7) << (7 - x % 8));
            out += rowBytes;
            return {};
        });
    if (!status)
        return tl::unexpected(status.error());
    return samples;
}

} // namespace banxin::picture
