#include "compare/compare_view.h"

#include "proof/compare_sheet.h"
#include "widgets/tokens.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace banxin::compare {

namespace {

constexpr double kEdge = 20; // pixels round the page
constexpr double kBadge = 20;
constexpr int kBlink = 700; // milliseconds
constexpr double kReadable = 1; // zoom at which a difference is shown

QColor colour(proof::DifferenceKind kind) { return QColor::fromRgb(QRgb(proof::colourOf(kind) | 0xFF000000)); }

} // namespace

CompareView::CompareView(SheetPixels &before, SheetPixels &after, Show show, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_before(before)
    , m_after(after)
    , m_show(show)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    m_blink.setInterval(kBlink);
    connect(&m_blink, &QTimer::timeout, this, [this] {
        m_isTurned = !m_isTurned;
        viewport()->update();
        Q_EMIT turned();
    });
    for (SheetPixels *pixels : {&m_before, &m_after})
        connect(pixels, &SheetPixels::arrived, this, [this] {
            if (horizontalScrollBar()->maximum() == 0 || m_fit != Fit::None)
                layOut();
            viewport()->update();
        });
}

void CompareView::setShow(Show show)
{
    m_show = show;
    m_isTurned = false;
    if (show == Show::Blink && isVisible())
        m_blink.start();
    else
        m_blink.stop();
    layOut();
}

void CompareView::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    if (m_show == Show::Blink)
        m_blink.start();
}

void CompareView::hideEvent(QHideEvent *event)
{
    QAbstractScrollArea::hideEvent(event);
    m_blink.stop();
}

void CompareView::setMix(double mix)
{
    m_mix = std::clamp(mix, 0.0, 1.0);
    viewport()->update();
}

void CompareView::setDifferences(const std::vector<proof::Difference> *differences, const std::vector<bool> &shown)
{
    m_differences = differences;
    m_shown = shown;
    if (!differences || m_chosen >= int(differences->size()))
        m_chosen = -1;
    viewport()->update();
}

void CompareView::setChosen(int difference)
{
    m_chosen = difference;
    viewport()->update();
}

void CompareView::reveal(int difference)
{
    setChosen(difference);
    if (!m_differences || difference < 0 || difference >= int(m_differences->size()))
        return;
    const proof::Difference &one = (*m_differences)[std::size_t(difference)];
    const proof::DifferenceSide &side =
        sideOf(one).places.empty() ? (&sideOf(one) == &one.before ? one.after : one.before) : sideOf(one);
    if (side.places.empty())
        return;
    // As large as can be read and still be seen whole.
    const QRectF rect = side.rect();
    double zoom = m_zoom;
    if (zoom < kReadable) {
        const double room = std::min(viewport()->width() * 0.8 / std::max(rect.width(), 1.0),
            viewport()->height() * 0.8 / std::max(rect.height(), 1.0));
        zoom = std::max(zoom, std::min(kReadable, room * 72 / 96));
    }
    setMiddle(rect.center(), zoom);
}

const proof::DifferenceSide &CompareView::sideOf(const proof::Difference &difference) const
{
    return m_show == Show::Before || (m_show == Show::Blink && !m_isTurned) ? difference.before : difference.after;
}

// Where things are ------------------------------------------------------------------------------

QSizeF CompareView::trim() const
{
    QSizeF size;
    for (const SheetPixels *pixels : {&m_before, &m_after}) // both views of a pair are as large
        size = size.expandedTo(pixels->facts().trim.size());
    return size;
}

QRectF CompareView::sheet() const
{
    const QSizeF size = trim() * scale();
    const QSizeF whole(size.width() + 2 * kEdge, size.height() + 2 * kEdge), port = viewport()->size();
    const double x =
        whole.width() < port.width() ? (port.width() - whole.width()) / 2 : -horizontalScrollBar()->value();
    const double y =
        whole.height() < port.height() ? (port.height() - whole.height()) / 2 : -verticalScrollBar()->value();
    return {std::round(x + kEdge), std::round(y + kEdge), size.width(), size.height()};
}

QPointF CompareView::toView(QPointF points) const { return sheet().topLeft() + points * scale(); }
QPointF CompareView::toPoints(QPointF view) const { return (view - sheet().topLeft()) / scale(); }
QPointF CompareView::middle() const { return toPoints(QRectF(viewport()->rect()).center()); }

