#include "intake/text_rows.h"

#include "widgets/tokens.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace banxin::intake {

namespace {

constexpr int kRight = 16; // px that a row leaves at the right
constexpr int kFoot = 48; // px below the last row
constexpr qreal kLeading = 1.62; // of a line, in em
constexpr std::size_t kMostLayouts = 400;

int lineHeight(const QFont &font) { return static_cast<int>(std::lround(font.pixelSize() * kLeading)); }

} // namespace

TextRows::TextRows(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
}

void TextRows::setRows(std::vector<Row> rows)
{
    m_rows = std::move(rows);
    m_layouts.clear();
    m_heights.assign(m_rows.size(), 0);
    m_tops.clear();
    m_hovered = -1;
    m_current = m_anchor = -1;
    m_selected.clear();
    updateBar();
    viewport()->update();
}

void TextRows::setSelection(const std::set<int> &rows, Scroll scroll)
{
    m_selected = rows;
    m_current = rows.empty() ? -1 : *rows.begin();
    m_anchor = rows.empty() ? -1 : *rows.rbegin();
    viewport()->update();
    scrollToCurrent(scroll);
}

void TextRows::scrollToCurrent(Scroll scroll)
{
    if (m_current < 0 || scroll == Scroll::No)
        return;
    // Setting what is above may move it: once more where it did.
    for (int turn = 0; turn < 2; ++turn) {
        (void)layoutOf(m_current);
        settle();
        const int top = m_tops[static_cast<std::size_t>(m_current)];
        const int bottom = m_tops[static_cast<std::size_t>(m_current) + 1];
        const int value = verticalScrollBar()->value(), page = viewport()->height();
        updateBar();
        if (scroll == Scroll::ToThird && (top < value + 24 || bottom > value + page - 24))
            verticalScrollBar()->setValue(top - page / 3);
        else if (top < value)
            verticalScrollBar()->setValue(top - 8);
        else if (bottom > value + page)
            verticalScrollBar()->setValue(std::min(top - 8, bottom - page + 8));
    }
}

int TextRows::textWidth() const { return std::max(80, viewport()->width() - gutter() - kRight); }

void TextRows::scrollToTop() { verticalScrollBar()->setValue(0); }

const QTextLayout &TextRows::layoutOf(int index) const
{
    const auto found = m_layouts.find(index);
    if (found != m_layouts.end())
        return *found->second;
    if (m_layouts.size() > kMostLayouts)
        m_layouts.clear();
    const Row &what = row(index);
    auto layout = std::make_unique<QTextLayout>(what.text, what.font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->setFormats(what.formats);
    layout->setCacheEnabled(true);
    layout->beginLayout();
    const int height = lineHeight(what.font);
    int y = 0;
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        const int indent = y == 0 ? what.indent * what.font.pixelSize() : 0;
        line.setLineWidth(textWidth() - indent);
        line.setPosition(QPointF(indent, y + (height - line.height()) / 2));
        y += height;
    }
    layout->endLayout();
    const int full = what.before + std::max(std::max(y, height), what.least);
    if (m_heights[static_cast<std::size_t>(index)] != full) {
        m_heights[static_cast<std::size_t>(index)] = full;
        m_tops.clear();
    }
    return *m_layouts.emplace(index, std::move(layout)).first->second;
}

int TextRows::heightOf(int index) const
{
    const int known = m_heights[static_cast<std::size_t>(index)];
    if (known > 0)
        return known;
    const Row &what = row(index);
    const double em = what.font.pixelSize();
    const double lines = std::ceil(static_cast<double>(what.text.size()) * em / textWidth());
    return what.before + std::max(static_cast<int>(std::max(1.0, lines)) * lineHeight(what.font), what.least);
}

void TextRows::settle() const
{
    if (!m_tops.empty())
        return;
    m_tops.reserve(m_rows.size() + 1);
    int top = 8;
    for (int index = 0; index < rowCount(); ++index) {
        m_tops.push_back(top);
        top += heightOf(index);
    }
    m_tops.push_back(top);
}

void TextRows::updateBar()
{
    settle();
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(24);
    verticalScrollBar()->setRange(0, std::max(0, m_tops.back() + kFoot - viewport()->height()));
}

int TextRows::rowAt(int y) const
{
    settle();
    const int at = y + verticalScrollBar()->value();
    const auto next = std::upper_bound(m_tops.begin(), m_tops.end(), at);
    if (next == m_tops.begin() || next == m_tops.end())
        return -1;
    return static_cast<int>(next - m_tops.begin()) - 1;
}

QRect TextRows::rowRect(int index) const
{
    settle();
    const int top = m_tops[static_cast<std::size_t>(index)] - verticalScrollBar()->value();
    return {0, top, viewport()->width(),
        m_tops[static_cast<std::size_t>(index) + 1] - m_tops[static_cast<std::size_t>(index)]};
}

