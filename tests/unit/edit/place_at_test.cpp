// Where stories that are dropped on a page come to stand, and with which headlines.
#include "../../support/seed.h"
#include "articles.h"

#include "edit/free_place.h"

#include <random>

using namespace banxin;
using namespace banxin::edit;
using namespace banxin::model;
using base::Id;
using base::Length;

namespace {

class PlaceAt : public test::Articles {
protected:
    /// Size of the headline that a placed story gets.
    double headline(Id story) const
    {
        const auto &styles = contentOf(story).styles;
        const auto found = styles.find(ParagraphRole::Headline);
        return resolvedParagraphStyle(
            document, publication, found == styles.end() ? QStringLiteral("headline") : found->second)
            .characters.size.toPt();
    }
    void expectApart()
    {
        std::vector<std::pair<Id, base::Rect>> boxes; // by story
        for (const Frame *frame : document.childrenOf<Frame>(page)) {
            if (const auto *area = std::get_if<AreaContent>(&frame->content))
                boxes.push_back({document.find<Placement>(area->placement)->story, frame->box});
            else if (const auto *picture = std::get_if<PictureContent>(&frame->content))
                boxes.push_back({document.find<StoryPicture>(picture->picture)->story, frame->box});
            else if (const auto *caption = std::get_if<CaptionContent>(&frame->content))
                boxes.push_back({document.find<StoryPicture>(caption->picture)->story, frame->box});
            else
                boxes.push_back({frame->id, frame->box});
        }
        for (std::size_t a = 0; a < boxes.size(); ++a) {
            EXPECT_TRUE(test::isWithin(boxes[a].second, grid().typeArea));
            for (std::size_t b = 0; b < a; ++b)
                EXPECT_TRUE(boxes[a].first == boxes[b].first || !boxes[a].second.intersects(boxes[b].second));
        }
    }
};

} // namespace

TEST_F(PlaceAt, WholeColumnsAndRowsAreSnappedToThemselves)
{
    std::mt19937 engine(7);
    for (int n = 0; n < 300; ++n) {
        GridRect at{static_cast<int>(engine() % 5), static_cast<int>(engine() % 83), 1, 1};
        at.columns = 1 + static_cast<int>(engine() % static_cast<unsigned>(5 - at.column));
        at.rows = 1 + static_cast<int>(engine() % static_cast<unsigned>(83 - at.row));
        const GridRect back = snapped(grid(), box(at));
        EXPECT_EQ(box(back), box(at));
        const base::Rect one = box({at.column, at.row, 1, 1});
        const GridCell cell = cellAt(grid(), {one.x + one.width / 2, one.y + one.height / 2});
        EXPECT_EQ(cell.column, at.column);
        EXPECT_EQ(cell.row, at.row);
    }
}

TEST_F(PlaceAt, LessThanAThirdOfAColumnIsNotTouched)
{
    base::Rect rect = box({1, 10, 2, 20});
    rect.x = rect.x + grid().columnWidth() / 2;
    EXPECT_EQ(snapped(grid(), rect).column, 1) << "half of it is touched";
    rect.x = rect.x + grid().columnWidth() / 4;
    EXPECT_EQ(snapped(grid(), rect).column, 2);
    // Far out of the type area it is the nearest cell.
    const GridRect far = snapped(grid(), {Length::mm(-500), Length::mm(900), Length::mm(1), Length::mm(1)});
    EXPECT_EQ(far.column, 0);
    EXPECT_EQ(far.row, 82);
    EXPECT_EQ(far.columns, 1);
    EXPECT_EQ(far.rows, 1);
    EXPECT_EQ(cellAt(grid(), {Length::mm(9000), Length::mm(-9)}).column, 4);
    EXPECT_EQ(cellAt(grid(), {Length::mm(9000), Length::mm(-9)}).row, 0);
}

TEST_F(PlaceAt, AStoryComesToStandInTheCell)
{
    const auto at = placeAt(document, page, story(900), {1, 20});
    ASSERT_TRUE(at);
    EXPECT_EQ(at->row, 20);
    EXPECT_LE(at->column, 1);
    EXPECT_GT(at->column + at->columns, 1);
    EXPECT_GE(at->columns, 2);
    // As high as it needs, and no column of it over.
    const int cells = at->columns * at->rows * grid().charactersPerColumn;
    EXPECT_GE(cells, 900);
    EXPECT_LE(cells, 2000);
}

