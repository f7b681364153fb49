#include "base/type_size.h"

#include <gtest/gtest.h>

namespace banxin::base {

TEST(TypeSize, ReadsPrintersNamesAndUnits)
{
    EXPECT_EQ(typeSize(u"小五"), Length::pt(9));
    EXPECT_EQ(typeSize(u"小五号"), Length::pt(9));
    EXPECT_EQ(typeSize(u"五号"), Length::pt(10.5));
    EXPECT_EQ(typeSize(u"9pt"), Length::pt(9));
    EXPECT_EQ(typeSize(u" 9.5 pt"), Length::pt(9.5));
    EXPECT_EQ(typeSize(u"9"), Length::pt(9));
    EXPECT_EQ(typeSize(u"12q"), Length::mm(3));
    EXPECT_EQ(typeSize(u"3mm"), Length::mm(3));
}

TEST(TypeSize, RefusesWhatIsNoSize)
{
    for (const QStringView text : {u"", u"pt", u"0pt", u"-3pt", u"九号", u"小", u"nan", u"inf", u"1e99", u"9em"})
        EXPECT_FALSE(typeSize(text)) << text.toUtf8().toStdString();
}

} // namespace banxin::base
