// Edits of what lies over what: the order within a layer, layers themselves, and the guides of a page.
#include "edit/change_builder.h"
#include "edit/frame_checks.h"
#include "edit/order_keys.h"
#include "edit/storable_text.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_set>

namespace banxin::edit {

using namespace banxin::model;
using base::Id;
using base::OrderKey;
using base::Result;
using base::Status;

namespace {

constexpr std::size_t kMostLayers = 100;
constexpr std::size_t kMostGuides = 1000;

using Sequence = std::vector<const Frame *>; // of one layer, from the back to the front

Sequence restacked(Sequence sequence, const std::unordered_set<Id> &chosen, Stacking where)
{
    const auto isChosen = [&](const Frame *frame) { return chosen.contains(frame->id); };
    const auto isOther = [&](const Frame *frame) { return !isChosen(frame); };
    switch (where) {
    case Stacking::ToFront:
        std::stable_partition(sequence.begin(), sequence.end(), isOther);
        break;
    case Stacking::ToBack:
        std::stable_partition(sequence.begin(), sequence.end(), isChosen);
        break;
    case Stacking::Forward:
        for (std::size_t i = sequence.size(); i-- > 1;) {
            if (isChosen(sequence[i - 1]) && isOther(sequence[i]))
                std::swap(sequence[i - 1], sequence[i]);
        }
        break;
    case Stacking::Backward:
        for (std::size_t i = 1; i < sequence.size(); ++i) {
            if (isChosen(sequence[i]) && isOther(sequence[i - 1]))
                std::swap(sequence[i - 1], sequence[i]);
        }
        break;
    }
    return sequence;
}

/// Gives the chosen ones keys that put the sequence in its order; others get new ones only where keys leave no room
/// (two people put something there at once). New keys are between neighbours of the whole page, so that no two meet.
void putInOrder(
    const Sequence &sequence, const std::unordered_set<Id> &chosen, const Sequence &wholePage, ChangeBuilder &builder)
{
    OrderKey last;
    std::vector<const Frame *> waiting;
    const auto place = [&](const OrderKey &before, const OrderKey &after) {
        const std::vector<OrderKey> keys = keysBetween(before, after, static_cast<int>(waiting.size()));
        for (std::size_t i = 0; i < waiting.size(); ++i) {
            if (waiting[i]->order == keys[i])
                continue;
            Frame moved = *waiting[i];
            moved.order = keys[i];
            builder.put(std::move(moved));
        }
        waiting.clear();
    };
    for (const Frame *frame : sequence) {
        const bool stays = !chosen.contains(frame->id) && last < frame->order && hasRoom(last, frame->order);
        if (!stays) {
            waiting.push_back(frame);
            continue;
        }
        const auto behind = std::lower_bound(wholePage.begin(), wholePage.end(), frame->order,
            [](const Frame *other, const OrderKey &key) { return other->order < key; });
        OrderKey near = last;
        if (behind != wholePage.begin() && last < (*(behind - 1))->order
            && hasRoom((*(behind - 1))->order, frame->order))
            near = (*(behind - 1))->order;
        place(near, frame->order);
        last = frame->order;
    }
    if (!waiting.empty())
        place(std::max(last, wholePage.back()->order), {});
}

QString labelOf(Stacking where)
{
    switch (where) {
    case Stacking::ToFront:
        return tr("置于顶层");
    case Stacking::Forward:
        return tr("前移一层");
    case Stacking::Backward:
        return tr("后移一层");
    case Stacking::ToBack:
        break;
    }
    return tr("置于底层");
}

Status checkLayers(const Page &page, const std::vector<Layer> &layers, const QMap<QString, QString> &renamed)
{
    if (layers.size() > kMostLayers)
        return refused(tr("一个版最多有 %1 个图层。").arg(kMostLayers), page.id);
    std::set<QString> names, before;
    for (const Layer &layer : layers) {
        if (layer.name.trimmed().isEmpty() || layer.name.size() > kLongestName
            || storableText(layer.name).simplified() != layer.name)
            return refused(tr("图层要有名称，前后没有空格，最多 %1 个字。").arg(kLongestName), page.id);
        if (!names.insert(layer.name).second)
            return refused(tr("已经有名为“%1”的图层。").arg(layer.name), page.id);
    }
    for (const Layer &layer : page.layers)
        before.insert(layer.name);
    for (auto each = renamed.begin(); each != renamed.end(); ++each) {
        if (!before.contains(each.key()) || !names.contains(each.value()))
            return refused(
                tr("没有名为“%1”的图层。").arg(before.contains(each.key()) ? each.value() : each.key()), page.id);
    }
    return {};
}

} // namespace

std::vector<const Frame *> paintOrder(const Document &document, Id pageId, bool visibleAlone)
{
    const std::vector<const Frame *> frames = document.childrenOf<Frame>(pageId);
    const Page *page = document.find<Page>(pageId);
    if (!page || page->layers.empty())
        return frames;
    std::map<QString, std::size_t> places; // 0 is the page's own
    for (std::size_t i = 0; i < page->layers.size(); ++i)
        places.emplace(page->layers[i].name, i + 1);
    std::vector<std::vector<const Frame *>> layers(page->layers.size() + 1);
    for (const Frame *frame : frames) {
        const auto found = places.find(frame->layer);
        layers[found == places.end() ? 0 : found->second].push_back(frame);
    }
    std::vector<const Frame *> order = std::move(layers.front());
    for (std::size_t i = 1; i < layers.size(); ++i) {
        if (page->layers[i - 1].visible || !visibleAlone)
            order.insert(order.end(), layers[i].begin(), layers[i].end());
    }
    return order;
}

Result<ChangeSet> stackFrames(const Document &document, const Frames &ids, Stacking where, const EditContext &context)
{
    const auto frames = changeable(document, ids);
    if (!frames)
        return tl::unexpected(frames.error());
    ChangeBuilder builder(document, context, labelOf(where));
    if (frames->empty())
        return builder.take();
    const Page &page = *document.find<Page>(frames->front()->page);
    std::unordered_set<Id> chosen;
    std::set<QString> touched;
    for (const Frame *frame : *frames) {
        chosen.insert(frame->id);
        touched.insert(layerOf(page, *frame));
    }
    const Sequence wholePage = document.childrenOf<Frame>(page.id);
    std::map<QString, Sequence> layers;
    for (const Frame *frame : wholePage) {
        if (const QString layer = layerOf(page, *frame); touched.contains(layer))
            layers[layer].push_back(frame);
    }
    for (const auto &[name, sequence] : layers) {
        const Sequence wanted = restacked(sequence, chosen, where);
        if (wanted != sequence)
            putInOrder(wanted, chosen, wholePage, builder);
    }
    return builder.take();
}

Result<ChangeSet> moveToLayer(
    const Document &document, const Frames &ids, const QString &layer, const EditContext &context)
{
    const auto frames = changeable(document, ids);
    if (!frames)
        return tl::unexpected(frames.error());
    ChangeBuilder builder(document, context, tr("移到图层"));
    if (frames->empty())
        return builder.take();
    const Page &page = *document.find<Page>(frames->front()->page);
    if (!layer.isEmpty()) {
        const auto found =
            std::find_if(page.layers.begin(), page.layers.end(), [&](const Layer &each) { return each.name == layer; });
        if (found == page.layers.end())
            return refused(tr("没有名为“%1”的图层。").arg(layer), page.id);
        if (found->locked)
            return refused(tr("图层“%1”已锁定。").arg(layer), page.id, tr("请先解锁这个图层。"));
    }
    for (const Frame *frame : *frames) {
        if (frame->layer == layer)
            continue;
        Frame after = *frame;
        after.layer = layer;
        builder.put(std::move(after));
    }
    return builder.take();
}

Result<ChangeSet> setLayers(const Document &document, Id pageId, const std::vector<Layer> &layers,
    const QMap<QString, QString> &renamed, const EditContext &context)
{
    const Page *page = document.find<Page>(pageId);
    if (!page)
        return refused(tr("没有这个版。"), pageId);
    if (const auto status = checkLayers(*page, layers, renamed); !status)
        return tl::unexpected(status.error());
    ChangeBuilder builder(document, context, tr("更改图层"));
    Page after = *page;
    after.layers = layers;
    if (after != *page)
        builder.put(after);
    const auto has = [&](const QString &name) {
        return std::any_of(layers.begin(), layers.end(), [&](const Layer &layer) { return layer.name == name; });
    };
    for (const Frame *frame : document.childrenOf<Frame>(pageId)) {
        const QString own = layerOf(*page, *frame);
        QString to = own.isEmpty() ? frame->layer : renamed.value(own, own);
        if (own.isEmpty() && has(to)) {
            to.clear(); // a name that the page did not have must not catch what was on its own layer
        } else if (!own.isEmpty() && !has(to)) {
            to.clear();
            if (std::any_of(page->layers.begin(), page->layers.end(),
                    [&](const Layer &layer) { return layer.name == own && layer.locked; }))
                return refused(tr("图层“%1”已锁定，上面还有框。").arg(own), frame->id, tr("请先解锁这个图层。"));
        }
        if (to == frame->layer)
            continue;
        Frame moved = *frame;
        moved.layer = to;
        builder.put(std::move(moved));
    }
    return builder.take();
}

Result<ChangeSet> setGuides(
    const Document &document, Id pageId, const std::vector<Guide> &guides, const EditContext &context)
{
    const Page *page = document.find<Page>(pageId);
    if (!page)
        return refused(tr("没有这个版。"), pageId);
    if (guides.size() > kMostGuides)
        return refused(tr("一个版最多有 %1 条参考线。").arg(kMostGuides), pageId);
    for (const Guide &guide : guides) {
        if (guide.at > kFarthest || guide.at < -kFarthest)
            return refused(tr("参考线离版面太远。"), pageId);
    }
    ChangeBuilder builder(document, context, tr("更改参考线"));
    Page after = *page;
    after.guides = guides;
    if (after != *page)
        builder.put(after);
    return builder.take();
}

} // namespace banxin::edit
