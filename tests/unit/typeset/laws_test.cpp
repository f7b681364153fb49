// Laws that hold for every text, measure and scheme; random cases print the seed they fail with.
#include "setting.h"

#include <random>
#include <thread>

namespace banxin::typeset {

namespace {

bool usedTier(const Line &line, QLatin1StringView tier)
{
    return std::any_of(line.tiers.begin(), line.tiers.end(), [&](const TierUse &use) { return use.tier == tier; });
}

// What must hold of any setting; `where` says which case it is.
void checkLaws(const ParagraphInput &input, const Measures &measures, const SetParagraph &set, const std::string &where)
{
    SCOPED_TRACE(where);
    const RuleTables &rules = setter().rules();
    const model::Prohibition level = input.format.prohibition;
    ASSERT_FALSE(set.lines.empty());
    int at = 0;
    for (std::size_t i = 0; i < set.lines.size(); ++i) {
        const Line &line = set.lines[i];
        const QString text = textOf(input, line);
        SCOPED_TRACE(text.toStdString());

        // The text exactly once.
        ASSERT_EQ(line.start, at);
        ASSERT_LE(line.end, input.text.size());
        at = line.end;

        // Full lines fill their measure to the EMU.
        const bool forced = text.endsWith(QChar(0x2028));
        const bool ragged = usedTier(line, "ragged"_L1);
        const Length measure = measures.at(i) - input.format.rightIndent.at(input.format.characters.size);
        if (input.format.alignment == model::Alignment::Justified && !input.format.breakBySense && !line.last && !forced
            && !ragged) {
            EXPECT_EQ(line.width.toEmu(), measure.toEmu());
        }
        if (!ragged) {
            EXPECT_LE(line.width, measure);
        }

        // Carets stand in order, the first at the first cell.
        ASSERT_EQ(line.carets.size(), static_cast<std::size_t>(line.end - line.start) + 1);
        EXPECT_TRUE(std::is_sorted(line.carets.begin(), line.carets.end()));
        EXPECT_GE(line.carets.front(), Length());

        // No forbidden mark at an edge. Dashes of two are not connectors of one.
        if (i > 0 && !line.runs.empty() && !set.lines[i - 1].runs.empty()) {
            const char32_t first = input.text[line.start].unicode();
            const bool dash =
                first == 0x2014 && line.start + 1 < input.text.size() && input.text[line.start + 1] == QChar(0x2014);
            const bool afterForced = input.text[line.start - 1] == QChar(0x2028);
            if (!dash && !afterForced) {
                EXPECT_FALSE(rules.forbiddenAtStart(first, level));
            }
        }
        const QString seen = text.trimmed();
        const bool inUrl = seen.size() > 1 && seen.endsWith(u'/') && seen[seen.size() - 2].unicode() < 0x80;
        if (!line.last && !forced && !seen.isEmpty() && !inUrl) {
            EXPECT_FALSE(rules.forbiddenAtEnd(seen.back().unicode(), level));
        }

        // Tiers in order, squeeze or stretch but never both.
        int rank = 0;
        bool squeezed = false, stretched = false;
        for (const TierUse &use : line.tiers) {
            const int now = use.tier == "ragged"_L1  ? 100
                : use.tier.startsWith("squeeze-"_L1) ? use.tier.back().digitValue()
                                                     : 10 + use.tier.back().digitValue();
            EXPECT_GT(now, rank);
            rank = now;
            squeezed = squeezed || use.tier.startsWith("squeeze"_L1);
            stretched = stretched || use.tier.startsWith("stretch"_L1);
        }
        EXPECT_FALSE(squeezed && stretched);

        // Never a negative space; glyphs show the line's characters in order.
        QString shown;
        for (const SetRun &run : line.runs) {
            EXPECT_EQ(run.run->text, input.text.mid(run.textStart, run.run->text.size()));
            shown += run.run->text;
            for (const font::PlacedGlyph &glyph : run.run->glyphs) {
                EXPECT_GE(glyph.advance, Length());
                EXPECT_GE(glyph.textStart, 0);
                EXPECT_LE(glyph.textStart + glyph.textLength, run.run->text.size());
            }
        }
        EXPECT_EQ(shown, QString(text).remove(QChar(0x2028)));
    }
    EXPECT_EQ(at, input.text.size());
}

QString randomText(std::mt19937 &random)
{
    static const QStringList pieces = {u"的"_s, u"株洲"_s, u"文明创建"_s, u"。"_s, u"，"_s, u"、"_s, u"：“"_s, u"”"_s,
        u"。”"_s, u"（"_s, u"）"_s, u"《"_s, u"》"_s, u"——"_s, u"……"_s, u"—"_s, u"·"_s, u"2020年10月19日"_s, u"39.5℃"_s,
        u"98%"_s, u"￥3.5"_s, u"CT"_s, u"COVID-19"_s, u"word by word"_s, u" "_s, u"/"_s, u"？！"_s, u"！！！"_s,
        u"http://news.ldnews.cn/a/b-c?d=1&e"_s, u"“好”"_s, u"‘标准化’"_s, u"don’t"_s, u"～"_s, u"国家卫生健康委员会"_s,
        u"；"_s, u"10899145个"_s, u"𠮷"_s, u"　"_s, u"8:30"_s, u"é"_s, u"e\u0301x"_s, u"\U0001F600"_s,
        u"葛\U000E0100"_s, QString(QChar(0xD842)), u"مرحبا"_s, u"हिन्दी"_s, u"\u00A0"_s, u"\u200B"_s, u"\t"_s,
        u"\uE000"_s, u"①"_s, u"-"_s, u"％"_s};
    QString text;
    const int count = 1 + static_cast<int>(random() % 60);
    for (int i = 0; i < count; ++i)
        text += pieces[static_cast<qsizetype>(random() % static_cast<unsigned>(pieces.size()))];
    return text;
}

} // namespace

TEST(Laws, HoldForRandomMixedText)
{
    const unsigned seed = std::random_device()();
    std::mt19937 random(seed);
    for (int i = 0; i < 1500 && !testing::Test::HasFailure(); ++i) {
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
            "seed " + std::to_string(seed) + " case " + std::to_string(i) + ": " + input.text.toStdString());
    }
}

TEST(Laws, HoldForTheSampleTextAtEveryMeasure)
{
    const QStringList paragraphs = samples();
    ASSERT_GT(paragraphs.size(), 80);
    for (int ems = 8; ems <= 40; ++ems) {
        for (const QString &text : paragraphs) {
            const ParagraphInput input = body(text);
            const Measures measures = measureOf(ems);
            checkLaws(
                input, measures, *setter().set(input, measures), std::to_string(ems) + " em: " + text.toStdString());
            if (testing::Test::HasFailure())
                return;
        }
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
    for (auto &own : answers) {
        threads.emplace_back([&] {
            for (const QString &text : paragraphs)
                own.push_back(shared.set(body(text), measureOf(13)));
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
