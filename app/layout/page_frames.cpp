#include "layout/page_frames.h"

#include <algorithm>

namespace banxin::layout {

namespace {

/// 0 is the page's own layer.
std::size_t layerOf(const model::Page &page, const model::Frame &frame)
{
    if (frame.layer.isEmpty())
        return 0;
    const auto at = std::find_if(
        page.layers.begin(), page.layers.end(), [&](const model::Layer &layer) { return layer.name == frame.layer; });
    return at == page.layers.end() ? 0 : static_cast<std::size_t>(at - page.layers.begin()) + 1;
}

} // namespace

PageFrames PageFrames::of(const model::Document &document, const model::Page &page)
{
    PageFrames frames;
    frames.read = document.childrenOf<model::Frame>(page.id);
    if (page.layers.empty()) {
        frames.painted = frames.read;
        return frames;
    }
    std::erase_if(frames.read, [&](const model::Frame *frame) {
        const std::size_t layer = layerOf(page, *frame);
        return layer > 0 && !page.layers[layer - 1].visible;
    });
    frames.painted = frames.read;
    std::stable_sort(frames.painted.begin(), frames.painted.end(),
        [&](const model::Frame *a, const model::Frame *b) { return layerOf(page, *a) < layerOf(page, *b); });
    return frames;
}

bool isPrinted(const model::Page &page, const model::Frame &frame)
{
    const std::size_t layer = layerOf(page, frame);
    return layer == 0 || (page.layers[layer - 1].visible && page.layers[layer - 1].printed);
}

std::optional<base::Turn> turnOf(const model::Frame &frame)
{
    return std::holds_alternative<model::AreaContent>(frame.content) ? std::nullopt
                                                                     : base::turnOf(frame.box, frame.rotation);
}

} // namespace banxin::layout
