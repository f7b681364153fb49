// What a reader sees as one character stays on one line, however many code points it has (UAX #29).
#include "setting.h"

#include <unicode/brkiter.h>

#include <random>

using namespace banxin::typeset;

namespace {

QString flagOfEngland()
{
    return QString::fromUcs4(U"\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F");
}

std::vector<bool> clustersOf(const QString &text)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> clusters(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    const icu::UnicodeString given(reinterpret_cast<const UChar *>(text.utf16()), static_cast<int>(text.size()));
    clusters->setText(given);
    std::vector<bool> starts(static_cast<std::size_t>(text.size()) + 1);
    for (int at = clusters->first(); at != icu::BreakIterator::DONE; at = clusters->next())
        starts[static_cast<std::size_t>(at)] = true;
    return starts;
}

} // namespace

TEST(Clusters, TagsOfAFlagStayWithIt)
{
    for (const bool vertical : {false, true}) {
        ParagraphInput input = body(u"旗"_s + flagOfEngland() + u"好"_s, 0);
        if (vertical)
            input.format.writingMode = banxin::model::WritingMode::Vertical;
        EXPECT_EQ(linesOf(input, *setIn(input, 1)), (QStringList{u"旗"_s, flagOfEngland(), u"好"_s}));
        EXPECT_EQ(setIn(input, 10)->lines.front().width, Length::pt(9) * 3);
    }
}

TEST(Clusters, NoLineEndsInsideOneWhateverItIsMadeOf)
{
    const QStringList parts{flagOfEngland(), u"क\u094D\u200Dष"_s, u"क\u200D\u094D"_s, u"क"_s, u"\u094D"_s, u"\u200D"_s,
        u"👩‍👩‍👧"_s, u"🇨🇳"_s, u"👍🏽"_s, u"\u1100\u1161\u11A8"_s, u"각"_s, u"e\u0301\u0323"_s,
        u"1️⃣"_s, u"中"_s, u"葛\U000E0100"_s, u"，"_s, u"（"_s, u"กำ"_s, u"word"_s, u" "_s, u"நி"_s, u"か\u3099"_s};
    for (unsigned seed = 1; seed <= 150; ++seed) {
        std::mt19937 random(seed);
        QString text;
        for (int n = 0; n < 14; ++n)
            text += parts[static_cast<qsizetype>(random() % static_cast<unsigned>(parts.size()))];
        ParagraphInput input = body(text, 0);
        if (seed % 3 == 0)
            input.format.writingMode = banxin::model::WritingMode::Vertical;
        const std::vector<bool> starts = clustersOf(text);
        for (const double ems : {1.0, 2.0, 3.5}) {
            const auto set = setIn(input, ems);
            int at = 0;
            for (const Line &line : set->lines) {
                EXPECT_EQ(line.start, at) << seed;
                at = line.end;
                // After a space a mark stands alone (UAX #14, LB10).
                EXPECT_TRUE(starts[static_cast<std::size_t>(at)] || text[at - 1] == u' ')
                    << seed << " at " << at << " of " << text.toStdString();
            }
            EXPECT_EQ(at, text.size());
        }
    }
}

// HarfBuzz alone takes 11 seconds for these.
TEST(Clusters, AHundredThousandMarksOnOneLetterAreAllThere)
{
    constexpr int marks = 100000;
    for (const bool vertical : {false, true}) {
        ParagraphInput input = body(u"字e"_s + QString(marks, QChar(0x0301)) + u"尾"_s, 0);
        if (vertical)
            input.format.writingMode = banxin::model::WritingMode::Vertical;
        const auto set = setIn(input, 10);
        ASSERT_EQ(set->lines.size(), 1u);
        const Line &line = set->lines.front();
        EXPECT_EQ(line.end, input.text.size());
        std::size_t glyphs = 0;
        std::vector<bool> shown(static_cast<std::size_t>(input.text.size()));
        for (const SetRun &run : line.runs) {
            glyphs += run.run->glyphs.size();
            for (const auto &glyph : run.run->glyphs) {
                for (int i = 0; i < glyph.textLength; ++i)
                    shown[static_cast<std::size_t>(run.textStart + glyph.textStart + i)] = true;
            }
        }
        EXPECT_GE(glyphs, static_cast<std::size_t>(marks));
        EXPECT_TRUE(std::all_of(shown.begin(), shown.end(), [](bool each) { return each; }));
    }
}

