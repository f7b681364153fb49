// Checker: text rules over stories with the issue's day, places on paper, waivers, fixes, switches.
#include "check_fixture.h"

#include "measures/error_rate.h"
#include "measures/weight_rows.h"

#include <thread>

namespace banxin::check {

namespace {

class CheckerTest : public CheckFixture {
protected:
    Checker checker(Stage stage = Stage::Making) const { return Checker(house(), stage); }
    model::Publication house() const { return *document.find<model::Publication>(named(u"publication"_s)); }
    std::vector<Finding> page_(const Checker &with) { return with.checkPage(document, composed()); }
    std::vector<Finding> pageFindings()
    {
        const Checker with(house());
        return page_(with);
    }
    void applied(const base::Result<model::ChangeSet> &change)
    {
        ASSERT_TRUE(change.has_value()) << change.error().what.toStdString();
        auto after = model::applied(document, *change, ++revision);
        ASSERT_TRUE(after.has_value());
        document = *after;
    }
    const edit::EditContext m_me{u"刘芳"_s, {}};
};

TEST_F(CheckerTest, TextKnowsTheIssuesDay)
{
    say(u"lead/2"_s, u"昨日（17日），指挥部成立,全市动员。"_s);
    const auto found = checker().storyText(document, named(u"issue"_s), named(u"lead"_s));
    ASSERT_EQ(of(u"N10"_s, found).size(), 1U) << told(found);
    const auto comma = of(u"P01"_s, found);
    ASSERT_EQ(comma.size(), 1U);
    EXPECT_EQ(comma.front().text, u","_s);
    EXPECT_EQ(comma.front().start, 13);
    EXPECT_EQ(comma.front().fix, (base::Fix{FixKind::Auto, u"，"_s}));
    EXPECT_EQ(comma.front().story, named(u"lead"_s));
    EXPECT_TRUE(of(u"N10"_s, checker().storyText(document, {}, named(u"lead"_s))).empty()) << "no issue, no yesterday";
}

TEST_F(CheckerTest, HeadlinesCaptionsAndNamesAreWhatTheyAre)
{
    say(u"lead/0"_s, u"文明创建让服务更优质。"_s);
    say(u"lead/1"_s, u"株洲日报记者 邓金星 通讯员 彭泽波"_s);
    picture(u"lead"_s, u"shot"_s, corner(), u"人社练兵比武活动。"_s, u"王 帆 摄"_s);
    const auto found = checker().storyText(document, named(u"issue"_s), named(u"lead"_s));
    EXPECT_EQ(of(u"P20"_s, found).size(), 1U);
    EXPECT_EQ(of(u"P21"_s, found).size(), 1U);
    EXPECT_TRUE(of(u"P19"_s, found).empty()) << told(found);
    EXPECT_EQ(of(u"P21"_s, found).front().paragraph, named(u"shot/caption"_s));
}

TEST_F(CheckerTest, BreaksOfTheEditorAreNoText)
{
    say(u"lead/0"_s, u"文明创建"_s + QChar(0x2028) + u"让人社,服务好"_s);
    const auto found = checker().storyText(document, named(u"issue"_s), named(u"lead"_s));
    ASSERT_EQ(found.size(), 1U) << told(found);
    EXPECT_EQ(found.front().start, 8);
    EXPECT_EQ(found.front().length, 1);
}

TEST_F(CheckerTest, FindingsStandOnPaper)
{
    say(u"lead/2"_s, prose(300) + u"指挥部成立,全市动员。"_s);
    const auto layout = composed();
    const auto found = of(u"P01"_s, pageFindings());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().page, named(u"page"_s));
    EXPECT_EQ(found.front().frame, named(u"lead/area0"_s));
    ASSERT_TRUE(found.front().rect.has_value());
    const auto caret = layout->caretAt({named(u"lead/2"_s), found.front().start});
    ASSERT_TRUE(caret.has_value());
    EXPECT_EQ(found.front().rect->x, caret->rect.x);
    EXPECT_EQ(rectsOf(found.front(), *layout).size(), 1U);
}

TEST_F(CheckerTest, OversetTextIsToldWhereTheStoryEnds)
{
    say(u"lead/2"_s, prose(3000) + u"指挥部成立,全市动员。"_s);
    const auto found = of(u"P01"_s, pageFindings());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().page, named(u"page"_s));
    EXPECT_FALSE(found.front().rect.has_value());
}

