// Borders: the 花边 of the trade (resources/borders), drawn round a box from lines and from whole tiles that meet at
// its corners. They know no frame and keep no state.
#pragma once

#include "layout/shape_outline.h"

#include <QString>

namespace banxin::layout {

/// A line of a border, in hundredths of its weight from the outline inwards.
struct BorderLine {
    int at = 0;
    int width = 0;
};

/// What is drawn again and again along a side, or once in a corner: a path for a border of weight 1 pt. Sides run to
/// the right with the outside above; the corner is the top left one; the others are turned by quarters.
struct BorderTile {
    display::PathData path;
    base::Length length; // along the side; of a corner on both
};

struct BorderDesign {
    QString name; // what the model keeps: wave
    QString titleSource; // 波浪线, in the resource's language
    QString groupSource; // 花纹: under what it is offered, in the resource's language
    base::Length least; // a weight below which newsprint does not show what it is
    base::Length usual; // the weight that it is drawn with at first
    std::vector<BorderLine> lines; // along any outline
    std::vector<BorderLine> plain; // instead of the tiles where the outline is no rectangle
    std::optional<BorderTile> edge;
    std::optional<BorderTile> corner;

    QString title() const;
    QString groupTitle() const;
    /// How far it reaches inwards at a weight of 1 pt.
    base::Length depth() const;
    /// All of it round a box, to be filled; it never sticks out of the box. Where the box is too small for its corners
    /// it is drawn finer.
    display::PathData preview(const base::Rect &box, base::Length weight) const;
};

/// In the order in which they are offered.
const std::vector<BorderDesign> &borders();
/// Null where there is none of the name.
const BorderDesign *borderNamed(const QString &name);

/// The weight for a frame whose border becomes another (empty: a plain line): one that was a border's usual becomes the
/// new one's, as does one at which it could not be read; any other was chosen and stays.
base::Length weightFor(const QString &border, const QString &before, base::Length weight);

/// The border along an outline, within it: strokes for its lines, one fill for all its tiles.
std::vector<display::PathItem> borderPaths(
    const BorderDesign &border, const ShapeOutline &outline, const base::Color &color, base::Length weight);

} // namespace banxin::layout
