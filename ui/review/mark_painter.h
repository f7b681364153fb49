// MarkPainter: marks as GB/T 14706-1993 draws them, in a round's ink, with lines that lead out to what is written in
// the margin. It decides nothing.
#pragma once

#include <QColor>
#include <QPainter>

#include "proof/remark.h"
#include "review/mark_geometry.h"

namespace banxin::review {

struct MarkLook {
    QColor ink;
    bool isChosen = false;
    bool isFaint = false; // decided
    bool isStruck = false; // rejected: what is written is struck out
};

using proof::MarginNote;
using proof::marginText;

/// As proof::marginNotes(), with the widths of the window's type.
std::vector<MarginNote> marginNotes(
    const std::vector<MarkGeometry> &geometry, const std::vector<QString> &texts, const QRectF &trim);

/// Draws a mark; the painter is in points from the trim's corner, `scale` pixels each.
void paintMark(QPainter &painter, const proof::Remark &remark, const MarkGeometry &geometry, const MarginNote &note,
    const MarkLook &look, double scale);
/// The sign alone, for palettes and lists, into a square.
void paintSign(QPainter &painter, const QRectF &rect, proof::MarkKind kind, const QColor &ink);

} // namespace banxin::review
