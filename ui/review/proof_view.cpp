// What a proof view shows: the page, marks, the ruler; where things are.
#include "review/proof_view.h"

#include "widgets/tokens.h"

#include <QLineEdit>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace banxin::review {

namespace {

constexpr int kMost = 192 * 1024; // KiB of tiles
constexpr double kEdge = 40; // logical pixels of pasteboard around the page
constexpr double kSignReach = 40; // points beyond its text that a sign may be drawn on
constexpr int kPenReach = 3; // pixels
constexpr double kMargin = 28; // points beyond the trim for what is written in the margin

} // namespace

ProofView::ProofView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_pixels(new sheet::SheetPixels(kMost, this))
    , m_editor(new QLineEdit(viewport()))
{
    setObjectName(QStringLiteral("proofView"));
    setAccessibleName(tr("校样"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled);
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::IBeamCursor);
    horizontalScrollBar()->setSingleStep(40);
    verticalScrollBar()->setSingleStep(40);
    connect(m_pixels, &sheet::SheetPixels::failed, this, &ProofView::failed);
    connect(m_pixels, &sheet::SheetPixels::arrived, this, [this](const QRectF &part) {
        if (m_shown)
            viewport()->update(QRectF(pdfCorner() + part.topLeft() * scale(), part.size() * scale()).toAlignedRect());
    });
    m_editor->setObjectName(QStringLiteral("markEditor"));
    m_editor->hide();
    m_editor->installEventFilter(this);
}

void ProofView::setProof(std::shared_ptr<const ShownProof> shown)
{
    if (shown == m_shown)
        return;
    const bool isSamePage = shown && m_shown && shown->proof.page == m_shown->proof.page;
    m_shown = std::move(shown);
    if (m_shown)
        m_pixels->setSheet(m_shown->pdf, 0, m_shown->facts);
    else
        m_pixels->clear();
    m_selection = {};
    m_frame = {};
    m_others.clear();
    m_firstOfTwo.reset();
    m_geometryIsOf = nullptr;
    setMarks(m_marks);
    if (!isSamePage && m_fit == Fit::None)
        m_fit = Fit::Page;
    layOut();
    Q_EMIT selectionChanged();
    viewport()->update();
}

void ProofView::setMarks(std::vector<Mark> marks)
{
    // Those that were there stand where they stood.
    std::unordered_map<base::Id, std::size_t> known;
    const std::vector<Mark> before = std::exchange(m_marks, std::move(marks));
    const std::vector<MarkGeometry> stood = std::exchange(m_geometry, {});
    for (std::size_t i = 0; i < before.size() && m_geometryIsOf == m_shown.get(); ++i)
        known.emplace(before[i].remark.id, i);
    const bool isSameProof = m_geometryIsOf == m_shown.get();
    m_geometryIsOf = m_shown.get();
    const std::vector<MarginNote> wrote = std::exchange(m_notes, {});
    if (m_shown && m_shown->layout) {
        std::vector<QString> texts;
        for (const Mark &mark : m_marks) {
            const auto same = known.find(mark.remark.id);
            if (same != known.end() && before[same->second].remark.anchor == mark.remark.anchor)
                m_geometry.push_back(stood[same->second]);
            else
                m_geometry.push_back(review::geometryOf(mark.remark, m_shown->document, *m_shown->layout));
            texts.push_back(marginText(mark.remark));
        }
        m_notes = marginNotes(m_geometry, texts, QRectF(QPointF(), m_shown->facts.trim.size()));
    } else {
        m_geometry.resize(m_marks.size());
        m_notes.resize(m_marks.size());
    }
    if (!isSameProof) {
        viewport()->update();
        return;
    }
    // What is drawn otherwise than before.
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        const auto same = known.find(m_marks[i].remark.id);
        if (same != known.end()) {
            const std::size_t j = same->second;
            const bool isAsBefore = before[j].remark == m_marks[i].remark && before[j].state == m_marks[i].state
                && wrote[j].box == m_notes[i].box && wrote[j].from == m_notes[i].from;
            known.erase(same);
            if (isAsBefore)
                continue;
            viewport()->update(markRegion(stood[j], wrote[j]));
        }
        viewport()->update(markRegion(m_geometry[i], m_notes[i]));
    }
    for (const auto &gone : known)
        viewport()->update(markRegion(stood[gone.second], wrote[gone.second]));
}

