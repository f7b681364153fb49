#include "layout/reading_order.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <unordered_map>

namespace banxin::layout {

namespace {

constexpr std::size_t kSilent = std::numeric_limits<std::size_t>::max();

} // namespace

std::vector<base::Id> readingOrder(const PageLayout &page)
{
    std::unordered_map<base::Id, std::size_t> firstLine, lastOfStory;
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
        firstLine.try_emplace(page.lines[i].frame, i);
        if (!page.lines[i].story.isNull())
            lastOfStory[page.lines[i].story] = i;
    }
    // Where a frame has no line of its own it follows its story's last one; from the top, then from the left.
    struct Stop {
        std::size_t line = kSilent;
        bool silent = true;
        const FrameLayout *frame = nullptr;
    };
    std::vector<Stop> stops;
    for (const FrameLayout &frame : page.frames) {
        Stop stop{kSilent, true, &frame};
        if (const auto own = firstLine.find(frame.frame); own != firstLine.end()) {
            stop.line = own->second;
            stop.silent = false;
        } else if (const auto story = lastOfStory.find(frame.story); story != lastOfStory.end()) {
            stop.line = story->second;
        }
        stops.push_back(stop);
    }
    std::stable_sort(stops.begin(), stops.end(), [](const Stop &a, const Stop &b) {
        return std::tuple(a.line, a.silent, a.frame->box.y, a.frame->box.x)
            < std::tuple(b.line, b.silent, b.frame->box.y, b.frame->box.x);
    });
    std::vector<base::Id> order;
    for (const Stop &stop : stops)
        order.push_back(stop.frame->frame);
    return order;
}

} // namespace banxin::layout
