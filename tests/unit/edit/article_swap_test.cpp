// 换稿 and 对调: what changes is the story, never the paper's forms or anyone's text.
#include "articles.h"

using namespace banxin;
using namespace banxin::edit;
using namespace banxin::model;
using base::Id;

namespace {

class ArticleSwap : public test::Articles {
protected:
    std::vector<QByteArray> textOf(Id story) const
    {
        std::vector<QByteArray> bodies;
        for (const Paragraph *paragraph : document.childrenOf<Paragraph>(story))
            bodies.push_back(toBody(*paragraph));
        return bodies;
    }
};

} // namespace

TEST_F(ArticleSwap, AnotherStoryTakesTheFormsAndThePictureFrames)
{
    const Id old = story(900, 2), fresh = story(400, 1);
    place(old, {0, 0, 4, 40});
    AreaContent form = contentOf(old);
    form.columns = 3;
    form.styles[ParagraphRole::Headline] = QStringLiteral("主题 三条");
    form.fill = base::Color::percent(0, 8, 10, 0);
    apply(setAreaContent(document, areaOf(old)->id, form, context));
    const auto bodies = textOf(old);
    const Frame area = *areaOf(old), first = *picturesOf<PictureContent>(old).front();
    ASSERT_EQ(picturesOf<PictureContent>(old).size(), 2u);
    apply(swapStory(document, area.id, fresh, context));
    ASSERT_TRUE(areaOf(fresh));
    EXPECT_EQ(*areaOf(fresh), area);
    EXPECT_FALSE(areaOf(old));
    ASSERT_EQ(picturesOf<PictureContent>(fresh).size(), 1u);
    EXPECT_EQ(picturesOf<PictureContent>(fresh).front()->id, first.id);
    EXPECT_EQ(picturesOf<PictureContent>(fresh).front()->box, first.box);
    EXPECT_EQ(picturesOf<CaptionContent>(fresh).size(), 1u);
    EXPECT_TRUE(picturesOf<PictureContent>(old).empty());
    EXPECT_EQ(textOf(old), bodies);
}

TEST_F(ArticleSwap, ThereAndBackIsWhatWas)
{
    const Id old = story(900, 2), fresh = story(400, 2);
    place(old, {0, 0, 4, 40});
    const Document before = document;
    const Id area = areaOf(old)->id;
    apply(swapStory(document, area, fresh, context));
    EXPECT_NE(document, before);
    apply(swapStory(document, area, old, context));
    EXPECT_EQ(document, before);
}

TEST_F(ArticleSwap, WhatWasCutStaysCutAndNothingOfItIsLost)
{
    const Id old = story(900), fresh = story(400);
    for (const Id one : {old, fresh}) {
        Paragraph last = *document.childrenOf<Paragraph>(one).back();
        last.spans = {{10, 25, {}, {}, true}};
        document = document.with(last, 1);
    }
    place(old, {0, 0, 4, 40});
    const auto bodies = textOf(old), others = textOf(fresh);
    const Document before = document;
    const Id area = areaOf(old)->id;
    apply(swapStory(document, area, fresh, context));
    EXPECT_EQ(textOf(old), bodies);
    EXPECT_EQ(textOf(fresh), others);
    EXPECT_TRUE(document.childrenOf<Paragraph>(old).back()->spans.front().cut);
    apply(swapStory(document, area, old, context));
    EXPECT_EQ(document, before);
    // So it is where two on the page change places.
    place(fresh, {0, 50, 4, 20});
    apply(exchangeAreas(document, area, areaOf(fresh)->id, context));
    EXPECT_EQ(textOf(old), bodies);
    EXPECT_EQ(textOf(fresh), others);
}

TEST_F(ArticleSwap, TheHistoryCallsItWhatItIs)
{
    apply(reserveArea(document, page, {0, 10, 3, 40}, 600, 0, context));
    const Id area = document.childrenOf<Frame>(page).front()->id, one = story(600), other = story(500);
    const auto filled = swapStory(document, area, one, context);
    ASSERT_TRUE(filled);
    EXPECT_EQ(filled->label, QStringLiteral("上版"));
    apply(filled);
    const auto swapped = swapStory(document, area, other, context);
    ASSERT_TRUE(swapped);
    EXPECT_EQ(swapped->label, QStringLiteral("换稿"));
}

