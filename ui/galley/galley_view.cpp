#include "galley/galley_view.h"

#include "galley/galley_accessible.h"
#include "layout/page_composer.h"
#include "widgets/tokens.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QInputMethod>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace banxin::galley {

using base::Length;
using Cursor = session::TypingCursor;

namespace {

constexpr double kGap = 14; // right of it
constexpr double kTop = 14;
constexpr int kSmallest = 12, kLargest = 40; // pixels of text

} // namespace

GalleyView::GalleyView(canvas::PageView &page, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_page(page)
    , m_glyphs(std::make_shared<paint::GlyphPainter>())
{
    installGalleyAccessibility(); // before anything asks for its interface
    setObjectName(QStringLiteral("galleyView"));
    setAccessibleName(tr("小样"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setMouseTracking(true);
    connect(&m_blink, &QTimer::timeout, this, [this] {
        m_caretOn = !m_caretOn;
        if (m_caretRect)
            viewport()->update(m_caretRect->toAlignedRect().adjusted(-2, -2, 2, 2));
    });
    m_dragScroll.setInterval(40);
    connect(&m_dragScroll, &QTimer::timeout, this, [this] { pointerFollows(m_dragAt); });
    connect(&m_page, &canvas::PageView::selectionChanged, this, &GalleyView::followCaret);
    connect(m_page.session(), &session::Session::changed, this, [this](const model::ChangeSet &) {
        if (!m_story.isNull())
            request();
    });
    connect(m_page.session(), &session::Session::issueOpened, this, [this] { setStory({}); });
}

GalleyView::~GalleyView() = default;

void GalleyView::setStory(base::Id story)
{
    if (story == m_story)
        return;
    m_story = story;
    m_preedit.clear();
    m_preeditShown = false;
    m_galley = {};
    m_strips = {};
    ++m_made;
    m_document = {};
    horizontalScrollBar()->setValue(0);
    verticalScrollBar()->setValue(0);
    ++m_serial;
    m_making = false;
    m_isStale = false;
    m_reveal = true;
    if (story.isNull())
        place();
    else
        request();
}

void GalleyView::setWide(bool wide)
{
    if (wide == m_isWide)
        return;
    m_isWide = wide;
    m_reveal = true;
    request();
}

void GalleyView::setTextSize(int pixels)
{
    pixels = std::clamp(pixels, kSmallest, kLargest);
    if (pixels == m_textSize)
        return;
    m_textSize = pixels;
    m_reveal = true;
    Q_EMIT textSizeChanged(pixels);
    if (m_isWide)
        request(); // another measure
    place();
}

/// Every change asks for a galley at once.
bool GalleyView::isCurrent() const { return !m_making && !m_isStale; }

// Making ---------------------------------------------------------------------------------------

double GalleyView::scale() const
{
    const Length size = m_galley.size > Length() ? m_galley.size : Length::pt(9);
    return m_textSize / static_cast<double>(size.toEmu());
}

Length GalleyView::wideMeasure() const
{
    const double room = viewport()->width() - m_numbers - kGap * 2;
    const double characters = std::clamp(std::floor(room / m_textSize), 8.0, 45.0);
    const Length size = m_galley.size > Length() ? m_galley.size : Length::pt(9);
    return size * static_cast<std::int64_t>(characters);
}

/// Made on another thread; the newest one wins.
void GalleyView::request()
{
    if (m_story.isNull() || !session() || m_page.page().isNull())
        return;
    if (m_making) {
        m_isStale = true;
        return;
    }
    m_making = true;
    m_isStale = false;
    model::Document document = session()->working();
    bool composing = false;
    if (!m_preedit.isEmpty()) {
        if (const auto shown = cursor().previewWith(m_preedit)) {
            document = *shown;
            composing = true;
        }
    }
    const layout::GalleyRequest wish{m_story, m_page.page(), m_isWide ? wideMeasure() : Length()};
    session()->aside(
        this, [this, session = session(), serial = ++m_serial, document, wish, composing]() -> std::function<void()> {
            auto made = std::make_shared<layout::Galley>();
            if (const auto composer = session->composerNow(document, wish.page))
                *made = layout::galleyOf(document, wish, **composer);
            return [this, serial, document, made, composing] {
                if (serial != m_serial)
                    return;
                m_making = false;
                m_preeditShown = composing && !m_preedit.isEmpty();
                take(std::move(*made), document);
                if (m_isStale)
                    request();
            };
        });
}

void GalleyView::take(layout::Galley galley, const model::Document &document)
{
    m_galley = std::move(galley);
    m_document = document;
    place();
    Q_EMIT galleyChanged();
}

layout::Strips GalleyView::strips(double, double height) const
{
    if (m_isWide || m_galley.pitch <= Length())
        return {};
    const double pitch = static_cast<double>(m_galley.pitch.toEmu()) * scale();
    const int rows = std::max(4, static_cast<int>((height - kTop * 2) / pitch));
    return {rows, m_galley.measure + Length::emu(std::llround((m_numbers + kGap) / scale()))};
}

/// Where all stands, for the room that there is.
void GalleyView::place()
{
    m_numbers = numbersWidth();
    ++m_made;
    m_strips = layout::stripsOf(m_galley, strips(viewport()->width(), viewport()->height()));
    placeFindings();
    updateScrollBars();
    followCaret();
    viewport()->update();
    Q_EMIT sightChanged();
}

void GalleyView::updateScrollBars()
{
    const double wide = static_cast<double>(m_strips.trim.width.toEmu()) * scale() + m_numbers + kGap;
    const double high = static_cast<double>(m_strips.trim.height.toEmu()) * scale() + kTop * 3;
    const QSize room = viewport()->size();
    horizontalScrollBar()->setRange(0, m_isWide ? 0 : std::max(0, static_cast<int>(wide) - room.width()));
    horizontalScrollBar()->setPageStep(room.width());
    horizontalScrollBar()->setSingleStep(
        std::max(20, static_cast<int>(static_cast<double>(m_galley.measure.toEmu()) * scale() + m_numbers + kGap)));
    verticalScrollBar()->setRange(0, m_isWide ? std::max(0, static_cast<int>(high) - room.height()) : 0);
    verticalScrollBar()->setPageStep(room.height());
    verticalScrollBar()->setSingleStep(m_textSize * 3);
}

QPointF GalleyView::origin() const
{
    return QPointF(m_numbers - horizontalScrollBar()->value(), kTop - verticalScrollBar()->value());
}

QRectF GalleyView::toView(const base::Rect &rect) const
{
    const double s = scale();
    return QRectF(static_cast<double>(rect.x.toEmu()) * s, static_cast<double>(rect.y.toEmu()) * s,
        static_cast<double>(rect.width.toEmu()) * s, static_cast<double>(rect.height.toEmu()) * s)
        .translated(origin());
}

base::Point GalleyView::toText(QPointF at) const
{
    const QPointF from = (at - origin()) / scale();
    return {Length::emu(std::llround(from.x())), Length::emu(std::llround(from.y()))};
}

QRectF GalleyView::rowRect(int row) const
{
    return row < 0 || row >= static_cast<int>(m_strips.lines.size())
        ? QRectF()
        : toView(m_strips.lines[static_cast<std::size_t>(row)].box);
}

std::optional<std::pair<int, int>> GalleyView::rowsInSight() const
{
    const auto [first, last] = rowsIn(viewport()->rect());
    return first > last ? std::nullopt : std::optional(std::pair(first, last));
}

/// Rows ascend strip by strip, and from the top in each.
std::pair<int, int> GalleyView::rowsIn(const QRectF &rect) const
{
    const int count = static_cast<int>(m_strips.lines.size());
    int first = count, last = -1;
    if (m_isWide) {
        const auto below = std::partition_point(m_strips.lines.begin(), m_strips.lines.end(),
            [&](const layout::LineLayout &line) { return toView(line.box).bottom() < rect.top(); });
        first = static_cast<int>(below - m_strips.lines.begin());
        const auto beyond = std::partition_point(below, m_strips.lines.end(),
            [&](const layout::LineLayout &line) { return toView(line.box).top() <= rect.bottom(); });
        last = static_cast<int>(beyond - m_strips.lines.begin()) - 1;
    } else {
        const auto right = std::partition_point(m_strips.lines.begin(), m_strips.lines.end(),
            [&](const layout::LineLayout &line) { return toView(line.box).right() < rect.left(); });
        first = static_cast<int>(right - m_strips.lines.begin());
        const auto beyond = std::partition_point(right, m_strips.lines.end(),
            [&](const layout::LineLayout &line) { return toView(line.box).left() - m_numbers <= rect.right(); });
        last = static_cast<int>(beyond - m_strips.lines.begin()) - 1;
    }
    return {first, last};
}

// Caret ----------------------------------------------------------------------------------------

bool GalleyView::hasCaret() const
{
    if (m_story.isNull() || !cursor().isActive() || !session())
        return false;
    const base::Id parent = cursor().parent();
    const auto *picture = session()->working().find<model::StoryPicture>(parent);
    return parent == m_story || (picture && picture->story == m_story);
}

std::optional<QRectF> GalleyView::caretRect() const { return m_caretRect; }

int GalleyView::caretRow() const { return hasCaret() ? m_strips.lineOf(cursor().caret()) : -1; }

/// The caret or the galley is another.
void GalleyView::followCaret()
{
    const std::optional<QRectF> before = m_caretRect;
    m_caretRect.reset();
    if (hasCaret()) {
        layout::TextPosition at = cursor().caret();
        if (m_preeditShown && !m_preedit.isEmpty())
            at = {m_preeditAt.paragraph, m_preeditAt.offset + m_preeditCursor};
        if (const auto caret = m_strips.caretAt(at)) {
            const double ratio = devicePixelRatioF();
            const QRectF rect = toView(caret->rect);
            m_caretRect = QRectF(std::floor(rect.left() * ratio) / ratio, rect.top(),
                std::max(1.0, std::round(1.5 * ratio)) / ratio, rect.height());
            if (std::exchange(m_reveal, false))
                revealRect(*m_caretRect);
        } else if (isCurrent() && before) {
            m_caretRect.reset();
        } else {
            m_caretRect = before; // its line is under way
        }
    }
    restartBlink();
    viewport()->update();
    if (hasFocus())
        QGuiApplication::inputMethod()->update(Qt::ImCursorRectangle | Qt::ImSurroundingText | Qt::ImCursorPosition
            | Qt::ImAnchorPosition | Qt::ImCurrentSelection | Qt::ImEnabled);
}

void GalleyView::revealRect(const QRectF &rect)
{
    const QRectF room = viewport()->rect();
    if (m_isWide) {
        if (rect.top() < room.top() + m_textSize)
            verticalScrollBar()->setValue(
                verticalScrollBar()->value() + static_cast<int>(rect.top() - room.top() - m_textSize * 2));
        else if (rect.bottom() > room.bottom() - m_textSize)
            verticalScrollBar()->setValue(
                verticalScrollBar()->value() + static_cast<int>(rect.bottom() - room.bottom() + m_textSize * 2));
        return;
    }
    const double step = static_cast<double>(m_galley.measure.toEmu()) * scale() + m_numbers + kGap;
    const double strip = std::floor((rect.left() - origin().x() + kGap) / step);
    const double left = strip * step - horizontalScrollBar()->value();
    if (left < 0)
        horizontalScrollBar()->setValue(static_cast<int>(strip * step));
    else if (left + step > room.width())
        horizontalScrollBar()->setValue(static_cast<int>((strip + 1) * step - room.width()));
}

void GalleyView::reveal(const layout::TextPosition &position)
{
    if (const auto caret = m_strips.caretAt(position))
        revealRect(toView(caret->rect));
    else
        m_reveal = true; // once it is there
}

void GalleyView::scrollTo(const layout::TextPosition &position)
{
    const auto caret = m_strips.caretAt(position);
    if (!caret)
        return;
    const QRectF rect = toView(caret->rect);
    if (m_isWide) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() + static_cast<int>(rect.top() - kTop));
        return;
    }
    const double step = static_cast<double>(m_galley.measure.toEmu()) * scale() + m_numbers + kGap;
    horizontalScrollBar()->setValue(static_cast<int>(std::floor((rect.left() - origin().x() + kGap) / step) * step));
}

void GalleyView::setFoundRanges(std::vector<canvas::FoundRange> ranges)
{
    if (ranges == m_found)
        return;
    m_found = std::move(ranges);
    viewport()->update();
}

void GalleyView::setFindingMarks(std::vector<canvas::FindingMark> marks)
{
    if (!m_marks.set(std::move(marks)) || !isCurrent())
        return; // shown with the galley that is under way
    placeFindings();
    viewport()->update();
}

void GalleyView::placeFindings()
{
    m_marks.place(m_strips,
        m_preeditShown ? canvas::FindingMarks::Insert{m_preeditAt.paragraph, m_preeditAt.offset,
            static_cast<int>(m_preedit.size())}
                       : canvas::FindingMarks::Insert());
}

canvas::FindingMarks::Mapping GalleyView::findingMapping() const
{
    return {[this](const base::Rect &rect) { return toView(rect); }, {}};
}

void GalleyView::restartBlink()
{
    m_caretOn = true;
    const int flash = QApplication::cursorFlashTime();
    if (m_caretRect && hasFocus() && flash > 0)
        m_blink.start(flash / 2);
    else
        m_blink.stop();
}

/// The strips with every edit in them; made here and now where they are still under way.
const layout::PageLayout *GalleyView::freshStrips()
{
    if (isCurrent() || m_story.isNull() || !session())
        return &m_strips;
    const model::Document document = session()->working();
    const layout::GalleyRequest wish{m_story, m_page.page(), m_isWide ? wideMeasure() : Length()};
    if (const auto composer = session()->composerNow(document, wish.page)) {
        ++m_serial;
        m_making = m_isStale = false;
        m_preeditShown = false;
        take(layout::galleyOf(document, wish, **composer), document);
    }
    return &m_strips;
}

// Mouse ----------------------------------------------------------------------------------------

std::optional<layout::TextPosition> GalleyView::positionAt(QPointF at) const
{
    if (m_strips.lines.empty())
        return {};
    return m_strips.hitTest(toText(at));
}

void GalleyView::placeCaret(QPointF at, Cursor::Selecting selecting)
{
    const layout::PageLayout *fresh = freshStrips();
    const auto position = fresh->lines.empty() ? std::nullopt : fresh->hitTest(toText(at));
    if (!position)
        return;
    m_page.moveCursor([&](Cursor &cursor) { cursor.place(*position, selecting); });
}

void GalleyView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    QApplication::inputMethod()->commit();
    const QPoint at = event->position().toPoint();
    const bool isThird = m_doubleClick.isValid() && m_doubleClick.elapsed() < QApplication::doubleClickInterval()
        && (at - m_doubleClickAt).manhattanLength() < QApplication::startDragDistance();
    if (isThird) {
        if (const auto position = positionAt(at))
            m_page.moveCursor([&](Cursor &cursor) { cursor.selectParagraphAt(*position); });
        return;
    }
    m_dragging = true;
    placeCaret(at, event->modifiers() & Qt::ShiftModifier ? Cursor::Selecting::Extending : Cursor::Selecting::Not);
}

