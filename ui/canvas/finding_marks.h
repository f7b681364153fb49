// FindingMarks: the places in texts that a check has found something about, underlined on the screen: where they stand
// on a page or in a galley, which of them is under the pointer, and how each kind is drawn. They are never printed.
#pragma once

#include "layout/page_layout.h"

#include <QColor>
#include <QPolygonF>
#include <QRectF>

#include <functional>
#include <optional>
#include <vector>

class QPainter;

namespace banxin::canvas {

/// Told apart by colour and by form: a wave, dashes, dots.
enum class MarkWeight { Error, Warning, Info };

/// A place in a text.
struct FindingMark {
    base::Id paragraph;
    int from = 0; // UTF-16
    int to = 0;
    MarkWeight weight = MarkWeight::Error;
    friend bool operator==(const FindingMark &, const FindingMark &) = default;
};

/// Under a piece of a line, or at the right of one that runs from above: `text` is its cell in device-independent
/// pixels.
void paintFindingLine(QPainter &painter, const QRectF &text, bool isVertical, MarkWeight weight, double size);

class FindingMarks {
public:
    const std::vector<FindingMark> &all() const { return m_marks; }
    /// Other places; they are looked up by the next place(), until then those that were there before stand where they
    /// stood. Whether they are others than before.
    bool set(std::vector<FindingMark> marks);
    /// What an input method shows in the text and the document has not.
    struct Insert {
        base::Id paragraph;
        int at = 0;
        int length = 0;
    };
    /// Looks up where all of them stand.
    void place(const layout::PageLayout &layout, const Insert &insert);
    void clearPlaces() { m_pieces.clear(); }

    /// `toView` is of upright text, `turned` maps it where its frame is turned.
    struct Mapping {
        std::function<QRectF(const base::Rect &)> toView;
        std::function<QTransform(const base::Turn &)> turned;
    };
    void paint(QPainter &painter, const QRectF &clip, const Mapping &mapping) const;
    /// What all of them cover in the view, and what those covered that are gone since the last place().
    std::vector<QRectF> boxes(const Mapping &mapping) const;
    /// The index in all() of the narrowest one there, or -1.
    int at(QPointF point, const Mapping &mapping) const;
    /// The piece of a mark that is nearest to the point, in the view; the first one without a point.
    std::optional<QRectF> boxOf(int mark, const Mapping &mapping, std::optional<QPointF> near = {}) const;

private:
    struct Piece {
        int mark = 0; // -1: it was one of those before
        base::Rect rect; // of the upright text
        std::optional<base::Turn> turn;
        bool isVertical = false;
    };
    static QRectF boxOf(const Piece &piece, const Mapping &mapping);

    std::vector<FindingMark> m_marks;
    std::vector<Piece> m_pieces;
};

} // namespace banxin::canvas
