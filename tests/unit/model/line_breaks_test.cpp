#include "model/line_breaks.h"

#include <gtest/gtest.h>

namespace banxin::model {

namespace {

Paragraph paragraph(const QString &text)
{
    Paragraph made;
    made.id = base::Id::fromName(QStringLiteral("headline"));
    made.text = text;
    return made;
}

} // namespace

TEST(LineBreaks, AreKeptBesideTheText)
{
    AreaContent area;
    const Paragraph headline = paragraph(QStringLiteral("循环式防控守住院感关"));
    EXPECT_TRUE(lineBreaksIn(area, headline).empty());
    setLineBreaks(area, headline, {8, 3, 3, 0, 10, 99});
    EXPECT_EQ(lineBreaksIn(area, headline), (std::vector<int>{3, 8}));
}

TEST(LineBreaks, MoveWithWhatStandsBeforeAndAfterAChange)
{
    AreaContent area;
    setLineBreaks(area, paragraph(QStringLiteral("循环式防控守住院感关")), {3, 5, 8});
    // 防控 became 全面防控: the break before it stays, those after it move.
    EXPECT_EQ(lineBreaksIn(area, paragraph(QStringLiteral("循环式全面防控守住院感关"))), (std::vector<int>{3, 7, 10}));
    // The middle was written anew: its break is gone.
    EXPECT_EQ(lineBreaksIn(area, paragraph(QStringLiteral("循环式检测排查住院感关"))), (std::vector<int>{3, 9}));
    EXPECT_TRUE(lineBreaksIn(area, paragraph(QStringLiteral("另一个题"))).empty());
    EXPECT_TRUE(lineBreaksIn(area, paragraph(QString())).empty());
}

TEST(LineBreaks, ABreakOfTheTextItselfIsNoneOfTheAreas)
{
    AreaContent area;
    const Paragraph headline = paragraph(QStringLiteral("循环式\u2028防控守住院感关"));
    setLineBreaks(area, headline, {6});
    EXPECT_EQ(lineBreaksIn(area, headline), (std::vector<int>{6}));
}

} // namespace banxin::model
