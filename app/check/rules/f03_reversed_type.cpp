// F03: reversed type is large enough to stay open.
#include "check/rules/all.h"
#include "check/rules/type_ink.h"

namespace banxin::check {

namespace {

void look(const PageView &view, Report &report)
{
    const model::PrinterProfile printer =
        view.publication ? model::printerNamed(*view.publication, {}) : model::PrinterProfile();
    for (const InkedLine &one : inkedLines(view)) {
        if (!one.color.isPaper() || one.groundInks == 0)
            continue;
        const bool isMany = one.groundInks > 1;
        const Length least = isMany ? printer.reversedInSeveralInks : printer.reversedInOneInk;
        if (one.size >= least)
            continue;
        const QString text = flat(textOf(one.line->line()));
        Finding place;
        place.frame = one.line->frame;
        place.story = one.line->story;
        place.rect = one.line->box;
        place.text = text;
        report.add(std::move(place),
            isMany ? tr("反白字“%1”只有 %2 磅，几种油墨的底上至少要 %3 磅。")
                         .arg(text.left(12))
                         .arg(one.size.toPt(), 0, 'g', 3)
                         .arg(least.toPt(), 0, 'g', 3)
                   : tr("反白字“%1”只有 %2 磅，至少要 %3 磅。")
                         .arg(text.left(12))
                         .arg(one.size.toPt(), 0, 'g', 3)
                         .arg(least.toPt(), 0, 'g', 3));
    }
}

} // namespace

const Rule reversedTypeRule{"F03", QT_TRANSLATE_NOOP("check", "反白字太小"), QT_TRANSLATE_NOOP("check", "印前检查"),
    QT_TRANSLATE_NOOP("check", "红底上 7 磅的白字"), QT_TRANSLATE_NOOP("check", "红底上 9 磅的白字，黑底上 6 磅的白字"),
    Severity::Warning, Severity::Warning, FixKind::None, look};

} // namespace banxin::check
