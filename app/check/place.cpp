// Where findings stand: on paper, and in the order in which an issue is read.
#include "check/checker.h"

#include <algorithm>
#include <unordered_map>

namespace banxin::check {

using base::Id;
using base::Rect;

std::vector<Rect> rectsOf(const Finding &finding, const layout::PageLayout &layout)
{
    if (finding.paragraph.isNull() || finding.length <= 0) {
        const bool isHere = finding.rect && (finding.page.isNull() || finding.page == layout.page);
        return isHere ? std::vector<Rect>{*finding.rect} : std::vector<Rect>{};
    }
    const layout::TextPosition from{finding.paragraph, finding.start, true},
        to{finding.paragraph, finding.end(), false};
    if (layout.lineOf(from) < 0 && layout.lineOf(to) < 0)
        return {};
    return layout.selectionRects(from, to);
}

void place(std::vector<Finding> &findings, const layout::PageLayout &layout)
{
    for (Finding &one : findings) {
        if (!one.page.isNull() && one.page != layout.page)
            continue;
        if (!one.paragraph.isNull() && one.length > 0) {
            const int line = layout.lineOf({one.paragraph, one.start, true});
            const std::vector<Rect> rects = rectsOf(one, layout);
            if (line < 0 || rects.empty())
                continue;
            one.page = layout.page;
            if (one.frame.isNull())
                one.frame = layout.lines[static_cast<std::size_t>(line)].frame;
            if (!one.rect) {
                const auto turn = layout.turnOf(one.frame);
                one.rect = turn ? turn->bounds(rects.front()) : rects.front();
            }
        } else if (!one.rect && one.page == layout.page && !one.frame.isNull()) {
            for (const layout::FrameLayout &frame : layout.frames) {
                if (frame.frame == one.frame)
                    one.rect = frame.box;
            }
        }
    }
}

bool isElsewhere(const model::Document &document, const Finding &finding, const model::Page &page)
{
    // Text that is overset stands nowhere: it is told where the story's last area is, or its only one.
    const Id story = finding.story;
    bool here = false;
    for (const Id other : document.children(page.issue, model::ObjectKind::Page)) {
        for (const auto *frame : document.childrenOf<model::Frame>(other)) {
            const auto *area = std::get_if<model::AreaContent>(&frame->content);
            const auto *placement = area ? document.find<model::Placement>(area->placement) : nullptr;
            if (placement && placement->story == story)
                here = other == page.id; // the last page wins
        }
    }
    return !here && !story.isNull();
}

void sortAsRead(const model::Document &document, Id issue, std::vector<Finding> &findings)
{
    std::unordered_map<Id, int> pages, order;
    int next = 0;
    for (const Id page : document.children(issue, model::ObjectKind::Page)) {
        pages.emplace(page, next++);
        for (const Id frame : document.children(page, model::ObjectKind::Frame)) {
            order.emplace(frame, next++);
            for (const Id text : document.children(frame, model::ObjectKind::Paragraph))
                order.emplace(text, next++);
        }
    }
    for (const Finding &one : findings) {
        if (one.story.isNull() || order.contains(one.story))
            continue;
        order.emplace(one.story, next++);
        for (const Id text : document.children(one.story, model::ObjectKind::Paragraph))
            order.emplace(text, next++);
        for (const Id picture : document.children(one.story, model::ObjectKind::StoryPicture)) {
            for (const Id text : document.children(picture, model::ObjectKind::Paragraph))
                order.emplace(text, next++);
        }
    }
    const auto rankOf = [](const std::unordered_map<Id, int> &ranks, Id id, int unknown) {
        const auto found = ranks.find(id);
        return found == ranks.end() ? unknown : found->second;
    };
    constexpr int last = 1 << 30;
    std::vector<std::pair<std::tuple<int, int, int, int, int, int>, std::size_t>> keys;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const Finding &one = findings[i];
        const int top = one.rect ? static_cast<int>(one.rect->top().toPt()) : last;
        const int story = one.story.isNull() ? -1 : rankOf(order, one.story, last);
        keys.push_back({{rankOf(pages, one.page, last), story, rankOf(order, one.paragraph, -1),
                            one.paragraph.isNull() ? top : one.start, one.length, 0},
            i});
    }
    std::stable_sort(keys.begin(), keys.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<Finding> sorted;
    sorted.reserve(findings.size());
    for (const auto &[key, i] : keys)
        sorted.push_back(std::move(findings[i]));
    findings = std::move(sorted);
}

} // namespace banxin::check
