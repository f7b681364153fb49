// Ink is measured only where it may be too much: what is found there is what measuring everything finds.
#include "../../support/seed.h"

#include "preflight/ink_map.h"
#include "preflight/ink_reach.h"
#include "preflight/part_reader.h"

#include <gtest/gtest.h>

namespace banxin::preflight {

namespace {

const Box kArea{0, 0, 300, 400};

Painted filled(const Box &box, const std::vector<double> &inks, const SpotInks &spots)
{
    Painted painted;
    painted.box = box;
    auto path = std::make_shared<Path>();
    path->polygons.push_back({{box.x0, box.y0}, {box.x1, box.y0}, {box.x1, box.y1}, {box.x0, box.y1}});
    painted.path = path;
    painted.paint.space = deviceSpace(ColorSpace::Family::Cmyk);
    painted.paint.inks = painted.paint.space->inksOf(inks, spots);
    return painted;
}

std::shared_ptr<const Gradient> gradientAcross(const Box &box, const Inks &from, const Painted &to)
{
    auto gradient = std::make_shared<Gradient>();
    gradient->type = 2;
    gradient->steps = {from, to.paint.inks};
    gradient->axis = {box.x0, box.y0, box.x1, box.y1};
    return gradient;
}

std::vector<InkReport::Excess> measured(const PageContent &page, const SpotInks &spots, double limit, bool everywhere)
{
    const InkReach reach(page, limit, InkMap::kWindow * InkMap::stepOf(kArea));
    InkMap map(kArea, spots, partsReadHere());
    for (const Painted &painted : page.painted) {
        if (everywhere || reach.concerns(painted))
            map.paint(painted);
    }
    return map.above(limit);
}

} // namespace

TEST(InkReach, FindsWhatMeasuringEverythingFinds)
{
    std::mt19937_64 random(test::seed());
    const auto below = [&](int n) { return static_cast<double>(random() % static_cast<std::uint64_t>(n)); };
    const SpotInks spots;
    int pagesWithExcess = 0, pagesPassedOver = 0;
    for (int n = 0; n < 300; ++n) {
        PageContent page;
        // Some pages are nearly all black, as newspapers are; some have a colour here and there; some are bright.
        const double coloured = std::vector{0.0, 5.0, 60.0}[static_cast<std::size_t>(n % 3)];
        const double brightest = n % 2 ? 101 : 61;
        for (int i = 0; i < 60; ++i) {
            const double x = below(280), y = below(380);
            const Box box{x, y, x + 2 + below(90), y + 2 + below(60)};
            const auto ink = [&] { return below(static_cast<int>(brightest)) / 100; };
            std::vector<double> inks{0, 0, 0, below(101) / 100};
            if (below(100) < coloured)
                inks = {ink(), ink(), ink(), ink()};
            Painted painted = filled(box, inks, spots);
            painted.overprints = below(3) == 0;
            painted.overprintMode = static_cast<int>(below(2));
            painted.alpha = below(4) == 0 ? below(100) / 100 : 1;
            painted.blend = below(4) == 0 ? static_cast<Blend>(random() % 6) : Blend::Normal;
            switch (n % 3 == 0 ? random() % 2 : random() % 8) { // what has colours of its own, on pages with colours
            case 0:
                painted.kind = Painted::Kind::Stroke;
                painted.size = 1 + below(12);
                break;
            case 1:
                painted.kind = Painted::Kind::Text;
                break;
            case 2:
                painted.kind = Painted::Kind::Gradient;
                painted.gradient = gradientAcross(box, painted.paint.inks, filled(box, {ink(), 0, 0, ink()}, spots));
                break;
            case 3: // as a pattern fills
                painted.paint.gradient = gradientAcross(box, painted.paint.inks, filled(box, {0, 0, 0, ink()}, spots));
                break;
            case 4: {
                auto tile = std::make_shared<Tile>();
                tile->cell = {0, 0, 20, 20};
                tile->painted = {filled({0, 0, 10, 20}, inks, spots), filled({5, 0, 15, 10}, {0, 0, ink(), 0}, spots)};
                painted.paint.tile = tile;
                break;
            }
            default:
                break;
            }
            page.painted.push_back(std::move(painted));
        }
        const double limit = 150 + below(150);
        const auto all = measured(page, spots, limit, true), some = measured(page, spots, limit, false);
        pagesWithExcess += !all.empty();
        pagesPassedOver += !InkReach(page, limit, 12).isAnywhere();
        ASSERT_EQ(some.size(), all.size()) << n;
        for (std::size_t i = 0; i < all.size(); ++i) {
            EXPECT_EQ(some[i].percent, all[i].percent);
            EXPECT_EQ(std::tie(some[i].box.x0, some[i].box.y0, some[i].box.x1, some[i].box.y1),
                std::tie(all[i].box.x0, all[i].box.y0, all[i].box.x1, all[i].box.y1));
        }
    }
    EXPECT_GT(pagesWithExcess, 50);
    EXPECT_GT(pagesPassedOver, 50);
}

TEST(InkReach, APageOfBlackTypeNeedsNoMap)
{
    PageContent page;
    for (int i = 0; i < 100; ++i)
        page.painted.push_back(filled({10, 10 + i * 3.0, 200, 12 + i * 3.0}, {0, 0, 0, 1}, {}));
    EXPECT_FALSE(InkReach(page, 242, 12).isAnywhere());
    page.painted.push_back(filled({250, 10, 260, 20}, {1, 1, 0.5, 1}, {}));
    const InkReach reach(page, 242, 12);
    EXPECT_TRUE(reach.isAnywhere());
    EXPECT_FALSE(reach.concerns(page.painted.front()));
    EXPECT_TRUE(reach.concerns(page.painted.back()));
    EXPECT_TRUE(reach.concerns(filled({239, 10, 241, 20}, {0, 0, 0, 1}, {}))) << "within a window of the colour";
}

TEST(InkReach, ATilePaintedWithItselfEnds)
{
    const SpotInks spots;
    const auto tile = std::make_shared<Tile>();
    Painted painted = filled({10, 10, 50, 50}, {0, 0, 0, 0.2}, spots);
    painted.paint.tile = tile;
    tile->isColoured = true;
    tile->painted = {painted, painted};
    PageContent page;
    page.painted = {painted};
    EXPECT_TRUE(InkReach(page, 240, 5).concerns(painted)) << "nobody knows what it lays";
    tile->painted = {filled({10, 10, 50, 50}, {0, 0, 0, 0.2}, spots)};
    EXPECT_FALSE(InkReach(page, 240, 5).concerns(painted));
}

} // namespace banxin::preflight
