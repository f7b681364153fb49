// Every case under rules/ as it is written, and once more with its rule switched off, when it must fail.
#include "rule_case.h"

#include <QFile>
#include <QSet>

#include <gtest/gtest.h>

#include <map>

using namespace Qt::StringLiterals;

namespace banxin::typeset {

namespace {

const std::vector<RuleCase> &all()
{
    static const std::vector<RuleCase> cases = ruleCases(QStringLiteral(BANXIN_TEST_DATA "/rules"));
    return cases;
}

std::shared_ptr<const font::FontSet> fonts()
{
    static const auto set = font::FontSet::make(font::FontSet::defaultRequests()).value();
    return set;
}

const ParagraphSetter &setter()
{
    static const ParagraphSetter made(fonts(), RuleTables::standard());
    return made;
}

const ParagraphSetter &setterWithout(Rule rule)
{
    static std::map<Rule, std::unique_ptr<ParagraphSetter>> made;
    std::unique_ptr<ParagraphSetter> &setter = made[rule];
    if (!setter) {
        QFile file(u":/rules/typesetting.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no rule tables");
        const QByteArray on = '"' + nameOf(rule).toLatin1() + "\": true";
        QByteArray off = on;
        setter = std::make_unique<ParagraphSetter>(
            fonts(), RuleTables::fromJson(file.readAll().replace(on, off.replace("true", "false"))).value());
    }
    return *setter;
}

std::string caseName(const testing::TestParamInfo<std::size_t> &info)
{
    const RuleCase &each = all()[info.param];
    QString name = each.file.section(u'.', 0, 0) + u'_' + nameOf(each.rule) + u'_' + each.name;
    for (QChar &c : name) {
        if (!c.isLetterOrNumber() || c.unicode() > 0x7f)
            c = u'_';
    }
    return name.toStdString();
}

std::string where(const RuleCase &each)
{
    return (each.file + u':' + QString::number(each.row) + u' ' + each.name + u" ("_s + each.clause + u") "_s
        + each.options)
        .toStdString();
}

} // namespace

class RuleCases : public testing::TestWithParam<std::size_t> { };

TEST_P(RuleCases, HoldsAndFallsWithItsRule)
{
    const RuleCase &each = all()[GetParam()];
    EXPECT_EQ(each.difference(setter()).toStdString(), "") << where(each);
    EXPECT_FALSE(each.difference(setterWithout(each.rule)).isEmpty())
        << where(each) << "\nit holds without " << nameOf(each.rule).toStdString() << " too, so it does not pin it";
}

INSTANTIATE_TEST_SUITE_P(All, RuleCases, testing::Range(std::size_t{0}, all().size()), caseName);

TEST(RuleCaseSet, IsLargeWithoutDuplicatesAndLeavesNoRuleUnpinned)
{
    EXPECT_GE(all().size(), 600u);
    QSet<QString> names, contents;
    std::map<Rule, int> pinned;
    int afterWpt = 0, afterXecjk = 0;
    for (const RuleCase &each : all()) {
        EXPECT_FALSE(names.contains(nameOf(each.rule) + each.name)) << where(each);
        names.insert(nameOf(each.rule) + each.name);
        const QString content = each.options + u'\n' + each.input.text;
        EXPECT_FALSE(contents.contains(content)) << where(each) << " is there twice";
        contents.insert(content);
        ++pinned[each.rule];
        afterWpt += each.clause.contains("web-platform-tests/wpt "_L1) ? 1 : 0;
        afterXecjk += each.clause.contains("CTeX-org/ctex-kit "_L1) ? 1 : 0;
    }
    EXPECT_GE(afterWpt, 150);
    EXPECT_GE(afterXecjk, 50);
    for (std::size_t i = 0; i < ruleCount; ++i)
        EXPECT_GT(pinned[static_cast<Rule>(i)], 0) << "no case pins " << nameOf(static_cast<Rule>(i)).toStdString();
}

} // namespace banxin::typeset
