// Every edit of stories on paper taken back is what was, on pages that people make and on such as nobody would.
#include "../../support/random_objects.h"
#include "../../support/seed.h"
#include "articles.h"
#include "edit/free_place.h"
#include "edit/page_edits.h"

using namespace banxin;
using namespace banxin::edit;
using namespace banxin::model;
using base::Id;
using base::Length;

namespace {

class ArticleLaws : public test::Articles {
protected:
    Id any(test::RandomObjects &random, ObjectKind kind) const
    {
        const auto ids = document.all(kind);
        return ids.empty() ? Id() : ids[static_cast<std::size_t>(random.below(static_cast<int>(ids.size())))];
    }
    base::Result<ChangeSet> next(test::RandomObjects &random) const
    {
        const Id on = any(random, ObjectKind::Page), frame = any(random, ObjectKind::Frame),
                 other = any(random, ObjectKind::Frame), one = any(random, ObjectKind::Story);
        const auto below = [&](int n) { return random.below(n); };
        const GridRect at{below(5), below(80), 1 + below(5), 1 + below(60)};
        const base::Point point{Length::mm(below(275)), Length::mm(below(390))};
        switch (below(14)) {
        case 0:
            return placeStories(document, on,
                placesAt(document, on, {one, any(random, ObjectKind::Story)}, {at.column, at.row}), context);
        case 1:
            return placeStory(document, on, one, at, context);
        case 2:
            return reserveArea(document, on, at, below(2000), below(3), context);
        case 3:
            return swapStory(document, frame, one, context);
        case 4:
            return exchangeAreas(document, frame, other, context);
        case 5: {
            const auto border = borderAt(document, on, point, Length::mm(20));
            return moveBorder(document, on, border ? *border : AreaBorder{}, below(9) - 4, context);
        }
        case 6:
            return setAreaRect(document, frame, at, context);
        case 7:
            return setPicturePlace(document, frame, static_cast<PicturePlace>(below(9)), 1 + below(4), context);
        case 8:
            return placePicture(document, on, any(random, ObjectKind::StoryPicture),
                {point.x, point.y, Length::mm(1 + below(90)), Length::mm(1 + below(90))}, context);
        case 9:
            return setCut(
                document, any(random, ObjectKind::Paragraph), below(10), 1 + below(20), below(2) == 0, context);
        case 10:
            return addTextFrame(
                document, on, {point.x, point.y, Length::mm(30), Length::mm(20)}, random.text(20), context);
        case 11:
            return movePage(document, on, any(random, ObjectKind::Page), context);
        case 12: {
            Grid grid = document.find<Page>(on)->grid;
            grid.columns = 1 + below(8);
            grid.rows = 20 + below(90);
            return setGrid(document, on, grid, context);
        }
        default:
            return setPageFacts(document, on, {random.text(3), random.text(3), PageRole::Special, {}}, context);
        }
    }
    int run(test::RandomObjects &random, int count)
    {
        int done = 0;
        for (int n = 0; n < count; ++n) {
            const auto change = next(random);
            if (!change)
                continue;
            apply(change);
            done += change->isEmpty() ? 0 : 1;
            for (const ObjectChange &each : change->changes) {
                if (const auto *put = std::get_if<Put>(&each.action))
                    EXPECT_EQ(*fromBody(kindOf(put->value), toBody(put->value)), put->value);
            }
        }
        return done;
    }
};

} // namespace

TEST_F(ArticleLaws, OnAPageOfADaily)
{
    test::RandomObjects random(test::seed());
    for (int n = 0; n < 10; ++n)
        story(random.below(1200), random.below(3));
    Page second = *document.find<Page>(page);
    second.id = Id::create();
    second.number = QStringLiteral("A02");
    document = document.with(second, 1);
    EXPECT_GT(run(random, 600), 150);
}

TEST_F(ArticleLaws, OnPagesOfWhateverAStoreHolds)
{
    test::RandomObjects random(test::seed());
    for (int round = 0; round < 20; ++round) {
        document = random.document(4, 3);
        const Id on = document.all(ObjectKind::Page).front();
        for (const Id one : document.all(ObjectKind::Story)) {
            freePlace(document, on, one);
            placeAt(document, on, one, {random.below(4), random.below(40)});
        }
        run(random, 40);
    }
}
