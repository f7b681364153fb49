// GlyphRun: glyphs of one face, size and colour set along a line, with the text that they show.
// Positions are relative to the run's origin on the baseline; it is immutable once made.
#pragma once

#include "base/color.h"
#include "base/geometry.h"
#include "font/face.h"

#include <QString>

#include <memory>
#include <vector>

namespace banxin::font {

struct PlacedGlyph {
    std::uint32_t id = 0;
    base::Length x; // from the run's origin, widthPercent already applied
    base::Length y; // downwards
    base::Length advance; // as set, squeeze and stretch included (downwards in a vertical run)
    int textStart = 0; // UTF-16 range in GlyphRun::text; the glyphs of a cluster share it
    int textLength = 0;
};

/// Words and longer numbers lie on their side in vertical text: the run's frame turns about its origin.
enum class Turn : std::uint8_t { Upright, Clockwise };

struct GlyphRun {
    std::shared_ptr<const Face> face;
    base::Length size;
    base::Color color;
    int widthPercent = 100; // horizontal scale of the glyphs
    Direction direction = Direction::Horizontal;
    Turn turn = Turn::Upright;
    Reading reading = Reading::LeftToRight; // where it is from right to left, glyphs stand against the text's order
    QString text;
    std::vector<PlacedGlyph> glyphs;

    /// Where a point of the run's frame is on the page, from the run's origin.
    base::Point onPage(base::Length x, base::Length y) const
    {
        return turn == Turn::Clockwise ? base::Point{-y, x} : base::Point{x, y};
    }
    base::Rect onPage(const base::Rect &rect) const
    {
        return turn == Turn::Clockwise ? base::Rect{-rect.bottom(), rect.left(), rect.height, rect.width} : rect;
    }
};

} // namespace banxin::font
