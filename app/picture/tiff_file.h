// TiffFile: one open handle of libtiff on bytes in memory, and what its first directory says. It decodes nothing
// by itself and keeps the library's last complaint.
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

#include <tiffio.h>

namespace banxin::picture {

class TiffFile {
public:
    explicit TiffFile(const QByteArray &bytes);
    ~TiffFile();
    TiffFile(const TiffFile &) = delete;
    TiffFile &operator=(const TiffFile &) = delete;

    TIFF *handle() const { return m_tiff; }
    QString message() const { return QString::fromLatin1(m_message).left(200); }

    /// The tag's value, or libtiff's default for it; 0 where there is neither.
    template <typename Value> Value value(std::uint32_t tag) const
    {
        Value found{};
        if (m_tiff)
            TIFFGetFieldDefaulted(m_tiff, tag, &found);
        return found;
    }

private:
    static int complain(TIFF *tiff, void *file, const char *module, const char *format, va_list arguments);
    static int ignore(TIFF *tiff, void *file, const char *module, const char *format, va_list arguments);

    const QByteArray &m_bytes;
    std::uint64_t m_position = 0;
    QByteArray m_message;
    TIFF *m_tiff = nullptr;
    friend struct TiffBytes;
};

} // namespace banxin::picture
