#include "rule_case.h"

#include <gtest/gtest.h>

#include <map>

using namespace Qt::StringLiterals;

namespace banxin::language {

namespace {

const std::vector<test::RuleCase> &cases()
{
    static const std::vector<test::RuleCase> all = [] {
        QStringList faults;
        auto found = test::ruleCases(QStringLiteral(BANXIN_TEST_DATA "/unit/language/cases"), &faults);
        EXPECT_TRUE(faults.isEmpty()) << faults.join(u'\n').toStdString();
        return found;
    }();
    return all;
}

std::vector<Finding> of(const QString &rule, std::vector<Finding> findings)
{
    std::erase_if(findings, [&](const Finding &one) { return rule != QLatin1String(one.rule->id); });
    return findings;
}

std::string shown(const std::vector<Finding> &findings)
{
    QString text;
    for (const Finding &one : findings)
        text +=
            u"[%1 %2+%3 “%4”→“%5”]"_s.arg(one.paragraph).arg(one.at).arg(one.length).arg(one.text, one.fix.replacement);
    return text.toStdString();
}

} // namespace

TEST(RuleCases, EachRuleHasSixHitsAndSixNearMisses)
{
    std::map<QString, std::pair<int, int>> counts;
    for (const test::RuleCase &one : cases())
        ++(one.hits.empty() ? counts[one.rule].second : counts[one.rule].first);
    for (const Rule &rule : rules()) {
        const QString id = QLatin1String(rule.id);
        if (id == u"W12")
            continue; // the paper's own words: checker_test.cpp, WordList
        EXPECT_GE(counts[id].first, 6) << rule.id << " hits";
        EXPECT_GE(counts[id].second, 6) << rule.id << " near misses";
    }
}

TEST(RuleCases, AreFoundExactlyWithTheirFixes)
{
    const Checker checker;
    for (const test::RuleCase &one : cases()) {
        const auto found = of(one.rule, checker.check(one.story, one.days));
        SCOPED_TRACE((one.rule + u':' + QString::number(one.line) + u' ' + one.written).toStdString());
        EXPECT_EQ(found.size(), one.hits.size()) << shown(found);
        for (std::size_t i = 0; i < std::min(found.size(), one.hits.size()); ++i) {
            EXPECT_EQ(found[i].paragraph, one.hits[i].paragraph);
            EXPECT_EQ(found[i].at, one.hits[i].at) << shown(found);
            EXPECT_EQ(found[i].length, one.hits[i].length) << shown(found);
            const QString fix = found[i].fix.kind == FixKind::None ? u"!"_s : found[i].fix.replacement;
            EXPECT_EQ(fix.toStdString(), one.hits[i].fix.toStdString());
            EXPECT_EQ(found[i].text,
                one.story[static_cast<std::size_t>(found[i].paragraph)].text.mid(found[i].at, found[i].length));
        }
    }
}

TEST(RuleCases, FailWhereTheRuleIsSwitchedOff)
{
    std::map<QString, Checker> without;
    for (const test::RuleCase &one : cases()) {
        auto found = without.find(one.rule);
        if (found == without.end())
            found = without.emplace(one.rule, Checker(RuleSettings{{one.rule}, {}, {}})).first;
        EXPECT_TRUE(of(one.rule, found->second.check(one.story, one.days)).empty()) << one.rule.toStdString();
    }
}

// A fix that is carried out is not asked for again, and touches nothing but its place.
TEST(RuleCases, FixesAreCarriedOutOnce)
{
    const Checker checker;
    for (const test::RuleCase &one : cases()) {
        if (one.hits.empty() || one.hits.front().fix == u"!"_s)
            continue;
        SCOPED_TRACE((one.rule + u':' + QString::number(one.line) + u' ' + one.written).toStdString());
        std::vector<Paragraph> mended = one.story;
        const auto found = of(one.rule, checker.check(one.story, one.days));
        for (std::size_t i = 0; i < mended.size(); ++i) {
            std::vector<Finding> here;
            for (const Finding &each : found) {
                if (each.paragraph == static_cast<int>(i))
                    here.push_back(each);
            }
            mended[i].text = fixed(mended[i].text, here, found.empty() ? FixKind::Click : found.front().fix.kind);
        }
        EXPECT_TRUE(of(one.rule, checker.check(mended, one.days)).empty())
            << mended.front().text.toStdString() << ' ' << shown(of(one.rule, checker.check(mended, one.days)));
    }
}

TEST(Rules, DeclareEverything)
{
    QString last;
    for (const Rule &rule : rules()) {
        EXPECT_FALSE(QString::fromUtf8(rule.title).isEmpty()) << rule.id;
        EXPECT_FALSE(QString::fromUtf8(rule.basis).isEmpty()) << rule.id;
        EXPECT_EQ(ruleOf(QString::fromLatin1(rule.id)), &rule);
    }
    EXPECT_EQ(rules().size(), 21u + 14u + 2u + 12u);
    EXPECT_EQ(ruleOf(u"X99"), nullptr);
}

TEST(Rules, DoAsTheirExamplesSay)
{
    const Checker checker;
    for (const Rule &rule : rules()) {
        const QString id = QLatin1String(rule.id);
        if (id == u"W12")
            continue;
        const ParagraphRole role = id == u"P20" ? ParagraphRole::Headline
            : id == u"P21"                      ? ParagraphRole::Caption
                                                : ParagraphRole::Body;
        EXPECT_FALSE(of(id, checker.check({{QString::fromUtf8(rule.hit), role}})).empty()) << rule.id;
        EXPECT_TRUE(of(id, checker.check({{QString::fromUtf8(rule.miss), role}})).empty()) << rule.id;
    }
}

} // namespace banxin::language
