#include "picture/tiff_file.h"

#include "picture/picture_errors.h"

#include <cstdarg>
#include <cstdio>
#include <cstring>

namespace banxin::picture {

/// The file that libtiff believes to read.
struct TiffBytes {
    static TiffFile *of(thandle_t handle) { return static_cast<TiffFile *>(handle); }

    static tmsize_t read(thandle_t handle, void *out, tmsize_t size)
    {
        TiffFile *file = of(handle);
        const auto length = static_cast<std::uint64_t>(file->m_bytes.size());
        if (size <= 0 || file->m_position >= length)
            return 0;
        const auto count = std::min(static_cast<std::uint64_t>(size), length - file->m_position);
        std::memcpy(out, file->m_bytes.constData() + file->m_position, static_cast<std::size_t>(count));
        file->m_position += count;
        return static_cast<tmsize_t>(count);
    }
    static tmsize_t write(thandle_t, void *, tmsize_t) { return -1; }
    static toff_t seek(thandle_t handle, toff_t offset, int whence)
    {
        TiffFile *file = of(handle);
        const auto length = static_cast<std::uint64_t>(file->m_bytes.size());
        file->m_position = offset + (whence == SEEK_CUR ? file->m_position : whence == SEEK_END ? length : 0);
        return file->m_position;
    }
    static int close(thandle_t) { return 0; }
    static toff_t size(thandle_t handle) { return static_cast<toff_t>(of(handle)->m_bytes.size()); }
    static int map(thandle_t handle, void **base, toff_t *size)
    {
        // In place: strips are then decoded without being copied first.
        *base = const_cast<char *>(of(handle)->m_bytes.constData());
        *size = static_cast<toff_t>(of(handle)->m_bytes.size());
        return 1;
    }
    static void unmap(thandle_t, void *, toff_t) { }
};

TiffFile::TiffFile(const QByteArray &bytes)
    : m_bytes(bytes)
{
    TIFFOpenOptions *options = TIFFOpenOptionsAlloc();
    if (!options)
        return;
    TIFFOpenOptionsSetMaxSingleMemAlloc(options, static_cast<tmsize_t>(mostInMemory));
    TIFFOpenOptionsSetErrorHandlerExtR(options, complain, this);
    TIFFOpenOptionsSetWarningHandlerExtR(options, ignore, this);
    m_tiff = TIFFClientOpenExt("picture", "rO", this, TiffBytes::read, TiffBytes::write, TiffBytes::seek,
        TiffBytes::close, TiffBytes::size, TiffBytes::map, TiffBytes::unmap, options);
    TIFFOpenOptionsFree(options);
}

TiffFile::~TiffFile()
{
    if (m_tiff)
        TIFFClose(m_tiff);
}

int TiffFile::complain(TIFF *, void *file, const char *, const char *format, va_list arguments)
{
    char text[400];
    std::vsnprintf(text, sizeof text, format, arguments);
    static_cast<TiffFile *>(file)->m_message = text;
    return 1; // and nothing to stderr
}

int TiffFile::ignore(TIFF *, void *, const char *, const char *, va_list) { return 1; }

} // namespace banxin::picture
