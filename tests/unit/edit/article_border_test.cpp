// Borders between neighbours, and areas on other columns and rows.
#include "../../support/seed.h"
#include "articles.h"

#include <random>

using namespace banxin;
using namespace banxin::edit;
using namespace banxin::model;
using base::Id;
using base::Length;

namespace {

class ArticleBorder : public test::Articles {
protected:
    base::Point between(const GridRect &left, const GridRect &right) const
    {
        const base::Rect a = box(left), b = box(right);
        return {(a.right() + b.x) / 2, (a.y + a.bottom()) / 2};
    }
};

} // namespace

TEST_F(ArticleBorder, IsFoundBetweenNeighbours)
{
    const Id one = story(500), two = story(500), three = story(500);
    place(one, {0, 0, 2, 30});
    place(two, {2, 0, 3, 30});
    place(three, {0, 31, 5, 30});
    const auto border = borderAt(document, page, between({0, 0, 2, 30}, {2, 0, 3, 30}), Length::mm(1));
    ASSERT_TRUE(border);
    EXPECT_EQ(border->orientation, Qt::Vertical);
    EXPECT_EQ(border->before, std::vector<Id>{areaOf(one)->id});
    EXPECT_EQ(border->after, std::vector<Id>{areaOf(two)->id});
    EXPECT_EQ(border->from, box({0, 0, 2, 30}).y);
    EXPECT_EQ(border->to, box({0, 0, 2, 30}).bottom());
    // Below both of them stands the third: one border.
    const base::Rect left = box({0, 0, 2, 30});
    const auto under = borderAt(document, page, {left.x + Length::mm(9), left.bottom() + Length::mm(1)}, Length::mm(2));
    ASSERT_TRUE(under);
    EXPECT_EQ(under->orientation, Qt::Horizontal);
    EXPECT_EQ(under->before.size(), 2u);
    EXPECT_EQ(under->after, std::vector<Id>{areaOf(three)->id});
    EXPECT_FALSE(borderAt(document, page, {left.x + Length::mm(9), left.y + Length::mm(40)}, Length::mm(2)));
    EXPECT_FALSE(borderAt(document, Id::create(), {}, Length::mm(2)));
}

