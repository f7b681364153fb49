// A frame of the page as a screen reader meets it: what it is, where it stands, its text as it is set, whether it is
// selected; it can be selected, typed in and asked for its menu. It never lays out, and edits as keys would.
#pragma once

#include "base/id.h"

#include <QAccessible>
#include <QPointer>

#include <memory>
#include <vector>

namespace banxin::canvas {

class PageView;

class AccessibleFrame : public QAccessibleInterface,
                        public QAccessibleActionInterface,
                        public QAccessibleTextInterface,
                        public QAccessibleEditableTextInterface {
public:
    AccessibleFrame(PageView *view, base::Id frame);

    base::Id frame() const { return m_frame; }

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override { }
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;
    QWindow *window() const override;

    // Actions: press selects, write puts the caret at the head of the text, the menu is the frame's.
    QStringList actionNames() const override;
    QString localizedActionName(const QString &name) const override;
    QString localizedActionDescription(const QString &name) const override;
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &name) const override;

    // Text: the lines that stand in the frame, a line feed after each paragraph but the last. Offsets are UTF-16.
    void selection(int index, int *start, int *end) const override;
    int selectionCount() const override;
    void addSelection(int start, int end) override;
    void removeSelection(int index) override;
    void setSelection(int index, int start, int end) override;
    int cursorPosition() const override;
    void setCursorPosition(int position) override;
    QString text(int start, int end) const override;
    int characterCount() const override;
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int start, int end) override;
    QString attributes(int offset, int *start, int *end) const override;

    // What is written comes as from an input method, what is deleted as one selects and erases it.
    void deleteText(int start, int end) override;
    void insertText(int offset, const QString &text) override;
    void replaceText(int start, int end, const QString &text) override;

private:
    /// A stretch of one paragraph that stands in the frame.
    struct Piece {
        base::Id paragraph;
        int from = 0; // in the paragraph
        int at = 0; // in the frame's text
        QString text;
        bool editable = true;
    };
    const std::vector<Piece> &pieces() const;
    QString allText() const;
    /// The place of an offset of the frame's text; null where there is none that can be typed at.
    std::pair<base::Id, int> placeOf(int offset) const;
    /// The offset of a place in a paragraph; -1 where it does not stand in the frame.
    int offsetOf(base::Id paragraph, int offset) const;
    QString describe() const;
    bool hasText() const { return !pieces().empty(); }

    QPointer<PageView> m_view;
    base::Id m_frame;
    mutable std::shared_ptr<const void> m_readFrom; // the layout that m_pieces is of
    mutable std::vector<Piece> m_pieces;
};

} // namespace banxin::canvas
