// PageView: a page of the open issue on the screen, with pan, zoom, rulers, grid, selection and typing
// in place. It draws what the layout says and never lays out itself; edits go through the session.
//
// The wheel and a pinch zoom at the pointer; Alt + wheel scrolls (Shift: sideways), two fingers on a touchpad,
// Space + drag and the middle button pan. What the left button does is the tool's that is in the hand (tool.h); while
// text is typed a click in text moves the caret. Esc climbs out; Tab goes from frame to frame, Enter types in the one
// that is selected, where it was clicked.
#pragma once

#include "canvas/canvas_theme.h"
#include "canvas/finding_marks.h"
#include "canvas/grid_overlay.h"
#include "canvas/rulers.h"
#include "canvas/tool.h"
#include "canvas/view_transform.h"
#include "session/session.h"
#include "session/typing_cursor.h"

#include <QAbstractScrollArea>
#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <unordered_map>

namespace banxin::canvas {

class PageImage;
class PressView;
struct PageLook;

/// What is selected: a frame, and while typing a place in its text.
struct CanvasSelection {
    base::Id page;
    base::Id frame;
    base::Id story; // null for furniture
    int frames = 0; // that are selected together, `frame` among them
    bool typing = false;
    base::Id paragraph; // while typing
    int offset = 0; // UTF-16, in the paragraph
    int selectedCharacters = 0; // code points
    int oversetCharacters = 0; // among which the caret stands; 0 where it is in sight
    friend bool operator==(const CanvasSelection &, const CanvasSelection &) = default;
};

/// A place in a text that was found.
struct FoundRange {
    base::Id paragraph;
    int from = 0; // UTF-16
    int to = 0;
    friend bool operator==(const FoundRange &, const FoundRange &) = default;
};

class PageView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit PageView(QWidget *parent = nullptr);
    ~PageView() override;

    void setSession(session::Session *session);
    session::Session *session() const { return m_session; }
    /// Shows the page, fitted to the window the first time.
    void setPage(base::Id page);
    base::Id page() const { return m_page; }
    /// What is on screen; null until the first layout is there.
    std::shared_ptr<const layout::PageLayout> layout() const { return m_layout; }

    /// 1 is the page's own size on a screen of the logical resolution.
    double zoom() const { return m_zoom; }
    /// What the zoom follows when the window changes.
    enum class Fit { None, Page, Width };
    Fit fit() const { return m_fit; }
    CanvasTheme theme() const { return m_theme; }
    void setTheme(const CanvasTheme &theme);
    /// The step at which a story is (三审), as people say it, for who points at it.
    using StepOf = std::function<QString(base::Id story)>;
    void setStepOf(StepOf stepOf) { m_stepOf = std::move(stepOf); }
    RulerUnit rulerUnit() const;
    bool gridShown() const { return m_grid.shown; }
    GridLayers gridLayers() const { return m_grid; }
    bool rulersShown() const { return m_rulersShown; }

    CanvasSelection selection() const;
    /// All that are selected, in the order in which they were; the last one is selection().frame.
    const std::vector<base::Id> &selectedFrames() const { return m_selected; }
    /// Frames of other pages are left out.
    void setSelectedFrames(std::vector<base::Id> frames);
    /// Selects the story's first frame on the page, scrolling to it.
    void selectStory(base::Id story);
    /// Nothing happens where the frame stands on another page.
    void selectFrame(base::Id frame);
    /// Types at the place, scrolling to it (a finding was clicked).
    void typeAt(base::Id paragraph, int offset);
    /// The same with what lies between two places of one text selected, the caret at `to`. Without `focus` the keys
    /// stay where they are.
    void selectText(const layout::TextPosition &from, const layout::TextPosition &to, bool focus = true);
    /// The same with so many UTF-16 units from there on selected: what is typed takes their place.
    void typeOver(base::Id paragraph, int offset, int length);
    /// Edits at the caret, or says why that is refused; nothing is done while no text is typed in.
    void editAtCaret(const std::function<base::Status(session::TypingCursor &)> &edit);
    /// The window's caret: other views of the text show it, and move it so.
    const session::TypingCursor &cursor() const { return m_cursor; }
    void moveCursor(const std::function<void(session::TypingCursor &)> &move);
    bool isTyping() const { return m_cursor.isActive(); }
    /// Shows the caret where text is nearest to the place in the viewport; false where there is none in the frame
    /// there.
    bool typeAtPoint(QPointF at);

