// GalleyView: the text of one story in strips beside the page, typed in with the window's own caret. It draws what the
// galley says; the caret, its selection and every edit are the page view's.
#pragma once

#include "canvas/page_view.h"
#include "layout/galley.h"
#include "paint/glyph_painter.h"
#include "session/session.h"

#include <QAbstractScrollArea>
#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

#include <memory>

namespace banxin::galley {

class GalleyView : public QAbstractScrollArea {
    Q_OBJECT
public:
    /// `page` has the caret.
    explicit GalleyView(canvas::PageView &page, QWidget *parent = nullptr);
    ~GalleyView() override;

    /// The story that is shown; null shows none.
    void setStory(base::Id story);
    base::Id story() const { return m_story; }
    session::Session *session() const { return m_page.session(); }
    bool isWide() const { return m_isWide; }
    /// Pixels of body text.
    int textSize() const { return m_textSize; }
    const layout::Galley &galley() const { return m_galley; }
    const layout::PageLayout &strips() const { return m_strips; }
    /// Whether what is shown has every edit in it.
    bool isCurrent() const;
    /// The rows that are in sight, as they are numbered in the galley; nothing where there are none.
    std::optional<std::pair<int, int>> rowsInSight() const;
    /// Where a row of the galley stands in the viewport.
    QRectF rowRect(int row) const;
    std::optional<QRectF> caretRect() const;
    /// The row that the caret stands in, or -1.
    int caretRow() const;
    void setFoundRanges(std::vector<canvas::FoundRange> ranges);
    /// What a check has found, underlined: seen with the galley that has every edit in it.
    const canvas::FindingMarks &findingMarks() const { return m_marks; }
    void setFindingMarks(std::vector<canvas::FindingMark> marks);
    canvas::FindingMarks::Mapping findingMapping() const;
    /// Scrolls so that the place is in sight.
    void reveal(const layout::TextPosition &position);
    /// The same, to the top of the first strip in sight.
    void scrollTo(const layout::TextPosition &position);
    bool hasCaret() const;
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;
    QSize minimumSizeHint() const override { return {320, 200}; }

public Q_SLOTS:
    /// In one column as wide as the view, instead of the page's lines.
    void setWide(bool wide);
    void setTextSize(int pixels);

Q_SIGNALS:
    /// Another part of the text is in sight, or the text is another.
    void sightChanged();
    void galleyChanged();
    void textSizeChanged(int pixels);
    /// Esc: the page is wanted.
    void left();
    void menuWanted(QPoint place);

protected:
    bool viewportEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    friend class AccessibleGalley; // what readers see of it
    // galley_view.cpp
    const session::TypingCursor &cursor() const { return m_page.cursor(); }
    void request();
    void take(layout::Galley galley, const model::Document &document);
    void place();
    layout::Strips strips(double width, double height) const;
    double scale() const; // pixels an EMU
    base::Length wideMeasure() const;
    QPointF origin() const; // of the first strip in the viewport
    QRectF toView(const base::Rect &rect) const;
    base::Point toText(QPointF at) const;
    std::optional<layout::TextPosition> positionAt(QPointF at) const;
    void placeCaret(QPointF at, session::TypingCursor::Selecting selecting);
    void updateScrollBars();
    void pointerFollows(QPointF at);
    void followCaret();
    void revealRect(const QRectF &rect);
    void restartBlink();
    const layout::PageLayout *freshStrips();

    // galley_keys.cpp
    bool moveByKey(const QKeyEvent &event);
    bool editByKey(const QKeyEvent &event);
    void showPreedit();

    // galley_paint.cpp
    void paintGround(QPainter &painter, const QRect &clip) const;
    void paintRows(QPainter &painter, int first, int last);
    void paintMarks(QPainter &painter, int first, int last);
    void placeFindings();
    void paintNumbers(QPainter &painter, int first, int last) const;
    void paintPreedit(QPainter &painter) const;
    void paintSelection(QPainter &painter, int first, int last) const;
    std::pair<int, int> rowsIn(const QRectF &rect) const;
    double numbersWidth() const;

    canvas::PageView &m_page;
    base::Id m_story;
    layout::Galley m_galley;
    layout::PageLayout m_strips;
    model::Document m_document; // that the galley was made of
    bool m_isWide = false;
    int m_textSize = 18;
    double m_numbers = 52; // pixels for the numbers left of a strip
    int m_serial = 0; // of the newest request
    int m_made = 0; // how often another galley was taken
    bool m_making = false;
    bool m_isStale = false; // another request waits
    std::shared_ptr<paint::GlyphPainter> m_glyphs;
    std::vector<canvas::FoundRange> m_found;
    canvas::FindingMarks m_marks;
    std::vector<std::pair<QRectF, QString>> m_notes; // as painted last
    QTimer m_blink;
    bool m_caretOn = false;
    std::optional<QRectF> m_caretRect;
    bool m_reveal = false;
    bool m_dragging = false;
    QTimer m_dragScroll;
    QPointF m_dragAt;
    QElapsedTimer m_doubleClick;
    QPoint m_doubleClickAt;
    QString m_preedit;
    int m_preeditCursor = 0;
    layout::TextPosition m_preeditAt;
    bool m_preeditShown = false; // the galley is of a document with the preedit in it
};

} // namespace banxin::galley
