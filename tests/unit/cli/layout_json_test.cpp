#include "cli/layout_json.h"

#include "typeset/paragraph_setter.h"

#include <QJsonArray>

#include <gtest/gtest.h>

using namespace banxin;
using base::Length;
using namespace Qt::StringLiterals;

namespace {

layout::LineLayout lineOf(const QString &text, model::WritingMode mode, int index = 0)
{
    static const typeset::ParagraphSetter setter(
        font::FontSet::make(font::FontSet::defaultRequests()).value(), typeset::RuleTables::standard());
    typeset::ParagraphInput input;
    input.text = text;
    input.format.writingMode = mode;
    layout::LineLayout line;
    line.set = setter.set(input, {{Length::pt(36)}});
    line.lineIndex = index;
    line.mode = mode;
    line.origin = {Length::pt(100), Length::pt(200)};
    line.paragraph = base::Id::fromNumber(7);
    return line;
}

} // namespace

TEST(LayoutJson, OffsetsCountCodePointsAndLengthsArePoints)
{
    const QString text = u"𠮷野家在城里开了三间店铺"_s; // the first character takes two UTF-16 units
    const QJsonObject first = cli::lineJson(lineOf(text, model::WritingMode::Horizontal), text);
    EXPECT_EQ(first["start"_L1].toInt(), 0);
    EXPECT_EQ(first["end"_L1].toInt(), 4);
    EXPECT_EQ(first["text"_L1].toString(), u"𠮷野家在"_s);
    EXPECT_EQ(first["measure"_L1].toDouble(), 36);
    EXPECT_EQ(first["x"_L1].toDouble(), 100);
    EXPECT_EQ(first["baseline"_L1].toDouble(), 200);
    EXPECT_TRUE(first["story"_L1].isNull());
    const QJsonArray glyphs = first["glyphs"_L1].toArray();
    ASSERT_EQ(glyphs.size(), 4);
    EXPECT_EQ(glyphs[1].toObject()["text"_L1].toString(), u"野"_s);
    EXPECT_EQ(glyphs[1].toObject()["x"_L1].toDouble(), 109);
    EXPECT_EQ(glyphs[1].toObject()["advance"_L1].toDouble(), 9);

    const QJsonObject second = cli::lineJson(lineOf(text, model::WritingMode::Horizontal, 1), text);
    EXPECT_EQ(second["start"_L1].toInt(), 4);
    EXPECT_EQ(second["end"_L1].toInt(), 8);
    EXPECT_FALSE(second["last"_L1].toBool());
}

TEST(LayoutJson, ALineBesideAnObstacleSaysWhichPartOfItsRowItIs)
{
    const QString text = u"文字从图片两侧绕过"_s;
    layout::LineLayout line = lineOf(text, model::WritingMode::Horizontal, 1);
    EXPECT_FALSE(cli::lineJson(line, text).contains("part"_L1));
    line.part = 1;
    line.parts = 2;
    const QJsonObject json = cli::lineJson(line, text);
    EXPECT_EQ(json["part"_L1].toInt(), 2);
    EXPECT_EQ(json["parts"_L1].toInt(), 2);
    EXPECT_EQ(json["x"_L1].toDouble(), 100);
    EXPECT_EQ(json["measure"_L1].toDouble(), 36);
    EXPECT_EQ(json["width"_L1].toDouble(), 36);
}

TEST(LayoutJson, VerticalGlyphsHaveTheirPlaceDownTheLine)
{
    const QString text = u"中东各国"_s;
    const QJsonObject line = cli::lineJson(lineOf(text, model::WritingMode::Vertical), text);
    const QJsonObject second = line["glyphs"_L1].toArray()[1].toObject();
    EXPECT_FALSE(second.contains("x"_L1));
    EXPECT_EQ(second["y"_L1].toDouble(), 209);
    EXPECT_EQ(second["advance"_L1].toDouble(), 9);
}

