// Shades: what of a printing colour shows where a page is painted. The same painters paint the screen and, with
// other shades, each plate of the press: so the two cannot disagree on where anything stands.
#pragma once

#include "base/color.h"

#include <QRgb>

#include <functional>

namespace banxin::paint {

/// A printing colour as the screen shows it (sRGB through the default press profile; cached).
QRgb screenColor(const base::Color &color);

struct Shades {
    std::function<QRgb(const base::Color &)> of = screenColor;
    bool mixEvenly = false; // half-way between two colours is half-way between their shades, as inks are
};

} // namespace banxin::paint
