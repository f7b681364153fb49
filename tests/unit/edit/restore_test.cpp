// Going back to a page as it was: whatever happened since, the page is what it was, and undo brings it all back.
#include "../../support/newsroom.h"
#include "../../support/random_objects.h"
#include "../../support/seed.h"

#include "edit/article_edits.h"
#include "edit/restore.h"

#include <gtest/gtest.h>

using namespace banxin;
using namespace banxin::edit;
using namespace banxin::model;
using base::Id;
using base::Length;
using test::namedId;

namespace {

class Restore : public testing::Test {
protected:
    Restore()
    {
        for (const Object &object : test::newsroomObjects(4, 3))
            put(object);
        Page second = *document.find<Page>(page);
        second.id = other;
        second.number = QStringLiteral("A02");
        put(second);
        place(QStringLiteral("稿0"), page, 0);
        place(QStringLiteral("稿1"), page, 1);
        Frame folio;
        folio.id = namedId(QStringLiteral("报眉"));
        folio.page = page;
        folio.content = TextContent{};
        put(folio);
        Paragraph words;
        words.id = namedId(QStringLiteral("报眉字"));
        words.parent = folio.id;
        words.role = ParagraphRole::Furniture;
        words.text = QStringLiteral("时事");
        put(words);
        Asset file;
        file.id = namedId(QStringLiteral("照片文件"));
        file.digest = base::Digest::of("jpeg");
        put(file);
        StoryPicture picture;
        picture.id = namedId(QStringLiteral("图"));
        picture.story = namedId(QStringLiteral("稿0"));
        picture.asset = file.digest;
        put(picture);
        Paragraph caption;
        caption.id = namedId(QStringLiteral("图说"));
        caption.parent = picture.id;
        caption.role = ParagraphRole::Caption;
        caption.text = QStringLiteral("大桥通车。");
        put(caption);
        Frame shows;
        shows.id = namedId(QStringLiteral("图框"));
        shows.page = page;
        shows.content = PictureContent{picture.id, {}};
        put(shows);
    }
    void put(const Object &object) { document = std::move(document).with(object, 1); }
    void remove(const QString &name) { document = document.without(namedId(name)); }
    void place(const QString &story, Id on, int column)
    {
        const Placement placement{
            namedId(story + QStringLiteral("上版")), namedId(story), namedId(QStringLiteral("期"))};
        put(placement);
        Frame frame;
        frame.id = Id::fromName(story + on.toString());
        frame.page = on;
        frame.order = base::OrderKey::nth(column);
        frame.box = {Length::mm(40 * column), {}, Length::mm(38), Length::mm(100)};
        AreaContent area;
        area.placement = placement.id;
        frame.content = area;
        put(frame);
    }
    Id areaOn(Id on, const QString &story) const { return Id::fromName(story + on.toString()); }
    /// The story goes on on the second page.
    void rest(const QString &story)
    {
        Frame frame;
        frame.id = namedId(QStringLiteral("余文"));
        frame.page = other;
        frame.box = {Length::mm(80), {}, Length::mm(38), Length::mm(100)};
        AreaContent area;
        area.placement = namedId(story + QStringLiteral("上版"));
        area.sequence = 1;
        frame.content = area;
        put(frame);
    }
    /// A picture of the story within its first area there.
    void pictureOn(Id on, const QString &name, const QString &story)
    {
        StoryPicture picture;
        picture.id = namedId(name);
        picture.story = namedId(story);
        picture.asset = base::Digest::of("jpeg");
        put(picture);
        Frame shows;
        shows.id = namedId(name + QStringLiteral("框"));
        shows.page = on;
        const base::Rect in = document.find<Frame>(areaOn(on, story))->box;
        shows.box = {in.x, in.y + Length::mm(60), Length::mm(20), Length::mm(15)};
        shows.content = PictureContent{picture.id, {}};
        put(shows);
    }
    void write(const QString &paragraph, const QString &text)
    {
        Paragraph value = *document.find<Paragraph>(namedId(paragraph));
        value.text = text;
        put(value);
    }
    /// Restores, checks what always holds, and answers with the document after it.
    Document restored(const Document &then, RestoreScope scope)
    {
        const auto change = restoredPage(document, then, page, scope, {QStringLiteral("甲"), {}});
        EXPECT_TRUE(change) << (change ? "" : change.error().toText().toStdString());
        if (!change)
            return document;
        const auto after = applied(document, *change);
        EXPECT_TRUE(after) << (after ? "" : after.error().toText().toStdString());
        const auto back = applied(*after, inverse(document, *change));
        EXPECT_TRUE(back && *back == document);
        const auto again = restoredPage(*after, then, page, scope, {});
        EXPECT_FALSE(again); // nothing is left to restore
        return *after;
    }

