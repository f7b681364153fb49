#include "edit/stock_edits.h"

#include "edit/change_builder.h"
#include "edit/clipping_parts.h"
#include "edit/frame_copies.h"
#include "edit/storable_text.h"

#include <algorithm>
#include <unordered_set>

namespace banxin::edit {

using namespace banxin::model;
using base::Id;
using base::OrderKey;
using base::Result;

namespace {

constexpr qsizetype kLongestName = 60;
constexpr std::size_t kMostItems = 500;
constexpr qsizetype kLargest = 4 << 20; // of a clipping, bytes

/// What is wrong with the name of an item; empty where nothing is.
QString faultOf(const QString &name)
{
    if (name.isEmpty())
        return tr("名称不能空着。");
    if (name.size() > kLongestName)
        return tr("名称最多 %1 个字。").arg(kLongestName);
    if (storableText(name) != name || name.contains(u'\n'))
        return tr("名称“%1”里有不能用的字符。").arg(name.simplified());
    return {};
}

Result<ChangeSet> keep(const Document &document, Id publication, StockItem item, const QString &label,
    const EditContext &context, Id *made)
{
    item.name = item.name.trimmed();
    if (const QString fault = faultOf(item.name); !fault.isEmpty())
        return refused(fault, publication);
    if (item.clipping.size() > kLargest)
        return refused(tr("这一次选的太多，存不下。"), publication, tr("请分几次存。"));
    const auto known = document.childrenOf<StockItem>(publication);
    if (const StockItem *same = stockItemNamed(document, publication, item.kind, item.name)) {
        if (item.kind == StockKind::Frames)
            return refused(tr("已经有叫“%1”的元素。").arg(item.name), same->id, tr("请换一个名字。"));
        item.id = same->id;
        item.order = same->order;
    } else {
        if (known.size() >= kMostItems)
            return refused(tr("版样和元素一共最多 %1 个。").arg(kMostItems), publication);
        item.id = Id::create();
        item.order = known.empty() ? OrderKey::nth(0) : OrderKey::between(known.back()->order, {});
    }
    item.publication = publication;
    ChangeBuilder builder(document, context, label);
    const auto *was = document.find<StockItem>(item.id);
    if (!was || !(*was == item))
        builder.put(item);
    if (made)
        *made = item.id;
    return builder.take();
}

Id publicationOf(const Document &document, Id page)
{
    const auto *on = document.find<Page>(page);
    const auto *issue = on ? document.find<Issue>(on->issue) : nullptr;
    return issue ? issue->publication : Id();
}

/// The frame as a template keeps it; nothing for what belongs to a story alone (its pictures, their captions).
bool makeEmpty(const Document &document, Frame &frame, std::unordered_set<Id> &awaited)
{
    if (std::holds_alternative<PictureContent>(frame.content) || std::holds_alternative<CaptionContent>(frame.content))
        return false;
    if (auto *advert = std::get_if<AdvertContent>(&frame.content)) {
        advert->asset = {};
        advert->page = 0;
        advert->advertiser.clear();
    } else if (auto *area = std::get_if<AreaContent>(&frame.content)) {
        int characters = area->reservedCharacters, pictures = area->reservedPictures;
        if (const auto *placement = document.find<Placement>(area->placement)) {
            const bool isFirst = awaited.insert(placement->story).second; // one area awaits all of it
            characters = isFirst ? characterCount(document, placement->story) : 0;
            pictures =
                isFirst ? static_cast<int>(document.children(placement->story, ObjectKind::StoryPicture).size()) : 0;
        }
        *area = reservedForm(std::move(*area), characters, pictures);
    }
    return true;
}

} // namespace

const StockItem *stockItemNamed(const Document &document, Id publication, StockKind kind, const QString &name)
{
    for (const StockItem *item : document.childrenOf<StockItem>(publication)) {
        if (item->kind == kind && item->name == name)
            return item;
    }
    return nullptr;
}

Result<ChangeSet> keepPageTemplate(
    const Document &document, Id pageId, const QString &name, const EditContext &context, Id *made)
{
    const Page *page = document.find<Page>(pageId);
    const Id publication = publicationOf(document, pageId);
    if (!page || publication.isNull())
        return refused(tr("没有这个版。"), pageId);
    ClippingParts parts;
    parts.publication.id = publication;
    std::unordered_set<Id> awaited;
    for (const Frame *frame : document.childrenOf<Frame>(pageId)) {
        Frame kept = *frame;
        if (!makeEmpty(document, kept, awaited))
            continue;
        for (const Paragraph *paragraph : document.childrenOf<Paragraph>(frame->id))
            parts.paragraphs.push_back(*paragraph);
        parts.frames.push_back(std::move(kept));
    }
    if (parts.frames.empty())
        return refused(tr("这一版是空的，没有可存成模板的东西。"), pageId);
    StockItem item;
    item.name = name;
    item.kind = StockKind::PageTemplate;
    item.page = *page;
    item.page.id = item.page.issue = {};
    item.page.order = {};
    item.page.number.clear();
    item.page.state = Page().state;
    item.page.fields.clear();
    item.clipping = QString::fromUtf8(toBytes(parts));
    return keep(document, publication, std::move(item), tr("存为模板"), context, made);
}

Result<ChangeSet> keepFrames(const Document &document, const Frames &frames, const QString &name, const QString &store,
    const EditContext &context, Id *made)
{
    const Frame *first = nullptr;
    for (const Id id : frames) {
        const Frame *frame = document.find<Frame>(id);
        if (!frame || (first && frame->page != first->page))
            return refused(tr("没有选中同一版上的框。"), id);
        first = frame;
    }
    if (!first)
        return refused(tr("没有选中要存的框。"), {}, tr("请先在版面上选中。"));
    StockItem item;
    item.name = name;
    item.kind = StockKind::Frames;
    item.clipping = QString::fromUtf8(clipping(document, frames, store));
    return keep(document, publicationOf(document, first->page), std::move(item), tr("存为元素"), context, made);
}

Result<ChangeSet> renameStockItem(const Document &document, Id id, const QString &name, const EditContext &context)
{
    const auto *item = document.find<StockItem>(id);
    if (!item)
        return refused(tr("它已经不在库里。"), id);
    StockItem after = *item;
    after.name = name.trimmed();
    if (const QString fault = faultOf(after.name); !fault.isEmpty())
        return refused(fault, id);
    const StockItem *same = stockItemNamed(document, item->publication, item->kind, after.name);
    if (same && same->id != id)
        return refused(tr("有两个都叫“%1”。").arg(after.name), same->id, tr("请换一个名字。"));
    ChangeBuilder builder(document, context, tr("改名"));
    if (!(after == *item))
        builder.put(after);
    return builder.take();
}

Result<ChangeSet> removeStockItem(const Document &document, Id id, const EditContext &context)
{
    const auto *item = document.find<StockItem>(id);
    if (!item)
        return refused(tr("它已经不在库里。"), id);
    ChangeBuilder builder(document, context, item->kind == StockKind::PageTemplate ? tr("删除版样") : tr("删除元素"));
    builder.remove(id);
    return builder.take();
}

Result<StockFrames> stockFrames(const StockItem &item)
{
    auto parts = clippingFrom(item.clipping.toUtf8());
    if (!parts)
        return tl::unexpected(parts.error());
    StockFrames frames;
    std::unordered_set<Id> own;
    for (const Frame &frame : parts->frames)
        own.insert(frame.id);
    std::copy_if(parts->paragraphs.begin(), parts->paragraphs.end(), std::back_inserter(frames.paragraphs),
        [&](const Paragraph &paragraph) { return own.contains(paragraph.parent); });
    frames.frames = std::move(parts->frames);
    return frames;
}

} // namespace banxin::edit
