#include "arrange/sentences.h"

#include <QStringList>

#include <gtest/gtest.h>

using namespace banxin::arrange;

namespace {

QStringList parts(const QString &text)
{
    QStringList found;
    for (const Sentence &sentence : sentencesOf(text))
        found << text.mid(sentence.from, sentence.to - sentence.from);
    return found;
}

} // namespace

TEST(Sentences, EndWithTheirStopsAndWhatClosesBehindThem)
{
    EXPECT_EQ(
        parts(QStringLiteral("他来了。她呢？")), (QStringList{QStringLiteral("他来了。"), QStringLiteral("她呢？")}));
    EXPECT_EQ(parts(QStringLiteral("他说：“来了。”她问：“谁？！”")),
        (QStringList{QStringLiteral("他说：“来了。”"), QStringLiteral("她问：“谁？！”")}));
    EXPECT_EQ(parts(QStringLiteral("没有句号的一段")), (QStringList{QStringLiteral("没有句号的一段")}));
    EXPECT_TRUE(parts(QString()).isEmpty());
}

TEST(Sentences, NeverPartAQuotation)
{
    EXPECT_EQ(parts(QStringLiteral("他说：“来了。坐吧。走了！”众人笑。")),
        (QStringList{QStringLiteral("他说：“来了。坐吧。走了！”"), QStringLiteral("众人笑。")}));
    EXPECT_EQ(parts(QStringLiteral("（见第三版。图）另行报道。")),
        (QStringList{QStringLiteral("（见第三版。图）另行报道。")}));
}

TEST(Sentences, GoOnBehindAnEllipsisInTheirMiddle)
{
    EXPECT_EQ(parts(QStringLiteral("煤、铁……，样样都有。完了……")),
        (QStringList{QStringLiteral("煤、铁……，样样都有。"), QStringLiteral("完了……")}));
}

TEST(Sentences, KnowARemarkInBrackets)
{
    const QString text = QStringLiteral("工作结束。（记者 王星）");
    const auto sentences = sentencesOf(text);
    ASSERT_EQ(sentences.size(), 2U);
    EXPECT_FALSE(isBracketed(text, sentences[0]));
    EXPECT_TRUE(isBracketed(text, sentences[1]));
}
