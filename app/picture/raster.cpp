#include "picture/raster.h"

#include <algorithm>
#include <cmath>

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
    , m_to(to)
    , m_channels(channels)
    , m_hasAlpha(hasAlpha)
{
    if (from.width == to.width && from.height == to.height)
        return;
    m_row.resize(static_cast<std::size_t>(to.width) * static_cast<std::size_t>(channels));
    m_scaled.resize(m_row.size());
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

const std::uint8_t *RowReducer::add(const std::uint8_t *row)
{
    if (m_row.empty())
        return row;
    if (m_hasAlpha) {
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
        return nullptr;
    }
    accumulate(static_cast<float>(std::min(end, border) - begin));
    emitRow();
    if (end > border && m_rowsOut < m_to.height)
        accumulate(static_cast<float>(end - border));
    return m_row.data();
}

void RowReducer::weighByAlpha(const std::uint8_t *row)
{
    const int colours = m_channels - 1;
    float *out = m_weighted.data();
    for (int x = 0; x < m_from.width; ++x, row += m_channels) {
        const float alpha = row[colours];
        for (int c = 0; c < colours; ++c)
            *out++ = row[c] * alpha;
        *out++ = alpha;
    }
}

template <typename Sample> void RowReducer::addScaledRow(const Sample *row)
{
    const int channels = m_channels;
    float *out = m_scaled.data();
    for (const Span &span : m_spans) {
        const Sample *pixel = row + std::size_t(span.first) * channels;
        const float *weights = m_weights.data() + span.weights;
        float sums[mostChannels] = {};
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
    std::uint8_t *out = m_row.data();
    const float divisor = m_sumWeight > 0 ? m_sumWeight : 1.0f;
    if (m_hasAlpha) {
        const int colours = m_channels - 1;
        for (int x = 0; x < m_to.width; ++x) {
            const float *sum = m_sum.data() + std::size_t(x) * m_channels;
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

} // namespace banxin::picture
