// What the inks of a page can come to at most, and where: ink is measured there alone. It never says too little.
#pragma once

#include "preflight/page_content.h"

#include <vector>

namespace banxin::preflight {

class InkReach {
public:
    /// `limit` in percent; `margin` in points: how far what is measured as a mean reaches.
    InkReach(const PageContent &page, double limit, double margin);

    /// Whether windows of ink above the limit may be on the page at all, or something that has to be read to know.
    bool isAnywhere() const { return !m_places.empty(); }
    /// Whether what this paints may be part of one of them.
    bool concerns(const Painted &painted) const;

private:
    std::vector<Box> m_places;
};

} // namespace banxin::preflight
