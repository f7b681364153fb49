#include "canvas/page_view.h"

#include "canvas/page_accessible.h"
#include "canvas/page_image.h"
#include "canvas/press_view.h"

#include <QApplication>
#include <QHelpEvent>
#include <QInputMethod>
#include <QNativeGestureEvent>
#include <QScrollBar>
#include <QStyleHints>
#include <QToolTip>
#include <QWheelEvent>

#include <array>
#include <cmath>

namespace banxin::canvas {

namespace {

constexpr double kSmallestZoom = 0.05;
constexpr double kLargestZoom = 32;
constexpr int kFitMargin = 24;
/// Pasteboard round the page, in parts of the view: far enough to hold any point under the pointer.
constexpr double kPasteboard = 0.8;
constexpr std::array kZoomSteps{
    0.05, 0.1, 0.15, 0.2, 0.25, 0.33, 0.5, 0.67, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0, 16.0, 24.0, 32.0};

} // namespace

PageView::PageView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_image(std::make_unique<PageImage>(
          [this](
              const base::Digest &asset, int width) { return m_session ? m_session->picture(asset, width) : QImage(); },
          [this](const base::Digest &asset, int page, int width) {
              return m_session ? m_session->placedPage(asset, page, width) : QImage();
          }))
    , m_press(new PressView(this))
    , m_topRuler(new Ruler(Qt::Horizontal, this))
    , m_leftRuler(new Ruler(Qt::Vertical, this))
    , m_corner(new RulerCorner(this))
{
    installPageAccessibility();
    setObjectName(QStringLiteral("pageView"));
    setAccessibleName(tr("版面"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setViewportMargins(kRulerWidth, kRulerWidth, 0, 0);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setCursor(Qt::ArrowCursor);
    m_topRuler->setObjectName(QStringLiteral("topRuler"));
    m_leftRuler->setObjectName(QStringLiteral("leftRuler"));
    m_corner->setObjectName(QStringLiteral("rulerCorner"));
    for (QWidget *ruler : {static_cast<QWidget *>(m_topRuler), static_cast<QWidget *>(m_leftRuler),
             static_cast<QWidget *>(m_corner)}) // its menu is the window's
        ruler->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_corner, &RulerCorner::unitChosen, this, &PageView::setRulerUnit);
    for (const bool vertical : {false, true})
        connect(vertical ? m_leftRuler : m_topRuler, &Ruler::pulled, this, [this, vertical](QPoint at, bool done) {
            Q_EMIT guidePulled(vertical, viewport()->mapFromGlobal(QPointF(at)), done);
        });
    for (const Ruler *ruler : {m_topRuler, m_leftRuler})
        connect(ruler, &Ruler::letGo, this, [this] { setPulledGuide({}); });
    m_refusal.setSingleShot(true);
    connect(&m_refusal, &QTimer::timeout, this, [this] {
        m_refusing.clear();
        viewport()->update();
    });
    connect(m_press, &PressView::ready, viewport(), qOverload<>(&QWidget::update));
    m_sharpen.setSingleShot(true);
    connect(&m_sharpen, &QTimer::timeout, this, &PageView::sharpen);
    connect(&m_blink, &QTimer::timeout, this, [this] {
        m_caretOn = !m_caretOn;
        if (m_caretRect)
            viewport()->update(m_caretRect->toAlignedRect().adjusted(-2, -2, 2, 2));
    });
}

PageView::~PageView() = default;

// What is shown --------------------------------------------------------------------------------

void PageView::setSession(session::Session *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_press->setSession(session);
    m_cursor.setSession(session);
    m_document = {};
    setPage({});
    if (!session)
        return;
    connect(session, &session::Session::closing, this, [this] { setSession(nullptr); });
    connect(session, &session::Session::changed, this, &PageView::follow);
    connect(session, &session::Session::layoutReady, this, [this](base::Id page) {
        if (page == m_page)
            takeLayout();
    });
    connect(session, &session::Session::layoutFailed, this, [this] { m_awaiting = false; });
    connect(session, &session::Session::pictureReady, this, [this](const base::Digest &asset) {
        m_image->invalidatePicture(asset);
        viewport()->update();
    });
    connect(session, &session::Session::issueOpened, this, [this] { setPage({}); });
}

void PageView::setPage(base::Id page)
{
    m_cursor.clear();
    m_preedit.clear();
    m_previewShown = false;
    m_awaiting = false;
    m_caretRect.reset();
    m_overset = 0;
    cancelTool();
    m_toolPreview = false;
    m_frame = {};
    m_selected.clear();
    m_clicked.reset();
    m_hover = {};
    m_page = page;
    m_layout = nullptr;
    m_places.clear();
    noteInk();
    m_marks.clearPlaces();
    m_image->setContent(nullptr);
    m_image->invalidate();
    if (m_session) {
        m_document = m_session->working();
        m_session->setViewedPage(page);
    }
    if (m_fit == Fit::None)
        m_fit = Fit::Page;
    applyFit();
    takeLayout();
    viewport()->update();
    Q_EMIT selectionChanged();
    Q_EMIT pageShown(page);
}

void PageView::takeLayout()
{
    if (!m_session || m_page.isNull())
        return;
    auto layout = m_session->pageLayout(m_page);
    if (!layout)
        return;
    if (m_toolPreview)
        return; // shown once the tool is done
    if (!m_preedit.isEmpty() && m_previewShown) {
        showPreedit(); // the text beneath has changed
        return;
    }
    m_previewShown = false;
    m_awaiting = false; // where typing is ahead of it, the caret comes as near as it can
    showLayout(std::move(layout));
}

void PageView::showLayout(std::shared_ptr<const layout::PageLayout> layout)
{
    const auto before = std::exchange(m_layout, std::move(layout));
    m_places.clear();
    for (std::size_t i = 0; m_layout && i < m_layout->frames.size(); ++i)
        m_places.emplace(m_layout->frames[i].frame, i);
    m_image->setContent(m_layout ? m_layout->display : nullptr);
    noteInk();
    findWords();
    placeMarks();
    if (!updateText(before.get()))
        viewport()->update();
    caretMoved();
}

/// The layout that has all edits in it, for questions that cannot wait.
const layout::PageLayout *PageView::freshLayout()
{
    if (m_session && !m_session->isLayoutCurrent(m_page)) {
        m_awaiting = false;
        if (auto layout = m_session->pageLayoutNow(m_page))
            showLayout(std::move(layout));
    }
    return m_layout.get();
}

void PageView::follow(const model::ChangeSet &change)
{
    const model::Document before = std::exchange(m_document, m_session->working());
    const bool undone = !change.undoes.isNull();
    if (std::any_of(change.changes.begin(), change.changes.end(),
            [this](const model::ObjectChange &object) { return object.id == m_page; }))
        m_image->invalidate();
    if (!m_page.isNull() && !m_document.find<model::Page>(m_page)) {
        setPage({});
        return;
    }
    if (m_clicked && std::any_of(change.changes.begin(), change.changes.end(), [&](const model::ObjectChange &object) {
            return object.id == m_clicked->paragraph;
        }))
        m_clicked.reset();
    if (!m_editing && m_cursor.isActive()) {
        m_cursor.follow(change, before);
        m_revealCaret = m_revealCaret || undone;
        // Only a change of the text at the caret is certain to bring another layout of this page.
        const base::Id flow = m_cursor.parent();
        m_awaiting = m_awaiting
            || std::any_of(change.changes.begin(), change.changes.end(), [&](const model::ObjectChange &object) {
                   const auto *paragraph = m_document.find<model::Paragraph>(object.id);
                   return paragraph && paragraph->parent == flow;
               });
        Q_EMIT selectionChanged();
    }
    std::vector<base::Id> left = m_selected;
    std::erase_if(left, [this](base::Id frame) {
        const auto *object = m_document.find<model::Frame>(frame);
        return !object || object->page != m_page;
    });
    if (left != m_selected)
        setSelectedFrames(std::move(left));
    // Text is seen with its layout.
    if (change.changes.empty() || !std::all_of(change.changes.begin(), change.changes.end(), [&](const auto &object) {
            return before.find<model::Paragraph>(object.id) || m_document.find<model::Paragraph>(object.id);
        }))
        viewport()->update();
}

// Zoom and scroll ------------------------------------------------------------------------------

ViewTransform PageView::transform() const
{
    const double ratio = devicePixelRatioF();
    const double scale = m_zoom * logicalDpiX() / 72.0;
    const auto *page = m_document.find<model::Page>(m_page);
    if (!page)
        return {{}, scale};
    const auto place = [&](int view, base::Length length, const QScrollBar *bar) {
        const double pixels = length.toPt() * scale;
        const double margin = kPasteboard * view;
        const double at = bar->maximum() > 0 ? margin - bar->value() : (view - pixels) / 2;
        return std::round(at * ratio) / ratio;
    };
    return {{place(viewport()->width(), page->trim.width, horizontalScrollBar()),
                place(viewport()->height(), page->trim.height, verticalScrollBar())},
        scale};
}

void PageView::updateScrollBars()
{
    const auto *page = m_document.find<model::Page>(m_page);
    const double scale = m_zoom * logicalDpiX() / 72.0;
    // What is fitted has nowhere to scroll to.
    const auto set = [&](QScrollBar *bar, int view, double pixels, bool fitted) {
        const int range = static_cast<int>(std::ceil(pixels + (2 * kPasteboard - 1) * view));
        bar->setRange(0, page && !fitted ? std::max(0, range) : 0);
        bar->setPageStep(view);
        bar->setSingleStep(40);
    };
    m_scrolling = true;
    set(horizontalScrollBar(), viewport()->width(), page ? page->trim.width.toPt() * scale : 0, m_fit != Fit::None);
    set(verticalScrollBar(), viewport()->height(), page ? page->trim.height.toPt() * scale : 0, m_fit == Fit::Page);
    m_scrolling = false;
}

void PageView::scrollTo(QPointF origin)
{
    m_scrolling = true;
    horizontalScrollBar()->setValue(qRound(kPasteboard * viewport()->width() - origin.x()));
    verticalScrollBar()->setValue(qRound(kPasteboard * viewport()->height() - origin.y()));
    m_scrolling = false;
    scrollContentsBy(0, 0);
}

void PageView::scrollContentsBy(int, int)
{
    if (m_scrolling)
        return;
    viewport()->update();
    positionRulers();
    caretMoved();
}

void PageView::setZoomAt(double zoom, QPointF anchor)
{
    zoom = std::clamp(zoom, kSmallestZoom, kLargestZoom);
    const ViewTransform before = transform();
    const QPointF points = (anchor - before.origin) / before.pixelsPerPoint;
    const bool changed = zoom != m_zoom;
    m_zoom = zoom;
    updateScrollBars();
    scrollTo(anchor - points * (m_zoom * logicalDpiX() / 72.0));
    if (changed)
        Q_EMIT zoomChanged(m_zoom);
}

/// One step of many: what is painted stands in, scaled, until they rest.
void PageView::glideTo(double zoom, QPointF anchor)
{
    constexpr int kRest = 90; // ms
    m_fit = Fit::None;
    m_zooming = true;
    m_sharpen.start(kRest);
    setZoomAt(zoom, anchor);
}

void PageView::setZoom(double zoom)
{
    m_fit = Fit::None;
    setZoomAt(zoom, zoomAnchor());
}

/// The caret, else what is selected, as far as it is in sight; else the window's middle.
QPointF PageView::zoomAnchor() const
{
    const QRectF room = viewport()->rect();
    if (m_caretRect && room.contains(m_caretRect->center()))
        return m_caretRect->center();
    if (const auto box = seenBox(m_frame); box && room.intersects(*box))
        return room.intersected(*box).center();
    return room.center();
}

/// The page stays where it is, and can be scrolled from there.
void PageView::leaveFit()
{
    if (m_fit == Fit::None)
        return;
    const QPointF origin = transform().origin;
    m_fit = Fit::None;
    updateScrollBars();
    scrollTo(origin);
    Q_EMIT zoomChanged(m_zoom);
}

void PageView::zoomIn()
{
    const auto next = std::upper_bound(kZoomSteps.begin(), kZoomSteps.end(), m_zoom * 1.01);
    setZoom(next == kZoomSteps.end() ? kLargestZoom : *next);
}

void PageView::zoomOut()
{
    const auto next = std::lower_bound(kZoomSteps.begin(), kZoomSteps.end(), m_zoom * 0.99);
    setZoom(next == kZoomSteps.begin() ? kSmallestZoom : *std::prev(next));
}

void PageView::actualSize() { setZoom(1); }

void PageView::fitPage()
{
    m_fit = Fit::Page;
    applyFit();
}

void PageView::fitWidth()
{
    m_fit = Fit::Width;
    applyFit();
}

void PageView::fitSelection()
{
    const base::Rect all = boundsOfSelection();
    if (all.isEmpty()) {
        fitPage();
        return;
    }
    const double unit = logicalDpiX() / 72.0;
    const QSizeF room(
        std::max(40, viewport()->width() - 2 * kFitMargin), std::max(40, viewport()->height() - 2 * kFitMargin));
    m_fit = Fit::None;
    setZoomAt(std::min(room.width() / (all.width.toPt() * unit), room.height() / (all.height.toPt() * unit)),
        QRectF(viewport()->rect()).center());
    const QPointF off = QRectF(viewport()->rect()).center() - transform().toView(all).center();
    scrollTo(transform().origin + off);
}

void PageView::applyFit()
{
    const auto *page = m_document.find<model::Page>(m_page);
    if (!page || m_fit == Fit::None || viewport()->width() < 2 || page->trim.width <= base::Length()) {
        updateScrollBars();
        positionRulers();
        return;
    }
    const double unit = logicalDpiX() / 72.0;
    const QSizeF points(page->trim.width.toPt() * unit, page->trim.height.toPt() * unit);
    const QSizeF room(
        std::max(40, viewport()->width() - 2 * kFitMargin), std::max(40, viewport()->height() - 2 * kFitMargin));
    const double byWidth = room.width() / points.width();
    const double before = m_zoom;
    const bool whole = m_fit == Fit::Page;
    const double top = transform().origin.y();
    m_zoom =
        std::clamp(whole ? std::min(byWidth, room.height() / points.height()) : byWidth, kSmallestZoom, kLargestZoom);
    updateScrollBars();
    const double height = points.height() * m_zoom;
    const bool fits = height <= room.height();
    const double y = fits ? (viewport()->height() - height) / 2
        : whole           ? kFitMargin
                          : std::clamp(
                              top * m_zoom / before, viewport()->height() - height - kFitMargin, static_cast<double>(kFitMargin));
    scrollTo({(viewport()->width() - points.width() * m_zoom) / 2, y});
    if (before != m_zoom)
        Q_EMIT zoomChanged(m_zoom);
}

void PageView::reveal(const QRectF &rect)
{
    const QRectF room = QRectF(viewport()->rect()).adjusted(24, 24, -24, -24);
    if (room.contains(rect) || room.isEmpty())
        return;
    QPointF by;
    const auto push = [](double low, double high, double from, double to) {
        return to - from > high - low ? low - from : from < low ? low - from : to > high ? high - to : 0.0;
    };
    by.setX(push(room.left(), room.right(), rect.left(), rect.right()));
    by.setY(push(room.top(), room.bottom(), rect.top(), rect.bottom()));
    leaveFit();
    scrollTo(transform().origin + by);
}

void PageView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (m_fit != Fit::None) {
        applyFit();
    } else {
        // The page stays where it is in the window.
        const QSize before = event->oldSize();
        const QSize now = event->size();
        const QPointF origin(kPasteboard * before.width() - horizontalScrollBar()->value(),
            kPasteboard * before.height() - verticalScrollBar()->value());
        updateScrollBars();
        if (before.isValid())
            scrollTo(origin + QPointF(now.width() - before.width(), 0) / 2);
    }
    positionRulers();
}

void PageView::wheelEvent(QWheelEvent *event)
{
    const QPointF at = event->position(); // in the viewport
    const bool across = event->modifiers() & (Qt::ShiftModifier | Qt::AltModifier);
    const bool pans = across || !event->pixelDelta().isNull(); // a touchpad says pixels
    if (event->modifiers() & Qt::ControlModifier || !pans) {
        const double turned = event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
        glideTo(m_zoom * std::pow(1.2, turned / 120.0), at);
        event->accept();
        return;
    }
    QPoint by = event->pixelDelta();
    if (by.isNull())
        by = event->angleDelta() * 80 / 120;
    if (event->modifiers() & Qt::ShiftModifier && by.x() == 0)
        by = {by.y(), 0};
    else if (event->modifiers() & Qt::AltModifier && by.y() == 0)
        by = {0, by.x()}; // Alt turns the wheel sideways by itself
    event->accept();
    if (m_fit == Fit::Page)
        return; // all of it is in sight
    leaveFit();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - by.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - by.y());
}

