#include "language/checker.h"

#include "language/error_rate.h"
#include "language/numerals.h"
#include "tests/support/seed.h"

#include <QFile>

#include <gtest/gtest.h>

#include <chrono>
#include <thread>

using namespace Qt::StringLiterals;

namespace banxin::language {

namespace {

std::vector<Paragraph> linesOf(const QString &name)
{
    QFile file(name);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
    std::vector<Paragraph> lines;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n'))
        lines.push_back({line, ParagraphRole::Body});
    return lines;
}

std::vector<Paragraph> samples()
{
    std::vector<Paragraph> all = linesOf(u":/sample/zhuzhou-daily.txt"_s);
    for (Paragraph &one : linesOf(u":/sample/loudi-news.txt"_s))
        all.push_back(std::move(one));
    return all;
}

QString told(const std::vector<Finding> &findings)
{
    QString text;
    for (const Finding &one : findings)
        text += u"%1:%2+%3 %4\n"_s.arg(one.paragraph).arg(one.at).arg(one.length).arg(QLatin1String(one.rule->id));
    return text;
}

// What no fix may touch: the characters that are neither in the range of a fix nor beside it.
QString hanOf(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        if (c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF)
            out += c;
    }
    return out;
}

} // namespace

TEST(Checker, FindsTheKnownSlipsOfTheSamples)
{
    const Checker checker;
    const auto found = checker.check(samples());
    const auto has = [&](const char *rule, const QString &text) {
        return std::any_of(found.begin(), found.end(),
            [&](const Finding &one) { return one.rule->id == std::string_view(rule) && one.text == text; });
    };
    EXPECT_TRUE(has("W05", u"截止"_s));
    EXPECT_TRUE(has("W07", u"集团"_s));
    EXPECT_TRUE(has("P01", u","_s));
    EXPECT_TRUE(has("P03", u"("_s));
}

TEST(Checker, SeesNothingElseInTheEditedSample)
{
    // The first sample is as it was printed: what is found in it are its own slips, and they are few.
    const Checker checker;
    int errors = 0;
    for (const Finding &one : checker.check(linesOf(u":/sample/zhuzhou-daily.txt"_s)))
        errors += one.severity != Severity::Info ? 1 : 0;
    EXPECT_LE(errors, 4);
}

// What is written otherwise on purpose: nobody is told of it, and nothing of it is changed.
TEST(Checker, LeavesPoemsTablesAddressesAndForeignTextAlone)
{
    const Checker checker;
    using Role = ParagraphRole;
    const std::vector<std::pair<Role, QStringList>> texts{
        {Role::Body,
            {u"两个黄鹂鸣翠柳，"_s, u"一行白鹭上青天。"_s, u"窗含西岭千秋雪，"_s, u"门泊东吴万里船。"_s,
                u"日照香炉生紫烟，遥看瀑布挂前川。"_s, u"飞流直下三千尺，疑是银河落九天。"_s}},
        {Role::Body, {u"轻轻的我走了"_s, u"正如我轻轻的来"_s, u"我轻轻的招手"_s, u"作别西天的云彩"_s}},
        {Role::Body, {u"寻寻觅觅，冷冷清清，凄凄惨惨戚戚。"_s, u"行行重行行 与君生别离"_s}},
        {Role::Poem, {u"大江东去，浪淘尽，千古风流人物。"_s, u"采菊东篱下　悠然见南山"_s}},
        {Role::Table, {u"项目\t2019年\t2020年"_s, u"门诊\t1 200\t1 350"_s, u"其中 儿科\t300\t280"_s}},
        {Role::Body,
            {u"详见 https://www.zznews.gov.cn/news/2020-10/19,a.html?id=3;p=1。"_s, u"代码 a,b;c:d(e) 写在这里。"_s}},
        {Role::Body, {u"“Hello, world!”他写道。"_s, u"Windows 10, iOS 14; Android 11 (beta)."_s}},
    };
    for (const auto &[role, lines] : texts) {
        std::vector<Paragraph> story;
        for (const QString &line : lines)
            story.push_back({line, role});
        EXPECT_EQ(told(checker.check(story)).toStdString(), std::string()) << lines.join(u'/').toStdString();
        for (const Paragraph &one : story)
            EXPECT_EQ(normalised(one, checker).toStdString(), one.text.toStdString());
    }
}