    // For tools ----------------------------------------------------------------------------------
    /// What is in the hand; null: nothing, the page is only read. It stays its maker's.
    void setTool(Tool *tool);
    Tool *tool() const { return m_tool; }
    /// The working document, previews aside. What edits are made from: it knows the revisions of what was committed
    /// since the last change.
    const model::Document &document() const { return m_session ? m_session->working() : m_document; }
    ViewTransform transform() const;
    bool mayEdit() const { return m_session && !m_session->isReadOnly() && !m_page.isNull(); }
    /// The topmost frame under a place of the viewport, or null. A rule is met a little beside it as well.
    base::Id frameAt(QPointF at) const;
    /// All that lie there, from the front to the back.
    std::vector<base::Id> framesAt(QPointF at) const;
    /// Whether text of the frame can be typed in.
    bool hasText(base::Id frame) const;
    /// Shows the page of a throwaway document until endPreview(): what a drag would lead to. The newest one wins.
    void preview(const model::Document &document);
    bool isPreviewing() const { return m_toolPreview; }
    void endPreview();
    /// Applies the change as an undo step of its own, or says why it is refused. What is previewed stays in sight until
    /// its layout is there.
    bool commit(const base::Result<model::ChangeSet> &change);
    /// Where in the selected frame the pointer was: Enter begins to type there.
    void noteClick(QPointF at);
    /// The caret at the head of the selected frame's text; false where it has none.
    bool beginTyping();
    void panBy(QPoint pixels);
    void zoomAt(double zoom, QPointF at);
    /// A rectangle of the viewport as large as the window allows.
    void showArea(const QRectF &area);
    /// A guide that is being pulled or moved; nothing: none.
    void setPulledGuide(std::optional<model::Guide> guide);
    bool guidesShown() const { return m_grid.shown; }
    /// Outlined as if it was pointed at.
    void setHover(base::Id frame);
    void reveal(const QRectF &rect);
    /// The upright rectangle on the screen around the frame as it is shown, turned or not; nothing for what is not
    /// shown.
    std::optional<QRectF> seenBox(base::Id frame) const;
    /// The same around all that is selected.
    std::optional<QRectF> selectionBox() const;
    /// The frame as the page shows it, of a preview where one is in sight; null for what is not shown. Until the next
    /// layout.
    const layout::FrameLayout *laidOut(base::Id frame) const;
    /// Whether something of the story that stands in the area finds no room, as the page shows it.
    bool isOverset(base::Id area) const;
    /// The pointer drags something now: what comes from elsewhere waits.
    bool isDragging() const { return m_drag != Drag::None; }
    /// Something was asked of the frames that cannot be: they are outlined for a moment, and told() says why.
    void refuse(std::vector<base::Id> frames, const QString &why);
    /// Those that refuse() outlines now.
    const std::vector<base::Id> &refusing() const { return m_refusing; }
    bool canCopy() const { return m_cursor.isActive() ? m_cursor.hasSelection() : m_tool && !m_selected.empty(); }
    /// From the first to the last place of the selected text; equal where none is.
    std::pair<layout::TextPosition, layout::TextPosition> selectedRange() const { return m_cursor.range(); }
    /// Where the caret stands in the view's coordinates; nothing where it is off the page.
    std::optional<QRectF> caretRect() const;
    /// The caret's middle on the page.
    std::optional<base::Point> caretPoint() const;
    /// What says how much a story is over or under, as painted last.
    struct Badge {
        base::Id story;
        QRectF rect; // in the viewport
        QString text;
        bool overset = false;
        friend bool operator==(const Badge &, const Badge &) = default;
    };
    const std::vector<Badge> &badges() const { return m_badges; }
    /// The size of what is selected, as painted last; empty where it is not shown.
    const Badge &sizeLabel() const { return m_sizeLabel; }
    /// Where the words of setFoundWords() stand on the page.
    const std::vector<base::Rect> &foundPlaces() const { return m_found; }
    /// What a check has found, underlined on the screen: seen with the layout that has every edit in it.
    const FindingMarks &findingMarks() const { return m_marks; }
    void setFindingMarks(std::vector<FindingMark> marks);
    FindingMarks::Mapping findingMapping() const;
    /// Of another view of the same text: tinted what of it is seen there, framed the line that its caret is in.
    struct Beside {
        base::Id story;
        FoundRange caret; // its paragraph is null where there is none
        layout::TextPosition from;
        layout::TextPosition to;
        friend bool operator==(const Beside &, const Beside &) = default;
    };
    bool previews() const { return m_preview; }
    /// The page as the press will show it: its settings, and what is known of its inks.
    PressView &press() const { return *m_press; }
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;
    /// Whether the page is shown as it was painted, and not scaled while the zoom was on its way.
    bool isSharp() const;
    /// Milliseconds that the last full repaint of the page took.
    double lastPaintMilliseconds() const;

public Q_SLOTS:
    /// 0.05 to 32, about the caret or the selection where they are in sight, else the window's middle.
    void setZoom(double zoom);
    void zoomIn();
    void zoomOut();
    void actualSize();
    void fitPage();
    void fitWidth();
    /// What is selected as large as the window allows; the whole page where nothing is.
    void fitSelection();
    /// Marks every place on the page where one of the words stands, unlike a selection; none: no marks.
    void setFoundWords(const QStringList &words);
    /// Marks these places instead.
    void setFoundRanges(std::vector<banxin::canvas::FoundRange> ranges);
    /// What another view of the same text shows; nothing: none does.
    void showBeside(const std::optional<Beside> &beside);
    void setRulerUnit(RulerUnit unit);
    void setRulersShown(bool shown);
    void setGridShown(bool shown);
    /// The page alone, as it will be printed: no grid, frames or badges.
    void setPreview(bool on);
    void setGridLayers(const GridLayers &layers);
    void cut();
    void copy();
    void paste();
    /// At the caret, over what is selected, as an undo step of its own.
    void pasteText(const QString &text);
    void selectAll();
    void undo();
    void redo();
    /// Stops typing, then selects nothing.
    void climbOut();

Q_SIGNALS:
    void zoomChanged(double zoom);
    void selectionChanged();
    /// Where the pointer is on the page; outside is false once it has left the view.
    void cursorMoved(banxin::base::Point point, bool inside);
    /// An edit was refused; show it.
    void editRefused(const banxin::base::Error &error);
    void pageShown(banxin::base::Id page);
    /// To be said in passing, where it disturbs nobody.
    void told(const QString &words);
    /// A menu is wanted for what is selected by now, at the place on the screen.
    void menuWanted(QPoint place);
    /// A guide is pulled out of a ruler: where the pointer is in the viewport, and whether it is let go there.
    void guidePulled(bool vertical, QPointF at, bool done);
    /// Another tool is in the hand.
    void toolChanged();
    /// Esc with nothing left to climb out of.
    void escaped();

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
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    enum class Drag { None, Pan, Text, Tool };

