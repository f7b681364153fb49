#include "page_of_frames.h"

using namespace banxin;
using namespace banxin::edit;
using namespace banxin::model;
using base::Id;

TEST(FrameRemove, FreeTextGoesForGood)
{
    test::PageOfFrames page;
    const Document before = page.document;
    const Id text = page.addText(QStringLiteral("电话 {phone}")), box = page.addBox(0, 0, 9, 9);
    page.apply(removeFrames(page.document, {text, box, text}, page.context));
    EXPECT_EQ(page.document, before);
    EXPECT_FALSE(removeFrames(page.document, {text}, page.context)) << "it is gone";
    EXPECT_TRUE(removeFrames(page.document, {}, page.context)->isEmpty());
}

TEST(FrameRemove, AStoryLeavesWithItsLastArea)
{
    test::PageOfFrames page;
    const Document before = page.document;
    const Id first = page.addArea(), second = page.addArea();
    const Id picture = page.add(PictureContent{page.pictures[0], {}}, page.someBox()),
             caption = page.add(CaptionContent{page.pictures[0], {}, {}, {}}, page.someBox()),
             box = page.addBox(0, 0, 9, 9);
    const Id placement = std::get<AreaContent>(page.frame(first).content).placement;
    page.apply(removeFrames(page.document, {second}, page.context));
    EXPECT_TRUE(page.document.find<Placement>(placement));
    EXPECT_TRUE(page.document.find<Frame>(picture));
    page.apply(lockFrames(page.document, {caption}, true, page.context));
    EXPECT_FALSE(removeFrames(page.document, {first}, page.context)) << "its caption is locked";
    page.apply(lockFrames(page.document, {caption}, false, page.context));
    page.apply(removeFrames(page.document, {first}, page.context));
    EXPECT_FALSE(page.document.findObject(placement));
    EXPECT_FALSE(page.document.findObject(picture));
    EXPECT_FALSE(page.document.findObject(caption));
    EXPECT_TRUE(page.document.find<Story>(page.story));
    EXPECT_TRUE(page.document.find<StoryPicture>(page.pictures[0]));
    page.apply(removeFrames(page.document, {box}, page.context));
    EXPECT_EQ(page.document, before);
}

TEST(FrameRemove, AreasOnOtherPagesKeepTheStory)
{
    test::PageOfFrames page;
    const Id first = page.addArea(), second = page.addArea();
    Page other = *page.document.find<Page>(page.page);
    other.id = page.random.id();
    page.put(other);
    Frame there = page.frame(second);
    there.page = other.id;
    page.put(there);
    page.apply(removeFrames(page.document, {first}, page.context));
    EXPECT_EQ(page.document.all(ObjectKind::Placement).size(), 1U);
    page.apply(removeFrames(page.document, {second}, page.context));
    EXPECT_TRUE(page.document.all(ObjectKind::Placement).empty());
}
