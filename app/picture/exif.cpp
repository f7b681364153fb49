#include "picture/exif.h"

#include <QtEndian>

#include <optional>

namespace banxin::picture {

namespace {

constexpr quint16 orientationTag = 0x0112, exifDirectoryTag = 0x8769, colorSpaceTag = 0xA001;

class Directories {
public:
    explicit Directories(QByteArrayView tiff)
        : m_tiff(tiff)
        , m_isLittle(tiff.startsWith("II"))
    {
    }
    bool isTiff() const { return m_tiff.size() >= 14 && (m_isLittle || m_tiff.startsWith("MM")); }
    quint32 first() const { return read32(4); }

    /// Where the value of a tag stands in the directory at `at`.
    std::optional<qsizetype> find(quint32 directory, quint16 tag) const
    {
        const qsizetype start = directory;
        if (start < 8 || start > m_tiff.size() - 2)
            return std::nullopt;
        const int entries = read16(start);
        for (int i = 0; i < entries; ++i) {
            const qsizetype at = start + 2 + 12 * i;
            if (at + 12 > m_tiff.size())
                break;
            if (read16(at) == tag)
                return at + 8;
        }
        return std::nullopt;
    }
    quint16 read16(qsizetype at) const
    {
        return m_isLittle ? qFromLittleEndian<quint16>(m_tiff.data() + at)
                          : qFromBigEndian<quint16>(m_tiff.data() + at);
    }
    quint32 read32(qsizetype at) const
    {
        return m_isLittle ? qFromLittleEndian<quint32>(m_tiff.data() + at)
                          : qFromBigEndian<quint32>(m_tiff.data() + at);
    }

private:
    QByteArrayView m_tiff;
    bool m_isLittle;
};

} // namespace

Exif exifOf(QByteArrayView tiff)
{
    Exif exif;
    const Directories directories(tiff);
    if (!directories.isTiff())
        return exif;
    const quint32 first = directories.first();
    if (const auto at = directories.find(first, orientationTag)) {
        const int value = directories.read16(*at);
        exif.orientation = value >= 1 && value <= 8 ? value : 1;
    }
    if (const auto at = directories.find(first, exifDirectoryTag)) {
        const auto space = directories.find(directories.read32(*at), colorSpaceTag);
        exif.isSrgb = space && directories.read16(*space) == 1;
    }
    return exif;
}

} // namespace banxin::picture
