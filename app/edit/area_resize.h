// AreaResize: areas of a page on the way to other boxes, their legs and pictures coming along; it puts each once.
#pragma once

#include "edit/story_frames.h"

namespace banxin::edit {

class AreaResize {
public:
    AreaResize(const model::Document &document, const model::Page &page);

    /// The area's new box. Legs that were its base columns stay so; parts that ended at an edge end at it still.
    void resize(const model::Frame &area, const base::Rect &box);
    /// Pictures that would stick out of the areas in which they stand move inwards, smaller where they must.
    void keepPicturesInside();
    /// Pictures keep their place by columns and rows: from the right or the foot where they stood there, as far as
    /// there is room.
    void keepPicturesPlaced();
    /// What of rules, boxes and ornaments stands with these areas, which were resized, goes along: a side that lay at
    /// one of theirs stays as near to it. What is locked or turned stays, and so does what would become nothing.
    void bringAlong(const std::vector<base::Id> &areas);
    /// A frame that is none of an area's by this much, unless it moves already.
    void shift(const model::Frame &frame, base::Point by);
    /// Refused where a picture that has to move is locked, or an area would vanish.
    base::Status put(ChangeBuilder &builder) const;

private:
    struct Moved {
        const model::Frame *before;
        model::Frame after;
    };
    void place(const PictureFrames &picture, const base::Rect &box);
    bool isMoved(base::Id frame) const;

    const model::Document &m_document;
    base::Id m_page;
    const model::Grid &m_grid;
    std::vector<Moved> m_areas;
    std::vector<Moved> m_others;
};

} // namespace banxin::edit
