#include "picture/png.h"

#include "picture/exif.h"
#include "picture/picture_errors.h"

#include <csetjmp>
#include <cstring>

#include <png.h>

namespace banxin::picture {

namespace {

struct Source {
    const char *data;
    std::size_t left;
};

struct ErrorState {
    std::jmp_buf jump;
    char message[200];
};

[[noreturn]] void failed(png_structp png, png_const_charp message)
{
    auto *state = static_cast<ErrorState *>(png_get_error_ptr(png));
    std::strncpy(state->message, message, sizeof state->message - 1);
    std::longjmp(state->jump, 1);
}

void silent(png_structp, png_const_charp) { }

void readBytes(png_structp png, png_bytep out, std::size_t size)
{
    auto *source = static_cast<Source *>(png_get_io_ptr(png));
    if (size > source->left)
        png_error(png, "unexpected end of file");
    std::memcpy(out, source->data, size);
    source->data += size;
    source->left -= size;
}

// As in jpeg.cpp: functions that set a jump hold plain data only.
class Reader {
public:
    explicit Reader(const QByteArray &bytes)
        : m_source{bytes.constData(), static_cast<std::size_t>(bytes.size())}
    {
        std::memset(m_error.message, 0, sizeof m_error.message);
        m_png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &m_error, failed, silent);
        if (m_png)
            m_info = png_create_info_struct(m_png);
    }
    ~Reader() { png_destroy_read_struct(&m_png, &m_info, nullptr); }
    Reader(const Reader &) = delete;
    Reader &operator=(const Reader &) = delete;

    bool readHeader()
    {
        if (!m_png || !m_info || setjmp(m_error.jump))
            return false;
        png_set_read_fn(m_png, &m_source, readBytes);
        png_set_chunk_malloc_max(m_png, 32u << 20);
        png_set_user_limits(m_png, 65'500, 65'500);
        // Nobody reads these here, and a thousand of them, inflated, would take a minute.
        static const png_byte ignored[] = "tEXt\0zTXt\0iTXt\0sPLT\0hIST\0pCAL\0sCAL";
        png_set_keep_unknown_chunks(m_png, PNG_HANDLE_CHUNK_NEVER, ignored, sizeof ignored / 5);
        png_read_info(m_png, m_info);
        return true;
    }
    /// Everything to 8-bit Gray or RGB, alpha kept.
    bool startExpanded(bool paletteIsGray)
    {
        if (setjmp(m_error.jump))
            return false;
        png_set_expand(m_png);
        png_set_scale_16(m_png);
        if (paletteIsGray)
            png_set_rgb_to_gray_fixed(m_png, 1, -1, -1);
        m_passes = png_set_interlace_handling(m_png);
        png_read_update_info(m_png, m_info);
        return true;
    }
    bool readRow(std::uint8_t *row)
    {
        if (setjmp(m_error.jump))
            return false;
        png_read_row(m_png, row, nullptr);
        return true;
    }
    bool readAll(std::uint8_t **rows)
    {
        if (setjmp(m_error.jump))
            return false;
        png_read_image(m_png, rows);
        return true;
    }
    bool readProfile(const char **data, unsigned *size)
    {
        char *name = nullptr;
        png_bytep profile = nullptr;
        png_uint_32 length = 0;
        int method = 0;
        if (setjmp(m_error.jump))
            return false;
        if (!png_get_iCCP(m_png, m_info, &name, &method, &profile, &length))
            return false;
        *data = reinterpret_cast<const char *>(profile);
        *size = length;
        return true;
    }

    png_structp png() const { return m_png; }
    png_infop info() const { return m_info; }
    int passes() const { return m_passes; }
    int rowBytes() const { return static_cast<int>(png_get_rowbytes(m_png, m_info)); }
    QString message() const { return QString::fromLatin1(m_error.message); }

private:
    Source m_source;
    ErrorState m_error;
    png_structp m_png = nullptr;
    png_infop m_info = nullptr;
    int m_passes = 1;
};

bool isGrayPalette(const Reader &reader)
{
    png_colorp palette = nullptr;
    int size = 0;
    if (!png_get_PLTE(reader.png(), reader.info(), &palette, &size))
        return false;
    return std::all_of(
        palette, palette + size, [](const png_color &c) { return c.red == c.green && c.green == c.blue; });
}

bool isBlackAndWhite(const Reader &reader)
{
    png_colorp palette = nullptr;
    int size = 0;
    if (!png_get_PLTE(reader.png(), reader.info(), &palette, &size))
        return false;
    return std::all_of(palette, palette + size,
        [](const png_color &c) { return c.red == c.green && c.green == c.blue && (c.red == 0 || c.red == 255); });
}

tl::unexpected<base::Error> damagedPng(const Reader &reader)
{
    return damaged(QStringLiteral("PNG"), reader.message());
}

} // namespace

