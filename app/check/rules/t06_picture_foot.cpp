// T06: a leg does not end on a picture.
#include "check/rules/all.h"

namespace banxin::check {

namespace {

void look(const PageView &view, Report &report)
{
    for (const StoryOnPage &story : view.stories) {
        for (const PictureOnPage &one : story.pictures) {
            const Rect box = one.frame->box;
            for (const model::Frame *area : story.areas) {
                // It stands within the area, at its foot, narrower than the area: text runs on beside it.
                const Rect inner = area->box.grownBy(Length::pt(1));
                const bool isWithin = inner.united(box) == inner;
                const bool isAtFoot = area->box.bottom() - box.bottom() <= view.pitch() * 5 / 2;
                const bool isWhole = box.width * 10 >= area->box.width * 9;
                if (!isWithin || !isAtFoot || isWhole)
                    continue;
                int above = 0, beside = 0;
                for (const Leg &leg : story.legs) {
                    if (leg.frame != area->id)
                        continue;
                    const Length shared = std::min(leg.box.right(), box.right()) - std::max(leg.box.left(), box.left());
                    if (shared * 2 > leg.box.width)
                        above += leg.box.bottom() <= box.top() + view.pitch() ? leg.rows : 0;
                    else if (leg.box.bottom() > box.top() + view.pitch())
                        ++beside;
                }
                if (above == 0 || beside == 0)
                    continue;
                report.add(onFrame(*one.frame, one.caption.isEmpty() ? story.title() : one.caption, story.story),
                    tr("“%1”的一栏在图片上收尾，旁边的栏还往下走。").arg(story.title()));
                break;
            }
        }
    }
}

} // namespace

const Rule pictureFootRule{"T06", QT_TRANSLATE_NOOP("check", "图片压在栏脚"), QT_TRANSLATE_NOOP("check", "版面禁忌"),
    QT_TRANSLATE_NOOP("check", "三栏正文，图片在第二栏底下"),
    QT_TRANSLATE_NOOP("check", "图片在稿区上方；图片占满稿区底部"), Severity::Warning, Severity::Warning, FixKind::None,
    look};

} // namespace banxin::check
