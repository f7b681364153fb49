// T02 断版: no line and no gap cuts the page in two.
#include "check/rules/all.h"
#include "check/rules/page_gaps.h"

namespace banxin::check {

namespace {

void look(const PageView &view, Report &report)
{
    const Rect &type = view.page.grid.typeArea;
    for (const PageGap &gap : gapsOf(view, GapDirection::Across)) {
        // A band at the head or the foot of the page is a form of its own (通栏头条, 底部广告).
        const bool isInMiddle =
            gap.from > type.top() + type.height * 3 / 10 && gap.to < type.bottom() - type.height * 3 / 10;
        if (!isInMiddle || !gap.partsStories())
            continue;
        const auto stories = [](const std::vector<Id> &ids) {
            return std::count_if(ids.begin(), ids.end(), [](Id id) { return !id.isNull(); });
        };
        if (stories(gap.before) < 2 || stories(gap.after) < 2)
            continue; // one story over another: nothing that had to be joined
        Finding place;
        place.rect = Rect{type.x, gap.from, type.width, std::max(Length::pt(1), gap.to - gap.from)};
        place.text = tr("上下断开");
        report.add(std::move(place),
            tr("从左到右断成上下两半（距版心上边 %1 毫米）。").arg((gap.from - type.top()).toMm(), 0, 'f', 0));
    }
}

} // namespace

const Rule cutPageRule{"T02", QT_TRANSLATE_NOOP("check", "断版"), QT_TRANSLATE_NOOP("check", "版面禁忌"),
    QT_TRANSLATE_NOOP("check", "版面中间一条横线从左通到右"), QT_TRANSLATE_NOOP("check", "通栏头条下面的横缝"),
    Severity::Warning, Severity::Warning, FixKind::None, look};

} // namespace banxin::check
