#include "widgets/length_edit.h"

#include <gtest/gtest.h>

using banxin::widgets::evaluated;

TEST(LengthEdit, ReadsArithmeticAsPeopleWriteIt)
{
    EXPECT_DOUBLE_EQ(evaluated(u"12").value(), 12);
    EXPECT_DOUBLE_EQ(evaluated(u"12+1.5*2").value(), 15);
    EXPECT_DOUBLE_EQ(evaluated(u"(12 + 1.5) × 2").value(), 27);
    EXPECT_DOUBLE_EQ(evaluated(u"９÷２").value(), 4.5);
    EXPECT_DOUBLE_EQ(evaluated(u"-3-−2").value(), -1);
}

TEST(LengthEdit, RefusesWhatIsNoNumber)
{
    for (const QStringView text : {u"", u"12x", u"(1", u"1/0", u"+", u"1..2", u"()"})
        EXPECT_FALSE(evaluated(text)) << text.toString().toStdString();
    EXPECT_FALSE(evaluated(QString(4000, u'(') + u'1')); // no deep recursion either
}
