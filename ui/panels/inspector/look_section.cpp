#include "panels/inspector/look_section.h"

#include "panels/inspector/border_choice.h"
#include "panels/inspector/look.h"

#include "widgets/labels.h"

#include <QLabel>

namespace banxin::panels {

using base::Color;
using base::Length;
using model::BoxContent;
using model::FrameShape;
using model::Gradient;

namespace {

enum GradientKind { NoGradient, Linear, Radial };

} // namespace

LookSection::LookSection()
    : Section(tr("框与底纹"))
    , m_fill(new ColorButton("lookFill"))
    , m_stroke(new ColorButton("lookStroke"))
    , m_weight(new LengthField("lookWeight", LengthUnit::Point, Length(), Length::pt(100)))
    , m_border(new Choice("lookBorder"))
    , m_weightNote(new QLabel)
    , m_shape(new Choice("lookShape"))
    , m_radius(new LengthField("lookRadius", LengthUnit::Millimetre, Length(), Length::mm(500)))
    , m_gradient(new Choice("lookGradient"))
    , m_angle(new widgets::LengthEdit)
    , m_from(new ColorButton("lookFrom"))
    , m_to(new ColorButton("lookTo"))
{
    m_fillRow = addRow(tr("底色"), m_fill);
    m_strokeRow = addRow(tr("线色"), m_stroke);
    m_weightRow = addRow(tr("线粗"), m_weight);
    m_borderRow = addRow(tr("花边"), m_border);
    m_border->setIconSize({56, 14});
    m_border->add(tr("无", "no border"), QString());
    offerBorders(*m_border, true);
    m_weightNote->setObjectName(QStringLiteral("lookWeightNote"));
    m_weightNote->setWordWrap(true);
    m_noteRow = addRow({}, m_weightNote);
    m_shapeRow = addRow(tr("形状"), m_shape, tr("圆角"), m_radius);
    m_shape->add(tr("方角"), int(FrameShape::Rectangle));
    m_shape->add(tr("圆角"), int(FrameShape::Rounded));
    m_shape->add(tr("椭圆"), int(FrameShape::Ellipse));
    m_shape->add(tr("多边形"), int(FrameShape::Contour));
    m_angle->setObjectName(QStringLiteral("lookAngle"));
    m_angle->setUnit(QStringLiteral("°"));
    m_angle->setRange(-360, 360);
    m_angle->setMinimumWidth(56);
    m_gradientRow = addRow(tr("渐变"), m_gradient, tr("方向"), m_angle);
    m_gradient->add(tr("无", "no gradient"), NoGradient);
    m_gradient->add(tr("直线"), Linear);
    m_gradient->add(tr("放射"), Radial);
    m_from->setMayBeNone(false);
    m_to->setMayBeNone(false);
    m_colorsRow = addRow(tr("从", "gradient"), m_from, tr("到", "gradient"), m_to);

    connect(m_fill, &ColorButton::colorEntered, this,
        [this](const std::optional<Color> &color) { setColor(PaintTarget::Fill, color); });
    connect(m_stroke, &ColorButton::colorEntered, this,
        [this](const std::optional<Color> &color) { setColor(PaintTarget::Stroke, color); });
    connect(m_weight, &LengthField::lengthEntered, this, [this](Length weight) {
        changeAll([weight](const model::Frame &frame) { return withWeight(frame.content, weight); });
    });
    connect(m_border, &Choice::chosen, this, [this](const QVariant &border) {
        changeAll([&](const model::Frame &frame) { return withBorder(frame.content, border.toString()); });
    });
    connect(m_shape, &Choice::chosen, this, [this](const QVariant &value) {
        const auto shape = static_cast<FrameShape>(value.toInt());
        changeAll([shape](const model::Frame &frame) {
            const Look look = lookOf(frame.content);
            if (shape == FrameShape::Contour && frame.contour.size() < 3)
                return frame.content; // there is no polygon to show
            Length radius = look.cornerRadius;
            if (shape == FrameShape::Rounded && radius.isZero())
                radius = Length::mm(3);
            return withShape(frame.content, shape, radius);
        });
        refresh();
    });
    connect(m_radius, &LengthField::lengthEntered, this, [this](Length radius) {
        changeAll([radius](const model::Frame &frame) {
            return withShape(frame.content, radius.isZero() ? FrameShape::Rectangle : FrameShape::Rounded, radius);
        });
    });
    connect(m_gradient, &Choice::chosen, this, [this](const QVariant &kind) {
        change<BoxContent>([&](BoxContent &box) {
            if (kind.toInt() == NoGradient) {
                if (box.gradient && !box.fill)
                    box.fill = box.gradient->from;
                box.gradient.reset();
                return;
            }
            Gradient gradient = box.gradient.value_or(Gradient{box.fill.value_or(Color::black()), Color::paper()});
            gradient.radial = kind.toInt() == Radial;
            box.gradient = gradient;
        });
    });
    connect(m_angle, &widgets::LengthEdit::entered, this, [this](double degrees) {
        change<BoxContent>([&](BoxContent &box) {
            if (box.gradient)
                box.gradient->angle = ((qRound(degrees) % 360) + 360) % 360;
        });
    });
    connect(m_from, &ColorButton::colorEntered, this, [this](const std::optional<Color> &color) {
        change<BoxContent>([&](BoxContent &box) {
            if (box.gradient && color)
                box.gradient->from = *color;
        });
    });
    connect(m_to, &ColorButton::colorEntered, this, [this](const std::optional<Color> &color) {
        change<BoxContent>([&](BoxContent &box) {
            if (box.gradient && color)
                box.gradient->to = *color;
        });
    });
}

void LookSection::changeAll(const Edit &edit)
{
    std::vector<base::Result<model::ChangeSet>> changes;
    for (const model::Frame *frame : seen().objects()) {
        const model::FrameContent after = edit(*frame);
        if (!(after == frame->content))
            changes.push_back(contentChange(*frame, after));
    }
    want(changes);
}

PaintState LookSection::paintState(PaintTarget target) const
{
    PaintState state;
    bool first = true;
    if (!seen().isEditable() || seen().isLocked())
        return state;
    for (const model::Frame *frame : seen().objects()) {
        const Look look = lookOf(frame->content);
        if (target == PaintTarget::Fill ? !look.hasFill : !look.hasStroke)
            continue;
        const std::optional<Color> color = target == PaintTarget::Fill ? look.fill : look.stroke;
        state.possible = true;
        state.mayBeNone = state.mayBeNone && (target == PaintTarget::Fill || look.strokeMayBeNone);
        if (first)
            state.color = color;
        else if (!(state.color == color))
            state.mixed = true;
        first = false;
    }
    return state;
}

void LookSection::setColor(PaintTarget target, const std::optional<Color> &color)
{
    if (target == PaintTarget::Text)
        return;
    changeAll([&](const model::Frame &frame) {
        return target == PaintTarget::Fill ? withFill(frame.content, color) : withStroke(frame.content, color);
    });
}

void LookSection::showGradient(const std::vector<const model::Frame *> &frames, bool may)
{
    const bool boxes = seen().all<BoxContent>();
    setRowVisible(m_gradientRow, boxes);
    bool any = false;
    if (boxes) {
        const auto gradientOf = [](const model::Frame &frame) { return std::get<BoxContent>(frame.content).gradient; };
        const auto kind = sharedOf(frames, [&](const model::Frame &frame) {
            const auto gradient = gradientOf(frame);
            return !gradient ? NoGradient : gradient->radial ? Radial : Linear;
        });
        m_gradient->showValue(int(kind.value), kind.mixed);
        m_gradient->setEnabled(may);
        any = !kind.mixed && kind.value != NoGradient;
        if (any) {
            const auto angle = sharedOf(frames, [&](const model::Frame &frame) { return gradientOf(frame)->angle; });
            angle.mixed ? m_angle->setMixed() : m_angle->setValue(angle.value);
            const auto color = [&](bool to) {
                return sharedOf(frames, [&](const model::Frame &frame) {
                    const auto gradient = gradientOf(frame);
                    return std::optional<Color>(to ? gradient->to : gradient->from);
                });
            };
            m_from->showColor(seen().publication(), color(false));
            m_to->showColor(seen().publication(), color(true));
        }
        m_angle->setEnabled(may && any && kind.value == Linear);
        m_from->setEnabled(may);
        m_to->setEnabled(may);
        if (!any)
            m_angle->setMixed();
    }
    setRowVisible(m_colorsRow, any);
}

/// What the thinnest of them has to say.
void LookSection::showWeightNote(const std::vector<const model::Frame *> &frames, const QString &border)
{
    double least = lookOf(frames.front()->content).weight.toPt();
    for (const model::Frame *frame : frames)
        least = std::min(least, lookOf(frame->content).weight.toPt());
    bool thin = false;
    const QString note = borderWeightNote(border, least, &thin);
    m_weightNote->setText(note);
    m_weight->setToolTip(note);
    m_weight->setAccessibleDescription(note);
    widgets::setStyleProperty(m_weightNote, "tone", thin ? QStringLiteral("warn") : QStringLiteral("hint"));
    setRowVisible(m_noteRow, !note.isEmpty());
}

bool LookSection::refresh()
{
    const std::vector<const model::Frame *> frames = seen().objects();
    // What every one of them has.
    bool fill = !frames.empty(), stroke = fill, border = fill, shape = fill, none = true;
    bool polygon = true;
    for (const model::Frame *frame : frames) {
        const Look look = lookOf(frame->content);
        fill = fill && look.hasFill;
        stroke = stroke && look.hasStroke;
        border = border && look.hasBorder;
        shape = shape && look.hasShape;
        none = none && look.strokeMayBeNone;
        polygon = polygon && frame->contour.size() >= 3;
    }
    if (!fill && !stroke)
        return false;
    const bool may = seen().isEditable() && !seen().isLocked();
    setHeading(fill ? tr("框与底纹") : seen().all<model::RuleContent>() ? tr("线", "a rule") : tr("边框"));
    setRowVisible(m_fillRow, fill);
    m_fill->showColor(
        seen().publication(), sharedOf(frames, [](const model::Frame &frame) { return lookOf(frame.content).fill; }));
    m_fill->setEnabled(may);
    setRowVisible(m_strokeRow, stroke);
    m_stroke->setMayBeNone(none);
    m_stroke->showColor(
        seen().publication(), sharedOf(frames, [](const model::Frame &frame) { return lookOf(frame.content).stroke; }));
    m_stroke->setEnabled(may);
    setRowVisible(m_weightRow, stroke);
    m_weight->setMeasure(measureOf(seen().page()->grid));
    m_weight->showLength(sharedOf(frames, [](const model::Frame &frame) { return lookOf(frame.content).weight; }));
    m_weight->setEnabled(may);
    setRowVisible(m_borderRow, stroke && border);
    const auto borderOf = sharedOf(frames, [](const model::Frame &frame) { return lookOf(frame.content).border; });
    if (!borderOf.mixed && m_border->findData(borderOf.value) < 0)
        m_border->add(borderOf.value, borderOf.value); // of a newer program: shown as it is called
    m_border->showValue(borderOf.value, borderOf.mixed);
    m_border->setEnabled(may);
    showWeightNote(frames, stroke && border && !borderOf.mixed ? borderOf.value : QString());
    setRowVisible(m_shapeRow, shape);
    const auto shapeOf = sharedOf(frames, [](const model::Frame &frame) { return lookOf(frame.content).shape; });
    m_shape->showValue(int(shapeOf.value), shapeOf.mixed);
    m_shape->setEnabled(may);
    const int contour = m_shape->findData(int(FrameShape::Contour));
    if ((polygon || shapeOf.value == FrameShape::Contour) != (contour >= 0)) {
        if (contour >= 0)
            m_shape->removeItem(contour);
        else
            m_shape->add(tr("多边形"), int(FrameShape::Contour));
        m_shape->showValue(int(shapeOf.value), shapeOf.mixed);
    }
    m_radius->setMeasure(measureOf(seen().page()->grid));
    m_radius->showLength(
        sharedOf(frames, [](const model::Frame &frame) { return lookOf(frame.content).cornerRadius; }));
    m_radius->setEnabled(may && (shapeOf.value == FrameShape::Rounded || shapeOf.value == FrameShape::Rectangle));
    showGradient(frames, may);
    return true;
}

} // namespace banxin::panels
