#include "edit/clipping.h"

#include "edit/clipping_parts.h"
#include "edit/frame_checks.h"
#include "edit/frame_colors.h"
#include "edit/frame_copies.h"
#include "edit/order_keys.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace banxin::edit {

using namespace banxin::model;
using base::Digest;
using base::Id;
using base::OrderKey;
using base::Point;
using base::Rect;
using base::Result;

namespace {

const Publication *publicationOf(const Document &document, Id page)
{
    const Page *on = document.find<Page>(page);
    const Issue *issue = on ? document.find<Issue>(on->issue) : nullptr;
    return issue ? document.find<Publication>(issue->publication) : nullptr;
}

Id pictureIn(const FrameContent &content)
{
    if (const auto *picture = std::get_if<PictureContent>(&content))
        return picture->picture;
    const auto *caption = std::get_if<CaptionContent>(&content);
    return caption ? caption->picture : Id();
}

/// Cuts frames out of a document, what belongs to each along.
class Cutting {
public:
    explicit Cutting(const Document &document)
        : m_document(document)
    {
    }

    void add(Frame frame)
    {
        const Publication *publication = publicationOf(m_document, frame.page);
        if (publication)
            m_parts.publication.id = publication->id;
        eachColor(frame.content, [&](const base::Color &color) {
            if (publication && color.swatch != 0)
                addSwatch(*publication, color.swatch);
        });
        if (auto *area = std::get_if<AreaContent>(&frame.content)) {
            if (const auto *placed = m_document.find<Placement>(area->placement)) {
                m_parts.storyOf.emplace(frame.id, placed->story);
                addStory(placed->story);
            }
            area->placement = Id();
        } else if (const auto *advert = std::get_if<AdvertContent>(&frame.content)) {
            m_digests.insert(advert->asset);
        } else if (const Id picture = pictureIn(frame.content); !picture.isNull()) {
            addPicture(picture);
        }
        addParagraphs(frame.id);
        m_parts.frames.push_back(std::move(frame));
    }

    ClippingParts take()
    {
        for (const Id id : m_document.all(ObjectKind::Asset)) {
            const Asset *asset = m_document.find<Asset>(id);
            if (!asset->digest.isNull() && m_digests.contains(asset->digest))
                m_parts.assets.push_back(*asset);
        }
        return std::move(m_parts);
    }

private:
    void addParagraphs(Id parent)
    {
        for (const Paragraph *paragraph : m_document.childrenOf<Paragraph>(parent))
            m_parts.paragraphs.push_back(*paragraph);
    }
    void addSwatch(const Publication &publication, int number)
    {
        auto &swatches = m_parts.publication.swatches;
        const auto isIt = [&](const Swatch &swatch) { return swatch.number == number; };
        const auto found = std::find_if(publication.swatches.begin(), publication.swatches.end(), isIt);
        if (found != publication.swatches.end() && std::none_of(swatches.begin(), swatches.end(), isIt))
            swatches.push_back(*found);
    }
    void addStory(Id story)
    {
        if (!m_parts.stories.contains(story))
            m_parts.stories[story] = {titleOf(m_document, story), characterCount(m_document, story),
                static_cast<int>(m_document.children(story, ObjectKind::StoryPicture).size())};
    }
    void addPicture(Id id)
    {
        const auto *picture = m_document.find<StoryPicture>(id);
        if (!picture || picture->story.isNull() || !m_pictures.insert(id).second)
            return;
        addStory(picture->story);
        m_parts.pictures.push_back(*picture);
        m_digests.insert(picture->asset);
        addParagraphs(id);
    }

    const Document &m_document;
    ClippingParts m_parts;
    std::set<Digest> m_digests;
    std::unordered_set<Id> m_pictures;
};

/// Puts the parts of a clipping onto a page.
class Pasting {
public:
    Pasting(const Document &document, const Page &page, const ClippingParts &parts, ChangeBuilder &builder)
        : m_document(document)
        , m_page(page)
        , m_parts(parts)
        , m_builder(builder)
        , m_publication(publicationOf(document, page.id))
    {
        for (const Paragraph &paragraph : parts.paragraphs)
            m_texts[paragraph.parent].push_back(&paragraph);
        if (!parts.storyOf.empty())
            findPlacedStories();
        for (const StoryPicture &picture : parts.pictures)
            m_clipped.emplace(picture.id, &picture);
    }

