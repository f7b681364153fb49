// L14: on the front page nothing is larger than the paper's name.
#include "check/rules/all.h"

namespace banxin::check {

namespace {

using namespace Qt::StringLiterals;

void look(const PageView &view, Report &report)
{
    if (view.page.role != model::PageRole::Front)
        return;
    const model::Frame *name = nullptr;
    Length size;
    for (const model::Frame *frame : view.frames) {
        if (frame->role != "paper-name"_L1)
            continue;
        Length its = std::holds_alternative<model::TextContent>(frame->content)
            ? Length()
            : std::min(frame->box.height, frame->box.width);
        for (const FurnitureOnPage &one : view.furniture) {
            if (one.frame == frame)
                its = one.largest;
        }
        if (!name || its > size) {
            name = frame;
            size = its;
        }
    }
    if (!name) {
        Finding place;
        place.text = u"paper-name"_s;
        report.add(place, tr("头版上没有报名。"));
        return;
    }
    const layout::LineLayout *larger = nullptr;
    for (const layout::LineLayout &line : view.layout.lines) {
        if (line.frame != name->id && sizeOf(line) > size && (!larger || sizeOf(line) > sizeOf(*larger)))
            larger = &line;
    }
    if (!larger)
        return;
    const QString text = flat(textOf(larger->line())).left(12);
    report.add(onFrame(*name, text),
        tr("报名 %1 磅，“%2”却有 %3 磅。")
            .arg(size.toPt(), 0, 'f', 1)
            .arg(text)
            .arg(sizeOf(*larger).toPt(), 0, 'f', 1));
}

} // namespace

const Rule paperNameRule{"L14", QT_TRANSLATE_NOOP("check", "报名不是头版最大的字"),
    QT_TRANSLATE_NOOP("check", "国新出发〔2020〕10号"), QT_TRANSLATE_NOOP("check", "报名 15 磅，头条标题 60 磅"),
    QT_TRANSLATE_NOOP("check", "报名 84 磅，头条标题 51 磅"), Severity::Warning, Severity::Error, FixKind::None, look};

} // namespace banxin::check