void CompareView::layOut()
{
    const QSizeF size = trim();
    if (size.isEmpty()) {
        horizontalScrollBar()->setRange(0, 0);
        verticalScrollBar()->setRange(0, 0);
        viewport()->update();
        return;
    }
    const double across = (viewport()->width() - 2 * kEdge) / (size.width() * 96 / 72);
    const double down = (viewport()->height() - 2 * kEdge) / (size.height() * 96 / 72);
    if (m_fit != Fit::None)
        m_zoom = std::clamp(m_fit == Fit::Width ? across : std::min(across, down), 0.1, 8.0);
    const QSize whole(
        int(std::ceil(size.width() * scale() + 2 * kEdge)), int(std::ceil(size.height() * scale() + 2 * kEdge)));
    horizontalScrollBar()->setPageStep(viewport()->width());
    verticalScrollBar()->setPageStep(viewport()->height());
    horizontalScrollBar()->setSingleStep(24);
    verticalScrollBar()->setSingleStep(24);
    horizontalScrollBar()->setRange(0, std::max(0, whole.width() - viewport()->width()));
    verticalScrollBar()->setRange(0, std::max(0, whole.height() - viewport()->height()));
    viewport()->update();
    Q_EMIT viewChanged();
}

void CompareView::setZoom(double zoom, std::optional<QPointF> about)
{
    const QPointF at = about.value_or(QRectF(viewport()->rect()).center());
    const QPointF point = toPoints(at);
    m_fit = Fit::None;
    m_zoom = std::clamp(zoom, 0.1, 8.0);
    layOut();
    const QPointF off = toView(point) - at;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + int(std::lround(off.x())));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + int(std::lround(off.y())));
}

void CompareView::fitPage()
{
    m_fit = Fit::Page;
    layOut();
}

void CompareView::fitWidth()
{
    m_fit = Fit::Width;
    layOut();
}

void CompareView::setMiddle(QPointF point, double zoom)
{
    if (zoom != m_zoom) {
        m_fit = Fit::None;
        m_zoom = std::clamp(zoom, 0.1, 8.0);
        layOut();
    }
    const QPointF off = toView(point) - QRectF(viewport()->rect()).center();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + int(std::lround(off.x())));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + int(std::lround(off.y())));
    viewport()->update();
}

bool CompareView::isComplete() const
{
    switch (m_show) {
    case Show::Before:
        return m_before.isComplete();
    case Show::After:
        return m_after.isComplete();
    case Show::Overlay:
    case Show::Blink:
        break;
    }
    return m_before.isComplete() && m_after.isComplete();
}

void CompareView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void CompareView::scrollContentsBy(int, int)
{
    viewport()->update();
    Q_EMIT viewChanged();
}

// Painting --------------------------------------------------------------------------------------

void CompareView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const widgets::Tokens &t = widgets::tokens(palette());
    painter.fillRect(viewport()->rect(), t.pasteboard);
    if (trim().isEmpty())
        return;
    const QRectF page = sheet();
    painter.fillRect(page.translated(0, 2).adjusted(-1, -1, 1, 1), QColor(0, 0, 0, 40));
    painter.fillRect(page, Qt::white);
    const double ratio = devicePixelRatioF();
    switch (m_show) {
    case Show::Before:
        m_before.paint(painter, page.topLeft(), scale(), ratio, viewport()->rect());
        break;
    case Show::After:
        m_after.paint(painter, page.topLeft(), scale(), ratio, viewport()->rect());
        break;
    case Show::Blink: // both, so that both are there when they are wanted
        (m_isTurned ? m_before : m_after).paint(painter, page.topLeft(), scale(), ratio, viewport()->rect());
        painter.fillRect(page, Qt::white);
        (m_isTurned ? m_after : m_before).paint(painter, page.topLeft(), scale(), ratio, viewport()->rect());
        break;
    case Show::Overlay:
        paintOverlay(painter, viewport()->rect().intersected(page.toAlignedRect()));
        break;
    }
    paintBoxes(painter);
}

/// What is on the page before alone is red, on the page after alone blue, on both dark.
void CompareView::paintOverlay(QPainter &painter, const QRect &clip)
{
    if (clip.isEmpty())
        return;
    const double ratio = devicePixelRatioF();
    const auto layer = [&](SheetPixels &pixels, const QColor &ink, double strength) {
        QImage image(clip.size() * ratio, QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::white);
        QPainter on(&image);
        pixels.paint(on, sheet().topLeft() - clip.topLeft(), scale(), ratio, QRectF(QPointF(), QSizeF(clip.size())));
        on.setCompositionMode(QPainter::CompositionMode_Screen);
        on.fillRect(QRectF(QPointF(), QSizeF(clip.size())), ink);
        if (strength < 1) {
            on.setCompositionMode(QPainter::CompositionMode_SourceOver);
            on.fillRect(QRectF(QPointF(), QSizeF(clip.size())), QColor(255, 255, 255, int((1 - strength) * 255)));
        }
        return image;
    };
    const QImage before = layer(m_before, QColor(0xD0, 0x20, 0x1A), std::min(1.0, 2 * (1 - m_mix)));
    const QImage after = layer(m_after, QColor(0x1D, 0x6F, 0xE0), std::min(1.0, 2 * m_mix));
    painter.drawImage(clip.topLeft(), before);
    painter.setCompositionMode(QPainter::CompositionMode_Multiply);
    painter.drawImage(clip.topLeft(), after);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
}

