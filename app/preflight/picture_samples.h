// PictureSamples: a picture of a PDF as inks, averaged down to about one value for each place that ink is measured
// at. It keeps nothing of the picture's detail.
#pragma once

#include "preflight/painted.h"
#include "preflight/part_reader.h"

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
    static constexpr std::size_t kPlates = 4 + Inks::kMostSpots;
    int width = 0, height = 0;
    std::vector<std::uint8_t> plates; // kPlates a place, row by row from the top; empty for a stencil
    std::array<bool, kPlates> addressed{}; // as Inks has it
    std::vector<std::uint8_t> coverage; // of its mask; empty where there is none

    /// Places are told from the picture's top left, 0 to 1.
    std::size_t placeOf(double x, double y) const
    {
        const int column = std::clamp(static_cast<int>(x * width), 0, width - 1);
        const int row = std::clamp(static_cast<int>(y * height), 0, height - 1);
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(width) + static_cast<std::size_t>(column);
    }
    const std::uint8_t *platesAt(double x, double y) const { return &plates[placeOf(x, y) * kPlates]; }
    Inks inksAt(double x, double y) const
    {
        Inks inks;
        const std::uint8_t *own = platesAt(x, y);
        for (std::size_t i = 0; i < kPlates; ++i)
            inks.plates[i] = static_cast<float>(own[i]) / 255;
        inks.addressed = addressed;
        inks.isKnown = true;
        return inks;
    }
    double coverageAt(double x, double y) const { return coverage.empty() ? 1 : coverage[placeOf(x, y)] / 255.0; }
};

/// `width` × `height`: what it is averaged down to, at most its own size.
PictureSamples samplesOf(const Picture &picture, int width, int height, const SpotInks &spots, const PartReader &parts);

} // namespace banxin::preflight
