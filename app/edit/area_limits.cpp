#include "edit/area_limits.h"

#include "model/area_share.h"
#include "model/paragraph_roles.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace banxin::edit {

using namespace banxin::model;
using base::Id;

namespace {

struct Area {
    const Frame *frame = nullptr;
    bool isFull = false; // by its limit
    int more = 0; // paragraphs
    const AreaContent &content() const { return std::get<AreaContent>(frame->content); }
};

/// The areas of each placement of the story, in the order in which its text flows.
std::map<Id, std::vector<Area>> areasOf(const Document &document, Id story)
{
    std::map<Id, std::vector<Area>> result;
    for (const Id id : document.all(ObjectKind::Frame)) {
        const Frame *frame = document.find<Frame>(id);
        const auto *content = std::get_if<AreaContent>(&frame->content);
        const auto *placement = content ? document.find<Placement>(content->placement) : nullptr;
        if (placement && placement->story == story)
            result[placement->id].push_back({frame});
    }
    for (auto &[placement, areas] : result)
        std::stable_sort(areas.begin(), areas.end(),
            [](const Area &a, const Area &b) { return a.content().sequence < b.content().sequence; });
    return result;
}

/// Which area each paragraph belongs to, as far as limits, roles and sections say so.
std::unordered_map<Id, std::size_t> owners(std::vector<Area> &areas, const std::vector<const Paragraph *> &paragraphs)
{
    std::unordered_map<Id, std::size_t> result;
    const auto takes = [&](std::size_t area, ParagraphRole role) {
        return acceptsRole(areas[area].content().roles, role);
    };
    const int count = static_cast<int>(paragraphs.size());
    std::size_t area = 0;
    for (int at = 0; at < count && area < areas.size();) {
        const ParagraphRole role = paragraphs[static_cast<std::size_t>(at)]->role;
        bool taken = false;
        for (std::size_t later = area; later < areas.size() && !taken; ++later)
            taken = takes(later, role);
        if (!taken) { // by no area: it holds up nothing
            ++at;
            continue;
        }
        const AreaShare share = shareOf(areas[area].content(), paragraphs, at);
        for (int i = at; i < share.end; ++i)
            result[paragraphs[static_cast<std::size_t>(i)]->id] = area;
        areas[area].isFull = share.isFull;
        at = share.end;
        ++area;
    }
    return result;
}

} // namespace

ChangeSet withLimits(const Document &document, Id story, ChangeSet change)
{
    const bool addsOrTakes = std::any_of(change.changes.begin(), change.changes.end(), [&](const ObjectChange &object) {
        return !std::holds_alternative<SpliceText>(object.action)
            && (std::holds_alternative<Remove>(object.action) || !document.find<Paragraph>(object.id));
    });
    if (!addsOrTakes || !document.find<Story>(story))
        return change;
    auto placed = areasOf(document, story);
    std::erase_if(placed, [](const auto &each) {
        return std::none_of(
            each.second.begin(), each.second.end(), [](const Area &area) { return area.content().paragraphLimit > 0; });
    });
    if (placed.empty())
        return change;
    const auto after = applied(document, change);
    if (!after)
        return change;
    const std::vector<const Paragraph *> old = document.childrenOf<Paragraph>(story);
    const std::vector<const Paragraph *> now = after->childrenOf<Paragraph>(story);
    for (auto &[placement, areas] : placed) {
        const auto owner = owners(areas, old);
        for (const Paragraph *paragraph : old) {
            const auto of = owner.find(paragraph->id);
            if (of != owner.end() && !after->find<Paragraph>(paragraph->id))
                --areas[of->second].more;
        }
        // What is new belongs where the paragraph before it does, at the head where that behind it does.
        const auto first = std::find_if(now.begin(), now.end(),
            [&](const Paragraph *paragraph) { return document.find<Paragraph>(paragraph->id); });
        const Paragraph *before = first == now.end() ? nullptr : *first;
        for (const Paragraph *paragraph : now) {
            if (document.find<Paragraph>(paragraph->id)) {
                before = paragraph;
                continue;
            }
            const auto of = before ? owner.find(before->id) : owner.end();
            if (of != owner.end())
                ++areas[of->second].more;
        }
        for (const Area &area : areas) {
            if (!area.isFull || area.more == 0)
                continue;
            Frame moved = *area.frame;
            int &limit = std::get<AreaContent>(moved.content).paragraphLimit;
            limit = std::max(1, limit + area.more);
            if (moved != *area.frame)
                change.changes.push_back({moved.id, document.objectRevision(moved.id), Put{moved}});
        }
    }
    return change;
}

} // namespace banxin::edit