void GalleyView::pointerFollows(QPointF at)
{
    m_dragAt = at;
    const QRectF room = viewport()->rect();
    QScrollBar *bar = m_isWide ? verticalScrollBar() : horizontalScrollBar();
    const double before = m_isWide ? at.y() - room.top() : at.x() - room.left();
    const double behind = m_isWide ? at.y() - room.bottom() : at.x() - room.right();
    const int by = before < 0 ? static_cast<int>(before) : behind > 0 ? static_cast<int>(behind) : 0;
    if (by != 0) {
        bar->setValue(bar->value() + std::clamp(by, -m_textSize * 2, m_textSize * 2));
        m_dragScroll.start();
    } else {
        m_dragScroll.stop();
    }
    placeCaret(at, Cursor::Selecting::Extending);
}

void GalleyView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragging && event->buttons() & Qt::LeftButton)
        pointerFollows(event->position());
}

void GalleyView::mouseReleaseEvent(QMouseEvent *)
{
    m_dragging = false;
    m_dragScroll.stop();
}

void GalleyView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_doubleClick.start();
    m_doubleClickAt = event->position().toPoint();
    if (const auto position = positionAt(event->position()))
        m_page.moveCursor([&](Cursor &cursor) { cursor.selectWordAt(*position); });
}

