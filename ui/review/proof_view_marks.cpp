// Marks made of what is selected on a proof: one by one key, words and measures asked for beside it, frames dragged to
// where they should stand.
#include "review/proof_view.h"

#include "widgets/drawing.h"
#include "widgets/length_expression.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace banxin::review {

using proof::MarkKind;

namespace {

constexpr double kFarthestShift = 500; // mm

} // namespace

/// What is selected, paragraph by paragraph, in the order of the text.
std::vector<proof::TextPlace> ProofView::selectedPlaces() const
{
    std::vector<proof::TextPlace> places;
    if (!m_shown || m_selection.isEmpty())
        return places;
    const layout::TextPosition &from = m_selection.from, &to = m_selection.to;
    if (from.paragraph == to.paragraph) {
        places.push_back({from.paragraph, from.offset, to.offset});
        return places;
    }
    const int first = m_shown->layout->lineOf(from), last = m_shown->layout->lineOf(to);
    for (int i = first; i >= 0 && i <= last; ++i) {
        const base::Id id = m_shown->layout->lines[static_cast<std::size_t>(i)].paragraph;
        const auto isThere = [id](const proof::TextPlace &place) { return place.paragraph == id; };
        const auto *paragraph = m_shown->document.find<model::Paragraph>(id);
        if (!paragraph || std::any_of(places.begin(), places.end(), isThere))
            continue;
        const proof::TextPlace place{id, id == from.paragraph ? from.offset : 0,
            id == to.paragraph ? to.offset : static_cast<int>(paragraph->text.size())};
        if (place.from < place.to)
            places.push_back(place);
    }
    return places;
}

/// Of what is selected; nothing where that is nothing. Of several paragraphs it is of the first.
std::optional<proof::Remark> ProofView::begun(MarkKind kind) const
{
    if (!m_shown || m_readOnly)
        return std::nullopt;
    proof::Remark remark;
    remark.kind = kind;
    if (!m_frame.isNull()) {
        remark.frame = m_frame;
        if (kind == MarkKind::Align && !m_others.empty()) {
            remark.frames = m_others;
            remark.frames.insert(remark.frames.begin(), m_frame);
        }
        if (const auto *frame = m_shown->document.find<model::Frame>(m_frame))
            if (const auto *picture = std::get_if<model::PictureContent>(&frame->content))
                remark.picture = picture->picture;
        return remark;
    }
    if (m_selection.isEmpty())
        return std::nullopt;
    const std::vector<proof::TextPlace> places = selectedPlaces();
    if (places.empty())
        return std::nullopt;
    remark.anchor =
        proof::anchorAt(m_shown->document, places.front().paragraph, places.front().from, places.front().to);
    if (!remark.anchor)
        return std::nullopt;
    remark.anchor->revision = m_shown->proof.revision;
    return remark;
}

