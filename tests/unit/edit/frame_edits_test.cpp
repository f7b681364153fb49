#include "../../support/newsroom.h"

#include "base/turn.h"
#include "edit/article_edits.h"
#include "edit/frame_edits.h"

#include <gtest/gtest.h>

#include <limits>

using namespace banxin;
using namespace banxin::edit;
using namespace banxin::model;
using base::ErrorKind;
using base::Id;
using base::Length;
using test::namedId;

namespace {

const EditContext kContext{QStringLiteral("甲"), {}};

class FrameEdits : public testing::Test {
protected:
    FrameEdits()
    {
        for (const Object &object : test::newsroomObjects())
            document = std::move(document).with(object, 1);
        Page placed = *document.find<Page>(page);
        placed.grid.bodySize = base::Length::pt(9);
        document = document.with(placed, 1);
        for (int n = 0; n < 2; ++n) {
            StoryPicture picture;
            picture.id = namedId(QStringLiteral("图%1").arg(n));
            picture.story = story;
            picture.order = base::OrderKey::nth(n);
            Paragraph caption;
            caption.id = namedId(QStringLiteral("图说%1").arg(n));
            caption.parent = picture.id;
            caption.role = ParagraphRole::Caption;
            caption.text = QStringLiteral("志愿者在社区。");
            document = document.with(picture, 1).with(caption, 1);
        }
    }
    void apply(const base::Result<ChangeSet> &change)
    {
        ASSERT_TRUE(change) << change.error().toText().toStdString();
        const auto after = applied(document, *change);
        ASSERT_TRUE(after);
        EXPECT_EQ(*applied(*after, inverse(document, *change)), document);
        document = *after;
    }

    Document document;
    const Id page = namedId(QStringLiteral("版")), story = namedId(QStringLiteral("稿0")),
             issue = namedId(QStringLiteral("期"));
};

} // namespace

TEST_F(FrameEdits, AStoryGoesOnInOneMoreArea)
{
    EXPECT_FALSE(continueStory(document, page, story, {0, 0, 1, 10}, kContext)) << "it stands nowhere yet";
    apply(placeStory(document, page, story, {0, 0, 2, 20}, kContext));
    const std::size_t frames = document.childrenOf<Frame>(page).size();
    const Id first = document.childrenOf<Frame>(page).front()->id;
    AreaContent content = std::get<AreaContent>(document.find<Frame>(first)->content);
    content.roles = {ParagraphRole::Headline, ParagraphRole::Body};
    content.columnRule = Length::pt(0.25);
    apply(setAreaContent(document, first, content, kContext));
    Page other = *document.find<Page>(page);
    other.id = namedId(QStringLiteral("另一版"));
    document = document.with(other, 1);
    apply(continueStory(document, other.id, story, {2, 30, 3, 20}, kContext));
    apply(continueStory(document, page, story, {2, 0, 1, 20}, kContext));
    ASSERT_EQ(document.childrenOf<Frame>(other.id).size(), 1u);
    ASSERT_EQ(document.childrenOf<Frame>(page).size(), frames + 1);
    const Frame &second = *document.childrenOf<Frame>(other.id).front(),
                &third = *document.childrenOf<Frame>(page).back();
    const AreaContent &there = std::get<AreaContent>(second.content), &here = std::get<AreaContent>(third.content);
    EXPECT_EQ(second.box, other.grid.rect(2, 30, 3, 20));
    EXPECT_EQ(there.placement, content.placement);
    EXPECT_EQ(there.roles, content.roles);
    EXPECT_EQ(there.columnRule, content.columnRule);
    EXPECT_EQ(there.columns, 3);
    EXPECT_LT(content.sequence, there.sequence);
    EXPECT_LT(there.sequence, here.sequence);
    EXPECT_FALSE(continueStory(document, page, story, {9, 0, 1, 10}, kContext));
    EXPECT_FALSE(continueStory(document, page, namedId(QStringLiteral("稿1")), {0, 0, 1, 10}, kContext));
    // Taken off the issue with the rest.
    apply(unplaceStory(document, content.placement, kContext));
    EXPECT_TRUE(document.childrenOf<Frame>(other.id).empty());
}

