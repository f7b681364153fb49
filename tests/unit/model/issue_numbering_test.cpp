// 总期号 counted from one day.
#include "model/issue_numbering.h"

#include <gtest/gtest.h>

using namespace banxin;
using model::issueNumber;
using model::IssueNumbering;

namespace {

constexpr int kWeekdays = 31; // Monday to Friday

} // namespace

TEST(IssueNumbering, CountsEveryDay)
{
    const IssueNumbering rule{20635, QDate(2020, 10, 19), 127, {}};
    EXPECT_EQ(issueNumber(rule, QDate(2020, 10, 19)), 20635);
    EXPECT_EQ(issueNumber(rule, QDate(2020, 10, 20)), 20636);
    EXPECT_EQ(issueNumber(rule, QDate(2020, 10, 18)), 20634);
    EXPECT_EQ(issueNumber(rule, QDate(2021, 10, 19)), 20635 + 365);
    EXPECT_EQ(issueNumber(rule, QDate(2019, 10, 19)), 20635 - 366); // 2020 was a leap year
}

TEST(IssueNumbering, LeavesOutDaysWithoutAPaper)
{
    IssueNumbering rule{100, QDate(2020, 10, 19), kWeekdays, {}}; // a Monday
    EXPECT_EQ(issueNumber(rule, QDate(2020, 10, 23)), 104); // Friday
    EXPECT_EQ(issueNumber(rule, QDate(2020, 10, 26)), 105); // the next Monday
    EXPECT_EQ(issueNumber(rule, QDate(2020, 10, 24)), 105); // a Saturday: what the next one will have
    EXPECT_EQ(issueNumber(rule, QDate(2020, 10, 16)), 99);
    EXPECT_FALSE(model::comesOut(rule, QDate(2020, 10, 24)));
    rule.skipped = {QDate(2020, 10, 20), QDate(2020, 10, 24), QDate(2020, 10, 20)}; // a Saturday counts for nothing
    EXPECT_EQ(issueNumber(rule, QDate(2020, 10, 21)), 101);
    EXPECT_EQ(issueNumber(rule, QDate(2020, 10, 26)), 104);
    EXPECT_FALSE(model::comesOut(rule, QDate(2020, 10, 20)));
    EXPECT_TRUE(model::comesOut(rule, QDate(2020, 10, 21)));
}

TEST(IssueNumbering, AgreesWithCountingDayByDay)
{
    const IssueNumbering rule{
        5000, QDate(2024, 2, 26), 0b1010110, {QDate(2024, 2, 28), QDate(2023, 12, 31), QDate(2025, 1, 1)}};
    int number = 5000;
    for (QDate day = rule.from; day < QDate(2026, 3, 1); day = day.addDays(1)) {
        ASSERT_EQ(issueNumber(rule, day), number) << day.toString(Qt::ISODate).toStdString();
        number += model::comesOut(rule, day);
    }
    number = 5000;
    for (QDate day = rule.from.addDays(-1); day > QDate(2022, 1, 1); day = day.addDays(-1)) {
        number -= model::comesOut(rule, day);
        ASSERT_EQ(issueNumber(rule, day), number) << day.toString(Qt::ISODate).toStdString();
    }
}

TEST(IssueNumbering, SaysNothingWhereItCannotCount)
{
    EXPECT_FALSE(issueNumber({}, QDate(2020, 10, 19)));
    EXPECT_FALSE(issueNumber({10, {}, 127, {}}, QDate(2020, 10, 19)));
    EXPECT_FALSE(issueNumber({10, QDate(2020, 10, 19), 0, {}}, QDate(2020, 10, 19)));
    EXPECT_FALSE(issueNumber({10, QDate(2020, 10, 19), 127, {}}, QDate()));
    EXPECT_FALSE(issueNumber({10, QDate(2020, 10, 19), 127, {}}, QDate(2020, 10, 1))); // before number 1
    EXPECT_EQ(issueNumber({10, QDate(2020, 10, 19), 127, {}}, QDate(2020, 10, 10)), 1);
}