    Document document;
    const Id page = namedId(QStringLiteral("版")), other = namedId(QStringLiteral("版二"));
};

} // namespace

TEST_F(Restore, FramesTextAndFurnitureAreWhatTheyWere)
{
    const Document then = document;
    Frame moved = *document.find<Frame>(Id::fromName(QStringLiteral("稿0") + page.toString()));
    moved.box.x = Length::mm(120);
    put(moved);
    write(QStringLiteral("报眉字"), QStringLiteral("要闻"));
    write(QStringLiteral("稿0段1"), QStringLiteral("改过的正文。"));
    remove(QStringLiteral("稿0段2"));
    remove(QStringLiteral("图框"));
    remove(QStringLiteral("图说"));
    remove(QStringLiteral("图"));
    place(QStringLiteral("稿2"), page, 2);
    Page look = *document.find<Page>(page);
    look.guides.push_back({true, Length::mm(10)});
    look.number = QStringLiteral("B01");
    put(look);

    const PageDifference difference = pageDifference(then, document, page);
    EXPECT_TRUE(difference.page);
    EXPECT_EQ(difference.changedFrames, std::vector<Id>{moved.id});
    EXPECT_EQ(difference.addedFrames.size(), 1u);
    EXPECT_EQ(difference.removedFrames, std::vector<Id>{namedId(QStringLiteral("图框"))});
    EXPECT_EQ(difference.changedParagraphs.size(), 2u);
    EXPECT_EQ(difference.removedParagraphs, std::vector<Id>{namedId(QStringLiteral("稿0段2"))});

    const Document after = restored(then, RestoreScope::WithText);
    EXPECT_TRUE(pageDifference(then, after, page).isEmpty());
    EXPECT_EQ(after.find<Paragraph>(namedId(QStringLiteral("图说")))->text, QStringLiteral("大桥通车。"));
    EXPECT_EQ(after.find<Page>(page)->number, QStringLiteral("B01")); // which page it is stays
    EXPECT_FALSE(after.find<Placement>(namedId(QStringLiteral("稿2上版")))); // back in the pool
    EXPECT_TRUE(after.find<Story>(namedId(QStringLiteral("稿2"))));

    const Document frames = restored(then, RestoreScope::PageAlone);
    EXPECT_EQ(frames.find<Paragraph>(namedId(QStringLiteral("稿0段1")))->text, QStringLiteral("改过的正文。"));
    EXPECT_EQ(frames.find<Paragraph>(namedId(QStringLiteral("报眉字")))->text, QStringLiteral("时事"));
    EXPECT_TRUE(frames.find<StoryPicture>(namedId(QStringLiteral("图"))));
    EXPECT_EQ(pageDifference(then, frames, page).frames(), 0u);
}

TEST_F(Restore, AStoryThatIsGoneComesBackWithItsWords)
{
    const Document then = document;
    for (const QString &part : {QStringLiteral("段0"), QStringLiteral("段1"), QStringLiteral("段2")})
        remove(QStringLiteral("稿1") + part);
    document = document.without(Id::fromName(QStringLiteral("稿1") + page.toString()));
    remove(QStringLiteral("稿1上版"));
    remove(QStringLiteral("稿1"));
    const Document after = restored(then, RestoreScope::PageAlone);
    EXPECT_TRUE(pageDifference(then, after, page).isEmpty());
    EXPECT_EQ(after.children(namedId(QStringLiteral("稿1")), ObjectKind::Paragraph).size(), 3u);
}

TEST_F(Restore, AStoryThatStandsElsewhereByNowIsNotPrintedTwice)
{
    const Document then = document;
    document = document.without(Id::fromName(QStringLiteral("稿1") + page.toString()));
    remove(QStringLiteral("稿1上版"));
    Placement again{namedId(QStringLiteral("重上")), namedId(QStringLiteral("稿1")), namedId(QStringLiteral("期"))};
    put(again);
    Frame frame;
    frame.id = namedId(QStringLiteral("二版框"));
    frame.page = other;
    AreaContent area;
    area.placement = again.id;
    frame.content = area;
    put(frame);
    const auto refused = restoredPage(document, then, page, RestoreScope::PageAlone, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, base::ErrorKind::Refused);
    EXPECT_TRUE(refused.error().what.contains(QStringLiteral("A02")));
    EXPECT_FALSE(refused.error().advice.isEmpty());
}