void ProofView::mark(MarkKind kind)
{
    auto remark = begun(kind);
    if (!remark) {
        Q_EMIT hint(m_readOnly ? tr("这里只能看，不能批改。") : tr("请先选中要批改的文字或图片。"));
        return;
    }
    const bool isRange = remark->anchor && !remark->anchor->quote.isEmpty();
    switch (kind) {
    case MarkKind::Replace:
    case MarkKind::Delete:
    case MarkKind::ReplaceAll:
    case MarkKind::Stet:
    case MarkKind::Script:
    case MarkKind::MoreSpace:
    case MarkKind::LessSpace:
    case MarkKind::Move:
        if (!isRange && !(kind == MarkKind::Delete && !remark->frame.isNull())) {
            Q_EMIT hint(tr("“%1”要先选中文字。").arg(proof::titleOf(kind)));
            return;
        }
        break;
    case MarkKind::PictureUpright:
        if (remark->frame.isNull()) {
            Q_EMIT hint(tr("“正图”要先点中一幅图。"));
            return;
        }
        break;
    default:
        break;
    }
    const bool isOfOne = m_selection.from.paragraph == m_selection.to.paragraph;
    const bool needsOne = kind == MarkKind::ReplaceAll || kind == MarkKind::Move || kind == MarkKind::Swap
        || kind == MarkKind::Script || kind == MarkKind::Separate || kind == MarkKind::CharacterSpace;
    if (!isOfOne && needsOne) {
        Q_EMIT hint(tr("“%1”只能选一段里的文字。").arg(proof::titleOf(kind)));
        return;
    }
    switch (kind) {
    case MarkKind::Replace:
    case MarkKind::ReplaceAll:
    case MarkKind::Insert:
    case MarkKind::Note:
        ask(kind, {});
        return;
    case MarkKind::ShiftVertically:
    case MarkKind::ShiftHorizontally:
        ask(kind, {});
        Q_EMIT hint(kind == MarkKind::ShiftVertically ? tr("下移多少？上移写负数，如 -2mm。图片也可以直接拖。")
                                                      : tr("右移多少？左移写负数，如 -2mm。图片也可以直接拖。"));
        return;
    case MarkKind::Move:
        Q_EMIT hint(tr("请把选中的文字拖到要去的地方。"));
        return;
    case MarkKind::Swap:
        if (!isRange) {
            Q_EMIT hint(tr("“对调”要先选中一处文字。"));
            return;
        }
        if (!m_firstOfTwo) {
            m_firstOfTwo = m_selection;
            Q_EMIT hint(tr("再选中与它对调的另一处，Esc 取消。"));
            return;
        }
        {
            const ProofSelection first = *std::exchange(m_firstOfTwo, std::nullopt);
            Q_EMIT hint({});
            remark->target = remark->anchor;
            remark->anchor = proof::anchorAt(m_shown->document, first.from.paragraph, first.from.offset,
                first.from.paragraph == first.to.paragraph ? first.to.offset : first.from.offset);
            if (!remark->anchor || remark->anchor->quote.isEmpty())
                return;
            remark->anchor->revision = m_shown->proof.revision;
        }
        break;
    case MarkKind::Join: // the paragraph that goes on is marked at its head
        remark->anchor = proof::anchorAt(m_shown->document, m_selection.from.paragraph, 0, 0);
        break;
    case MarkKind::Script:
        remark->amount = 1;
        break;
    case MarkKind::CharacterSpace:
        remark->amount = 1000;
        break;
    default:
        break;
    }
    Q_EMIT markMade(*remark);
    if (!isOfOne)
        markTheRest(kind);
}

/// A mark is of one paragraph: where several are selected, each gets its own.
void ProofView::markTheRest(MarkKind kind)
{
    const std::vector<proof::TextPlace> places = selectedPlaces();
    for (std::size_t i = 1; i < places.size(); ++i) {
        proof::Remark remark;
        remark.kind = kind;
        remark.anchor = proof::anchorAt(m_shown->document, places[i].paragraph, places[i].from, places[i].to);
        if (!remark.anchor)
            continue;
        remark.anchor->revision = m_shown->proof.revision;
        Q_EMIT markMade(remark);
    }
    if (places.size() > 1)
        Q_EMIT hint(tr("选了 %1 段，每段一处批改。").arg(places.size()));
}

/// 上下移 or 左右移 of the frame, by points.
void ProofView::markShift(QPointF by)
{
    const bool isVertical = by.x() == 0;
    auto remark = begun(isVertical ? MarkKind::ShiftVertically : MarkKind::ShiftHorizontally);
    if (!remark)
        return;
    const auto tenth = [](double points) { // of a millimetre: nobody asks for less
        return base::Length::mm(std::round(base::Length::pt(points).toMm() * 10) / 10);
    };
    remark->nudge = {tenth(by.x()), tenth(by.y())};
    if (remark->nudge.x != base::Length() || remark->nudge.y != base::Length())
        Q_EMIT markMade(*remark);
}

/// The words of a mark, typed beside it.
void ProofView::ask(MarkKind kind, const QString &text)
{
    m_asking = kind;
    const std::vector<QRectF> rects = rectsOf(m_selection);
    QPointF at = QRectF(viewport()->rect()).center();
    if (!rects.empty())
        at = toView(rects.back().bottomLeft()) + QPointF(0, 6);
    m_editor->setPlaceholderText(proof::titleOf(kind));
    m_editor->setAccessibleName(proof::titleOf(kind));
    m_editor->setText(text);
    m_editor->resize(std::max(220, m_editor->sizeHint().width()), 28);
    m_editor->move(std::clamp(static_cast<int>(at.x()), 4, std::max(4, viewport()->width() - m_editor->width() - 4)),
        std::clamp(static_cast<int>(at.y()), 4, std::max(4, viewport()->height() - 32)));
    m_editor->show();
    m_editor->raise();
    m_editor->setFocus();
    m_editor->setCursorPosition(static_cast<int>(text.size()));
}