TEST_F(CheckerTest, FurnitureThatIsTypedIsRead)
{
    furniture(u"note"_s, u"section-banner"_s, u"欢迎来稿,请寄本报"_s, 300);
    const auto found = of(u"P01"_s, pageFindings());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().frame, named(u"note"_s));
}

TEST_F(CheckerTest, SwitchesSeveritiesAndWordsAreThePublications)
{
    say(u"lead/2"_s, u"指挥部成立,全市动员。疑犯落网。"_s);
    model::Publication own = house();
    own.mutedFindings = {u"P01"_s};
    own.checks.words = u"word,level,replacement\n疑犯,E,犯罪嫌疑人\n"_s;
    put(own);
    auto found = pageFindings();
    EXPECT_TRUE(of(u"P01"_s, found).empty());
    ASSERT_EQ(of(u"W12"_s, found).size(), 1U);
    EXPECT_EQ(of(u"W12"_s, found).front().fix.replacement, u"犯罪嫌疑人"_s);
    own.mutedFindings.clear();
    own.checks.severities.insert(u"P01"_s, u"info"_s);
    put(own);
    EXPECT_EQ(of(u"P01"_s, pageFindings()).front().severity, Severity::Info);
    const Checker before(house());
    EXPECT_TRUE(before.isFor(house(), Stage::Making));
    EXPECT_FALSE(before.isFor(house(), Stage::Release));
    own.checks.severities.clear();
    EXPECT_FALSE(before.isFor(own, Stage::Making));
}

TEST_F(CheckerTest, FixesMendTheTextInOneStep)
{
    say(u"lead/2"_s, u"指挥部成立,全市动员;继续再接再励."_s);
    model::Paragraph styled = *document.find<model::Paragraph>(named(u"lead/2"_s));
    styled.spans = {{0, 3, u"领句"_s}, {6, 10, u"着重"_s}};
    put(styled);
    const auto found = pageFindings();
    std::vector<int> fixed;
    applied(edit::applyFixes(document, found, m_me, &fixed));
    const auto *after = document.find<model::Paragraph>(named(u"lead/2"_s));
    EXPECT_EQ(after->text, u"指挥部成立，全市动员；继续再接再厉。"_s);
    EXPECT_EQ(after->spans, styled.spans);
    EXPECT_GE(fixed.size(), 4U);
    for (const Finding &one : pageFindings())
        EXPECT_NE(one.paragraph, named(u"lead/2"_s)) << "mended once for all: " << told({one});
    EXPECT_FALSE(edit::applyFixes(document, found, m_me).has_value()) << "the text is another one";
}

