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

struct GlyphRun {
    std::shared_ptr<const Face> face;
    base::Length size;
    base::Color color;
    int widthPercent = 100; // horizontal scale of the glyphs
    Direction direction = Direction::Horizontal;
    QString text;
    std::vector<PlacedGlyph> glyphs;
};

} // namespace banxin::font