TEST_F(PlaceAt, ItRisesWhereThereIsNoRoomBelow)
{
    const auto at = placeAt(document, page, story(900), {0, 80});
    ASSERT_TRUE(at);
    EXPECT_EQ(at->row + at->rows, 83);
}

TEST_F(PlaceAt, CoveredCellsAndFullPagesTakeNothing)
{
    const Id long1 = story(900), brief = story(120);
    cover({0, 0, 5, 70});
    EXPECT_FALSE(placeAt(document, page, brief, {0, 10})) << "covered";
    EXPECT_TRUE(placeAt(document, page, brief, {0, 72}));
    EXPECT_FALSE(placeAt(document, page, story(9000), {0, 72})) << "no room";
    EXPECT_FALSE(placeAt(document, page, brief, {-1, 72}));
    EXPECT_FALSE(placeAt(document, page, brief, {0, 83}));
    EXPECT_FALSE(placeAt(document, page, Id::create(), {0, 72}));
    EXPECT_FALSE(placeAt(document, Id::create(), long1, {0, 72}));
}

TEST_F(PlaceAt, AStoryLongerThanTheGapTakesAllOfIt)
{
    cover({0, 0, 5, 30});
    cover({0, 50, 5, 33});
    cover({4, 30, 1, 20});
    const Id long1 = story(9000), brief = story(120);
    const auto spots = placesAt(document, page, {long1}, {1, 38}, Aim::Near);
    ASSERT_EQ(spots.size(), 1U);
    EXPECT_EQ(box(spots[0].at), box({0, 30, 4, 19})) << "apart from what stands below";
    EXPECT_TRUE(placesAt(document, page, {long1}, {4, 38}, Aim::Near).empty()) << "covered";
    EXPECT_TRUE(placesAt(document, page, {long1}, {1, 10}, Aim::Near).empty()) << "covered";
    // Of several each looks for its place.
    for (const Spot &spot : placesAt(document, page, {long1, brief}, {1, 38}, Aim::Near))
        EXPECT_EQ(spot.story, brief);
    // What is too low for anything stays free.
    cover({0, 30, 4, 15});
    EXPECT_TRUE(placesAt(document, page, {long1}, {1, 46}, Aim::Near).empty());
}

TEST_F(PlaceAt, HeadlinesShrinkDownwards)
{
    const Id lead = story(1500), second = story(900), third = story(700), brief = story(150);
    place(lead, {0, 0, 5, 35});
    place(second, {0, 36, 3, 25});
    place(third, {3, 36, 2, 25});
    place(brief, {0, 62, 2, 12});
    EXPECT_EQ(headline(lead), 51);
    EXPECT_LT(headline(second), headline(lead));
    EXPECT_LT(headline(third), headline(second)) << "never two alike side by side";
    EXPECT_EQ(headline(brief), 16.5);
    EXPECT_EQ(contentOf(lead).styles.at(ParagraphRole::Deck), QStringLiteral("副题 头条"));
    EXPECT_TRUE(contentOf(second).styles.find(ParagraphRole::Deck) == contentOf(second).styles.end());
}

TEST_F(PlaceAt, ALongHeadlineIsSmallerThanAShortOne)
{
    const Id long1 = story(1500, 0, QString(30, u'题'));
    place(long1, {0, 0, 5, 40});
    EXPECT_LT(headline(long1), 51);
}

TEST_F(PlaceAt, SeveralStandBelowAndBesideEachOther)
{
    const std::vector<Id> stories{story(300), story(1400, 1), story(700), story(120), story(40000)};
    const auto spots = placesAt(document, page, stories, {0, 0});
    ASSERT_EQ(spots.size(), 4u) << "the last has no room";
    EXPECT_EQ(spots.front().story, stories[1]) << "the longest leads";
    EXPECT_EQ(spots.front().at.row, 0);
    apply(placeStories(document, page, spots, context));
    expectApart();
    EXPECT_TRUE(placesAt(document, page, {}, {0, 0}).empty());
    EXPECT_EQ(placesAt(document, page, {stories[4], stories[4]}, {0, 0}).size(), 0u);
}

