#include "tools/draw_tool.h"

#include "canvas/page_view.h"
#include "edit/article_edits.h"
#include "edit/page_text.h"
#include "tools/pointer_label.h"
#include "tools/snap_paint.h"

#include <QApplication>

#include <algorithm>

namespace banxin::tools {

using base::Id;
using base::Length;
using base::Rect;
using canvas::Pointer;

namespace {

constexpr double kSnapReach = 6;

Rect between(base::Point a, base::Point b)
{
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x) - std::min(a.x, b.x),
        std::max(a.y, b.y) - std::min(a.y, b.y)};
}

} // namespace

DrawTool::DrawTool(canvas::PageView &view, Kind kind)
    : Tool(view)
    , m_kind(kind)
{
}

QString DrawTool::name() const
{
    switch (m_kind) {
    case Kind::Text:
        return QStringLiteral("text");
    case Kind::Reserve:
        return QStringLiteral("reserve");
    case Kind::Picture:
        return QStringLiteral("picture");
    case Kind::Rule:
        return QStringLiteral("rule");
    case Kind::Box:
        return QStringLiteral("box");
    case Kind::Advert:
        return QStringLiteral("advert");
    case Kind::Furniture:
        return QStringLiteral("furniture");
    case Kind::Table:
        break;
    }
    return QStringLiteral("table");
}

/// From the press to the pointer: on columns and rows where text will stand, else on what is near. Alt frees from it,
/// Shift makes it square (a rule straight, which it is anyhow).
Rect DrawTool::drawn(const Pointer &pointer)
{
    m_marks.clear();
    base::Point to = pointer.page;
    const bool free = pointer.modifiers & Qt::AltModifier;
    const auto *page = view().document().find<model::Page>(view().page());
    if (!free && !onGrid()) {
        const Snap snap = m_targets.ofPoint(to, Length::pt(kSnapReach / view().transform().pixelsPerPoint));
        to = {to.x + snap.by.x, to.y + snap.by.y};
        m_marks = snap.marks;
    }
    Rect box = between(m_from, to);
    if ((pointer.modifiers & Qt::ShiftModifier) && m_kind != Kind::Rule) {
        const Length side = std::max(box.width, box.height);
        box = {to.x < m_from.x ? m_from.x - side : m_from.x, to.y < m_from.y ? m_from.y - side : m_from.y, side, side};
    }
    if (!free && onGrid() && page) {
        const edit::GridRect at = edit::snapped(page->grid, box);
        box = page->grid.rect(at.column, at.row, at.columns, at.rows);
    }
    return box;
}

bool DrawTool::press(const Pointer &pointer)
{
    if (!view().mayEdit())
        return true;
    // Text is typed into where there is some; with Alt a frame is drawn over it.
    if (typesInto() && !(pointer.modifiers & Qt::AltModifier) && view().hasText(view().frameAt(pointer.at)))
        return !view().typeAtPoint(pointer.at); // the page goes on with the caret
    m_drawing = true;
    m_targets = SnapTargets(view().document(), view().page(), {});
    m_from = pointer.page;
    m_fromAt = pointer.at;
    if (!onGrid() && !(pointer.modifiers & Qt::AltModifier)) {
        const Snap snap = m_targets.ofPoint(m_from, Length::pt(kSnapReach / view().transform().pixelsPerPoint));
        m_from = {m_from.x + snap.by.x, m_from.y + snap.by.y};
    }
    m_box = {};
    return true;
}

void DrawTool::drag(const Pointer &pointer)
{
    if (!m_drawing)
        return;
    m_at = pointer.at;
    m_box = drawn(pointer);
    view().viewport()->update();
}

void DrawTool::release(const Pointer &pointer)
{
    if (!std::exchange(m_drawing, false))
        return;
    const Rect box = drawn(pointer);
    m_marks.clear();
    m_box = {};
    view().viewport()->update();
    if ((pointer.at - m_fromAt).manhattanLength() < QApplication::startDragDistance())
        return; // a click draws nothing
    make(box);
}

