// What dragging makes of the selection: each step a change of the document as it was when the button went down.
#include "tools/select_tool.h"

#include "canvas/page_view.h"

#include <QApplication>
#include <QLocale>

#include <cmath>
#include <numbers>

namespace banxin::tools {

using base::Id;
using base::Length;
using base::Rect;
using canvas::Pointer;
using Change = std::optional<base::Result<model::ChangeSet>>;

namespace {

QString millimetres(Length length) { return QLocale::c().toString(length.toMm(), 'f', 1); }

} // namespace

/// An area alone that stands on the grid is dragged by columns and rows; null where something else is dragged as well.
const model::Frame *SelectTool::soleArea() const
{
    const auto *sole = m_frames.size() == 1 ? frame(m_frames.front()) : nullptr;
    const auto *page = view().document().find<model::Page>(view().page());
    if (!sole || !page || !std::holds_alternative<model::AreaContent>(sole->content))
        return nullptr;
    const edit::GridRect at = edit::snapped(page->grid, sole->box);
    // One that stands off the grid keeps its size and moves freely.
    return sole->box == page->grid.rect(at.column, at.row, at.columns, at.rows) ? sole : nullptr;
}

/// A click on a handle, or a drag along the edge that it moves, changes nothing: least of all to what is near.
bool SelectTool::isPulled(const Pointer &pointer) const
{
    const base::Point by{pointer.page.x - m_from.page.x, pointer.page.y - m_from.page.y};
    const double scale = view().transform().pixelsPerPoint;
    double along = std::abs(by.x.toPt() * scale), across = std::abs(by.y.toPt() * scale);
    const auto *sole = view().selectedFrames().size() == 1 ? frame(view().selectedFrames().front()) : nullptr;
    const bool upright = m_doing == Doing::Sizing && (!sole || sole->rotation == 0);
    if (upright && (m_handle == Handle::Left || m_handle == Handle::Right))
        across = 0;
    else if (upright && (m_handle == Handle::Top || m_handle == Handle::Bottom))
        along = 0;
    return along + across >= 2;
}

Change SelectTool::change(const Pointer &pointer)
{
    m_marks.clear();
    m_feedback.clear();
    m_isHeld = false;
    switch (m_doing) {
    case Doing::Moving:
        return moving(pointer);
    case Doing::Sizing:
        return isPulled(pointer) ? sizing(pointer) : Change();
    case Doing::Turning:
        return isPulled(pointer) ? turning(pointer) : Change();
    case Doing::Bordering:
        return bordering(pointer);
    default:
        return {};
    }
}

/// Where it has come to, laid out: the newest one only, and none twice.
void SelectTool::show(const Change &next)
{
    if (next && !*next) { // why it stays as it was, while it is dragged; told again where it is let go of
        m_feedback = next->error().what;
        m_isHeld = true;
    }
    if (!next || !*next || (*next)->isEmpty()) {
        m_shown.reset();
        view().endPreview();
        return;
    }
    if (m_shown && m_shown->changes == (*next)->changes)
        return;
    m_shown = **next;
    if (const auto document = model::applied(view().document(), **next))
        view().preview(*document);
}

Change SelectTool::moving(const Pointer &pointer)
{
    base::Point by{pointer.page.x - m_from.page.x, pointer.page.y - m_from.page.y};
    if (pointer.modifiers & Qt::ShiftModifier) // along one axis
        (std::abs(by.x.toEmu()) >= std::abs(by.y.toEmu()) ? by.y : by.x) = Length();
    const bool free = (pointer.modifiers & Qt::AltModifier) || !m_snapping;
    const auto *page = view().document().find<model::Page>(view().page());
    const Rect all = m_around;
    if (const auto *area = soleArea(); area && !free && !m_copies && page) {
        Rect to = area->box;
        to.x += by.x;
        to.y += by.y;
        const edit::GridRect now = edit::snapped(page->grid, area->box);
        edit::GridRect at = edit::snapped(page->grid, to);
        at.columns = now.columns;
        at.rows = now.rows;
        at.column = std::clamp(at.column, 0, std::max(0, page->grid.columns - at.columns));
        at.row = std::clamp(at.row, 0, std::max(0, page->grid.rows - at.rows));
        m_feedback = tr("第 %1 栏 第 %2 行").arg(at.column + 1).arg(at.row + 1);
        if (at.column == now.column && at.row == now.row)
            return {};
        return edit::setAreaRect(view().document(), area->id, at, context());
    }
    if (!free) {
        Rect to = all;
        to.x += by.x;
        to.y += by.y;
        const Snap snap = m_targets.ofMove(to, reach());
        by.x += snap.by.x;
        by.y += snap.by.y;
        m_marks = snap.marks;
    }
    m_feedback = tr("X %1  Y %2 mm").arg(millimetres(all.x + by.x), millimetres(all.y + by.y));
    if (by.x.isZero() && by.y.isZero())
        return {};
    if (m_copies)
        return edit::duplicateFrames(view().document(), m_frames, by, context());
    return edit::moveFrames(view().document(), m_frames, by, context());
}

Change SelectTool::sizing(const Pointer &pointer)
{
    // Of a turned frame along its own sides; nothing of the page lies along them.
    const auto *sole = m_frames.size() == 1 ? frame(m_frames.front()) : nullptr;
    const auto turn = sole ? base::turnOf(sole->box, sole->rotation) : std::nullopt;
    const base::Point to = turn ? turn->back(pointer.page) : pointer.page;
    const base::Point start = turn ? turn->back(m_from.page) : m_from.page;
    const base::Point by{to.x - start.x, to.y - start.y};
    const bool free = turn || (pointer.modifiers & Qt::AltModifier) || !m_snapping;
    const Ratio ratio = pointer.modifiers & Qt::ShiftModifier ? Ratio::Kept : Ratio::Free;
    const From from = pointer.modifiers & Qt::ControlModifier ? From::Middle : From::Opposite;
    const Rect before = m_around;
    const auto *page = view().document().find<model::Page>(view().page());
    Rect after = resized(before, m_handle, by, ratio, from);
    if (const auto *area = soleArea(); area && !free && page) {
        const edit::GridRect now = edit::snapped(page->grid, area->box);
        edit::GridRect at = edit::snapped(page->grid, after);
        // Sides that the handle does not move stay where they are.
        if (!movesLeft(m_handle) && !movesRight(m_handle)) {
            at.column = now.column;
            at.columns = now.columns;
        }
        if (!movesTop(m_handle) && !movesBottom(m_handle)) {
            at.row = now.row;
            at.rows = now.rows;
        }
        m_feedback = tr("%1 栏 × %2 行").arg(at.columns).arg(at.rows);
        if (at.column == now.column && at.row == now.row && at.columns == now.columns && at.rows == now.rows)
            return {};
        return edit::setAreaRect(view().document(), area->id, at, context());
    }
    if (!free) {
        const Snap snap = m_targets.ofResize(after, m_handle, reach());
        after = resized(before, m_handle, {by.x + snap.by.x, by.y + snap.by.y}, ratio, from);
        m_marks = snap.marks;
    }
    m_feedback = tr("%1 × %2 mm").arg(millimetres(after.width), millimetres(after.height));
    if (turn) { // its middle is another one now: what was held stays where it is seen
        const base::Point middle{after.x + after.width / 2, after.y + after.height / 2};
        const base::Point seen = turn->turned(middle);
        after.x += seen.x - middle.x;
        after.y += seen.y - middle.y;
    }
    if (after == before)
        return {};
    std::vector<edit::FrameBox> boxes =
        sole ? std::vector<edit::FrameBox>{{sole->id, after}} : edit::scaledFrames(objectsOf(m_frames), before, after);
    if (sole) // a caption keeps its distance below its picture, as wide as that
        for (const Id id : withCaptions(view().document(), m_frames)) {
            const auto *caption = frame(id);
            if (id == m_frames.front() || !caption || caption->box.y < before.bottom() - Length::mm(1))
                continue;
            const bool asWide = caption->box.x == before.x && caption->box.width == before.width;
            Rect box = caption->box;
            box.y += after.bottom() - before.bottom();
            if (asWide) {
                box.x = after.x;
                box.width = after.width;
            }
            boxes.push_back({id, box});
        }
    return edit::setFrameBoxes(view().document(), boxes, context());
}

Change SelectTool::turning(const Pointer &pointer)
{
    const QPointF middle = view().transform().toView(m_around).center();
    const auto angle = [&](QPointF at) {
        return std::atan2(at.y() - middle.y(), at.x() - middle.x()) * 180 / std::numbers::pi;
    };
    int by = static_cast<int>(std::lround((angle(pointer.at) - angle(m_from.at)) * 100));
    if (pointer.modifiers & Qt::ShiftModifier)
        by = static_cast<int>(std::lround(by / 1500.0)) * 1500;
    else if (!(pointer.modifiers & Qt::AltModifier))
        by = static_cast<int>(std::lround(by / 50.0)) * 50; // half a degree
    by = (by + 54000) % 36000 - 18000;
    m_feedback = QStringLiteral("%1°").arg(by / 100.0, 0, 'f', 1);
    if (by == 0)
        return {};
    return edit::rotateFrames(view().document(), m_frames, by, context());
}

/// By as many columns or rows as the pointer has gone; a border that would push a side away stops before that.
Change SelectTool::bordering(const Pointer &pointer)
{
    const auto *page = view().document().find<model::Page>(view().page());
    if (!page || !m_border)
        return {};
    const model::Grid &grid = page->grid;
    const bool upright = m_border->orientation == Qt::Vertical;
    const Length gone = upright ? pointer.page.x - m_from.page.x : pointer.page.y - m_from.page.y;
    const Length step = upright ? grid.columnWidth() + grid.gutter() : grid.pitch();
    int by = step > Length() ? static_cast<int>(std::lround(gone.toPt() / step.toPt())) : 0;
    const auto told = [upright](int steps) {
        const QString sign = steps > 0 ? QStringLiteral("+") : QString();
        const QString count = sign + QString::number(steps);
        return upright ? tr("%1 栏").arg(count) : tr("%1 行").arg(count);
    };
    QString why; // it goes no farther
    for (; by != 0; by += by > 0 ? -1 : 1) {
        auto moved = edit::moveBorder(view().document(), view().page(), *m_border, by, context());
        if (!moved) {
            why = why.isEmpty() ? moved.error().what : why;
            continue;
        }
        m_feedback = why.isEmpty() ? told(by)
                                   : tr("%1：%2", "how far a border is dragged, and why no farther").arg(told(by), why);
        return moved;
    }
    m_feedback = why;
    m_isHeld = !why.isEmpty();
    const double pulled = std::abs(gone.toPt() * view().transform().pixelsPerPoint);
    if (!m_isHeld && pulled >= QApplication::startDragDistance()) // less than half a step
        m_feedback = upright ? tr("按整栏移动，再拖远些") : tr("按整行移动，再拖远些");
    return {};
}

} // namespace banxin::tools