TEST_F(Restore, ExchangedStoriesAreToldAndChangeBack)
{
    const Document then = document;
    const auto exchange = [this] {
        Placement one = *document.find<Placement>(namedId(QStringLiteral("稿0上版")));
        Placement two = *document.find<Placement>(namedId(QStringLiteral("稿1上版")));
        std::swap(one.story, two.story);
        put(one);
        put(two);
    };
    exchange();
    const PageDifference difference = pageDifference(then, document, page);
    EXPECT_EQ(difference.changedFrames.size(), 2U); // no frame is another, what they show is
    const Document after = restored(then, RestoreScope::PageAlone);
    EXPECT_EQ(after.find<Placement>(namedId(QStringLiteral("稿0上版")))->story, namedId(QStringLiteral("稿0")));
    EXPECT_EQ(after.find<Placement>(namedId(QStringLiteral("稿1上版")))->story, namedId(QStringLiteral("稿1")));
    EXPECT_TRUE(pageDifference(then, after, page).isEmpty());
}

TEST_F(Restore, AStoryThatGoesOnElsewhereIsNotExchangedThere)
{
    const Document then = document;
    Placement one = *document.find<Placement>(namedId(QStringLiteral("稿0上版")));
    one.story = namedId(QStringLiteral("稿2"));
    put(one);
    Frame rest;
    rest.id = namedId(QStringLiteral("余文"));
    rest.page = other;
    AreaContent area;
    area.placement = one.id;
    area.sequence = 1;
    rest.content = area;
    put(rest);
    const auto refused = restoredPage(document, then, page, RestoreScope::PageAlone, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, base::ErrorKind::Refused);
    EXPECT_TRUE(refused.error().what.contains(QStringLiteral("A02")));
}

TEST_F(Restore, AStoryExchangedWithItsContinuationChangesBackOnBothPages)
{
    rest(QStringLiteral("稿0"));
    const Document then = document;
    const auto swapped = swapStory(document, areaOn(page, QStringLiteral("稿0")), namedId(QStringLiteral("稿2")), {});
    ASSERT_TRUE(swapped);
    document = applied(document, *swapped).value();
    const auto change = restoredPage(document, then, page, RestoreScope::PageAlone, {});
    ASSERT_TRUE(change) << change.error().toText().toStdString();
    EXPECT_EQ(otherPagesOf(document, *change, page), std::vector<Id>{other});
    const Document after = restored(then, RestoreScope::PageAlone);
    EXPECT_TRUE(pageDifference(then, after, page).isEmpty());
    EXPECT_TRUE(pageDifference(then, after, other).isEmpty());
    EXPECT_TRUE(after.find<Story>(namedId(QStringLiteral("稿2")))); // back in the pool
}

TEST_F(Restore, StoriesExchangedAcrossPagesChangeBackOnBoth)
{
    place(QStringLiteral("稿2"), other, 0);
    pictureOn(other, QStringLiteral("二图"), QStringLiteral("稿2"));
    rest(QStringLiteral("稿0"));
    const Document then = document;
    const auto exchanged =
        exchangeAreas(document, areaOn(page, QStringLiteral("稿0")), areaOn(other, QStringLiteral("稿2")), {});
    ASSERT_TRUE(exchanged) << exchanged.error().toText().toStdString();
    document = applied(document, *exchanged).value();
    ASSERT_FALSE(pageDifference(then, document, other).isEmpty());
    const auto change = restoredPage(document, then, page, RestoreScope::PageAlone, {});
    ASSERT_TRUE(change) << change.error().toText().toStdString();
    EXPECT_EQ(otherPagesOf(document, *change, page), std::vector<Id>{other});
    const Document after = restored(then, RestoreScope::PageAlone);
    EXPECT_TRUE(pageDifference(then, after, page).isEmpty());
    EXPECT_TRUE(pageDifference(then, after, other).isEmpty());
    EXPECT_EQ(after.children(namedId(QStringLiteral("期")), ObjectKind::Placement),
        then.children(namedId(QStringLiteral("期")), ObjectKind::Placement));
}