    // page_view.cpp
    void takeLayout();
    const layout::PageLayout *freshLayout();
    void showLayout(std::shared_ptr<const layout::PageLayout> layout);
    void follow(const model::ChangeSet &change);
    void updateScrollBars();
    void setZoomAt(double zoom, QPointF anchor);
    void glideTo(double zoom, QPointF anchor);
    void applyFit();
    void leaveFit();
    QPointF zoomAnchor() const;
    void scrollTo(QPointF origin);
    void positionRulers();

    // page_view_paint.cpp
    PageLook look() const;
    void sharpen();
    bool updateText(const layout::PageLayout *before);
    void noteInk();
    void paintOverlay(QPainter &painter, const QRectF &clip);
    void paintPress(QPainter &painter);
    void paintInkPlaces(QPainter &painter, const ViewTransform &view);
    void paintInkLegend(QPainter &painter);
    void paintTyping(QPainter &painter, const ViewTransform &view);
    void paintCuts(QPainter &painter, const ViewTransform &view) const;
    // page_view_text.cpp
    void paintNotes(QPainter &painter, const ViewTransform &view);
    void paintBeside(QPainter &painter, const ViewTransform &view) const;
    void findRanges();
    void placeMarks();
    QString noteAt(QPointF at) const;
    void paintFrames(QPainter &painter, const ViewTransform &view);
    void paintGuides(QPainter &painter, const ViewTransform &view);
    void paintEmptyHint(QPainter &painter, const ViewTransform &view);
    base::Rect boundsOfSelection() const;
    QString sizeOfSelection() const;
    void paintSize(QPainter &painter, const ViewTransform &view);
    bool isBlank(const QRectF &rect, const ViewTransform &view) const;
    bool isTaken(const QRectF &rect) const;
    void paintBadges(QPainter &painter, const ViewTransform &view);
    void findWords();
    std::optional<QRectF> boxOf(base::Id frame, const ViewTransform &view) const;

    // page_view_tools.cpp
    QString hint(QPointF at) const;
    /// 超 and 欠; empty where it fits.
    static QString fitWords(const layout::CopyfitState &fit);
    QString aboutStory(base::Id story) const;
    /// What an area without a story waits for.
    static QString awaitsWords(const model::AreaContent &area);
    static bool awaitsPicture(const model::AreaContent &area);
    Pointer pointerAt(QPointF at, Qt::KeyboardModifiers modifiers) const;
    bool cancelTool();
    void loseDrag();

