#include "../../support/random_objects.h"
#include "../../support/seed.h"

#include <QJsonDocument>

#include <gtest/gtest.h>

using namespace banxin;
using namespace banxin::model;

TEST(Body, EveryKindComesBackAsItWas)
{
    const std::uint64_t seed = test::seed();
    SCOPED_TRACE("seed " + std::to_string(seed));
    test::RandomObjects random(seed);
    for (int kind = 0; kind < kObjectKindCount; ++kind)
        for (int n = 0; n < 200; ++n) {
            const Object object = random.object(static_cast<ObjectKind>(kind));
            const QByteArray body = toBody(object);
            const auto back = fromBody(kindOf(object), body);
            ASSERT_TRUE(back) << back.error().toText().toStdString() << '\n' << body.toStdString();
            ASSERT_EQ(*back, object) << body.toStdString();
            ASSERT_EQ(toBody(*back), body);
        }
}

TEST(Body, AwkwardTextSurvives)
{
    Paragraph paragraph;
    paragraph.id = base::Id::fromNumber(1);
    for (const QString &text :
        {QString(QChar(0)), QString(QChar(0xD842)), QString(QChar(0xDC00)) + u'a', QString(QChar(0xFFFE)),
            QString(QChar(0xFEFF)), QStringLiteral("\u202E\u200D\uE000\U0002FA1D\n\r\t\x7f")}) {
        paragraph.text = text;
        const auto back = fromBody(ObjectKind::Paragraph, toBody(paragraph));
        ASSERT_TRUE(back);
        EXPECT_EQ(std::get<Paragraph>(*back).text, text) << toBody(paragraph).toStdString();
    }
}

TEST(Body, IsCanonical)
{
    Frame frame;
    frame.id = base::Id::fromNumber(7);
    frame.page = base::Id::fromNumber(9);
    frame.box = {base::Length::mm(1), base::Length(), base::Length::pt(1), base::Length::emu(9007199254740993)};
    frame.content = AreaContent{};
    EXPECT_EQ(toBody(frame).toStdString(),
        R"({"box":[36000,0,12700,9007199254740993],"content":{"is":"area"},"id":"0000000000007","page":"0000000000009","schema":1})");
}

TEST(Body, DamageIsNamed)
{
    const auto text = [](const char *body) { return fromBody(ObjectKind::Paragraph, body).error().toText(); };
    EXPECT_TRUE(text(R"({"schema":1,"id":"0000000000007","role":"nonsense"})").contains(QStringLiteral("role")));
    EXPECT_TRUE(text(R"({"schema":1,"id":"0000000000007","txet":"a"})").contains(QStringLiteral("txet")));
    EXPECT_TRUE(text(R"({"schema":1,"id":"0000000000007","spans":[[1,2.5,""]]})").contains(QStringLiteral("spans")));
    EXPECT_FALSE(fromBody(ObjectKind::Paragraph, R"({"id":"0000000000007"})"));
    EXPECT_FALSE(fromBody(ObjectKind::Paragraph, R"({"schema":1,)"));
    EXPECT_TRUE(text(R"({"schema":2,"id":"0000000000007"})").contains(QStringLiteral("更新版本")));
}
