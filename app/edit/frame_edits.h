// Edits of the frames of a page: what is drawn, moved, turned, aligned, grouped, ordered and taken away. Like all
// edits they check what they are asked and change nothing themselves. Lengths are of the page, from its trim's top left
// corner. Every one of them is refused for a frame that is locked, stands on a locked layer or is gone, unlocking
// aside.
#pragma once

#include "edit/edits.h"

namespace banxin::edit {

using Frames = std::vector<base::Id>; // of one page

/// A new frame in front of all others of its layer. Refused where it covers nothing or lies too far out, where the
/// page or its layer is unknown, and for an area of a story (placeStory) or an advert (placeAdvert). Text of a
/// TextContent comes as one paragraph of role Furniture and of `style`, at least an empty one.
struct NewFrame {
    base::Rect box;
    model::FrameContent content;
    QString role;
    QString layer;
    QString text;
    QString style;
    std::vector<base::Point> contour; // of a polygon, from the box's corner
    bool runaround = false;
    base::Length runaroundGap;
};
base::Result<model::ChangeSet> addFrame(const model::Document &document, base::Id page, const NewFrame &frame,
    const EditContext &context, base::Id id = base::Id::create());

/// Where frames come to stand: each box anew, contours, parts, ornaments and a picture placed by hand scaled along.
struct FrameBox {
    base::Id frame;
    base::Rect box;
};
/// `inner` as it stands when the rectangle `before` around it becomes `after`. Edges are scaled, not widths: rectangles
/// side by side stay so. Along a side without length things are moved alone.
base::Rect scaledWith(const base::Rect &inner, const base::Rect &before, const base::Rect &after);
/// The same of frames within `before`, each with its own angle: of one that is turned the middle goes along, and its
/// sides grow as the rectangle grows along them.
std::vector<FrameBox> scaledFrames(
    const std::vector<const model::Frame *> &frames, const base::Rect &before, const base::Rect &after);
base::Result<model::ChangeSet> setFrameBoxes(
    const model::Document &document, const std::vector<FrameBox> &boxes, const EditContext &context);
/// Moves all of them by the same.
base::Result<model::ChangeSet> moveFrames(
    const model::Document &document, const Frames &frames, base::Point by, const EditContext &context);
/// Turned about the middle of all of them together, clockwise, hundredths of a degree; an area of a story cannot be.
base::Result<model::ChangeSet> rotateFrames(
    const model::Document &document, const Frames &frames, int by, const EditContext &context);
/// What is on them is changed: a box's fill, a rule's weight, a picture's crop.
base::Result<model::ChangeSet> setFrameContent(
    const model::Document &document, base::Id frame, const model::FrameContent &content, const EditContext &context);
base::Result<model::ChangeSet> setFrameRole(
    const model::Document &document, base::Id frame, const QString &role, const EditContext &context);
/// The polygon of a frame (of a box, of what text keeps off), from its corner.
base::Result<model::ChangeSet> setContour(const model::Document &document, base::Id frame,
    const std::vector<base::Point> &contour, const EditContext &context);

/// A polygon by its corners on the page, before it is turned: the frame's box becomes what holds them, and what is seen
/// of corners that did not move stays where it is. Refused for a frame that is no polygon.
base::Result<model::ChangeSet> setPolygon(const model::Document &document, base::Id frame,
    const std::vector<base::Point> &corners, const EditContext &context);

/// What frames are brought in line with.
enum class AlignTo { Selection, TypeArea, Trim };
enum class Edge { Left, HorizontalMiddle, Right, Top, VerticalMiddle, Bottom };
/// Groups move as one. Locked frames stay, and the others are aligned with them (Selection).
base::Result<model::ChangeSet> alignFrames(
    const model::Document &document, const Frames &frames, Edge edge, AlignTo to, const EditContext &context);
/// Equal gaps between neighbours (three or more), or `gap` where it is given; horizontally or vertically.
base::Result<model::ChangeSet> distributeFrames(const model::Document &document, const Frames &frames,
    Qt::Orientation direction, std::optional<base::Length> gap, const EditContext &context);

base::Result<model::ChangeSet> groupFrames(
    const model::Document &document, const Frames &frames, const EditContext &context);
/// Takes the outermost group of each apart.
base::Result<model::ChangeSet> ungroupFrames(
    const model::Document &document, const Frames &frames, const EditContext &context);
base::Result<model::ChangeSet> lockFrames(
    const model::Document &document, const Frames &frames, bool locked, const EditContext &context);

enum class Stacking { ToFront, Forward, Backward, ToBack };
/// Within their layers; their order among each other stays.
base::Result<model::ChangeSet> stackFrames(
    const model::Document &document, const Frames &frames, Stacking where, const EditContext &context);
/// Onto a layer of their page; an empty name is the page's own.
base::Result<model::ChangeSet> moveToLayer(
    const model::Document &document, const Frames &frames, const QString &layer, const EditContext &context);
/// All layers of a page anew; frames of a renamed one come along (`renamed`: from, to), those of one that is gone go to
/// the page's own. Refused where a name is empty or taken twice.
base::Result<model::ChangeSet> setLayers(const model::Document &document, base::Id page,
    const std::vector<model::Layer> &layers, const QMap<QString, QString> &renamed, const EditContext &context);
base::Result<model::ChangeSet> setGuides(const model::Document &document, base::Id page,
    const std::vector<model::Guide> &guides, const EditContext &context);

/// Takes frames off the page: a story leaves the issue with its last area, its pictures and captions along; free text
/// goes for good.
base::Result<model::ChangeSet> removeFrames(
    const model::Document &document, const Frames &frames, const EditContext &context);
/// Copies of frames with what they own, moved by `by`, in front; groups stay groups. An area's copy is a reserved area
/// of its form: a story stands once in an issue. A picture's copy shows the same picture: it is the story's, not the
/// frame's. `made`: the copies' ids, in the order of `frames`.
base::Result<model::ChangeSet> duplicateFrames(const model::Document &document, const Frames &frames, base::Point by,
    const EditContext &context, Frames *made = nullptr);

/// The upright rectangle that the frame covers on paper when it is turned; its box where it is not.
base::Rect boundsOf(const model::Frame &frame);
base::Rect boundsOf(const std::vector<const model::Frame *> &frames);
/// All frames that move with this one: of its outermost group, itself alone where it is in none.
Frames groupOf(const model::Document &document, base::Id frame);
/// From the back to the front as they are painted: layer by layer. Hidden layers are left out where `visibleAlone`.
std::vector<const model::Frame *> paintOrder(const model::Document &document, base::Id page, bool visibleAlone = false);
/// Locked itself or on a locked layer.
bool isLocked(const model::Document &document, const model::Frame &frame);

} // namespace banxin::edit
