// The signs of GB/T 14706-1993 as lines, and where what is written stands in the margin: what the proof room paints and
// an annotated PDF shows. It chooses no ink and draws on nothing.
#pragma once

#include <QRectF>

#include "proof/remark.h"

#include <functional>
#include <vector>

namespace banxin::proof {

/// Where a mark stands on its proof: points from the trim's upper left corner, y downwards.
struct MarkGeometry {
    base::Id mark;
    MarkKind kind = MarkKind::Note;
    std::vector<QRectF> range; // of the marked text, line by line; of a caret one without width; of a frame its box
    std::vector<QRectF> target; // of 对调 and 转移
    QRectF bounds; // of both
    double em = 9; // points, of the text there
    bool isFrame = false;
    bool isEmpty() const { return range.empty(); }
};

/// Lines of one pen with round ends, nothing filled.
struct SignPath {
    enum class Verb : std::uint8_t { Move, Line, Cubic, Close };
    std::vector<Verb> verbs;
    std::vector<QPointF> points; // 1 for Move and Line, 3 for Cubic
    /// All of it, by its corners and control points.
    QRectF bounds() const;

    void moveTo(QPointF to);
    void lineTo(QPointF to);
    void cubicTo(QPointF a, QPointF b, QPointF to);
    void close();
    void line(QPointF from, QPointF to);
    void polyline(const std::vector<QPointF> &points);
    void rect(const QRectF &rect);
    /// Corners of these radii, at most half of a side.
    void roundedRect(const QRectF &rect, double x, double y);
};

/// What is drawn at the text or frame itself; `at` is not empty.
SignPath signOf(const Remark &remark, const MarkGeometry &at);

/// What stands in the margin; empty where nothing does.
QString marginText(const Remark &remark);
/// What is written is what is to be set: it stands in a ring, as GB/T 14706 has it.
bool isRinged(const Remark &remark);

/// The size of what is written, in points.
inline constexpr double kNoteSize = 9;
/// Where the margin's note stands: points from the trim's corner.
struct MarginNote {
    QRectF box; // of the writing
    QPointF from; // where its line begins, at the mark
    bool isEmpty() const { return box.isEmpty(); }
    QPointF end() const { return {box.center().x() < from.x() ? box.right() : box.left(), box.center().y()}; }
};
/// Notes of all marks, none over another: at the nearer edge of the page `trim`, as high as their marks where there is
/// room. `widthOf` measures what is written at kNoteSize.
std::vector<MarginNote> marginNotes(const std::vector<MarkGeometry> &geometry, const std::vector<QString> &texts,
    const QRectF &trim, const std::function<double(const QString &)> &widthOf);

} // namespace banxin::proof
