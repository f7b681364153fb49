#include "edit/restore.h"

#include "edit/change_builder.h"
#include "edit/frame_edits.h"

#include <algorithm>
#include <unordered_set>

namespace banxin::edit {

using namespace banxin::model;
using base::Id;
using base::Result;

namespace {

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
        if (const base::Status status = planStories(); !status)
            return tl::unexpected(status.error());
        if (const base::Status status = restoreElsewhere(); !status)
            return tl::unexpected(status.error());
        for (const Frame *frame : m_now.childrenOf<Frame>(m_page)) {
            const Frame *before = m_then.find<Frame>(frame->id);
            if ((!before || before->page != m_page) && !m_done.contains(frame->id))
                removeFrame(*frame);
        }
        for (const Frame *frame : m_then.childrenOf<Frame>(m_page)) {
            bringWhatItShows(*frame);
            put(*frame);
            restoreText(frame->id);
        }
        for (const Placement &placement : m_placements) {
            bringStory(placement.story);
            put(placement);
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

    void bringWhatItShows(const Frame &frame)
    {
        bringPicture(pictureOf(frame));
        if (const auto *advert = std::get_if<AdvertContent>(&frame.content))
            bringAsset(advert->asset);
    }

    QString numberOf(Id page) const
    {
        const Page *found = m_now.find<Page>(page);
        return found ? found->number : QString();
    }

    tl::unexpected<base::Error> goesOnElsewhere(Id story, const Frame &area) const
    {
        return refused(tr("《%1》的余文在 %2 版，恢复会改动那一版。").arg(titleOf(m_now, story), numberOf(area.page)),
            area.id, tr("请先把它从那里撤下，再恢复。"));
    }

    base::Status checkOpen(const Frame &frame) const
    {
        if (!isLocked(m_now, frame))
            return {};
        return refused(
            tr("%1 版上要一起换回的框锁定了。").arg(numberOf(frame.page)), frame.id, tr("请先在那一版解锁，再恢复。"));
    }

    /// Every placement as it will be that was on the page then; one that was exchanged with another page's, too.
    base::Status planStories()
    {
        std::vector<Placement> waiting;
        for (const Frame *frame : m_then.childrenOf<Frame>(m_page)) {
            if (const Placement *placement = m_then.find<Placement>(placementOf(*frame)))
                waiting.push_back(*placement);
        }
        while (!waiting.empty()) {
            const Placement wanted = waiting.back();
            waiting.pop_back();
            const auto isIt = [&](const Placement &one) { return one.id == wanted.id; };
            if (std::any_of(m_placements.begin(), m_placements.end(), isIt))
                continue;
            m_placements.push_back(wanted);
            const Placement *now = m_now.find<Placement>(wanted.id);
            if (now && now->story == wanted.story)
                continue;
            note(m_exchanged, wanted.story);
            if (now)
                note(m_exchanged, now->story);
            for (const Frame *area : now ? areasElsewhere(now->id) : std::vector<const Frame *>()) {
                const Frame *then = m_then.find<Frame>(area->id);
                if (!then || placementOf(*then) != wanted.id) // it was made for the story that goes
                    return goesOnElsewhere(now->story, *area);
                if (const base::Status open = checkOpen(*area); !open)
                    return open;
            }
            for (const Placement *other : m_now.childrenOf<Placement>(wanted.issue)) {
                if (other->story != wanted.story || other->id == wanted.id)
                    continue;
                const std::vector<const Frame *> areas = areasElsewhere(other->id);
                const Placement *then = m_then.find<Placement>(other->id);
                if (areas.empty())
                    continue;
                if (!then || then->story == wanted.story)
                    return refused(tr("《%1》现在排在 %2 版，恢复会让它上两次版。")
                                       .arg(titleOf(m_now, wanted.story), numberOf(areas.front()->page)),
                        areas.front()->id, tr("请先把它从那里撤下，再恢复。"));
                waiting.push_back(*then);
            }
        }
        return {};
    }

    /// What other pages show of the stories that change back: their pictures, and areas that were exchanged with ones
    /// kept for copy that is awaited.
    base::Status restoreElsewhere()
    {
        std::vector<const Frame *> elsewhere;
        for (const Id page : m_now.children(m_now.find<Page>(m_page)->issue, ObjectKind::Page)) {
            const auto frames = page == m_page ? std::vector<const Frame *>() : m_then.childrenOf<Frame>(page);
            elsewhere.insert(elsewhere.end(), frames.begin(), frames.end());
        }
        for (const Frame *then : elsewhere) {
            if (const base::Status status = restoreAreaElsewhere(*then); !status)
                return status;
        }
        for (const Frame *then : elsewhere) {
            if (const base::Status status = restorePictureElsewhere(*then); !status)
                return status;
        }
        return {};
    }

    bool wasExchanged(Id picture) const
    {
        for (const Document *document : {&m_then, &m_now}) {
            if (const StoryPicture *found = document->find<StoryPicture>(picture))
                return std::find(m_exchanged.begin(), m_exchanged.end(), found->story) != m_exchanged.end();
        }
        return false;
    }

    base::Status restorePictureElsewhere(const Frame &then)
    {
        const Id picture = pictureOf(then);
        if (picture.isNull() || !wasExchanged(picture))
            return {};
        const Frame *now = m_now.find<Frame>(then.id);
        if (now && now->page != m_page) {
            if (now->page != then.page || pictureOf(*now) == picture || !wasExchanged(pictureOf(*now)))
                return {};
            if (const base::Status open = checkOpen(*now); !open)
                return open;
            Frame frame = *now;
            frame.content = then.content;
            bringWhatItShows(then);
            put(frame);
            return {};
        }
        for (const Frame *other : m_now.childrenOf<Frame>(then.page)) {
            if (pictureOf(*other) == picture && other->content.index() == then.content.index())
                return {}; // it found another place there
        }
        bringWhatItShows(then);
        put(then);
        return {};
    }

    base::Status restoreAreaElsewhere(const Frame &then)
    {
        const auto *was = std::get_if<AreaContent>(&then.content);
        const Frame *now = m_now.find<Frame>(then.id);
        const auto *is = now && now->page == then.page ? std::get_if<AreaContent>(&now->content) : nullptr;
        if (!was || !is || was->placement == is->placement)
            return {};
        const bool left = was->placement.isNull() && isOfPage(m_then, is->placement);
        const bool came = is->placement.isNull() && isOfPage(m_now, was->placement);
        if (!left && !came)
            return {};
        const Placement *back = m_then.find<Placement>(was->placement);
        const Placement *here = m_now.find<Placement>(was->placement);
        if (came && (!back || !here || here->story != back->story))
            return {}; // another story has taken its place since
        if (const base::Status open = checkOpen(*now); !open)
            return open;
        Frame frame = *now;
        AreaContent &area = std::get<AreaContent>(frame.content);
        area.placement = was->placement;
        area.sequence = was->sequence;
        area.reservedCharacters = was->reservedCharacters;
        area.reservedPictures = was->reservedPictures;
        put(frame);
        if (came) {
            note(m_gone, was->placement);
            note(m_exchanged, back->story); // its pictures go along
        }
        return {};
    }

    /// True where an area of the placement stands on the page that is restored.
    bool isOfPage(const Document &document, Id placement) const
    {
        if (placement.isNull())
            return false;
        const auto frames = document.childrenOf<Frame>(m_page);
        return std::any_of(
            frames.begin(), frames.end(), [&](const Frame *frame) { return placementOf(*frame) == placement; });
    }

    /// Areas of the placement that stay where they are while this page is restored.
    std::vector<const Frame *> areasElsewhere(Id placement) const
    {
        std::vector<const Frame *> areas;
        const Placement *of = m_now.find<Placement>(placement);
        for (const Id page : m_now.children(of ? of->issue : Id(), ObjectKind::Page)) {
            if (page == m_page)
                continue;
            for (const Frame *frame : m_now.childrenOf<Frame>(page)) {
                const Frame *then = m_then.find<Frame>(frame->id);
                if (placementOf(*frame) == placement && !(then && then->page == m_page))
                    areas.push_back(frame);
            }
        }
        return areas;
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
            const bool isKept = std::find(kept.begin(), kept.end(), placement) != kept.end()
                || std::find(m_gone.begin(), m_gone.end(), placement) != m_gone.end();
            if (!isKept && m_now.find<Placement>(placement) && areasElsewhere(placement).empty())
                m_builder.remove(placement);
        }
    }

