#include "canvas/frame_accessible.h"

#include "canvas/page_view.h"
#include "session/frame_names.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QInputMethodEvent>
#include <QKeyEvent>

#include <algorithm>

namespace banxin::canvas {

namespace {

const QString kWrite = QStringLiteral("write");

/// What is shown of a line whose text comes from fields, or that nobody may type in.
QString shownText(const layout::LineLayout &line)
{
    QString text;
    for (const typeset::SetRun &run : line.line().runs)
        if (!run.annotation && run.run)
            text += run.run->text;
    return text;
}

const layout::FrameLayout *frameOf(const layout::PageLayout *layout, base::Id id)
{
    if (!layout)
        return nullptr;
    const auto found = std::find_if(layout->frames.begin(), layout->frames.end(),
        [&](const layout::FrameLayout &each) { return each.frame == id; });
    return found == layout->frames.end() ? nullptr : &*found;
}

} // namespace

AccessibleFrame::AccessibleFrame(PageView *view, base::Id frame)
    : m_view(view)
    , m_frame(frame)
{
}

bool AccessibleFrame::isValid() const { return m_view && frameOf(m_view->layout().get(), m_frame); }

QAccessibleInterface *AccessibleFrame::parent() const
{
    return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
}

QWindow *AccessibleFrame::window() const
{
    return m_view && m_view->window() ? m_view->window()->windowHandle() : nullptr;
}

QString AccessibleFrame::describe() const
{
    const auto layout = m_view->layout();
    const layout::FrameLayout *shown = frameOf(layout.get(), m_frame);
    if (!shown)
        return {};
    const auto millimetres = [](base::Length length) { return QString::number(length.toMm(), 'f', 1); };
    QStringList said{
        PageView::tr("宽 %1 毫米，高 %2 毫米").arg(millimetres(shown->box.width), millimetres(shown->box.height)),
        PageView::tr("距左 %1 毫米，距上 %2 毫米").arg(millimetres(shown->box.x), millimetres(shown->box.y))};
    for (const layout::CopyfitState &story : layout->stories) {
        if (story.story.isNull() || story.lastArea != m_frame)
            continue;
        if (story.oversetCharacters > 0)
            said << PageView::tr("超 %n 字", nullptr, story.oversetCharacters);
        else if (story.undersetCharacters > 0)
            said << PageView::tr("欠 %n 字", nullptr, story.undersetCharacters);
        else
            said << PageView::tr("恰好", "of a story's length");
    }
    return said.join(PageView::tr("；"));
}

QString AccessibleFrame::text(QAccessible::Text kind) const
{
    if (!isValid())
        return {};
    const auto *frame = m_view->document().find<model::Frame>(m_frame);
    switch (kind) {
    case QAccessible::Name:
        return frame ? session::frameName(m_view->document(), *frame, hasText() ? allText() : QString()) : QString();
    case QAccessible::Description:
        return describe();
    case QAccessible::Value:
        return allText();
    default:
        return {};
    }
}

QRect AccessibleFrame::rect() const
{
    const auto box = m_view ? m_view->seenBox(m_frame) : std::nullopt;
    if (!box)
        return {};
    const QRect within = box->toAlignedRect();
    return {m_view->viewport()->mapToGlobal(within.topLeft()), within.size()};
}

QAccessible::Role AccessibleFrame::role() const
{
    const auto *frame = m_view ? m_view->document().find<model::Frame>(m_frame) : nullptr;
    if (!frame)
        return QAccessible::NoRole;
    if (std::holds_alternative<model::PictureContent>(frame->content)
        || std::holds_alternative<model::AdvertContent>(frame->content)
        || std::holds_alternative<model::ArtContent>(frame->content))
        return QAccessible::Graphic;
    if (std::holds_alternative<model::RuleContent>(frame->content))
        return QAccessible::Separator;
    if (std::holds_alternative<model::BoxContent>(frame->content))
        return QAccessible::Border;
    return QAccessible::Section;
}

QAccessible::State AccessibleFrame::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    const auto *frame = m_view->document().find<model::Frame>(m_frame);
    const std::vector<base::Id> &selected = m_view->selectedFrames();
    const bool isLast = !selected.empty() && selected.back() == m_frame;
    state.selectable = true;
    state.multiSelectable = true;
    state.focusable = true;
    state.selected = std::find(selected.begin(), selected.end(), m_frame) != selected.end();
    state.focused = isLast && m_view->hasFocus();
    state.multiLine = hasText();
    state.selectableText = hasText();
    state.editable = m_view->mayEdit() && m_view->hasText(m_frame);
    state.readOnly = !state.editable;
    state.offscreen = !rect().intersects(QRect(m_view->viewport()->mapToGlobal(QPoint()), m_view->viewport()->size()));
    state.disabled = frame && frame->locked;
    return state;
}

