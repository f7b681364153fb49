#include "paint/total_ink.h"

#include <algorithm>
#include <cmath>

namespace banxin::paint {

namespace {

constexpr double windowArea = 15.0; // mm²
constexpr double mmPerPoint = 25.4 / 72.0;
constexpr double tolerance = 1.0; // percent
constexpr int perLevel = 16; // of the means: four inks of 255 levels stay within 16 bits

double toPercent(double levels) { return levels * 100.0 / 255.0; }

} // namespace

std::vector<HeatBand> heatBands(int limit)
{
    // A third below the limit begins what a printer looks at; the last steps are those that dry badly.
    return {{limit * 2 / 3, qRgb(0x9c, 0xbd, 0xe8)}, {limit * 5 / 6, qRgb(0x5d, 0xb0, 0x7c)},
        {limit * 11 / 12, qRgb(0xf2, 0xcf, 0x4a)}, {limit * 29 / 30, qRgb(0xf0, 0x8a, 0x30)},
        {limit, qRgb(0xc0, 0x27, 0x1b)}};
}

TotalInk::TotalInk(const InkPlates &plates)
    : m_size(plates.area.size())
{
    m_frame.pixelsPerPoint = plates.pixelsPerPoint;
    m_frame.area = plates.area;
    const int width = m_size.width(), height = m_size.height();
    const double side = std::sqrt(windowArea) / mmPerPoint * plates.pixelsPerPoint;
    m_window = std::clamp(static_cast<int>(std::lround(side)), 1, std::min(width, height));
    m_ink.resize(std::size_t(width) * std::size_t(height));
    for (const Plate &plate : plates.plates) {
        for (int y = 0; y < height; ++y) {
            const std::uint8_t *from = plate.plane.constScanLine(y);
            std::uint16_t *to = m_ink.data() + index(0, y);
            for (int x = 0; x < width; ++x)
                to[x] = static_cast<std::uint16_t>(to[x] + from[x]);
        }
    }
    // Sums of columns move down a row at a time, and the window across them.
    const int across = width - m_window + 1, down = height - m_window + 1;
    m_mean.resize(std::size_t(across) * std::size_t(down));
    std::vector<std::uint32_t> columns(std::size_t(width), 0);
    for (int y = 0; y < height; ++y) {
        const std::uint16_t *entering = m_ink.data() + index(0, y);
        const std::uint16_t *leaving = y >= m_window ? m_ink.data() + index(0, y - m_window) : nullptr;
        for (int x = 0; x < width; ++x) {
            auto &column = columns[std::size_t(x)];
            column += entering[x];
            if (leaving)
                column -= leaving[x];
        }
        if (y < m_window - 1)
            continue;
        std::uint16_t *to = m_mean.data() + std::size_t(y - m_window + 1) * std::size_t(across);
        const std::uint64_t pixels = std::uint64_t(m_window) * std::uint64_t(m_window);
        std::uint64_t sum = 0;
        for (int x = 0; x < width; ++x) {
            sum += columns[std::size_t(x)];
            if (x >= m_window)
                sum -= columns[std::size_t(x - m_window)];
            if (x >= m_window - 1)
                to[x - m_window + 1] =
                    static_cast<std::uint16_t>(std::min<std::uint64_t>((sum * perLevel + pixels / 2) / pixels, 65535));
        }
    }
}

double TotalInk::at(int x, int y) const { return toPercent(m_ink[index(x, y)]); }

std::uint16_t TotalInk::meanFrom(int left, int top) const
{
    return m_mean[std::size_t(top) * std::size_t(m_size.width() - m_window + 1) + std::size_t(left)];
}

double TotalInk::meanAround(int x, int y) const
{
    const int left = std::clamp(x - m_window / 2, 0, m_size.width() - m_window);
    const int top = std::clamp(y - m_window / 2, 0, m_size.height() - m_window);
    return toPercent(static_cast<double>(meanFrom(left, top)) / perLevel);
}

double TotalInk::highestMean() const
{
    const auto highest = std::max_element(m_mean.begin(), m_mean.end());
    return highest == m_mean.end() ? 0 : toPercent(static_cast<double>(*highest) / perLevel);
}

std::vector<TotalInk::Place> TotalInk::above(int limitPercent) const
{
    const auto most =
        static_cast<std::uint16_t>(std::clamp((limitPercent + tolerance) * 255.0 / 100.0 * perLevel, 0.0, 65535.0));
    const int width = m_size.width(), height = m_size.height();
    const int across = width - m_window + 1, down = height - m_window + 1;

    // What the windows above the limit cover: 1, and 2 once it belongs to a place.
    std::vector<std::uint8_t> covered;
    for (int top = 0; top < down; ++top) {
        for (int left = 0; left < across; ++left) {
            if (meanFrom(left, top) <= most)
                continue;
            covered.resize(m_ink.size());
            for (int y = top; y < top + m_window; ++y)
                std::fill_n(covered.begin() + static_cast<std::ptrdiff_t>(index(left, y)), m_window, std::uint8_t(1));
        }
    }
    std::vector<Place> places;
    std::vector<QPoint> open;
    for (int y0 = 0; !covered.empty() && y0 < height; ++y0) {
        for (int x0 = 0; x0 < width; ++x0) {
            if (covered[index(x0, y0)] != 1)
                continue;
            QRect inked;
            double highest = 0;
            open.assign(1, QPoint(x0, y0));
            covered[index(x0, y0)] = 2;
            while (!open.empty()) {
                const QPoint at = open.back();
                open.pop_back();
                highest = std::max(highest, meanAround(at.x(), at.y()));
                if (this->at(at.x(), at.y()) > limitPercent + tolerance)
                    inked |= QRect(at, QSize(1, 1));
                for (const QPoint next : {at + QPoint(1, 0), at - QPoint(1, 0), at + QPoint(0, 1), at - QPoint(0, 1)}) {
                    if (!QRect(QPoint(), m_size).contains(next) || covered[index(next.x(), next.y())] != 1)
                        continue;
                    covered[index(next.x(), next.y())] = 2;
                    open.push_back(next);
                }
            }
            places.push_back({m_frame.onPage(inked), highest});
        }
    }
    return places;
}

QImage TotalInk::heatMap(int limitPercent) const
{
    QImage map(m_size, QImage::Format_RGB32);
    if (map.isNull())
        return map;
    struct Step {
        int from; // of the means
        QRgb color;
    };
    std::vector<Step> steps;
    for (const HeatBand &band : heatBands(limitPercent)) {
        const double from = band.fromPercent == limitPercent ? limitPercent + tolerance : band.fromPercent;
        steps.push_back({static_cast<int>(std::lround(from * 255.0 / 100.0 * perLevel)), band.color});
    }
    for (int y = 0; y < m_size.height(); ++y) {
        auto *to = reinterpret_cast<QRgb *>(map.scanLine(y));
        const int top = std::clamp(y - m_window / 2, 0, m_size.height() - m_window);
        for (int x = 0; x < m_size.width(); ++x) {
            const int mean = meanFrom(std::clamp(x - m_window / 2, 0, m_size.width() - m_window), top);
            const int paleness = 255 - std::min<int>(m_ink[index(x, y)], 255) * 2 / 5;
            to[x] = qRgb(paleness, paleness, paleness);
            for (const Step &step : steps) {
                if (mean >= step.from)
                    to[x] = step.color;
            }
        }
    }
    return map;
}

double meanCover(const Plate &plate)
{
    std::uint64_t sum = 0;
    for (int y = 0; y < plate.plane.height(); ++y) {
        const std::uint8_t *line = plate.plane.constScanLine(y);
        for (int x = 0; x < plate.plane.width(); ++x)
            sum += line[x];
    }
    const double pixels = static_cast<double>(plate.plane.width()) * plate.plane.height();
    return pixels > 0 ? toPercent(static_cast<double>(sum) / pixels) : 0;
}

} // namespace banxin::paint