    // page_view_mouse.cpp
    void followPointer(QPoint at);
    bool pressInText(QPointF at, Qt::KeyboardModifiers modifiers);
    bool stepFrame(int by);
    base::Id frameOfCaret() const;
    void setSelectedFrame(base::Id frame);
    void placeCaret(QPointF at, session::TypingCursor::Selecting selecting);
    void updatePointer();

    // page_view_keys.cpp
    bool moveByKey(QKeyEvent *event);
    bool editByKey(QKeyEvent *event);
    bool beginAtClick();
    void afterEdit(const base::Status &status);
    void caretMoved();
    void updateCaret(const std::optional<QRectF> &before);
    void restartBlink();
    void showPreedit();
    std::optional<QRectF> caretRectOf(const layout::PageLayout &layout, const layout::TextPosition &position) const;

    QPointer<session::Session> m_session;
    base::Id m_page;
    std::shared_ptr<const layout::PageLayout> m_layout;
    std::unordered_map<base::Id, std::size_t> m_places; // of frames in m_layout
    std::unique_ptr<PageImage> m_image;
    PressView *m_press;
    CanvasTheme m_theme;
    GridLayers m_grid;
    bool m_rulersShown = true;
    Ruler *m_topRuler;
    Ruler *m_leftRuler;
    RulerCorner *m_corner;

    double m_zoom = 1;
    Fit m_fit = Fit::Page;
    bool m_scrolling = false; // bars are being set by us

    base::Id m_frame; // selected last
    std::vector<base::Id> m_selected; // m_frame is the last of them
    QPointer<Tool> m_tool;
    bool m_toolPreview = false; // m_layout is of a tool's throwaway document
    std::optional<model::Guide> m_pulledGuide;
    base::Id m_hover;
    session::TypingCursor m_cursor;
    Drag m_drag = Drag::None;
    std::optional<layout::TextPosition> m_clicked; // in the selected frame: where Enter begins to type
    QPoint m_dragFrom;
    QPoint m_scrollFrom;
    bool m_spaceHeld = false;
    QElapsedTimer m_doubleClick; // for the third click of a triple click
    QPoint m_doubleClickAt;

    QTimer m_sharpen; // once the wheel rests, and until all is sharp
    bool m_zooming = false; // the wheel or a pinch is at it
    QTimer m_blink;
    bool m_caretOn = false;
    bool m_editing = false; // our own edit is being applied
    bool m_awaiting = false; // the layout of our own edit is under way: the caret waits for it
    bool m_revealCaret = false;
    std::optional<QRectF> m_caretRect; // as shown last; around it where its text is turned
    QRectF m_uprightCaret; // what is drawn, were the text upright
    std::optional<base::Turn> m_caretTurn;
    int m_overset = 0; // characters without room, among which the caret stands
    std::vector<Badge> m_badges;
    std::vector<base::Rect> m_inked; // by text and pictures of m_layout: no label comes to lie there
    /// What is drawn of typing besides the caret.
    struct TypingLook {
        bool typing = false;
        bool selection = false;
        bool preedit = false;
        int overset = 0;
        base::Id frame;
        std::size_t frames = 0;
        friend bool operator==(const TypingLook &, const TypingLook &) = default;
    };
    TypingLook m_typingLook;
    Badge m_sizeLabel;
    std::vector<QRectF> m_taken; // by labels and, while something is dragged, by the pointer
    QPointF m_pointerAt; // in the viewport
    std::vector<base::Id> m_refusing;
    QTimer m_refusal; // until they are outlined no more
    bool m_preview = false;
    std::vector<FoundRange> m_foundRanges;
    FindingMarks m_marks;
    std::optional<Beside> m_beside;
    std::vector<std::pair<QRectF, QString>> m_notes; // markers as painted last, with what they say
    QStringList m_foundWords;
    std::vector<base::Rect> m_found; // on the page
    StepOf m_stepOf;
    model::Document m_document; // as of the last change, to map the caret through the next

    QString m_preedit;
    int m_preeditCursor = 0;
    int m_preeditSelection = -1; // start of the clause being converted
    int m_preeditSelectionLength = 0;
    layout::TextPosition m_preeditAt;
    bool m_previewShown = false; // m_layout is of a throwaway document with the preedit in it
};

} // namespace banxin::canvas