TEST_F(FrameEdits, PlacingMakesAnAreaWithPicturesInside)
{
    const Document before = document;
    apply(placeStory(document, page, story, {1, 10, 4, 60}, kContext));
    const Grid grid = document.find<Page>(page)->grid;
    const auto frames = document.childrenOf<Frame>(page);
    ASSERT_EQ(frames.size(), 5u);
    const AreaContent &area = std::get<AreaContent>(frames[0]->content);
    EXPECT_EQ(frames[0]->box, grid.rect(1, 10, 4, 60));
    EXPECT_EQ(area.columns, 4);
    EXPECT_EQ(area.gutter, grid.gutter());
    EXPECT_EQ(document.find<Placement>(area.placement)->story, story);
    for (std::size_t i = 1; i < frames.size(); ++i) {
        EXPECT_TRUE(frames[i]->runaround);
        EXPECT_EQ(frames[i]->box.x, grid.columnLeft(3)) << "the right half of the columns";
        EXPECT_EQ(frames[i]->box.right(), frames[0]->box.right());
        EXPECT_GT(frames[i]->box.y, frames[0]->box.y) << "below the headline";
        EXPECT_LE(frames[i]->box.bottom(), frames[0]->box.bottom());
        for (std::size_t k = 1; k < i; ++k)
            EXPECT_FALSE(frames[i]->box.intersects(frames[k]->box));
    }
    EXPECT_EQ(std::get<PictureContent>(frames[1]->content).picture, namedId(QStringLiteral("图0")));
    EXPECT_EQ(std::get<CaptionContent>(frames[2]->content).picture, namedId(QStringLiteral("图0")));

    EXPECT_EQ(placeStory(document, page, story, {0, 0, 1, 1}, kContext).error().kind, ErrorKind::Refused)
        << "already there";
    apply(unplaceStory(document, area.placement, kContext));
    EXPECT_EQ(document, before);
}

TEST_F(FrameEdits, APictureThatFindsNoRoomStaysOff)
{
    apply(placeStory(document, page, story, {0, 0, 1, 6}, kContext));
    EXPECT_EQ(document.childrenOf<Frame>(page).size(), 1u);
}

TEST_F(FrameEdits, PlacesOutsideTheGridAreRefused)
{
    for (const GridRect &at : {GridRect{-1, 0, 1, 1}, GridRect{0, 0, 6, 1}, GridRect{3, 0, 3, 1}, GridRect{0, 80, 1, 4},
             GridRect{0, 0, 0, 1}})
        EXPECT_EQ(placeStory(document, page, story, at, kContext).error().kind, ErrorKind::Refused);
    EXPECT_EQ(placeStory(document, story, story, {}, kContext).error().kind, ErrorKind::Refused);
    EXPECT_EQ(placeStory(document, page, page, {}, kContext).error().kind, ErrorKind::Refused);
    EXPECT_EQ(unplaceStory(document, Id::create(), kContext).error().kind, ErrorKind::Refused);
}

TEST_F(FrameEdits, PlacesThatNoGridHasAreRefused)
{
    constexpr int most = std::numeric_limits<int>::max();
    for (const GridRect &at :
        {GridRect{1, 1, most, 1}, GridRect{1, 1, 1, most}, GridRect{most, 1, 1, 1}, GridRect{1, most, 1, 1}})
        EXPECT_EQ(placeStory(document, page, story, at, kContext).error().kind, ErrorKind::Refused);
}

TEST_F(FrameEdits, FramesMoveButNeverVanish)
{
    apply(placeStory(document, page, story, {0, 0, 2, 30}, kContext));
    const Frame frame = *document.childrenOf<Frame>(page).front();
    base::Rect box = frame.box;
    EXPECT_TRUE(setFrameBox(document, frame.id, box, kContext)->isEmpty());
    box.x += base::Length::mm(5);
    apply(setFrameBox(document, frame.id, box, kContext));
    EXPECT_EQ(document.find<Frame>(frame.id)->box, box);
    box.height = base::Length();
    EXPECT_EQ(setFrameBox(document, frame.id, box, kContext).error().kind, ErrorKind::Refused);
    for (const std::int64_t far :
        {std::numeric_limits<std::int64_t>::min(), base::Length::pt(-20000).toEmu(), base::Length::pt(20000).toEmu()}) {
        base::Rect away = frame.box;
        away.x = base::Length::emu(far);
        EXPECT_EQ(setFrameBox(document, frame.id, away, kContext).error().kind, ErrorKind::Refused);
    }
    Frame rule = frame;
    rule.content = RuleContent{};
    document = document.with(rule, 1);
    apply(setFrameBox(document, frame.id, box, kContext));
}

TEST_F(FrameEdits, AFrameSaysHowTextRunsAroundIt)
{
    apply(placeStory(document, page, story, {1, 10, 4, 60}, kContext));
    const Id frame = document.childrenOf<Frame>(page)[1]->id;
    const Length pt = Length::pt(1);
    for (const RunaroundSides sides : {RunaroundSides::Both, RunaroundSides::Largest, RunaroundSides::Left,
             RunaroundSides::Right, RunaroundSides::Neither}) {
        apply(setRunaround(document, frame, {true, pt * 6, sides, {{{}, {}}, {pt * 40, {}}, {{}, pt * 30}}}, kContext));
        const Frame &after = *document.find<Frame>(frame);
        EXPECT_EQ(after.runaroundSides, sides);
        EXPECT_EQ(after.runaroundGap, pt * 6);
        EXPECT_EQ(after.contour.size(), 3u);
        EXPECT_EQ(*fromBody(ObjectKind::Frame, toBody(after)), Object(after));
    }
    apply(setRunaround(document, frame, {}, kContext));
    EXPECT_FALSE(document.find<Frame>(frame)->runaround);
    EXPECT_TRUE(document.find<Frame>(frame)->contour.empty());
    for (const Runaround &wrong :
        std::vector<Runaround>{{true, -pt, {}, {}}, {true, pt * 20000, {}, {}}, {true, pt, {}, {{}, {pt, pt}}},
            {true, pt, {}, std::vector<base::Point>(1001)}, {true, pt, {}, {{}, {pt * 20000, {}}, {pt, pt}}}}) {
        const auto refused = setRunaround(document, frame, wrong, kContext);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().kind, ErrorKind::Refused);
    }
    EXPECT_FALSE(setRunaround(document, page, {}, kContext));
}

