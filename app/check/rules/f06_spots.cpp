// F06: no more spot colours than the press has units for.
#include "check/rules/all.h"

namespace banxin::check {

namespace {

void look(const PageView &view, Report &report)
{
    const model::PrinterProfile printer =
        view.publication ? model::printerNamed(*view.publication, {}) : model::PrinterProfile();
    if (!view.layout.display || static_cast<int>(view.layout.display->spots.size()) <= printer.mostSpots)
        return;
    QStringList names;
    for (const display::SpotInk &spot : view.layout.display->spots)
        names << spot.name;
    Finding place;
    place.text = names.join(u'、');
    report.add(std::move(place),
        tr("用了 %1 种（%2），印厂只能印 %3 种。").arg(names.size()).arg(names.join(u'、')).arg(printer.mostSpots));
}

} // namespace

const Rule spotRule{"F06", QT_TRANSLATE_NOOP("check", "专色太多"), QT_TRANSLATE_NOOP("check", "印前检查"),
    QT_TRANSLATE_NOOP("check", "一个版上两种专色"), QT_TRANSLATE_NOOP("check", "四色加一种专色"), Severity::Warning,
    Severity::Warning, FixKind::None, look};

} // namespace banxin::check
