// 图位: where pictures stand in the area of their story.
#include "articles.h"

using namespace banxin;
using namespace banxin::edit;
using namespace banxin::model;
using base::Id;
using base::Length;

namespace {

constexpr PicturePlace kPlaces[] = {PicturePlace::TopLeft, PicturePlace::TopMiddle, PicturePlace::TopRight,
    PicturePlace::MiddleLeft, PicturePlace::Middle, PicturePlace::MiddleRight, PicturePlace::BottomLeft,
    PicturePlace::BottomRight, PicturePlace::Below};

class PicturePlaces : public test::Articles { };

} // namespace

TEST_F(PicturePlaces, EveryPlaceIsWithinTheArea)
{
    const Id one = story(1500, 1);
    place(one, {0, 0, 5, 50});
    const Id frame = picturesOf<PictureContent>(one).front()->id;
    for (const PicturePlace where : kPlaces) {
        for (int span = 1; span <= 5; ++span) {
            apply(setPicturePlace(document, areaOf(one)->id, where, span, context));
            ASSERT_EQ(picturesOf<PictureContent>(one).size(), 1u);
            const Frame picture = *picturesOf<PictureContent>(one).front();
            const Frame caption = *picturesOf<CaptionContent>(one).front();
            EXPECT_EQ(picture.id, frame);
            EXPECT_EQ(picture.box.width, grid().spanWidth(span));
            EXPECT_TRUE(test::isWithin(picture.box, areaOf(one)->box));
            EXPECT_TRUE(test::isWithin(caption.box, areaOf(one)->box));
            EXPECT_EQ(caption.box.x, picture.box.x);
            EXPECT_GT(caption.box.y, picture.box.y);
            EXPECT_GT(picture.box.y, grid().rowTop(2)) << "below the headline";
            // 3:2, cropped by no more than 12 %.
            const double proportion = picture.box.width.toPt() / picture.box.height.toPt();
            EXPECT_NEAR(proportion, 1.5, 0.2) << span;
        }
    }
    apply(setPicturePlace(document, areaOf(one)->id, PicturePlace::TopLeft, 2, context));
    EXPECT_EQ(picturesOf<PictureContent>(one).front()->box.x, areaOf(one)->box.x);
    apply(setPicturePlace(document, areaOf(one)->id, PicturePlace::TopRight, 2, context));
    EXPECT_EQ(picturesOf<PictureContent>(one).front()->box.right(), areaOf(one)->box.right());
    apply(setPicturePlace(document, areaOf(one)->id, PicturePlace::BottomLeft, 2, context));
    EXPECT_EQ(picturesOf<CaptionContent>(one).front()->box.bottom(), areaOf(one)->box.bottom());
    EXPECT_TRUE(setPicturePlace(document, areaOf(one)->id, PicturePlace::BottomLeft, 2, context)->isEmpty());
}

TEST_F(PicturePlaces, OthersFollowBelow)
{
    const Id one = story(900, 3);
    place(one, {0, 0, 5, 83});
    apply(setPicturePlace(document, areaOf(one)->id, PicturePlace::TopLeft, 1, context));
    const auto pictures = picturesOf<PictureContent>(one);
    ASSERT_EQ(pictures.size(), 3u);
    for (std::size_t n = 1; n < 3; ++n) {
        EXPECT_EQ(pictures[n]->box.x, pictures[0]->box.x);
        EXPECT_GT(pictures[n]->box.y, pictures[n - 1]->box.bottom());
    }
}

TEST_F(PicturePlaces, OneThatStoodNowhereGetsItsFrame)
{
    const Id one = story(900, 1);
    place(one, {0, 0, 3, 40});
    const Id picture = std::get<PictureContent>(picturesOf<PictureContent>(one).front()->content).picture;
    for (const Frame *frame : document.childrenOf<Frame>(page)) {
        if (!std::holds_alternative<AreaContent>(frame->content))
            document = document.without(frame->id);
    }
    apply(setPicturePlace(document, areaOf(one)->id, PicturePlace::TopRight, 1, context));
    EXPECT_EQ(picturesOf<PictureContent>(one).size(), 1u);
    EXPECT_EQ(picturesOf<CaptionContent>(one).size(), 1u);
    EXPECT_TRUE(picturesOf<PictureContent>(one).front()->runaround);
    EXPECT_FALSE(placePicture(document, page, picture, box({4, 0, 1, 9}), context)) << "it stands there already";
}

TEST_F(PicturePlaces, WhatHasNoRoomIsRefused)
{
    const Id one = story(900, 1), bare = story(300);
    place(one, {0, 0, 5, 20});
    place(bare, {0, 20, 2, 20});
    EXPECT_FALSE(setPicturePlace(document, areaOf(one)->id, PicturePlace::Below, 5, context));
    EXPECT_FALSE(setPicturePlace(document, areaOf(one)->id, PicturePlace::Below, 6, context));
    EXPECT_FALSE(setPicturePlace(document, areaOf(one)->id, PicturePlace::Below, 0, context));
    EXPECT_FALSE(setPicturePlace(document, areaOf(bare)->id, PicturePlace::Below, 1, context));
    EXPECT_FALSE(setPicturePlace(document, page, PicturePlace::Below, 1, context));
}

TEST_F(PicturePlaces, APictureIsDrawnAnywhereWithItsCaption)
{
    const Id one = story(300, 1);
    const Id picture = document.children(one, ObjectKind::StoryPicture).front();
    apply(placePicture(document, page, picture, box({1, 10, 2, 20}), context));
    ASSERT_EQ(picturesOf<PictureContent>(one).size(), 1u);
    EXPECT_EQ(picturesOf<PictureContent>(one).front()->box, box({1, 10, 2, 20}));
    ASSERT_EQ(picturesOf<CaptionContent>(one).size(), 1u);
    EXPECT_GT(picturesOf<CaptionContent>(one).front()->box.y, box({1, 10, 2, 20}).bottom());
    EXPECT_FALSE(placePicture(document, page, picture, {}, context));
    EXPECT_FALSE(placePicture(document, page, one, box({1, 10, 2, 20}), context));
    EXPECT_FALSE(placePicture(document, one, picture, box({1, 10, 2, 20}), context));
}
