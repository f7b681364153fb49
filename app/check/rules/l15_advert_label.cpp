// L15: an advert bears 广告.
#include "check/rules/all.h"

#include <QRegularExpression>

namespace banxin::check {

namespace {

using namespace Qt::StringLiterals;

void look(const PageView &view, Report &report)
{
    for (const model::Frame *frame : view.frames) {
        const auto *advert = std::get_if<model::AdvertContent>(&frame->content);
        const bool isTyped = frame->role == "advert"_L1 && !advert;
        if (!advert && !isTyped)
            continue;
        bool isLabelled = false;
        for (const layout::LineLayout &label : view.layout.labels)
            isLabelled = isLabelled || label.frame == frame->id;
        if (isTyped) {
            for (const layout::LineLayout &line : view.layout.lines)
                isLabelled = isLabelled || (line.frame == frame->id && textOf(line.line()).contains(u"广告"_s));
        }
        // A label of its own may stand in the advert's place or right above it.
        const Rect around = frame->box.grownBy(view.pitch());
        for (const FurnitureOnPage &one : view.furniture)
            isLabelled = isLabelled || (one.text.trimmed() == u"广告"_s && around.intersects(one.frame->box));
        if (isLabelled)
            continue;
        const QString who = advert && !advert->advertiser.isEmpty() ? advert->advertiser : tr("广告");
        report.add(onFrame(*frame, who), tr("“%1”没有标明广告。").arg(who));
    }
}

} // namespace

const Rule advertLabelRule{"L15", QT_TRANSLATE_NOOP("check", "广告没有标明"),
    QT_TRANSLATE_NOOP("check", "《广告法》第十四条，国新出发〔2020〕10号"),
    QT_TRANSLATE_NOOP("check", "广告框关了“广告”字样"), QT_TRANSLATE_NOOP("check", "广告框角上有“广告”"),
    Severity::Warning, Severity::Error, FixKind::None, look};

} // namespace banxin::check
