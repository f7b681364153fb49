// 移到本版: a story that stands in the issue to another place of it, in one step.
#include "articles.h"

using namespace banxin;
using namespace banxin::edit;
using namespace banxin::model;
using base::Id;

namespace {

class StoryMove : public test::Articles {
protected:
    Id otherPage()
    {
        Page made = *document.find<Page>(page);
        made.id = Id::create();
        made.number = QStringLiteral("A09");
        document = document.with(made, 1);
        return made.id;
    }
};

} // namespace

TEST_F(StoryMove, TakesAllThatItHasToTheOtherPage)
{
    const Id moved = story(900, 1), stays = story(300);
    place(moved, {0, 0, 3, 40});
    place(stays, {3, 0, 2, 20});
    EXPECT_TRUE(isPlaced(document, page, moved));
    const Id other = otherPage();
    apply(moveStory(document, other, moved, {1, 4}, context));
    for (int n = 0; const Frame *area = areaOf(moved, n); ++n)
        EXPECT_EQ(area->page, other);
    ASSERT_TRUE(areaOf(moved));
    for (const Frame *picture : picturesOf<PictureContent>(moved))
        EXPECT_EQ(picture->page, other);
    EXPECT_EQ(picturesOf<PictureContent>(moved).size(), 1U);
    EXPECT_EQ(picturesOf<CaptionContent>(moved).size(), 1U);
    EXPECT_EQ(areaOf(stays)->page, page);
}

TEST_F(StoryMove, KeepsItsFormsAndStyles)
{
    const Id moved = story(900);
    place(moved, {0, 0, 3, 40});
    AreaContent shaped = std::get<AreaContent>(areaOf(moved)->content);
    shaped.headlineForm = HeadlineForm::Vertical;
    shaped.deckPlace = HeadlinePlace::Beside;
    shaped.styles[ParagraphRole::Body] = QStringLiteral("楷体");
    shaped.sizes[ParagraphRole::Headline] = base::Length::pt(30);
    shaped.border = QStringLiteral("double");
    shaped.stroke = base::Color::black();
    apply(setAreaContent(document, areaOf(moved)->id, shaped, context));
    const Id other = otherPage();
    apply(moveStory(document, other, moved, {1, 4}, context));
    ASSERT_TRUE(areaOf(moved));
    const auto &now = std::get<AreaContent>(areaOf(moved)->content);
    EXPECT_EQ(areaOf(moved)->page, other);
    EXPECT_EQ(now.headlineForm, shaped.headlineForm);
    EXPECT_EQ(now.deckPlace, shaped.deckPlace);
    EXPECT_EQ(now.styles, shaped.styles);
    EXPECT_EQ(now.sizes, shaped.sizes);
    EXPECT_EQ(now.border, shaped.border);
    EXPECT_EQ(now.stroke, shaped.stroke);
    EXPECT_NE(now.placement, shaped.placement);
}

TEST_F(StoryMove, IsRefusedWithoutRoomAndOffThePage)
{
    const Id moved = story(900), loose = story(300);
    place(moved, {0, 0, 3, 40});
    const Id other = otherPage();
    EXPECT_FALSE(isPlaced(document, page, loose));
    EXPECT_FALSE(moveStory(document, other, loose, {0, 0}, context));
    EXPECT_FALSE(moveStory(document, Id::create(), moved, {0, 0}, context));
    Frame wall;
    wall.id = Id::create();
    wall.page = other;
    wall.box = document.find<Page>(other)->grid.typeArea;
    document = document.with(wall, 1);
    const auto refused = moveStory(document, other, moved, {0, 0}, context);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, base::ErrorKind::Refused);
}