bool PageView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::NativeGesture) {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            glideTo(m_zoom * (1 + gesture->value()), gesture->position());
            return true;
        }
    }
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        for (const Badge &badge : m_badges) {
            if (badge.rect.adjusted(-3, -3, 3, 3).contains(help->pos())) {
                QToolTip::showText(help->globalPos(), badge.text, viewport());
                return true;
            }
        }
        const QString note = noteAt(help->pos());
        QToolTip::showText(help->globalPos(), note.isEmpty() ? hint(help->pos()) : note, viewport());
        return true;
    }
    if (event->type() == QEvent::Leave) {
        setHover({});
        m_topRuler->setPointer({});
        m_leftRuler->setPointer({});
        Q_EMIT cursorMoved({}, false);
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void PageView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("版面"));
    QAbstractScrollArea::changeEvent(event);
}

// Rulers, grid, theme --------------------------------------------------------------------------

void PageView::positionRulers()
{
    const QRect view = viewport()->geometry();
    m_topRuler->setGeometry(view.left(), view.top() - kRulerWidth, view.width(), kRulerWidth);
    m_leftRuler->setGeometry(view.left() - kRulerWidth, view.top(), kRulerWidth, view.height());
    m_corner->setGeometry(view.left() - kRulerWidth, view.top() - kRulerWidth, kRulerWidth, kRulerWidth);
    RulerScale scale{transform(), m_corner->unit(), {}, {}, false};
    if (const auto *page = m_document.find<model::Page>(m_page)) {
        scale.trim = page->trim;
        scale.grid = page->grid;
        scale.hasPage = true;
    }
    m_topRuler->setScale(scale);
    m_leftRuler->setScale(scale);
}

