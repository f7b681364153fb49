#include "manuscript/likeness.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace banxin::manuscript {

namespace {

const QString story =
    u"本报讯（记者 邓金星）霜降临近，炎陵县沔渡镇的山坡上，一排排竹架挂满了红薯粉条。镇上的8家粉坊日产粉条6000斤。"_s;

} // namespace

TEST(Likeness, IsOfWordsAndNotOfTheirDress)
{
    QString other = story;
    other.replace(u"，"_s, u", "_s).replace(u"8"_s, u"８"_s).replace(u"（"_s, u"("_s).replace(u"）"_s, u")\n"_s);
    EXPECT_EQ(shinglesOf(other), shinglesOf(story));
    EXPECT_EQ(likeness(shinglesOf(other), shinglesOf(story)), 1);
}

TEST(Likeness, KnowsAStoryThatWasCutOrGrew)
{
    const QString longer = u"引题一行\n"_s + story + u"订单已排到腊月，粉坊还在招人，工钱一天一结，乡亲们都说划算。"_s;
    EXPECT_EQ(likeness(shinglesOf(story), shinglesOf(longer)), 1);
    EXPECT_GT(likeness(shinglesOf(story.left(30)), shinglesOf(longer)), sameStory);
    EXPECT_LT(likeness(shinglesOf(u"市城管局连夜清理积雪，出动人员三百余人，融雪剂二十吨，主干道早高峰前恢复通行。"_s),
                  shinglesOf(longer)),
        0.1);
}

TEST(Likeness, OfNothingIsNothing)
{
    EXPECT_TRUE(shinglesOf(u" ，。\n"_s).empty());
    EXPECT_EQ(likeness({}, shinglesOf(story)), 0);
    EXPECT_EQ(shinglesOf(u"短句"_s).size(), 1U);
    EXPECT_EQ(likeness(shinglesOf(u"短句"_s), shinglesOf(u"短 句。"_s)), 1);
}

} // namespace banxin::manuscript
