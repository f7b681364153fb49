// PictureCover: what a frame shows of its picture, and whether the picture covers all of that. It moves no frame.
#pragma once

#include "base/geometry.h"
#include "model/document.h"

#include <optional>

namespace banxin::layout {

/// The rectangle in which a whole picture stands so that it covers `frame` and keeps its focus point
/// (thousandths) as near to the frame's middle as the edges let it.
base::Rect coveringImage(const base::Rect &frame, int pixelWidth, int pixelHeight, int focusX, int focusY);

/// The rectangle around what is seen of the frame, on the page as it is before the frame and the picture in it are
/// turned about the frame's middle: with the picture upright. A picture that covers it leaves no hole.
base::Rect seenOf(const model::Frame &frame, const model::PictureContent &content);

/// Where the whole picture stands before it is turned: where it was put by hand, else so that it covers what is seen.
/// Nothing where its size is not known.
std::optional<base::Rect> imageOf(const model::Frame &frame, const model::PictureContent &content,
    const model::StoryPicture &picture, const model::Asset *asset);

/// The widest stripe of `seen` along one of its sides that `image` leaves bare; zero where that is less than a hair.
base::Length gapOf(const base::Rect &image, const base::Rect &seen);

/// The image as it covers `seen`: in its proportion as large as it must be, about its middle, and moved no farther than
/// it must.
base::Rect broughtOver(const base::Rect &image, const base::Rect &seen);

} // namespace banxin::layout