QRectF CompareView::badgeOf(int difference) const
{
    if (!m_differences || difference < 0 || difference >= int(m_differences->size()))
        return {};
    const proof::DifferenceSide &side = sideOf((*m_differences)[std::size_t(difference)]);
    if (side.places.empty())
        return {};
    const QPointF at = toView(side.places.front().topLeft()) - QPointF(3, 3);
    return {at.x() - kBadge / 2, at.y() - kBadge / 2, kBadge, kBadge};
}

void CompareView::paintBoxes(QPainter &painter) const
{
    if (!m_differences)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF port = QRectF(viewport()->rect()).adjusted(-30, -30, 30, 30);
    const auto isShown = [&](int i) { return m_shown.empty() || m_shown[std::size_t(i)]; };
    const auto draw = [&](int i) {
        const proof::Difference &one = (*m_differences)[std::size_t(i)];
        const QColor ink = colour(one.kind);
        QColor ground = ink;
        ground.setAlpha(i == m_chosen ? 48 : 20);
        painter.setPen(QPen(ink, i == m_chosen ? 2.5 : 1.5));
        painter.setBrush(ground);
        for (const QRectF &place : sideOf(one).places) {
            const QRectF box = QRectF(toView(place.topLeft()), toView(place.bottomRight())).adjusted(-3, -3, 3, 3);
            if (box.intersects(port))
                painter.drawRoundedRect(box, 2, 2);
        }
    };
    for (int i = 0; i < int(m_differences->size()); ++i)
        if (isShown(i) && i != m_chosen)
            draw(i);
    if (m_chosen >= 0 && isShown(m_chosen))
        draw(m_chosen);
    painter.setFont(widgets::uiFont(11, 700));
    const auto badge = [&](int i) {
        const QRectF disc = badgeOf(i);
        if (disc.isNull() || !disc.intersects(port))
            return;
        const proof::Difference &one = (*m_differences)[std::size_t(i)];
        painter.setPen(QPen(Qt::white, 1));
        painter.setBrush(colour(one.kind));
        const QString number = QString::number(i + 1);
        const double more = number.size() > 2 ? 4.0 * double(number.size() - 2) : 0;
        painter.drawRoundedRect(disc.adjusted(-more, 0, more, 0), kBadge / 2, kBadge / 2);
        painter.setPen(Qt::white);
        painter.drawText(disc.adjusted(-more, 0, more, 0), Qt::AlignCenter, number);
    };
    for (int i = 0; i < int(m_differences->size()); ++i)
        if (isShown(i) && i != m_chosen)
            badge(i);
    if (m_chosen >= 0 && isShown(m_chosen))
        badge(m_chosen);
}

// Hands -----------------------------------------------------------------------------------------

int CompareView::differenceAt(QPointF view) const
{
    if (!m_differences)
        return -1;
    int found = -1;
    double least = 0;
    for (int i = 0; i < int(m_differences->size()); ++i) {
        if (!m_shown.empty() && !m_shown[std::size_t(i)])
            continue;
        if (badgeOf(i).adjusted(-2, -2, 2, 2).contains(view))
            return i;
        for (const QRectF &place : sideOf((*m_differences)[std::size_t(i)]).places) {
            const QRectF box = QRectF(toView(place.topLeft()), toView(place.bottomRight())).adjusted(-4, -4, 4, 4);
            const double size = box.width() * box.height();
            if (box.contains(view) && (found < 0 || size < least)) { // the smallest that is there
                found = i;
                least = size;
            }
        }
    }
    return found;
}

void CompareView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        setZoom(m_zoom * std::pow(1.2, event->angleDelta().y() / 120.0), event->position());
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void CompareView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return;
    m_pressed = event->position();
    m_isPanning = true;
    const int at = event->button() == Qt::LeftButton ? differenceAt(event->position()) : -1;
    if (at >= 0) {
        m_isPanning = false;
        setChosen(at);
        Q_EMIT chosenByHand(at);
    } else {
        viewport()->setCursor(Qt::ClosedHandCursor);
    }
}

void CompareView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_isPanning) {
        viewport()->setCursor(differenceAt(event->position()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    const QPointF by = event->position() - m_pressed;
    m_pressed = event->position();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - int(std::lround(by.x())));
    verticalScrollBar()->setValue(verticalScrollBar()->value() - int(std::lround(by.y())));
}

void CompareView::mouseReleaseEvent(QMouseEvent *)
{
    m_isPanning = false;
    viewport()->setCursor(Qt::ArrowCursor);
}

void CompareView::keyPressEvent(QKeyEvent *event)
{
    const bool isControl = event->modifiers() & Qt::ControlModifier;
    if (isControl && (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal))
        setZoom(m_zoom * 1.2);
    else if (isControl && event->key() == Qt::Key_Minus)
        setZoom(m_zoom / 1.2);
    else if (isControl && event->key() == Qt::Key_0)
        fitPage();
    else
        QAbstractScrollArea::keyPressEvent(event);
}

} // namespace banxin::compare
