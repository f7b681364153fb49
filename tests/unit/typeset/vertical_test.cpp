// Vertical text: what stands upright, what lies on its side, what is shown in another form.
#include "setting.h"

namespace banxin::typeset {

namespace {

ParagraphInput vertical(const QString &text)
{
    ParagraphInput input = body(text, 0);
    input.format.writingMode = model::WritingMode::Vertical;
    return input;
}

} // namespace

TEST(Vertical, IdeographsStandOnTheCentreLine)
{
    ParagraphInput input = vertical(u"中东各国"_s);
    input.format.alignment = model::Alignment::Left;
    const Line &line = setIn(input, 9)->lines.front();
    EXPECT_EQ(line.width.toEmu(), 4 * em9);
    ASSERT_EQ(line.runs.size(), 1u);
    EXPECT_EQ(line.runs[0].run->direction, font::Direction::Vertical);
    for (std::size_t i = 0; i < 4; ++i) {
        const font::PlacedGlyph &glyph = line.runs[0].run->glyphs[i];
        EXPECT_EQ(glyph.x.toEmu(), -em9 / 2);
        EXPECT_GT(glyph.y.toEmu(), static_cast<std::int64_t>(i) * em9);
        EXPECT_LT(glyph.y.toEmu(), static_cast<std::int64_t>(i + 1) * em9);
        EXPECT_EQ(cellStart(line, static_cast<int>(i)).toEmu(), static_cast<std::int64_t>(i) * em9);
    }
}

TEST(Vertical, QuotesAreShownAsCornerBracketsAndTheTextStays)
{
    ParagraphInput input = body(u"战“疫”"_s, 0);
    input.format.writingMode = model::WritingMode::Vertical;
    const Line &line = setIn(input, 9)->lines.front();
    EXPECT_EQ(line.runs[0].run->text, input.text);
    const auto bracket = line.runs[0].run->face->shape(u"『", Length::pt(9), font::Direction::Vertical);
    EXPECT_EQ(line.runs[0].run->glyphs[1].id, bracket.front().id);
}

TEST(Vertical, DashesAndConnectorsRunDownTheMiddleOfTheLine)
{
    // Noto has no upright forms of its Chinese dashes; the wave dash and the ellipsis it has.
    for (const QString &mark : {u"——"_s, u"—"_s, u"–"_s, u"……"_s, u"～"_s, u"-"_s}) {
        const ParagraphInput input = vertical(u"全城"_s + mark + u"花开"_s);
        const auto set = setIn(input, 20);
        SCOPED_TRACE(mark.toStdString());
        bool found = false;
        for (const SetRun &run : set->lines.front().runs) {
            for (const font::PlacedGlyph &glyph : run.run->glyphs) {
                if (run.run->text.mid(glyph.textStart, glyph.textLength) != mark
                    && run.textStart + glyph.textStart != 2)
                    continue;
                found = true;
                const font::Outline outline = run.run->face->outlineOf(glyph.id);
                Length left = Length::pt(99), right = -left, top = left, bottom = right;
                for (std::size_t i = 0; i + 1 < outline.points.size(); i += 2) {
                    const auto scaled = [&](float units) {
                        return run.run->size.scaled(static_cast<std::int64_t>(units), run.run->face->unitsPerEm());
                    };
                    const base::Point at =
                        run.run->onPage(glyph.x + scaled(outline.points[i]), glyph.y - scaled(outline.points[i + 1]));
                    left = std::min(left, run.offset.x + at.x);
                    right = std::max(right, run.offset.x + at.x);
                    top = std::min(top, run.offset.y + at.y);
                    bottom = std::max(bottom, run.offset.y + at.y);
                }
                EXPECT_GT(bottom - top, right - left) << "it lies across the line";
                EXPECT_NEAR(((left + right) / 2).toPt(), 0, 0.25);
                EXPECT_GE(top, cellStart(set->lines.front(), 2));
                EXPECT_LE(bottom, cellStart(set->lines.front(), 2 + static_cast<int>(mark.size())));
            }
        }
        EXPECT_TRUE(found);
    }
}

TEST(Vertical, TwoOrThreeDigitsStandUprightInOneEm)
{
    const auto set = setIn(vertical(u"战120小时"_s), 20);
    const Line &line = set->lines.front();
    EXPECT_EQ(cellStart(line, 4).toEmu() - cellStart(line, 1).toEmu(), em9);
    ASSERT_EQ(line.runs.size(), 3u);
    const SetRun &digits = line.runs[1];
    EXPECT_EQ(digits.run->direction, font::Direction::Horizontal);
    EXPECT_EQ(digits.run->turn, font::Turn::Upright);
    EXPECT_LE(digits.offset.x + digits.run->glyphs.back().x + digits.run->glyphs.back().advance, Length::emu(em9 / 2));
}

TEST(Vertical, LongerNumbersAndWordsLieOnTheirSide)
{
    for (const QString &word : {u"2020"_s, u"39.5"_s, u"Typst"_s, u"UNESCO"_s, u"iPhone12"_s}) {
        const auto set = setIn(vertical(u"在"_s + word + u"年"_s), 20);
        const Line &line = set->lines.front();
        ASSERT_EQ(line.runs.size(), 3u) << qPrintable(word);
        const font::GlyphRun &run = *line.runs[1].run;
        EXPECT_EQ(run.turn, font::Turn::Clockwise);
        EXPECT_EQ(run.direction, font::Direction::Horizontal);
        EXPECT_EQ(run.text, word);
        // The em box's middle is the line's: of a 9 pt face with its baseline 0.12 em up, 0.38 em to the left.
        EXPECT_EQ(line.runs[1].offset.x.toEmu(), -em9 * 38 / 100);
        // It runs down the line, after the first character and a gap.
        EXPECT_EQ(line.runs[1].offset.y, Length::emu(em9) + base::Em::of(0.125).at(Length::emu(em9)));
        const Length first = run.onPage(run.glyphs[0].x, run.glyphs[0].y).y,
                     second = run.onPage(run.glyphs[1].x, run.glyphs[1].y).y;
        EXPECT_GT(second, first);
    }
}

TEST(Vertical, SingleLettersAndShortAcronymsStandUprightBelowEachOther)
{
    for (const QString &word : {u"A"_s, u"x"_s, u"WTO"_s, u"7"_s}) {
        const auto set = setIn(vertical(u"在"_s + word + u"年"_s), 20);
        const Line &line = set->lines.front();
        EXPECT_EQ(cellStart(line, 1 + static_cast<int>(word.size())).toEmu(), (1 + word.size()) * em9);
        for (const SetRun &run : line.runs)
            EXPECT_EQ(run.run->turn, font::Turn::Upright);
    }
}

TEST(Vertical, AShortMixOfCapitalsAndDigitsIsSetUprightInOneEm)
{
    const auto set = setIn(vertical(u"在5G网"_s), 20);
    EXPECT_EQ(cellStart(set->lines.front(), 3).toEmu(), 2 * em9);
}

TEST(Vertical, WordsAreNotBrokenAndKeepTheirSpaces)
{
    const auto set = setIn(vertical(u"一二三四五New York六七八"_s), 6);
    for (const Line &line : set->lines) {
        const QString text = vertical(u"一二三四五New York六七八"_s).text.mid(line.start, line.end - line.start);
        EXPECT_EQ(text.contains(u"New"), text.contains(u"N") || text.contains(u"ew"));
    }
    const auto one = setIn(vertical(u"在New York城"_s), 20);
    ASSERT_EQ(one->lines.front().runs.size(), 3u); // the space lies with its words
    EXPECT_EQ(one->lines.front().runs[1].run->text, u"New York"_s);
}

} // namespace banxin::typeset
