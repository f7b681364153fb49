// PageFrames: the frames of a page that are seen, as they are painted and as they are read. It sets nothing.
#pragma once

#include "base/turn.h"
#include "model/document.h"

#include <vector>

namespace banxin::layout {

/// 图层: what is on a hidden layer is neither seen nor printed, and text does not run around it. A layer that the page
/// does not know is the page's own.
struct PageFrames {
    std::vector<const model::Frame *> read; // in their own order, layers aside
    std::vector<const model::Frame *> painted; // from the back to the front: the page's own, then layer after layer

    static PageFrames of(const model::Document &document, const model::Page &page);
};

/// A layer that is hidden is not printed either.
bool isPrinted(const model::Page &page, const model::Frame &frame);

/// How what is in the frame is turned about its middle; an area of a story never is.
std::optional<base::Turn> turnOf(const model::Frame &frame);

} // namespace banxin::layout
