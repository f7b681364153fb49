#include "edit/page_edits.h"

#include "edit/article_edits.h"
#include "edit/change_builder.h"
#include "edit/storable_text.h"
#include "edit/story_frames.h"

#include <QSet>

#include <algorithm>

namespace banxin::edit {

using namespace banxin::model;
using base::Id;
using base::Length;
using base::OrderKey;
using base::Rect;
using base::Result;

namespace {

constexpr qsizetype kLongestNumber = 20;
constexpr qsizetype kLongestField = 2000;

base::Status checkNumber(const Document &document, Id issue, const QString &number, Id but)
{
    if (number.isEmpty())
        return refused(tr("版次不能空着。"), but);
    if (number.size() > kLongestNumber || storableText(number) != number || number.contains(u'\n'))
        return refused(tr("版次最多 %1 个字，不能分行。").arg(kLongestNumber), but);
    for (const Page *page : document.childrenOf<Page>(issue)) {
        if (page->id != but && page->number == number)
            return refused(tr("这一期已经有 %1 版。").arg(number), page->id, tr("请另取一个版次。"));
    }
    return {};
}

base::Status checkFields(const Fields &fields, Id where)
{
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if (it.key().isEmpty() || it.key().size() > kLongestField || it->size() > kLongestField)
            return refused(tr("版面信息每项最多 %1 个字。").arg(kLongestField), where);
        if (storableText(it.key()) != it.key() || storableText(*it) != *it)
            return refused(tr("版面信息里有不能印出的字符。"), where);
    }
    return {};
}

base::Status checkGrid(const Grid &grid, const base::Size &trim, Id where)
{
    constexpr int mostColumns = 100, mostRows = 2000, mostCharacters = 500;
    if (grid.columns < 1 || grid.columns > mostColumns || grid.rows < 1 || grid.rows > mostRows
        || grid.charactersPerColumn < 1 || grid.charactersPerColumn > mostCharacters)
        return refused(tr("版心可以分 1 到 %1 栏、1 到 %2 行，每栏 1 到 %3 字。")
                           .arg(mostColumns)
                           .arg(mostRows)
                           .arg(mostCharacters),
            where);
    const Rect &area = grid.typeArea;
    if (area.isEmpty() || area.x < Length() || area.y < Length() || area.width > trim.width || area.height > trim.height
        || area.right() > trim.width || area.bottom() > trim.height)
        return refused(tr("版心不能大过成品尺寸。"), where);
    if (grid.bodySize < Length::pt(2) || grid.bodySize > Length::pt(500))
        return refused(tr("正文字号要在 2 和 500 pt 之间。"), where);
    if (grid.columnWidth() < grid.bodySize)
        return refused(tr("栏太窄，一个字也放不下。"), where, tr("请少分几栏，或者把版心加宽。"));
    if (grid.rows > 1 && grid.pitch() < grid.bodySize)
        return refused(tr("行太密，字会叠在一起。"), where, tr("请少分几行，或者把版心加高。"));
    return {};
}

/// Keys for one more sibling right behind `after` (null: before all); siblings that share its key are moved on.
OrderKey keyBehind(const std::vector<const Page *> &pages, Id after, Id moving, ChangeBuilder &builder)
{
    std::vector<const Page *> others;
    std::copy_if(
        pages.begin(), pages.end(), std::back_inserter(others), [&](const Page *p) { return p->id != moving; });
    auto next = others.begin();
    OrderKey last;
    if (!after.isNull()) {
        next = std::find_if(others.begin(), others.end(), [&](const Page *p) { return p->id == after; });
        last = (*next)->order;
        ++next;
    }
    std::vector<const Page *> tied;
    for (; !after.isNull() && next != others.end() && (*next)->order == last; ++next)
        tied.push_back(*next);
    const OrderKey bound = next == others.end() ? OrderKey() : (*next)->order;
    const OrderKey key = last.isEmpty() && bound.isEmpty() ? OrderKey::nth(0) : OrderKey::between(last, bound);
    last = key;
    for (const Page *page : tied) {
        Page moved = *page;
        moved.order = last = OrderKey::between(last, bound);
        builder.put(moved);
    }
    return key;
}

/// A box on whole columns or rows of the old grid on the same of the new one.
Rect regridded(const Rect &box, const Grid &before, const Grid &after)
{
    constexpr Length tolerance = Length::mm(0.15); // as layout's: what boxes given by hand may be off
    const auto near = [&](Length a, Length b) { return a - b <= tolerance && b - a <= tolerance; };
    const GridRect at = snapped(before, box);
    const Rect old = before.rect(at.column, at.row, at.columns, at.rows);
    GridRect to;
    to.column = std::min(at.column, columnsOf(after) - 1);
    to.columns = std::min(at.columns, columnsOf(after) - to.column);
    to.row = std::min(at.row, rowsOf(after) - 1);
    to.rows = std::min(at.rows, rowsOf(after) - to.row);
    const Rect fitted = after.rect(to.column, to.row, to.columns, to.rows);
    Rect result = box;
    if (near(old.x, box.x) && near(old.right(), box.right())) {
        result.x = fitted.x;
        result.width = fitted.width;
    }
    if (near(old.y, box.y) && near(old.bottom(), box.bottom())) {
        result.y = fitted.y;
        result.height = fitted.height;
    }
    return result;
}

} // namespace

