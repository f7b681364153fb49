#include "layout/legs.h"

#include <gtest/gtest.h>

using namespace banxin;
using base::Length;
using model::ColumnMode;

namespace {

constexpr Length em = Length::pt(9);

// Five base columns of 13 characters with gutters of one: a 破栏 area of 69 characters.
struct Area {
    model::Grid grid;
    model::AreaContent content;
    Length width = em * 69;
    Area(ColumnMode mode, int columns, Length gutter = {})
    {
        grid.bodySize = em;
        grid.columns = 5;
        grid.charactersPerColumn = 13;
        grid.typeArea = {Length::mm(20), Length::mm(20), width, Length::mm(300)};
        content.columnMode = mode;
        content.columns = columns;
        content.gutter = gutter;
    }
    std::vector<layout::Strip> legs() const { return layout::legsOf(grid.typeArea.x, width, content, grid); }
};

std::vector<double> widthsOf(const std::vector<layout::Strip> &legs)
{
    std::vector<double> widths;
    for (const layout::Strip &leg : legs)
        widths.push_back(leg.width.toPt() / 9);
    return widths;
}

Length gutterAfter(const std::vector<layout::Strip> &legs, std::size_t leg)
{
    return legs[leg + 1].x - legs[leg].x - legs[leg].width;
}

} // namespace

TEST(Legs, AutoFollowsTheBaseColumnsWhereTheAreaSpansAsMany)
{
    const Area area(ColumnMode::Auto, 5);
    const auto legs = area.legs();
    ASSERT_EQ(legs.size(), 5u);
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(legs[static_cast<std::size_t>(i)].x, area.grid.columnLeft(i));
}

TEST(Legs, RelativeGivesTheRemainderToTheLastLeg)
{
    // 五破三: 69 − 2 gutters = 67 = 22 + 22 + 23.
    const auto legs = Area(ColumnMode::Relative, 3, em).legs();
    EXPECT_EQ(widthsOf(legs), (std::vector<double>{22, 22, 23}));
    EXPECT_EQ(gutterAfter(legs, 0), em);
    EXPECT_EQ(gutterAfter(legs, 1), em);
}

TEST(Legs, AbsoluteGivesTheRemainderToTheGutters)
{
    // 66 characters in three legs of 22; the three left make two gutters of 1½.
    const auto legs = Area(ColumnMode::Absolute, 3, em).legs();
    EXPECT_EQ(widthsOf(legs), (std::vector<double>{22, 22, 22}));
    EXPECT_EQ(gutterAfter(legs, 0), em * 3 / 2);
    EXPECT_EQ(gutterAfter(legs, 1), em * 3 / 2);
}

TEST(Legs, FreeKeepsTheGutterAndSharesTheWidth)
{
    const auto legs = Area(ColumnMode::Free, 3, em * 2).legs();
    for (const layout::Strip &leg : legs)
        EXPECT_NEAR(leg.width.toPt(), 9 * 65 / 3.0, 0.001);
    EXPECT_NEAR(gutterAfter(legs, 0).toPt(), 18, 0.001);
}

TEST(Legs, FillTheirBoxExactlyInEveryMode)
{
    for (const ColumnMode mode : {ColumnMode::Auto, ColumnMode::Free, ColumnMode::Absolute, ColumnMode::Relative}) {
        for (int columns = 1; columns <= 9; ++columns) {
            for (int characters = 8; characters <= 111; characters += 3) {
                Area area(mode, columns, em * (columns % 3));
                area.width = em * characters + Length::emu(characters * 7);
                const auto legs = area.legs();
                ASSERT_FALSE(legs.empty());
                EXPECT_EQ(legs.front().x, area.grid.typeArea.x);
                // Base columns are followed by boxes that are drawn a hair off them.
                const Length off = legs.back().x + legs.back().width - area.grid.typeArea.x - area.width;
                EXPECT_LE(off.isZero() ? Length() : std::max(off, -off),
                    mode == ColumnMode::Auto ? Length::mm(0.3) : Length())
                    << int(mode) << ' ' << columns << ' ' << characters;
                for (std::size_t i = 0; i + 1 < legs.size(); ++i) {
                    EXPECT_GE(legs[i].width, em);
                    EXPECT_GE(gutterAfter(legs, i), Length());
                }
            }
        }
    }
}

TEST(Legs, AHandDrawnBoxThatIsAHairShortKeepsItsCharacters)
{
    Area area(ColumnMode::Relative, 3, em);
    area.width = area.width - Length::mm(0.2);
    EXPECT_EQ(widthsOf(area.legs()), (std::vector<double>{22, 22, 23}));
}