void TextRows::paintEvent(QPaintEvent *)
{
    const widgets::Tokens &t = widgets::tokens(palette());
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(viewport()->rect(), t.panel);
    if (m_rows.empty()) {
        painter.setPen(t.text3);
        painter.setFont(widgets::uiFont(13));
        painter.drawText(
            viewport()->rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, emptyText());
        return;
    }
    // Rows that are seen for the first time may be higher or lower than reckoned; those above stay where they are.
    settle();
    int index = std::max(0, rowAt(0));
    int y = m_tops[static_cast<std::size_t>(index)] - verticalScrollBar()->value();
    for (; index < rowCount() && y < viewport()->height(); ++index) {
        const Row &what = row(index);
        const QTextLayout &layout = layoutOf(index);
        const int height = m_heights[static_cast<std::size_t>(index)];
        const QRectF whole(0, y, viewport()->width(), height);
        if (m_selected.contains(index))
            painter.fillRect(whole.adjusted(0, what.before / 2.0, 0, what.before / 2.0), t.accentTint);
        else if (index == m_hovered && isChoosable(index))
            painter.fillRect(whole.adjusted(0, what.before / 2.0, 0, what.before / 2.0), t.chrome);
        if (index == m_current && hasFocus()) {
            painter.setPen(QPen(t.accent, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(whole.adjusted(0.5, what.before / 2.0 + 0.5, -0.5, what.before / 2.0 - 0.5));
        }
        const QRectF rect(gutter(), y + what.before, textWidth(), height - what.before);
        painter.save();
        paintGutter(painter, index, QRectF(0, y + what.before, gutter(), height - what.before), beginsGroup(index));
        painter.restore();
        painter.setPen(what.color.isValid() ? what.color : t.text);
        layout.draw(&painter, rect.topLeft());
        painter.save();
        paintOver(painter, index, rect, layout);
        painter.restore();
        y += height;
    }
    if (m_tops.empty()) // something was otherwise than reckoned
        QMetaObject::invokeMethod(this, &TextRows::updateBar, Qt::QueuedConnection);
}

void TextRows::paintOver(QPainter &, int, const QRectF &, const QTextLayout &) { }

bool TextRows::gutterPressed(int, QPoint) { return false; }

bool TextRows::beginsGroup(int) const { return true; }

void TextRows::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (event->size().width() == event->oldSize().width()) {
        updateBar();
        return;
    }
    const int anchor = rowAt(0); // stays at the top
    m_layouts.clear();
    std::fill(m_heights.begin(), m_heights.end(), 0);
    m_tops.clear();
    updateBar();
    if (anchor > 0)
        verticalScrollBar()->setValue(m_tops[static_cast<std::size_t>(anchor)]);
}

void TextRows::scrollContentsBy(int, int) { viewport()->update(); }

void TextRows::choose(int row, bool extend)
{
    if (!isChoosable(row))
        return;
    const int anchor = extend && m_anchor >= 0 ? m_anchor : row;
    m_selected.clear();
    for (int each = std::min(row, anchor); each <= std::max(row, anchor); ++each) {
        if (isChoosable(each))
            m_selected.insert(each);
    }
    m_current = row;
    m_anchor = anchor;
    viewport()->update();
    scrollToCurrent(Scroll::IntoView);
    Q_EMIT rowChosen(row);
}

void TextRows::mousePressEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position().toPoint().y());
    if (row < 0 || (event->button() != Qt::LeftButton && event->button() != Qt::RightButton))
        return;
    if (event->button() == Qt::LeftButton || !m_selected.contains(row))
        choose(row, event->modifiers().testFlag(Qt::ShiftModifier));
    if (event->button() == Qt::LeftButton && event->position().x() < gutter())
        (void)gutterPressed(row, event->position().toPoint());
}

void TextRows::mouseMoveEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position().toPoint().y());
    if (row == m_hovered)
        return;
    m_hovered = row;
    viewport()->update();
}

void TextRows::leaveEvent(QEvent *event)
{
    m_hovered = -1;
    viewport()->update();
    QAbstractScrollArea::leaveEvent(event);
}

void TextRows::keyPressEvent(QKeyEvent *event)
{
    const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
    const auto step = [&](int by) {
        int row = m_current < 0 && by > 0 ? -1 : m_current;
        do
            row += by;
        while (row >= 0 && row < rowCount() && !isChoosable(row));
        if (row >= 0 && row < rowCount())
            choose(row, extend);
    };
    switch (event->key()) {
    case Qt::Key_Down:
        step(1);
        return;
    case Qt::Key_Up:
        step(-1);
        return;
    case Qt::Key_Home:
    case Qt::Key_End: {
        const bool isHome = event->key() == Qt::Key_Home;
        int row = isHome ? 0 : rowCount() - 1;
        while (row >= 0 && row < rowCount() && !isChoosable(row))
            row += isHome ? 1 : -1;
        choose(row, extend);
        return;
    }
    case Qt::Key_A:
        if (event->matches(QKeySequence::SelectAll)) {
            int last = rowCount() - 1;
            while (last >= 0 && !isChoosable(last))
                --last;
            m_anchor = 0;
            choose(last, true);
            return;
        }
        break;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp: {
        const bool isDown = event->key() == Qt::Key_PageDown;
        verticalScrollBar()->triggerAction(isDown ? QScrollBar::SliderPageStepAdd : QScrollBar::SliderPageStepSub);
        choose(rowAt(isDown ? viewport()->height() - 40 : 40), extend);
        return;
    }
    default:
        break;
    }
    event->ignore();
    Q_EMIT keyPressed(event);
    if (!event->isAccepted())
        QAbstractScrollArea::keyPressEvent(event);
}

void TextRows::focusInEvent(QFocusEvent *event)
{
    if (m_current < 0 && event->reason() != Qt::MouseFocusReason) {
        int row = 0;
        while (row < rowCount() && !isChoosable(row))
            ++row;
        choose(row, false);
    }
    viewport()->update();
    QAbstractScrollArea::focusInEvent(event);
}

void TextRows::focusOutEvent(QFocusEvent *event)
{
    viewport()->update();
    QAbstractScrollArea::focusOutEvent(event);
}

void TextRows::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const int row = isByKey ? m_current : rowAt(event->y());
    if (!m_selected.contains(row))
        return;
    Q_EMIT menuWanted(
        isByKey ? viewport()->mapToGlobal(rowRect(row).bottomLeft() + QPoint(gutter(), 0)) : event->globalPos());
}

void TextRows::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
    QAbstractScrollArea::changeEvent(event);
}

} // namespace banxin::intake
