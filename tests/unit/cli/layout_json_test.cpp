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

TEST(LayoutJson, VerticalGlyphsHaveTheirPlaceDownTheLine)
{
    const QString text = u"中东各国"_s;
    const QJsonObject line = cli::lineJson(lineOf(text, model::WritingMode::Vertical), text);
    const QJsonObject second = line["glyphs"_L1].toArray()[1].toObject();
    EXPECT_FALSE(second.contains("x"_L1));
    EXPECT_GE(second["y"_L1].toDouble(), 208);
    EXPECT_LE(second["y"_L1].toDouble(), 218);
    EXPECT_EQ(second["advance"_L1].toDouble(), 9);
}

TEST(LayoutJson, PointsHaveFiveDecimals)
{
    EXPECT_EQ(cli::points(Length::emu(1)), 0.00008);
    EXPECT_EQ(cli::points(Length::pt(-12.5)), -12.5);
}
