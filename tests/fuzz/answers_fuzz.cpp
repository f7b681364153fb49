// What a hijacked worker may answer: believed by nobody who has not looked at it.
#include "advert/advert_wire.h"
#include "picture/picture_wire.h"
#include "preflight/part_wire.h"
#include "worker/wire.h"

#include <cstdlib>

using namespace banxin;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size - 1));
    switch (data[0] % 8) {
    case 0:
        if (const auto info = picture::wire::infoFrom(bytes); info && (info->width < 1 || info->height < 1))
            std::abort();
        break;
    case 1:
        if (const auto made = picture::wire::pressPictureFrom(bytes, "original"); made && !made->deflated) {
            // Whoever writes the samples down reads as many as the size says.
            const bool isRaw = !made->jpegPassthrough && made->bitsPerComponent == 8;
            const int channels = made->colorModel == picture::ColorModel::Gray ? 1
                : made->colorModel == picture::ColorModel::Rgb                 ? 3
                                                                               : 4;
            if (isRaw && made->data.size() != qint64(made->width) * made->height * channels)
                std::abort();
        }
        break;
    case 2:
        (void)picture::wire::metadataFrom(bytes);
        break;
    case 3:
        (void)picture::wire::conversionFrom(bytes);
        (void)preflight::wire::iccProfileFrom(bytes);
        if (const auto means = preflight::wire::jpegMeansFrom(bytes, {3, 2, 1});
            means && means->means.size() != (means->outcome == preflight::JpegMeans::Outcome::Read ? 6U : 0U))
            std::abort();
        break;
    case 5:
        (void)advert::wire::sizesFrom(bytes);
        break;
    case 6:
        if (const auto page = advert::wire::pressPageFrom(bytes); page && !page->pdf.startsWith("%PDF-"))
            std::abort();
        break;
    case 7:
        if (const auto page = advert::wire::platePageFrom(bytes);
            page && page->samples.size() != qsizetype(page->width) * page->height * qsizetype(5 + page->spots.size()))
            std::abort();
        break;
    default:
        if (const auto error = worker::wire::errorFrom(bytes); error && error->what.isEmpty())
            std::abort();
    }
    return 0;
}
