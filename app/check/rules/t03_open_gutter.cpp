// T03 通缝: no gutter is open from the top of the page to its bottom.
#include "check/rules/all.h"
#include "check/rules/page_gaps.h"

#include <algorithm>

namespace banxin::check {

namespace {

void look(const PageView &view, Report &report)
{
    const Rect content = view.contentBox();
    const Rect &type = view.page.grid.typeArea;
    if (content.height * 2 < type.height)
        return; // a page in the making
    for (const PageGap &gap : gapsOf(view, GapDirection::Down)) {
        if (!gap.partsStories())
            continue;
        const auto stories = [](std::vector<Id> ids) {
            std::erase(ids, Id());
            std::sort(ids.begin(), ids.end());
            ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
            return ids.size();
        };
        if (stories(gap.before) + stories(gap.after) < 3)
            continue; // two tall stories beside each other
        Finding place;
        place.rect = Rect{gap.from, content.top(), std::max(Length::pt(1), gap.to - gap.from), content.height};
        place.text = tr("左右断开");
        report.add(std::move(place),
            tr("栏缝从上通到下（距版心左边 %1 毫米）。").arg((gap.from - type.left()).toMm(), 0, 'f', 0));
    }
}

} // namespace

const Rule openGutterRule{"T03", QT_TRANSLATE_NOOP("check", "通缝"), QT_TRANSLATE_NOOP("check", "版面禁忌"),
    QT_TRANSLATE_NOOP("check", "第三、四栏之间从上到下没有一篇跨过去"), QT_TRANSLATE_NOOP("check", "通栏头条跨过栏缝"),
    Severity::Warning, Severity::Warning, FixKind::None, look};

} // namespace banxin::check