TEST(Checker, NormalisingTwiceIsNormalisingOnce)
{
    const Checker checker;
    for (const Paragraph &one : samples()) {
        const QString once = normalised(one, checker);
        EXPECT_EQ(normalised({once, one.role}, checker), once) << one.text.toStdString();
        EXPECT_EQ(hanOf(once), hanOf(one.text)) << "no word is touched";
    }
}

// Random pieces of the samples with random marks: ranges lie in the text, automatic fixes come to rest, and nothing
// outside of a fix changes.
TEST(Checker, HoldsItsLawsForRandomText)
{
    std::mt19937_64 random(test::seed());
    QString all;
    for (const Paragraph &one : samples())
        all += one.text;
    static const QString marks = u"，。、；：？！“”‘’（）《》…—～·,.;:?!()\"'-  \u200b１Ａ3%万的了年月日时点℃°C"_s;
    const Checker checker;
    const int cases =
        qEnvironmentVariableIntValue("BANXIN_CASES") > 0 ? qEnvironmentVariableIntValue("BANXIN_CASES") : 1500;
    for (int i = 0; i < cases; ++i) {
        QString text;
        for (int piece = 0; piece < 6; ++piece) {
            text += all.mid(static_cast<qsizetype>(random() % static_cast<std::size_t>(all.size())),
                static_cast<qsizetype>(random() % 12));
            for (std::size_t mark = random() % 4; mark > 0; --mark)
                text += marks[static_cast<qsizetype>(random() % static_cast<std::size_t>(marks.size()))];
        }
        const Paragraph paragraph{text, static_cast<ParagraphRole>(random() % 6)};
        const auto found = checker.check({paragraph});
        qsizetype last = 0;
        for (const Finding &one : found) {
            ASSERT_GE(one.at, 0) << text.toStdString();
            ASSERT_GT(one.length, 0) << one.rule->id << text.toStdString();
            ASSERT_LE(one.end(), text.size()) << text.toStdString();
            ASSERT_EQ(one.text, text.mid(one.at, one.length)) << text.toStdString();
            ASSERT_GE(one.at, last);
            last = one.at;
            ASSERT_TRUE(one.fix.kind == FixKind::None || one.fix.replacement != one.text)
                << one.rule->id << ' ' << text.toStdString();
        }
        // Outside of a fix nothing changes, and what is carried out by itself touches no word.
        for (const Finding &one : found) {
            if (one.fix.kind == FixKind::None)
                continue;
            const QString mended = fixed(text, {one}, one.fix.kind);
            ASSERT_EQ(mended.left(one.at), text.left(one.at)) << one.rule->id << ' ' << text.toStdString();
            ASSERT_EQ(mended.mid(one.at + one.fix.replacement.size()), text.mid(one.end())) << one.rule->id;
            const std::string_view rule = one.rule->id;
            const bool isOfCharacters = rule == "P06" || rule == "N06" || rule == "W08"; // 一一, 二零二零, ⽂
            if (one.fix.kind == FixKind::Auto && !isOfCharacters) {
                ASSERT_EQ(hanOf(one.text), hanOf(one.fix.replacement)) << rule << ' ' << text.toStdString();
            }
        }
        const QString once = normalised(paragraph, checker);
        ASSERT_EQ(normalised({once, paragraph.role}, checker).toStdString(), once.toStdString()) << text.toStdString();
    }
}

