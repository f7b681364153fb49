// F02: rules and borders are as heavy as the press needs them.
#include "check/rules/all.h"

namespace banxin::check {

namespace {

void look(const PageView &view, Report &report)
{
    if (!view.publication)
        return;
    const model::PrinterProfile printer = model::printerNamed(*view.publication, {});
    for (const model::Frame *frame : view.frames) {
        std::optional<base::Color> color;
        Length weight;
        if (const auto *rule = std::get_if<model::RuleContent>(&frame->content)) {
            color = rule->color;
            weight = rule->weight;
        } else if (const auto *box = std::get_if<model::BoxContent>(&frame->content); box && box->border.isEmpty()) {
            color = box->stroke;
            weight = box->weight;
        } else if (const auto *area = std::get_if<model::AreaContent>(&frame->content);
                   area && area->border.isEmpty()) {
            color = area->stroke;
            weight = area->strokeWeight;
        } else if (const auto *picture = std::get_if<model::PictureContent>(&frame->content)) {
            color = picture->stroke;
            weight = picture->strokeWeight;
        }
        if (!color)
            continue;
        const base::Color ink = model::resolved(*view.publication, *color);
        if (ink.isPaper())
            continue;
        const bool isMany = ink.inkCount() > 1;
        const Length least = isMany ? printer.ruleInSeveralInks : printer.ruleInOneInk;
        if (weight >= least)
            continue;
        const QString text = tr("%1 磅").arg(weight.toPt(), 0, 'g', 3);
        report.add(onFrame(*frame, text),
            isMany ? tr("线粗 %1，几种油墨套印的线至少要 %2 磅。").arg(text).arg(least.toPt(), 0, 'g', 3)
                   : tr("线粗 %1，至少要 %2 磅。").arg(text).arg(least.toPt(), 0, 'g', 3));
    }
}

} // namespace

const Rule thinRuleRule{"F02", QT_TRANSLATE_NOOP("check", "线太细"), QT_TRANSLATE_NOOP("check", "印前检查"),
    QT_TRANSLATE_NOOP("check", "0.1 磅的黑线；0.5 磅的红线"), QT_TRANSLATE_NOOP("check", "0.4 磅的黑线；1.5 磅的红线"),
    Severity::Warning, Severity::Warning, FixKind::None, look};

} // namespace banxin::check
