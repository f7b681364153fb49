#include "formats/column_order.h"

#include <algorithm>
#include <utility>

namespace banxin::formats {

namespace {

using raster::TextLine;
using Lines = std::vector<TextLine>;

struct Span {
    double from = 0;
    double to = 0;
};

/// The spans put together where they touch, or lie nearer than `gap`; in their order.
std::vector<Span> merged(std::vector<Span> spans, double gap)
{
    std::sort(spans.begin(), spans.end(), [](const Span &one, const Span &other) { return one.from < other.from; });
    std::vector<Span> all;
    for (const Span &span : spans) {
        if (!all.empty() && span.from <= all.back().to + gap)
            all.back().to = std::max(all.back().to, span.to);
        else
            all.push_back(span);
    }
    return all;
}

double usualSize(const Lines &lines)
{
    std::vector<double> sizes;
    for (const TextLine &line : lines)
        sizes.push_back(line.size);
    const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
    std::nth_element(sizes.begin(), middle, sizes.end());
    return std::max(*middle, 1.0);
}

std::vector<Span> across(const Lines &lines, double gap)
{
    std::vector<Span> spans;
    for (const TextLine &line : lines)
        spans.push_back({line.left, line.right});
    return merged(std::move(spans), gap);
}

/// Rows of lines between which nothing stands, from the top.
std::vector<Lines> bandsOf(Lines lines)
{
    std::vector<Span> spans;
    for (const TextLine &line : lines) {
        // Boxes of lines reach a little into one another.
        const double inset = (line.bottom - line.top) * 0.2;
        spans.push_back({line.top + inset, line.bottom - inset});
    }
    const std::vector<Span> rows = merged(std::move(spans), 0);
    std::vector<Lines> bands(rows.size());
    for (TextLine &line : lines) {
        const double middle = (line.top + line.bottom) / 2;
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const Span &span) { return middle <= span.to; });
        bands[static_cast<std::size_t>(std::min(row - rows.begin(), std::ptrdiff_t(rows.size()) - 1))].push_back(
            std::move(line));
    }
    std::erase_if(bands, [](const Lines &band) { return band.empty(); });
    return bands;
}

/// A single row with wide gaps in it is no row of columns but a line: names, roles, a date.
Lines asOneRow(Lines row)
{
    std::sort(row.begin(), row.end(), [](const TextLine &one, const TextLine &other) { return one.left < other.left; });
    for (std::size_t i = 1; i < row.size(); ++i)
        if (row[i].left < row[i - 1].right || row[i].size != row[0].size)
            return row;
    for (std::size_t i = 1; i < row.size(); ++i) {
        row[0].text += u' ' + row[i].text;
        row[0].right = row[i].right;
        row[0].top = std::min(row[0].top, row[i].top);
        row[0].bottom = std::max(row[0].bottom, row[i].bottom);
        row[0].isBold &= row[i].isBold;
    }
    row.resize(std::min<std::size_t>(row.size(), 1));
    return row;
}

constexpr double gutter = 0.9; // of the type's size; what parts columns is wider
constexpr int deepest = 40;

void addColumns(Lines lines, std::vector<TextColumn> &columns, int depth)
{
    const auto addAsTheyStand = [&](Lines rest) {
        std::stable_sort(rest.begin(), rest.end(), [](const TextLine &one, const TextLine &other) {
            return std::pair(one.top, one.left) < std::pair(other.top, other.left);
        });
        columns.push_back(std::move(rest));
    };
    if (lines.size() < 2 || depth > deepest) {
        if (!lines.empty())
            columns.push_back(std::move(lines));
        return;
    }
    const double gap = usualSize(lines) * gutter;
    const std::vector<Span> side = across(lines, gap);
    if (side.size() > 1) {
        std::vector<Lines> parts(side.size());
        for (TextLine &line : lines) {
            const auto part =
                std::find_if(side.begin(), side.end(), [&](const Span &span) { return line.left <= span.to; });
            parts[static_cast<std::size_t>(part - side.begin())].push_back(std::move(line));
        }
        for (Lines &part : parts)
            addColumns(std::move(part), columns, depth + 1);
        return;
    }
    std::vector<Lines> bands = bandsOf(std::move(lines));
    if (bands.size() < 2) {
        addAsTheyStand(std::move(bands.front()));
        return;
    }
    // As many rows as stand in the same columns belong together; what goes across them ends them.
    Lines plain;
    const auto finishPlain = [&] {
        if (!plain.empty())
            addAsTheyStand(std::exchange(plain, {}));
    };
    for (std::size_t i = 0; i < bands.size();) {
        Lines region = bands[i];
        std::size_t next = i + 1;
        if (across(region, gap).size() > 1) {
            for (; next < bands.size(); ++next) {
                Lines longer = region;
                longer.insert(longer.end(), bands[next].begin(), bands[next].end());
                if (across(longer, gap).size() < 2)
                    break;
                region = std::move(longer);
            }
        }
        if (next == i + 1)
            region = asOneRow(std::move(region));
        if (next == i + 1 && across(region, gap).size() < 2) {
            plain.insert(plain.end(), region.begin(), region.end());
        } else {
            finishPlain();
            addColumns(std::move(region), columns, depth + 1);
        }
        i = next;
    }
    finishPlain();
}

} // namespace

std::vector<TextColumn> columnsOf(std::vector<raster::TextLine> lines)
{
    std::vector<TextColumn> columns;
    addColumns(std::move(lines), columns, 0);
    return columns;
}

} // namespace banxin::formats