bool isPng(const QByteArray &bytes) { return bytes.startsWith("\x89PNG\r\n\x1a\n"); }

base::Result<PictureInfo> readPngHeader(const QByteArray &bytes)
{
    Reader reader(bytes);
    if (!reader.readHeader())
        return damagedPng(reader);
    PictureInfo info;
    info.mediaType = QStringLiteral("image/png");
    info.width = static_cast<int>(png_get_image_width(reader.png(), reader.info()));
    info.height = static_cast<int>(png_get_image_height(reader.png(), reader.info()));
    if (auto status = acceptableSize(info.width, info.height); !status)
        return tl::unexpected(status.error());
    info.bitsPerComponent = png_get_bit_depth(reader.png(), reader.info());
    const int type = png_get_color_type(reader.png(), reader.info());
    const bool isPalette = type == PNG_COLOR_TYPE_PALETTE;
    if (const auto raw = std::int64_t(png_get_rowbytes(reader.png(), reader.info())) * info.height;
        !bearsOut(raw, bytes.size()))
        return bomb(info.width, info.height, bytes.size());
    if (isPalette && !(info.bitsPerComponent == 1 && isBlackAndWhite(reader)))
        info.bitsPerComponent = 8; // of what the entries say
    const bool gray = !(type & PNG_COLOR_MASK_COLOR) || (isPalette && isGrayPalette(reader));
    info.colorModel = gray ? ColorModel::Gray : ColorModel::Rgb;
    info.hasAlpha = (type & PNG_COLOR_MASK_ALPHA) || png_get_valid(reader.png(), reader.info(), PNG_INFO_tRNS);
    png_bytep exif = nullptr;
    png_uint_32 exifSize = 0;
    if (png_get_eXIf_1(reader.png(), reader.info(), &exifSize, &exif))
        info.orientation = exifOf({reinterpret_cast<const char *>(exif), qsizetype(exifSize)}).orientation;
    info.isSrgb = png_get_valid(reader.png(), reader.info(), PNG_INFO_sRGB) != 0;
    if (info.orientation >= 5)
        std::swap(info.width, info.height);
    const char *profile = nullptr;
    unsigned size = 0;
    if (reader.readProfile(&profile, &size))
        info.iccProfile = QByteArray(profile, qsizetype(size));
    return info;
}

namespace {

class PngRows : public RowSource {
public:
    explicit PngRows(const QByteArray &bytes)
        : m_reader(bytes)
    {
    }
    base::Status start(const PictureInfo &info)
    {
        if (!m_reader.readHeader())
            return damagedPng(m_reader);
        const bool grayPalette = png_get_color_type(m_reader.png(), m_reader.info()) == PNG_COLOR_TYPE_PALETTE
            && info.colorModel == ColorModel::Gray;
        if (!m_reader.startExpanded(grayPalette))
            return damagedPng(m_reader);
        m_format.channels = png_get_channels(m_reader.png(), m_reader.info());
        m_format.hasAlpha = m_format.channels == 2 || m_format.channels == 4;
        m_format.size = {static_cast<int>(png_get_image_width(m_reader.png(), m_reader.info())),
            static_cast<int>(png_get_image_height(m_reader.png(), m_reader.info()))};
        if (m_reader.passes() == 1)
            return {};
        // Interlaced: seven pictures, one within the other; the rows are whole only when all have been read.
        const auto rowBytes = std::size_t(m_reader.rowBytes());
        const auto height = std::size_t(m_format.size.height);
        if (rowBytes * height > mostInMemory)
            return tooLargeFor(QStringLiteral("PNG"), tooLargeInterlaced());
        m_pixels.resize(rowBytes * height);
        std::vector<std::uint8_t *> rows(height);
        for (std::size_t y = 0; y < height; ++y)
            rows[y] = m_pixels.data() + rowBytes * y;
        if (!m_reader.readAll(rows.data()))
            return damagedPng(m_reader);
        return {};
    }
    RowFormat format() const override { return m_format; }
    base::Status read(std::uint8_t *row) override
    {
        if (m_pixels.empty())
            return m_reader.readRow(row) ? base::Status() : damagedPng(m_reader);
        const auto rowBytes = std::size_t(m_reader.rowBytes());
        std::memcpy(row, m_pixels.data() + rowBytes * m_next++, rowBytes);
        return {};
    }

private:
    Reader m_reader;
    RowFormat m_format;
    std::vector<std::uint8_t> m_pixels; // where interlaced
    std::size_t m_next = 0;
};

} // namespace

base::Result<RowSourcePointer> pngRows(const QByteArray &bytes, const PictureInfo &info)
{
    auto rows = std::make_unique<PngRows>(bytes);
    if (auto status = rows->start(info); !status)
        return tl::unexpected(status.error());
    return rows;
}

} // namespace banxin::picture