void *AccessibleFrame::interface_cast(QAccessible::InterfaceType type)
{
    switch (type) {
    case QAccessible::ActionInterface:
        return static_cast<QAccessibleActionInterface *>(this);
    case QAccessible::TextInterface:
        return hasText() ? static_cast<QAccessibleTextInterface *>(this) : nullptr;
    case QAccessible::EditableTextInterface:
        return m_view && m_view->mayEdit() && m_view->hasText(m_frame)
            ? static_cast<QAccessibleEditableTextInterface *>(this)
            : nullptr;
    default:
        return nullptr;
    }
}

// Actions ----------------------------------------------------------------------------------------

QStringList AccessibleFrame::actionNames() const
{
    QStringList names{pressAction(), setFocusAction(), showMenuAction()};
    if (m_view && m_view->mayEdit() && m_view->hasText(m_frame))
        names << kWrite;
    return names;
}

QString AccessibleFrame::localizedActionName(const QString &name) const
{
    if (name == pressAction())
        return PageView::tr("选中");
    if (name == kWrite)
        return PageView::tr("写字");
    return qAccessibleLocalizedActionDescription(name);
}

QString AccessibleFrame::localizedActionDescription(const QString &name) const
{
    if (name == pressAction() || name == setFocusAction())
        return PageView::tr("选中这个框，像单击一样");
    if (name == kWrite)
        return PageView::tr("光标放到文字开头");
    if (name == showMenuAction())
        return PageView::tr("打开这个框的菜单");
    return {};
}

void AccessibleFrame::doAction(const QString &name)
{
    if (!isValid() || !actionNames().contains(name))
        return;
    if (m_view->isTyping())
        m_view->climbOut();
    m_view->setFocus();
    m_view->selectFrame(m_frame);
    if (name == kWrite) {
        m_view->beginTyping();
    } else if (name == showMenuAction()) {
        // Not from within the reader's call: a menu waits for the person.
        const QPoint middle = m_view->viewport()->mapFromGlobal(rect().center());
        QCoreApplication::postEvent(
            m_view->viewport(), new QContextMenuEvent(QContextMenuEvent::Keyboard, middle, rect().center()));
    }
}

QStringList AccessibleFrame::keyBindingsForAction(const QString &name) const
{
    return name == kWrite ? QStringList{QKeySequence(Qt::Key_Return).toString()} : QStringList();
}

// Text -------------------------------------------------------------------------------------------

const std::vector<AccessibleFrame::Piece> &AccessibleFrame::pieces() const
{
    const auto layout = m_view ? m_view->layout() : nullptr;
    if (layout == m_readFrom)
        return m_pieces;
    m_readFrom = layout;
    m_pieces.clear();
    if (!layout)
        return m_pieces;
    const model::Document &document = m_view->document();
    int at = 0;
    for (const layout::LineLayout &line : layout->lines) {
        if (line.frame != m_frame || line.repeated)
            continue;
        const bool goesOn = !m_pieces.empty() && m_pieces.back().paragraph == line.paragraph;
        const int from = std::max(0, line.line().start - line.prefix);
        QString text;
        if (line.editable) {
            const auto *paragraph = document.find<model::Paragraph>(line.paragraph);
            if (!paragraph)
                continue;
            text = paragraph->text.mid(from, std::max(0, line.line().end - line.prefix) - from);
        } else {
            text = shownText(line);
        }
        if (goesOn) {
            m_pieces.back().text += text;
        } else {
            if (!m_pieces.empty())
                ++at; // the line feed
            m_pieces.push_back({line.paragraph, from, at, text, line.editable});
        }
        at += static_cast<int>(text.size());
    }
    return m_pieces;
}

QString AccessibleFrame::allText() const
{
    QString all;
    for (const Piece &piece : pieces()) {
        if (piece.at > 0)
            all += u'\n';
        all += piece.text;
    }
    return all;
}

std::pair<base::Id, int> AccessibleFrame::placeOf(int offset) const
{
    const Piece *best = nullptr;
    for (const Piece &piece : pieces())
        if (piece.editable && (!best || piece.at <= offset))
            best = &piece;
    if (!best)
        return {};
    return {best->paragraph, best->from + std::clamp(offset - best->at, 0, static_cast<int>(best->text.size()))};
}

