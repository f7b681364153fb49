// T04: what stands under a headline is its own text.
#include "check/rules/all.h"

namespace banxin::check {

namespace {

void look(const PageView &view, Report &report)
{
    for (const StoryOnPage &story : view.stories) {
        if (!story.headline || story.isHeadlineVertical || story.legs.empty())
            continue;
        bool isOneArea = false; // the headline's area has its text too: nothing can come between
        for (const Leg &leg : story.legs)
            isOneArea = isOneArea || leg.frame == story.headlineFrame;
        if (isOneArea)
            continue;
        const Rect head = *story.headline;
        // The first text below it, no farther than six rows.
        const Leg *next = nullptr;
        const StoryOnPage *owner = nullptr;
        bool ownIsNear = false;
        for (const StoryOnPage &other : view.stories) {
            for (const Leg &leg : other.legs) {
                const Length shared = std::min(leg.box.right(), head.right()) - std::max(leg.box.left(), head.left());
                const bool isBelow = leg.box.top() >= head.bottom() - view.pitch() && shared > Length()
                    && leg.box.top() - head.bottom() <= view.pitch() * 6;
                if (&other == &story) {
                    // Beside the headline is as good as under it.
                    const bool isBeside = leg.box.top() < head.bottom() && leg.box.bottom() > head.top()
                        && leg.box.left() - head.right() <= view.page.grid.gutter() * 2;
                    ownIsNear = ownIsNear || isBelow || isBeside;
                }
                if (isBelow && (!next || leg.box.top() < next->box.top())) {
                    next = &leg;
                    owner = &other;
                }
            }
        }
        if (!next || owner == &story || ownIsNear)
            continue;
        Finding place;
        place.frame = story.headlineFrame;
        place.story = story.story;
        place.rect = head;
        place.text = story.title() + u'｜' + owner->title();
        report.add(std::move(place), tr("标题“%1”下面是“%2”的正文。").arg(story.title(), owner->title()));
    }
}

} // namespace

const Rule wrongTextRule{"T04", QT_TRANSLATE_NOOP("check", "标题压着别人的正文"),
    QT_TRANSLATE_NOOP("check", "版面禁忌"), QT_TRANSLATE_NOOP("check", "甲稿的标题区下面紧接乙稿的正文区"),
    QT_TRANSLATE_NOOP("check", "标题区下面是同一篇的正文区"), Severity::Warning, Severity::Warning, FixKind::None,
    look};

} // namespace banxin::check
