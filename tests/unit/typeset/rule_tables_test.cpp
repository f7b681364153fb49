#include "typeset/rule_tables.h"

#include <QFile>
#include <QJsonDocument>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace banxin::typeset {

using model::Prohibition;

TEST(RuleTables, LevelsAddToEachOther)
{
    const auto rules = RuleTables::standard();
    EXPECT_FALSE(rules->forbiddenAtStart(U'，', Prohibition::None));
    EXPECT_TRUE(rules->forbiddenAtStart(U'，', Prohibition::Basic));
    EXPECT_FALSE(rules->forbiddenAtEnd(U'／', Prohibition::Basic));
    EXPECT_TRUE(rules->forbiddenAtEnd(U'／', Prohibition::Gb));
    EXPECT_FALSE(rules->forbiddenAtStart(U'…', Prohibition::Gb));
    EXPECT_TRUE(rules->forbiddenAtStart(U'…', Prohibition::Strict));
    EXPECT_TRUE(rules->forbiddenAtStart(U'—', Prohibition::Basic));
    EXPECT_FALSE(rules->forbiddenAtStart(U'⸺', Prohibition::Gb));
    EXPECT_FALSE(rules->forbiddenAtStart(U'字', Prohibition::Strict));
}

TEST(RuleTables, MalformedTablesAreRefusedWithTheirPlace)
{
    const auto syntax = RuleTables::fromJson("{\n  \"schema\": 1,\n  oops\n}");
    ASSERT_FALSE(syntax);
    EXPECT_TRUE(syntax.error().where.contains(u'3')) << syntax.error().where.toStdString();

    QFile file(u":/rules/typesetting.json"_s);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray good = file.readAll();
    ASSERT_TRUE(RuleTables::fromJson(good));
    QByteArray bad = good;
    bad.replace("\"solidus\": 500", "\"solidus\": \"wide\"");
    const auto field = RuleTables::fromJson(bad);
    ASSERT_FALSE(field);
    EXPECT_EQ(field.error().where, u"typesetting.spacing.solidus"_s);
}

TEST(RuleTables, DigestNamesTheContent)
{
    QFile file(u":/rules/typesetting.json"_s);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray good = file.readAll();
    QByteArray other = good;
    other.replace("\"connector\": 500", "\"connector\": 600");
    EXPECT_EQ((*RuleTables::fromJson(good))->digest(), RuleTables::standard()->digest());
    EXPECT_NE((*RuleTables::fromJson(other))->digest(), RuleTables::standard()->digest());
}

TEST(RuleTables, RulesCanBeSwitchedOffByName)
{
    QFile file(u":/rules/typesetting.json"_s);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray good = file.readAll();
    for (std::size_t i = 0; i < ruleCount; ++i) {
        const Rule rule = static_cast<Rule>(i);
        ASSERT_EQ(ruleNamed(nameOf(rule)), rule);
        const QByteArray on = '"' + nameOf(rule).toLatin1() + "\": true";
        ASSERT_TRUE(good.contains(on)) << "every rule stands in the table: " << on.toStdString();
        EXPECT_TRUE(RuleTables::standard()->rules().follows(rule));
        const auto without =
            RuleTables::fromJson(QByteArray(good).replace(on, QByteArray(on).replace("true", "false")));
        ASSERT_TRUE(without);
        for (std::size_t other = 0; other < ruleCount; ++other)
            EXPECT_EQ((*without)->rules().follows(static_cast<Rule>(other)), other != i);
    }
    const auto unknown = RuleTables::fromJson(QByteArray(good).replace("\"startPoints\"", "\"startPoint\""));
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().where, u"typesetting.rules.startPoint"_s);
}

TEST(RuleTables, APublicationsOwnRulesAreLaidOverTheStandard)
{
    const auto own = RuleTables::standardWith(
        uR"({"rules": {"lineEndTrim": false}, "headline": {"phrases": ["循环防控"]}, "spacing": {"connector": 400}})"_s);
    ASSERT_TRUE(own);
    EXPECT_FALSE((*own)->rules().follows(Rule::LineEndTrim));
    EXPECT_TRUE((*own)->rules().follows(Rule::LineStartTrim));
    EXPECT_EQ((*own)->connectorWidth(), base::Em::of(0.4));
    EXPECT_EQ((*own)->solidusWidth(), RuleTables::standard()->solidusWidth());
    EXPECT_EQ((*own)->phrases().size(), RuleTables::standard()->phrases().size() + 1);
    EXPECT_EQ(RuleTables::standardWith({}).value(), RuleTables::standard());
    EXPECT_FALSE(RuleTables::standardWith(u"{"_s));
    const auto unknown = RuleTables::standardWith(uR"({"rules": {"lineEndTrims": false}})"_s);
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().where, u"typesetting.rules.lineEndTrims"_s);
}

} // namespace banxin::typeset