TEST_F(ArticleBorder, OneSideGrowsTheOtherShrinks)
{
    const Id one = story(500), two = story(500, 1);
    place(one, {0, 0, 2, 30});
    place(two, {2, 0, 3, 30});
    Frame rule;
    rule.id = Id::create();
    rule.page = page;
    rule.content = RuleContent{};
    const base::Rect left = box({0, 0, 2, 30});
    rule.box = {left.right() + grid().gutter() / 2, left.y, Length::pt(0.4), left.height};
    document = document.with(rule, 1);
    const auto border = borderAt(document, page, between({0, 0, 2, 30}, {2, 0, 3, 30}), Length::mm(1));
    ASSERT_TRUE(border);
    apply(moveBorder(document, page, *border, 1, context));
    EXPECT_EQ(areaOf(one)->box, box({0, 0, 3, 30}));
    EXPECT_EQ(areaOf(two)->box, box({3, 0, 2, 30}));
    EXPECT_EQ(contentOf(one).columns, 3);
    EXPECT_EQ(contentOf(two).columns, 2);
    EXPECT_EQ(document.find<Frame>(rule.id)->box.x - rule.box.x, grid().columnLeft(3) - grid().columnLeft(2));
    for (const Frame *picture : picturesOf<PictureContent>(two))
        EXPECT_TRUE(test::isWithin(picture->box, areaOf(two)->box));
    EXPECT_FALSE(moveBorder(document, page, *border, 2, context)) << "nothing would be left of the right one";
    EXPECT_FALSE(moveBorder(document, page, *border, -3, context));
    EXPECT_FALSE(moveBorder(document, page, *border, 2'000'000'000, context));
    EXPECT_FALSE(moveBorder(document, page, *border, -2'000'000'000, context));
}

TEST_F(ArticleBorder, PicturesThatWouldStickOutMoveIn)
{
    const Id one = story(500, 1), two = story(200);
    place(one, {0, 0, 3, 30});
    place(two, {3, 0, 2, 30});
    const Frame picture = *picturesOf<PictureContent>(one).front();
    EXPECT_EQ(picture.box.right(), areaOf(one)->box.right());
    const auto border = borderAt(document, page, between({0, 0, 3, 30}, {3, 0, 2, 30}), Length::mm(1));
    ASSERT_TRUE(border);
    apply(moveBorder(document, page, *border, -1, context));
    const Frame moved = *picturesOf<PictureContent>(one).front();
    EXPECT_EQ(moved.box.right(), areaOf(one)->box.right());
    EXPECT_EQ(moved.box.width, picture.box.width);
    EXPECT_EQ(picturesOf<CaptionContent>(one).front()->box.x, moved.box.x);
}

TEST_F(ArticleBorder, ThereAndBackIsWhatWas)
{
    std::mt19937_64 engine(test::seed());
    const auto below = [&](int n) { return static_cast<int>(engine() % static_cast<unsigned>(n)); };
    const Document empty = document;
    int moved = 0;
    for (int round = 0; round < 60; ++round) {
        document = empty;
        const int columns = 1 + below(4), rows = 20 + below(40);
        const Id one = story(300), two = story(300), three = story(300);
        place(one, {0, 0, columns, rows});
        place(two, {columns, 0, 5 - columns, rows});
        place(three, {0, rows, 5, 83 - rows});
        const bool isVertical = below(2) == 0;
        const base::Rect left = areaOf(one)->box;
        const auto border = isVertical
            ? borderAt(document, page, {left.right() + grid().gutter() / 2, left.y + Length::mm(20)}, Length::mm(1))
            : borderAt(document, page, {left.x + Length::mm(5), left.bottom() + Length::pt(1)}, Length::mm(1));
        ASSERT_TRUE(border);
        ASSERT_EQ(border->orientation, isVertical ? Qt::Vertical : Qt::Horizontal);
        const int by = isVertical ? below(5) - 2 : below(31) - 15;
        const Document before = document;
        const auto there = moveBorder(document, page, *border, by, context);
        if (!there)
            continue;
        apply(there);
        apply(moveBorder(document, page, *border, -by, context));
        EXPECT_EQ(document, before) << by;
        ++moved;
    }
    EXPECT_GT(moved, 20);
}

TEST_F(ArticleBorder, AnAreaMovesWithItsPictures)
{
    const Id one = story(900, 1);
    place(one, {0, 0, 4, 40});
    const GridRect picture = snapped(grid(), picturesOf<PictureContent>(one).front()->box);
    const Document before = document;
    const Id area = areaOf(one)->id;
    apply(setAreaRect(document, area, {1, 20, 4, 40}, context));
    EXPECT_EQ(areaOf(one)->box, box({1, 20, 4, 40}));
    const GridRect moved = snapped(grid(), picturesOf<PictureContent>(one).front()->box);
    EXPECT_EQ(moved.column, picture.column + 1);
    EXPECT_EQ(moved.row, picture.row + 20);
    EXPECT_EQ(moved.columns, picture.columns);
    EXPECT_EQ(moved.rows, picture.rows);
    apply(setAreaRect(document, area, {0, 0, 4, 40}, context));
    EXPECT_EQ(document, before);
    apply(setAreaRect(document, area, {0, 0, 2, 60}, context));
    EXPECT_EQ(contentOf(one).columns, 2);
    EXPECT_TRUE(test::isWithin(picturesOf<PictureContent>(one).front()->box, areaOf(one)->box));
    EXPECT_FALSE(setAreaRect(document, area, {4, 0, 2, 60}, context));
    EXPECT_FALSE(setAreaRect(document, page, {0, 0, 2, 60}, context));
    EXPECT_TRUE(setAreaRect(document, area, {0, 0, 2, 60}, context)->isEmpty());
}

TEST_F(ArticleBorder, AreasOfRandomShapesKeepTheirPicturesInside)
{
    std::mt19937_64 engine(test::seed());
    const auto below = [&](int n) { return static_cast<int>(engine() % static_cast<unsigned>(n)); };
    const Id one = story(900, 2);
    place(one, {0, 0, 5, 60});
    for (int round = 0; round < 200; ++round) {
        GridRect at{below(5), below(60), 1, 1};
        at.columns = 1 + below(5 - at.column);
        at.rows = 20 + below(83 - at.row - 20);
        apply(setAreaRect(document, areaOf(one)->id, at, context));
        EXPECT_EQ(areaOf(one)->box, box(at));
        for (const Frame *picture : picturesOf<PictureContent>(one))
            EXPECT_TRUE(test::isWithin(picture->box, box(at)));
    }
}
