#include "check/rules/type_ink.h"

namespace banxin::check {

namespace {

struct Ground {
    Rect box;
    base::Color color;
};

bool isRectangle(const display::PathItem &path, Rect &box)
{
    if (path.path.points.empty())
        return false;
    Length left = path.path.points.front().x, right = left, top = path.path.points.front().y, bottom = top;
    for (const base::Point &point : path.path.points) {
        left = std::min(left, point.x);
        right = std::max(right, point.x);
        top = std::min(top, point.y);
        bottom = std::max(bottom, point.y);
    }
    box = {left, top, right - left, bottom - top};
    return true;
}

} // namespace

std::vector<InkedLine> inkedLines(const PageView &view)
{
    std::vector<Ground> grounds;
    if (view.layout.display) {
        for (const display::Item &item : view.layout.display->items) {
            const auto *path = item.printed ? std::get_if<display::PathItem>(&item.shape) : nullptr;
            Rect box;
            if (path && path->fill && isRectangle(*path, box))
                grounds.push_back({box, *path->fill});
        }
    }
    std::vector<InkedLine> found;
    for (const layout::LineLayout &line : view.layout.lines) {
        const std::size_t first = found.size();
        for (const typeset::SetRun &run : line.line().runs) {
            // Black on whatever it stands is black.
            if (run.annotation || run.run->text.trimmed().isEmpty()
                || (run.run->color.isBlackOnly() && !run.run->color.isPaper()))
                continue;
            InkedLine *same = nullptr;
            for (std::size_t i = first; i < found.size(); ++i) {
                if (found[i].color == run.run->color)
                    same = &found[i];
            }
            if (!same) {
                found.push_back({&line, run.run->color, run.run->size, 0, 0});
                same = &found.back();
                const base::Point middle{line.box.x + line.box.width / 2, line.box.y + line.box.height / 2};
                for (const Ground &ground : grounds) {
                    if (!ground.box.contains(middle))
                        continue;
                    same->groundInks = ground.color.inkCount();
                    same->groundTotal = ground.color.totalInk();
                }
                if (line.shading) {
                    same->groundInks = line.shading->inkCount();
                    same->groundTotal = line.shading->totalInk();
                }
            }
            same->size = std::min(same->size, run.run->size);
        }
    }
    return found;
}

} // namespace banxin::check