TEST(Indent, IsLessInNarrowLinesAndNoneWhereNothingElseFits)
{
    const Length em = Length::pt(9);
    for (const bool vertical : {false, true}) {
        ParagraphInput input = body(u"窄栏里的段首只空一字，放得下才好。"_s);
        if (vertical)
            input.format.writingMode = banxin::model::WritingMode::Vertical;
        for (const auto &[measure, indent] :
            {std::pair{1.0, 0}, {1.5, 0}, {2.0, 1}, {2.5, 1}, {5.9, 1}, {6.0, 2}, {13.0, 2}}) {
            const auto set = setIn(input, measure);
            EXPECT_EQ(set->lines.front().indent, em * indent) << measure;
            EXPECT_LE(set->lines.front().width, set->lines.front().measure + Length::emu(1)) << measure;
        }
        input.format.indent = Em::of(0.5); // less than that stays
        EXPECT_EQ(setIn(input, 3)->lines.front().indent, em / 2);
    }
}

TEST(Gaps, OpenToHalfAnEmWhereALineHasNothingElse)
{
    const ParagraphInput input = body(u"2020年10月19日起施行，到2021年止"_s, 0);
    int reserved = 0;
    for (double ems = 4; ems <= 12; ems += 0.5) {
        const auto set = setIn(input, ems, BreakStrategy::FirstFit);
        for (const Line &line : set->lines) {
            if (!tiersOf(line).contains(u"ragged"_s))
                continue;
            // What stays short has no gap that could still give.
            for (int at = line.start; at + 1 < line.end; ++at) {
                if (input.text[at].isDigit() != input.text[at + 1].isDigit() && input.text[at + 1] != u'，'
                    && input.text[at] != u'，') {
                    const Length gap = cellStart(line, at + 1) - cellStart(line, at) - advanceOf(line, at);
                    EXPECT_GE(gap, Length::pt(4.5) - Length::emu(2)) << ems << textOf(input, line).toStdString();
                }
            }
        }
    }
    const ParagraphInput date = body(u"2020年10月19日"_s, 0);
    const auto set = setIn(date, 5.9, BreakStrategy::FirstFit);
    for (const Line &line : set->lines)
        reserved += line.last ? 0 : tiersOf(line).contains(u"stretch-2"_s);
    EXPECT_GT(reserved, 0);
}

TEST(Ruby, AReadingOfMoreCharactersThanALineHoldsIsSharedOut)
{
    for (const bool vertical : {false, true}) {
        ParagraphInput input =
            body(u"这里有三十个字共用一个读音它们当然不能都站在同一行里所以读音要分开排才是对的后面还有别的话"_s, 0);
        StyledRun run{2, 32, input.format.characters};
        run.look.ruby = QString(60, QChar(0x0101));
        input.runs = {run};
        if (vertical)
            input.format.writingMode = banxin::model::WritingMode::Vertical;
        const auto set = setIn(input, 13);
        qsizetype letters = 0;
        int at = 0;
        for (const Line &line : set->lines) {
            EXPECT_LE(line.width, line.measure + Length::emu(1)) << textOf(input, line).toStdString();
            EXPECT_EQ(line.start, at);
            at = line.end;
            for (const SetRun &each : line.runs)
                letters += each.annotation ? static_cast<qsizetype>(each.run->glyphs.size()) : 0;
        }
        EXPECT_EQ(at, input.text.size());
        EXPECT_EQ(letters, 60);
        // One that fits a line stays over all its characters.
        input.runs.front().end = 6;
        input.runs.front().look.ruby = u"yìqǐ"_s;
        int annotations = 0;
        const auto whole = setIn(input, 13);
        for (const Line &line : whole->lines) {
            for (const SetRun &each : line.runs)
                annotations += each.annotation;
        }
        EXPECT_EQ(annotations, 1);
    }
}