QRegion ProofView::markRegion(const MarkGeometry &geometry, const MarginNote &note) const
{
    QRegion region;
    if (geometry.isEmpty())
        return region;
    const auto add = [&](const QRectF &rect) {
        region += QRectF(toView(rect.topLeft()), toView(rect.bottomRight()))
                      .toAlignedRect()
                      .adjusted(-kPenReach, -kPenReach, kPenReach, kPenReach);
    };
    add(geometry.bounds.adjusted(-kSignReach, -kSignReach, kSignReach, kSignReach));
    if (!note.isEmpty()) {
        add(note.box);
        add(QRectF(note.from, note.box.center()).normalized());
    }
    return region;
}

QRegion ProofView::selectionRegion() const
{
    QRegion region;
    for (const QRectF &rect : rectsOf(m_selection))
        region += QRectF(toView(rect.topLeft()), toView(rect.bottomRight())).toAlignedRect().adjusted(-2, -2, 2, 2);
    return region;
}

void ProofView::setChosen(base::Id mark)
{
    if (mark == m_chosen)
        return;
    for (const base::Id id : {std::exchange(m_chosen, mark), mark})
        for (std::size_t i = 0; i < m_marks.size(); ++i)
            if (m_marks[i].remark.id == id)
                viewport()->update(markRegion(m_geometry[i], m_notes[i]));
}

MarkGeometry ProofView::geometryOf(base::Id mark) const
{
    for (const MarkGeometry &one : m_geometry)
        if (one.mark == mark)
            return one;
    return {};
}

void ProofView::reveal(base::Id mark)
{
    setChosen(mark);
    const MarkGeometry at = geometryOf(mark);
    if (at.isEmpty())
        return;
    if (at.em * scale() < 9) {
        m_fit = Fit::None;
        m_zoom = std::clamp(12 / at.em * 72 / 96, 0.1, 8.0);
    }
    setMiddle(at.bounds.center(), m_zoom);
}

void ProofView::reveal(const ProofSelection &selection)
{
    const std::vector<QRectF> rects = rectsOf(selection);
    if (rects.empty())
        return;
    const QRectF at(toView(rects.front().topLeft()), toView(rects.front().bottomRight()));
    if (!QRectF(viewport()->rect()).adjusted(0, 40, 0, -40).contains(at.center()))
        setMiddle(rects.front().center(), m_zoom);
}

// Where things are ------------------------------------------------------------------------------

QRectF ProofView::sheet() const
{
    if (!m_shown)
        return {};
    const QSizeF size = m_shown->facts.trim.size() * scale();
    const double margin = kMargin * scale() + kEdge;
    const QSizeF whole(size.width() + 2 * margin, size.height() + 2 * kEdge);
    const QSizeF port = viewport()->size();
    const double x =
        whole.width() < port.width() ? (port.width() - whole.width()) / 2 : -horizontalScrollBar()->value();
    const double y =
        whole.height() < port.height() ? (port.height() - whole.height()) / 2 : -verticalScrollBar()->value();
    return {std::round(x + margin), std::round(y + kEdge), size.width(), size.height()};
}

QPointF ProofView::origin() const { return sheet().topLeft(); }

QPointF ProofView::toView(QPointF points) const { return origin() + points * scale(); }

QPointF ProofView::toPoints(QPointF view) const { return (view - origin()) / scale(); }

bool ProofView::isComplete() const { return m_pixels->isComplete(); }

QPointF ProofView::pdfCorner() const { return sheet().topLeft() - m_shown->facts.trim.topLeft() * scale(); }