    const Document &m_now;
    const Document &m_then;
    const Id m_page;
    ChangeBuilder m_builder;
    std::vector<Placement> m_placements; // as they will be
    std::vector<Id> m_exchanged; // stories that come into, or leave, placements that stay
    std::vector<Id> m_gone; // placements that go back to an area of another page
    std::unordered_set<Id> m_done;
    std::unordered_set<Id> m_restored; // owners of paragraphs
};

} // namespace

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

std::vector<Id> otherPagesOf(const Document &now, const ChangeSet &change, Id page)
{
    std::vector<Id> touched;
    const auto noteFrame = [&](const Frame *frame) {
        if (frame)
            note(touched, frame->page);
    };
    for (const ObjectChange &one : change.changes) {
        noteFrame(now.find<Frame>(one.id));
        const auto *put = std::get_if<Put>(&one.action);
        noteFrame(put ? std::get_if<Frame>(&put->value) : nullptr);
        const auto *after = put ? std::get_if<Placement>(&put->value) : nullptr;
        const Placement *before = now.find<Placement>(one.id);
        if (!after || !before || after->story == before->story)
            continue;
        for (const Id each : now.children(after->issue, ObjectKind::Page))
            for (const Frame *frame : now.childrenOf<Frame>(each))
                if (placementOf(*frame) == one.id)
                    noteFrame(frame);
    }
    const Page *own = now.find<Page>(page);
    std::vector<Id> others;
    for (const Id each : now.children(own ? own->issue : Id(), ObjectKind::Page))
        if (each != page && std::find(touched.begin(), touched.end(), each) != touched.end())
            others.push_back(each);
    return others;
}

} // namespace banxin::edit
