#include "layout/table_shape.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace banxin::layout {

using base::Length;

std::vector<TableCell> cellsOf(const TextBlock &row, std::size_t most)
{
    std::vector<TableCell> cells;
    const QString &text = row.input.text;
    for (qsizetype start = 0; start <= text.size();) {
        const qsizetype tab = cells.size() + 1 < most ? text.indexOf(u'\t', start) : -1;
        const qsizetype end = tab < 0 ? text.size() : tab;
        TableCell cell;
        // In the whole text: from behind the tab before it to the tab behind it.
        const int from = start == 0 ? 0 : row.cuts.unitInWhole(static_cast<int>(start) - 1) + 1;
        const int to = tab < 0 ? std::numeric_limits<int>::max() : row.cuts.unitInWhole(static_cast<int>(tab));
        cell.start = from;
        cell.block = row;
        cell.block.cuts = row.cuts.part(from, to);
        cell.block.input.text = text.mid(start, end - start);
        cell.block.input.runs.clear();
        for (const typeset::StyledRun &run : row.input.runs) {
            const int first = std::max(run.start, static_cast<int>(start)),
                      last = std::min(run.end, static_cast<int>(end));
            if (first < last)
                cell.block.input.runs.push_back(
                    {first - static_cast<int>(start), last - static_cast<int>(start), run.look});
        }
        cells.push_back(std::move(cell));
        start = end + 1;
    }
    return cells;
}

std::vector<Length> columnWidths(const std::vector<Length> &natural, Length width, Length em)
{
    const auto count = static_cast<std::int64_t>(natural.size());
    if (count == 0)
        return {};
    const std::int64_t total = std::max<std::int64_t>(count, width / em);
    const std::int64_t least = std::min<std::int64_t>(2, total / count);
    std::vector<std::int64_t> ems;
    for (const Length one : natural)
        ems.push_back(std::max(least, (one.toEmu() + em.toEmu() - 1) / em.toEmu()));

    std::int64_t sum = std::accumulate(ems.begin(), ems.end(), std::int64_t{0});
    // Too wide: the widest column gives a character at a time; what a long text loses hurts least.
    while (sum > total) {
        auto widest = std::max_element(ems.begin(), ems.end());
        if (*widest <= least)
            break;
        // Down to the next widest at once where many are over.
        std::int64_t next = least;
        for (const std::int64_t other : ems) {
            if (other < *widest)
                next = std::max(next, other);
        }
        const std::int64_t give = std::clamp<std::int64_t>(*widest - next, 1, sum - total);
        *widest -= give;
        sum -= give;
    }
    // Room left: shared alike, the remainder from the left.
    if (sum < total) {
        const std::int64_t over = total - sum;
        for (std::int64_t i = 0; i < count; ++i)
            ems[static_cast<std::size_t>(i)] += over / count + (i < over % count ? 1 : 0);
    }
    std::vector<Length> widths;
    Length used;
    for (const std::int64_t one : ems) {
        widths.push_back(em * one);
        used += widths.back();
    }
    widths.back() += width - used;
    if (widths.back() <= Length()) // a leg narrower than its columns: all alike
        widths.assign(natural.size(), width / count);
    return widths;
}

bool isFigure(QStringView text)
{
    const auto isUnit = [](QChar c) { return QStringView(u".,+-−—%％‰℃ ").contains(c); };
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; })
        && std::all_of(text.begin(), text.end(), [&](QChar c) { return (c >= u'0' && c <= u'9') || isUnit(c); });
}

} // namespace banxin::layout
