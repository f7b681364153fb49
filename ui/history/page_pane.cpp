#include "history/page_pane.h"

#include "widgets/tokens.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace banxin::history {

namespace {

constexpr double kLeastScale = 0.05, kMostScale = 16;
constexpr double kMargin = 24; // px round a fitted page

} // namespace

PagePane::PagePane(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void PagePane::setSession(session::Session *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_image.reset();
    if (!session)
        return;
    m_image = std::make_unique<canvas::PageImage>(
        [session](const base::Digest &asset, int width) { return session->picture(asset, width); },
        [session](const base::Digest &asset, int page, int width) { return session->placedPage(asset, page, width); });
    connect(session, &session::Session::pictureReady, this, [this](const base::Digest &asset) {
        if (m_image)
            m_image->invalidatePicture(asset);
        update();
    });
    connect(session, &session::Session::closing, this, [this] { setSession(nullptr); });
}

void PagePane::show(
    const model::Page &page, std::shared_ptr<const layout::PageLayout> layout, std::vector<Outline> outlines)
{
    m_page = page;
    m_note.clear();
    m_layout = std::move(layout);
    m_outlines = std::move(outlines);
    if (m_image)
        m_image->setContent(m_layout ? m_layout->display : nullptr);
    update();
}

void PagePane::showNote(const QString &note)
{
    m_page = {};
    m_layout = nullptr;
    m_outlines.clear();
    m_note = note;
    if (m_image)
        m_image->setContent(nullptr);
    update();
}

void PagePane::setView(const PaneView &view)
{
    m_view = view;
    update();
}

canvas::ViewTransform PagePane::transform() const
{
    const double pageWidth = m_page.trim.width.toPt(), pageHeight = m_page.trim.height.toPt();
    canvas::ViewTransform view;
    QPointF middle = m_view.middle;
    view.pixelsPerPoint = m_view.pixelsPerPoint;
    if (m_view.fitsPage) {
        const QSize room = m_peer ? size().boundedTo(m_peer->size()) : size();
        view.pixelsPerPoint = std::clamp(std::min((room.width() - 2 * kMargin) / std::max(pageWidth, 1.0),
                                             (room.height() - 2 * kMargin) / std::max(pageHeight, 1.0)),
            kLeastScale, kMostScale);
        middle = QPointF(pageWidth / 2, pageHeight / 2);
    }
    const QPointF origin = QPointF(width() / 2.0, height() / 2.0) - middle * view.pixelsPerPoint;
    const double ratio = devicePixelRatioF();
    view.origin = QPointF(std::round(origin.x() * ratio) / ratio, std::round(origin.y() * ratio) / ratio);
    return view;
}

void PagePane::zoomAt(QPointF place, double factor)
{
    const canvas::ViewTransform now = transform();
    PaneView next;
    next.fitsPage = false;
    next.pixelsPerPoint = std::clamp(now.pixelsPerPoint * factor, kLeastScale, kMostScale);
    const QPointF under = (place - now.origin) / now.pixelsPerPoint;
    next.middle = under + (QPointF(width() / 2.0, height() / 2.0) - place) / next.pixelsPerPoint;
    Q_EMIT viewWanted(next);
}

void PagePane::moveBy(QPointF pixels)
{
    const canvas::ViewTransform now = transform();
    PaneView next;
    next.fitsPage = false;
    next.pixelsPerPoint = now.pixelsPerPoint;
    next.middle = (QPointF(width() / 2.0, height() / 2.0) - now.origin - pixels) / now.pixelsPerPoint;
    Q_EMIT viewWanted(next);
}

void PagePane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const widgets::Tokens &t = widgets::tokens(palette());
    if (!m_image || m_page.id.isNull()) {
        painter.fillRect(rect(), t.pasteboard);
        painter.setPen(t.text2);
        painter.drawText(rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, m_note);
        return;
    }
    canvas::PageLook look;
    look.size = size();
    look.ratio = devicePixelRatioF();
    look.view = transform();
    look.theme = widgets::themeMode(palette()) == widgets::ThemeMode::Dark ? canvas::CanvasTheme::dark()
                                                                           : canvas::CanvasTheme::light();
    look.page = &m_page;
    QImage image = m_image->updated(look);
    image.setDevicePixelRatio(look.ratio);
    painter.drawImage(QPointF(0, 0), image);
    paintOutlines(painter, look.view);
    if (hasFocus()) {
        painter.setPen(QPen(t.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

void PagePane::paintOutlines(QPainter &painter, const canvas::ViewTransform &view) const
{
    // On the page, where both themes are white.
    const widgets::Tokens &light = widgets::tokens(widgets::ThemeMode::Light);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Outline &outline : m_outlines) {
        const QColor ink = outline.mark == Mark::Changed ? light.warn
            : outline.mark == Mark::Added                ? light.ok
                                                         : light.error;
        QColor tint = ink;
        tint.setAlpha(outline.isText ? 46 : 18);
        QRectF rect = view.toView(outline.box);
        painter.save();
        if (outline.rotation != 0) {
            painter.translate(rect.center());
            painter.rotate(outline.rotation / 100.0);
            painter.translate(-rect.center());
        }
        painter.fillRect(rect, tint);
        if (outline.isText) {
            painter.fillRect(QRectF(rect.left() - 4, rect.top(), 3, rect.height()), ink);
        } else {
            // Added is solid, changed dashed, removed dotted: never told by colour alone.
            QPen pen(ink, 2);
            pen.setStyle(outline.mark == Mark::Changed ? Qt::DashLine
                    : outline.mark == Mark::Added      ? Qt::SolidLine
                                                       : Qt::DotLine);
            painter.setPen(pen);
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(rect.adjusted(-1, -1, 1, 1));
        }
        painter.restore();
    }
}

void PagePane::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::AltModifier) || !event->pixelDelta().isNull()) {
        const QPoint by = event->pixelDelta().isNull() ? event->angleDelta() : event->pixelDelta();
        moveBy(QPointF(by));
    } else {
        zoomAt(event->position(), std::pow(1.25, event->angleDelta().y() / 120.0));
    }
    event->accept();
}

void PagePane::mousePressEvent(QMouseEvent *event) { m_dragged = event->position(); }

void PagePane::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() == Qt::NoButton)
        return;
    moveBy(event->position() - m_dragged);
    m_dragged = event->position();
}

void PagePane::keyPressEvent(QKeyEvent *event)
{
    constexpr int kStep = 60; // px
    const QPointF middle(width() / 2.0, height() / 2.0);
    switch (event->key()) {
    case Qt::Key_Left:
        moveBy({kStep, 0});
        return;
    case Qt::Key_Right:
        moveBy({-kStep, 0});
        return;
    case Qt::Key_Up:
        moveBy({0, kStep});
        return;
    case Qt::Key_Down:
        moveBy({0, -kStep});
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomAt(middle, 1.25);
        return;
    case Qt::Key_Minus:
        zoomAt(middle, 0.8);
        return;
    case Qt::Key_0:
        Q_EMIT viewWanted({});
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace banxin::history