TEST(Checker, LooksAtParagraphsAloneAsAtTheWhole)
{
    const Checker checker;
    const auto story = samples();
    std::vector<ParagraphFacts> facts;
    std::vector<Finding> parts;
    for (std::size_t i = 0; i < story.size(); ++i) {
        Checker::Look look = checker.look(story[i], {{}, {}, 2020});
        facts.push_back(look.facts);
        for (Finding &one : look.findings) {
            one.paragraph = static_cast<int>(i);
            parts.push_back(one);
        }
    }
    for (const Finding &one : checker.checkStory(facts))
        parts.push_back(one);
    const auto whole = checker.check(story);
    EXPECT_EQ(parts.size(), whole.size());
}

TEST(Checker, ServesSeveralThreadsAtOnce)
{
    const Checker checker;
    const auto story = samples();
    const QString alone = told(checker.check(story));
    std::vector<std::thread> threads;
    std::vector<QString> results(4);
    for (QString &result : results)
        threads.emplace_back([&] { result = told(checker.check(story)); });
    for (std::thread &one : threads)
        one.join();
    for (const QString &result : results)
        EXPECT_EQ(result, alone);
}

// One paragraph of a hundred thousand characters without an end of a sentence costs no more than it is long.
TEST(Checker, LongParagraphsCostWhatTheyAreLong)
{
    const Checker checker;
    for (const QString &piece :
        {u"截止1月2日的的"_s, u"“（《"_s, u"中"_s, u"一一"_s, u"认真的推动"_s, u"1、2"_s, u"疫情爆发(\"..."_s}) {
        const auto cost = [&](qsizetype times) {
            const auto start = std::chrono::steady_clock::now();
            (void)checker.check({{piece.repeated(times)}});
            return std::chrono::steady_clock::now() - start;
        };
        (void)cost(10);
        EXPECT_LT(cost(100000 / piece.size()), std::chrono::seconds(4)) << piece.toStdString();
    }
}

TEST(Checker, SeveritiesCanBeChanged)
{
    const Checker checker(RuleSettings{{}, {{u"P13"_s, Severity::Error}}, {}});
    const auto found = checker.check({{u"“低碳”、“节能”"_s}});
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].severity, Severity::Error);
}

TEST(Numerals, AreWorthWhatTheySay)
{
    const std::pair<QString, double> all[] = {{u"3.5"_s, 3.5}, {u"1,000"_s, 1000}, {u"137．73"_s, 137.73},
        {u"15万"_s, 150000}, {u"3万亿"_s, 3e12}, {u"十"_s, 10}, {u"二十三"_s, 23}, {u"一百零五"_s, 105},
        {u"三千零二"_s, 3002}, {u"两万"_s, 20000}, {u"一亿三千万"_s, 1.3e8}, {u"三万亿"_s, 3e12},
        {u"二〇二〇"_s, 2020}};
    for (const auto &[text, value] : all) {
        const std::vector<Number> found = numbersIn(text);
        ASSERT_EQ(found.size(), 1u) << text.toStdString();
        EXPECT_DOUBLE_EQ(found[0].value, value) << text.toStdString();
        EXPECT_EQ(found[0].end, text.size()) << text.toStdString();
    }
    EXPECT_TRUE(numbersIn(u"三四个"_s)[0].isOpen);
    EXPECT_TRUE(numbersIn(u"千里万户"_s).empty());
}

TEST(Checker, TellsASlipOfTwoListsOnce)
{
    const Checker checker;
    for (const QString &text : {u"这是黄梁美梦。"_s, u"经过苍海桑田。"_s, u"坚持依法制国。"_s}) {
        const auto found = checker.check({{text}});
        EXPECT_EQ(found.size(), 1u) << text.toStdString();
    }
    EXPECT_EQ(checker.check({{u"再接再励，甘败下风。"_s}}).size(), 2u) << "two slips beside one another";
}

TEST(WordList, TheProgramsOwnIsReadWhole)
{
    QFile file(u":/rules/wording.txt"_s);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QStringList faults;
    const WordList list = WordList::fromText(QString::fromUtf8(file.readAll()), &faults);
    EXPECT_TRUE(faults.isEmpty()) << faults.join(u'\n').toStdString();
    EXPECT_GT(list.entries().size(), 5000u);
    for (const WordEntry &one : list.entries()) {
        EXPECT_TRUE(ruleOf(one.rule)) << one.rule.toStdString();
        EXPECT_NE(one.pattern.mid(one.at, one.length).toStdString(),
            one.hasReplacement ? one.replacement.toStdString() : std::string("-"))
            << one.pattern.toStdString();
        EXPECT_GT(one.length, 0) << one.pattern.toStdString();
    }
}

