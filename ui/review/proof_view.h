// ProofView: a proof's very PDF, with the marks on it; selecting text and making marks by keys. Tiles come from another
// thread; what is not there yet is shown coarser. It says what is wanted and changes nothing itself.
#pragma once

#include <QAbstractScrollArea>

#include "review/mark_painter.h"
#include "review/proof_desk.h"
#include "sheet/sheet_pixels.h"

#include <optional>

class QLineEdit;

namespace banxin::review {

/// What is selected in a proof's text: of one paragraph, or of the whole between two.
struct ProofSelection {
    layout::TextPosition from; // in the order of the text
    layout::TextPosition to;
    bool isEmpty() const { return from.paragraph.isNull(); }
    bool isCaret() const { return from.paragraph == to.paragraph && from.offset == to.offset; }
    friend bool operator==(const ProofSelection &, const ProofSelection &) = default;
};

class ProofView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit ProofView(QWidget *parent = nullptr);

    void setProof(std::shared_ptr<const ShownProof> shown);
    const ShownProof *proof() const { return m_shown.get(); }
    struct Mark {
        proof::Remark remark;
        proof::RemarkState state = proof::RemarkState::Open;
    };
    void setMarks(std::vector<Mark> marks);
    void setChosen(base::Id mark);
    base::Id chosen() const { return m_chosen; }
    /// Brings the mark into the middle, larger where it is too small to read.
    void reveal(base::Id mark);
    void reveal(const ProofSelection &selection);
    MarkGeometry geometryOf(base::Id mark) const;

    /// 1 is the page's own size at 96 dpi; from 0.1 to 8.
    double zoom() const { return m_zoom; }
    void setZoom(double zoom, std::optional<QPointF> about = {});
    void fitPage();
    void fitWidth();
    /// The middle of what is seen, points from the trim's corner; for views that go together.
    QPointF middle() const;
    void setMiddle(QPointF point, double zoom);
    void setRuler(bool on);
    bool hasRuler() const { return m_ruler; }
    void setReadOnly(bool on) { m_readOnly = on; }

    const ProofSelection &selection() const { return m_selection; }
    void setSelection(const ProofSelection &selection);
    /// A frame that was clicked where there is no text; null where text is selected.
    base::Id frame() const { return m_frame; }
    /// More frames, chosen with Shift.
    const std::vector<base::Id> &otherFrames() const { return m_others; }
    /// Makes a mark of what is selected, asking for words where it needs them.
    void mark(proof::MarkKind kind);
    /// 失位: the next selection is where the mark stands.
    void waitForPlace(base::Id mark);
    bool isComplete() const; // every tile of what is seen is there, at this zoom
    QPointF toView(QPointF points) const;
    QPointF toPoints(QPointF view) const;

Q_SIGNALS:
    void markMade(const banxin::proof::Remark &remark);
    void markChosen(banxin::base::Id mark);
    void selectionChanged();
    void viewChanged();
    void acceptWanted();
    void rejectWanted();
    void placed(banxin::base::Id mark, const banxin::review::ProofSelection &selection);
    /// What the view waits for, or empty: 请选另一处……
    void hint(const QString &text);
    void failed(const banxin::base::Error &error);

protected:
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
    void inputMethodEvent(QInputMethodEvent *event) override;
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    double scale() const { return m_zoom * 96 / 72; } // logical pixels a point
    QPointF origin() const; // of the trim's corner, in the viewport
    QRectF sheet() const; // the page with its edges, in the viewport
    void layOut();
    QPointF pdfCorner() const; // of the page of the PDF, on the viewport
    void paintMarks(QPainter &painter, const QRegion &stale);
    /// Pixels of the viewport that a mark with its writing, or the selection, is drawn on.
    QRegion markRegion(const MarkGeometry &geometry, const MarginNote &note) const;
    QRegion selectionRegion() const;
    void paintRuler(QPainter &painter);
    std::optional<layout::TextPosition> positionAt(QPointF view) const;
    ProofSelection ordered(const layout::TextPosition &a, const layout::TextPosition &b) const;
    std::vector<QRectF> rectsOf(const ProofSelection &selection) const;
    base::Id markAt(QPointF view) const;
    bool isInSelection(QPointF view) const;
    void chooseAt(QPointF view);
    std::vector<proof::TextPlace> selectedPlaces() const;
    std::optional<proof::Remark> begun(proof::MarkKind kind) const;
    void markTheRest(proof::MarkKind kind);
    void markShift(QPointF by);
    void chooseFrame(base::Id frame, bool adds);
    void paintFrames(QPainter &painter);
    void paintPreedit(QPainter &painter);
    void ask(proof::MarkKind kind, const QString &text);
    void finishAsking(bool take);
    void moveCaret(QKeyEvent &event);
    bool zoomBy(const QKeyEvent &event, bool isAsked);
    void finishSelection();

    std::shared_ptr<const ShownProof> m_shown;
    std::vector<Mark> m_marks;
    std::vector<MarkGeometry> m_geometry;
    std::vector<MarginNote> m_notes;
    const ShownProof *m_geometryIsOf = nullptr;
    base::Id m_chosen;
    double m_zoom = 1;
    enum class Fit { None, Page, Width } m_fit = Fit::Page;
    sheet::SheetPixels *m_pixels;
    ProofSelection m_selection;
    layout::TextPosition m_anchor;
    base::Id m_frame;
    std::vector<base::Id> m_others;
    std::optional<QPointF> m_shift; // points, of the frame while it is dragged
    QString m_preedit; // of an input method
    enum class Drag { None, Select, Move, Shift, Pan } m_drag = Drag::None;
    QPointF m_pressed;
    std::optional<layout::TextPosition> m_dropAt;
    bool m_ruler = false;
    double m_rulerY = 0; // points
    double m_rulerHeight = 12;
    bool m_readOnly = false;
    std::optional<ProofSelection> m_firstOfTwo; // of 对调
    base::Id m_placing;
    QLineEdit *m_editor;
    proof::MarkKind m_asking = proof::MarkKind::Replace;
};

} // namespace banxin::review
