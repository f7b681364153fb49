#include "base/turn.h"

#include <gtest/gtest.h>

namespace banxin::base {

namespace {

constexpr Rect kBox{Length::mm(10), Length::mm(20), Length::mm(40), Length::mm(10)};

} // namespace

TEST(Turn, AQuarterIsExactAndClockwise)
{
    const Turn turn{{Length::mm(30), Length::mm(25)}, 9000};
    EXPECT_EQ(turn.turned({Length::mm(50), Length::mm(25)}), (Point{Length::mm(30), Length::mm(45)}));
    EXPECT_EQ(turn.bounds(kBox), (Rect{Length::mm(25), Length::mm(5), Length::mm(10), Length::mm(40)}));
    EXPECT_EQ((Turn{turn.centre, 36000 + 9000}.bounds(kBox)), turn.bounds(kBox));
    EXPECT_EQ((Turn{turn.centre, -27000}.bounds(kBox)), turn.bounds(kBox));
}

TEST(Turn, ComesBackToTheEmu)
{
    for (const int angle : {1, 1500, 4500, 9000, 12345, 18000, 27001, -3000}) {
        const Turn turn{{Length::mm(30), Length::mm(25)}, angle};
        for (const Point &corner : {Point{kBox.left(), kBox.top()}, Point{kBox.right(), kBox.bottom()}}) {
            const Point back = turn.back(turn.turned(corner));
            EXPECT_LE(std::abs((back.x - corner.x).toEmu()), 1) << angle;
            EXPECT_LE(std::abs((back.y - corner.y).toEmu()), 1) << angle;
        }
        const Rect around = turn.bounds(kBox);
        for (const Point &corner : turn.corners(kBox)) {
            EXPECT_TRUE(corner.x >= around.left() && corner.x <= around.right());
            EXPECT_TRUE(corner.y >= around.top() && corner.y <= around.bottom());
        }
    }
}

TEST(Turn, WholeTurnsAreNone)
{
    EXPECT_FALSE(turnOf(kBox, 0));
    EXPECT_FALSE(turnOf(kBox, 72000));
    ASSERT_TRUE(turnOf(kBox, 36100));
    EXPECT_EQ(turnOf(kBox, 36100)->hundredths, 100);
    EXPECT_EQ(turnOf(kBox, 100)->centre, (Point{Length::mm(30), Length::mm(25)}));
}

} // namespace banxin::base