TEST(WordList, APublicationAddsItsOwn)
{
    QStringList faults;
    const WordList own = WordList::fromCsv(u"word,level,replacement,context,exception,scope\n"
                                           "老外,W,外国人,,老外婆,\n"
                                           "\"美国,中国\",E,,,,body\n"
                                           "群众,I,,上访|信访,,headline\n"_s,
        &faults);
    EXPECT_TRUE(faults.isEmpty()) << faults.join(u'\n').toStdString();
    const Checker checker(RuleSettings{{}, {}, own});
    auto found = checker.check({{u"老外来了，老外婆也来了。"_s}});
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].rule->id, std::string_view("W12"));
    EXPECT_EQ(found[0].severity, Severity::Warning);
    EXPECT_EQ(found[0].fix.replacement, u"外国人"_s);
    EXPECT_EQ(found[0].at, 0);
    found = checker.check({{u"群众信访"_s, ParagraphRole::Headline}});
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].severity, Severity::Info);
    EXPECT_EQ(found[0].fix.kind, FixKind::None);
    EXPECT_TRUE(checker.check({{u"群众信访"_s}}).empty()) << "headlines alone";
    EXPECT_TRUE(checker.check({{u"群众来了"_s, ParagraphRole::Headline}}).empty()) << "without its context";
    EXPECT_TRUE(Checker(RuleSettings{{u"W12"_s}, {}, own}).check({{u"老外来了"_s}}).empty()) << "switched off";
}

// What the case files are for the other rules: the paper's words stand in no file of them.
TEST(WordList, APublicationsWordsAreFoundWhereTheyAreMeant)
{
    const WordList own = WordList::fromCsv(u"word,level,replacement,context,exception,scope\n"
                                           "老外,W,外国人,,老外婆|老外公,\n"
                                           "小三,E,,,小三峡|小三子,body\n"
                                           "天价,I,高价,房|车位,,headline\n"
                                           "大妈,W,,,大妈祖,headline body\n"
                                           "弱势群体,W,困难群众,,,\n"_s,
        nullptr);
    const Checker checker(RuleSettings{{}, {}, own});
    struct Case {
        QString text;
        ParagraphRole role;
        qsizetype at, length;
        QString fix;
    };
    const auto body = ParagraphRole::Body, headline = ParagraphRole::Headline;
    for (const Case &one : {Case{u"一名老外来了"_s, body, 2, 2, u"外国人"_s},
             Case{u"老外来访"_s, headline, 0, 2, u"外国人"_s}, Case{u"她是小三"_s, body, 2, 2, {}},
             Case{u"房价成天价"_s, headline, 3, 2, u"高价"_s}, Case{u"一位大妈跳舞"_s, body, 2, 2, {}},
             Case{u"大妈跳舞"_s, headline, 0, 2, {}}, Case{u"关心弱势群体"_s, body, 2, 4, u"困难群众"_s}}) {
        const auto found = checker.check({{one.text, one.role}});
        ASSERT_EQ(found.size(), 1u) << one.text.toStdString();
        EXPECT_EQ(found[0].rule->id, std::string_view("W12"));
        EXPECT_EQ(found[0].at, one.at) << one.text.toStdString();
        EXPECT_EQ(found[0].length, one.length) << one.text.toStdString();
        EXPECT_EQ(found[0].fix.replacement, one.fix) << one.text.toStdString();
        EXPECT_TRUE(Checker(RuleSettings{{u"W12"_s}, {}, own}).check({{one.text, one.role}}).empty());
    }
    for (const auto &[text, role] : {std::pair{u"老外婆来了"_s, body}, std::pair{u"小三峡风光"_s, body},
             std::pair{u"小三来了"_s, headline}, std::pair{u"房子成天价"_s, body}, std::pair{u"手机成天价"_s, headline},
             std::pair{u"拜大妈祖庙"_s, body}, std::pair{u"弱势的群体"_s, body}})
        EXPECT_TRUE(checker.check({{text, role}}).empty()) << text.toStdString();
}

