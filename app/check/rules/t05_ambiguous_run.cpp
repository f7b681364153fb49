// T05: where a story goes on, the eye finds it: the next leg is to the right or below, and nothing of another story
// stands between.
#include "check/rules/all.h"

#include "model/paragraph_roles.h"

namespace banxin::check {

namespace {

Rect boxOf(const PageView &view, const StoryOnPage &story, Id frame)
{
    for (const model::Frame *area : story.areas) {
        if (area->id == frame)
            return area->box;
    }
    (void)view;
    return {};
}

void look(const PageView &view, Report &report)
{
    for (const StoryOnPage &story : view.stories) {
        for (std::size_t i = 1; i < story.legs.size(); ++i) {
            const Leg &from = story.legs[i - 1], &to = story.legs[i];
            if (from.frame == to.frame || from.lines.front()->mode != to.lines.front()->mode
                || from.lines.front()->mode == model::WritingMode::Vertical)
                continue;
            // A section begins with a head of its own, which the eye finds wherever it stands.
            if (model::isSectionRole(to.lines.front()->role)
                || to.lines.front()->role == model::ParagraphRole::TableHead)
                continue;
            const Rect a = boxOf(view, story, from.frame), b = boxOf(view, story, to.frame);
            const bool isRight = b.left() >= a.right() - view.pitch();
            // Below, or at the left of the next band, where the eye begins anew.
            const bool isBelow = b.top() >= a.bottom() - view.pitch();
            QString detail;
            if (!isRight && !isBelow) {
                detail = tr("“%1”接着往左边走，读者找不到。").arg(story.title());
            } else {
                // Text of another story in the way between the two.
                const Rect way = isBelow && !isRight
                    ? Rect{std::max(from.box.left(), to.box.left()), from.box.bottom(),
                        std::min(from.box.right(), to.box.right()) - std::max(from.box.left(), to.box.left()),
                        to.box.top() - from.box.bottom()}
                    : Rect{from.box.right(), to.box.top(), to.box.left() - from.box.right(), view.pitch() * 3};
                for (const StoryOnPage &other : view.stories) {
                    if (&other == &story || way.isEmpty())
                        continue;
                    for (const Leg &leg : other.legs) {
                        if (leg.box.intersects(way))
                            detail = tr("“%1”前后两段之间隔着“%2”。").arg(story.title(), other.title());
                    }
                }
            }
            if (detail.isEmpty())
                continue;
            Finding place;
            place.frame = to.frame;
            place.story = story.story;
            place.rect = to.box;
            place.text = detail;
            report.add(std::move(place), detail);
        }
    }
}

} // namespace

const Rule ambiguousRunRule{"T05", QT_TRANSLATE_NOOP("check", "接排不明"), QT_TRANSLATE_NOOP("check", "版面禁忌"),
    QT_TRANSLATE_NOOP("check", "正文接到左边的稿区；两段之间隔着别的稿件"),
    QT_TRANSLATE_NOOP("check", "正文接到右边相邻的稿区"), Severity::Warning, Severity::Warning, FixKind::None, look};

} // namespace banxin::check