    Result<Frames> paste(Point by)
    {
        std::vector<const Frame *> originals;
        for (const Frame &frame : m_parts.frames)
            originals.push_back(&frame);
        FrameCopies copies(m_document, m_page.id, originals);
        Frames made;
        for (const Frame &original : m_parts.frames) {
            Frame copy = copies.copyOf(original);
            const auto box = moved(copy.box, by, original.id);
            if (!box)
                return tl::unexpected(box.error());
            copy.box = *box;
            const auto layer = std::find_if(m_page.layers.begin(), m_page.layers.end(),
                [&](const Layer &each) { return each.name == copy.layer && !each.locked; });
            if (layer == m_page.layers.end())
                copy.layer.clear();
            fill(copy, original);
            eachColor(copy.content, [&](base::Color &color) { color = colorHere(color); });
            putTexts(original.id, copy.id);
            made.push_back(copy.id);
            m_builder.put(std::move(copy));
        }
        return made;
    }

private:
    void findPlacedStories()
    {
        std::unordered_set<Id> used;
        for (const Id page : m_document.children(m_page.issue, ObjectKind::Page)) {
            for (const Frame *frame : m_document.childrenOf<Frame>(page)) {
                if (const auto *area = std::get_if<AreaContent>(&frame->content))
                    used.insert(area->placement);
            }
        }
        for (const Placement *placement : m_document.childrenOf<Placement>(m_page.issue)) {
            if (used.contains(placement->id))
                m_onPages.insert(placement->story);
            else
                m_placements.emplace(placement->story, placement->id); // without an area: it gets one now
        }
    }

    void fill(Frame &copy, const Frame &original)
    {
        if (auto *area = std::get_if<AreaContent>(&copy.content))
            fillArea(*area, original.id);
        else if (auto *picture = std::get_if<PictureContent>(&copy.content))
            picture->picture = pictureHere(picture->picture);
        else if (auto *caption = std::get_if<CaptionContent>(&copy.content))
            caption->picture = pictureHere(caption->picture);
        else if (const auto *advert = std::get_if<AdvertContent>(&copy.content))
            noteAsset(advert->asset);
    }

    void fillArea(AreaContent &area, Id original)
    {
        const auto of = m_parts.storyOf.find(original);
        if (of == m_parts.storyOf.end()) {
            area.placement = Id();
            return;
        }
        const Story *story = m_document.find<Story>(of->second);
        if (story && m_publication && story->publication == m_publication->id && !m_onPages.contains(story->id)) {
            Id &placement = m_placements[story->id];
            if (placement.isNull()) {
                placement = Id::create();
                m_builder.put(Placement{placement, story->id, m_page.issue});
            }
            area.placement = placement;
            return;
        }
        const ClippedStory &was = m_parts.stories.at(of->second);
        const bool isFirst = m_reserved.insert(of->second).second; // one area awaits all of it
        area = reservedForm(std::move(area), isFirst ? was.characters : 0, isFirst ? was.pictures : 0);
    }

    /// The picture as the newsroom has it; one that it does not have comes in with a story of its own, whose text
    /// stays where it was.
    Id pictureHere(Id id)
    {
        if (m_document.find<StoryPicture>(id))
            return id;
        const auto clipped = m_clipped.find(id);
        if (clipped == m_clipped.end())
            return id; // it was missing there already
        Id &made = m_madePictures[id];
        if (!made.isNull())
            return made;
        StoryPicture picture = *clipped->second;
        picture.story = storyFor(picture.story);
        for (const StoryPicture *other : m_document.childrenOf<StoryPicture>(picture.story)) {
            if (other->asset == picture.asset)
                return made = other->id;
        }
        made = picture.id = Id::create();
        OrderKey &last = m_lastPictures[picture.story];
        if (const auto siblings = m_document.childrenOf<StoryPicture>(picture.story);
            last.isEmpty() && !siblings.empty())
            last = siblings.back()->order;
        picture.order = last = keysBetween(last, {}, 1).front();
        noteAsset(picture.asset);
        putTexts(id, picture.id);
        m_builder.put(std::move(picture));
        return made;
    }

    Id storyFor(Id original)
    {
        if (const Story *known = m_document.find<Story>(original);
            known && m_publication && known->publication == m_publication->id)
            return original;
        Id &made = m_madeStories[original];
        if (!made.isNull())
            return made;
        made = Id::create();
        Story story;
        story.id = made;
        story.publication = m_publication ? m_publication->id : Id();
        if (m_lastStory.isEmpty()) {
            for (const Story *other : m_document.childrenOf<Story>(story.publication))
                m_lastStory = std::max(m_lastStory, other->order);
        }
        story.order = m_lastStory = keysBetween(m_lastStory, {}, 1).front();
        m_builder.put(story);
        if (const auto was = m_parts.stories.find(original);
            was != m_parts.stories.end() && !was->second.title.isEmpty()) {
            Paragraph title;
            title.id = Id::create();
            title.parent = made;
            title.order = OrderKey::nth(0);
            title.role = ParagraphRole::Headline;
            title.text = was->second.title;
            m_builder.put(title);
        }
        return made;
    }

    void putTexts(Id from, Id to)
    {
        const auto texts = m_texts.find(from);
        if (texts == m_texts.end())
            return;
        const auto keys = keysBetween({}, {}, static_cast<int>(texts->second.size()));
        for (std::size_t i = 0; i < texts->second.size(); ++i) {
            Paragraph copy = copyFor(to, *texts->second[i]);
            copy.order = keys[i];
            m_builder.put(std::move(copy));
        }
    }

