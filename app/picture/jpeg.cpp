#include "picture/jpeg.h"

#include "picture/exif.h"
#include "picture/picture_errors.h"

#include <algorithm>
#include <csetjmp>
#include <cstdio>
#include <cstdlib>

#include <jpeglib.h>

#include <jerror.h>

namespace banxin::picture {

namespace {

// libjpeg reports errors by a call that must not return. The jumps stay within this file: every
// function that sets one holds plain data only, and what C++ owns lives outside of it.
struct ErrorState {
    jpeg_error_mgr manager;
    std::jmp_buf jump;
    char message[JMSG_LENGTH_MAX];
    bool damaged;
    bool progressive;
};

void failed(j_common_ptr info)
{
    auto *state = reinterpret_cast<ErrorState *>(info->err);
    info->err->format_message(info, state->message);
    std::longjmp(state->jump, 1);
}

void warned(j_common_ptr info, int level)
{
    if (level >= 0)
        return;
    auto *state = reinterpret_cast<ErrorState *>(info->err);
    const int code = info->err->msg_code;
    // A missing end marker alone loses nothing of a baseline file; of a progressive one it may lose scans.
    const bool lost = code == JWRN_HIT_MARKER || code == JWRN_HUFF_BAD_CODE || code == JWRN_ARITH_BAD_CODE
        || code == JWRN_MUST_RESYNC || (code == JWRN_JPEG_EOF && state->progressive);
    if (lost && !state->damaged) {
        state->damaged = true;
        info->err->format_message(info, state->message);
    }
}

void silent(j_common_ptr) { }

// A progressive file has about ten scans; a bomb has thousands, each of which costs a pass over the picture. So
// the larger it is the fewer it may have.
void limitScans(j_common_ptr info)
{
    constexpr std::int64_t mostWork = 2'500'000'000; // pixels times scans, half a second
    const auto *jpeg = reinterpret_cast<j_decompress_ptr>(info);
    const std::int64_t pixels = std::max<std::int64_t>(1, std::int64_t(jpeg->image_width) * jpeg->image_height);
    const auto mostScans = static_cast<int>(std::clamp<std::int64_t>(mostWork / pixels, 20, 500));
    if (jpeg->input_scan_number <= mostScans)
        return;
    auto *state = reinterpret_cast<ErrorState *>(info->err);
    std::snprintf(state->message, sizeof state->message, "more than %d scans", mostScans);
    std::longjmp(state->jump, 1);
}

class Reader {
public:
    explicit Reader(const QByteArray &bytes)
    {
        m_info.err = jpeg_std_error(&m_error.manager);
        m_error.manager.error_exit = failed;
        m_error.manager.emit_message = warned;
        m_error.manager.output_message = silent;
        m_error.message[0] = 0;
        m_error.damaged = false;
        m_error.progressive = false;
        if (setjmp(m_error.jump))
            return;
        jpeg_create_decompress(&m_info);
        m_created = true;
        m_progress.progress_monitor = limitScans;
        m_info.progress = &m_progress;
        jpeg_mem_src(&m_info, reinterpret_cast<const unsigned char *>(bytes.constData()),
            static_cast<unsigned long>(bytes.size()));
    }
    ~Reader()
    {
        if (m_created)
            jpeg_destroy_decompress(&m_info);
    }
    Reader(const Reader &) = delete;
    Reader &operator=(const Reader &) = delete;

    bool readHeader()
    {
        if (!m_created || setjmp(m_error.jump))
            return false;
        jpeg_save_markers(&m_info, JPEG_APP0 + 1, 0xFFFF);
        jpeg_save_markers(&m_info, JPEG_APP0 + 2, 0xFFFF);
        if (jpeg_read_header(&m_info, TRUE) != JPEG_HEADER_OK)
            return false;
        m_error.progressive = m_info.progressive_mode;
        return true;
    }
    bool start(J_COLOR_SPACE colors, unsigned eighths)
    {
        if (setjmp(m_error.jump))
            return false;
        m_info.out_color_space = colors;
        m_info.scale_num = eighths;
        m_info.scale_denom = 8;
        m_info.dct_method = JDCT_ISLOW;
        return jpeg_start_decompress(&m_info);
    }
    bool readRow(std::uint8_t *row)
    {
        if (setjmp(m_error.jump))
            return false;
        JSAMPROW rows[1] = {row};
        return jpeg_read_scanlines(&m_info, rows, 1) == 1;
    }
    /// Belongs to the caller (free()); null where there is none.
    JOCTET *readProfile(unsigned *size)
    {
        JOCTET *profile = nullptr;
        if (setjmp(m_error.jump))
            return nullptr;
        return jpeg_read_icc_profile(&m_info, &profile, size) ? profile : nullptr;
    }

