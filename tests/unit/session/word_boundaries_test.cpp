// Words of Chinese text, for carets and double clicks.
#include "session/word_boundaries.h"

#include <gtest/gtest.h>

using namespace banxin;

TEST(WordBoundaries, ADoubleClickTakesAChineseWord)
{
    const QString text = QStringLiteral("人民日报，2020年 Banxin");
    EXPECT_EQ(session::wordAround(text, 1), std::pair(0, 2)); // 人民
    const auto [start, end] = session::wordAround(text, text.indexOf(u'a') + 2);
    EXPECT_EQ(text.mid(start, end - start), QStringLiteral("Banxin"));
    EXPECT_EQ(session::wordAround(text, static_cast<int>(text.size())).second, static_cast<int>(text.size()));
    EXPECT_EQ(session::wordAround(QString(), 0), std::pair(0, 0));
}

TEST(WordBoundaries, WalkingForwardAndBackVisitsTheSamePlaces)
{
    const QString text = QStringLiteral("株洲市文明单位 创建成果巡礼");
    std::vector<int> forward{0};
    while (forward.back() < text.size())
        forward.push_back(session::wordAfter(text, forward.back()));
    std::vector<int> back{static_cast<int>(text.size())};
    while (back.back() > 0)
        back.push_back(session::wordBefore(text, back.back()));
    std::reverse(back.begin(), back.end());
    EXPECT_EQ(forward, back);
    EXPECT_GT(forward.size(), 4U);
}