TEST_F(FrameEdits, ThePolygonsBoxHoldsItsCorners)
{
    const auto at = [](double x, double y) { return base::Point{Length::mm(x), Length::mm(y)}; };
    BoxContent content;
    content.shape = FrameShape::Contour;
    NewFrame drawn{{Length::mm(20), Length::mm(30), Length::mm(40), Length::mm(40)}, content};
    drawn.contour = {at(0, 0), at(40, 0), at(20, 40)};
    const Id polygon = Id::create();
    apply(addFrame(document, page, drawn, kContext, polygon));
    apply(setPolygon(document, polygon, {at(20, 30), at(80, 10), at(40, 70)}, kContext));
    const Frame upright = *document.find<Frame>(polygon);
    EXPECT_EQ(upright.box, (base::Rect{Length::mm(20), Length::mm(10), Length::mm(60), Length::mm(60)}));
    EXPECT_EQ(upright.contour, (std::vector<base::Point>{at(0, 20), at(60, 0), at(20, 60)}));
    EXPECT_FALSE(setPolygon(document, polygon, {at(0, 0), at(1, 1)}, kContext));
    EXPECT_FALSE(setPolygon(document, polygon, {}, kContext));
    EXPECT_FALSE(setPolygon(document, polygon, {at(0, 0), at(9, 0), at(4, 0)}, kContext)) << "it covers nothing";

    // Of a turned one the corners that stay are seen where they were.
    apply(rotateFrames(document, {polygon}, 3000, kContext));
    const auto seen = [&](std::size_t corner) {
        const Frame &frame = *document.find<Frame>(polygon);
        const base::Point point{frame.box.x + frame.contour[corner].x, frame.box.y + frame.contour[corner].y};
        return base::turnOf(frame.box, frame.rotation)->turned(point);
    };
    const base::Point first = seen(0), last = seen(2);
    const Frame before = *document.find<Frame>(polygon);
    std::vector<base::Point> corners;
    for (const base::Point &each : before.contour)
        corners.push_back({before.box.x + each.x, before.box.y + each.y});
    corners[1] = at(110, -5);
    apply(setPolygon(document, polygon, corners, kContext));
    EXPECT_NEAR(seen(0).x.toMm(), first.x.toMm(), 0.001);
    EXPECT_NEAR(seen(0).y.toMm(), first.y.toMm(), 0.001);
    EXPECT_NEAR(seen(2).x.toMm(), last.x.toMm(), 0.001);
    EXPECT_NEAR(seen(2).y.toMm(), last.y.toMm(), 0.001);

    NewFrame plain{{Length::mm(20), Length::mm(30), Length::mm(40), Length::mm(40)}, BoxContent()};
    const Id box = Id::create();
    apply(addFrame(document, page, plain, kContext, box));
    EXPECT_FALSE(setPolygon(document, box, {at(0, 0), at(9, 0), at(4, 9)}, kContext));
}

TEST_F(FrameEdits, AStoryGoesOnInAReservedAreaWhichKeepsItsForm)
{
    apply(placeStory(document, page, story, {0, 0, 2, 20}, kContext));
    const Id first = document.childrenOf<Frame>(page).front()->id;
    apply(reserveArea(document, page, {3, 30, 2, 20}, 600, 1, kContext));
    const Id reserved = document.childrenOf<Frame>(page).back()->id;
    AreaContent waiting = std::get<AreaContent>(document.find<Frame>(reserved)->content);
    waiting.stroke = base::Color::black();
    apply(setAreaContent(document, reserved, waiting, kContext));
    const base::Rect stands = document.find<Frame>(reserved)->box;
    EXPECT_FALSE(continueInto(document, first, story, kContext)) << "it is taken";
    EXPECT_FALSE(continueInto(document, reserved, namedId(QStringLiteral("稿1")), kContext)) << "it stands nowhere";
    apply(continueInto(document, reserved, story, kContext));
    const Frame &after = *document.find<Frame>(reserved);
    const AreaContent &there = std::get<AreaContent>(after.content);
    const AreaContent &from = std::get<AreaContent>(document.find<Frame>(first)->content);
    EXPECT_EQ(after.box, stands);
    EXPECT_EQ(there.placement, from.placement);
    EXPECT_GT(there.sequence, from.sequence);
    EXPECT_EQ(there.stroke, base::Color::black());
    EXPECT_EQ(there.columns, 2);
    EXPECT_EQ(there.reservedCharacters, 0);
    EXPECT_FALSE(continueInto(document, reserved, story, kContext));
}
