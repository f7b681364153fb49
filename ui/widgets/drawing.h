// Drawing of the small parts that delegates share with widgets: chips, badges, fill meters. They keep
// no state.
#pragma once

#include "widgets/tokens.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace banxin::widgets {

/// Width of a chip with this text in the 12 px font.
int chipWidth(const QString &text);
constexpr int kChipHeight = 20;
/// A rounded label on its tint.
void drawChip(QPainter &painter, const QRectF &rect, const QString &text, Tone tone);
/// How full a page is: a 4 px bar in the tone on a hairline ground. `fill` from 0 to 1.
void drawFillMeter(QPainter &painter, const QRectF &rect, double fill, Tone tone);
/// Text on one line, elided at the right; returns the width that it took.
int drawElided(QPainter &painter, const QRectF &rect, const QString &text, const QFont &font, const QColor &color,
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);
int textWidth(const QString &text, const QFont &font);

} // namespace banxin::widgets
