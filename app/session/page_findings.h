// What a laid-out page says of its pictures, its adverts and its ink, besides what layout itself found: findings that
// ask for files and plates. From any thread; it keeps nothing.
#pragma once

#include "base/result.h"
#include "layout/page_layout.h"
#include "model/document.h"

#include <functional>
#include <memory>
#include <optional>

namespace banxin::session {

class PlateMaker;
class Session;

using LaidPage = std::shared_ptr<const layout::PageLayout>;

/// The pictures that are printed on a page and have a file.
template <typename Do> void forEachPicture(const layout::PageLayout &layout, const Do &work)
{
    for (const display::Item &item : layout.display->items) {
        const auto *picture = std::get_if<display::PictureItem>(&item.shape);
        if (picture && item.printed && !picture->asset.isNull())
            work(item, *picture);
    }
}

/// The adverts that are printed on a page.
template <typename Do> void forEachPlacedPage(const layout::PageLayout &layout, const Do &work)
{
    for (const display::Item &item : layout.display->items) {
        if (const auto *page = std::get_if<display::PlacedPageItem>(&item.shape);
            page && item.printed && !page->asset.isNull())
            work(item, *page);
    }
}

/// Why an asset has no pixels; of a picture, and of a page (from 0) of a finished PDF.
struct KnownProblems {
    std::function<std::optional<base::Error>(const base::Digest &asset)> picture;
    std::function<std::optional<base::Error>(const base::Digest &asset, int page)> placedPage;
};
/// What the page says of its damaged pictures: the messages.
QStringList damagesOf(const layout::PageLayout &layout);
/// The layout with a `damaged-picture` finding for each picture and advert that has a problem, and none for any other.
LaidPage withPictureFindings(const model::Document &document, LaidPage laid, const KnownProblems &problems);

/// A `total-ink` finding for each place that takes more ink than the publication's printer can dry; none where `goesOn`
/// says meanwhile that nobody waits for it.
std::vector<layout::Finding> inkFindings(PlateMaker &plates, const layout::PageLayout &laid,
    const model::Publication &publication, const std::function<bool()> &goesOn = {});
/// The layout with these of its ink, and no others.
LaidPage withInkFindings(LaidPage laid, const std::vector<layout::Finding> &wanted);

/// Session::checkedLayoutNow() of any document of the open newsroom, and from any thread: pictures looked at, ink
/// reckoned. `known`: its layout, where there is one already. Refused where it cannot be laid out.
base::Result<LaidPage> checkedLayout(
    Session &session, const model::Document &document, base::Id page, LaidPage known = {});

} // namespace banxin::session
