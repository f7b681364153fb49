#include "edit/restore.h"

#include "edit/change_builder.h"

#include <algorithm>
#include <unordered_set>

namespace banxin::edit {

using namespace banxin::model;
using base::Id;
using base::Result;

namespace {

Id pictureOf(const Frame &frame)
{
    if (const auto *picture = std::get_if<PictureContent>(&frame.content))
        return picture->picture;
    if (const auto *caption = std::get_if<CaptionContent>(&frame.content))
        return caption->picture;
    return {};
}

Id placementOf(const Frame &frame)
{
    const auto *area = std::get_if<AreaContent>(&frame.content);
    return area ? area->placement : Id();
}

void note(std::vector<Id> &to, Id id)
{
    if (!id.isNull() && std::find(to.begin(), to.end(), id) == to.end())
        to.push_back(id);
}

/// What owns paragraphs of a page: its frames, its stories and their pictures.
std::vector<Id> textOwners(const Document &document, Id page)
{
    std::vector<Id> owners = document.children(page, ObjectKind::Frame);
    for (const Id story : storiesOn(document, page)) {
        owners.push_back(story);
        const auto pictures = document.children(story, ObjectKind::StoryPicture);
        owners.insert(owners.end(), pictures.begin(), pictures.end());
    }
    return owners;
}

/// Of an area; null for everything else.
Id storyIn(const Document &document, const Frame &frame)
{
    const Placement *placement = document.find<Placement>(placementOf(frame));
    return placement ? placement->story : Id();
}

bool looksAlike(const Page &a, const Page &b)
{
    return a.trim == b.trim && a.bleed == b.bleed && a.grid == b.grid && a.layers == b.layers && a.guides == b.guides;
}

class Restorer {
public:
    Restorer(const Document &now, const Document &then, Id page, const EditContext &context)
        : m_now(now)
        , m_then(then)
        , m_page(page)
        , m_builder(now, context, tr("恢复版面"))
    {
    }

    Result<ChangeSet> run(RestoreScope scope)
    {
        const auto *now = m_now.find<Page>(m_page), *then = m_then.find<Page>(m_page);
        if (!now || !then)
            return refused(now ? tr("那时还没有这一版。") : tr("这一版已经不在了。"), m_page);
        if (!looksAlike(*now, *then)) {
            Page page = *now;
            page.trim = then->trim;
            page.bleed = then->bleed;
            page.grid = then->grid;
            page.layers = then->layers;
            page.guides = then->guides;
            put(page);
        }
        for (const Frame *frame : m_now.childrenOf<Frame>(m_page)) {
            const Frame *before = m_then.find<Frame>(frame->id);
            if (!before || before->page != m_page)
                removeFrame(*frame);
        }
        for (const Frame *frame : m_then.childrenOf<Frame>(m_page)) {
            if (const base::Status status = bringWhatItShows(*frame); !status)
                return tl::unexpected(status.error());
            put(*frame);
            restoreText(frame->id);
        }
        removeEmptyPlacements();
        if (scope == RestoreScope::WithText)
            for (const Id story : storiesOn(m_then, m_page)) {
                restoreText(story);
                for (const Id picture : m_then.children(story, ObjectKind::StoryPicture)) {
                    bringPicture(picture);
                    restoreText(picture);
                }
            }
        ChangeSet change = m_builder.take();
        if (change.isEmpty())
            return refused(tr("这一版面现在就是这样，没有要恢复的。"), m_page);
        return change;
    }

private:
    /// Once for each object, and only where it differs.
    void put(const Object &value)
    {
        const Id id = idOf(value);
        const Object *now = m_now.findObject(id);
        if ((now && *now == value) || !m_done.insert(id).second)
            return;
        m_builder.put(value);
    }

    void removeFrame(const Frame &frame)
    {
        for (const Id paragraph : m_now.children(frame.id, ObjectKind::Paragraph))
            m_builder.remove(paragraph);
        m_builder.remove(frame.id);
    }

    /// The paragraphs of one owner, which is there by now, as they were.
    void restoreText(Id owner)
    {
        if (!m_restored.insert(owner).second)
            return;
        for (const Paragraph *paragraph : m_then.childrenOf<Paragraph>(owner)) {
            const Paragraph *now = m_now.find<Paragraph>(paragraph->id);
            if (now)
                m_builder.changeParagraph(*now, *paragraph);
            else
                m_builder.put(*paragraph);
        }
        for (const Id paragraph : m_now.children(owner, ObjectKind::Paragraph))
            if (!m_then.find<Paragraph>(paragraph)) // one that had another owner then comes with that
                m_builder.remove(paragraph);
    }

    void bringAsset(const base::Digest &digest)
    {
        const auto isIt = [&](const Document &document, Id id) { return document.find<Asset>(id)->digest == digest; };
        const auto known = m_now.all(ObjectKind::Asset), old = m_then.all(ObjectKind::Asset);
        if (digest.isNull() || std::any_of(known.begin(), known.end(), [&](Id id) { return isIt(m_now, id); }))
            return;
        const auto found = std::find_if(old.begin(), old.end(), [&](Id id) { return isIt(m_then, id); });
        if (found != old.end())
            put(*m_then.find<Asset>(*found));
    }

    void bringStory(Id story)
    {
        const Story *then = m_then.find<Story>(story);
        if (!then || m_now.find<Story>(story))
            return;
        put(*then);
        restoreText(story);
        for (const Id picture : m_then.children(story, ObjectKind::StoryPicture))
            bringPicture(picture);
    }