TEST_F(Restore, AStoryThatWentIntoAReservedAreaOfAnotherPageComesBack)
{
    pictureOn(page, QStringLiteral("自己的图"), QStringLiteral("稿1"));
    Frame reserved;
    reserved.id = namedId(QStringLiteral("待稿"));
    reserved.page = other;
    reserved.box = {{}, {}, Length::mm(38), Length::mm(100)};
    AreaContent area;
    area.reservedCharacters = 600;
    reserved.content = area;
    put(reserved);
    const Document then = document;
    const auto exchanged = exchangeAreas(document, areaOn(page, QStringLiteral("稿1")), reserved.id, {});
    ASSERT_TRUE(exchanged) << exchanged.error().toText().toStdString();
    const Document exchangedDocument = applied(document, *exchanged).value();
    for (const Id which : {page, other}) { // whichever of the two pages is restored
        document = exchangedDocument;
        const auto change = restoredPage(document, then, which, RestoreScope::PageAlone, {});
        ASSERT_TRUE(change) << change.error().toText().toStdString();
        const Document after = applied(document, *change).value();
        EXPECT_TRUE(pageDifference(then, after, page).isEmpty()) << (which == page);
        EXPECT_TRUE(pageDifference(then, after, other).isEmpty()) << (which == page);
        EXPECT_EQ(otherPagesOf(document, *change, which), std::vector<Id>{which == page ? other : page});
    }
}

TEST_F(Restore, WhatIsLockedOnAnotherPageIsNotChangedBack)
{
    rest(QStringLiteral("稿0"));
    const Document then = document;
    document =
        applied(document, *swapStory(document, areaOn(page, QStringLiteral("稿0")), namedId(QStringLiteral("稿2")), {}))
            .value();
    Frame locked = *document.find<Frame>(namedId(QStringLiteral("余文")));
    locked.locked = true;
    put(locked);
    const auto refused = restoredPage(document, then, page, RestoreScope::PageAlone, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, base::ErrorKind::Refused);
    EXPECT_TRUE(refused.error().what.contains(QStringLiteral("A02")));
}

TEST_F(Restore, AContinuationOnAnotherPageStaysPlaced)
{
    const Document then = document;
    place(QStringLiteral("稿2"), page, 2);
    place(QStringLiteral("稿2"), other, 0);
    const Document after = restored(then, RestoreScope::WithText);
    EXPECT_TRUE(after.find<Placement>(namedId(QStringLiteral("稿2上版"))));
    EXPECT_TRUE(after.find<Frame>(Id::fromName(QStringLiteral("稿2") + other.toString())));
    EXPECT_FALSE(after.find<Frame>(Id::fromName(QStringLiteral("稿2") + page.toString())));
}

TEST_F(Restore, WhateverHappensToAPageItCanBeBroughtBack)
{
    const std::uint64_t seed = test::seed();
    SCOPED_TRACE("seed " + std::to_string(seed));
    test::RandomObjects random(seed);
    const Document start = document;
    for (int round = 0; round < 200; ++round) {
        document = start;
        const auto shake = [&] {
            for (int n = 1 + random.below(8); n > 0; --n) {
                const auto anyOf = [&](ObjectKind kind) {
                    const auto all = document.all(kind);
                    return all.empty() ? Id()
                                       : all[static_cast<std::size_t>(random.below(static_cast<int>(all.size())))];
                };
                const Id frame = anyOf(ObjectKind::Frame), paragraph = anyOf(ObjectKind::Paragraph);
                switch (random.below(5)) {
                case 0:
                    if (const Frame *old = document.find<Frame>(frame)) {
                        Frame value = *old;
                        value.box.x = Length::mm(random.below(200));
                        value.rotation = random.below(100);
                        put(value);
                    }
                    break;
                case 1:
                    if (!frame.isNull()) {
                        for (const Id own : document.children(frame, ObjectKind::Paragraph))
                            document = document.without(own);
                        document = document.without(frame);
                    }
                    break;
                case 2:
                    if (const Paragraph *old = document.find<Paragraph>(paragraph)) {
                        Paragraph value = *old;
                        value.text.insert(random.below(static_cast<int>(value.text.size()) + 1), random.text(4));
                        value.spans.clear();
                        put(value);
                    }
                    break;
                case 3:
                    if (!paragraph.isNull())
                        document = document.without(paragraph);
                    break;
                default: {
                    Frame value;
                    value.id = random.id();
                    value.page = page;
                    value.box.width = Length::mm(random.below(99));
                    value.content = BoxContent{};
                    put(value);
                }
                }
            }
        };
        shake();
        const Document then = document;
        shake();
        if (pageDifference(then, document, page).isEmpty())
            continue;
        const Document after = restored(then, RestoreScope::WithText);
        EXPECT_TRUE(pageDifference(then, after, page).isEmpty()) << "round " << round;
        EXPECT_EQ(after.children(other, ObjectKind::Frame), document.children(other, ObjectKind::Frame));
    }
}