TEST_F(CheckerTest, WaiversHoldTheVeryText)
{
    say(u"lead/2"_s, u"甲公司成立,乙公司成立,"_s + prose(60));
    const auto issue = named(u"issue"_s);
    auto found = of(u"P01"_s, pageFindings());
    ASSERT_EQ(found.size(), 2U);
    EXPECT_FALSE(edit::waive(document, issue, {found[1]}, u"  "_s, m_me).has_value()) << "without a reason";
    applied(edit::waive(document, issue, {found[1]}, u"商标如此"_s, m_me));
    const auto waived = [&] {
        std::vector<bool> result;
        for (const Finding &one : of(u"P01"_s, pageFindings()))
            result.push_back(one.waived.has_value());
        return result;
    };
    EXPECT_EQ(waived(), (std::vector<bool>{false, true}));
    EXPECT_EQ(of(u"P01"_s, pageFindings())[1].waived->by, u"刘芳"_s);
    EXPECT_EQ(of(u"P01"_s, pageFindings())[1].waived->reason, u"商标如此"_s);
    // Edits elsewhere: before it, behind it, in another paragraph.
    say(u"lead/2"_s, u"昨天下午，甲公司成立,乙公司成立,大家都来。"_s + prose(30));
    EXPECT_EQ(waived(), (std::vector<bool>{false, true}));
    // The other one mended: it still is the same place.
    say(u"lead/2"_s, u"甲公司成立，乙公司成立,"_s + prose(60));
    EXPECT_EQ(waived(), (std::vector<bool>{true}));
    // Split off into a paragraph of its own.
    text(u"lead/3"_s, named(u"lead"_s), u"昨天乙公司成立,"_s + prose(60), Role::Body, 9);
    say(u"lead/2"_s, prose(100));
    EXPECT_EQ(waived(), (std::vector<bool>{false})) << "other characters stand beside it";
    text(u"lead/3"_s, named(u"lead"_s), u"成立,乙公司成立,"_s + prose(60), Role::Body, 9);
    EXPECT_EQ(waived(), (std::vector<bool>{false, true}));
    // The very text is another one.
    say(u"lead/3"_s, u"成立，乙公司成立;"_s + prose(60));
    EXPECT_EQ(waived(), (std::vector<bool>{false}));
    const auto waiver = document.children(issue, model::ObjectKind::Waiver);
    ASSERT_EQ(waiver.size(), 1U);
    applied(edit::unwaive(document, waiver, m_me));
    EXPECT_TRUE(document.children(issue, model::ObjectKind::Waiver).empty());
}

TEST_F(CheckerTest, WaiversOfPageRulesHoldWhatTheyAreAbout)
{
    say(u"credits/0"_s, u"责任编辑：邓金星　美术编辑：王 帆"_s);
    auto found = of(u"L01"_s, pageFindings());
    ASSERT_EQ(found.size(), 1U);
    applied(edit::waive(document, named(u"issue"_s), found, u"本版免校"_s, m_me));
    EXPECT_TRUE(of(u"L01"_s, pageFindings()).front().waived.has_value());
    say(u"lead/2"_s, prose(650));
    EXPECT_TRUE(of(u"L01"_s, pageFindings()).front().waived.has_value());
    say(u"credits/0"_s, u"责任编辑：邓金星"_s);
    EXPECT_FALSE(of(u"L01"_s, pageFindings()).front().waived.has_value()) << "more is lacking now";
}

TEST_F(CheckerTest, ManyThreadsSeeTheSame)
{
    say(u"lead/2"_s, u"指挥部成立,全市动员."_s + prose(500));
    const Checker with(house());
    const auto layout = composed();
    const auto wanted = with.checkPage(document, layout);
    std::vector<std::thread> threads;
    std::atomic<int> same = 0;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            for (int n = 0; n < 20; ++n)
                same += with.checkPage(document, layout) == wanted ? 1 : 0;
        });
    for (std::thread &thread : threads)
        thread.join();
    EXPECT_EQ(same, 80);
}

TEST_F(CheckerTest, WholeIssueHasWhatWaitsForItsPages)
{
    story(u"waiting"_s, {{Role::Body, u"指挥部成立,全市动员。"_s}});
    remove(u"waiting/placement"_s);
    change<model::Story>(u"waiting"_s, [&](model::Story &one) { one.page = named(u"page"_s); });
    const Checker with(house());
    const std::vector<Layout> layouts{composed()};
    const auto found = of(u"P01"_s, with.checkIssue(document, named(u"issue"_s), layouts));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().story, named(u"waiting"_s));
    EXPECT_EQ(found.front().page, named(u"page"_s));
}

TEST_F(CheckerTest, EveryRuleSaysWhatItIs)
{
    EXPECT_EQ(rules().size(), 31U);
    QString last;
    for (const RuleInfo &info : allRules()) {
        EXPECT_FALSE(info.title().isEmpty()) << info.id.toStdString();
        EXPECT_FALSE(info.basis().isEmpty()) << info.id.toStdString();
        EXPECT_EQ(ruleInfo(info.id), &info) << info.id.toStdString() << " stands twice";
        if (info.id != u"W12"_s) {
            EXPECT_FALSE(info.hit().isEmpty()) << info.id.toStdString();
        }
    }
    EXPECT_EQ(ruleInfo(u"nonsense"_s), nullptr);
}