void ProofView::layOut()
{
    if (!m_shown) {
        horizontalScrollBar()->setRange(0, 0);
        verticalScrollBar()->setRange(0, 0);
        return;
    }
    const QSizeF trim = m_shown->facts.trim.size();
    if (m_fit == Fit::Width)
        m_zoom = std::clamp((viewport()->width() - 2 * kEdge) / ((trim.width() + 2 * kMargin) * 96 / 72), 0.1, 8.0);
    else if (m_fit == Fit::Page)
        m_zoom = std::clamp(std::min((viewport()->width() - 2 * kEdge) / ((trim.width() + 2 * kMargin) * 96 / 72),
                                (viewport()->height() - 2 * kEdge) / (trim.height() * 96 / 72)),
            0.1, 8.0);
    const double width = (trim.width() + 2 * kMargin) * scale() + 2 * kEdge,
                 height = trim.height() * scale() + 2 * kEdge;
    horizontalScrollBar()->setPageStep(viewport()->width());
    verticalScrollBar()->setPageStep(viewport()->height());
    horizontalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(width)) - viewport()->width()));
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(height)) - viewport()->height()));
    if (m_editor->isVisible())
        finishAsking(false);
    viewport()->update();
    Q_EMIT viewChanged();
}

void ProofView::setZoom(double zoom, std::optional<QPointF> about)
{
    const QPointF at = about.value_or(QRectF(viewport()->rect()).center());
    const QPointF point = toPoints(at);
    m_fit = Fit::None;
    m_zoom = std::clamp(zoom, 0.1, 8.0);
    layOut();
    const QPointF off = toView(point) - at;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + static_cast<int>(std::lround(off.x())));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + static_cast<int>(std::lround(off.y())));
    viewport()->update();
}

void ProofView::fitPage()
{
    m_fit = Fit::Page;
    layOut();
}

void ProofView::fitWidth()
{
    m_fit = Fit::Width;
    layOut();
}

QPointF ProofView::middle() const { return toPoints(QRectF(viewport()->rect()).center()); }

void ProofView::setMiddle(QPointF point, double zoom)
{
    if (zoom != m_zoom || m_fit != Fit::None) {
        m_fit = Fit::None;
        m_zoom = std::clamp(zoom, 0.1, 8.0);
        layOut();
    }
    const QPointF off = toView(point) - QRectF(viewport()->rect()).center();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + static_cast<int>(std::lround(off.x())));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + static_cast<int>(std::lround(off.y())));
    viewport()->update();
}

void ProofView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void ProofView::scrollContentsBy(int, int)
{
    viewport()->update();
    Q_EMIT viewChanged();
}

void ProofView::setRuler(bool on)
{
    m_ruler = on;
    if (on && m_shown)
        m_rulerY = std::clamp(middle().y(), 0.0, m_shown->facts.trim.height());
    viewport()->update();
}

// Painting --------------------------------------------------------------------------------------

void ProofView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const widgets::Tokens &t = widgets::tokens(palette());
    painter.fillRect(viewport()->rect(), t.pasteboard);
    if (!m_shown)
        return;
    const QRectF page = sheet();
    painter.fillRect(page.translated(0, 2).adjusted(-1, -1, 1, 1), QColor(0, 0, 0, 40));
    painter.fillRect(page, Qt::white);
    m_pixels->paint(painter, page.topLeft(), scale(), devicePixelRatioF(), viewport()->rect());
    if (!m_selection.isEmpty()) {
        const bool isCaret = m_selection.isCaret();
        for (const QRectF &rect : rectsOf(m_selection)) {
            const QRectF shown(toView(rect.topLeft()), toView(rect.bottomRight()));
            if (isCaret)
                painter.fillRect(
                    QRectF(shown.left() - 0.75, shown.top(), 1.5, shown.height()), QColor(0x1D, 0x6F, 0xE0));
            else
                painter.fillRect(shown, QColor(0x1D, 0x6F, 0xE0, 70));
        }
    }
    paintFrames(painter);
    if (m_dropAt)
        if (const auto caret = m_shown->layout->caretAt(*m_dropAt)) {
            const QRectF rect = review::toPoints(caret->rect);
            painter.fillRect(QRectF(toView(rect.topLeft()) - QPointF(1, 0), toView(rect.bottomLeft()) + QPointF(1, 0)),
                QColor(0xD0, 0x20, 0x1A));
        }
    paintMarks(painter, event->region());
    paintPreedit(painter);
    if (m_ruler)
        paintRuler(painter);
}

