#include "widgets/length_expression.h"

#include <gtest/gtest.h>

using namespace banxin;
using base::Length;
using widgets::LengthMeasure;
using widgets::valueOf;

namespace {

/// 9 pt type on rows of 13 pt in columns of 130 pt with gutters of 10 pt.
const LengthMeasure kMeasure{Length::pt(9), Length::pt(9), Length::pt(4), Length::pt(130), Length::pt(10)};

double points(QStringView expression)
{
    const auto value = valueOf(expression, QStringLiteral("pt"), kMeasure);
    EXPECT_TRUE(value) << expression.toString().toStdString() << ": "
                       << (value ? QString() : value.error().toText()).toStdString();
    return value.value_or(-1e9);
}

} // namespace

TEST(LengthExpression, ReckonsAcrossUnits)
{
    EXPECT_NEAR(points(u"13字"), 117, 1e-6);
    EXPECT_NEAR(points(u"13字+2mm"), 117 + Length::mm(2).toPt(), 1e-6);
    EXPECT_NEAR(points(u"0.5in"), 36, 1e-6);
    EXPECT_NEAR(points(u"12Q"), Length::q(12).toPt(), 1e-6);
    EXPECT_NEAR(points(u"1cm-10 mm"), 0, 1e-6);
    EXPECT_NEAR(points(u"(13字＋2毫米)×2"), 234 + Length::mm(4).toPt(), 1e-6);
    EXPECT_NEAR(points(u"9 char ÷ 3"), 27, 1e-6);
    EXPECT_NEAR(points(u"−(3字-1pt)"), -26, 1e-6);
    EXPECT_NEAR(points(u"２＊３"), 6, 1e-6);
    EXPECT_NEAR(points(u"10+1字"), 19, 1e-6); // what has no unit is in the field's own
}

TEST(LengthExpression, CountsTheGapsBetweenRowsAndColumns)
{
    EXPECT_NEAR(points(u"1行"), 9, 1e-6);
    EXPECT_NEAR(points(u"3行-1pt"), 34, 1e-6);
    EXPECT_NEAR(points(u"2栏"), 270, 1e-6);
    EXPECT_NEAR(points(u"0.5栏"), 65, 1e-6);
    EXPECT_NEAR(points(u"2×1栏"), 260, 1e-6);
    const auto columns = [](QStringView text) { return valueOf(text, QStringLiteral("栏"), kMeasure).value_or(-1); };
    EXPECT_NEAR(columns(u"270pt"), 2, 1e-6);
    EXPECT_NEAR(columns(u"5栏-1栏"), 4, 1e-6);
    EXPECT_NEAR(columns(u"65pt"), 0.5, 1e-6);
    EXPECT_NEAR(columns(u"2+70pt"), 2.5, 1e-6); // half a column and its gutter
    EXPECT_NEAR(valueOf(u"2 col. + 1", QStringLiteral("col."), kMeasure).value_or(-1), 3, 1e-6);
}

TEST(LengthExpression, EveryUnitComesBackAsItWent)
{
    for (const char16_t *unit : {u"mm", u"cm", u"pt", u"Q", u"in", u"字", u"行", u"栏"})
        for (const double count : {0.0, 0.25, 1.0, 1.5, 2.0, 17.0, -3.0}) {
            const QString name = QString::fromUtf16(unit);
            const double pt = points(QString::number(count) + name);
            const auto back = valueOf(QString::number(pt, 'g', 17) + QStringLiteral("pt"), name, kMeasure);
            ASSERT_TRUE(back);
            EXPECT_NEAR(*back, count, 1e-9) << name.toStdString();
        }
}

TEST(LengthExpression, SaysWhatIsWrongAndWhere)
{
    struct Case {
        const char16_t *text;
        const char16_t *what;
        const char16_t *where;
    };
    for (const Case &each : {Case{u"", u"还没有填数。", u""}, Case{u"13字+", u"后面缺一个数。", u"第 4 个字符"},
             Case{u"13尺", u"不认识“尺”这个单位。", u"第 3 个字符"},
             Case{u"2mm*3mm", u"长度不能乘以长度。", u"第 4 个字符"},
             Case{u"6mm/2pt", u"只能除以数，不能除以长度。", u"第 4 个字符"},
             Case{u"1/0", u"不能除以零。", u"第 2 个字符"}, Case{u"2*(3+1", u"这个括号没有合上。", u"第 3 个字符"},
             Case{u"3)", u"“)”放在这里看不懂。", u"第 2 个字符"}, Case{u"1..2", u"“1..2”不是数。", u"第 1 个字符"},
             Case{u"mm", u"“m”前面缺一个数。", u"第 1 个字符"}}) {
        const auto value = valueOf(QStringView(each.text), QStringLiteral("mm"), kMeasure);
        ASSERT_FALSE(value) << QString::fromUtf16(each.text).toStdString();
        EXPECT_EQ(value.error().what, QString::fromUtf16(each.what));
        EXPECT_EQ(value.error().where, QString::fromUtf16(each.where)) << QString::fromUtf16(each.text).toStdString();
    }
    EXPECT_EQ(valueOf(u"3栏", QStringLiteral("mm")).error().what, QStringLiteral("这里量不出“栏”。"));
    EXPECT_EQ(valueOf(u"3mm", QStringLiteral("%")).error().what, QStringLiteral("这里要填的不是长度。"));
    EXPECT_NEAR(valueOf(u"40%+2", QStringLiteral("%")).value_or(0), 42, 1e-9);
    EXPECT_FALSE(valueOf(QString(400, u'9') + QStringLiteral("*9"), QStringLiteral("mm")));
    EXPECT_FALSE(valueOf(QString(4000, u'-') + u'1', QStringLiteral("mm")));
}