TEST_F(CheckerTest, ErrorRateByTheFormula)
{
    using measures::errorRate;
    say(u"lead/2"_s, u"指挥部成立,全市动员。"_s + prose(988));
    const auto weights = measures::weightsOf(house());
    const auto rateOf = [&](std::vector<Finding> found, qint64 characters) {
        return errorRate(document, found, characters, weights);
    };
    auto comma = of(u"P01"_s, pageFindings());
    ASSERT_EQ(comma.size(), 1U);
    EXPECT_DOUBLE_EQ(rateOf(comma, 1000).weight, 0.1);
    EXPECT_DOUBLE_EQ(rateOf(comma, 1000).rate, 1.0);
    comma.front().waived = base::Waived{{}, u"刘芳"_s, u"商标"_s};
    EXPECT_DOUBLE_EQ(rateOf(comma, 1000).weight, 0);
    // A wrong word in the headline counts twice, the same one three times at most.
    say(u"lead/0"_s, u"继续再接再励"_s);
    const auto word = of(u"W02"_s, pageFindings());
    ASSERT_EQ(word.size(), 1U);
    EXPECT_DOUBLE_EQ(rateOf(word, 10000).weight, 2);
    std::vector<Finding> five;
    for (int i = 0; i < 5; ++i) {
        five.push_back(word.front());
        five.back().paragraph = named(u"lead/2"_s);
    }
    EXPECT_DOUBLE_EQ(rateOf(five, 10000).weight, 3);
    EXPECT_TRUE(rateOf(five, 10000).passes);
    EXPECT_FALSE(rateOf(five, 9999).passes);
    // Form errors are counted apart: three pass.
    Finding form;
    form.rule = u"L01"_s;
    form.severity = Severity::Warning;
    EXPECT_TRUE(rateOf({form, form, form}, 10000).passes);
    EXPECT_FALSE(rateOf({form, form, form, form}, 10000).passes);
    EXPECT_DOUBLE_EQ(rateOf({form, form, form, form}, 10000).weight, 0);
    // The publication's own weights.
    model::Publication own = house();
    own.checks.weights = uR"({"kinds":{"punctuation":{"weight":0.5}},"pass":1})"_s;
    const auto others = measures::weightsOf(own);
    comma.front().waived.reset();
    EXPECT_DOUBLE_EQ(errorRate(document, comma, 10000, others).weight, 0.5);
    EXPECT_DOUBLE_EQ(others.pass, 1);
    EXPECT_EQ(others.kinds.value(u"P01"_s), language::ErrorKind::Punctuation) << "what is not said stays";
}

TEST_F(CheckerTest, WeightsAreSetOneByOneAndGivenBack)
{
    for (const measures::WeightRow &row : measures::weightRows(house())) {
        model::Publication own = house();
        own.checks.weights = measures::withWeight(own, row.key, row.standard + 1);
        for (const measures::WeightRow &other : measures::weightRows(own))
            EXPECT_DOUBLE_EQ(other.value, other.standard + (other.key == row.key ? 1 : 0))
                << row.key.toStdString() << ", " << other.key.toStdString();
        EXPECT_TRUE(measures::withWeight(own, row.key, row.standard).isEmpty()) << row.key.toStdString();
    }
}

TEST_F(CheckerTest, CharactersOfAPage)
{
    const auto layout = composed();
    const qint64 text = measures::charactersOf(document, *layout);
    // 54 lines and more of 14 characters, blanks included.
    int lines = 0;
    for (const auto &line : layout->lines)
        lines += line.role == Role::Body ? 1 : 0;
    EXPECT_GE(text, lines * 14);
    picture(u"lead"_s, u"shot"_s, corner(60, 40), {}, {});
    const qint64 with = measures::charactersOf(document, *composed());
    const double held = 60 / (9 * 25.4 / 72) * (40 / page.grid.pitch().toMm());
    EXPECT_NEAR(static_cast<double>(with - text), held * 0.8, 3);
    EXPECT_GE(measures::charactersOf(document, named(u"lead"_s)), 11 + 8 + 690);
}

} // namespace

} // namespace banxin::check
