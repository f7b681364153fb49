#include "galley/galley_accessible.h"

#include "galley/galley_view.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>

#include <algorithm>

namespace banxin::galley {

/// The text is that of the rows, a line feed after each paragraph but the last. Offsets are UTF-16.
class AccessibleGalley : public QAccessibleWidget,
                         public QAccessibleTextInterface,
                         public QAccessibleEditableTextInterface {
public:
    explicit AccessibleGalley(GalleyView *view)
        : QAccessibleWidget(view, QAccessible::EditableText)
    {
        m_following = QObject::connect(
            &view->m_page, &canvas::PageView::selectionChanged, view, [this] { tellCaret(); }, Qt::QueuedConnection);
    }
    ~AccessibleGalley() override { QObject::disconnect(m_following); }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface)
            return static_cast<QAccessibleTextInterface *>(this);
        if (type == QAccessible::EditableTextInterface)
            return static_cast<QAccessibleEditableTextInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.multiLine = true;
        state.editable = view()->m_page.mayEdit();
        state.readOnly = !state.editable;
        state.focusable = true;
        return state;
    }
    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Name) {
            const session::Session *session = view()->session();
            const QString title =
                session && !view()->story().isNull() ? model::titleOf(session->working(), view()->story()) : QString();
            return title.isEmpty() ? GalleyView::tr("小样") : GalleyView::tr("小样：%1").arg(title);
        }
        if (kind == QAccessible::Value)
            return allText();
        return QAccessibleWidget::text(kind);
    }

    int selectionCount() const override
    {
        int start = 0, end = 0;
        selection(0, &start, &end);
        return start < end ? 1 : 0;
    }
    void selection(int index, int *start, int *end) const override
    {
        *start = *end = 0;
        if (index != 0 || !view()->hasCaret())
            return;
        const auto [from, to] = view()->m_page.selectedRange();
        const int first = offsetOf(from), last = offsetOf(to);
        if (first >= 0 && last >= 0) {
            *start = first;
            *end = last;
        }
    }
    void addSelection(int start, int end) override
    {
        const layout::TextPosition from = placeOf(start), to = placeOf(end);
        if (from.paragraph.isNull() || to.paragraph.isNull())
            return;
        view()->m_page.selectText(from, to, false);
    }
    void removeSelection(int) override
    {
        if (const int position = cursorPosition(); position >= 0)
            setCursorPosition(position);
    }
    void setSelection(int, int start, int end) override { addSelection(start, end); }
    int cursorPosition() const override { return view()->hasCaret() ? offsetOf(view()->cursor().caret()) : -1; }
    void setCursorPosition(int position) override
    {
        if (const layout::TextPosition to = placeOf(position); !to.paragraph.isNull()) {
            view()->m_reveal = true;
            view()->m_page.selectText(to, to, false);
        }
    }
    QString text(int start, int end) const override { return allText().mid(start, end - start); }
    int characterCount() const override
    {
        return pieces().empty() ? 0 : pieces().back().at + static_cast<int>(pieces().back().text.size());
    }
    QRect characterRect(int offset) const override
    {
        if (offset == cursorPosition() && view()->caretRect()) { // also behind the last of a paragraph
            const QRect caret = view()->caretRect()->toAlignedRect();
            return {view()->viewport()->mapToGlobal(caret.topLeft()), caret.size()};
        }
        const layout::TextPosition at = placeOf(offset);
        if (at.paragraph.isNull())
            return {};
        const auto rects =
            view()->strips().selectionRects({at.paragraph, at.offset, true}, {at.paragraph, at.offset + 1});
        if (rects.empty())
            return {};
        const QRect within = view()->toView(rects.front()).toAlignedRect();
        return {view()->viewport()->mapToGlobal(within.topLeft()), within.size()};
    }
    int offsetAtPoint(const QPoint &point) const override
    {
        const auto place = view()->positionAt(view()->viewport()->mapFromGlobal(QPointF(point)));
        return place ? offsetOf(*place) : -1;
    }
    void scrollToSubstring(int start, int) override
    {
        if (const layout::TextPosition to = placeOf(start); !to.paragraph.isNull())
            view()->reveal(to);
    }
    QString attributes(int, int *start, int *end) const override
    {
        *start = 0;
        *end = characterCount();
        return {};
    }

    // As an input method and the keys do it.
    void deleteText(int start, int end) override { replaceText(start, end, {}); }
    void insertText(int offset, const QString &text) override { replaceText(offset, offset, text); }
    void replaceText(int start, int end, const QString &text) override
    {
        if (!view()->m_page.mayEdit())
            return;
        if (start == end)
            setCursorPosition(start);
        else
            addSelection(start, end);
        if (!view()->hasCaret())
            return;
        if (text.isEmpty()) {
            if (start < end) {
                QKeyEvent erase(QEvent::KeyPress, Qt::Key_Delete, Qt::NoModifier);
                QCoreApplication::sendEvent(view(), &erase);
            }
            return;
        }
        QInputMethodEvent typed;
        typed.setCommitString(text);
        QCoreApplication::sendEvent(view(), &typed);
    }