RulerUnit PageView::rulerUnit() const { return m_corner->unit(); }

void PageView::setRulerUnit(RulerUnit unit)
{
    m_corner->setUnit(unit);
    positionRulers();
}

void PageView::setRulersShown(bool shown)
{
    m_rulersShown = shown;
    m_topRuler->setVisible(shown);
    m_leftRuler->setVisible(shown);
    m_corner->setVisible(shown);
    const int margin = shown ? kRulerWidth : 0;
    setViewportMargins(margin, margin, 0, 0);
}

void PageView::setGridShown(bool shown)
{
    m_grid.shown = shown;
    viewport()->update();
}

void PageView::setGridLayers(const GridLayers &layers)
{
    m_grid = layers;
    viewport()->update();
}

void PageView::setPreview(bool on)
{
    m_preview = on;
    viewport()->update();
}

void PageView::setTheme(const CanvasTheme &theme)
{
    m_theme = theme;
    m_topRuler->setTheme(theme);
    m_leftRuler->setTheme(theme);
    m_corner->setTheme(theme);
    m_image->invalidate();
    viewport()->update();
}

bool PageView::isSharp() const { return m_image->isSharp(); }

double PageView::lastPaintMilliseconds() const { return m_image->lastFullMilliseconds(); }

} // namespace banxin::canvas