int AccessibleFrame::offsetOf(base::Id paragraph, int offset) const
{
    for (const Piece &piece : pieces())
        if (piece.paragraph == paragraph && offset >= piece.from
            && offset <= piece.from + static_cast<int>(piece.text.size()))
            return piece.at + offset - piece.from;
    return -1;
}

int AccessibleFrame::cursorPosition() const
{
    if (!m_view || !m_view->isTyping())
        return -1;
    const CanvasSelection now = m_view->selection();
    return offsetOf(now.paragraph, now.offset);
}

void AccessibleFrame::setCursorPosition(int position)
{
    if (const auto [paragraph, offset] = placeOf(position); !paragraph.isNull())
        m_view->typeAt(paragraph, offset);
}

int AccessibleFrame::selectionCount() const
{
    int start = 0, end = 0;
    selection(0, &start, &end);
    return start < end ? 1 : 0;
}

void AccessibleFrame::selection(int index, int *start, int *end) const
{
    *start = *end = 0;
    if (index != 0 || !m_view || !m_view->isTyping())
        return;
    const auto [from, to] = m_view->selectedRange();
    const int first = offsetOf(from.paragraph, from.offset), last = offsetOf(to.paragraph, to.offset);
    if (first >= 0 && last >= 0) {
        *start = first;
        *end = last;
    }
}

void AccessibleFrame::addSelection(int start, int end)
{
    const auto [from, fromOffset] = placeOf(start);
    const auto [to, toOffset] = placeOf(end);
    if (!from.isNull() && !to.isNull())
        m_view->selectText({from, fromOffset}, {to, toOffset});
}

void AccessibleFrame::removeSelection(int)
{
    if (const int position = cursorPosition(); position >= 0)
        setCursorPosition(position);
}

void AccessibleFrame::setSelection(int, int start, int end) { addSelection(start, end); }

QString AccessibleFrame::text(int start, int end) const { return allText().mid(start, end - start); }

int AccessibleFrame::characterCount() const
{
    return pieces().empty() ? 0 : pieces().back().at + static_cast<int>(pieces().back().text.size());
}

QRect AccessibleFrame::characterRect(int offset) const
{
    const auto [paragraph, place] = placeOf(offset);
    if (paragraph.isNull() || !m_view->layout())
        return {};
    const auto rects = m_view->layout()->selectionRects({paragraph, place, true}, {paragraph, place + 1});
    if (rects.empty())
        return {};
    const QRect within = m_view->transform().toView(rects.front()).toAlignedRect();
    return {m_view->viewport()->mapToGlobal(within.topLeft()), within.size()};
}

int AccessibleFrame::offsetAtPoint(const QPoint &point) const
{
    if (!isValid())
        return -1;
    const QPointF at = m_view->viewport()->mapFromGlobal(point);
    const auto place = m_view->layout()->hitTest(m_view->transform().toPage(at));
    return place ? offsetOf(place->paragraph, place->offset) : -1;
}

void AccessibleFrame::scrollToSubstring(int start, int)
{
    if (const QRect rect = characterRect(start); !rect.isNull())
        m_view->reveal(QRectF(m_view->viewport()->mapFromGlobal(rect.topLeft()), rect.size()));
}

QString AccessibleFrame::attributes(int, int *start, int *end) const
{
    *start = 0;
    *end = characterCount();
    return {};
}

void AccessibleFrame::deleteText(int start, int end) { replaceText(start, end, {}); }

void AccessibleFrame::insertText(int offset, const QString &text) { replaceText(offset, offset, text); }

void AccessibleFrame::replaceText(int start, int end, const QString &text)
{
    if (!m_view || !m_view->mayEdit() || !m_view->hasText(m_frame))
        return;
    if (start == end)
        setCursorPosition(start);
    else
        addSelection(start, end);
    if (!m_view->isTyping())
        return;
    if (text.isEmpty()) {
        if (start < end) {
            QKeyEvent erase(QEvent::KeyPress, Qt::Key_Delete, Qt::NoModifier);
            QCoreApplication::sendEvent(m_view, &erase);
        }
        return;
    }
    QInputMethodEvent typed;
    typed.setCommitString(text);
    QCoreApplication::sendEvent(m_view, &typed);
}

} // namespace banxin::canvas
