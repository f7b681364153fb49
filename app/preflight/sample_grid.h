// SampleGrid: averages of component values, 0 to 255, over the places that ink is measured at. It knows no format.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace banxin::preflight {

struct SampleGrid {
    int width = 0, height = 0, components = 0;
    std::vector<std::uint32_t> sums;
    std::vector<std::uint32_t> counts;

    SampleGrid(int w, int h, int n)
        : width(w)
        , height(h)
        , components(n)
        , sums(static_cast<std::size_t>(w) * static_cast<std::size_t>(h) * static_cast<std::size_t>(n), 0)
        , counts(static_cast<std::size_t>(w) * static_cast<std::size_t>(h), 0)
    {
    }
    double at(std::size_t cell, int component) const
    {
        const auto n = counts[cell];
        return n == 0
            ? 0
            : sums[cell * static_cast<std::size_t>(components) + static_cast<std::size_t>(component)] / (255.0 * n);
    }
    /// One row of `w` pixels of 8 bits a component, of `h` rows in all.
    void addRow(const std::uint8_t *row, int w, int y, int h)
    {
        const auto cellY = static_cast<std::size_t>(static_cast<std::int64_t>(y) * height / h);
        const auto n = static_cast<std::size_t>(components);
        std::size_t x = 0;
        for (int cellX = 0; cellX < width; ++cellX) {
            const auto end = static_cast<std::size_t>((static_cast<std::int64_t>(cellX) + 1) * w / width);
            const std::size_t cell = cellY * static_cast<std::size_t>(width) + static_cast<std::size_t>(cellX);
            std::uint32_t *sum = &sums[cell * n];
            counts[cell] += static_cast<std::uint32_t>(end - x);
            for (; x < end; ++x) {
                for (std::size_t i = 0; i < n; ++i)
                    sum[i] += row[x * n + i];
            }
        }
    }
    /// Averages row by row, 65535 for the greatest value. Read back they are the same averages.
    std::vector<std::uint16_t> means() const
    {
        std::vector<std::uint16_t> made;
        made.reserve(sums.size());
        for (std::size_t cell = 0; cell < counts.size(); ++cell) {
            for (int i = 0; i < components; ++i)
                made.push_back(static_cast<std::uint16_t>(at(cell, i) * 65535 + 0.5));
        }
        return made;
    }
    /// Whether there are as many as the grid has.
    bool take(const std::vector<std::uint16_t> &from)
    {
        if (from.size() != sums.size())
            return false;
        std::copy(from.begin(), from.end(), sums.begin());
        std::fill(counts.begin(), counts.end(), 257U);
        return true;
    }
};

} // namespace banxin::preflight
