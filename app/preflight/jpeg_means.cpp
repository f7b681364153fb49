#include "preflight/part_decoding.h"

#include "preflight/sample_grid.h"

#include <csetjmp>
#include <cstdio>
#include <cstdlib>

#include <jpeglib.h>

namespace banxin::preflight::decoding {

namespace {

constexpr double kMostProgressivePixels = 1e8; // all its coefficients are held at once

struct JpegErrors : jpeg_error_mgr {
    std::jmp_buf back;
};

// A progressive file has about ten scans; a bomb has thousands, each of which costs a pass over the picture. So
// the larger it is the fewer it may have.
void limitScans(j_common_ptr info)
{
    constexpr std::int64_t mostWork = 2'500'000'000; // pixels times scans, half a second
    const auto *jpeg = reinterpret_cast<j_decompress_ptr>(info);
    const std::int64_t pixels = std::max<std::int64_t>(1, std::int64_t(jpeg->image_width) * jpeg->image_height);
    if (jpeg->input_scan_number > static_cast<int>(std::clamp<std::int64_t>(mostWork / pixels, 20, 500)))
        std::longjmp(static_cast<JpegErrors *>(info->err)->back, 1);
}

/// At the least of eighths that still has the grid's size. Nothing that has a destructor lives across a jump.
JpegMeans::Outcome addJpeg(std::string_view bytes, SampleGrid &grid)
{
    using Outcome = JpegMeans::Outcome;
    jpeg_decompress_struct jpeg{};
    JpegErrors errors;
    jpeg.err = jpeg_std_error(&errors);
    errors.error_exit = [](j_common_ptr info) { std::longjmp(static_cast<JpegErrors *>(info->err)->back, 1); };
    errors.emit_message = [](j_common_ptr, int) {};
    std::uint8_t *volatile row = nullptr;
    if (setjmp(errors.back) != 0) { // NOLINT(cert-err52-cpp): libjpeg's own way
        jpeg_destroy_decompress(&jpeg);
        std::free(row);
        return Outcome::Unreadable;
    }
    jpeg_create_decompress(&jpeg);
    jpeg_progress_mgr progress{};
    progress.progress_monitor = limitScans;
    jpeg.progress = &progress;
    jpeg_mem_src(&jpeg, reinterpret_cast<const unsigned char *>(bytes.data()), bytes.size());
    bool isSound = jpeg_read_header(&jpeg, TRUE) == JPEG_HEADER_OK && jpeg.num_components == grid.components;
    const bool isTooLarge = isSound && jpeg.progressive_mode != FALSE
        && static_cast<double>(jpeg.image_width) * jpeg.image_height > kMostProgressivePixels;
    isSound = isSound && !isTooLarge;
    if (isSound) {
        if (jpeg.num_components == 4)
            jpeg.out_color_space = JCS_CMYK;
        jpeg.dct_method = JDCT_IFAST;
        jpeg.do_fancy_upsampling = FALSE;
        jpeg.scale_denom = 8;
        for (jpeg.scale_num = 1; jpeg.scale_num < 8; jpeg.scale_num *= 2) {
            if (jpeg.image_width * jpeg.scale_num / 8 >= static_cast<unsigned>(grid.width)
                && jpeg.image_height * jpeg.scale_num / 8 >= static_cast<unsigned>(grid.height))
                break;
        }
        jpeg_start_decompress(&jpeg);
        isSound = jpeg.output_components == grid.components;
        row = static_cast<std::uint8_t *>(std::malloc(
            static_cast<std::size_t>(jpeg.output_width) * static_cast<std::size_t>(jpeg.output_components)));
        isSound = isSound && row;
        while (isSound && jpeg.output_scanline < jpeg.output_height) {
            JSAMPROW rows[1] = {row};
            const int y = static_cast<int>(jpeg.output_scanline);
            if (jpeg_read_scanlines(&jpeg, rows, 1) != 1)
                break;
            grid.addRow(row, static_cast<int>(jpeg.output_width), y, static_cast<int>(jpeg.output_height));
        }
    }
    jpeg_destroy_decompress(&jpeg);
    std::free(row);
    return isTooLarge ? Outcome::TooLarge : isSound ? Outcome::Read : Outcome::Unreadable;
}

} // namespace

JpegMeans jpegMeans(std::string_view bytes, const MeansSize &size)
{
    SampleGrid grid(size.width, size.height, size.components);
    JpegMeans made;
    made.outcome = addJpeg(bytes, grid);
    if (made.outcome == JpegMeans::Outcome::Read)
        made.means = grid.means();
    return made;
}

} // namespace banxin::preflight::decoding
