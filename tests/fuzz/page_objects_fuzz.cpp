// What a worker says of somebody's PDF, compared with what it says of another: believed by nobody who has not looked at
// it, and no page differs from itself.
#include "proof/compare_pages.h"
#include "raster/object_wire.h"

#include <cstdlib>

using namespace banxin;

namespace {

QImage grey(int shade)
{
    QImage made(120, 160, QImage::Format_RGB32);
    made.fill(qRgb(shade, shade, shade));
    return made;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 4)
        return 0;
    const auto whole = QByteArrayView(data, qsizetype(size));
    const qsizetype cut = std::min<qsizetype>(2 + data[0] + 256 * data[1], whole.size());
    const auto before = raster::wire::pageObjectsFrom(whole.sliced(2, cut - 2));
    const auto after = raster::wire::pageObjectsFrom(whole.sliced(cut));
    const QRectF area(0, 0, 120, 160);
    const proof::PixelComparison same({grey(255), {}}, {grey(255), {}}, 1, area),
        other({grey(255), {}}, {grey(0), {}}, 1, area);
    for (const auto &page : {before, after}) {
        if (!page)
            continue;
        if (!raster::wire::pageObjectsFrom(raster::wire::toBytes(*page)))
            std::abort();
        if (!proof::comparedPages(*page, *page, same).empty())
            std::abort();
        (void)proof::pageAdded(*page);
        (void)proof::pageRemoved(*page);
        (void)proof::PageSignature::of(*page).likeness(proof::PageSignature::of(*page));
    }
    if (before && after)
        (void)proof::comparedPages(*before, *after, other);
    return 0;
}
