#include "picture/jpeg_writer.h"

#include "picture/picture_errors.h"

#include <algorithm>
#include <csetjmp>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include <jpeglib.h>

#include <jerror.h>

namespace banxin::picture {

// libjpeg reports errors by a call that must not return: functions that set a jump hold plain data only.
struct JpegWriter::State {
    jpeg_error_mgr manager{};
    jpeg_compress_struct jpeg{};
    std::jmp_buf jump{};
    char message[JMSG_LENGTH_MAX] = {};
    // libjpeg's own destination in memory loses track of its buffer when that cannot grow.
    jpeg_destination_mgr destination{};
    unsigned char *data = nullptr;
    std::size_t room = 0;
    int channels = 0;
    std::vector<std::uint8_t> row; // turned to where 255 is no ink
    bool created = false;

    static bool grow(jpeg_compress_struct *info)
    {
        auto *state = static_cast<State *>(info->client_data);
        const std::size_t used = state->room; // libjpeg asks when all is used
        const std::size_t room = used == 0 ? std::size_t(64) * 1024 : used + used / 2;
        void *grown = std::realloc(state->data, room);
        if (!grown)
            return false;
        state->data = static_cast<unsigned char *>(grown);
        state->room = room;
        state->destination.next_output_byte = state->data + used;
        state->destination.free_in_buffer = room - used;
        return true;
    }
    static void needRoom(jpeg_compress_struct *info)
    {
        if (!grow(info))
            ERREXIT1(info, JERR_OUT_OF_MEMORY, 0);
    }
    void writeToMemory()
    {
        destination.init_destination = [](j_compress_ptr info) { needRoom(info); };
        destination.empty_output_buffer = [](j_compress_ptr info) -> boolean {
            needRoom(info);
            return TRUE;
        };
        destination.term_destination = [](j_compress_ptr) {};
        jpeg.dest = &destination;
    }

    bool writeRow(const std::uint8_t *from)
    {
        if (setjmp(jump))
            return false;
        JSAMPROW rows[1] = {const_cast<JSAMPROW>(from)};
        jpeg_write_scanlines(&jpeg, rows, 1);
        return true;
    }
};

JpegWriter::JpegWriter()
    : d(std::make_unique<State>())
{
    d->jpeg.err = jpeg_std_error(&d->manager);
    d->jpeg.client_data = d.get();
    d->manager.error_exit = [](j_common_ptr info) {
        auto *state = static_cast<State *>(info->client_data);
        info->err->format_message(info, state->message);
        std::longjmp(state->jump, 1);
    };
    d->manager.emit_message = [](j_common_ptr, int) {};
    d->manager.output_message = [](j_common_ptr) {};
}

JpegWriter::~JpegWriter()
{
    if (d->created)
        jpeg_destroy_compress(&d->jpeg);
    std::free(d->data);
}

base::Status JpegWriter::start(PixelSize size, int channels, int quality)
{
    d->channels = channels;
    d->row.resize(channels == 4 ? std::size_t(size.width) * 4 : 0);
    State *const state = d.get();
    jpeg_compress_struct *const jpeg = &state->jpeg;
    if (setjmp(state->jump))
        return notWritten(QString::fromLatin1(state->message));
    jpeg_create_compress(jpeg);
    state->created = true;
    state->writeToMemory();
    jpeg->image_width = static_cast<JDIMENSION>(size.width);
    jpeg->image_height = static_cast<JDIMENSION>(size.height);
    jpeg->input_components = channels;
    jpeg->in_color_space = channels == 1 ? JCS_GRAYSCALE : channels == 3 ? JCS_RGB : JCS_CMYK;
    jpeg_set_defaults(jpeg);
    if (channels == 4) {
        jpeg_set_colorspace(jpeg, JCS_YCCK);
        for (int i = 0; i < 4; ++i) // no chroma subsampling: coloured type in pictures stays sharp
            jpeg->comp_info[i].h_samp_factor = jpeg->comp_info[i].v_samp_factor = 1;
    }
    jpeg_set_quality(jpeg, quality, TRUE);
    jpeg->dct_method = JDCT_ISLOW;
    jpeg_start_compress(jpeg, TRUE);
    return {};
}

base::Status JpegWriter::write(const std::uint8_t *row)
{
    State *const state = d.get();
    const std::uint8_t *from = row;
    if (state->channels == 4) {
        std::transform(row, row + state->row.size(), state->row.begin(),
            [](std::uint8_t ink) { return static_cast<std::uint8_t>(255 - ink); });
        from = state->row.data();
    }
    return state->writeRow(from) ? base::Status() : notWritten(QString::fromLatin1(state->message));
}

base::Result<QByteArray> JpegWriter::finish()
{
    State *const state = d.get();
    if (setjmp(state->jump))
        return notWritten(QString::fromLatin1(state->message));
    jpeg_finish_compress(&state->jpeg);
    return QByteArray(
        reinterpret_cast<const char *>(state->data), qsizetype(state->room - state->destination.free_in_buffer));
}

} // namespace banxin::picture
