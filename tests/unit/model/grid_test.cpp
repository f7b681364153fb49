#include "model/publication.h"

#include <gtest/gtest.h>

using banxin::base::Length;
using banxin::base::Rect;
using banxin::model::Grid;

namespace {

Grid tabloid() // 四开: 5 columns of 14 characters, 83 rows
{
    return {{Length::mm(20), Length::mm(20), Length::mm(235), Length::mm(350)}, 5, 14, 83, Length::pt(9)};
}

Grid broadsheet() // 对开: 8 columns of 13 characters, 116 rows
{
    return {{Length::mm(20), Length::mm(27.5), Length::mm(350), Length::mm(490)}, 8, 13, 116, Length::pt(9)};
}

} // namespace

TEST(Grid, PitchFollowsFromHeightBodySizeAndRows)
{
    EXPECT_NEAR(tabloid().pitch().toPt(), 11.99, 0.005);
    EXPECT_NEAR(broadsheet().pitch().toPt(), 12.0, 0.005);
}

TEST(Grid, FirstAndLastEmBoxesAreFlushWithTheTypeArea)
{
    for (const Grid &grid : {tabloid(), broadsheet()}) {
        EXPECT_EQ(grid.rowTop(0), grid.typeArea.top());
        EXPECT_EQ(grid.rowTop(grid.rows - 1) + grid.bodySize, grid.typeArea.bottom());
        EXPECT_EQ(grid.rect(0, 0, grid.columns, grid.rows), grid.typeArea);
    }
}

TEST(Grid, RowsNeverDriftByMoreThanARounding)
{
    const Grid grid = tabloid();
    for (int row = 1; row < grid.rows; ++row) {
        const Length step = grid.rowTop(row) - grid.rowTop(row - 1);
        EXPECT_LE(std::abs((step - grid.pitch()).toEmu()), 1) << row;
    }
}

TEST(Grid, ColumnsAreWholeCharactersAndTheGutterTakesTheRest)
{
    const Grid grid = broadsheet();
    EXPECT_EQ(grid.columnWidth(), Length::pt(9) * 13);
    EXPECT_NEAR(grid.columnWidth().toMm(), 41.275, 0.001);
    EXPECT_NEAR(grid.gutter().toMm(), 2.83, 0.005);
    EXPECT_EQ(grid.columnLeft(0), Length::mm(20));
    EXPECT_EQ(grid.columnLeft(7) + grid.columnWidth(), Length::mm(370));
    for (int column = 1; column < grid.columns; ++column) {
        const Length gap = grid.columnLeft(column) - grid.columnLeft(column - 1) - grid.columnWidth();
        EXPECT_LE(std::abs((gap - grid.gutter()).toEmu()), 1) << column;
    }
    EXPECT_EQ(grid.spanWidth(8), grid.typeArea.width);
    EXPECT_EQ(grid.spanWidth(1), grid.columnWidth());
}

TEST(Grid, AnImpossibleNumberOfCharactersFallsBackToEqualColumns)
{
    Grid grid = tabloid();
    grid.charactersPerColumn = 30;
    EXPECT_GT(grid.gutter(), Length());
    EXPECT_LE(grid.columnLeft(4) + grid.columnWidth(), grid.typeArea.right());
}