void ProofView::finishAsking(bool take)
{
    if (!m_editor->isVisible())
        return;
    const QString text = m_editor->text().trimmed();
    const bool isShift = m_asking == MarkKind::ShiftVertically || m_asking == MarkKind::ShiftHorizontally;
    base::Length by;
    if (take && isShift && !text.isEmpty()) {
        const auto value = widgets::valueOf(text, QStringLiteral("mm"));
        if (!value || std::abs(*value) < 0.05 || std::abs(*value) > kFarthestShift) {
            Q_EMIT hint(value ? tr("移动要在 0.1 和 %1 mm 之间。").arg(kFarthestShift) : value.error().what);
            m_editor->selectAll();
            return; // it stays, to be written otherwise
        }
        by = base::Length::mm(*value);
    }
    m_editor->hide();
    Q_EMIT hint({});
    setFocus(Qt::OtherFocusReason);
    if (!take || text.isEmpty())
        return;
    auto remark = begun(m_asking);
    if (!remark)
        return;
    if (isShift)
        (m_asking == MarkKind::ShiftVertically ? remark->nudge.y : remark->nudge.x) = by;
    else
        remark->text = text;
    const bool isOfOne = m_selection.from.paragraph == m_selection.to.paragraph;
    Q_EMIT markMade(*remark);
    if (m_asking == MarkKind::Replace && !isOfOne) // what follows goes
        markTheRest(MarkKind::Delete);
}

bool ProofView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_editor || event->type() != QEvent::KeyPress)
        return QAbstractScrollArea::eventFilter(watched, event);
    // Taken here: what the field leaves would be a key of the proof's.
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        finishAsking(true);
        return true;
    case Qt::Key_Escape:
        finishAsking(false);
        return true;
    default:
        return false;
    }
}

/// Frames that are chosen, and where the dragged one would stand.
void ProofView::paintFrames(QPainter &painter)
{
    if (m_frame.isNull())
        return;
    painter.setBrush(Qt::NoBrush);
    for (const layout::FrameLayout &frame : m_shown->layout->frames) {
        const bool isFirst = frame.frame == m_frame;
        if (!isFirst && std::find(m_others.begin(), m_others.end(), frame.frame) == m_others.end())
            continue;
        const QRectF box = review::toPoints(frame.box);
        painter.setPen(QPen(QColor(0x1D, 0x6F, 0xE0), isFirst ? 2 : 1.2));
        painter.drawRect(QRectF(toView(box.topLeft()), toView(box.bottomRight())));
        if (!isFirst || !m_shift)
            continue;
        const QRectF there = box.translated(*m_shift);
        const QRectF shown(toView(there.topLeft()), toView(there.bottomRight()));
        painter.setPen(QPen(QColor(0xD0, 0x20, 0x1A), 1.5, Qt::DashLine));
        painter.drawRect(shown);
        const double mm = base::Length::pt(m_shift->x() == 0 ? m_shift->y() : m_shift->x()).toMm();
        const QString arrow = m_shift->x() == 0 ? (mm < 0 ? QStringLiteral("↑") : QStringLiteral("↓"))
                                                : (mm < 0 ? QStringLiteral("←") : QStringLiteral("→"));
        const QString words = QStringLiteral("%1 %2 mm").arg(arrow).arg(std::abs(mm), 0, 'f', 1);
        const QFont font = widgets::uiFont(12);
        const QRectF label(shown.topLeft() + QPointF(6, 6), QSizeF(widgets::textWidth(words, font) + 12, 20));
        painter.fillRect(label, QColor(0xD0, 0x20, 0x1A));
        painter.setPen(Qt::white);
        painter.setFont(font);
        painter.drawText(label, Qt::AlignCenter, words);
    }
}

/// What an input method has not yet committed, where its words would be written.
void ProofView::paintPreedit(QPainter &painter)
{
    if (m_preedit.isEmpty())
        return;
    const std::vector<QRectF> rects = rectsOf(m_selection);
    if (rects.empty())
        return;
    const QFont font = widgets::uiFont(14);
    const QPointF at = toView(rects.back().bottomLeft()) + QPointF(0, 4);
    const QRectF box(at, QSizeF(widgets::textWidth(m_preedit, font) + 16, 26));
    painter.setPen(QPen(QColor(0x1D, 0x6F, 0xE0), 1));
    painter.setBrush(Qt::white);
    painter.drawRect(box);
    painter.setPen(QColor(0x1A, 0x1E, 0x23));
    painter.setFont(font);
    painter.drawText(box, Qt::AlignCenter, m_preedit);
    painter.drawLine(box.bottomLeft() + QPointF(8, -5), box.bottomRight() + QPointF(-8, -5));
}

} // namespace banxin::review
