// F01: pictures have enough pixels for the size at which they stand.
#include "check/rules/all.h"

#include <cmath>
#include <unordered_map>

namespace banxin::check {

namespace {

void look(const PageView &view, Report &report)
{
    const model::PrinterProfile printer =
        view.publication ? model::printerNamed(*view.publication, {}) : model::PrinterProfile();
    std::unordered_map<base::Digest, const model::Asset *> assets;
    for (const Id id : view.document.all(model::ObjectKind::Asset)) {
        if (const auto *asset = view.document.find<model::Asset>(id))
            assets.emplace(asset->digest, asset);
    }
    if (!view.layout.display)
        return;
    for (const display::Item &item : view.layout.display->items) {
        const auto *picture = std::get_if<display::PictureItem>(&item.shape);
        const auto known = picture && item.printed ? assets.find(picture->asset) : assets.end();
        if (known == assets.end() || known->second->pixelWidth <= 0 || known->second->pixelHeight <= 0
            || picture->image.isEmpty())
            continue;
        const double ppi = std::min(known->second->pixelWidth / (picture->image.width.toPt() / 72),
            known->second->pixelHeight / (picture->image.height.toPt() / 72));
        if (ppi >= printer.lowResolution)
            continue;
        const int whole = static_cast<int>(std::floor(ppi + 0.05));
        Finding place;
        place.story = item.story;
        place.rect = picture->frame;
        for (const StoryOnPage &story : view.stories) {
            for (const PictureOnPage &one : story.pictures) {
                if (one.picture->asset == picture->asset && one.frame->box == picture->frame) {
                    place.frame = one.frame->id;
                    place.story = story.story;
                }
            }
        }
        place.text = tr("%1 ppi").arg(whole);
        const bool isBad = ppi < printer.lowestResolution;
        report.add(isBad ? Severity::Error : Severity::Warning, std::move(place),
            tr("只有 %1 ppi，至少要 %2，最好有 %3。")
                .arg(whole)
                .arg(isBad ? printer.lowestResolution : printer.lowResolution)
                .arg(printer.pictureResolution));
    }
}

} // namespace

const Rule resolutionRule{"F01", QT_TRANSLATE_NOOP("check", "图片分辨率不够"), QT_TRANSLATE_NOOP("check", "印前检查"),
    QT_TRANSLATE_NOOP("check", "600 像素宽的图片放到 200 毫米"), QT_TRANSLATE_NOOP("check", "150 ppi 以上"),
    Severity::Warning, Severity::Warning, FixKind::None, look};

} // namespace banxin::check
