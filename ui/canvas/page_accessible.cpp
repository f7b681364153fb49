#include "canvas/page_accessible.h"

#include "canvas/page_view.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace banxin::canvas {

namespace {

/// The text is the paragraph that the caret stands in; outside of typing the page's own name.
class AccessiblePage : public QAccessibleWidget, public QAccessibleTextInterface {
public:
    explicit AccessiblePage(PageView *view)
        : QAccessibleWidget(view, QAccessible::Document)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface)
            return static_cast<QAccessibleTextInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.multiLine = true;
        state.editable = view()->isTyping();
        state.focusable = true;
        return state;
    }
    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Name) {
            const session::Session *session = view()->session();
            const auto *page = session ? session->working().find<model::Page>(view()->page()) : nullptr;
            return page ? PageView::tr("版面 %1 %2").arg(page->number, page->section) : PageView::tr("版面");
        }
        if (kind == QAccessible::Value)
            return textNow();
        return QAccessibleWidget::text(kind);
    }

    void selection(int index, int *start, int *end) const override
    {
        *start = *end = 0;
        if (index == 0) {
            *end = cursorPosition();
            *start = view()->inputMethodQuery(Qt::ImAnchorPosition).toInt();
            if (*start > *end)
                std::swap(*start, *end);
        }
    }
    int selectionCount() const override { return view()->isTyping() && view()->canCopy() ? 1 : 0; }
    void addSelection(int, int) override { }
    void removeSelection(int) override { }
    void setSelection(int, int, int) override { }
    int cursorPosition() const override { return view()->selection().offset; }
    void setCursorPosition(int position) override
    {
        if (const CanvasSelection now = view()->selection(); now.typing)
            view()->typeAt(now.paragraph, position);
    }
    QString text(int start, int end) const override { return textNow().mid(start, end - start); }
    int characterCount() const override { return static_cast<int>(textNow().size()); }
    QRect characterRect(int offset) const override
    {
        const auto layout = view()->layout();
        const CanvasSelection now = view()->selection();
        const auto caret = view()->caretRect();
        if (!layout || !now.typing || !caret || offset != now.offset)
            return {};
        return QRect(view()->viewport()->mapToGlobal(caret->topLeft().toPoint()), caret->size().toSize());
    }
    int offsetAtPoint(const QPoint &) const override { return -1; }
    void scrollToSubstring(int start, int) override { setCursorPosition(start); }
    QString attributes(int, int *start, int *end) const override
    {
        *start = 0;
        *end = characterCount();
        return {};
    }

private:
    PageView *view() const { return static_cast<PageView *>(widget()); }
    QString textNow() const
    {
        const CanvasSelection now = view()->selection();
        const session::Session *session = view()->session();
        const auto *paragraph = session ? session->working().find<model::Paragraph>(now.paragraph) : nullptr;
        return paragraph ? paragraph->text : QString();
    }
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<PageView *>(object);
    return view ? new AccessiblePage(view) : nullptr;
}

} // namespace

void installPageAccessibility()
{
    static const bool once = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    (void)once;
}

} // namespace banxin::canvas