// A paper writes 帐号 and means it; everything else of the list stays.
TEST(WordList, APaperMaySayThatAWordIsRight)
{
    const QString text = u"他的帐号丢了，还要再接再励。"_s;
    const auto rules = [&](const QString &csv) {
        const Checker checker(RuleSettings{{}, {}, WordList::fromCsv(csv, nullptr)});
        QStringList found;
        for (const Finding &one : checker.check({{text, ParagraphRole::Body}}))
            found << QString::fromLatin1(one.rule->id) + u' ' + one.text;
        return found;
    };
    const QStringList all = rules({});
    ASSERT_EQ(all.size(), 2) << all.join(u'|').toStdString();
    EXPECT_EQ(rules(u"word,level\n帐号,off\n"_s), QStringList{all[1]});
    EXPECT_EQ(rules(u"word,level\n帐号,off\n再接再励,OFF\n"_s), QStringList());
    // A word is off where all of it stands; one that is not there takes nothing away.
    EXPECT_EQ(rules(u"word,level\n帐号本,off\n"_s), all);
    EXPECT_EQ(rules(u"word,level\n的帐号丢,off\n"_s), QStringList{all[1]});
}

TEST(WordList, WhatCannotBeReadIsTold)
{
    QStringList faults;
    WordList::fromCsv(u"字词,级别\n老外,W\n"_s, &faults);
    EXPECT_EQ(faults.size(), 1);
    faults.clear();
    WordList::fromCsv(u"word,level\n老外,X\n,W\n"_s, &faults);
    EXPECT_EQ(faults.size(), 2);
}

TEST(ErrorRate, IsTheOfficialFormula)
{
    EXPECT_DOUBLE_EQ(errorRate(2, 20000), 1); // the example of the regulation
    EXPECT_DOUBLE_EQ(errorRate(1, 0), 0);
    EXPECT_EQ(charactersOf(u"文 明\n3.5%"), 6);
    const auto weight = [](const QString &text, bool inHeadline = false) {
        const auto found = Checker().check({{text}});
        std::vector<CountedError> errors;
        for (const Finding &one : found)
            errors.push_back({&one, inHeadline});
        return weightOf(errors);
    };
    EXPECT_DOUBLE_EQ(weight(u"全市动员,上下一心。"_s), 0.1);
    EXPECT_DOUBLE_EQ(weight(u"全市动员,上下一心。"_s, true), 0.2) << "twice in a headline";
    EXPECT_DOUBLE_EQ(weight(u"一股作气。"_s), 1) << "one wrong character";
    EXPECT_DOUBLE_EQ(weight(u"迫不急待。一股作气。"_s), 2);
    EXPECT_DOUBLE_EQ(weight(u"一股作气。一股作气。一股作气。一股作气。一股作气。"_s), 3)
        << "the same at most three times";
    EXPECT_DOUBLE_EQ(weight(u"2020年2月30日"_s), 2) << "an important date";
    EXPECT_DOUBLE_EQ(weight(u"“低碳”、“节能”"_s), 0) << "information is no error";
    const QString manyNumerals =
        u"捐款4千元、5千元、6千元、7千元、8千元、9千元、1千元、2千元、3千元、41千元、42千元、43千元、44千元。"_s;
    EXPECT_DOUBLE_EQ(weight(manyNumerals), 1) << "style of numerals at most one";
}

TEST(ErrorRate, EveryRuleHasItsKind)
{
    for (const Rule &rule : rules())
        EXPECT_TRUE(ErrorWeights::standard().kinds.contains(QLatin1String(rule.id))) << rule.id;
}

} // namespace banxin::language
