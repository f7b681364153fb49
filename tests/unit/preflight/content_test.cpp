// The lexer, and what a page's content is taken for.
#include "preflight/ink_map.h"
#include "preflight/lexer.h"
#include "preflight/page_content.h"
#include "preflight/part_reader.h"
#include "tests/support/clean_pdf.h"

#include <gtest/gtest.h>

namespace banxin::preflight {

namespace {

using Kind = Token::Kind;

std::vector<Token> tokensOf(std::string_view content)
{
    std::vector<Token> tokens;
    Lexer lexer(content);
    for (Token token = lexer.next(); token.kind != Kind::End; token = lexer.next())
        tokens.push_back(token);
    return tokens;
}

/// The clean page with `content` instead of its own.
PageContent pageOf(const std::string &content, SharedContent &shared, std::unique_ptr<support::OpenPdf> &pdf)
{
    pdf = std::make_unique<support::OpenPdf>(support::cleanPdf());
    pdf->page()
        .getKey("/Contents")
        .replaceStreamData(content, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
    shared.operatorsLeft = 100'000;
    shared.bytesLeft = 1 << 24;
    return readPage(pdf->page(), 1, shared);
}

/// Ink over the whole of a square of 40 points that `content` covers at (100, 100).
Inks inkOf(const std::string &content)
{
    SharedContent shared;
    std::unique_ptr<support::OpenPdf> pdf;
    const PageContent page = pageOf(content, shared, pdf);
    InkMap map(*page.boxes.media, shared.spots(), partsReadHere());
    for (const Painted &painted : page.painted)
        map.paint(painted);
    return map.mean({105, 105, 135, 135});
}

} // namespace

TEST(Lexer, ReadsNumbersAsReadersDo)
{
    const auto tokens = tokensOf("1 -2 +3 .5 -.25 4. --6 007");
    const double wanted[] = {1, -2, 3, 0.5, -0.25, 4, -6, 7};
    ASSERT_EQ(tokens.size(), std::size(wanted));
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        EXPECT_EQ(tokens[i].kind, Kind::Number);
        EXPECT_EQ(tokens[i].number, wanted[i]);
    }
    for (const char *bad : {"1e5", "1-2", "-", ".", "1.2.3"})
        EXPECT_EQ(tokensOf(bad).front().kind, Kind::Bad) << bad;
}

TEST(Lexer, ReadsStringsWithTheirEscapes)
{
    const auto bytes = [](std::string_view content) {
        std::string out;
        appendBytes(tokensOf(content).front(), out);
        return out;
    };
    EXPECT_EQ(bytes("(a(b)c)"), "a(b)c");
    EXPECT_EQ(bytes("(\\(\\)\\\\\\n\\101\\7x)"), "()\\\nA\7x");
    EXPECT_EQ(bytes("(a\\\nb\r\nc)"), "ab\nc");
    EXPECT_EQ(bytes("<48 65 6C6c 6F7>"), "Hellop");
    EXPECT_EQ(tokensOf("(never ends").front().kind, Kind::Bad);
    EXPECT_EQ(tokensOf("<48").front().kind, Kind::Bad);
}

TEST(Lexer, ReadsNamesDictionariesAndComments)
{
    const auto tokens = tokensOf("/A#20B<</C[1]>>% ( not this\nDo");
    ASSERT_EQ(tokens.size(), 8U);
    EXPECT_EQ(nameOf(tokens[0]), "/A B");
    EXPECT_EQ(tokens[1].kind, Kind::DictBegin);
    EXPECT_EQ(tokens[6].kind, Kind::DictEnd);
    EXPECT_EQ(tokens[7].text, "Do");
}

TEST(Lexer, EndsAnInlineImageWhereItEnds)
{
    Lexer lexer("\nab EI\x80 cd\nEI Q");
    EXPECT_EQ(lexer.inlineImage(-1), "ab EI\x80 cd");
    EXPECT_EQ(lexer.next().text, "Q");
}

TEST(Content, TextHasItsSizeOnPaper)
{
    SharedContent shared;
    std::unique_ptr<support::OpenPdf> pdf;
    const auto page = pageOf("q 2 0 0 0.5 0 0 cm BT /F0 10 Tf 1 0 0 3 10 20 Tm <00010002> Tj ET Q", shared, pdf);
    ASSERT_EQ(page.painted.size(), 1U);
    const Painted &text = page.painted.front();
    EXPECT_EQ(text.kind, Painted::Kind::Text);
    EXPECT_NEAR(text.size, 15, 1e-9);
    EXPECT_NEAR(text.box.x0, 20, 1e-6);
    EXPECT_NEAR(text.box.x1, 60, 0.5); // two characters, twice as wide
    EXPECT_NEAR(text.box.y0, 10 - 0.12 * 15, 1e-6);
}

TEST(Content, InvisibleTextIsNotPainted)
{
    SharedContent shared;
    std::unique_ptr<support::OpenPdf> pdf;
    EXPECT_TRUE(pageOf("BT /F0 9 Tf 3 Tr 40 40 Td <0001> Tj ET", shared, pdf).painted.empty());
}

TEST(Content, ClipsCutBoxes)
{
    SharedContent shared;
    std::unique_ptr<support::OpenPdf> pdf;
    const auto page = pageOf("q 10 10 20 20 re W n 0 0 100 15 re f Q 0 0 5 5 re f", shared, pdf);
    ASSERT_EQ(page.painted.size(), 2U);
    EXPECT_EQ(page.painted[0].box.x0, 10);
    EXPECT_EQ(page.painted[0].box.y1, 15);
    EXPECT_EQ(page.painted[1].box.x0, 0);
}

TEST(Content, OverprintOfStatesSpeaksForBothUnlessSaid)
{
    SharedContent shared;
    std::unique_ptr<support::OpenPdf> pdf;
    const auto page = pageOf("/Over gs 0 0 5 5 re B /Knock gs 0 0 5 5 re B", shared, pdf);
    ASSERT_EQ(page.painted.size(), 4U);
    EXPECT_TRUE(page.painted[0].overprints && page.painted[1].overprints);
    EXPECT_FALSE(page.painted[2].overprints || page.painted[3].overprints);
}

TEST(InkMap, KnocksOutOrOverprintsAsTheStateSays)
{
    const std::string below = "0.5 0.4 0 0 k 100 100 40 40 re f ";
    EXPECT_NEAR(inkOf(below).total(), 0.9, 0.02);
    EXPECT_NEAR(inkOf(below + "/Knock gs 0 0 0 1 k 100 100 40 40 re f").total(), 1.0, 0.02);
    EXPECT_NEAR(inkOf(below + "/Over gs 0 0 0 1 k 100 100 40 40 re f").total(), 1.9, 0.02);
    EXPECT_NEAR(inkOf(below + "/Over gs /Red cs 0.5 scn 100 100 40 40 re f").total(), 1.4, 0.02);
    EXPECT_NEAR(inkOf(below + "/Knock gs /Red cs 0.5 scn 100 100 40 40 re f").total(), 0.5, 0.02);
    // Grey speaks of all four inks (ISO 32000-1, table 149).
    EXPECT_NEAR(inkOf(below + "/Over gs 0 g 100 100 40 40 re f").total(), 1.0, 0.02);
}

TEST(InkMap, BlendsHalvesAndCountsWhatIsCovered)
{
    EXPECT_NEAR(inkOf("0 0 0 1 k 100 100 40 40 re f /Half gs 0 0 0 0 k 100 100 40 40 re f").total(), 0.5, 0.02);
    EXPECT_NEAR(inkOf("0 0 0 1 k 100 100 20 40 re f").total(), 0.5, 0.05);
    EXPECT_NEAR(inkOf("0 0 0 1 k 100 100 m 140 100 l 140 140 l f").total(), 0.5, 0.05);
    EXPECT_NEAR(inkOf("0 0 0 1 K 10 w 100 120 m 140 120 l S").total(), 1 / 3.0, 0.06);
    // Even-odd leaves a hole.
    EXPECT_NEAR(inkOf("0 0 0 1 k 100 100 40 40 re 105 105 30 30 re f*").total(), 0, 0.05);
}

TEST(InkMap, PaintsPicturesWhereTheyStand)
{
    // 0x80, 0x40, 0x20, 0x10 of 255.
    EXPECT_NEAR(inkOf("q 40 0 0 40 100 100 cm /Photo Do Q").total(), 240 / 255.0, 0.02);
    EXPECT_NEAR(inkOf("q 0 40 -40 0 140 100 cm /Photo Do Q").total(), 240 / 255.0, 0.02);
    EXPECT_NEAR(inkOf("q 105 105 15 30 re W n 40 0 0 40 100 100 cm /Photo Do Q").total(), 120 / 255.0, 0.04);
    EXPECT_NEAR(inkOf("q 40 0 0 40 100 100 cm /Drawing Do Q").plates[3], 0.5, 0.02);
}

TEST(InkMap, LargeTypeCountsByItsOutlinesSmallTypeByAShare)
{
    const float large = inkOf("BT 0 0 0 1 k /F0 40 Tf 100 105 Td <0001> Tj ET").total();
    EXPECT_GT(large, 0.15F);
    EXPECT_LT(large, 0.7F);
    const float small =
        inkOf("BT 0 0 0 1 k /F0 4 Tf 4 TL 100 136 Td (\\000\\001\\000\\001\\000\\001\\000\\001\\000\\001"
              "\\000\\001\\000\\001\\000\\001\\000\\001\\000\\001) Tj T* ET")
            .total();
    EXPECT_GE(small, 0.0F);
    EXPECT_LT(small, 0.35F);
}

} // namespace banxin::preflight