TEST_F(PlaceAt, DroppedInThePlaceThatItWouldGetItGetsThatPlace)
{
    cover({0, 0, 5, 12});
    cover({0, 50, 2, 33});
    for (const int characters : {150, 600, 1200}) {
        const Id one = story(characters);
        const auto best = freePlaces(document, page, {one});
        ASSERT_EQ(best.size(), 1U);
        const GridRect &at = best.front().at;
        ASSERT_TRUE(freePlace(document, page, one));
        EXPECT_EQ(box(*freePlace(document, page, one)), box(at));
        for (int column = at.column; column < at.column + at.columns; ++column)
            for (int row = at.row; row < at.row + std::max(2, at.rows / 2); ++row) {
                const auto spots = placesAt(document, page, {one}, {column, row});
                ASSERT_EQ(spots.size(), 1U) << characters << ' ' << column << ' ' << row;
                EXPECT_EQ(box(spots.front().at), box(at)) << characters << ' ' << column << ' ' << row;
            }
        // Farther down, and with the aim on the cell, the pointer says where its head stands.
        if (at.row + at.rows + at.rows < 48) {
            EXPECT_EQ(placesAt(document, page, {one}, {at.column, at.row + at.rows}).front().at.row, at.row + at.rows);
        }
        EXPECT_EQ(placesAt(document, page, {one}, {at.column, at.row + 1}, Aim::Cell).front().at.row, at.row + 1);
    }
}

TEST_F(PlaceAt, SeveralGetTheSamePlacesByDroppingAndByPlacing)
{
    const std::vector<Id> stories{story(300), story(1200, 1), story(700)};
    const auto placed = freePlaces(document, page, stories);
    ASSERT_EQ(placed.size(), 3U);
    const auto dropped = placesAt(document, page, stories, {placed.front().at.column, placed.front().at.row});
    ASSERT_EQ(dropped.size(), 3U);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(dropped[i].story, placed[i].story);
        EXPECT_EQ(box(dropped[i].at), box(placed[i].at));
    }
}

TEST_F(PlaceAt, SpotsThatCannotBeAreRefused)
{
    const Id one = story(300);
    EXPECT_FALSE(placeStories(document, page, {{one, {0, 0, 2, 20}}, {one, {2, 0, 2, 20}}}, context));
    EXPECT_FALSE(placeStories(document, page, {{one, {4, 0, 2, 20}}}, context));
    EXPECT_FALSE(placeStories(document, one, {}, context));
    EXPECT_TRUE(placeStories(document, page, {}, context)->isEmpty());
}

TEST_F(PlaceAt, WhateverIsPlacedStandsApartAndWithinTheTypeArea)
{
    std::mt19937_64 engine(test::seed());
    const auto below = [&](int n) { return static_cast<int>(engine() % static_cast<unsigned>(n)); };
    const Document empty = document;
    for (int round = 0; round < 40; ++round) {
        document = empty;
        for (int n = below(4); n > 0; --n)
            cover({below(4), below(60), 1, 5 + below(18)});
        std::vector<Id> stories;
        for (int n = 1 + below(7); n > 0; --n)
            stories.push_back(story(20 + below(1500), below(3), QString(4 + below(18), u'题')));
        const auto spots = placesAt(document, page, stories, {below(5), below(70)});
        apply(placeStories(document, page, spots, context));
        // Covers may lie over each other; that is none of ours.
        for (const Spot &spot : spots) {
            for (const Spot &other : spots)
                EXPECT_TRUE(spot.story == other.story || !box(spot.at).intersects(box(other.at)));
            for (const Frame *frame : document.childrenOf<Frame>(page)) {
                if (std::holds_alternative<BoxContent>(frame->content))
                    EXPECT_FALSE(frame->box.intersects(box(spot.at)));
            }
            EXPECT_TRUE(test::isWithin(areaOf(spot.story)->box, grid().typeArea));
            for (const Frame *picture : picturesOf<PictureContent>(spot.story))
                EXPECT_TRUE(test::isWithin(picture->box, areaOf(spot.story)->box));
            for (const Frame *caption : picturesOf<CaptionContent>(spot.story))
                EXPECT_TRUE(test::isWithin(caption->box, areaOf(spot.story)->box));
        }
    }
}
