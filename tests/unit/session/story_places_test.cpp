// Which pages show which stories: kept up with edits it says what reading all pages anew says.
#include "session/story_places.h"

#include "tests/support/seed.h"

#include <gtest/gtest.h>

#include <random>

using namespace banxin;
using base::Id;
using session::StoryPlaces;

namespace {

constexpr int kPages = 12, kStories = 10, kFrames = 40;
Id pageId(int n) { return Id::fromNumber(100 + static_cast<unsigned>(n)); }
Id storyId(int n) { return Id::fromNumber(200 + static_cast<unsigned>(n)); }
Id placementId(int n) { return Id::fromNumber(300 + static_cast<unsigned>(n)); }
Id pictureId(int n) { return Id::fromNumber(400 + static_cast<unsigned>(n)); }
Id frameId(int n) { return Id::fromNumber(500 + static_cast<unsigned>(n)); }
const Id kIssue = Id::fromNumber(1);

model::Object page(int n)
{
    model::Page page;
    page.id = pageId(n);
    page.issue = kIssue;
    return page;
}

model::Object placement(int n, Id story)
{
    model::Placement placement;
    placement.id = placementId(n);
    placement.story = story;
    placement.issue = kIssue;
    return placement;
}

model::Object picture(int n, Id story)
{
    model::StoryPicture picture;
    picture.id = pictureId(n);
    picture.story = story;
    return picture;
}

model::Object frame(int n, Id on, int kind, int link)
{
    model::Frame frame;
    frame.id = frameId(n);
    frame.page = on;
    if (kind == 0) {
        model::AreaContent area;
        area.placement = placementId(link);
        frame.content = area;
    } else if (kind == 1) {
        model::PictureContent content;
        content.picture = pictureId(link);
        frame.content = content;
    } else if (kind == 2) {
        model::CaptionContent content;
        content.picture = pictureId(link);
        frame.content = content;
    }
    return frame;
}

/// Applies the change and follows it.
void apply(model::Document &document, StoryPlaces &places, const std::vector<model::Object> &puts,
    const std::vector<Id> &removes = {})
{
    model::ChangeSet change;
    const model::Document before = document;
    for (const model::Object &object : puts) {
        change.changes.push_back({model::idOf(object), 0, model::Put{object}});
        document = std::move(document).with(object, 1);
    }
    for (const Id id : removes) {
        change.changes.push_back({id, 0, model::Remove{}});
        document = std::move(document).without(id);
    }
    places.follow(change, before, document);
}

} // namespace

TEST(StoryPlaces, FollowedThroughRandomEditsSaysWhatReadingAllPagesSays)
{
    std::mt19937_64 random(test::seed());
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    model::Document document;
    StoryPlaces places;
    places.read(document, kIssue);
    for (int step = 0; step < 600; ++step) {
        const Id someStory = below(8) == 0 ? Id() : storyId(below(kStories));
        switch (below(7)) {
        case 0:
            apply(document, places, {page(below(kPages))});
            break;
        case 1: // with what is on it
        {
            const Id gone = pageId(below(kPages));
            std::vector<Id> removes = document.children(gone, model::ObjectKind::Frame);
            if (document.find<model::Page>(gone))
                removes.push_back(gone);
            if (!removes.empty() && below(3) == 0)
                apply(document, places, {}, removes);
            break;
        }
        case 2:
            apply(document, places, {placement(below(kStories), someStory)});
            break;
        case 3:
            apply(document, places, {picture(below(kStories), someStory)});
            break;
        case 4:
            if (const Id gone = below(2) ? placementId(below(kStories)) : pictureId(below(kStories));
                document.findObject(gone))
                apply(document, places, {}, {gone});
            break;
        default:
            apply(document, places, {frame(below(kFrames), pageId(below(kPages)), below(4), below(kStories))});
            break;
        }
        StoryPlaces anew;
        anew.read(document, kIssue);
        for (int n = 0; n < kStories; ++n)
            ASSERT_EQ(places.pagesWith({storyId(n)}), anew.pagesWith({storyId(n)})) << "step " << step;
        for (int n = 0; n < kPages; ++n)
            ASSERT_EQ(places.storiesOn(pageId(n)), anew.storiesOn(pageId(n))) << "step " << step;
    }
}

TEST(StoryPlaces, AKeyReadsNoPageAndAFrameItsOwn)
{
    model::Document document;
    for (int n = 0; n < kPages; ++n)
        document = std::move(document)
                       .with(page(n), 1)
                       .with(placement(n % kStories, storyId(n % kStories)), 1)
                       .with(frame(n, pageId(n), 0, n % kStories), 1);
    StoryPlaces places;
    places.read(document, kIssue);
    const int read = places.pagesRead(), version = places.version();
    model::Paragraph paragraph;
    paragraph.id = Id::fromNumber(900);
    paragraph.parent = storyId(1);
    apply(document, places, {paragraph});
    EXPECT_EQ(places.pagesRead(), read);
    EXPECT_EQ(places.pagesWith({storyId(1)}), (std::unordered_set<Id>{pageId(1), pageId(kStories + 1)}));

    apply(document, places, {frame(3, pageId(3), 0, 3)});
    EXPECT_EQ(places.pagesRead(), read + 1);
    EXPECT_EQ(places.version(), version) << "it shows what it showed";
    apply(document, places, {frame(3, pageId(4), 0, 3)});
    EXPECT_EQ(places.pagesRead(), read + 3) << "the page that it left, too";
    EXPECT_NE(places.version(), version);
}
