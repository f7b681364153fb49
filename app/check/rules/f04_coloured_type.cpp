// F04: coloured type in several inks is large enough to be in register, and black type is black alone.
#include "check/rules/all.h"
#include "check/rules/type_ink.h"

namespace banxin::check {

namespace {

void look(const PageView &view, Report &report)
{
    const model::PrinterProfile printer =
        view.publication ? model::printerNamed(*view.publication, {}) : model::PrinterProfile();
    for (const InkedLine &one : inkedLines(view)) {
        if (one.color.isPaper() || one.color.isSpot() || one.color.inkCount() < 2)
            continue;
        const QString text = flat(textOf(one.line->line()));
        Finding place;
        place.frame = one.line->frame;
        place.story = one.line->story;
        place.rect = one.line->box;
        place.text = text;
        constexpr int rich = 9000; // of 10000 K: black with other inks under it
        if (one.color.k >= rich)
            report.add(Severity::Error, std::move(place), tr("“%1”用四色黑印字，应为单色黑。").arg(text.left(12)));
        else if (one.size < printer.colouredType)
            report.add(std::move(place),
                tr("几种油墨套印的字“%1”只有 %2 磅，至少要 %3 磅。")
                    .arg(text.left(12))
                    .arg(one.size.toPt(), 0, 'g', 3)
                    .arg(printer.colouredType.toPt(), 0, 'g', 3));
    }
}

} // namespace

const Rule colouredTypeRule{"F04", QT_TRANSLATE_NOOP("check", "彩色字套印不准"), QT_TRANSLATE_NOOP("check", "印前检查"),
    QT_TRANSLATE_NOOP("check", "8 磅的红字（M95 Y85）；四色黑的正文"),
    QT_TRANSLATE_NOOP("check", "12 磅的红字；单色黑"), Severity::Warning, Severity::Warning, FixKind::None, look};

} // namespace banxin::check
