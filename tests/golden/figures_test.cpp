// How even the samples are set; docs/typesetting.md has the figures, typeset_figures writes them.
#include "figures.h"

namespace banxin::typeset {

TEST(Figures, TotalFitIsBetterThanFirstFitInAllButTheCountOfLines)
{
    for (const double ems : {10.0, 13.0, 17.0}) {
        const Figures total = figuresAt(bodyParagraphs(), ems, BreakStrategy::TotalFit);
        const Figures first = figuresAt(bodyParagraphs(), ems, BreakStrategy::FirstFit);
        EXPECT_LT(total.largest, first.largest) << ems;
        EXPECT_LT(total.percentile95(), first.percentile95()) << ems;
        EXPECT_LT(total.loose, first.loose) << ems;
        EXPECT_LT(total.orphans, first.orphans) << ems;
        EXPECT_LE(total.lines * 100, first.lines * 102) << ems;
    }
}

TEST(Figures, FortyOneParagraphsAtSixteenEm)
{
    // To beat: 0.16 em in the loosest line (XeLaTeX), 0.8 % of lines looser than 0.1 em, no last line of one
    // character (LuaLaTeX).
    const QStringList paragraphs = bodyParagraphs().first(41);
    const Figures figures = figuresAt(paragraphs, 16, BreakStrategy::TotalFit, 0);
    EXPECT_GT(figures.full, 300);
    EXPECT_LE(figures.largest, 0.08);
    EXPECT_EQ(figures.orphans, 0);
    // An indent makes short paragraphs stiffer.
    const Figures indented = figuresAt(paragraphs, 16);
    EXPECT_LT(indented.largest, 0.1);
    EXPECT_EQ(indented.orphans, 0);
}

TEST(Figures, EveryPairOfMarksTakesOneAndAHalf)
{
    const RuleTables &rules = setter().rules();
    const auto isMark = [&](QChar c) {
        return rules.isOpener(c.unicode()) || rules.isCloser(c.unicode()) || rules.isPoint(c.unicode());
    };
    const auto isBracket = [&](QChar c) { return rules.isOpener(c.unicode()) || rules.isCloser(c.unicode()); };
    int pairs = 0;
    for (const QString &text : bodyParagraphs().first(41)) {
        const ParagraphInput input = body(text, 0);
        const auto set = setIn(input, 16);
        for (const Line &line : set->lines) {
            for (int i = line.start + 1; i + 2 < line.end; ++i) {
                const QChar left = text[i], right = text[i + 1];
                const bool alone = !isMark(text[i - 1]) && !isMark(text[i + 2]);
                if (!isMark(left) || !isMark(right) || (!isBracket(left) && !isBracket(right)) || !alone)
                    continue;
                const std::int64_t width = (advanceOf(line, i) + advanceOf(line, i + 1)).toEmu() * 1000 / em9;
                ++pairs;
                EXPECT_NEAR(static_cast<double>(width), 1500, 1) << textOf(input, line).toStdString();
            }
        }
    }
    EXPECT_GT(pairs, 20);
}

} // namespace banxin::typeset