    void noteAsset(const Digest &digest)
    {
        if (digest.isNull() || !m_notedAssets.insert(digest).second)
            return;
        for (const Asset &asset : m_parts.assets) {
            if (asset.digest != digest)
                continue;
            Asset own = asset;
            own.id = Id::create();
            m_builder.putNew(own);
            return;
        }
    }

    /// Numbers of swatches mean something in their own publication alone; elsewhere the same ink goes by its name, and
    /// one that is unknown becomes what it looked like.
    base::Color colorHere(const base::Color &color) const
    {
        if (color.swatch == 0 || !m_publication || m_publication->id == m_parts.publication.id)
            return color;
        base::Color own = resolved(m_parts.publication, color);
        own.swatch = 0;
        own.tint = base::Color().tint;
        const auto &theirs = m_parts.publication.swatches;
        const auto was = std::find_if(
            theirs.begin(), theirs.end(), [&](const Swatch &swatch) { return swatch.number == color.swatch; });
        if (was == theirs.end())
            return own;
        for (const Swatch &swatch : m_publication->swatches) {
            if (swatch.name != was->name || swatch.kind != was->kind)
                continue;
            own.swatch = static_cast<std::uint16_t>(swatch.number);
            own.tint = color.tint;
        }
        return own;
    }

    const Document &m_document;
    const Page &m_page;
    const ClippingParts &m_parts;
    ChangeBuilder &m_builder;
    const Publication *m_publication;
    std::unordered_map<Id, std::vector<const Paragraph *>> m_texts; // by the parent there
    std::unordered_map<Id, const StoryPicture *> m_clipped;
    std::unordered_set<Id> m_onPages; // stories
    std::unordered_map<Id, Id> m_placements; // of stories that stand on no page
    std::unordered_set<Id> m_reserved; // stories for which an area is kept
    std::unordered_map<Id, Id> m_madePictures;
    std::unordered_map<Id, Id> m_madeStories;
    std::unordered_map<Id, OrderKey> m_lastPictures;
    OrderKey m_lastStory;
    std::set<Digest> m_notedAssets;
};

} // namespace

QByteArray clipping(const Document &document, const Frames &ids, const QString &store)
{
    std::vector<const Frame *> frames;
    std::unordered_set<Id> seen;
    for (const Id id : ids) {
        if (const Frame *frame = document.find<Frame>(id); frame && seen.insert(id).second)
            frames.push_back(frame);
    }
    if (frames.empty())
        return {};
    std::stable_sort(frames.begin(), frames.end(), [](const Frame *a, const Frame *b) { return a->order < b->order; });
    Cutting cutting(document);
    for (const Frame *frame : frames)
        cutting.add(*frame);
    ClippingParts parts = cutting.take();
    parts.store = store;
    return toBytes(parts);
}

Result<ClippedFiles> filesOfClipping(const Document &document, const QByteArray &bytes)
{
    const auto parts = clippingFrom(bytes);
    if (!parts)
        return tl::unexpected(parts.error());
    std::set<Digest> known;
    for (const Id id : document.all(ObjectKind::Asset))
        known.insert(document.find<Asset>(id)->digest);
    ClippedFiles files;
    files.store = parts->store;
    const auto need = [&](const Digest &digest) {
        if (!digest.isNull() && known.insert(digest).second)
            files.missing.push_back(digest);
    };
    for (const Asset &asset : parts->assets)
        need(asset.digest);
    if (!files.missing.empty() && files.store.isEmpty())
        return refused(tr("剪贴板没有说图片在哪个编辑部，不能粘贴。"), {}, tr("请重新复制一次。"));
    return files;
}

Result<ChangeSet> pasteClipping(const Document &document, Id pageId, const QByteArray &bytes,
    std::optional<Point> corner, const EditContext &context, Frames *made)
{
    const Page *page = document.find<Page>(pageId);
    if (!page)
        return refused(tr("没有这个版。"), pageId);
    const auto parts = clippingFrom(bytes);
    if (!parts)
        return tl::unexpected(parts.error());
    Point by;
    if (corner) {
        std::vector<const Frame *> frames;
        for (const Frame &frame : parts->frames)
            frames.push_back(&frame);
        const Rect bounds = boundsOf(frames);
        if (const auto status = checkPlace({corner->x, corner->y, {}, {}}, pageId); !status)
            return tl::unexpected(status.error());
        by = {corner->x - bounds.x, corner->y - bounds.y};
    }
    ChangeBuilder builder(document, context, tr("粘贴"));
    auto frames = Pasting(document, *page, *parts, builder).paste(by);
    if (!frames)
        return tl::unexpected(frames.error());
    if (made)
        *made = std::move(*frames);
    return builder.take();
}

} // namespace banxin::edit
