#include "layout/picture_cover.h"

#include "base/turn.h"
#include "layout/shape_outline.h"

#include <algorithm>

namespace banxin::layout {

using base::Length;
using base::Point;
using base::Rect;
using display::PathData;

namespace {

constexpr Length kHair = Length::mm(0.05); // what no press shows

/// The rectangle around a path whose points are moved by `move`; curves are followed in short steps.
template <typename Move> std::optional<Rect> boundsOf(const PathData &path, Move move)
{
    constexpr int steps = 24;
    std::optional<Rect> bounds;
    const auto take = [&](Point point) {
        const Point moved = move(point);
        const Rect at{moved.x, moved.y, {}, {}};
        bounds = bounds ? bounds->united(at) : at;
    };
    std::size_t next = 0;
    Point last;
    for (const PathData::Verb verb : path.verbs) {
        if (verb == PathData::Verb::Close)
            continue;
        if (verb == PathData::Verb::Cubic) {
            const Point a = last, b = path.points[next], c = path.points[next + 1], d = path.points[next + 2];
            for (int i = 1; i < steps; ++i) {
                const double t = double(i) / steps, s = 1 - t;
                const auto along = [&](Length p, Length q, Length r, Length u) {
                    return Length::pt(s * s * s * p.toPt() + 3 * s * s * t * q.toPt() + 3 * s * t * t * r.toPt()
                        + t * t * t * u.toPt());
                };
                take({along(a.x, b.x, c.x, d.x), along(a.y, b.y, c.y, d.y)});
            }
            next += 2;
        }
        last = path.points[next++];
        take(last);
    }
    return bounds;
}

} // namespace

Rect coveringImage(const Rect &frame, int pixelWidth, int pixelHeight, int focusX, int focusY)
{
    Rect image = frame;
    const __int128 byWidth = static_cast<__int128>(frame.width.toEmu()) * pixelHeight;
    const __int128 byHeight = static_cast<__int128>(frame.height.toEmu()) * pixelWidth;
    if (byWidth >= byHeight)
        image.height = std::max(frame.height, frame.width.scaled(pixelHeight, pixelWidth));
    else
        image.width = std::max(frame.width, frame.height.scaled(pixelWidth, pixelHeight));
    const Length x = frame.x + frame.width / 2 - image.width.scaled(focusX, 1000);
    const Length y = frame.y + frame.height / 2 - image.height.scaled(focusY, 1000);
    image.x = std::clamp(x, frame.right() - image.width, frame.x);
    image.y = std::clamp(y, frame.bottom() - image.height, frame.y);
    return image;
}

Rect seenOf(const model::Frame &frame, const model::PictureContent &content)
{
    const auto turn = base::turnOf(frame.box, content.rotation);
    const bool isBox = content.shape == model::FrameShape::Rectangle;
    if (isBox && !turn)
        return frame.box;
    const PathData path =
        isBox ? PathData::rectangle(frame.box) : ShapeOutline::of(frame, content.shape, content.cornerRadius).path();
    return boundsOf(path, [&](Point point) { return turn ? turn->back(point) : point; }).value_or(frame.box);
}

std::optional<Rect> imageOf(const model::Frame &frame, const model::PictureContent &content,
    const model::StoryPicture &picture, const model::Asset *asset)
{
    if (content.image)
        return content.image->translated(frame.box.x, frame.box.y);
    if (!asset || asset->pixelWidth <= 0 || asset->pixelHeight <= 0 || frame.box.isEmpty())
        return {};
    return coveringImage(seenOf(frame, content), asset->pixelWidth, asset->pixelHeight, picture.focusX, picture.focusY);
}

Length gapOf(const Rect &image, const Rect &seen)
{
    const Length gap = std::max(
        {image.x - seen.x, image.y - seen.y, seen.right() - image.right(), seen.bottom() - image.bottom(), Length()});
    return gap > kHair ? gap : Length();
}

Rect broughtOver(const Rect &image, const Rect &seen)
{
    if (image.isEmpty())
        return image;
    Rect over = image;
    if (over.width < seen.width || over.height < seen.height) {
        const Point middle{image.x + image.width / 2, image.y + image.height / 2};
        const bool byWidth = static_cast<__int128>(seen.width.toEmu()) * image.height.toEmu()
            >= static_cast<__int128>(seen.height.toEmu()) * image.width.toEmu();
        if (byWidth) {
            over.width = seen.width;
            over.height = std::max(seen.height, seen.width.scaled(image.height.toEmu(), image.width.toEmu()));
        } else {
            over.height = seen.height;
            over.width = std::max(seen.width, seen.height.scaled(image.width.toEmu(), image.height.toEmu()));
        }
        over.x = middle.x - over.width / 2;
        over.y = middle.y - over.height / 2;
    }
    over.x = std::clamp(over.x, seen.right() - over.width, seen.x);
    over.y = std::clamp(over.y, seen.bottom() - over.height, seen.y);
    return over;
}

} // namespace banxin::layout
