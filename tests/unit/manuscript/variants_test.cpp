#include "manuscript/people.h"
#include "manuscript/variants.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace banxin::manuscript {

TEST(Variants, FoldOneForOneAndLeaveSimplifiedTextAlone)
{
    EXPECT_EQ(folded(u"記者龍柏安攝"_s), u"记者龙柏安摄"_s);
    const QString simplified = u"著名导演乾隆镇记者"_s; // 著 and 乾 are characters of simplified texts too
    EXPECT_EQ(folded(simplified), simplified);
    EXPECT_EQ(folded(u"A1，😀"_s), u"A1，😀"_s);
}

TEST(Variants, WhatIsFoundIsGivenBackAsItStands)
{
    const Unfolded in(u"編輯：龍 柏 記者"_s);
    EXPECT_EQ(in.of(u"编辑"_s), u"編輯"_s);
    EXPECT_EQ(in.of(u"龙柏"_s), u"龍柏"_s) << "a padded name, its space taken out";
    EXPECT_EQ(in.of(u"不在"_s), u"不在"_s);
}

TEST(Variants, CreditsAndHeadsKeepTheirCharacters)
{
    const auto credits = creditsOf(u"（編輯：龍柏安）"_s);
    ASSERT_EQ(credits.size(), 1U);
    EXPECT_EQ(credits.front().role, u"編輯"_s);
    EXPECT_EQ(credits.front().names, QStringList{u"龍柏安"_s});
    const auto head = datelineOf(u"（中央社記者方思齊台東24日電）颱風逼近。"_s);
    ASSERT_TRUE(head);
    EXPECT_EQ(head->raw, u"（中央社記者方思齊台東24日電）"_s);
    ASSERT_EQ(head->authors.size(), 1U);
    EXPECT_EQ(head->authors.front().names, QStringList{u"方思齊"_s}) << "the place is no part of the name";
}

TEST(People, CourtsHaveInstancesAndEditorsSurnames)
{
    EXPECT_TRUE(creditsOf(u"一审：败诉"_s).empty());
    EXPECT_EQ(creditsOf(u"一审：张三 二审：李四"_s).size(), 2U);
    EXPECT_TRUE(creditsOf(u"责任编辑 张三"_s).empty()) << "a space alone parts them at a text's end";
    EXPECT_EQ(creditsOf(u"责任编辑 张三"_s, CreditsBy::Spaces).size(), 1U);
    EXPECT_EQ(creditsOf(u"责编/张三 校对/李四"_s).size(), 2U);
}

} // namespace banxin::manuscript
