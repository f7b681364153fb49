#include "panels/inspector/place_section.h"

#include "edit/article_edits.h"
#include "edit/frame_edits.h"
#include "panels/inspector_panel.h"
#include "widgets/reference_point.h"
#include "widgets/segmented_control.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <cmath>

namespace banxin::panels {

using base::Length;
using base::Rect;
using widgets::LengthEdit;

PlaceSection::PlaceSection()
    : Section(tr("位置与大小"))
    , m_unit(new widgets::SegmentedControl)
    , m_angle(new LengthEdit)
    , m_point(new widgets::ReferencePoint)
    , m_turning(new QWidget)
    , m_areas(new QLabel)
{
    m_unit->setObjectName(QStringLiteral("boxUnit"));
    m_unit->addSegment(GridUnit, tr("栏 · 行"));
    m_unit->addSegment(MillimetreUnit, tr("mm"));
    head()->addWidget(m_unit);
    static const char *const kObjectNames[4] = {"boxColumn", "boxRow", "boxColumns", "boxRows"};
    for (int i = 0; i < 4; ++i) {
        m_fields[i] = new LengthEdit;
        m_fields[i]->setObjectName(QString::fromLatin1(kObjectNames[i]));
        m_fields[i]->setMinimumWidth(64);
        connect(m_fields[i], &LengthEdit::entered, this, [this, i] { enter(i); });
    }
    for (int i = 0; i < 4; i += 2) {
        const int row = addRow(QStringLiteral(" "), m_fields[i], QStringLiteral(" "), m_fields[i + 1]);
        m_names[i] = nameOf(row, 0);
        m_names[i + 1] = nameOf(row, 1);
    }
    m_angle->setObjectName(QStringLiteral("boxAngle"));
    m_angle->setUnit(QStringLiteral("°"));
    m_angle->setDecimals(2);
    m_angle->setRange(-360, 360);
    m_angle->setFixedWidth(92);
    m_angle->setAccessibleName(tr("角度"));
    connect(m_angle, &LengthEdit::entered, this, &PlaceSection::turn);
    m_point->setObjectName(QStringLiteral("boxPoint"));
    m_point->setToolTip(tr("左、上是这一点的位置；改大小时这一点不动"));
    connect(m_point, &widgets::ReferencePoint::pointChosen, this, [this] { refresh(); });
    auto *row = new QHBoxLayout(m_turning);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    const auto label = [](const QString &text, QWidget *of) {
        auto *made = new QLabel(text);
        made->setProperty("tone", QStringLiteral("secondary"));
        made->setBuddy(of);
        return made;
    };
    row->addWidget(label(tr("角度"), m_angle));
    row->addWidget(m_angle);
    row->addStretch(1);
    row->addWidget(label(tr("基准点"), m_point));
    row->addWidget(m_point);
    column()->addWidget(m_turning);
    m_areas->setObjectName(QStringLiteral("boxAreas"));
    m_areas->setProperty("tone", QStringLiteral("hint"));
    m_areas->setWordWrap(true);
    column()->addWidget(m_areas);
    connect(m_unit, &widgets::SegmentedControl::chosen, this, [this] { refresh(); });
}

Rect PlaceSection::whole() const
{
    const std::vector<const model::Frame *> frames = seen().objects();
    Rect box = frames.front()->box;
    for (const model::Frame *frame : frames)
        box = box.united(frame->box);
    return box;
}

bool PlaceSection::refresh()
{
    const std::vector<const model::Frame *> frames = seen().objects();
    if (frames.empty())
        return false;
    // Areas of one story on whatever page.
    int areas = 0;
    const auto *content = std::get_if<model::AreaContent>(&frames.front()->content);
    const auto *placement =
        frames.size() == 1 && content ? seen().document().find<model::Placement>(content->placement) : nullptr;
    if (placement)
        for (const base::Id page : seen().document().children(placement->issue, model::ObjectKind::Page))
            for (const model::Frame *other : seen().document().childrenOf<model::Frame>(page)) {
                const auto *area = std::get_if<model::AreaContent>(&other->content);
                areas += area && area->placement == placement->id;
            }
    m_areas->setVisible(areas > 1);
    m_areas->setText(tr("本稿分 %1 个稿区，这里是选中的一个。").arg(areas));

    const Rect box = whole();
    const widgets::LengthMeasure measure = measureOf(seen().page()->grid);
    for (LengthEdit *field : m_fields)
        field->setMeasure(measure);
    if (m_unit->current() == GridUnit)
        showGrid(box);
    else
        showMillimetres(box);
    const auto angle = sharedOf(frames, [](const model::Frame &frame) { return frame.rotation; });
    if (angle.mixed)
        m_angle->setMixed();
    else
        m_angle->setValue(angle.value / 100.0);
    bool turnable = true;
    for (const model::Frame *frame : frames)
        turnable = turnable && !std::holds_alternative<model::AreaContent>(frame->content);
    m_turning->setVisible(turnable || m_unit->current() == MillimetreUnit);
    m_point->setEnabled(m_unit->current() == MillimetreUnit);

    const bool locked = seen().isLocked();
    const bool fixed = !seen().isEditable() || locked;
    const QString why = !seen().isEditable() ? seen().session->readOnlyReason()
        : locked                             ? tr("已锁定；解锁以后才能改。")
                                             : QString();
    const bool several = frames.size() > 1;
    for (int i = 0; i < 4; ++i) {
        const bool off = fixed || (several && m_unit->current() == GridUnit && i >= 2);
        m_fields[i]->setReadOnly(off);
        m_fields[i]->setEnabled(!off);
        m_fields[i]->setToolTip(why);
    }
    m_angle->setEnabled(!fixed && turnable);
    m_angle->setToolTip(turnable ? why : tr("稿区不能转。"));
    return true;
}

void PlaceSection::showGrid(const Rect &box)
{
    const model::Grid &grid = seen().page()->grid;
    const GridSpan span = gridSpan(grid, box);
    const QString names[4] = {tr("起栏"), tr("起行"), tr("占栏"), tr("占行")};
    const double values[4] = {span.column + 1.0, span.row + 1.0, double(span.columns), double(span.rows)};
    // What is entered has to fit with what stays as it is.
    const double most[4] = {double(grid.columns - span.columns + 1), double(grid.rows - span.rows + 1),
        double(grid.columns - span.column), double(grid.rows - span.row)};
    const QString units[4] = {tr("栏"), tr("行"), span.columns > 1 ? tr("栏", "several") : tr("栏"),
        span.rows > 1 ? tr("行", "several") : tr("行")};
    const QString hints[4] = {
        {}, {}, tr("%1 mm").arg(box.width.toMm(), 0, 'f', 1), tr("%1 mm").arg(box.height.toMm(), 0, 'f', 1)};
    for (int i = 0; i < 4; ++i) {
        m_names[i]->setText(names[i]);
        m_fields[i]->setAccessibleName(names[i]);
        m_fields[i]->setDecimals(0);
        m_fields[i]->setRange(1, std::max(most[i], values[i]));
        m_fields[i]->setUnit(units[i]);
        m_fields[i]->setHint(hints[i]);
        m_fields[i]->setValue(values[i]);
    }
}

void PlaceSection::showMillimetres(const Rect &box)
{
    const model::Page &page = *seen().page();
    const QString names[4] = {tr("左"), tr("上"), tr("宽"), tr("高")};
    const Length x = box.x + box.width * m_point->column() / 2, y = box.y + box.height * m_point->row() / 2;
    const double values[4] = {x.toMm(), y.toMm(), box.width.toMm(), box.height.toMm()};
    const double bleed = page.bleed.toMm();
    const double right = page.trim.width.toMm() + bleed, foot = page.trim.height.toMm() + bleed;
    // From what the whole may not go beyond: the bleed's edges.
    const double before[2] = {(x - box.x).toMm(), (y - box.y).toMm()};
    const double least[4] = {-bleed + before[0], -bleed + before[1], 0.1, 0.1};
    const double most[4] = {right - values[2] + before[0], foot - values[3] + before[1], right + bleed, foot + bleed};
    for (int i = 0; i < 4; ++i) {
        m_names[i]->setText(names[i]);
        m_fields[i]->setAccessibleName(names[i]);
        m_fields[i]->setDecimals(2, 3);
        m_fields[i]->setRange(std::min(least[i], values[i]), std::max(most[i], values[i]));
        m_fields[i]->setUnit(QStringLiteral("mm"));
        m_fields[i]->setHint({});
        m_fields[i]->setValue(values[i]);
    }
}

void PlaceSection::enter(int field)
{
    const std::vector<const model::Frame *> frames = seen().objects();
    if (frames.empty() || !seen().page())
        return;
    const Rect before = whole();
    Rect box = before;
    if (m_unit->current() == GridUnit) {
        const model::Grid &grid = seen().page()->grid;
        GridSpan span{int(m_fields[0]->value()) - 1, int(m_fields[1]->value()) - 1, int(m_fields[2]->value()),
            int(m_fields[3]->value())};
        span.columns = std::min(span.columns, grid.columns - span.column);
        span.rows = std::min(span.rows, grid.rows - span.row);
        const Rect snapped = grid.rect(span.column, span.row, span.columns, span.rows);
        // Only the direction that was entered moves, so that a frame off the grid keeps its other side.
        if (field == 0 || field == 2) {
            box.x = snapped.x;
            box.width = frames.size() > 1 ? box.width : snapped.width;
        } else {
            box.y = snapped.y;
            box.height = frames.size() > 1 ? box.height : snapped.height;
        }
        const auto *area = frames.size() == 1 ? std::get_if<model::AreaContent>(&frames.front()->content) : nullptr;
        const bool onGrid = grid.rect(span.column, span.row, span.columns, span.rows) == box;
        if (area && onGrid && area->parts.empty() && !(box == before)) {
            // Its columns and pictures go along.
            want(edit::setAreaRect(seen().document(), frames.front()->id,
                {span.column, span.row, span.columns, span.rows}, seen().context()));
            refresh();
            return;
        }
    } else {
        const Length value = Length::mm(m_fields[field]->value());
        const int column = m_point->column(), row = m_point->row();
        if (field == 0) {
            box.x = value - box.width * column / 2;
        } else if (field == 1) {
            box.y = value - box.height * row / 2;
        } else if (field == 2) {
            box.x = box.x + (box.width - value) * column / 2;
            box.width = value;
        } else {
            box.y = box.y + (box.height - value) * row / 2;
            box.height = value;
        }
    }
    fill(box);
}

void PlaceSection::fill(const Rect &box)
{
    const Rect before = whole();
    std::vector<edit::FrameBox> boxes;
    const auto scaled = [](Length value, Length from, Length to) {
        return from.isZero() ? value : value.scaled(to.toEmu(), from.toEmu());
    };
    for (const model::Frame *frame : seen().objects()) {
        const Rect &old = frame->box;
        const Length left = box.x + scaled(old.x - before.x, before.width, box.width);
        const Length top = box.y + scaled(old.y - before.y, before.height, box.height);
        boxes.push_back({frame->id,
            {left, top, scaled(old.width, before.width, box.width), scaled(old.height, before.height, box.height)}});
    }
    if (!(box == before))
        want(edit::setFrameBoxes(seen().document(), boxes, seen().context()));
    refresh();
}

void PlaceSection::turn(double degrees)
{
    const std::vector<const model::Frame *> frames = seen().objects();
    if (frames.empty())
        return;
    const auto angle = sharedOf(frames, [](const model::Frame &frame) { return frame.rotation; });
    // Several that differ are turned by as much.
    const int by = static_cast<int>(std::lround(degrees * 100)) - (angle.mixed ? 0 : angle.value);
    want(edit::rotateFrames(seen().document(), seen().frames, by, seen().context()));
    refresh();
}

} // namespace banxin::panels
