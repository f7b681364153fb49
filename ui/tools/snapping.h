// Snapping: what edges and middles of a rectangle come to lie on while it is dragged: column edges, rows, guides, other
// frames, the page, gaps that equal others. It moves nothing and draws nothing.
#pragma once

#include "canvas/canvas_theme.h"

#include "model/document.h"
#include "tools/handles.h"

namespace banxin::tools {

/// A place along one axis, and how far it reaches along the other.
struct SnapTarget {
    enum class Kind { Guide, Frame, Column, Row, TypeArea, Trim, Middle };
    Kind kind = Kind::Frame;
    base::Length at;
    base::Length from;
    base::Length to;
};

/// What a drag has come to lie on, to be shown: a line, or a gap with its width.
struct SnapMark {
    bool vertical = false; // the line itself
    base::Length at;
    base::Length from;
    base::Length to;
    std::optional<base::Length> gap; // to a neighbour, or to the frame that it is in line with: the mark spans it
};

struct Snap {
    base::Point by; // to be added to where the drag would lead
    std::vector<SnapMark> marks;
};

class SnapTargets {
public:
    SnapTargets() = default;
    /// Of the page, without the frames that are being dragged.
    SnapTargets(const model::Document &document, base::Id page, const std::vector<base::Id> &but);

    /// For a rectangle that moves as a whole: edges and middles; `reach` in page lengths.
    Snap ofMove(const base::Rect &box, base::Length reach) const;
    /// For edges that a handle moves.
    Snap ofResize(const base::Rect &box, Handle handle, base::Length reach) const;
    /// For a point that is put somewhere.
    Snap ofPoint(base::Point point, base::Length reach) const;

private:
    struct Found {
        base::Length by;
        std::optional<SnapMark> mark;
        std::optional<SnapMark> apart; // from the frame whose edge it is
    };
    Found nearest(const std::vector<SnapTarget> &targets, const std::vector<base::Length> &edges, base::Length from,
        base::Length to, bool vertical, base::Length reach) const;
    Found nearestGap(const base::Rect &box, bool vertical, base::Length reach) const;

    std::vector<SnapTarget> m_vertical; // lines that run down: places along x
    std::vector<SnapTarget> m_horizontal;
    std::vector<base::Rect> m_frames;
};

} // namespace banxin::tools
