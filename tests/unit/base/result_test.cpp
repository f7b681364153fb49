#include "base/result.h"

#include <gtest/gtest.h>

using namespace banxin::base;

TEST(Error, SaysWhatWhereAndAdviceOnLinesOfTheirOwn)
{
    const Error error{
        ErrorKind::Refused, QStringLiteral("这不是图片。"), QStringLiteral("a.jpg"), QStringLiteral("请换一个文件。")};
    EXPECT_EQ(error.toText(), QStringLiteral("这不是图片。\n  a.jpg\n  请换一个文件。"));
    EXPECT_EQ(
        (Error{ErrorKind::Refused, QStringLiteral("这不是图片。"), {}, {}}).toText(), QStringLiteral("这不是图片。"));
}

TEST(Result, CarriesAFailureThrough)
{
    const auto half = [](int n) -> Result<int> {
        if (n % 2)
            return failure(ErrorKind::WrongUse, QStringLiteral("奇数。"));
        return n / 2;
    };
    EXPECT_EQ(half(8).and_then(half).value(), 2);
    const Result<int> odd = half(6).and_then(half);
    ASSERT_FALSE(odd);
    EXPECT_EQ(odd.error().kind, ErrorKind::WrongUse);
    EXPECT_EQ(odd.error().what, QStringLiteral("奇数。"));
}
