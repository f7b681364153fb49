#include "tools/fit_sketch.h"

#include "model/paragraph_roles.h"

#include <algorithm>

namespace banxin::tools {

namespace {

QRectF inPoints(const base::Rect &rect)
{
    return {rect.x.toPt(), rect.y.toPt(), rect.width.toPt(), rect.height.toPt()};
}

} // namespace

FitSketch::FitSketch(const layout::PageLayout &layout, const model::Document &document, base::Id story)
{
    for (const layout::FrameLayout &shown : layout.frames) {
        if (shown.story != story)
            continue;
        const QRectF box = inPoints(shown.box);
        const auto *frame = document.find<model::Frame>(shown.frame);
        const auto *area = frame ? std::get_if<model::AreaContent>(&frame->content) : nullptr;
        if (shown.kind == u"picture")
            m_pictures.push_back({shown.frame, box});
        if (area && model::acceptsRole(area->roles, model::ParagraphRole::Body)) {
            const int legs = std::max(1, area->columns);
            const double gutter = area->gutter.toPt(), width = (box.width() - gutter * (legs - 1)) / legs;
            for (int leg = 0; leg < legs; ++leg)
                m_legs.emplace_back(box.left() + leg * (width + gutter), box.top(), width, box.height());
        }
        m_whole = m_whole.united(box);
    }
    for (const layout::LineLayout &line : layout.lines) {
        if (line.story == story && model::isHeadlineRole(line.role))
            m_heading = m_heading.united(inPoints(line.box));
    }
}

void FitSketch::paint(
    QPainter &painter, const QRectF &place, const arrange::Proposal &proposal, const widgets::Tokens &tokens) const
{
    using Kind = arrange::Proposal::Kind;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.line2, 1));
    painter.setBrush(Qt::white); // paper
    painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5));
    if (m_whole.isEmpty()) {
        painter.restore();
        return;
    }
    if (!proposal.obstacle.isEmpty())
        painter.setOpacity(0.45);
    const QRectF inner = place.adjusted(3, 3, -3, -3);
    const double scale = std::min(inner.width() / m_whole.width(), inner.height() / m_whole.height());
    const QPointF corner = inner.center() - QPointF(m_whole.width(), m_whole.height()) * scale / 2;
    const auto placed = [&](const QRectF &box) {
        return QRectF(corner + (box.topLeft() - m_whole.topLeft()) * scale, box.size() * scale);
    };
    const QColor grey(0x9A, 0xA3, 0xAD), accent(0x1D, 0x6F, 0xE0), red(0xC0, 0x27, 0x1B);
    painter.setPen(Qt::NoPen);
    // Text as lines, closer where it is squeezed.
    const double step = proposal.kind == Kind::Squeeze ? 2.0 : 3.0;
    const bool marksText = proposal.kind == Kind::Squeeze || proposal.kind == Kind::Columns;
    painter.setBrush(marksText ? accent : grey);
    for (const QRectF &leg : m_legs) {
        const QRectF box = placed(leg);
        const double head = m_heading.isEmpty() ? box.top() : std::max(box.top(), placed(m_heading).bottom() + 1);
        for (double y = std::max(box.top(), head); y + 1 <= box.bottom() && !box.isEmpty(); y += step)
            painter.drawRect(QRectF(box.left(), y, std::max(1.0, box.width() - 1), 1));
    }
    for (const Picture &picture : m_pictures) {
        const bool isMeant = proposal.kind == Kind::PictureRows
            && (!proposal.obstacle.isEmpty()
                || std::any_of(proposal.change.changes.begin(), proposal.change.changes.end(),
                    [&](const model::ObjectChange &change) { return change.id == picture.frame; }));
        painter.setBrush(isMeant ? accent : grey.lighter(125));
        painter.drawRect(placed(picture.box));
    }
    if (!m_heading.isEmpty()) {
        const bool isMeant = proposal.kind == Kind::HeadlineSize || proposal.kind == Kind::HeadlineLines;
        painter.setBrush(isMeant ? accent : QColor(0x52, 0x5A, 0x64));
        const QRectF box = placed(m_heading);
        painter.drawRect(QRectF(box.left(), box.top(), box.width(), std::max(2.0, box.height())));
    }
    const QRectF whole = placed(m_whole);
    switch (proposal.kind) {
    case Kind::AreaRows:
        painter.setBrush(accent);
        painter.drawRect(QRectF(whole.left(), whole.bottom() - 2, whole.width(), 3));
        break;
    case Kind::Cut:
        painter.setBrush(red);
        painter.drawRect(QRectF(whole.right() - 8, whole.bottom() - 6, 8, 6));
        break;
    case Kind::Continue: {
        painter.setPen(QPen(accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        const QPointF end(place.right() - 4, place.bottom() - 6);
        painter.drawLine(end - QPointF(10, 0), end);
        painter.drawLine(end - QPointF(4, 4), end);
        painter.drawLine(end - QPointF(4, -4), end);
        break;
    }
    default:
        break;
    }
    painter.restore();
}

} // namespace banxin::tools
