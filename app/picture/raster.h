// Sizes in pixels, and the reducer that makes a picture smaller while its rows come in. It knows no file
// format and no colour profile.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace banxin::picture {

/// The size that a picture of `width` × `height` gets when its width (or its longer side) is capped;
/// never larger than it is.
struct PixelSize {
    int width = 0;
    int height = 0;
};
PixelSize sizeCappedByWidth(PixelSize size, int maximumWidth);
PixelSize sizeCappedBySide(PixelSize size, int maximumSide);

/// Of one pixel: CMYK and alpha.
constexpr int mostChannels = 5;

/// Averages areas of a picture that arrives from top to bottom. Alpha weighs the colours. Each row that
/// it is given brings one at most, because it never enlarges.
class RowReducer {
public:
    RowReducer(PixelSize from, PixelSize to, int channels, bool hasAlpha);
    /// The row that `row` completes, until the next call; null where it completes none.
    const std::uint8_t *add(const std::uint8_t *row);

private:
    template <typename Sample> void addScaledRow(const Sample *row);
    void weighByAlpha(const std::uint8_t *row);
    void accumulate(float weight);
    void emitRow();

    PixelSize m_from;
    PixelSize m_to;
    int m_channels;
    bool m_hasAlpha;
    int m_rowsIn = 0;
    int m_rowsOut = 0;
    /// What one pixel of the result takes in across: `count` source pixels from `first` on.
    struct Span {
        int first = 0;
        int count = 0;
        std::size_t weights = 0; // in m_weights; they sum up to 1
    };
    std::vector<Span> m_spans;
    std::vector<float> m_weights;
    std::vector<float> m_scaled; // the row at hand, reduced across
    std::vector<float> m_sum; // rows so far of the one being made
    std::vector<float> m_weighted; // colours times alpha
    std::vector<std::uint8_t> m_row; // the one that was made
    float m_sumWeight = 0;
};

} // namespace banxin::picture
