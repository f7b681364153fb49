// Hebrew and Arabic in Chinese text (UAX #9): words in the order in which they are seen, carets, marks.
#include "laws.h"

#include "typeset/bidi_levels.h"

namespace banxin::typeset {

namespace {

ParagraphInput plain(const QString &text, model::WritingMode mode = model::WritingMode::Horizontal)
{
    ParagraphInput input = body(text, 0);
    input.format.alignment = model::Alignment::Left;
    input.format.writingMode = mode;
    return input;
}

/// The line's characters from left to right by where their cells stand; those without width and controls are left out.
QString seen(const ParagraphInput &input, const Line &line)
{
    std::vector<std::pair<Length, QChar>> cells;
    for (int unit = line.start; unit < line.end; ++unit) {
        const auto [from, to] = line.cellOf(unit);
        if (from < to && !isBidiControl(input.text[unit].unicode()))
            cells.emplace_back(from, input.text[unit]);
    }
    std::sort(cells.begin(), cells.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QString text;
    for (const auto &[from, character] : cells)
        text += character;
    return text;
}

QString seen(const QString &text, model::WritingMode mode = model::WritingMode::Horizontal)
{
    const ParagraphInput input = plain(text, mode);
    const auto set = setIn(input, 60);
    checkLaws(input, measureOf(60), *set, text.toStdString());
    return seen(input, set->lines.front());
}

/// The glyph that shows the character at `offset`.
std::pair<std::shared_ptr<const font::Face>, std::uint32_t> glyphAt(const Line &line, int offset)
{
    for (const SetRun &run : line.runs) {
        for (const font::PlacedGlyph &glyph : run.run->glyphs) {
            if (run.textStart + glyph.textStart == offset)
                return {run.run->face, glyph.id};
        }
    }
    return {};
}

} // namespace

TEST(Bidi, WordsStandInTheOrderInWhichTheyAreSeen)
{
    EXPECT_EQ(seen(u"他说שלום了"_s), u"他说םולש了"_s);
    EXPECT_EQ(seen(u"读שלום עולם一书"_s), u"读םלוע םולש一书"_s);
    EXPECT_EQ(seen(u"阿文مرحبا。"_s), u"阿文ابحرم。"_s);
    // Two phrases with Chinese between them stay where they are.
    EXPECT_EQ(seen(u"甲אב乙גד丙"_s), u"甲בא乙דג丙"_s);
}

TEST(Bidi, NumbersInRightToLeftTextReadFromTheLeft)
{
    EXPECT_EQ(seen(u"见בשנת 2020 היו处"_s), u"见ויה 2020 תנשב处"_s);
    EXPECT_EQ(seen(u"见שלום123עולם处"_s), u"见םלוע123םולש处"_s);
}

TEST(Bidi, WesternWordsInsideBelongToTheLine) { EXPECT_EQ(seen(u"שלום word עולם"_s), u"םולש word םלוע"_s); }

TEST(Bidi, ControlsSteerAndShowNothing)
{
    // An isolate keeps the sentence's own marks out; a right-to-left override alone turns no Chinese text round.
    EXPECT_EQ(seen(u"前\u2067שלום, word!\u2069后"_s), u"前!word ,םולש后"_s);
    EXPECT_EQ(seen(u"前\u202E中文\u202C后"_s), u"前中文后"_s);
    EXPECT_EQ(setIn(plain(u"中文 \u200Fשלום"_s), 30)->missingGlyphs, 0);
}

TEST(Bidi, BracketsAreMirroredWhereTextRunsToTheLeft)
{
    const auto lineOf = [](const QString &text) { return setIn(plain(text), 60)->lines.front(); };
    const Line hebrew = lineOf(u"שלום (עולם) טוב"_s);
    const auto western = glyphAt(hebrew, 5);
    ASSERT_TRUE(western.first);
    EXPECT_EQ(western.second, western.first->glyphFor(U')'));
    const Line fullWidth = lineOf(u"שלום（עולם）טוב"_s);
    const auto wide = glyphAt(fullWidth, 4);
    EXPECT_EQ(wide.second, wide.first->glyphFor(U'）'));
    EXPECT_EQ(seen(u"שלום（עולם）טוב"_s), u"בוט）םלוע（םולש"_s);
    // In a Chinese sentence they belong to it.
    const Line chinese = lineOf(u"问候（שלום）语"_s);
    const auto own = glyphAt(chinese, 2);
    EXPECT_EQ(own.second, own.first->glyphFor(U'（'));
    EXPECT_EQ(seen(u"问候（שלום）语"_s), u"问候（םולש）语"_s);
}

TEST(Bidi, MirroredBracketsHugWhatTheyHold)
{
    // The blank half of each bracket is on its outer side, and no ink leaves its cell.
    const ParagraphInput input = plain(u"שלום（עולם）טוב"_s);
    const Line line = setIn(input, 60)->lines.front();
    for (const int at : {4, 9}) {
        const auto [from, to] = line.cellOf(at);
        for (const SetRun &run : line.runs) {
            for (const font::PlacedGlyph &glyph : run.run->glyphs) {
                if (run.textStart + glyph.textStart != at)
                    continue;
                const font::Outline outline = run.run->face->outlineOf(glyph.id);
                float low = outline.points[0], high = low;
                for (std::size_t i = 0; i < outline.points.size(); i += 2) {
                    low = std::min(low, outline.points[i]);
                    high = std::max(high, outline.points[i]);
                }
                const auto scaled = [&](float units) {
                    return run.run->size.scaled(static_cast<std::int64_t>(units), run.run->face->unitsPerEm());
                };
                const Length pen = run.offset.x + glyph.x;
                EXPECT_GE(pen + scaled(low), from - Length::emu(1));
                EXPECT_LE(pen + scaled(high), to + Length::emu(1));
                // ( is at the right of its words and is seen as ): its ink is at the left of its cell.
                const Length middle = pen + scaled((low + high) / 2);
                EXPECT_EQ(middle < from + (to - from) / 2, at == 4);
            }
        }
    }
}

TEST(Bidi, ArabicLettersAreJoined)
{
    const ParagraphInput input = plain(u"说سلام了"_s);
    const Line line = setIn(input, 30)->lines.front();
    const auto seen = glyphAt(line, 1); // seen begins the word
    ASSERT_TRUE(seen.first);
    EXPECT_NE(seen.second, seen.first->glyphFor(U'س'));
    // Lam and alef are one glyph, which holds both.
    const auto ligature = glyphAt(line, 2);
    EXPECT_NE(ligature.second, ligature.first->glyphFor(U'ل'));
    bool isWhole = false;
    for (const SetRun &run : line.runs) {
        for (const font::PlacedGlyph &glyph : run.run->glyphs)
            isWhole = isWhole || run.run->text.mid(glyph.textStart, glyph.textLength) == u"لا"_s;
    }
    EXPECT_TRUE(isWhole);
    QString text;
    for (const SetRun &run : line.runs)
        text += run.run->text;
    EXPECT_EQ(text, input.text);
}

TEST(Bidi, CaretsStandWhereTheNextCharacterBegins)
{
    const ParagraphInput input = plain(u"说שלום了"_s);
    const Line line = setIn(input, 30)->lines.front();
    ASSERT_EQ(line.reaches.size(), 6u);
    // Before ש: at its right edge, the end of the word as it is seen; from there to the left.
    EXPECT_GT(line.carets[1], line.carets[2]);
    EXPECT_GT(line.carets[4], line.carets[0]);
    EXPECT_LT(line.reaches[1], Length());
    EXPECT_GT(line.reaches[0], Length());
    EXPECT_EQ(line.carets.back(), line.width);
    EXPECT_GE(line.carets[5], line.carets[1]);
    EXPECT_TRUE(setIn(plain(u"说hello了"_s), 30)->lines.front().reaches.empty());
}

TEST(Bidi, WidthsAreThoseOfTheTextWhateverTheOrder)
{
    // A gap on either side of the phrase, though other words stand at its edges.
    const ParagraphInput input = plain(u"读שלום עולם一书"_s);
    const Line line = setIn(input, 60)->lines.front();
    const Length gap = Em{125}.at(Length::pt(9));
    Length left = Length::pt(999), right;
    for (int unit = 1; unit < 10; ++unit) {
        left = std::min(left, line.cellOf(unit).first);
        right = std::max(right, line.cellOf(unit).second);
    }
    EXPECT_EQ(left - line.cellOf(0).second, gap);
    EXPECT_EQ(line.cellOf(10).first - right, gap);
}

TEST(Bidi, LinesHoldTheTextInItsOwnOrder)
{
    const QString text =
        u"他用希伯来语说שלום לכולם וברוכים הבאים לעיר，大家都笑了起来，又用阿拉伯语说مرحبا بكم في مدينتنا，掌声一片。"_s;
    for (const auto mode : {model::WritingMode::Horizontal, model::WritingMode::Vertical}) {
        ParagraphInput input = body(text, 0);
        input.format.writingMode = mode;
        for (int ems = 8; ems < 30; ++ems)
            checkLaws(input, measureOf(ems), *setIn(input, ems), QStringLiteral("%1 em").arg(ems).toStdString());
    }
    // The phrase is parted between its words; each line shows its own part from the right.
    const ParagraphInput input = plain(u"他说שלום לכולם וברוכים הבאים"_s);
    const auto set = setIn(input, 8);
    ASSERT_GE(set->lines.size(), 2u);
    EXPECT_TRUE(seen(input, set->lines[0]).startsWith(u"他说"_s));
    EXPECT_TRUE(seen(input, set->lines[0]).endsWith(u"םולש"_s));
    EXPECT_TRUE(seen(input, set->lines.back()).startsWith(u"םיאבה"_s));
}

TEST(Bidi, VerticalLinesHaveTheWordsOnTheirSide)
{
    EXPECT_EQ(seen(u"读שלום עולם一书"_s, model::WritingMode::Vertical), u"读םלוע םולש一书"_s);
    const auto set = setIn(plain(u"读שלום一书"_s, model::WritingMode::Vertical), 30);
    int turned = 0;
    for (const SetRun &run : set->lines.front().runs)
        turned += run.run->turn == font::Turn::Clockwise ? 1 : 0;
    EXPECT_EQ(turned, 1);
}

TEST(Bidi, LinesAlongCharactersFollowThemWhereTheyAreSeen)
{
    // 甲אב, of one look, is seen in two places: its Hebrew word stands behind the other one.
    ParagraphInput input = plain(u"甲אב גד乙"_s);
    model::ResolvedCharacters look = input.format.characters;
    look.sideLine = model::SideLine::ProperName;
    input.runs = {{0, 3, look}, {3, 7, input.format.characters}};
    const Line line = setIn(input, 30)->lines.front();
    ASSERT_EQ(line.marks.size(), 2u);
    EXPECT_LT(line.marks[0].rect.right(), line.cellOf(5).first + Length::pt(1));
    EXPECT_GT(line.marks[1].rect.left(), line.cellOf(4).second);
    const std::pair<Length, Length> span =
        std::minmax({line.carets[1], line.carets[1] + line.reaches[1] + line.reaches[2]});
    EXPECT_GE(line.marks[1].rect.left(), span.first);
    EXPECT_LE(line.marks[1].rect.right(), span.second);
}

} // namespace banxin::typeset