private:
    /// A stretch of one paragraph, as far as its rows go.
    struct Piece {
        base::Id paragraph;
        int from = 0; // in the paragraph
        int at = 0; // in the text
        QString text;
    };

    GalleyView *view() const { return static_cast<GalleyView *>(widget()); }

    const std::vector<Piece> &pieces() const
    {
        if (view()->m_made == m_readFrom)
            return m_pieces;
        m_readFrom = view()->m_made;
        m_pieces.clear();
        int at = 0;
        for (const layout::LineLayout &line : view()->strips().lines) {
            const auto *paragraph = view()->m_document.find<model::Paragraph>(line.paragraph);
            if (!paragraph || line.repeated)
                continue;
            const int from = std::max(0, line.line().start - line.prefix);
            const QString text = paragraph->text.mid(from, std::max(0, line.line().end - line.prefix) - from);
            if (!m_pieces.empty() && m_pieces.back().paragraph == line.paragraph) {
                m_pieces.back().text += text;
            } else {
                if (!m_pieces.empty())
                    ++at; // the line feed
                m_pieces.push_back({line.paragraph, from, at, text});
            }
            at += static_cast<int>(text.size());
        }
        return m_pieces;
    }
    QString allText() const
    {
        QString all;
        for (const Piece &piece : pieces()) {
            if (piece.at > 0)
                all += u'\n';
            all += piece.text;
        }
        return all;
    }
    layout::TextPosition placeOf(int offset) const
    {
        const Piece *best = nullptr;
        for (const Piece &piece : pieces())
            if (!best || piece.at <= offset)
                best = &piece;
        if (!best)
            return {};
        return {best->paragraph, best->from + std::clamp(offset - best->at, 0, static_cast<int>(best->text.size()))};
    }
    int offsetOf(const layout::TextPosition &place) const
    {
        for (const Piece &piece : pieces())
            if (piece.paragraph == place.paragraph && place.offset >= piece.from
                && place.offset <= piece.from + static_cast<int>(piece.text.size()))
                return piece.at + place.offset - piece.from;
        return -1;
    }
    void tellCaret()
    {
        if (!QAccessible::isActive() || !view()->hasFocus() || !view()->hasCaret())
            return;
        const int now = cursorPosition();
        if (now < 0 || now == m_told)
            return;
        m_told = now;
        QAccessibleTextCursorEvent caret(this, now);
        QAccessible::updateAccessibility(&caret);
    }

    QMetaObject::Connection m_following;
    int m_told = -1;
    mutable int m_readFrom = -1; // which of the view's galleys m_pieces is of
    mutable std::vector<Piece> m_pieces;
};

namespace {

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<GalleyView *>(object);
    return view ? new AccessibleGalley(view) : nullptr;
}

} // namespace

void installGalleyAccessibility()
{
    static const bool once = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    (void)once;
}

} // namespace banxin::galley
