// Edits of stories on paper: placing several at once, reserved areas, 换稿, 对调, borders between neighbours, the tools
// of an area, cuts. Columns and rows are those of the page's grid, from 0.
#pragma once

#include "edit/edits.h"

namespace banxin::edit {

struct GridCell {
    int column = 0;
    int row = 0;
};
/// Where a story that is dropped at the cell would come to stand: as wide as the free columns there allow and its
/// length asks for, as high as it needs (reckoned, not laid out), never over a frame. Nothing where there is no room.
std::optional<GridRect> placeAt(const model::Document &document, base::Id page, base::Id story, GridCell at);
/// The same for several, one after the other below and beside each other by length; those without room are missing.
struct Spot {
    base::Id story;
    GridRect at;
};
/// What a drop means: near is where the page has the best place for the story, if the cell is in its upper half; the
/// cell itself is where it begins in any case, as far as there is room.
enum class Aim { Near, Cell };
std::vector<Spot> placesAt(const model::Document &document, base::Id page, const std::vector<base::Id> &stories,
    GridCell at, Aim aim = Aim::Near);
/// The same without a cell: the longest at freePlace(), the others where there is still room.
std::vector<Spot> freePlaces(const model::Document &document, base::Id page, const std::vector<base::Id> &stories);
/// The cell of a grid under a point; the nearest for one outside of the type area.
GridCell cellAt(const model::Grid &grid, base::Point point);
/// The whole columns and rows that a rectangle touches by more than a third of one, at least one of each.
GridRect snapped(const model::Grid &grid, const base::Rect &rect);

/// All of them in one step, each as placeStory does it.
base::Result<model::ChangeSet> placeStories(
    const model::Document &document, base::Id page, const std::vector<Spot> &spots, const EditContext &context);
/// The area of the page that waits for copy of about so many characters; a picture's place, with a caption's, waits for
/// none. Null where none does.
base::Id awaitingArea(const model::Document &document, base::Id page, int characters);
/// 上版 without a place: each into the area that waits for about as much, the longest first, and where none does any
/// more, at freePlaces(). One step; those that came to stand are in `placed`, the others found no room. Refused as
/// placeStories() and swapStory().
base::Result<model::ChangeSet> placeOnPage(const model::Document &document, base::Id page,
    std::vector<base::Id> stories, const EditContext &context, std::vector<base::Id> *placed = nullptr);
/// Whether the story is on a page of the issue that `page` is of.
bool isPlaced(const model::Document &document, base::Id page, base::Id story);
/// 移到本版: a story that stands in the issue already, with all that it has there, to the place on `page` where it
/// would come to stand were it dropped from the pool. It is placed anew. Refused where it is on no page, or finds no
/// room.
base::Result<model::ChangeSet> moveStory(
    const model::Document &document, base::Id page, base::Id story, GridCell at, const EditContext &context);
/// 预留稿区: an area that awaits `characters` characters and so many pictures.
base::Result<model::ChangeSet> reserveArea(const model::Document &document, base::Id page, const GridRect &at,
    int characters, int pictures, const EditContext &context);
/// 换稿: another story into the areas where `frame` stands, or the first into a reserved one. Forms, styles, boxes and
/// picture frames stay; pictures of the new story take the frames of the old in their order, what is over goes. The old
/// story goes back to the pool whole. Refused where the new one is on a page of the issue already.
base::Result<model::ChangeSet> swapStory(
    const model::Document &document, base::Id frame, base::Id story, const EditContext &context);
/// 对调: the stories of two placements change places, each taking the other's areas and picture frames; a reserved area
/// and a story change likewise.
base::Result<model::ChangeSet> exchangeAreas(
    const model::Document &document, base::Id frame, base::Id other, const EditContext &context);

/// 转版 into a reserved area, which keeps its form: the story goes on there behind all of its areas. Refused where the
/// area is taken, or the story is not on the pages.
base::Result<model::ChangeSet> continueInto(
    const model::Document &document, base::Id frame, base::Id story, const EditContext &context);

/// A border that areas of stories share: frames on either side of a gap of at most two gutters (one row and half),
/// whose facing edges overlap.
struct AreaBorder {
    Qt::Orientation orientation = Qt::Vertical; // of the line itself
    std::vector<base::Id> before; // left of it, above it
    std::vector<base::Id> after;
    base::Length at; // its middle
    base::Length from; // along it
    base::Length to;
};
/// The border under the point, `reach` away at most; nothing where there is none.
std::optional<AreaBorder> borderAt(
    const model::Document &document, base::Id page, base::Point point, base::Length reach);
/// Moves a border by whole columns or rows (to the right, down): one side grows, the other shrinks, pictures of the
/// stories stay where they are unless they would stick out. Refused where a side would vanish.
base::Result<model::ChangeSet> moveBorder(
    const model::Document &document, base::Id page, const AreaBorder &border, int by, const EditContext &context);
/// An area to another rectangle of the grid, legs by the columns that it spans; a story's picture frames keep their
/// place within the area by columns and rows as far as there is room.
base::Result<model::ChangeSet> setAreaRect(
    const model::Document &document, base::Id frame, const GridRect &at, const EditContext &context);

/// 图位: where the pictures of a story stand in its area.
enum class PicturePlace {
    TopLeft,
    TopMiddle,
    TopRight,
    MiddleLeft,
    Middle,
    MiddleRight,
    BottomLeft,
    BottomRight,
    Below
};
/// Puts the first picture of the area's story (and its caption) there, `span` columns wide, as high as the picture's
/// own proportion asks for less at most 12 % crop; the others follow below it.
base::Result<model::ChangeSet> setPicturePlace(
    const model::Document &document, base::Id frame, PicturePlace place, int span, const EditContext &context);
/// A picture of a story, or a new one, into a frame on the page where it has none there.
base::Result<model::ChangeSet> placePicture(const model::Document &document, base::Id page, base::Id picture,
    const base::Rect &box, const EditContext &context);

/// 删而不印: takes a range of a paragraph off paper, or back onto it; the text stays in the story.
base::Result<model::ChangeSet> setCut(
    const model::Document &document, base::Id paragraph, int from, int to, bool cut, const EditContext &context);
/// A new story with the text as its paragraphs, placed into the rectangle as
/// free text: an area without heading.
base::Result<model::ChangeSet> addTextFrame(const model::Document &document, base::Id page, const base::Rect &box,
    const QString &text, const EditContext &context, base::Id *area = nullptr);

} // namespace banxin::edit
