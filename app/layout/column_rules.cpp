#include "layout/column_rules.h"

#include "layout/flow.h"

#include <algorithm>

namespace banxin::layout {

using base::Length;
using base::Rect;

std::vector<ColumnRule> columnRules(base::Id frame, const AreaGeometry &geometry, const std::vector<LineLayout> &lines)
{
    struct Extent {
        Length top, bottom;
        bool used = false;
    };
    std::vector<Extent> legs(geometry.legs().size());
    Rect headlines; // that the text runs around
    for (const LineLayout &line : lines) {
        if (line.frame == frame && isHeadlineRole(line.role))
            headlines =
                headlines.isEmpty() ? geometry.fromPage(line.box) : headlines.united(geometry.fromPage(line.box));
        if (line.frame != frame || isHeadlineRole(line.role) || line.leg >= static_cast<int>(legs.size()))
            continue;
        const Rect cell = geometry.fromPage(line.box);
        Extent &leg = legs[static_cast<std::size_t>(line.leg)];
        leg.top = leg.used ? std::min(leg.top, cell.top()) : cell.top();
        leg.bottom = leg.used ? std::max(leg.bottom, cell.bottom()) : cell.bottom();
        leg.used = true;
    }
    std::vector<ColumnRule> rules;
    for (std::size_t i = 0; i + 1 < legs.size(); ++i) {
        if (!legs[i].used || !legs[i + 1].used)
            continue;
        const Strip &left = geometry.legs()[i], &right = geometry.legs()[i + 1];
        const Length x = left.x + left.width + (right.x - left.x - left.width) / 2;
        Length at = std::min(legs[i].top, legs[i + 1].top);
        const Length end = std::max(legs[i].bottom, legs[i + 1].bottom);
        const auto add = [&](Length to) {
            if (to - at < geometry.pitch())
                return;
            const Rect rule = geometry.toPage({x, at, Length(), to - at});
            rules.push_back(geometry.isVertical() ? ColumnRule{{rule.right(), rule.y}, {rule.left(), rule.y}}
                                                  : ColumnRule{{rule.x, rule.top()}, {rule.x, rule.bottom()}});
        };
        if (headlines.left() < x && x < headlines.right())
            at = std::max(at, headlines.bottom());
        for (const auto &[from, to] : geometry.obstructed(left.x + left.width, right.x, at, end)) {
            add(from);
            at = std::max(at, to);
        }
        add(end);
    }
    return rules;
}

} // namespace banxin::layout