    const jpeg_decompress_struct &info() const { return m_info; }
    bool isDamaged() const { return m_error.damaged; }
    QString message() const { return QString::fromLatin1(m_error.message); }

private:
    jpeg_decompress_struct m_info{};
    ErrorState m_error;
    jpeg_progress_mgr m_progress{};
    bool m_created = false;
};

Exif exifIn(const jpeg_decompress_struct &info)
{
    constexpr qsizetype prefix = 6; // "Exif\0\0"
    for (const jpeg_marker_struct *marker = info.marker_list; marker; marker = marker->next) {
        const QByteArrayView data(reinterpret_cast<const char *>(marker->data), qsizetype(marker->data_length));
        if (marker->marker == JPEG_APP0 + 1 && data.size() > prefix && data.startsWith("Exif"))
            return exifOf(data.sliced(prefix));
    }
    return {};
}

J_COLOR_SPACE outputSpace(ColorModel model)
{
    switch (model) {
    case ColorModel::Gray:
        return JCS_GRAYSCALE;
    case ColorModel::Rgb:
        return JCS_RGB;
    case ColorModel::Cmyk:
        break;
    }
    return JCS_CMYK;
}

int channelsOf(ColorModel model) { return model == ColorModel::Gray ? 1 : model == ColorModel::Rgb ? 3 : 4; }

} // namespace

bool isJpeg(const QByteArray &bytes) { return bytes.startsWith("\xFF\xD8\xFF"); }

base::Result<PictureInfo> readJpegHeader(const QByteArray &bytes)
{
    Reader reader(bytes);
    const jpeg_decompress_struct &jpeg = reader.info();
    if (!reader.readHeader()) {
        if (jpeg.data_precision > 8) // libjpeg-turbo's own complaint
            return unsupportedDepth(QStringLiteral("JPEG"), jpeg.data_precision);
        return damaged(QStringLiteral("JPEG"), reader.message());
    }
    PictureInfo info;
    info.isLossy = true;
    info.mediaType = QStringLiteral("image/jpeg");
    info.width = static_cast<int>(jpeg.image_width);
    info.height = static_cast<int>(jpeg.image_height);
    if (auto status = acceptableSize(info.width, info.height); !status)
        return tl::unexpected(status.error());
    if (!bearsOut(std::int64_t(info.width) * info.height * jpeg.num_components, bytes.size()))
        return bomb(info.width, info.height, bytes.size());
    const Exif exif = exifIn(jpeg);
    info.orientation = exif.orientation;
    info.isSrgb = exif.isSrgb;
    if (info.orientation >= 5)
        std::swap(info.width, info.height);
    switch (jpeg.num_components) {
    case 1:
        info.colorModel = ColorModel::Gray;
        break;
    case 3:
        info.colorModel = ColorModel::Rgb;
        break;
    case 4:
        info.colorModel = ColorModel::Cmyk;
        info.adobeInverted = jpeg.saw_Adobe_marker;
        break;
    default:
        return unsupportedColors();
    }
    unsigned size = 0;
    if (JOCTET *profile = reader.readProfile(&size)) {
        info.iccProfile = QByteArray(reinterpret_cast<const char *>(profile), qsizetype(size));
        std::free(profile);
    }
    return info;
}

namespace {

class JpegRows : public RowSource {
public:
    JpegRows(const QByteArray &bytes, bool inverted)
        : m_reader(bytes)
        , m_inverted(inverted)
    {
    }
    base::Status start(const PictureInfo &info, PixelSize target)
    {
        if (!m_reader.readHeader())
            return damaged(QStringLiteral("JPEG"), m_reader.message());
        const auto width = m_reader.info().image_width;
        unsigned eighths = 1;
        while (eighths < 8 && width * eighths / 8 < static_cast<unsigned>(target.width))
            eighths *= 2;
        if (!m_reader.start(outputSpace(info.colorModel), eighths))
            return damaged(QStringLiteral("JPEG"), m_reader.message());
        m_format.size = {
            static_cast<int>(m_reader.info().output_width), static_cast<int>(m_reader.info().output_height)};
        m_format.channels = channelsOf(info.colorModel);
        return {};
    }
    RowFormat format() const override { return m_format; }
    base::Status read(std::uint8_t *row) override
    {
        if (!m_reader.readRow(row) || m_reader.isDamaged())
            return damaged(QStringLiteral("JPEG"), m_reader.message());
        if (m_inverted) {
            for (std::int64_t i = 0; i < std::int64_t(m_format.size.width) * 4; ++i)
                row[i] = static_cast<std::uint8_t>(255 - row[i]);
        }
        return {};
    }

private:
    Reader m_reader;
    RowFormat m_format;
    bool m_inverted;
};

} // namespace

base::Result<RowSourcePointer> jpegRows(const QByteArray &bytes, const PictureInfo &info, PixelSize target)
{
    auto rows = std::make_unique<JpegRows>(bytes, info.adobeInverted);
    if (auto status = rows->start(info, target); !status)
        return tl::unexpected(status.error());
    return rows;
}

base::Result<bool> isFitForPdf(const QByteArray &bytes)
{
    Reader reader(bytes);
    if (!reader.readHeader())
        return damaged(QStringLiteral("JPEG"), reader.message());
    if (reader.info().arith_code || reader.info().data_precision != 8)
        return false;
    // The entropy coding is read whole, the pixels at an eighth: that finds damage at a fraction of the time.
    if (!reader.start(reader.info().num_components == 1 ? JCS_GRAYSCALE : JCS_CMYK, 1))
        return damaged(QStringLiteral("JPEG"), reader.message());
    std::vector<std::uint8_t> row(std::size_t(reader.info().output_width) * 4);
    for (unsigned y = 0; y < reader.info().output_height; ++y) {
        if (!reader.readRow(row.data()) || reader.isDamaged())
            return damaged(QStringLiteral("JPEG"), reader.message());
    }
    return true;
}

} // namespace banxin::picture
