// Pictures lower or higher by rows of the grid, cropped within limits, their captions going along.
#include "arrange/series.h"

#include <algorithm>

namespace banxin::arrange {

using base::Id;
using base::Length;
using base::Rect;

namespace {

/// A picture of the story in one of its areas, with what stands above and below it.
struct Picture {
    const model::Frame *frame = nullptr;
    const model::Frame *area = nullptr;
    const model::Asset *asset = nullptr;
    std::vector<const model::Frame *> captions; // that move along with the edge that moves
    bool hangs = false; // its foot stands at the area's: its head moves
    QString name;
};

const model::Asset *assetOf(const model::Document &document, const base::Digest &digest)
{
    for (const Id id : document.all(model::ObjectKind::Asset)) {
        const auto *asset = document.find<model::Asset>(id);
        if (asset->digest == digest && asset->pixelWidth > 0 && asset->pixelHeight > 0)
            return asset;
    }
    return nullptr;
}

QString nameOf(const model::Document &document, const model::StoryPicture &picture)
{
    QString name;
    for (const auto *paragraph : document.childrenOf<model::Paragraph>(picture.id)) {
        if (paragraph->role == model::ParagraphRole::Caption && name.isEmpty())
            name = paragraph->text;
    }
    name = name.isEmpty() ? picture.altText : name;
    constexpr int most = 16;
    if (name.size() > most)
        name = name.left(most - 1) + u'…';
    return name.isEmpty() ? tr("图片") : name;
}

/// Hundredths of a percent of the picture that are out of sight in the box; nothing where the box is not covered.
std::optional<double> cropOf(
    const model::PictureContent &content, const model::Asset &asset, const Rect &box, Length imageShift)
{
    const double width = box.width.toPt(), height = box.height.toPt();
    if (content.image) {
        const Rect image = content.image->translated({}, imageShift);
        if (image.left() > Length() || image.top() > Length() || image.right() < box.width
            || image.bottom() < box.height)
            return {};
        return 100 * (1 - width * height / (image.width.toPt() * image.height.toPt()));
    }
    const double scale = std::max(width / asset.pixelWidth, height / asset.pixelHeight);
    return 100 * (1 - width * height / (scale * asset.pixelWidth * scale * asset.pixelHeight));
}

/// The picture's box that so many rows lower (negative: higher) leave.
Rect resized(const model::Grid &grid, const Picture &picture, const Rect &box, int lower)
{
    Rect result = box;
    if (picture.hangs) {
        const Length by = shiftOfTop(grid, box.top(), lower);
        result.y += by;
        result.height -= by;
    } else {
        result.height += shiftOfBottom(grid, box.bottom(), -lower);
    }
    return result;
}

std::vector<Picture> picturesOf(const Subject &subject)
{
    std::vector<Picture> pictures;
    const model::Document &document = subject.document;
    const std::vector<const model::Frame *> frames = document.childrenOf<model::Frame>(subject.page.id);
    for (const model::Frame *frame : frames) {
        const auto *content = std::get_if<model::PictureContent>(&frame->content);
        const auto *of = content ? document.find<model::StoryPicture>(content->picture) : nullptr;
        if (!of || of->story != subject.story || !frame->runaround || content->rotation != 0 || frame->rotation != 0
            || content->shape == model::FrameShape::Contour || !frame->contour.empty())
            continue;
        Picture picture;
        picture.frame = frame;
        picture.asset = assetOf(document, of->asset);
        for (const model::Frame *area : subject.areas) {
            if (area->page == subject.page.id && takesBody(*area) && area->box.intersects(frame->box))
                picture.area = area;
        }
        if (!picture.asset || !picture.area)
            continue;
        const Length slack = subject.page.grid.pitch() / 2;
        std::vector<const model::Frame *> below, above;
        Rect whole = frame->box;
        for (const model::Frame *other : frames) {
            const auto *caption = std::get_if<model::CaptionContent>(&other->content);
            if (!caption || caption->picture != content->picture)
                continue;
            whole = whole.united(other->box);
            if (other->box.top() + slack >= frame->box.bottom())
                below.push_back(other);
            else if (other->box.bottom() <= frame->box.top() + slack)
                above.push_back(other);
        }
        picture.hangs = whole.bottom() + slack >= picture.area->box.bottom()
            && whole.top() > picture.area->box.top() + subject.page.grid.pitch();
        picture.captions = picture.hangs ? above : below;
        picture.name = nameOf(document, *of);
        pictures.push_back(std::move(picture));
    }
    return pictures;
}

/// Whether the picture has room for it in its area, its captions too.
bool hasRoom(const Subject &subject, const Picture &picture, const Rect &after)
{
    const Length by =
        picture.hangs ? after.top() - picture.frame->box.top() : after.bottom() - picture.frame->box.bottom();
    std::vector<Id> own{picture.frame->id};
    for (const model::Frame *area : subject.areas)
        own.push_back(area->id);
    Rect whole = after;
    for (const model::Frame *caption : picture.captions) {
        own.push_back(caption->id);
        whole = whole.united(caption->box.translated({}, by));
    }
    const Rect &area = picture.area->box;
    return whole.top() >= area.top() && whole.bottom() <= area.bottom()
        && isFree(subject.document, subject.page.id, whole, picture.frame->box, own);
}

/// Legs of the area that the picture stands in.
int legsOf(const Picture &picture)
{
    const int legs = std::max(1, contentOf(*picture.area).columns);
    const Length width = picture.area->box.width / legs;
    return width <= Length() ? 1
                             : std::clamp(static_cast<int>((picture.frame->box.width + width / 2) / width), 1, legs);
}

Series seriesOf(const Subject &subject, const Picture &picture)
{
    const model::Grid &grid = subject.page.grid;
    const FitRules &rules = subject.rules;
    const int sign = subject.isOverset() ? 1 : -1; // lower where room is wanted
    const auto &content = std::get<model::PictureContent>(picture.frame->content);
    const Rect box = picture.frame->box;
    const auto shiftFor = [picture](const Rect &before, const Rect &after) {
        return picture.hangs ? before.top() - after.top() : Length(); // what is shown stays where it is on the page
    };
    const double now = cropOf(content, *picture.asset, box, {}).value_or(0);

    Series series;
    series.kind = Proposal::Kind::PictureRows;
    series.title = sign > 0 ? tr("缩图：%1").arg(picture.name) : tr("放图：%1").arg(picture.name);
    series.obstacle =
        sign > 0 ? tr("图缩小 %n 行，正文也不多出整行。", nullptr, rules.pictureRows) : tr("图放大也填不满空行。");
    if (isLocked(subject.document, *picture.frame)) {
        series.obstacle = tr("图片锁定了。");
        return series;
    }
    std::vector<double> crops;
    while (series.steps < rules.pictureRows) {
        const Rect after = resized(grid, picture, box, sign * (series.steps + 1));
        const auto crop = after.height < grid.pitch() * 2
            ? std::nullopt
            : cropOf(content, *picture.asset, after, shiftFor(box, after));
        QString reason;
        if (!crop)
            reason = sign > 0 ? tr("图已经只有两三行高。") : tr("图片盖不满更高的图框。");
        else if (*crop > rules.cropPercent && *crop > now)
            reason = tr("裁切会到 %1%，超过 %2%。").arg(qRound(*crop)).arg(rules.cropPercent);
        else if (sign < 0 && !hasRoom(subject, picture, after))
            reason = tr("图边没有空处。");
        if (!reason.isEmpty()) {
            if (series.steps == 0)
                series.obstacle = reason;
            break;
        }
        crops.push_back(*crop);
        ++series.steps;
    }
    const int legs = legsOf(picture);
    series.first = std::max(1, (subject.lines() + legs - 1) / legs);
    series.describe = [picture, box, grid, rules, sign, crops, now](int step) {
        const double crop = crops[static_cast<std::size_t>(step - 1)];
        const Rect after = resized(grid, picture, box, sign * step);
        Series::Step told;
        told.title =
            (sign > 0 ? tr("缩图 %n 行：%1", nullptr, step) : tr("放图 %n 行：%1", nullptr, step)).arg(picture.name);
        told.effect = tr("%1 栏 × %2 行，裁切 %3% → %4%")
                          .arg(columnsOf(grid, box.width))
                          .arg(rowsOf(grid, after.height))
                          .arg(qRound(now))
                          .arg(qRound(crop));
        told.harm = rules.harmOf(Proposal::Kind::PictureRows).of(step) + rules.crop.of(std::max(0, qRound(crop - now)));
        return told;
    };
    series.make = [picture, grid, sign, shiftFor](Draft &draft, int step) {
        const auto *frame = draft.find<model::Frame>(picture.frame->id);
        if (!frame)
            return false;
        model::Frame after = *frame;
        after.box = resized(grid, picture, frame->box, sign * step);
        auto &shown = std::get<model::PictureContent>(after.content);
        if (shown.image)
            shown.image = shown.image->translated({}, shiftFor(frame->box, after.box));
        const Length by = picture.hangs ? after.box.top() - frame->box.top() : after.box.bottom() - frame->box.bottom();
        draft.put(after);
        for (const model::Frame *caption : picture.captions) {
            const auto *old = draft.find<model::Frame>(caption->id);
            if (!old)
                return false;
            model::Frame moved = *old;
            moved.box.y += by;
            draft.put(moved);
        }
        return true;
    };
    return series;
}

} // namespace

std::vector<Series> pictureSeries(const Subject &subject)
{
    std::vector<Series> all;
    for (const Picture &picture : picturesOf(subject))
        all.push_back(seriesOf(subject, picture));
    return all;
}

} // namespace banxin::arrange