void GalleyView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse && !cursor().hasSelection())
        placeCaret(event->pos(), Cursor::Selecting::Not);
    Q_EMIT menuWanted(event->globalPos());
}

/// The wheel goes along the text; with Ctrl it sets the size of the letters.
void GalleyView::wheelEvent(QWheelEvent *event)
{
    const QPoint turn = event->angleDelta();
    if (event->modifiers() & Qt::ControlModifier) {
        setTextSize(m_textSize + (turn.y() > 0 ? 1 : -1));
        event->accept();
        return;
    }
    QScrollBar *bar = m_isWide ? verticalScrollBar() : horizontalScrollBar();
    const int by = turn.y() != 0 ? turn.y() : turn.x();
    const int pixels = event->pixelDelta().isNull()
        ? by * (m_isWide ? m_textSize * 3 : bar->singleStep()) / 120
        : (event->pixelDelta().y() != 0 ? event->pixelDelta().y() : event->pixelDelta().x());
    bar->setValue(bar->value() - pixels);
    event->accept();
}

void GalleyView::scrollContentsBy(int, int)
{
    if (m_caretRect)
        followCaret();
    viewport()->update();
    Q_EMIT sightChanged();
}

void GalleyView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (m_isWide)
        request();
    place();
}

bool GalleyView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        for (const auto &[sheet, words] : m_notes)
            if (sheet.contains(help->pos())) {
                QToolTip::showText(help->globalPos(), words, viewport());
                return true;
            }
        QToolTip::hideText();
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void GalleyView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (!hasCaret() && !m_strips.lines.empty() && event->reason() != Qt::MouseFocusReason)
        m_page.moveCursor([&](Cursor &cursor) { cursor.place({m_strips.lines.front().paragraph, 0}); });
    followCaret();
}

void GalleyView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    m_dragging = false;
    m_dragScroll.stop();
    if (session())
        session()->flush();
    restartBlink();
    viewport()->update();
}

void GalleyView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

} // namespace banxin::galley
