// What of a foreign PDF's page is seen: its box, turn and unit, and how it goes into a frame. It changes no page.
#pragma once

#include "base/geometry.h"

#include <array>
#include <optional>

class QPDFObjectHandle;

namespace banxin::pdf {

struct ShownBox {
    double left = 0, bottom = 0, right = 0, top = 0; // in the page's own units
    int turn = 0; // clockwise: 0, 90, 180 or 270
    double unit = 1; // /UserUnit

    base::Size shownSize() const;
    /// Brings the box, turned, into the unit square (ISO 32000-1, 8.3.4).
    std::array<double, 6> toUnitSquare() const;
};

/// The trim box, else the crop box, else the media box, as far as it is on the medium. Nothing where that is no
/// page: empty, or beyond what a PDF may be.
std::optional<ShownBox> shownBoxOf(const QPDFObjectHandle &page);

} // namespace banxin::pdf
