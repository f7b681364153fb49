#include "canvas/page_accessible.h"

#include "canvas/frame_accessible.h"
#include "canvas/page_view.h"
#include "layout/reading_order.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <algorithm>
#include <unordered_map>

namespace banxin::canvas {

namespace {

/// The text is the paragraph that the caret stands in; outside of typing the page's own name. Its children are, after
/// the widget's own, the frames that are seen, as they are read.
class AccessiblePage : public QAccessibleWidget, public QAccessibleTextInterface {
public:
    explicit AccessiblePage(PageView *view)
        : QAccessibleWidget(view, QAccessible::Document)
    {
        m_following = QObject::connect(
            view, &PageView::selectionChanged, view, [this] { tellSelection(); }, Qt::QueuedConnection);
    }
    ~AccessiblePage() override
    {
        QObject::disconnect(m_following);
        for (const auto &[frame, known] : m_known)
            QAccessible::deleteAccessibleInterface(known);
    }

    int childCount() const override { return QAccessibleWidget::childCount() + static_cast<int>(order().size()); }
    QAccessibleInterface *child(int index) const override
    {
        const int own = QAccessibleWidget::childCount();
        if (index < own)
            return QAccessibleWidget::child(index);
        const auto at = static_cast<std::size_t>(index - own);
        return at < order().size() ? frame(order()[at]) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto &frames = order();
        for (std::size_t i = 0; i < frames.size(); ++i)
            if (const auto known = m_known.find(frames[i]);
                known != m_known.end() && QAccessible::accessibleInterface(known->second) == child)
                return QAccessibleWidget::childCount() + static_cast<int>(i);
        return QAccessibleWidget::indexOfChild(child);
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        if (view()->viewport()->rect().contains(view()->viewport()->mapFromGlobal(QPoint(x, y))))
            if (const base::Id at = view()->frameAt(view()->viewport()->mapFromGlobal(QPoint(x, y))); !at.isNull())
                return frame(at);
        return QAccessibleWidget::childAt(x, y);
    }
    QAccessibleInterface *focusChild() const override
    {
        if (view()->hasFocus() && !view()->selectedFrames().empty())
            return frame(view()->selectedFrames().back());
        return QAccessibleWidget::focusChild();
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

    const std::vector<base::Id> &order() const
    {
        const auto layout = view()->layout();
        if (layout == m_ordered)
            return m_order;
        m_ordered = layout;
        m_order = layout ? layout::readingOrder(*layout) : std::vector<base::Id>();
        // Those of frames that are gone go too: readers that keep them find them invalid.
        for (auto known = m_known.begin(); known != m_known.end();) {
            if (std::find(m_order.begin(), m_order.end(), known->first) == m_order.end()) {
                QAccessible::deleteAccessibleInterface(known->second);
                known = m_known.erase(known);
            } else {
                ++known;
            }
        }
        return m_order;
    }
    /// Null for what is not seen.
    QAccessibleInterface *frame(base::Id id) const
    {
        if (std::find(order().begin(), order().end(), id) == order().end())
            return nullptr;
        const auto known = m_known.find(id);
        if (known != m_known.end())
            return QAccessible::accessibleInterface(known->second);
        auto *made = new AccessibleFrame(view(), id);
        m_known[id] = QAccessible::registerAccessibleInterface(made);
        return made;
    }
    /// A reader goes along with what is selected, and with the caret in its text.
    void tellSelection()
    {
        if (!QAccessible::isActive())
            return;
        const CanvasSelection now = view()->selection();
        QAccessibleInterface *selected = now.frame.isNull() ? nullptr : frame(now.frame);
        if (now.frame != m_told.frame && selected && view()->hasFocus()) {
            QAccessibleEvent focus(selected, QAccessible::Focus);
            QAccessible::updateAccessibility(&focus);
        }
        if (now.frame != m_told.frame) {
            QAccessibleEvent changed(this, QAccessible::SelectionWithin);
            QAccessible::updateAccessibility(&changed);
        }
        if (now.typing && selected && selected->textInterface()
            && (now.paragraph != m_told.paragraph || now.offset != m_told.offset)) {
            QAccessibleTextCursorEvent caret(selected, selected->textInterface()->cursorPosition());
            QAccessible::updateAccessibility(&caret);
        }
        m_told = now;
    }
    QString textNow() const
    {
        const CanvasSelection now = view()->selection();
        const session::Session *session = view()->session();
        const auto *paragraph = session ? session->working().find<model::Paragraph>(now.paragraph) : nullptr;
        return paragraph ? paragraph->text : QString();
    }

    QMetaObject::Connection m_following;
    CanvasSelection m_told;
    mutable std::shared_ptr<const layout::PageLayout> m_ordered; // that m_order is of
    mutable std::vector<base::Id> m_order;
    mutable std::unordered_map<base::Id, QAccessible::Id> m_known;
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
