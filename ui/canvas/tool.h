// Tool: one way to work on the page with pointer and keys (selecting, drawing a box, cropping a picture). It is given
// what happens on the canvas, shows its work as a preview and commits one change at the end; it keeps no document.
#pragma once

#include "canvas/canvas_theme.h"
#include "canvas/view_transform.h"

#include <QCursor>
#include <QObject>
#include <QPainter>

#include <optional>

class QKeyEvent;

namespace banxin::canvas {

class PageView;

/// How far round its hot spot the pointer's picture reaches, in logical pixels.
constexpr double kPointerReach = 14;

/// Where the pointer is, on the screen and on the page.
struct Pointer {
    QPointF at; // in the viewport
    base::Point page;
    Qt::KeyboardModifiers modifiers;
};

class Tool : public QObject {
    Q_OBJECT
public:
    explicit Tool(PageView &view);

    /// select, text, reserve, picture, rule, box, polygon, advert, table, hand, zoom, crop
    virtual QString name() const = 0;
    /// Taken into the hand, put away: whatever is half done is given up.
    virtual void begin() { }
    virtual void end() { cancel(); }
    /// The left button went down. True takes the pointer until it goes up; false leaves it to the page (carets).
    virtual bool press(const Pointer &pointer) = 0;
    virtual void drag(const Pointer &pointer) = 0;
    virtual void release(const Pointer &pointer) = 0;
    virtual bool doubleClick(const Pointer &) { return false; }
    /// The pointer moves with no button down.
    virtual void hover(const Pointer &) { }
    /// True where the key was for the tool; while text is typed no tool is asked.
    virtual bool key(QKeyEvent *) { return false; }
    /// The commands of the menu, where no text is typed: what is selected to the clipboard and from it onto the page.
    virtual void copy() { }
    virtual void cut() { }
    virtual void paste() { }
    virtual void selectAll() { }
    /// Esc, another page, another tool: as it was before the press. True where there was anything to give up.
    virtual bool cancel() { return false; }
    /// The button was let go of where nobody heard of it (another window came to the front): like cancel(), but what
    /// was done by clicks before stays.
    virtual void letGo() { cancel(); }
    /// Esc, after cancel(), which gave something up or not. True where the key is used up: a tool that is not for
    /// choosing is put away by it.
    virtual bool escape(bool gaveUp) { return gaveUp; }
    /// Where its words by the pointer stand in the viewport, to be kept clear of other labels; empty: it has none.
    virtual QRectF label() const { return {}; }
    /// What is said where the pointer rests; empty leaves it to the page.
    virtual QString hint(const Pointer &) const { return {}; }
    /// What the pointer looks like there; nothing leaves it to the page.
    virtual std::optional<QCursor> cursor(const Pointer &) { return std::nullopt; }
    /// Above the page and its frames.
    virtual void paint(QPainter &, const ViewTransform &) { }

Q_SIGNALS:
    /// The work is done; the canvas goes back to selecting.
    void finished();

protected:
    PageView &view() const { return m_view; }

private:
    PageView &m_view;
};

} // namespace banxin::canvas
