#include "edit/frame_checks.h"

#include "edit/art_path.h"
#include "edit/change_builder.h"
#include "edit/storable_text.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <unordered_map>
#include <unordered_set>

namespace banxin::edit {

using namespace banxin::model;
using base::Id;
using base::Length;
using base::Point;
using base::Rect;
using base::Result;
using base::Status;

namespace {

constexpr int kMostColumns = 100;
constexpr qsizetype kLongestPath = 1'000'000;

bool isFar(Length length) { return length > kFarthest || length < -kFarthest; }

Status checkLengths(std::initializer_list<Length> lengths, Id where)
{
    for (const Length length : lengths) {
        if (length < Length() || length > kFarthest)
            return refused(tr("线的粗细、圆角和间距不能小于零，也不能比版面宽。"), where);
    }
    return {};
}

Status checkInsets(const std::vector<Length> &insets, Id where)
{
    if ((!insets.empty() && insets.size() != 4) || std::any_of(insets.begin(), insets.end(), isFar))
        return refused(tr("内边距要有左、上、右、下四个，不能比版面宽。"), where);
    return {};
}

Status checkInks(std::initializer_list<std::optional<base::Color>> colors, Id where)
{
    const auto isInk = [](const base::Color &color) {
        return std::max({color.c, color.m, color.y, color.k, color.tint}) <= 10000;
    };
    for (const auto &color : colors) {
        if (color && !isInk(*color))
            return refused(tr("颜色的油墨要在 0 到 100% 之间。"), where);
    }
    return {};
}

Status checkNames(std::initializer_list<QString> names, Id where)
{
    for (const QString &name : names) {
        if (name.size() > kLongestName)
            return refused(tr("名称最多 %1 个字。").arg(kLongestName), where);
        if (storableText(name) != name)
            return refused(tr("名称里有不能存的字符。"), where);
    }
    return {};
}

Status firstOf(std::initializer_list<Status> all)
{
    for (const Status &one : all) {
        if (!one)
            return one;
    }
    return {};
}

Status check(const BoxContent &box, Id where)
{
    const std::optional<Gradient> &gradient = box.gradient;
    return firstOf({checkLengths({box.weight, box.cornerRadius}, where), checkInks({box.fill, box.stroke}, where),
        gradient ? checkInks({gradient->from, gradient->to}, where) : Status(), checkNames({box.border}, where)});
}

Status check(const RuleContent &rule, Id where)
{
    return firstOf({checkLengths({rule.weight}, where), checkInks({rule.color}, where)});
}

Status check(const ArtContent &art, Id where)
{
    if (art.path.size() > kLongestPath)
        return refused(tr("图案太复杂。"), where);
    if (!ArtPath::of(art.path))
        return refused(tr("图案的路径画不出来。"), where, tr("路径里只能有 M、L、H、V、C、Z，数不能比版面大。"));
    return firstOf({checkLengths({art.weight}, where), checkInks({art.fill, art.stroke}, where)});
}

Status check(const TextContent &text, Id where) { return checkInsets(text.insets, where); }

Status check(const PictureContent &picture, Id where)
{
    if (const auto &image = picture.image) {
        if (image->isEmpty())
            return refused(tr("框里的图片的宽和高必须大于零。"), where);
        if (const auto status = checkPlace(*image, where); !status)
            return status;
    }
    return firstOf(
        {checkLengths({picture.cornerRadius, picture.strokeWeight}, where), checkInks({picture.stroke}, where)});
}

Status check(const CaptionContent &caption, Id where)
{
    return checkNames({caption.marker, caption.captionStyle, caption.creditStyle}, where);
}

Status check(const AdvertContent &advert, Id where)
{
    if (advert.page < 0)
        return refused(tr("广告文件里没有这一页。"), where);
    return checkNames({advert.module, advert.advertiser}, where);
}

Status check(const AreaContent &area, Id where)
{
    if (area.columns < 1 || area.columns > kMostColumns)
        return refused(tr("稿区可以分 1 到 %1 栏。").arg(kMostColumns), where);
    for (const Length length : {area.gutter, area.columnRule}) {
        if (length < Length() || length > kFarthest)
            return refused(tr("栏距和栏线不能小于零，也不能比版面宽。"), where);
    }
    if (area.parts.size() > kMostAreaParts)
        return refused(tr("稿区最多由 %1 个矩形合成，这里有 %2 个。").arg(kMostAreaParts).arg(area.parts.size()), where,
            tr("请把相邻的矩形合成一个，或者另画一个稿区。"));
    for (const Rect &part : area.parts) {
        if (part.isEmpty() || isFar(part.x) || isFar(part.y) || isFar(part.width) || isFar(part.height)
            || part.right() > kFarthest || part.bottom() > kFarthest)
            return refused(tr("合成稿区的矩形不能是空的，也不能比版面大。"), where);
    }
    for (const auto &[role, size] : area.sizes) {
        if (size < Length::pt(0.5) || size > Length::pt(2000))
            return refused(tr("字号要在 0.5 到 2000 点之间。"), where);
    }
    if (area.squeeze < -kMostSqueeze || area.squeeze > kMostSqueeze)
        return refused(tr("挤压只有 -%1 到 %1 级。").arg(kMostSqueeze), where);
    if (area.reservedCharacters < 0 || area.reservedPictures < 0 || area.paragraphLimit < 0)
        return refused(tr("预留的字数和图片数不能小于零。"), where);
    return firstOf({checkLengths({area.strokeWeight}, where), checkInsets(area.insets, where),
        checkInks({area.fill, area.stroke}, where), checkNames({area.border}, where)});
}

tl::unexpected<base::Error> gone(Id frame) { return refused(tr("这个框已不存在。"), frame); }

Result<const Page *> onePage(const Document &document, const std::vector<const Frame *> &frames)
{
    const Page *page = document.find<Page>(frames.front()->page);
    const auto elsewhere = [&](const Frame *frame) { return frame->page != frames.front()->page; };
    if (!page || std::any_of(frames.begin(), frames.end(), elsewhere))
        return refused(tr("这些框不在同一个版上。"), frames.front()->id);
    return page;
}

} // namespace

QString layerOf(const Page &page, const Frame &frame)
{
    const auto isIts = [&](const Layer &layer) { return layer.name == frame.layer; };
    return std::any_of(page.layers.begin(), page.layers.end(), isIts) ? frame.layer : QString();
}

bool isLocked(const Document &document, const Frame &frame)
{
    if (frame.locked || frame.layer.isEmpty())
        return frame.locked;
    const Page *page = document.find<Page>(frame.page);
    return page && std::any_of(page->layers.begin(), page->layers.end(), [&](const Layer &layer) {
        return layer.locked && layer.name == frame.layer;
    });
}

Status checkChangeable(const Document &document, Id frame)
{
    const Frame *found = document.find<Frame>(frame);
    if (!found)
        return gone(frame);
    if (found->locked)
        return refused(tr("这个框已锁定。"), frame, tr("请先解锁。"));
    if (isLocked(document, *found))
        return refused(tr("这个框所在的图层“%1”已锁定。").arg(found->layer), frame, tr("请先解锁这个图层。"));
    return {};
}

Result<std::vector<const Frame *>> changeable(const Document &document, const Frames &frames)
{
    std::vector<const Frame *> found;
    std::unordered_set<Id> seen;
    found.reserve(frames.size());
    for (const Id id : frames) {
        if (!seen.insert(id).second)
            continue;
        if (const auto status = checkChangeable(document, id); !status)
            return tl::unexpected(status.error());
        found.push_back(document.find<Frame>(id));
    }
    if (!found.empty()) {
        if (const auto page = onePage(document, found); !page)
            return tl::unexpected(page.error());
    }
    return found;
}

Status checkPlace(const Rect &box, Id where)
{
    if (isFar(box.x) || isFar(box.y) || isFar(box.width) || isFar(box.height))
        return refused(tr("框离版面太远，或者太大。"), where);
    return {};
}

Status checkBox(const FrameContent &content, const Rect &box, Id where)
{
    if (const auto status = checkPlace(box, where); !status)
        return status;
    const bool isRule = std::holds_alternative<RuleContent>(content);
    const bool covers =
        isRule ? box.width >= Length() && box.height >= Length() && box.width + box.height > Length() : !box.isEmpty();
    if (!covers)
        return refused(tr("框的宽和高必须大于零。"), where);
    return {};
}

Result<Rect> moved(const Rect &box, Point by, Id where)
{
    const Rect steps{by.x / 2, by.y / 2, {}, {}}; // from one side of what is allowed to the other
    for (const Rect &each : {box, steps}) {
        if (const auto status = checkPlace(each, where); !status)
            return tl::unexpected(status.error());
    }
    const Rect there = box.translated(by.x, by.y);
    if (const auto status = checkPlace(there, where); !status)
        return tl::unexpected(status.error());
    return there;
}

Status checkRunaroundGap(Length gap, Id where)
{
    if (gap < Length() || gap > kFarthest)
        return refused(tr("边空不能小于零，也不能比版面宽。"), where);
    return {};
}

Status checkContour(const std::vector<Point> &contour, Id where)
{
    const std::size_t points = contour.size();
    if (points > kMostContourPoints || (points > 0 && points < 3))
        return refused(tr("轮廓要有 3 到 %1 个点。").arg(kMostContourPoints), where);
    if (std::any_of(contour.begin(), contour.end(), [](Point point) { return isFar(point.x) || isFar(point.y); }))
        return refused(tr("轮廓离框太远。"), where);
    return {};
}

Status checkContent(const FrameContent &content, Id where)
{
    return std::visit([&](const auto &value) { return check(value, where); }, content);
}

int normalised(std::int64_t angle)
{
    constexpr std::int64_t whole = 36000, half = whole / 2;
    const std::int64_t rest = angle % whole; // of the sign of the angle
    return static_cast<int>(rest >= half ? rest - whole : rest < -half ? rest + whole : rest);
}

Rect boundsOf(const Frame &frame)
{
    const Rect &box = frame.box;
    const int angle = normalised(frame.rotation);
    if (angle % 18000 == 0)
        return box;
    Length width = box.height, height = box.width;
    if (angle % 9000 != 0) {
        const double radians = angle * std::numbers::pi / 18000.0;
        const double cosine = std::abs(std::cos(radians)), sine = std::abs(std::sin(radians));
        const auto w = static_cast<double>(box.width.toEmu()), h = static_cast<double>(box.height.toEmu());
        width = Length::emu(std::llround(w * cosine + h * sine));
        height = Length::emu(std::llround(w * sine + h * cosine));
    }
    return {box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height};
}

Rect boundsOf(const std::vector<const Frame *> &frames)
{
    Rect bounds;
    for (std::size_t i = 0; i < frames.size(); ++i)
        bounds = i == 0 ? boundsOf(*frames[i]) : bounds.united(boundsOf(*frames[i]));
    return bounds;
}

Result<std::vector<Unit>> unitsOf(const Document &document, const Frames &frames)
{
    std::vector<const Frame *> chosen;
    for (const Id id : frames) {
        const Frame *frame = document.find<Frame>(id);
        if (!frame)
            return gone(id);
        chosen.push_back(frame);
    }
    if (chosen.empty())
        return std::vector<Unit>();
    const auto page = onePage(document, chosen);
    if (!page)
        return tl::unexpected(page.error());
    std::unordered_map<Id, std::vector<const Frame *>> groups;
    for (const Frame *frame : document.childrenOf<Frame>((*page)->id)) {
        if (!frame->groups.empty())
            groups[frame->groups.front()].push_back(frame);
    }
    std::vector<Unit> units;
    std::unordered_set<Id> seen; // of groups, or of frames that are in none
    for (const Frame *frame : chosen) {
        const Id name = frame->groups.empty() ? frame->id : frame->groups.front();
        if (!seen.insert(name).second)
            continue;
        Unit unit;
        unit.frames = frame->groups.empty() ? std::vector<const Frame *>{frame} : groups.at(name);
        for (const Frame *member : unit.frames) {
            if (const auto status = checkPlace(member->box, member->id); !status)
                return tl::unexpected(status.error());
            unit.isLocked = unit.isLocked || isLocked(document, *member);
        }
        unit.bounds = boundsOf(unit.frames);
        units.push_back(std::move(unit));
    }
    return units;
}

} // namespace banxin::edit