TEST(LayoutJson, CellsCoverTheLineWithoutAHole)
{
    for (const QString &text : {u"甲——乙……丙"_s, u"（一）他说：“‘好’。”"_s, u"于12月5G在CT与World室"_s,
             u"fi ffi 字  "_s, u"e\u0301葛\U000E0100字"_s, u"一二三10月17日晚"_s, u"“引”"_s, u"甲\u2028乙"_s}) {
        for (const auto mode : {model::WritingMode::Horizontal, model::WritingMode::Vertical}) {
            const bool down = mode == model::WritingMode::Vertical;
            const layout::LineLayout line = lineOf(text, mode);
            const QJsonObject json = cli::lineJson(line, text);
            double at = down ? 200 : 100;
            QString shown;
            const QJsonArray glyphs = json["glyphs"_L1].toArray();
            for (const QJsonValue &glyph : glyphs) {
                EXPECT_NEAR(glyph[down ? "y"_L1 : "x"_L1].toDouble(), at, 1e-4) << text.toStdString();
                EXPECT_GE(glyph["advance"_L1].toDouble(), 0) << text.toStdString();
                at += glyph["advance"_L1].toDouble();
                shown += glyph["text"_L1].toString();
            }
            EXPECT_NEAR(at - (down ? 200 : 100), json["width"_L1].toDouble(), 1e-4) << text.toStdString();
            EXPECT_EQ(shown, json["text"_L1].toString().remove(QChar(0x2028)));
        }
    }
}

TEST(LayoutJson, AnOpenerAtALinesStartBeginsThere)
{
    const QJsonObject json = cli::lineJson(lineOf(u"“甲”乙"_s, model::WritingMode::Horizontal), u"“甲”乙"_s);
    const QJsonArray glyphs = json["glyphs"_L1].toArray();
    EXPECT_EQ(glyphs[0]["x"_L1].toDouble(), 100);
    EXPECT_EQ(glyphs[0]["advance"_L1].toDouble(), 4.5);
    EXPECT_EQ(glyphs[1]["x"_L1].toDouble(), 104.5);
}

TEST(LayoutJson, UprightDigitsShareTheirCell)
{
    const QJsonObject json = cli::lineJson(lineOf(u"于12月"_s, model::WritingMode::Vertical), u"于12月"_s);
    const QJsonArray glyphs = json["glyphs"_L1].toArray();
    ASSERT_EQ(glyphs.size(), 4);
    EXPECT_EQ(glyphs[1]["y"_L1].toDouble(), 209);
    EXPECT_EQ(glyphs[2]["y"_L1].toDouble(), 213.5);
    EXPECT_EQ(glyphs[3]["y"_L1].toDouble(), 218);
}

TEST(LayoutJson, TextIsTheParagraphsAndWhatIsShownBesidesIsSaidSo)
{
    layout::LineLayout marked = lineOf(u"▲图为"_s, model::WritingMode::Horizontal);
    marked.prefix = 1;
    const QJsonObject caption = cli::lineJson(marked, u"图为"_s);
    EXPECT_EQ(caption["text"_L1].toString(), u"图为"_s);
    EXPECT_EQ(caption["start"_L1].toInt(), 0);
    EXPECT_EQ(caption["end"_L1].toInt(), 2);
    EXPECT_EQ(caption["shown"_L1].toString(), u"▲图为"_s);

    layout::LineLayout dated = lineOf(u"2020年"_s, model::WritingMode::Horizontal);
    dated.editable = false;
    const QJsonObject field = cli::lineJson(dated, u"{year}"_s);
    EXPECT_EQ(field["text"_L1].toString(), u"{year}"_s);
    EXPECT_EQ(field["end"_L1].toInt(), 6);
    EXPECT_EQ(field["shown"_L1].toString(), u"2020年"_s);
    EXPECT_FALSE(cli::lineJson(lineOf(u"图为"_s, model::WritingMode::Horizontal), u"图为"_s).contains("shown"_L1));
}

TEST(LayoutJson, PointsHaveFiveDecimals)
{
    EXPECT_EQ(cli::points(Length::emu(1)), 0.00008);
    EXPECT_EQ(cli::points(Length::pt(-12.5)), -12.5);
}