Result<ChangeSet> addPage(const Document &document, Id issue, const Page &page, const std::vector<Object> &furniture,
    const EditContext &context)
{
    if (!document.find<Issue>(issue))
        return refused(tr("没有这一期。"), issue);
    Page made = page;
    made.issue = issue;
    if (made.id.isNull())
        made.id = Id::create();
    if (document.findObject(made.id))
        return refused(tr("这个版已经有了。"), made.id);
    if (const auto status = checkNumber(document, issue, made.number, made.id); !status)
        return tl::unexpected(status.error());
    if (const auto status = checkFields(made.fields, made.id); !status)
        return tl::unexpected(status.error());
    if (made.trim.width <= Length() || made.trim.height <= Length() || made.trim.width > kFarthest
        || made.trim.height > kFarthest || made.bleed < Length() || made.bleed > Length::mm(50))
        return refused(tr("版面的尺寸不能用。"), made.id);
    if (const auto status = checkGrid(made.grid, made.trim, made.id); !status)
        return tl::unexpected(status.error());
    QSet<Id> ids{made.id}, frames;
    for (const Object &object : furniture) {
        const Id id = idOf(object);
        const bool isFrame = kindOf(object) == ObjectKind::Frame && parentOf(object) == made.id;
        const bool isText = kindOf(object) == ObjectKind::Paragraph && frames.contains(parentOf(object));
        const bool isStyle = kindOf(object) == ObjectKind::ParagraphStyle
            && parentOf(object) == document.find<Issue>(issue)->publication;
        if ((!isFrame && !isText && !isStyle) || id.isNull() || ids.contains(id) || document.findObject(id))
            return refused(tr("版面模板里有不属于它的东西。"), id);
        ids.insert(id);
        if (isFrame)
            frames.insert(id);
    }
    ChangeBuilder builder(document, context, tr("加版"));
    const auto pages = document.childrenOf<Page>(issue);
    made.order = pages.empty() ? OrderKey::nth(0) : OrderKey::between(pages.back()->order, {});
    builder.put(made);
    for (const Object &object : furniture)
        builder.put(object);
    return builder.take();
}

