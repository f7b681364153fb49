// The sample text at every measure, in both directions, at every level; and text that nobody expects.
#include "../../support/seed.h"
#include "laws.h"

#include <random>

namespace banxin::typeset {

namespace {

void sweep(model::WritingMode mode)
{
    const QStringList paragraphs = samples();
    ASSERT_GT(paragraphs.size(), 80);
    int lines = 0, ragged = 0;
    for (const auto level :
        {model::Prohibition::None, model::Prohibition::Basic, model::Prohibition::Gb, model::Prohibition::Strict}) {
        for (int ems = 8; ems <= 40; ++ems) {
            for (const QString &text : paragraphs) {
                ParagraphInput input = body(text);
                input.format.writingMode = mode;
                input.format.prohibition = level;
                const Measures measures = measureOf(ems);
                const auto set = setter().set(input, measures);
                checkLaws(input, measures, *set,
                    std::to_string(ems) + " em, level " + std::to_string(static_cast<int>(level)) + ": "
                        + text.toStdString());
                if (testing::Test::HasFailure())
                    return;
                for (const Line &line : set->lines)
                    ragged += usedTier(line, "ragged"_L1) ? 1 : 0;
                lines += static_cast<int>(set->lines.size());
            }
        }
    }
    EXPECT_GT(lines, 50000);
    EXPECT_LT(ragged * 500, lines) << "only a line that is one word or address may stay short";
}

} // namespace

TEST(Sweep, SamplesAtEveryMeasureAndLevel) { sweep(model::WritingMode::Horizontal); }

TEST(Sweep, SamplesAtEveryMeasureAndLevelVertically) { sweep(model::WritingMode::Vertical); }

TEST(Nasty, NothingIsLostInAMeasureOfOneEm)
{
    const QStringList texts = {u"株洲，“文明”城市——好！"_s,
        u"\U0001F468\u200D\U0001F469\u200D\U0001F467 全家\U0001F1E8\U0001F1F3"_s,
        u"\U00020BB7\U0002A700\U0002B740\U0002B820\U0002CEB0\U00030000\U00031350\U000323AF"_s,
        u"葛\U000E0100城\uFE00，\uFE01"_s, u"ab\u05D0\u05D1\u05D2 cd \u202Emid\u202C مرحبا بالعالم 中"_s,
        u"e\u0301\u0302\u0303\u0323x क्षि हिन्दी"_s, QString(5, QChar(0x0301)) + u"甲"_s,
        u"\u0001\u0002\u001F\u007F\u0085\t\v\f甲"_s, u"\r\n\n\r甲\u2029乙\u2028"_s,
        QString(QChar(0xD842)) + u"甲"_s + QString(QChar(0xDFB7)), u"\uFEFF\u200B\u2060\u00AD甲"_s, u"       "_s,
        u"　　　"_s, u"，，，，，，，，"_s, u"（（（（（（（（"_s, u"））））））））"_s, u"————————————"_s,
        u"………………………"_s, u"？！？！？！？！"_s, u"“‘“‘“‘’”"_s, u"’’’””"_s, u"////////"_s, u"\uE000\uF8FF\uFFFD\uFFFF"_s,
        u"１２３ＡＢＣ％"_s};
    for (const QString &text : texts) {
        for (const double ems : {0.001, 0.5, 1.0, 1.5, 2.0, 60.0}) {
            for (const auto mode : {model::WritingMode::Horizontal, model::WritingMode::Vertical}) {
                for (const auto strategy : {BreakStrategy::TotalFit, BreakStrategy::FirstFit}) {
                    ParagraphInput input = body(text, 0);
                    input.format.writingMode = mode;
                    const auto set = setter().set(input, measureOf(ems), strategy);
                    checkLaws(input, measureOf(ems), *set, std::to_string(ems) + ": " + text.toStdString());
                }
            }
        }
    }
}

TEST(Nasty, LongParagraphsWithoutPunctuation)
{
    QString han, word, spaces, marks, openers;
    for (int i = 0; i < 100000; ++i) {
        han += QChar(0x4E00 + i % 5000);
        word += QChar(u'a' + i % 26);
        spaces += u' ';
        marks += u'，';
        openers += u'（';
    }
    Measures unlike;
    for (int i = 0; i < 5000; ++i)
        unlike.lines.push_back(Em::of(i % 90 < 60 ? 22 : 23).at(Length::pt(9)));
    for (const QString &text : {han, word, spaces, marks, openers, QString(u"“甲”"_s).repeated(20000),
             QString(u"a/"_s).repeated(30000) + u"甲"_s, u"http://"_s + QString(u"a."_s).repeated(30000),
             QString(u"39.5℃"_s).repeated(15000), QString(u"甲\u2028"_s).repeated(20000),
             QString(u"“a"_s).repeated(30000) + QString(30000, u'”')}) {
        const ParagraphInput input = body(text);
        ParagraphInput headline = input;
        headline.format.breakBySense = true;
        const auto expectWhole = [&text](const SetParagraph &set, const char *what) {
            SCOPED_TRACE(what);
            int at = 0;
            for (const Line &line : set.lines) {
                ASSERT_EQ(line.start, at);
                at = line.end;
            }
            EXPECT_EQ(at, text.size());
        };
        for (const auto strategy : {BreakStrategy::TotalFit, BreakStrategy::FirstFit})
            expectWhole(*setter().set(input, measureOf(13), strategy), "13 em");
        expectWhole(*setIn(headline, 13), "by sense");
        expectWhole(*setIn(input, 13, BreakStrategy::TotalFit, 2), "two lines more");
        expectWhole(*setter().set(input, unlike), "unlike measures");
        expectWhole(*setIn(input, 4 * 100000), "one line");
    }
    EXPECT_EQ(setIn(body(han, 0), 13)->lines.size(), (100000u + 12) / 13);
}

TEST(Nasty, RandomCodePointsOfEveryPlane)
{
    const auto seed = static_cast<unsigned>(test::seed());
    std::mt19937 random(seed);
    const std::pair<char32_t, char32_t> ranges[] = {{0x1, 0x7F}, {0x80, 0x5FF}, {0x600, 0x1FFF}, {0x2000, 0x2BFF},
        {0x2E80, 0x33FF}, {0x4E00, 0x9FFF}, {0xAC00, 0xD7FF}, {0xE000, 0xFFFF}, {0x1F000, 0x1FAFF}, {0x20000, 0x323AF},
        {0xE0000, 0xE01EF}, {0xF0000, 0x10FFFF}};
    for (int i = 0; i < 150 && !testing::Test::HasFailure(); ++i) {
        QString text;
        for (unsigned n = random() % 120; n > 0; --n) {
            const auto &[low, high] = ranges[random() % std::size(ranges)];
            const char32_t c = low + random() % (high - low + 1);
            text += QString::fromUcs4(&c, 1);
        }
        ParagraphInput input = body(text, 0);
        if (random() % 2 == 0)
            input.format.writingMode = model::WritingMode::Vertical;
        const double ems = static_cast<double>(1 + random() % 20);
        const auto set = setIn(input, ems);
        checkLaws(input, measureOf(ems), *set,
            "seed " + std::to_string(seed) + " case " + std::to_string(i) + ": " + text.toStdString());
    }
}

} // namespace banxin::typeset
