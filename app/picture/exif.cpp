#include "picture/exif.h"

#include <QtEndian>

namespace banxin::picture {

int exifOrientation(QByteArrayView tiff)
{
    constexpr quint16 orientationTag = 0x0112;
    if (tiff.size() < 14)
        return 1;
    const bool little = tiff[0] == 'I' && tiff[1] == 'I';
    if (!little && !(tiff[0] == 'M' && tiff[1] == 'M'))
        return 1;
    const auto read16 = [&](qsizetype at) {
        return little ? qFromLittleEndian<quint16>(tiff.data() + at) : qFromBigEndian<quint16>(tiff.data() + at);
    };
    const auto read32 = [&](qsizetype at) {
        return little ? qFromLittleEndian<quint32>(tiff.data() + at) : qFromBigEndian<quint32>(tiff.data() + at);
    };
    const qsizetype directory = read32(4);
    if (directory < 8 || directory > tiff.size() - 2)
        return 1;
    const int entries = read16(directory);
    for (int i = 0; i < entries; ++i) {
        const qsizetype at = directory + 2 + 12 * i;
        if (at + 12 > tiff.size())
            break;
        if (read16(at) != orientationTag)
            continue;
        const int value = read16(at + 8);
        return value >= 1 && value <= 8 ? value : 1;
    }
    return 1;
}

} // namespace banxin::picture