void DrawTool::make(const Rect &box)
{
    const model::Document &document = view().document();
    const edit::EditContext context{view().session()->person(), Id()};
    const auto *page = document.find<model::Page>(view().page());
    if (!page)
        return;
    Id made = Id::create();
    switch (m_kind) {
    case Kind::Text:
        if (!view().commit(edit::addTextFrame(document, page->id, box, {}, context, &made)))
            return;
        Q_EMIT finished();
        view().selectFrame(made);
        view().beginTyping();
        return;
    case Kind::Reserve: {
        const edit::GridRect at = edit::snapped(page->grid, box);
        const int characters = at.columns * at.rows * page->grid.charactersPerColumn;
        if (!view().commit(edit::reserveArea(document, page->id, at, characters, 0, context)))
            return;
        Q_EMIT finished();
        return;
    }
    case Kind::Furniture: {
        edit::NewFrame frame = edit::pageText(document, page->id, box);
        frame.layer = m_layer;
        if (!view().commit(edit::addFrame(document, page->id, frame, context, made)))
            return;
        Q_EMIT finished();
        view().selectFrame(made);
        view().beginTyping();
        return;
    }
    case Kind::Rule: {
        model::RuleContent rule;
        rule.color = base::Color::black();
        Rect line = box;
        const Length thin = Length::mm(1);
        if (line.width >= line.height) {
            line.y = m_from.y - thin / 2;
            line.height = thin;
        } else {
            line.x = m_from.x - thin / 2;
            line.width = thin;
        }
        edit::NewFrame frame{line, rule};
        frame.layer = m_layer;
        if (!view().commit(edit::addFrame(document, page->id, frame, context, made)))
            return;
        break;
    }
    case Kind::Box: {
        model::BoxContent content;
        content.stroke = base::Color::black();
        edit::NewFrame frame{box, content};
        frame.layer = m_layer;
        if (!view().commit(edit::addFrame(document, page->id, frame, context, made)))
            return;
        break;
    }
    case Kind::Picture:
    case Kind::Advert:
    case Kind::Table:
        Q_EMIT finished();
        Q_EMIT wanted(m_kind, box);
        return;
    }
    Q_EMIT finished();
    view().selectFrame(made);
}

/// Words are taken by two clicks with the text tool alone.
bool DrawTool::doubleClick(const Pointer &) { return !typesInto(); }

bool DrawTool::cancel()
{
    const bool busy = std::exchange(m_drawing, false);
    m_box = {};
    m_marks.clear();
    view().viewport()->update();
    return busy;
}

bool DrawTool::escape(bool gaveUp)
{
    if (!gaveUp)
        Q_EMIT finished();
    return true;
}

std::optional<QCursor> DrawTool::cursor(const Pointer &pointer)
{
    if (typesInto() && view().hasText(view().frameAt(pointer.at)))
        return QCursor(Qt::IBeamCursor);
    return QCursor(Qt::CrossCursor);
}

void DrawTool::paint(QPainter &painter, const canvas::ViewTransform &transform)
{
    if (!m_drawing || (m_box.width.isZero() && m_box.height.isZero()))
        return;
    const QRectF box = transform.toView(m_box);
    QColor fill = canvas::ink::kAccent;
    fill.setAlpha(24);
    painter.setPen(QPen(canvas::ink::kAccent, 1.5));
    painter.setBrush(m_kind == Kind::Rule ? Qt::NoBrush : QBrush(fill));
    if (m_kind == Kind::Rule) {
        const QPointF from = transform.toView(m_from);
        if (box.width() >= box.height())
            painter.drawLine(QPointF(box.left(), from.y()), QPointF(box.right(), from.y()));
        else
            painter.drawLine(QPointF(from.x(), box.top()), QPointF(from.x(), box.bottom()));
    } else {
        painter.drawRect(box);
    }
    paintSnaps(painter, transform, m_marks);
    paintLabel(painter, label(), words(), canvas::ink::kAccent);
}

QString DrawTool::words() const
{
    if (!m_drawing || (m_box.width.isZero() && m_box.height.isZero()))
        return {};
    const auto *page = view().document().find<model::Page>(view().page());
    if (!onGrid() || !page)
        return tr("%1 × %2 mm").arg(m_box.width.toMm(), 0, 'f', 1).arg(m_box.height.toMm(), 0, 'f', 1);
    const edit::GridRect at = edit::snapped(page->grid, m_box);
    QString text = tr("%1 栏 × %2 行").arg(at.columns).arg(at.rows);
    if (m_kind == Kind::Reserve)
        text += tr(" · 约 %1 字").arg(at.columns * at.rows * page->grid.charactersPerColumn);
    return text;
}

QRectF DrawTool::label() const { return pointerLabel(words(), m_at, view().viewport()->rect()); }

} // namespace banxin::tools