    void bringPicture(Id picture)
    {
        const StoryPicture *then = m_then.find<StoryPicture>(picture);
        if (!then || m_done.contains(picture))
            return;
        put(*then); // where it is still there, it gets its crop and its file back
        bringStory(then->story);
        bringAsset(then->asset);
        if (!m_now.find<StoryPicture>(picture))
            restoreText(picture);
    }

    base::Status bringWhatItShows(const Frame &frame)
    {
        bringPicture(pictureOf(frame));
        if (const auto *advert = std::get_if<AdvertContent>(&frame.content))
            bringAsset(advert->asset);
        const Placement *placement = m_then.find<Placement>(placementOf(frame));
        if (!placement || m_done.contains(placement->id))
            return {};
        bringStory(placement->story);
        if (const Placement *now = m_now.find<Placement>(placement->id)) {
            if (*now == *placement)
                return {};
            if (const Frame *elsewhere = areaElsewhere(now->id)) { // it would change what another page prints
                const Page *page = m_now.find<Page>(elsewhere->page);
                return refused(tr("《%1》的余文在 %2 版，恢复会改动那一版。")
                                   .arg(titleOf(m_now, now->story), page ? page->number : QString()),
                    elsewhere->id, tr("请先把它从那里撤下，再恢复。"));
            }
        }
        for (const Placement *other : m_now.childrenOf<Placement>(placement->issue)) {
            if (other->story != placement->story)
                continue;
            if (const Frame *elsewhere = areaElsewhere(other->id)) {
                const Page *page = m_now.find<Page>(elsewhere->page);
                return refused(tr("《%1》现在排在 %2 版，恢复会让它上两次版。")
                                   .arg(titleOf(m_now, placement->story), page ? page->number : QString()),
                    elsewhere->id, tr("请先把它从那里撤下，再恢复。"));
            }
        }
        put(*placement);
        return {};
    }

    /// An area of the placement that stays where it is while this page is restored.
    const Frame *areaElsewhere(Id placement) const
    {
        const Placement *of = m_now.find<Placement>(placement);
        for (const Id page : m_now.children(of ? of->issue : Id(), ObjectKind::Page)) {
            if (page == m_page)
                continue;
            for (const Frame *frame : m_now.childrenOf<Frame>(page)) {
                const Frame *then = m_then.find<Frame>(frame->id);
                if (placementOf(*frame) == placement && !(then && then->page == m_page))
                    return frame;
            }
        }
        return nullptr;
    }

    /// Placements of which this leaves nothing.
    void removeEmptyPlacements()
    {
        std::vector<Id> touched, kept;
        for (const Frame *frame : m_now.childrenOf<Frame>(m_page))
            note(touched, placementOf(*frame));
        for (const Frame *frame : m_then.childrenOf<Frame>(m_page))
            note(kept, placementOf(*frame));
        for (const Id placement : touched) {
            const bool isKept = std::find(kept.begin(), kept.end(), placement) != kept.end();
            if (!isKept && m_now.find<Placement>(placement) && !areaElsewhere(placement))
                m_builder.remove(placement);
        }
    }

    const Document &m_now;
    const Document &m_then;
    const Id m_page;
    ChangeBuilder m_builder;
    std::unordered_set<Id> m_done;
    std::unordered_set<Id> m_restored; // owners of paragraphs
};

} // namespace

std::vector<Id> storiesOn(const Document &document, Id page)
{
    std::vector<Id> stories;
    for (const Frame *frame : document.childrenOf<Frame>(page)) {
        if (const Placement *placement = document.find<Placement>(placementOf(*frame)))
            note(stories, placement->story);
        if (const StoryPicture *picture = document.find<StoryPicture>(pictureOf(*frame)))
            note(stories, picture->story);
    }
    return stories;
}

PageDifference pageDifference(const Document &then, const Document &now, Id page)
{
    PageDifference difference;
    const Page *before = then.find<Page>(page), *after = now.find<Page>(page);
    difference.page = !before != !after || (before && !looksAlike(*before, *after));
    for (const Frame *frame : now.childrenOf<Frame>(page)) {
        const Frame *old = then.find<Frame>(frame->id);
        if (!old || old->page != page)
            difference.addedFrames.push_back(frame->id);
        else if (!(*old == *frame) || storyIn(then, *old) != storyIn(now, *frame)) // 换稿, 对调
            difference.changedFrames.push_back(frame->id);
    }
    for (const Frame *frame : then.childrenOf<Frame>(page)) {
        const Frame *later = now.find<Frame>(frame->id);
        if (!later || later->page != page)
            difference.removedFrames.push_back(frame->id);
    }
    // A story that came or went is told by its frames; its words are compared where it stood both times.
    std::vector<Id> owners = textOwners(then, page);
    const std::vector<Id> nowOwners = textOwners(now, page);
    std::erase_if(owners, [&](Id id) { return std::find(nowOwners.begin(), nowOwners.end(), id) == nowOwners.end(); });
    for (const Id owner : owners) {
        for (const Paragraph *paragraph : now.childrenOf<Paragraph>(owner)) {
            const Paragraph *old = then.find<Paragraph>(paragraph->id);
            if (!old)
                difference.addedParagraphs.push_back(paragraph->id);
            else if (!(*old == *paragraph))
                difference.changedParagraphs.push_back(paragraph->id);
        }
        for (const Paragraph *paragraph : then.childrenOf<Paragraph>(owner))
            if (!now.find<Paragraph>(paragraph->id))
                difference.removedParagraphs.push_back(paragraph->id);
    }
    return difference;
}

Result<ChangeSet> restoredPage(
    const Document &now, const Document &then, Id page, RestoreScope scope, const EditContext &context)
{
    return Restorer(now, then, page, context).run(scope);
}

} // namespace banxin::edit
