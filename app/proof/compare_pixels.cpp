#include "proof/compare_pixels.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>

namespace banxin::proof {

namespace {

constexpr int side = 8; // of a cell
constexpr int faint = 2; // a difference of levels that is none
constexpr int clear = 40; // one that is seen, whatever its neighbours
constexpr int fewest = 3; // clear pixels in a cell

int distance(QRgb one, QRgb other)
{
    return std::max({std::abs(qRed(one) - qRed(other)), std::abs(qGreen(one) - qGreen(other)),
        std::abs(qBlue(one) - qBlue(other))});
}

QRgb at(const QImage &image, int x, int y)
{
    if (x < 0 || y < 0 || x >= image.width() || y >= image.height())
        return 0xFFFFFFFF;
    return reinterpret_cast<const QRgb *>(image.constScanLine(y))[x];
}

/// How far the pixel is from what stands there on the other image, a pixel to either side.
int distanceFrom(QRgb pixel, const QImage &other, int x, int y)
{
    int least = 255;
    for (int dy = -1; dy <= 1 && least > 0; ++dy)
        for (int dx = -1; dx <= 1; ++dx)
            least = std::min(least, distance(pixel, at(other, x + dx, y + dy)));
    return least;
}

} // namespace

PixelComparison::PixelComparison(PageImage before, PageImage after, double pixelsPerPoint, const QRectF &area)
    : m_before(std::move(before))
    , m_after(std::move(after))
    , m_scale(pixelsPerPoint)
    , m_grid(QRectF(area.topLeft() * pixelsPerPoint, area.size() * pixelsPerPoint).toAlignedRect())
    , m_toBefore(m_before.trim.toPoint())
    , m_toAfter(m_toBefore + (m_after.trim - m_before.trim).toPoint())
{
    // What neither image shows is the same on both.
    const QRect shown = m_before.image.rect().translated(-m_toBefore) | m_after.image.rect().translated(-m_toAfter);
    m_grid &= shown;
    m_columns = (m_grid.width() + side - 1) / side;
    m_rows = (m_grid.height() + side - 1) / side;
    m_cells.assign(std::size_t(m_columns) * std::size_t(m_rows), 0);
    std::vector<std::uint8_t> clearIn(m_cells.size(), 0);
    for (int y = m_grid.top(); y <= m_grid.bottom(); ++y) {
        const int cellRow = (y - m_grid.top()) / side * m_columns;
        const int yBefore = y + m_toBefore.y(), yAfter = y + m_toAfter.y();
        const bool areRows =
            yBefore >= 0 && yBefore < m_before.image.height() && yAfter >= 0 && yAfter < m_after.image.height();
        const int left = std::max({m_grid.left(), -m_toBefore.x(), -m_toAfter.x()});
        const int right = std::min(
            {m_grid.right(), m_before.image.width() - 1 - m_toBefore.x(), m_after.image.width() - 1 - m_toAfter.x()});
        if (areRows && left == m_grid.left() && right == m_grid.right()) {
            const auto *one = reinterpret_cast<const QRgb *>(m_before.image.constScanLine(yBefore)) + m_toBefore.x();
            const auto *other = reinterpret_cast<const QRgb *>(m_after.image.constScanLine(yAfter)) + m_toAfter.x();
            if (std::memcmp(one + left, other + left, std::size_t(right - left + 1) * sizeof(QRgb)) == 0)
                continue;
        }
        for (int x = m_grid.left(); x <= m_grid.right(); ++x) {
            const QRgb one = at(m_before.image, x + m_toBefore.x(), yBefore);
            const QRgb other = at(m_after.image, x + m_toAfter.x(), yAfter);
            if (one == other)
                continue;
            const int apart = distance(one, other);
            if (apart <= faint)
                continue;
            const auto cell = std::size_t(cellRow + (x - m_grid.left()) / side);
            m_isSame = false;
            m_cells[cell] = std::max<std::uint8_t>(m_cells[cell], 1);
            if (apart > clear && clearIn[cell] < fewest && strength(x, y) > clear && ++clearIn[cell] == fewest)
                m_cells[cell] = 2;
        }
    }
}

int PixelComparison::strength(int x, int y) const
{
    const int xBefore = x + m_toBefore.x(), yBefore = y + m_toBefore.y();
    const int xAfter = x + m_toAfter.x(), yAfter = y + m_toAfter.y();
    return std::max(distanceFrom(at(m_before.image, xBefore, yBefore), m_after.image, xAfter, yAfter),
        distanceFrom(at(m_after.image, xAfter, yAfter), m_before.image, xBefore, yBefore));
}

QRect PixelComparison::pixelsOf(const QRectF &rect) const
{
    return QRectF(rect.topLeft() * m_scale, rect.size() * m_scale).adjusted(-1, -1, 1, 1).toAlignedRect() & m_grid;
}

bool PixelComparison::differs(const QRectF &rect) const
{
    const QRect pixels = pixelsOf(rect);
    for (int y = pixels.top(); y <= pixels.bottom(); ++y)
        for (int x = pixels.left(); x <= pixels.right(); ++x) {
            const auto cell = std::size_t((y - m_grid.top()) / side * m_columns + (x - m_grid.left()) / side);
            if (m_cells[cell] == 0) {
                x += side - 1 - (x - m_grid.left()) % side; // the rest of the cell is the same
                continue;
            }
            if (distance(at(m_before.image, x + m_toBefore.x(), y + m_toBefore.y()),
                    at(m_after.image, x + m_toAfter.x(), y + m_toAfter.y()))
                > faint)
                return true;
        }
    return false;
}

bool PixelComparison::looksOtherwise(const QRectF &rect) const
{
    const QRect pixels = pixelsOf(rect);
    int count = 0;
    const int wanted = std::max(4, pixels.width() * pixels.height() / 400);
    for (int y = pixels.top(); y <= pixels.bottom(); ++y)
        for (int x = pixels.left(); x <= pixels.right(); ++x) {
            const auto cell = std::size_t((y - m_grid.top()) / side * m_columns + (x - m_grid.left()) / side);
            if (m_cells[cell] == 0) {
                x += side - 1 - (x - m_grid.left()) % side;
                continue;
            }
            if (strength(x, y) > 12 && ++count >= wanted)
                return true;
        }
    return false;
}

std::vector<PixelRegion> PixelComparison::regions(const std::vector<QRectF> &explained) const
{
    std::vector<bool> isOpen(m_cells.size(), false);
    for (std::size_t i = 0; i < m_cells.size(); ++i)
        isOpen[i] = m_cells[i] == 2;
    for (const QRectF &rect : explained) {
        // A line's ink reaches beyond its cell.
        const QRect pixels =
            QRectF(rect.topLeft() * m_scale, rect.size() * m_scale).adjusted(-side, -side, side, side).toAlignedRect()
            & m_grid;
        if (pixels.isEmpty())
            continue;
        for (int y = (pixels.top() - m_grid.top()) / side; y <= (pixels.bottom() - m_grid.top()) / side; ++y)
            for (int x = (pixels.left() - m_grid.left()) / side; x <= (pixels.right() - m_grid.left()) / side; ++x)
                isOpen[std::size_t(y * m_columns + x)] = false;
    }
    std::vector<PixelRegion> made;
    std::vector<int> waiting;
    for (int start = 0; start < int(isOpen.size()); ++start) {
        if (!isOpen[std::size_t(start)])
            continue;
        QRect cells;
        waiting = {start};
        isOpen[std::size_t(start)] = false;
        while (!waiting.empty()) {
            const int cell = waiting.back();
            waiting.pop_back();
            const int column = cell % m_columns, row = cell / m_columns;
            cells |= QRect(column, row, 1, 1);
            for (int dy = -2; dy <= 2; ++dy)
                for (int dx = -2; dx <= 2; ++dx) {
                    const int x = column + dx, y = row + dy;
                    if (x < 0 || y < 0 || x >= m_columns || y >= m_rows || !isOpen[std::size_t(y * m_columns + x)])
                        continue;
                    isOpen[std::size_t(y * m_columns + x)] = false;
                    waiting.push_back(y * m_columns + x);
                }
        }
        const QRect pixels = QRect(m_grid.left() + cells.left() * side, m_grid.top() + cells.top() * side,
                                 cells.width() * side, cells.height() * side)
            & m_grid;
        PixelRegion region;
        QRect tight;
        int otherShape = 0;
        for (int y = pixels.top(); y <= pixels.bottom(); ++y)
            for (int x = pixels.left(); x <= pixels.right(); ++x) {
                const QRgb one = at(m_before.image, x + m_toBefore.x(), y + m_toBefore.y());
                const QRgb other = at(m_after.image, x + m_toAfter.x(), y + m_toAfter.y());
                if (distance(one, other) <= clear)
                    continue;
                ++region.pixels;
                tight |= QRect(x, y, 1, 1);
                otherShape += (qGray(one) > 230) != (qGray(other) > 230) ? 1 : 0;
            }
        if (region.pixels == 0)
            continue;
        region.isColourAlone = otherShape * 20 < region.pixels;
        region.rect = QRectF(QPointF(tight.topLeft()) / m_scale, QSizeF(tight.size()) / m_scale);
        made.push_back(region);
    }
    return made;
}

} // namespace banxin::proof
