#include "picture/raster.h"

#include <cmath>
#include <cstring>

namespace banxin::picture {

PixelSize sizeCappedByWidth(PixelSize size, int maximumWidth)
{
    if (maximumWidth <= 0 || size.width <= maximumWidth)
        return size;
    const auto height = (std::int64_t(size.height) * maximumWidth + size.width / 2) / size.width;
    return {maximumWidth, std::max(1, static_cast<int>(height))};
}

PixelSize sizeCappedBySide(PixelSize size, int maximumSide)
{
    if (maximumSide <= 0 || std::max(size.width, size.height) <= maximumSide)
        return size;
    if (size.width >= size.height)
        return sizeCappedByWidth(size, maximumSide);
    const auto width = (std::int64_t(size.width) * maximumSide + size.height / 2) / size.height;
    return {std::max(1, static_cast<int>(width)), maximumSide};
}

RowReducer::RowReducer(PixelSize from, PixelSize to, int channels, bool hasAlpha)
    : m_from(from)
{
    m_to.width = to.width;
    m_to.height = to.height;
    m_to.channels = channels;
    m_to.hasAlpha = hasAlpha;
    m_to.samples = QByteArray(m_to.rowBytes() * to.height, Qt::Uninitialized);
    if (from.width == to.width && from.height == to.height)
        return;
    m_scaled.resize(static_cast<std::size_t>(m_to.rowBytes()));
    m_sum.assign(m_scaled.size(), 0.0f);
    if (hasAlpha)
        m_weighted.resize(static_cast<std::size_t>(from.width) * channels);
    const double step = double(from.width) / to.width;
    for (int x = 0; x < to.width; ++x) {
        const double begin = x * step;
        const double end = std::min(begin + step, double(from.width));
        Span span;
        span.first = static_cast<int>(begin);
        span.count = std::min(from.width, static_cast<int>(std::ceil(end))) - span.first;
        span.weights = m_weights.size();
        for (int i = span.first; i < span.first + span.count; ++i)
            m_weights.push_back(
                static_cast<float>((std::min(end, double(i + 1)) - std::max(begin, double(i))) / (end - begin)));
        m_spans.push_back(span);
    }
}

void RowReducer::addRow(const std::uint8_t *row)
{
    if (m_scaled.empty()) {
        std::memcpy(m_to.samples.data() + m_to.rowBytes() * m_rowsIn, row, static_cast<std::size_t>(m_to.rowBytes()));
        ++m_rowsIn;
        return;
    }
    if (m_to.hasAlpha) {
        weighByAlpha(row);
        addScaledRow(m_weighted.data());
    } else {
        addScaledRow(row);
    }
    // This row covers [rowsIn, rowsIn + 1) × to/from of the rows that are made.
    const double scale = double(m_to.height) / m_from.height;
    const double begin = m_rowsIn * scale;
    const double end = (m_rowsIn + 1) * scale;
    const double border = m_rowsOut + 1;
    ++m_rowsIn;
    if (end < border && m_rowsIn < m_from.height) {
        accumulate(static_cast<float>(end - begin));
        return;
    }
    accumulate(static_cast<float>(std::min(end, border) - begin));
    emitRow();
    if (end > border && m_rowsOut < m_to.height)
        accumulate(static_cast<float>(end - border));
}

void RowReducer::weighByAlpha(const std::uint8_t *row)
{
    const int colours = m_to.channels - 1;
    float *out = m_weighted.data();
    for (int x = 0; x < m_from.width; ++x, row += m_to.channels) {
        const float alpha = row[colours];
        for (int c = 0; c < colours; ++c)
            *out++ = row[c] * alpha;
        *out++ = alpha;
    }
}

template <typename Sample> void RowReducer::addScaledRow(const Sample *row)
{
    const int channels = m_to.channels;
    float *out = m_scaled.data();
    for (const Span &span : m_spans) {
        const Sample *pixel = row + std::size_t(span.first) * channels;
        const float *weights = m_weights.data() + span.weights;
        float sums[4] = {};
        for (int i = 0; i < span.count; ++i, pixel += channels) {
            for (int c = 0; c < channels; ++c)
                sums[c] += weights[i] * static_cast<float>(pixel[c]);
        }
        for (int c = 0; c < channels; ++c)
            *out++ = sums[c];
    }
}

void RowReducer::accumulate(float weight)
{
    for (std::size_t i = 0; i < m_sum.size(); ++i)
        m_sum[i] += weight * m_scaled[i];
    m_sumWeight += weight;
}

void RowReducer::emitRow()
{
    auto *out = reinterpret_cast<std::uint8_t *>(m_to.samples.data()) + m_to.rowBytes() * m_rowsOut;
    const float divisor = m_sumWeight > 0 ? m_sumWeight : 1.0f;
    if (m_to.hasAlpha) {
        const int colours = m_to.channels - 1;
        for (int x = 0; x < m_to.width; ++x) {
            const float *sum = m_sum.data() + std::size_t(x) * m_to.channels;
            const float alpha = sum[colours];
            for (int c = 0; c < colours; ++c)
                *out++ = alpha > 0 ? static_cast<std::uint8_t>(std::min(255.0f, sum[c] / alpha + 0.5f)) : 255;
            *out++ = static_cast<std::uint8_t>(std::min(255.0f, alpha / divisor + 0.5f));
        }
    } else {
        for (const float sum : m_sum)
            *out++ = static_cast<std::uint8_t>(std::min(255.0f, sum / divisor + 0.5f));
    }
    std::fill(m_sum.begin(), m_sum.end(), 0.0f);
    m_sumWeight = 0;
    ++m_rowsOut;
}

Raster RowReducer::take() { return std::move(m_to); }

Raster upright(Raster raster, int orientation)
{
    if (orientation <= 1 || orientation > 8)
        return raster;
    const bool transposed = orientation >= 5;
    Raster result = raster;
    if (transposed)
        std::swap(result.width, result.height);
    result.samples = QByteArray(raster.samples.size(), Qt::Uninitialized);
    const bool mirrorX = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    const bool mirrorY = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    char *out = result.samples.data();
    for (int y = 0; y < result.height; ++y) {
        for (int x = 0; x < result.width; ++x) {
            int sx = transposed ? y : x;
            int sy = transposed ? x : y;
            if (mirrorX)
                sx = raster.width - 1 - sx;
            if (mirrorY)
                sy = raster.height - 1 - sy;
            std::memcpy(out, raster.row(sy) + std::size_t(sx) * raster.channels, std::size_t(raster.channels));
            out += raster.channels;
        }
    }
    return result;
}

} // namespace banxin::picture
