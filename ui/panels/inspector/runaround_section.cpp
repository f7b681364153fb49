#include "panels/inspector/runaround_section.h"

#include "panels/inspector/look.h"
#include "widgets/segmented_control.h"

#include <QHBoxLayout>
#include <QLabel>

#include <cmath>
#include <numbers>

namespace banxin::panels {

using base::Length;
using base::Point;
using model::FrameShape;
using model::RunaroundSides;

namespace {

/// The shape that is seen, as a polygon from the box's corner; empty of a rectangle.
std::vector<Point> outlineOf(const model::Frame &frame)
{
    if (frame.contour.size() >= 3)
        return frame.contour;
    const Look look = lookOf(frame.content);
    const double width = frame.box.width.toPt(), height = frame.box.height.toPt();
    std::vector<Point> outline;
    const auto arc = [&](double x, double y, double rx, double ry, double from, double to, int steps) {
        for (int i = 0; i <= steps; ++i) {
            const double angle = (from + (to - from) * i / steps) * std::numbers::pi / 180;
            outline.push_back({Length::pt(x + rx * std::cos(angle)), Length::pt(y + ry * std::sin(angle))});
        }
    };
    if (look.hasShape && look.shape == FrameShape::Ellipse) {
        arc(width / 2, height / 2, width / 2, height / 2, 0, 360 - 7.5, 47);
    } else if (look.hasShape && look.shape == FrameShape::Rounded) {
        const double r = std::min({look.cornerRadius.toPt(), width / 2, height / 2});
        arc(width - r, r, r, r, -90, 0, 6);
        arc(width - r, height - r, r, r, 0, 90, 6);
        arc(r, height - r, r, r, 90, 180, 6);
        arc(r, r, r, r, 180, 270, 6);
    }
    return outline;
}

} // namespace

RunaroundSection::RunaroundSection()
    : Section(tr("绕排"))
    , m_kind(new widgets::SegmentedControl)
    , m_gap(new LengthField("runaroundGap", LengthUnit::Millimetre, Length(), Length::mm(200)))
    , m_sides(new Choice("runaroundSides"))
{
    m_kind->setObjectName(QStringLiteral("runaroundKind"));
    m_kind->addSegment(Off, tr("不绕"), tr("文字从它上面过"));
    m_kind->addSegment(Box, tr("沿外框"));
    m_kind->addSegment(Contour, tr("沿轮廓"), tr("沿多边形、椭圆或圆角的边"));
    head()->addWidget(m_kind);
    m_sides->add(tr("两侧"), int(RunaroundSides::Both));
    m_sides->add(tr("宽的一侧"), int(RunaroundSides::Largest));
    m_sides->add(tr("左侧"), int(RunaroundSides::Left));
    m_sides->add(tr("右侧"), int(RunaroundSides::Right));
    m_sides->add(tr("上下"), int(RunaroundSides::Neither));
    m_gapRow = addRow(tr("离文字"), m_gap, tr("文字在"), m_sides);
    connect(m_kind, &widgets::SegmentedControl::chosen, this, [this](int kind) {
        change([&](edit::Runaround &runaround, const model::Frame &frame) {
            runaround.isOn = kind != Off;
            if (kind == Contour)
                runaround.contour = outlineOf(frame);
            else if (kind == Box && lookOf(frame.content).shape != FrameShape::Contour)
                runaround.contour.clear();
        });
        refresh();
    });
    connect(m_gap, &LengthField::lengthEntered, this,
        [this](Length gap) { change([&](edit::Runaround &runaround, const model::Frame &) { runaround.gap = gap; }); });
    connect(m_sides, &Choice::chosen, this, [this](const QVariant &sides) {
        change([&](edit::Runaround &runaround, const model::Frame &) {
            runaround.sides = static_cast<RunaroundSides>(sides.toInt());
        });
    });
}

void RunaroundSection::change(const std::function<void(edit::Runaround &, const model::Frame &)> &by)
{
    std::vector<base::Result<model::ChangeSet>> changes;
    for (const model::Frame *frame : seen().objects()) {
        edit::Runaround runaround{frame->runaround, frame->runaroundGap, frame->runaroundSides, frame->contour};
        by(runaround, *frame);
        changes.push_back(edit::setRunaround(seen().document(), frame->id, runaround, seen().context()));
    }
    want(changes);
}

bool RunaroundSection::refresh()
{
    const std::vector<const model::Frame *> frames = seen().objects();
    if (frames.empty())
        return false;
    bool contour = true, boxed = true;
    for (const model::Frame *frame : frames) {
        if (std::holds_alternative<model::AreaContent>(frame->content))
            return false; // stories keep off each other by standing elsewhere
        contour = contour && outlineOf(*frame).size() >= 3;
        boxed = boxed && lookOf(frame->content).shape != FrameShape::Contour;
    }
    const bool may = seen().isEditable() && !seen().isLocked();
    const auto kind = sharedOf(frames, [](const model::Frame &frame) {
        return !frame.runaround ? Off : frame.contour.empty() ? Box : Contour;
    });
    m_kind->setCurrent(kind.mixed ? -1 : kind.value);
    m_kind->setEnabled(may);
    m_kind->setSegmentEnabled(Contour, contour);
    m_kind->setSegmentEnabled(Box, boxed);
    m_gap->setMeasure(measureOf(seen().page()->grid));
    m_gap->showLength(sharedOf(frames, [](const model::Frame &frame) { return frame.runaroundGap; }));
    m_gap->setEnabled(may);
    const auto sides = sharedOf(frames, [](const model::Frame &frame) { return frame.runaroundSides; });
    m_sides->showValue(int(sides.value), sides.mixed);
    m_sides->setEnabled(may);
    setRowVisible(m_gapRow, kind.mixed || kind.value != Off);
    return true;
}

} // namespace banxin::panels
