// Edits that put stories on paper and take them off it.
#include "edit/change_builder.h"
#include "model/paragraph_roles.h"

#include <algorithm>

namespace banxin::edit {

using namespace banxin::model;
using base::Id;
using base::Length;
using base::OrderKey;
using base::Rect;
using base::Result;

namespace {

int rowsFor(Length height, const Grid &grid)
{
    return static_cast<int>((height + grid.pitch() - Length::emu(1)) / grid.pitch());
}

/// Lines that the text takes at the style's size: an estimate good enough to keep pictures off the
/// heading until the page is laid out.
int linesFor(const QString &text, const ResolvedParagraph &style, Length width)
{
    const Length size = style.characters.size.scaled(style.minimumWidthPercent, 100);
    if (size <= Length() || width <= Length())
        return 1;
    const std::int64_t fitting = std::max<std::int64_t>(1, width / size);
    return static_cast<int>((text.size() + fitting - 1) / fitting);
}

int headingRows(const Document &document, const Story &story, const Grid &grid, Length width)
{
    Length height;
    for (const Paragraph *paragraph : document.childrenOf<Paragraph>(story.id)) {
        if (!isHeadlineRole(paragraph->role))
            continue;
        const QString name = paragraph->style.isEmpty() ? toName(paragraph->role) : paragraph->style;
        const ResolvedParagraph style = resolvedParagraphStyle(document, story.publication, name);
        height += style.leading * linesFor(paragraph->text, style, width) + style.spaceBefore + style.spaceAfter;
    }
    return height.isZero() ? 0 : rowsFor(height, grid) + 1;
}

int captionRows(const Document &document, const Story &story, Id picture, const Grid &grid, Length width)
{
    Length height;
    for (const Paragraph *paragraph : document.childrenOf<Paragraph>(picture)) {
        const QString name = paragraph->style.isEmpty() ? toName(paragraph->role) : paragraph->style;
        const ResolvedParagraph style = resolvedParagraphStyle(document, story.publication, name);
        height += style.leading * linesFor(paragraph->text, style, width);
    }
    return rowsFor(height, grid);
}

/// Height over width as a fraction, from the asset; 2:3 where the bytes are not known yet.
std::pair<int, int> proportion(const Document &document, const StoryPicture &picture)
{
    for (const Id id : document.all(ObjectKind::Asset)) {
        const Asset *asset = document.find<Asset>(id);
        if (asset->digest == picture.asset && asset->pixelWidth > 0 && asset->pixelHeight > 0)
            return {asset->pixelHeight, asset->pixelWidth};
    }
    return {2, 3};
}

} // namespace

namespace {

base::Status checkOnGrid(const GridRect &at, const Page &page)
{
    const Grid &grid = page.grid;
    if (at.column < 0 || at.row < 0 || at.columns < 1 || at.rows < 1 || at.columns > grid.columns - at.column
        || at.rows > grid.rows - at.row)
        return refused(tr("位置超出了版心。"), page.id, tr("本版有 %1 栏、%2 行。").arg(grid.columns).arg(grid.rows));
    return {};
}

OrderKey keyInFront(const std::vector<const Frame *> &frames)
{
    return frames.empty() ? OrderKey::nth(0) : OrderKey::between(frames.back()->order, {});
}

} // namespace

Result<ChangeSet> placeStory(
    const Document &document, Id page, Id story, const GridRect &at, const EditContext &context)
{
    const Page *on = document.find<Page>(page);
    if (!on)
        return refused(tr("没有这个版。"), page);
    const Story *placed = document.find<Story>(story);
    if (!placed)
        return refused(tr("没有这篇稿件。"), story);
    const Grid &grid = on->grid;
    if (const auto status = checkOnGrid(at, *on); !status)
        return tl::unexpected(status.error());
    for (const Placement *other : document.childrenOf<Placement>(on->issue))
        if (other->story == story)
            return refused(tr("这篇稿件已经在本期版面上。"), story, tr("请先把它撤下版面。"));

    ChangeBuilder builder(document, context, tr("上版"));
    const Placement placement{Id::create(), story, on->issue};
    builder.put(placement);
    const std::vector<const Frame *> frames = document.childrenOf<Frame>(page);
    OrderKey order = frames.empty() ? OrderKey() : frames.back()->order;
    const auto addFrame = [&](const Rect &box, FrameContent content, bool runaround) {
        Frame frame;
        frame.id = Id::create();
        frame.page = page;
        frame.order = order = frames.empty() && order.isEmpty() ? OrderKey::nth(0) : OrderKey::between(order, {});
        frame.box = box;
        frame.content = std::move(content);
        frame.runaround = runaround;
        // Text keeps its distance by standing on its rows; a wider gap would cost it the next one.
        frame.runaroundGap = runaround ? std::max(Length(), grid.pitch() - grid.bodySize) : Length();
        builder.put(frame);
    };
    AreaContent area;
    area.placement = placement.id;
    area.columns = at.columns;
    area.gutter = grid.gutter();
    const Rect whole = grid.rect(at.column, at.row, at.columns, at.rows);
    addFrame(whole, area, false);

    // Pictures: from the right, below the heading, one under the other, then further left.
    const int span = std::max(1, at.columns / 2);
    const int head = at.row + headingRows(document, *placed, grid, whole.width), foot = at.row + at.rows;
    int column = at.column + at.columns - span, row = head;
    for (const StoryPicture *picture : document.childrenOf<StoryPicture>(story)) {
        const Length width = grid.rect(column, row, span, 1).width;
        const auto [high, wide] = proportion(document, *picture);
        const int caption = captionRows(document, *placed, picture->id, grid, width);
        const int tallest = std::max(3, (foot - head) * 2 / 3 - caption);
        const int rows = std::clamp(rowsFor(width.scaled(high, wide), grid), 3, tallest);
        if (row + rows + caption > foot && row > head) {
            column -= span;
            row = head;
        }
        if (column < at.column || row + rows + caption > foot)
            break;
        addFrame(grid.rect(column, row, span, rows), PictureContent{picture->id}, true);
        if (caption > 0)
            addFrame(grid.rect(column, row + rows, span, caption), CaptionContent{picture->id, {}, {}, {}}, true);
        row += rows + caption; // a row between would take a lone line of text
    }
    return builder.take();
}

Result<ChangeSet> continueStory(
    const Document &document, Id page, Id story, const GridRect &at, const EditContext &context)
{
    const Page *on = document.find<Page>(page);
    if (!on)
        return refused(tr("没有这个版。"), page);
    if (!document.find<Story>(story))
        return refused(tr("没有这篇稿件。"), story);
    if (const auto status = checkOnGrid(at, *on); !status)
        return tl::unexpected(status.error());
    const std::vector<const Placement *> placements = document.childrenOf<Placement>(on->issue);
    const auto placed =
        std::find_if(placements.begin(), placements.end(), [&](const Placement *p) { return p->story == story; });
    // The last area that takes body text says in what form it goes on; the new one comes after all of them.
    const AreaContent *last = nullptr;
    int sequence = -1;
    for (const Id each :
        placed == placements.end() ? std::vector<Id>() : document.children(on->issue, ObjectKind::Page))
        for (const Frame *frame : document.childrenOf<Frame>(each)) {
            const AreaContent *area = std::get_if<AreaContent>(&frame->content);
            if (!area || area->placement != (*placed)->id)
                continue;
            sequence = std::max(sequence, area->sequence);
            if (acceptsRole(area->roles, ParagraphRole::Body) && (!last || area->sequence >= last->sequence))
                last = area;
        }
    if (sequence < 0)
        return refused(tr("这篇稿件还不在本期版面上，没有可以接的稿区。"), story, tr("请先用 place 把它放上版面。"));
    AreaContent area;
    area.placement = (*placed)->id;
    area.sequence = sequence + 1;
    area.columns = at.columns;
    area.gutter = on->grid.gutter();
    if (last) {
        area.roles = last->roles;
        area.styles = last->styles;
        area.characterStyles = last->characterStyles;
        area.columnRule = last->columnRule;
        area.writingMode = last->writingMode;
        if (area.writingMode == WritingMode::Vertical) {
            area.columns = last->columns;
            area.gutter = last->gutter;
        }
    }
    ChangeBuilder builder(document, context, tr("转版"));
    Frame frame;
    frame.id = Id::create();
    frame.page = page;
    frame.order = keyInFront(document.childrenOf<Frame>(page));
    frame.box = on->grid.rect(at.column, at.row, at.columns, at.rows);
    frame.content = std::move(area);
    builder.put(frame);
    return builder.take();
}

Result<ChangeSet> unplaceStory(const Document &document, Id placement, const EditContext &context)
{
    const Placement *placed = document.find<Placement>(placement);
    if (!placed)
        return refused(tr("这篇稿件不在版面上。"), placement);
    const std::vector<Id> pictures = document.children(placed->story, ObjectKind::StoryPicture);
    const auto isOurs = [&](Id picture) {
        return std::find(pictures.begin(), pictures.end(), picture) != pictures.end();
    };
    ChangeBuilder builder(document, context, tr("撤下版面"));
    for (const Id page : document.children(placed->issue, ObjectKind::Page))
        for (const Frame *frame : document.childrenOf<Frame>(page)) {
            const AreaContent *area = std::get_if<AreaContent>(&frame->content);
            const PictureContent *picture = std::get_if<PictureContent>(&frame->content);
            const CaptionContent *caption = std::get_if<CaptionContent>(&frame->content);
            if ((area && area->placement == placement) || (picture && isOurs(picture->picture))
                || (caption && isOurs(caption->picture)))
                builder.remove(frame->id);
        }
    builder.remove(placement);
    return builder.take();
}

} // namespace banxin::edit
