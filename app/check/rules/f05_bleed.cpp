// F05: what touches the trim reaches the bleed.
#include "check/rules/all.h"

namespace banxin::check {

namespace {

void look(const PageView &view, Report &report)
{
    const base::Size trim = view.layout.trim;
    const Length need = view.page.bleed, near = Length::mm(0.5), slack = Length::mm(0.05);
    for (const model::Frame *frame : view.frames) {
        const auto *box = std::get_if<model::BoxContent>(&frame->content);
        const bool isInk = (box && (box->fill || box->gradient))
            || std::holds_alternative<model::PictureContent>(frame->content)
            || std::holds_alternative<model::ArtContent>(frame->content)
            || std::holds_alternative<model::AdvertContent>(frame->content);
        if (!isInk || frame->rotation != 0)
            continue;
        QStringList sides;
        // How far it stands out over each edge; inside by more than half a millimetre it does not touch.
        const auto touches = [&](Length out, const QString &side) {
            if (out >= -near && out < need - slack)
                sides << side;
        };
        touches(-frame->box.left(), tr("左"));
        touches(-frame->box.top(), tr("上"));
        touches(frame->box.right() - trim.width, tr("右"));
        touches(frame->box.bottom() - trim.height, tr("下"));
        if (sides.isEmpty())
            continue;
        const QString text = sides.join(u'、');
        report.add(
            onFrame(*frame, text), tr("%1边到了成品线，没有出血 %2 毫米。").arg(text).arg(need.toMm(), 0, 'g', 3));
    }
}

} // namespace

const Rule bleedRule{"F05", QT_TRANSLATE_NOOP("check", "没有出血"), QT_TRANSLATE_NOOP("check", "印前检查"),
    QT_TRANSLATE_NOOP("check", "色块正好停在成品线上"), QT_TRANSLATE_NOOP("check", "色块伸出成品线 3 毫米"),
    Severity::Warning, Severity::Warning, FixKind::None, look};

} // namespace banxin::check
