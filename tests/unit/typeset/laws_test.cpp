// Laws that hold for every text, measure and scheme; random cases print the seed they fail with.
#include "../../support/seed.h"
#include "laws.h"

#include <numeric>
#include <random>
#include <thread>

namespace banxin::typeset {

namespace {

QString randomText(std::mt19937 &random)
{
    static const QStringList pieces = {u"的"_s, u"株洲"_s, u"文明创建"_s, u"。"_s, u"，"_s, u"、"_s, u"：“"_s, u"”"_s,
        u"。”"_s, u"（"_s, u"）"_s, u"《"_s, u"》"_s, u"——"_s, u"……"_s, u"—"_s, u"·"_s, u"2020年10月19日"_s, u"39.5℃"_s,
        u"98%"_s, u"￥3.5"_s, u"￥５０．２％"_s, u"−5℃"_s, u"-5"_s, u"’n’"_s, u"CT"_s, u"COVID-19"_s, u"word by word"_s,
        u" "_s, u"/"_s, u"？！"_s, u"！！！"_s, u"http://news.ldnews.cn/a/b-c?d=1&e"_s, u"“好”"_s, u"‘标准化’"_s,
        u"don’t"_s, u"～"_s, u"国家卫生健康委员会"_s, u"；"_s, u"10899145个"_s, u"𠮷"_s, u"　"_s, u"8:30"_s, u"é"_s,
        u"e\u0301x"_s, u"\U0001F600"_s, u"葛\U000E0100"_s, QString(QChar(0xD842)), u"مرحبا"_s, u"हिन्दी"_s, u"\u00A0"_s,
        u"\u200B"_s, u"\t"_s, u"\uE000"_s, u"①"_s, u"-"_s, u"％"_s};
    QString text;
    const int count = 1 + static_cast<int>(random() % 60);
    for (int i = 0; i < count; ++i)
        text += pieces[static_cast<qsizetype>(random() % static_cast<unsigned>(pieces.size()))];
    return text;
}

} // namespace

TEST(Laws, HoldForRandomMixedText)
{
    // BANXIN_CASES asks for more of them.
    const auto seed = static_cast<unsigned>(test::seed());
    std::mt19937 random(seed);
    const int cases = qEnvironmentVariableIsSet("BANXIN_CASES") ? qEnvironmentVariableIntValue("BANXIN_CASES") : 3000;
    for (int i = 0; i < cases && !testing::Test::HasFailure(); ++i) {
        ParagraphInput input = body(randomText(random), static_cast<int>(random() % 3));
        input.format.prohibition = static_cast<model::Prohibition>(random() % 4);
        input.format.punctuation = static_cast<model::PunctuationScheme>(random() % 5);
        input.format.alignment = static_cast<model::Alignment>(random() % 8 < 5 ? 0 : random() % 4);
        input.format.cjkLatinGap = Em{static_cast<int>(random() % 3) * 125};
        if (random() % 6 == 0)
            input.format.writingMode = model::WritingMode::Vertical;
        if (random() % 6 == 0) {
            input.format.breakBySense = true;
            input.format.minimumWidthPercent = 90;
        }
        if (random() % 6 == 0)
            input.format.characters.tracking = Em::of(0.05);
        if (random() % 4 == 0) {
            const int half = static_cast<int>(input.text.size()) / 2;
            model::ResolvedCharacters look;
            look.family = u"楷"_s;
            look.size = Length::pt(10.5);
            input.runs.push_back({0, half, look});
        }
        Measures measures;
        for (unsigned line = 0; line <= random() % 4; ++line)
            measures.lines.push_back(
                Length::pt(9) * static_cast<int>(6 + random() % 30) + Length::emu(static_cast<int>(random() % 1000)));
        const BreakStrategy strategy = random() % 3 == 0 ? BreakStrategy::FirstFit : BreakStrategy::TotalFit;
        const int delta = static_cast<int>(random() % 5) - 2;
        checkLaws(input, measures, *setter().set(input, measures, strategy, delta),
            "seed " + std::to_string(seed) + " case " + std::to_string(i) + ", scheme "
                + std::to_string(static_cast<int>(input.format.punctuation)) + ": " + input.text.toStdString());
    }
}

TEST(Laws, FirstFitNeedsNoMoreLinesThanTotalFit)
{
    int first = 0, total = 0;
    for (const QString &text : samples()) {
        first += static_cast<int>(setIn(body(text), 13, BreakStrategy::FirstFit)->lines.size());
        total += static_cast<int>(setIn(body(text), 13)->lines.size());
    }
    EXPECT_LE(first, total);
    EXPECT_LT(total * 100, first * 104);
}

TEST(Laws, ThreadsGetTheSameAnswers)
{
    const ParagraphSetter shared(font::FontSet::make(font::FontSet::defaultRequests()).value(), RuleTables::standard());
    const QStringList paragraphs = samples();
    std::vector<std::vector<std::shared_ptr<const SetParagraph>>> answers(4);
    std::vector<std::thread> threads;
    for (std::size_t t = 0; t < answers.size(); ++t) {
        answers[t].resize(static_cast<std::size_t>(paragraphs.size()));
        threads.emplace_back([&shared, &paragraphs, &own = answers[t], t] {
            // Each in an order of its own, so that glyphs and settings are first asked for by different ones.
            std::vector<std::size_t> order(own.size());
            std::iota(order.begin(), order.end(), std::size_t{0});
            std::shuffle(order.begin(), order.end(), std::mt19937(static_cast<unsigned>(t)));
            for (const std::size_t p : order)
                own[p] = shared.set(body(paragraphs[static_cast<qsizetype>(p)]), measureOf(13));
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    for (const auto &own : answers) {
        for (std::size_t p = 0; p < own.size(); ++p) {
            const auto alone = setIn(body(paragraphs[static_cast<qsizetype>(p)]), 13);
            ASSERT_EQ(own[p]->lines.size(), alone->lines.size());
            for (std::size_t i = 0; i < alone->lines.size(); ++i)
                EXPECT_EQ(own[p]->lines[i].carets, alone->lines[i].carets);
        }
    }
}

TEST(Laws, AnswersFromMemoryAreThoseOfAFreshSetter)
{
    const ParagraphSetter fresh(font::FontSet::make(font::FontSet::defaultRequests()).value(), RuleTables::standard());
    for (const QString &text : samples()) {
        const auto once = setIn(body(text), 13), again = setIn(body(text), 13);
        EXPECT_EQ(once, again);
        const auto other = fresh.set(body(text), measureOf(13));
        ASSERT_EQ(once->lines.size(), other->lines.size());
        for (std::size_t i = 0; i < once->lines.size(); ++i) {
            EXPECT_EQ(once->lines[i].carets, other->lines[i].carets);
            EXPECT_EQ(once->lines[i].end, other->lines[i].end);
        }
    }
}

} // namespace banxin::typeset