void ProofView::paintMarks(QPainter &painter, const QRegion &stale)
{
    painter.save();
    painter.translate(origin());
    painter.scale(scale(), scale());
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        const MarkGeometry &at = m_geometry[i];
        if (!stale.intersects(markRegion(at, m_notes[i])))
            continue;
        const proof::Rgb ink = proof::inkOf(m_marks[i].remark.round);
        MarkLook look;
        look.ink = QColor(ink.red, ink.green, ink.blue);
        look.isChosen = at.mark == m_chosen;
        look.isStruck = m_marks[i].state == proof::RemarkState::Rejected;
        look.isFaint = look.isStruck || m_marks[i].state == proof::RemarkState::Done;
        paintMark(painter, m_marks[i].remark, at, m_notes[i], look, scale());
    }
    painter.restore();
}

/// All but one line is dimmed: the eye keeps it.
void ProofView::paintRuler(QPainter &painter)
{
    const double top = toView({0, m_rulerY - m_rulerHeight / 2}).y(),
                 bottom = toView({0, m_rulerY + m_rulerHeight / 2}).y();
    const QRectF page = sheet();
    painter.fillRect(
        QRectF(page.left(), page.top(), page.width(), std::max(0.0, top - page.top())), QColor(20, 24, 30, 70));
    painter.fillRect(
        QRectF(page.left(), bottom, page.width(), std::max(0.0, page.bottom() - bottom)), QColor(20, 24, 30, 70));
    painter.fillRect(QRectF(page.left(), bottom, page.width(), 2), QColor(0xD0, 0x20, 0x1A));
}

// Text ------------------------------------------------------------------------------------------

std::optional<layout::TextPosition> ProofView::positionAt(QPointF view) const
{
    if (!m_shown || !m_shown->layout)
        return std::nullopt;
    return m_shown->layout->hitTest(fromPoints(toPoints(view)));
}

ProofSelection ProofView::ordered(const layout::TextPosition &a, const layout::TextPosition &b) const
{
    if (a.paragraph == b.paragraph)
        return a.offset <= b.offset ? ProofSelection{a, b} : ProofSelection{b, a};
    const int first = m_shown->layout->lineOf(a), second = m_shown->layout->lineOf(b);
    return first <= second ? ProofSelection{a, b} : ProofSelection{b, a};
}

std::vector<QRectF> ProofView::rectsOf(const ProofSelection &selection) const
{
    std::vector<QRectF> rects;
    if (!m_shown || !m_shown->layout || selection.isEmpty())
        return rects;
    if (selection.isCaret()) {
        if (const auto caret = m_shown->layout->caretAt(selection.from))
            rects.push_back(review::toPoints(caret->rect));
        return rects;
    }
    layout::TextPosition from = selection.from, to = selection.to;
    from.afterBreak = true;
    to.afterBreak = false;
    for (const base::Rect &rect : m_shown->layout->selectionRects(from, to))
        rects.push_back(review::toPoints(rect));
    return rects;
}

bool ProofView::isInSelection(QPointF view) const
{
    if (m_selection.isEmpty() || m_selection.isCaret())
        return false;
    const QPointF point = toPoints(view);
    const std::vector<QRectF> rects = rectsOf(m_selection);
    return std::any_of(rects.begin(), rects.end(), [&](const QRectF &rect) { return rect.contains(point); });
}

base::Id ProofView::markAt(QPointF view) const
{
    const QPointF point = toPoints(view);
    const double slack = 3 / scale();
    for (std::size_t i = m_geometry.size(); i-- > 0;) {
        if (m_notes[i].box.adjusted(-slack, -slack, slack, slack).contains(point))
            return m_geometry[i].mark;
        if (m_geometry[i].isFrame)
            continue;
        for (const QRectF &rect : m_geometry[i].range)
            if (rect.adjusted(-slack, -slack, slack, slack).contains(point))
                return m_geometry[i].mark;
    }
    return {};
}

void ProofView::setSelection(const ProofSelection &selection)
{
    if (selection == m_selection && m_frame.isNull())
        return;
    QRegion stale = selectionRegion();
    m_selection = selection;
    stale += selectionRegion();
    if (!m_frame.isNull())
        viewport()->update();
    m_frame = {};
    m_others.clear();
    viewport()->update(stale);
    Q_EMIT selectionChanged();
}

} // namespace banxin::review