Result<ChangeSet> removePage(const Document &document, Id id, const EditContext &context)
{
    const Page *page = document.find<Page>(id);
    if (!page)
        return refused(tr("没有这个版。"), id);
    ChangeBuilder builder(document, context, tr("删版"));
    for (const Frame *frame : document.childrenOf<Frame>(id)) {
        for (const Id text : document.children(frame->id, ObjectKind::Paragraph))
            builder.remove(text);
        builder.remove(frame->id);
    }
    for (const Placement *placement : document.childrenOf<Placement>(page->issue)) {
        const StoryFrames frames = framesOf(document, placement->id);
        const auto isHere = [&](const Frame *area) { return area->page == id; };
        if (frames.areas.empty() || !std::all_of(frames.areas.begin(), frames.areas.end(), isHere))
            continue;
        for (const PictureFrames &one : frames.pictures) {
            for (const Frame *frame : {one.frame, one.caption}) {
                if (frame && frame->page != id)
                    builder.remove(frame->id);
            }
        }
        builder.remove(placement->id);
    }
    for (const Id story : document.all(ObjectKind::Story)) {
        Story meant = *document.find<Story>(story);
        if (meant.page == id) {
            meant.page = {};
            builder.put(meant);
        }
    }
    builder.remove(id);
    return builder.take();
}

Result<ChangeSet> movePage(const Document &document, Id id, Id after, const EditContext &context)
{
    const Page *page = document.find<Page>(id);
    if (!page)
        return refused(tr("没有这个版。"), id);
    const auto pages = document.childrenOf<Page>(page->issue);
    const auto at = std::find(pages.begin(), pages.end(), page);
    const Page *behind = after.isNull() ? nullptr : document.find<Page>(after);
    if (!after.isNull() && (!behind || behind->issue != page->issue || after == id))
        return refused(tr("只能排在同一期的别的版后面。"), after);
    ChangeBuilder builder(document, context, tr("移版"));
    const bool isThere = behind ? at != pages.begin() && *(at - 1) == behind : at == pages.begin();
    if (isThere)
        return builder.take();
    Page moved = *page;
    moved.order = keyBehind(pages, after, id, builder);
    builder.put(moved);
    return builder.take();
}

Result<ChangeSet> setPageFacts(const Document &document, Id id, const PageFacts &facts, const EditContext &context)
{
    const Page *page = document.find<Page>(id);
    if (!page)
        return refused(tr("没有这个版。"), id);
    Page after = *page;
    after.number = facts.number.trimmed();
    after.section = facts.section.trimmed();
    after.role = facts.role;
    after.fields = facts.fields;
    if (after.number != page->number) {
        if (const auto status = checkNumber(document, page->issue, after.number, id); !status)
            return tl::unexpected(status.error());
    }
    if (after.section.size() > kLongestField || storableText(after.section) != after.section)
        return refused(tr("版名最多 %1 个字。").arg(kLongestField), id);
    if (const auto status = checkFields(after.fields, id); !status)
        return tl::unexpected(status.error());
    ChangeBuilder builder(document, context, tr("改版面信息"));
    if (!(after == *page))
        builder.put(after);
    return builder.take();
}

Result<ChangeSet> setGrid(const Document &document, Id id, const Grid &grid, const EditContext &context)
{
    const Page *page = document.find<Page>(id);
    if (!page)
        return refused(tr("没有这个版。"), id);
    if (const auto status = checkGrid(grid, page->trim, id); !status)
        return tl::unexpected(status.error());
    ChangeBuilder builder(document, context, tr("改版式网格"));
    if (grid == page->grid)
        return builder.take();
    Page after = *page;
    after.grid = grid;
    builder.put(after);
    const Length gutter = page->grid.gutter();
    for (const Frame *frame : document.childrenOf<Frame>(id)) {
        Frame moved = *frame;
        auto *area = std::get_if<AreaContent>(&moved.content);
        if (!area && !std::holds_alternative<PictureContent>(frame->content)
            && !std::holds_alternative<CaptionContent>(frame->content))
            continue;
        moved.box = regridded(frame->box, page->grid, grid);
        if (area && area->writingMode == WritingMode::Horizontal) {
            if (area->gutter == gutter)
                area->gutter = grid.gutter();
            const int spanned = snapped(page->grid, frame->box).columns, spans = snapped(grid, moved.box).columns;
            if (area->columns == spanned)
                area->columns = spans;
        }
        if (moved != *frame)
            builder.put(moved);
    }
    return builder.take();
}

} // namespace banxin::edit
