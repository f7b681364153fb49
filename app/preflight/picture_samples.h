// PictureSamples: a picture of a PDF as inks, averaged down to about one value for each place that ink is measured
// at. It keeps nothing of the picture's detail.
#pragma once

#include "preflight/painted.h"

#include <cstdint>
#include <vector>

namespace banxin::preflight {

struct PictureSamples {
    enum class State {
        Read,
        Unreadable, // damaged
        Unmeasured, // JPEG 2000, RGB and the like: nothing here tells its inks
    };
    State state = State::Unreadable;
    int width = 0, height = 0;
    std::vector<Inks> inks; // row by row; empty for a stencil
    std::vector<std::uint8_t> coverage; // of its mask; empty where there is none

    const Inks &at(int x, int y) const
    {
        return inks[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
    }
    double coverageAt(int x, int y) const
    {
        return coverage.empty()
            ? 1
            : coverage[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)]
                / 255.0;
    }
};

/// `width` × `height`: what it is averaged down to, at most its own size.
PictureSamples samplesOf(const Picture &picture, int width, int height, const SpotInks &spots);

} // namespace banxin::preflight
