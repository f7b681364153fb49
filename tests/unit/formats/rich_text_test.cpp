// Rich text off a clipboard: what is bold, slanted, raised or a link in it, and nothing else of it.
#include "formats/rich_text.h"

#include <gtest/gtest.h>

using namespace banxin;
using namespace banxin::formats;

namespace {

RichText html(const char *text)
{
    const auto read = richFromHtml(text);
    EXPECT_TRUE(read);
    return read.value_or(RichText());
}

RichText rtf(const QByteArray &text)
{
    const auto read = richFromRtf(text);
    EXPECT_TRUE(read);
    return read.value_or(RichText());
}

RichRun run(int start, int end, bool bold, bool slanted = false)
{
    RichRun made;
    made.start = start;
    made.end = end;
    made.bold = bold;
    made.slanted = slanted;
    return made;
}

TEST(RichText, KeepsWhatIsBoldAndSlantedOfHtml)
{
    const RichText text = html("<style>p{}</style><p>甲<b>乙</b> <i>丙\n丁</i></p><p style='font-size:40pt'>戊</p>");
    ASSERT_EQ(text.size(), 2U);
    EXPECT_EQ(text[0].text, QStringLiteral("甲乙 丙 丁"));
    EXPECT_EQ(text[0].runs, (std::vector<RichRun>{run(1, 2, true), run(3, 6, false, true)}));
    EXPECT_EQ(text[1].text, QStringLiteral("戊"));
    EXPECT_TRUE(text[1].runs.empty());
}

TEST(RichText, ReadsWhatWordProcessorsWriteIntoStyles)
{
    const RichText text = html("<html><body><!--StartFragment--><span style='font-weight:700'>甲</span>"
                               "<b style='font-weight:normal'>乙</b><sup>2</sup><!--EndFragment--></body></html>");
    ASSERT_EQ(text.size(), 1U);
    EXPECT_EQ(text[0].text, QStringLiteral("甲乙2"));
    ASSERT_EQ(text[0].runs.size(), 2U);
    EXPECT_TRUE(text[0].runs[0].bold);
    EXPECT_TRUE(text[0].runs[1].raised);
}

TEST(RichText, ListsKeepTheirMarksAndLinksTheirAddress)
{
    const RichText text = html("<ol><li>甲</li><li>乙<ul><li>丙</li></ul></li></ol>"
                               "<a href='https://a.cn/x'>丁</a><a href='javascript:x'>戊</a>");
    ASSERT_EQ(text.size(), 4U);
    EXPECT_EQ(text[0].text, QStringLiteral("1.甲"));
    EXPECT_EQ(text[1].text, QStringLiteral("2.乙"));
    EXPECT_EQ(text[2].text, QStringLiteral("·丙"));
    EXPECT_EQ(text[3].text, QStringLiteral("丁戊"));
    ASSERT_EQ(text[3].runs.size(), 1U);
    EXPECT_EQ(text[3].runs[0].link, QStringLiteral("https://a.cn/x"));
}

TEST(RichText, ReadsRtfInItsCodePage)
{
    const RichText text = rtf("{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0 SimSun;}}{\\*\\generator x;}"
                              "\\'bc\\'d7{\\b \\'d2\\'d2}\\u19993?\\par {\\i A}{\\super 2}\\emdash}");
    ASSERT_EQ(text.size(), 2U);
    EXPECT_EQ(text[0].text, QStringLiteral("甲乙丙").replace(2, 1, QChar(19993)));
    EXPECT_EQ(text[0].runs, (std::vector<RichRun>{run(1, 2, true)}));
    EXPECT_EQ(text[1].text, QStringLiteral("A2—"));
    ASSERT_EQ(text[1].runs.size(), 2U);
    EXPECT_TRUE(text[1].runs[0].slanted);
    EXPECT_TRUE(text[1].runs[1].raised);
}

TEST(RichText, WhatIsNoneIsRefusedOrEmpty)
{
    EXPECT_FALSE(richFromRtf("甲"));
    EXPECT_TRUE(rtf("{\\rtf1}}}}\\'").empty());
    EXPECT_TRUE(rtf("{\\rtf1" + QByteArray(100000, '{')).empty());
    EXPECT_TRUE(html("").empty());
}

TEST(RichText, AWorkersAnswerIsLookedAt)
{
    RichText text{{QStringLiteral("甲乙"), {run(0, 1, true)}}};
    EXPECT_EQ(richFrom(toBytes(text)), text);
    text[0].runs[0].end = 9;
    EXPECT_FALSE(richFrom(toBytes(text)));
    text[0].runs = {run(1, 2, true), run(0, 1, true)};
    EXPECT_FALSE(richFrom(toBytes(text)));
    EXPECT_FALSE(richFrom(QByteArray("\xFF\xFF\xFF\xFF")));
    EXPECT_FALSE(richFrom(toBytes({}) + 'x'));
}

TEST(RichText, ComesOutOfAWorker)
{
    const auto text = richTextOf("<p>甲<b>乙</b></p>", RichKind::Html);
    ASSERT_TRUE(text) << text.error().toText().toStdString();
    ASSERT_EQ(text->size(), 1U);
    EXPECT_EQ(text->front().runs, (std::vector<RichRun>{run(1, 2, true)}));
}

} // namespace