TEST_F(ArticleSwap, AReservedAreaTakesAStoryWithItsPictures)
{
    apply(reserveArea(document, page, {0, 10, 3, 40}, 600, 1, context));
    const Id area = document.childrenOf<Frame>(page).front()->id, one = story(600, 1);
    EXPECT_EQ(std::get<AreaContent>(document.find<Frame>(area)->content).reservedCharacters, 600);
    apply(swapStory(document, area, one, context));
    ASSERT_TRUE(areaOf(one));
    EXPECT_EQ(areaOf(one)->id, area);
    EXPECT_EQ(areaOf(one)->box, box({0, 10, 3, 40}));
    EXPECT_EQ(contentOf(one).reservedCharacters, 0);
    ASSERT_EQ(picturesOf<PictureContent>(one).size(), 1u);
    EXPECT_TRUE(test::isWithin(picturesOf<PictureContent>(one).front()->box, box({0, 10, 3, 40})));
}

/// Without a place each story goes where about as much is waited for, and the rest where there is room, in one step; a
/// picture's place and a locked area take none.
TEST_F(ArticleSwap, StoriesFillWhatWaitsForThemAndThenWhatIsFree)
{
    apply(reserveArea(document, page, {0, 0, 3, 30}, 1000, 0, context));
    const Id large = document.childrenOf<Frame>(page).back()->id;
    apply(reserveArea(document, page, {3, 0, 2, 20}, 300, 0, context));
    apply(reserveArea(document, page, {3, 20, 2, 10}, 90, 1, context));
    const Id shortOne = story(280), longOne = story(900), third = story(310), huge = story(90000);
    EXPECT_EQ(awaitingArea(document, page, 900), large);
    const Document before = document;
    std::vector<Id> placed;
    const auto change = placeOnPage(document, page, {shortOne, third, longOne, huge}, context, &placed);
    ASSERT_TRUE(change) << change.error().toText().toStdString();
    apply(change);
    // The longest first: what is far too long for anything takes the largest, the next the other; the rest is free.
    ASSERT_TRUE(areaOf(huge));
    EXPECT_EQ(areaOf(huge)->id, large);
    ASSERT_TRUE(areaOf(longOne));
    EXPECT_EQ(areaOf(longOne)->box, box({3, 0, 2, 20}));
    ASSERT_TRUE(areaOf(third));
    EXPECT_GE(areaOf(third)->box.y, box({0, 30, 1, 1}).y);
    EXPECT_EQ(placed.size(), 4U);
    EXPECT_EQ(applied(document, inverse(before, *change)).value(), before);
    document = before;
    Frame locked = *document.find<Frame>(large);
    locked.locked = true;
    document = document.with(locked, 1);
    EXPECT_NE(awaitingArea(document, page, 900), large);
    // One that stands there already is refused, as it is everywhere.
    apply(placeOnPage(document, page, {shortOne}, context));
    EXPECT_EQ(areaOf(shortOne)->box, box({3, 0, 2, 20}));
    EXPECT_FALSE(placeOnPage(document, page, {shortOne}, context));
}

TEST_F(ArticleSwap, WhatCannotBeReservedIsRefused)
{
    EXPECT_FALSE(reserveArea(document, page, {0, 0, 2, 10}, -1, 0, context));
    EXPECT_FALSE(reserveArea(document, page, {0, 0, 2, 10}, 0, -1, context));
    EXPECT_FALSE(reserveArea(document, page, {4, 0, 2, 10}, 600, 0, context));
    EXPECT_FALSE(reserveArea(document, issue, {0, 0, 2, 10}, 600, 0, context));
}

TEST_F(ArticleSwap, OneThatStandsThereAlreadyIsRefused)
{
    const Id one = story(300), other = story(300);
    place(one, {0, 0, 2, 20});
    place(other, {2, 0, 2, 20});
    EXPECT_FALSE(swapStory(document, areaOf(one)->id, other, context));
    EXPECT_FALSE(swapStory(document, areaOf(one)->id, one, context));
    EXPECT_FALSE(swapStory(document, areaOf(one)->id, page, context));
    EXPECT_FALSE(swapStory(document, page, story(10), context));
    Frame locked = *areaOf(one);
    locked.locked = true;
    document = document.with(locked, 1);
    EXPECT_FALSE(swapStory(document, locked.id, story(10), context));
    EXPECT_FALSE(exchangeAreas(document, areaOf(other)->id, locked.id, context));
}

