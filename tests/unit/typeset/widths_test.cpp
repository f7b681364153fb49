// How wide marks and spaces are, and in which order they give way (CLREQ §3.1.6, GB/T 15834 §5.1).
#include "setting.h"

#include "typeset/line_breaker.h"

namespace banxin::typeset {

namespace {

// Width of the text's single line in thousandths of an em.
int natural(const QString &text, model::PunctuationScheme scheme = model::PunctuationScheme::Gb)
{
    ParagraphInput input = body(u"字"_s + text + u"字"_s, 0); // away from the edges
    input.format.punctuation = scheme;
    const auto set = setIn(input, 60);
    return static_cast<int>((set->lines.front().width.toEmu() - 2 * em9) * 1000 / em9);
}

} // namespace

TEST(Widths, GbMarksTakeOneEmInsideALine)
{
    for (const QString &mark :
        {u"，"_s, u"。"_s, u"、"_s, u"："_s, u"；"_s, u"？"_s, u"！"_s, u"“"_s, u"”"_s, u"（"_s, u"》"_s})
        EXPECT_EQ(natural(mark), 1000) << mark.toStdString();
    EXPECT_EQ(natural(u"——"_s), 2000);
    EXPECT_EQ(natural(u"……"_s), 2000);
    EXPECT_EQ(natural(u"—"_s), 1000);
    EXPECT_EQ(natural(u"～"_s), 1000);
    EXPECT_EQ(natural(u"·"_s), 500);
    EXPECT_EQ(natural(u"/"_s), 500);
    EXPECT_EQ(natural(u"–"_s), 500);
}

TEST(Widths, AdjacentMarksTakeOneAndAHalf)
{
    for (const QString &pair :
        {u"”“"_s, u"’”"_s, u"“‘"_s, u"，“"_s, u"”，"_s, u"。”"_s, u"）。"_s, u"》《"_s, u"：《"_s})
        EXPECT_EQ(natural(pair), 1500) << pair.toStdString();
    EXPECT_EQ(natural(u"。”“"_s), 2000);
    EXPECT_EQ(natural(u"’”、"_s), 2000);
}

TEST(Widths, RunsOfQuestionAndExclamation)
{
    EXPECT_EQ(natural(u"？！"_s), 1000);
    EXPECT_EQ(natural(u"！！"_s), 1000);
    EXPECT_NEAR(natural(u"！！！"_s), 2000, 1);
}

TEST(Widths, SchemesDiffer)
{
    using Scheme = model::PunctuationScheme;
    EXPECT_EQ(natural(u"，"_s, Scheme::Kaiming), 500);
    EXPECT_EQ(natural(u"。"_s, Scheme::Kaiming), 1000);
    EXPECT_EQ(natural(u"（"_s, Scheme::Kaiming), 500);
    EXPECT_EQ(natural(u"。"_s, Scheme::HalfWidth), 500);
    EXPECT_EQ(natural(u"。”"_s, Scheme::NoTrim), 2000);
    EXPECT_EQ(natural(u"。”"_s, Scheme::FullWidth), 1500);
    EXPECT_EQ(natural(u"·"_s, Scheme::FullWidth), 1000);
}

TEST(Widths, Gb15834_5_1_10MarkAtLineEndTakesHalf)
{
    ParagraphInput input = body(u"一二三四五。"_s, 0);
    EXPECT_EQ(setIn(input, 20)->lines.front().width.toEmu(), 5 * em9 + em9 / 2);
    input.text = u"一二三四，五六七八九十"_s; // five cells; the comma's blank half goes first of all
    const auto set = setIn(input, 5);
    EXPECT_EQ(textOf(input, set->lines[0]), u"一二三四，"_s);
    EXPECT_EQ(tiersOf(set->lines[0]), QStringList{u"stretch-3"_s});
    EXPECT_EQ(set->lines[0].tiers[0].amountPerMille, 500);
}

TEST(Widths, OpenerAtLineStartDropsItsBlankHalf)
{
    const ParagraphInput input = body(u"“一二三四五六七”"_s, 2);
    const Line &line = setIn(input, 20)->lines.front();
    EXPECT_EQ(line.indent.toEmu(), 2 * em9);
    EXPECT_EQ(cellStart(line, 1).toEmu(), 2 * em9 + em9 / 2);
    // Its ink stays inside the cell that is left.
    EXPECT_LT(line.runs.front().offset.x, line.indent);
}

TEST(Widths, KaiMarksOfChineseTextAreFullWidth)
{
    for (const QString &mark : {u"“"_s, u"”"_s, u"‘"_s, u"’"_s, u"——"_s, u"……"_s}) {
        ParagraphInput input = body(u"字"_s + mark + u"字"_s, 0);
        input.format.characters.family = u"楷"_s;
        const Line line = setIn(input, 20)->lines.front();
        EXPECT_EQ(line.width.toEmu(), (2 + mark.size()) * em9) << mark.toStdString();
        // The face's dashes and ellipses are full width already; its quotes are not.
        if (!setter().rules().isQuote(mark.front().unicode()))
            continue;
        ASSERT_EQ(line.runs.size(), 3u) << mark.toStdString();
        EXPECT_EQ(line.runs[1].run->face, setter().fonts().face(u"宋"_s, 400));
        EXPECT_EQ(line.runs[0].run->face, setter().fonts().face(u"楷"_s, 400));
    }
}

TEST(Widths, InkOfMarksStaysInTheirCells)
{
    // Whatever is trimmed or squeezed: no mark's ink reaches into its neighbours' cells.
    for (const QString &family : {u"宋"_s, u"黑"_s, u"楷"_s, u"标宋"_s}) {
        for (const QString &text : samples()) {
            ParagraphInput input = body(text);
            input.format.characters.family = family;
            const auto set = setIn(input, 13);
            for (const Line &line : set->lines) {
                for (const SetRun &run : line.runs) {
                    const auto &glyphs = run.run->glyphs;
                    for (const font::PlacedGlyph &glyph : glyphs) {
                        const char32_t c = run.run->text[glyph.textStart].unicode();
                        if (!setter().rules().isOpener(c) && !setter().rules().isCloser(c)
                            && !setter().rules().isPoint(c))
                            continue;
                        const font::Outline outline = run.run->face->outlineOf(glyph.id);
                        float low = 1e9F, high = -1e9F;
                        for (std::size_t i = 0; i < outline.points.size(); i += 2) {
                            low = std::min(low, outline.points[i]);
                            high = std::max(high, outline.points[i]);
                        }
                        const double unit = static_cast<double>(run.run->size.toEmu()) / run.run->face->unitsPerEm();
                        const double cell =
                            static_cast<double>(cellStart(line, run.textStart + glyph.textStart).toEmu());
                        const double at = static_cast<double>((run.offset.x + glyph.x).toEmu()) - cell;
                        const double width = static_cast<double>(glyph.advance.toEmu());
                        if ((high - low) * unit > width)
                            continue;
                        EXPECT_GE(at + low * unit, -unit * 2) << text.toStdString();
                        EXPECT_LE(at + high * unit, width + unit * 2)
                            << family.toStdString() << QString(QChar(c)).toStdString();
                    }
                }
            }
        }
    }
}

TEST(Tiers, SqueezeBeforeStretch)
{
    // Thirteen cells would hold all but half a comma: the commas inside give it, equally.
    const ParagraphInput input = body(u"一二三四，五六七八，九十一二三四五六七八"_s, 0);
    Measures measures{{Em::of(13.5).at(Length::pt(9))}};
    const Line line = setter().set(input, measures, BreakStrategy::FirstFit)->lines.front();
    EXPECT_EQ(tiersOf(line), QStringList{u"squeeze-5"_s});
    EXPECT_EQ(line.width, measures.lines.front());
    EXPECT_EQ(advanceOf(line, 4), advanceOf(line, 9));
}

TEST(Tiers, BracketsGiveBeforePausesAndPausesBeforeStops)
{
    const ParagraphInput input = body(u"一（二）三，四。五"_s, 0); // nine em, seven at least
    const auto tiers = [&](double ems) {
        return tiersOf(setter().set(input, measureOf(ems), BreakStrategy::FirstFit)->lines.front());
    };
    EXPECT_EQ(tiers(9), QStringList());
    EXPECT_EQ(tiers(8.5), QStringList() << u"squeeze-4"_s);
    EXPECT_EQ(tiers(8), QStringList() << u"squeeze-4"_s);
    EXPECT_EQ(tiers(7.75), QStringList() << u"squeeze-4"_s << u"squeeze-5"_s);
    EXPECT_EQ(tiers(7.25), QStringList() << u"squeeze-4"_s << u"squeeze-5"_s << u"squeeze-7"_s);
    EXPECT_EQ(setIn(input, 7, BreakStrategy::FirstFit)->lines.size(), 1u);
}

TEST(Tiers, StretchOpensGapsEquallyAndNeverMarksOrNumbers)
{
    const ParagraphInput input = body(u"甲乙”，“丙丁39.5℃戊己庚辛"_s, 0);
    const auto set = setIn(input, 11.5);
    const Line &line = set->lines.front();
    for (const TierUse &use : line.tiers)
        EXPECT_TRUE(use.tier.startsWith("stretch"_L1));
    const auto gapAfter = [&](int offset) {
        return cellStart(line, offset + 1) - cellStart(line, offset) - advanceOf(line, offset);
    };
    EXPECT_EQ(gapAfter(1), Length()); // 乙”
    EXPECT_EQ(gapAfter(2), Length()); // ”，
    EXPECT_EQ(gapAfter(3), Length()); // ，“
    EXPECT_EQ(gapAfter(4), Length()); // “丙
}

TEST(Tiers, WordSpacesStayBetweenAQuarterAndAHalf)
{
    const ParagraphInput input =
        body(u"用 Adobe InDesign and Banxin 排版 做 a new page 的 big story 好"_s.repeated(4), 0);
    for (int ems = 12; ems < 30; ++ems) {
        const auto set = setIn(input, ems);
        for (const Line &line : set->lines) {
            const QString text = textOf(input, line);
            for (int i = line.start; i < line.start + text.trimmed().size(); ++i) {
                if (input.text[i] != u' ')
                    continue;
                EXPECT_GE(advanceOf(line, i).toEmu(), em9 / 4 - 1);
                EXPECT_LE(advanceOf(line, i).toEmu(), em9 / 2 + 1);
            }
        }
    }
}

TEST(Tiers, GapToWesternTextIsBoundedAndHasNoPlaceBesidePoints)
{
    ParagraphInput input = body(u"共18例，2例在CT室：39.5度（8个）A"_s, 0);
    const Line &line = setIn(input, 40)->lines.front();
    const auto gapBefore = [&](int offset) {
        return (cellStart(line, offset) - cellStart(line, offset - 1) - advanceOf(line, offset - 1)).toEmu();
    };
    const int number = static_cast<int>(input.text.indexOf(u"18"_s));
    EXPECT_NEAR(static_cast<double>(gapBefore(number)), static_cast<double>(em9) / 8, 1.0);
    EXPECT_EQ(gapBefore(static_cast<int>(input.text.indexOf(u"2例"_s))), 0);
    EXPECT_EQ(gapBefore(static_cast<int>(input.text.indexOf(u"39"_s))), 0);
    EXPECT_EQ(gapBefore(static_cast<int>(input.text.indexOf(u"8个"_s))), 0);
    input.format.cjkLatinGap = Em::of(0);
    const Line &tight = setIn(input, 40)->lines.front();
    EXPECT_LT(tight.width, line.width);
}

TEST(Tiers, MeasuresRoundedToTheEmuHoldWholeCharacters)
{
    // Eight columns of 13 characters in 350 mm: their edges are rounded, some are one EMU narrow.
    const ParagraphInput input = body(u"改革不断推向深入人社工作提质升级面临新挑战如何让株洲人社这个品牌更加闪亮"_s, 0);
    for (const int off : {-2, -1, 0, 1, 2}) {
        const Measures measures{{Length::emu(13 * em9 + off)}};
        const auto set = setter().set(input, measures);
        EXPECT_EQ(set->lines.front().end, 13) << off;
        EXPECT_TRUE(set->lines.front().tiers.empty()) << off;
        EXPECT_EQ(set->lines.front().width, measures.lines.front()) << off;
    }
}

TEST(Tiers, UrlAloneIsRagged)
{
    const ParagraphInput input = body(u"http://news.ldnews.cn/news/loudi/202007/632394.shtml见此文"_s, 0);
    const auto set = setIn(input, 10);
    EXPECT_EQ(tiersOf(set->lines.front()).last(), u"ragged"_s);
    EXPECT_LE(set->lines.front().width, set->lines.front().measure);
}

TEST(Tiers, JudgeAgreesWithFit)
{
    GlyphMemory memory;
    for (const auto scheme :
        {model::PunctuationScheme::Gb, model::PunctuationScheme::FullWidth, model::PunctuationScheme::NoTrim}) {
        ParagraphInput input = body(samples().at(12) + u"word by word 2020年，（是）。"_s);
        input.format.punctuation = scheme;
        const ShapedText text = shape(input, setter().fonts(), setter().rules(), memory);
        const LineMeasurer measurer(text, setter().rules().widths(scheme), Em::of(2).at(Length::pt(9)));
        const int count = static_cast<int>(text.items.size());
        for (int begin = 0; begin < count; ++begin) {
            for (int next = begin + 1; next <= std::min(count, begin + 20); ++next) {
                for (const bool justified : {true, false}) {
                    const LineShape line = measurer.measure(begin, next, begin == 0);
                    const Fit fit = LineMeasurer::fit(line, 13 * em9, justified);
                    const Verdict verdict = measurer.judge(begin, line.end, begin == 0, 13 * em9, justified);
                    ASSERT_EQ(fit.badness, verdict.badness);
                    // What gaps give where there is no other site counts as what stays short.
                    const std::int64_t reserved = std::max<std::int64_t>(0, fit.stretch[2] - line.stretch[1]);
                    ASSERT_EQ(fit.ragged + reserved, verdict.ragged);
                    ASSERT_EQ(fit.stretch[3], verdict.opened);
                }
            }
        }
    }
}

TEST(Glyphs, AreThoseThatHarfBuzzChooses)
{
    // Ideographs and marks are looked up one by one: it must make no difference.
    GlyphMemory memory;
    for (const auto &[family, weight] : {std::pair{u"宋"_s, 400}, {u"黑"_s, 400}, {u"楷"_s, 400}, {u"标宋"_s, 900}}) {
        FaceMemory &face = memory.of(setter().fonts().face(family, weight));
        QString characters = u"，。、：；？！“”‘’（）《》〈〉【】〔〕·—～…％‰℃￥／①②③▲△■□★"_s;
        for (char16_t c = 0x4E00; c < 0x9FA6; c += 7)
            characters += QChar(c);
        for (const QChar c : characters) {
            const FaceMemory::Glyph glyph = face.glyph(c.unicode());
            if (glyph.id == 0)
                continue;
            const auto shaped =
                face.face()->shape(QStringView(&c, 1), Length::emu(face.unitsPerEm()), font::Direction::Horizontal);
            ASSERT_EQ(shaped.size(), 1u);
            EXPECT_EQ(shaped[0].id, glyph.id) << QString(c).toStdString();
            EXPECT_EQ(shaped[0].advance.toEmu(), glyph.advance) << QString(c).toStdString();
            EXPECT_EQ(shaped[0].xOffset, Length());
        }
        // Nor does it make one that words of ideographs are not shaped together.
        const QString sentence = u"近年来株洲市人社局认真贯彻落实新时代中国特色社会主义思想"_s;
        const auto together = face.face()->shape(sentence, Length::emu(face.unitsPerEm()), font::Direction::Horizontal);
        ASSERT_EQ(together.size(), static_cast<std::size_t>(sentence.size()));
        for (qsizetype i = 0; i < sentence.size(); ++i)
            EXPECT_EQ(together[static_cast<std::size_t>(i)].id, face.glyph(sentence[i].unicode()).id);
    }
}

TEST(Tiers, NoneIsListedThatMovesNothing)
{
    // Half an em of some sizes is no whole EMU, and 41 mm is no whole ems of 9 pt.
    for (const double size : {7.875, 9.0, 10.5, 11.3}) {
        ParagraphInput input =
            body(u"巴勃罗·聂鲁达（智利），“一首·绝望的歌”；二十首·情诗。CT 18例，元·日"_s.repeated(4), 0);
        input.format.characters.size = Length::pt(size);
        for (int mm = 300; mm < 500; mm += 7) {
            const auto set = setter().set(input, {{Length::mm(mm / 10.0)}});
            for (const Line &line : set->lines) {
                for (const TierUse &use : line.tiers) {
                    EXPECT_NE(use.amountPerMille, 0) << use.tier.toStdString() << " at " << size;
                    EXPECT_NE(use.tier, u"squeeze-3"_s) << "the dot takes half an em from the first";
                }
            }
        }
    }
}

TEST(Gap, NoneBesideWhatIsNotToBeSeen)
{
    for (const char16_t unseen : {u'\u00AD', u'\u200E', u'\u200F', u'\u202A', u'\u2066', u'\u2060', u'\uFEFF'}) {
        for (const QString &text : {u"甲%1乙"_s, u"%1甲乙"_s, u"甲乙%1"_s, u"甲%1%1乙"_s}) {
            const auto set = setIn(body(QString(text).replace(u"%1"_s, QChar(unseen)), 0), 10);
            EXPECT_EQ(set->lines[0].width, Length::pt(18)) << std::hex << static_cast<int>(unseen);
        }
    }
    const auto width = [](const QString &text) { return setIn(body(text, 0), 10)->lines[0].width; };
    EXPECT_EQ(width(u"甲\u2066CT\u2069乙"_s), width(u"甲CT乙"_s));
}

TEST(Carets, StandBehindWhatIsSeenNotInside)
{
    const auto set = setIn(body(u"甲\u00AD乙"_s, 0), 10);
    EXPECT_EQ(set->lines[0].carets, (std::vector<Length>{Length(), Length::pt(9), Length::pt(9), Length::pt(18)}));
}

TEST(Glyphs, MissingOnesAreCounted)
{
    EXPECT_EQ(setIn(body(u"字\uE000字"_s), 13)->missingGlyphs, 1);
    EXPECT_EQ(setIn(body(u"字\uE000字\uE001\uE000"_s), 13)->missing, (std::vector<char32_t>{0xE000, 0xE001}));
    EXPECT_EQ(setIn(body(u"字字"_s), 13)->missingGlyphs, 0);
    EXPECT_TRUE(setIn(body(u"字字"_s), 13)->missing.empty());
}

TEST(Glyphs, ALetterAndItsMarksAreOfOneFaceAndStayTogether)
{
    // 宋 and 黑 lack the circumflex; tracking parts letters, not a letter and what stands on it.
    for (const QString &family : {u"宋"_s, u"黑"_s, u"楷"_s}) {
        std::vector<Length> distances;
        for (const int tracking : {0, 500}) {
            ParagraphInput input = body(u"x\u0302y"_s, 0);
            input.format.characters.family = family;
            input.format.characters.tracking = Em{tracking};
            const auto set = setIn(input, 13);
            const Line &line = set->lines[0];
            EXPECT_EQ(set->missingGlyphs, 0);
            const SetRun &first = line.runs.front();
            ASSERT_GE(first.run->glyphs.size(), 2u) << family.toStdString();
            EXPECT_TRUE(first.run->text.startsWith(u"x\u0302"_s)) << family.toStdString();
            distances.push_back(first.run->glyphs[1].x - first.run->glyphs[0].x);
            EXPECT_LT(line.carets[0], line.carets[1]);
            EXPECT_LT(line.carets[1], line.carets[2]);
        }
        EXPECT_EQ(distances[0], distances[1]) << family.toStdString();
    }
}

TEST(Glyphs, ManyRunsKeepTheirLooks)
{
    ParagraphInput input = body(QString(70000, u'甲'), 0);
    for (int i = 0; i < input.text.size(); ++i) {
        model::ResolvedCharacters look = input.format.characters;
        look.size = Length::pt(i < 69999 ? 9 : 18);
        input.runs.push_back({i, i + 1, look});
    }
    const auto set = setIn(input, 80000);
    const Line &line = set->lines.front();
    EXPECT_EQ(line.runs.front().run->size, Length::pt(9));
    EXPECT_EQ(line.runs.back().run->size, Length::pt(18));
}

} // namespace banxin::typeset
