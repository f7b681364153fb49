// Raster: decoded samples of 8 bits, row by row without padding, and the reducer that makes it
// smaller while rows come in. It knows no file format and no colour profile.
#pragma once

#include "picture/picture.h"

#include <QByteArray>

#include <vector>

namespace banxin::picture {

struct Raster {
    int width = 0;
    int height = 0;
    int channels = 0; // colour channels, and one more where hasAlpha
    bool hasAlpha = false; // the last channel; colour is not premultiplied
    QByteArray samples;

    qsizetype rowBytes() const { return qsizetype(width) * channels; }
    const std::uint8_t *row(int y) const
    {
        return reinterpret_cast<const std::uint8_t *>(samples.constData()) + rowBytes() * y;
    }
};

/// The size that a picture of `width` × `height` gets when its width (or its longer side) is capped;
/// never larger than it is.
struct PixelSize {
    int width = 0;
    int height = 0;
};
PixelSize sizeCappedByWidth(PixelSize size, int maximumWidth);
PixelSize sizeCappedBySide(PixelSize size, int maximumSide);

/// Averages areas of a picture that arrives from top to bottom. Alpha weighs the colours.
class RowReducer {
public:
    RowReducer(PixelSize from, PixelSize to, int channels, bool hasAlpha);
    void addRow(const std::uint8_t *row);
    Raster take();

private:
    template <typename Sample> void addScaledRow(const Sample *row);
    void weighByAlpha(const std::uint8_t *row);
    void accumulate(float weight);
    void emitRow();

    PixelSize m_from;
    Raster m_to;
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
    float m_sumWeight = 0;
};

/// Turns a raster upright from EXIF orientation 1…8.
Raster upright(Raster raster, int orientation);

} // namespace banxin::picture