TEST_F(ArticleSwap, TwoStoriesChangePlaces)
{
    const Id one = story(900, 2), other = story(500, 2);
    place(one, {0, 0, 5, 40});
    place(other, {0, 41, 4, 40});
    const Document before = document;
    const Frame here = *areaOf(one), there = *areaOf(other);
    const auto mine = picturesOf<PictureContent>(one).front()->box,
               theirs = picturesOf<PictureContent>(other).front()->box;
    apply(exchangeAreas(document, here.id, there.id, context));
    EXPECT_EQ(areaOf(one)->id, there.id);
    EXPECT_EQ(areaOf(one)->box, there.box);
    EXPECT_EQ(areaOf(other)->id, here.id);
    EXPECT_EQ(picturesOf<PictureContent>(one).front()->box, theirs);
    EXPECT_EQ(picturesOf<PictureContent>(other).front()->box, mine);
    apply(exchangeAreas(document, there.id, here.id, context));
    EXPECT_EQ(document, before);
}

TEST_F(ArticleSwap, PicturesThatAreOverGoAlongWhereThereIsRoom)
{
    const Id one = story(900, 2), other = story(500);
    place(one, {0, 0, 4, 40});
    place(other, {0, 41, 5, 42});
    const Document before = document;
    ASSERT_EQ(picturesOf<PictureContent>(one).size(), 2u);
    apply(exchangeAreas(document, areaOf(one)->id, areaOf(other)->id, context));
    ASSERT_EQ(picturesOf<PictureContent>(one).size(), 2u);
    for (const Frame *picture : picturesOf<PictureContent>(one))
        EXPECT_TRUE(test::isWithin(picture->box, areaOf(one)->box));
    apply(exchangeAreas(document, areaOf(one)->id, areaOf(other)->id, context));
    EXPECT_EQ(document, before);
}

TEST_F(ArticleSwap, AReservedAreaAndAStoryChangePlaces)
{
    const Id one = story(500, 1);
    place(one, {0, 0, 3, 30});
    apply(reserveArea(document, page, {0, 40, 4, 40}, 800, 2, context));
    const Id here = areaOf(one)->id;
    Id reserved;
    for (const Frame *frame : document.childrenOf<Frame>(page)) {
        if (const auto *area = std::get_if<AreaContent>(&frame->content); area && area->placement.isNull())
            reserved = frame->id;
    }
    const Document before = document;
    apply(exchangeAreas(document, here, reserved, context));
    EXPECT_EQ(areaOf(one)->id, reserved);
    const auto &left = std::get<AreaContent>(document.find<Frame>(here)->content);
    EXPECT_TRUE(left.placement.isNull());
    EXPECT_EQ(left.reservedCharacters, 800);
    EXPECT_TRUE(test::isWithin(picturesOf<PictureContent>(one).front()->box, box({0, 40, 4, 40})));
    apply(exchangeAreas(document, here, reserved, context));
    EXPECT_EQ(document, before);
}

TEST_F(ArticleSwap, AStoryInSeveralAreasLeavesOneBehind)
{
    const Id one = story(900);
    place(one, {0, 0, 3, 20});
    apply(continueStory(document, page, one, {0, 20, 3, 20}, context));
    apply(reserveArea(document, page, {0, 50, 5, 30}, 800, 0, context));
    const Id here = areaOf(one, 1)->id;
    Id reserved;
    for (const Frame *frame : document.childrenOf<Frame>(page)) {
        if (const auto *area = std::get_if<AreaContent>(&frame->content); area && area->placement.isNull())
            reserved = frame->id;
    }
    apply(exchangeAreas(document, reserved, here, context));
    EXPECT_EQ(areaOf(one)->id, reserved);
    EXPECT_FALSE(areaOf(one, 1));
    EXPECT_EQ(document.find<Frame>(here)->box, box({0, 0, 3, 40}));
}
