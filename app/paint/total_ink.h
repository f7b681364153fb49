// TotalInk: how much ink of all plates together lies on the paper, pixel by pixel and in the mean over 15 mm², which is
// what a press can dry (ISO 12647-3, WAN-IFRA 26v5). It judges nothing but a number that it is given.
#pragma once

#include "paint/ink_plates.h"

#include <vector>

namespace banxin::paint {

/// A step of the heat map's scale.
struct HeatBand {
    int fromPercent = 0;
    QRgb color = 0;
};
/// From the lowest to the last, which begins at the limit.
std::vector<HeatBand> heatBands(int limitPercent);

class TotalInk {
public:
    explicit TotalInk(const InkPlates &plates);

    QSize size() const { return m_size; }
    /// Percent at a pixel: 400 is four inks in full.
    double at(int x, int y) const;
    /// Percent in the mean over the square of 15 mm² around a pixel, moved inwards at the page's edges.
    double meanAround(int x, int y) const;
    /// The highest mean, in percent.
    double highestMean() const;

    struct Place {
        base::Rect rect; // on the page: of the pixels above the limit
        double percent = 0; // the highest mean there
    };
    /// Where the mean is above the limit by more than a percent, which is what rounding to 8 bits may bring: one place
    /// for all that hangs together, from the top.
    std::vector<Place> above(int limitPercent) const;

    /// The means in the bands' colours where they reach the lowest band; elsewhere the ink itself in pale grey.
    QImage heatMap(int limitPercent) const;

private:
    std::size_t index(int x, int y) const { return std::size_t(y) * std::size_t(m_size.width()) + std::size_t(x); }
    std::uint16_t meanFrom(int left, int top) const;

    InkPlates m_frame; // without planes: where the pixels are on the page
    QSize m_size;
    int m_window = 1; // pixels a side
    std::vector<std::uint16_t> m_ink; // 255 is one ink in full
    std::vector<std::uint16_t> m_mean; // of windows by their top left corner, in sixteenths of such a level
};

/// Percent of the whole plane that the ink covers.
double meanCover(const Plate &plate);

} // namespace banxin::paint
