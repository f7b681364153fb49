#include "edit/art_path.h"

#include <gtest/gtest.h>

using namespace banxin;
using namespace banxin::edit;
using base::Length;
using namespace Qt::StringLiterals;

TEST(ArtPath, ReadsWhatCanBeDrawnAndNothingElse)
{
    const std::pair<QString, QString> good[] = {{u""_s, u""_s}, {u" \n "_s, u""_s}, {u"M1,2"_s, u"M 1 2"_s},
        {u"M1-2.5.5 3"_s, u"M 1 -2.5 0.5 3"_s}, {u"m 0 0 1 1 L 2 2 3 3 Z M 4 4"_s, u"m 0 0 1 1 L 2 2 3 3 Z M 4 4"_s},
        {u"M +1.123456789 -0"_s, u"M 1.12345 0"_s}, {u"M 14400 -14400"_s, u"M 14400 -14400"_s},
        {u"M 0 0 C 1 2 3 4 5 6 7 8 9 10 11 12"_s, u"M 0 0 C 1 2 3 4 5 6 7 8 9 10 11 12"_s}};
    for (const auto &[text, written] : good) {
        const auto path = ArtPath::of(text);
        ASSERT_TRUE(path) << text.toStdString();
        EXPECT_EQ(path->toText(), written);
        EXPECT_EQ(ArtPath::of(written)->toText(), written);
    }
    for (const QString &text : {u"L 1 1"_s, u"1 1"_s, u"M"_s, u"M 1"_s, u"M 1 2 3"_s, u"M 0 0 C 1 2 3 4 5"_s,
             u"M 0 0 Z 1"_s, u"M 0 0 A 1 1 0 0 0 2 2"_s, u"M 1 x"_s, u"M - 1"_s, u"M 14401 0"_s,
             u"M 99999999999999999999999 0"_s, u"M 0 1e9"_s, u"M NaN 0"_s, u"M ٣ 1"_s, u"M 0 0 一"_s})
        EXPECT_FALSE(ArtPath::of(text)) << text.toStdString();
}

TEST(ArtPath, StretchesEachWayByItself)
{
    auto path = ArtPath::of(u"M 3 3 H 6 V 6 l 1 1");
    path->stretch(Length::mm(3), Length::mm(1), Length(), Length::mm(5));
    EXPECT_EQ(path->toText(), u"M 1 3 H 2 V 6 l 0.33333 1"_s);
    path->stretch(Length::mm(1), Length::mm(3), Length::mm(1), Length::mm(2));
    EXPECT_EQ(path->toText(), u"M 3 6 H 6 V 12 l 0.99999 2"_s);
}
