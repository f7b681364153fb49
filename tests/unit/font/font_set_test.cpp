#include "font/font_set.h"

#include "font/font_substitution.h"
#include "font/installed_fonts.h"

#include <gtest/gtest.h>

using namespace banxin;
using font::FaceRequest;
using font::FontFinding;
using font::FontSet;

namespace {

std::shared_ptr<const FontSet> standardSet()
{
    static const auto set = FontSet::make(FontSet::defaultRequests());
    return set.value();
}

QString faceName(const QString &family, int weight) { return standardSet()->face(family, weight)->postScriptName(); }

} // namespace

TEST(FontSet, defaultKeysFindTheirFacesWithoutFindings)
{
    EXPECT_TRUE(standardSet()->findings().empty());
    EXPECT_EQ(faceName(QStringLiteral("宋"), 400), QStringLiteral("NotoSerifCJKsc-Regular"));
    EXPECT_EQ(faceName(QStringLiteral("标宋"), 700), QStringLiteral("NotoSerifCJKsc-Bold"));
    EXPECT_EQ(faceName(QStringLiteral("标宋"), 900), QStringLiteral("NotoSerifCJKsc-Black"));
    EXPECT_EQ(faceName(QStringLiteral("黑"), 400), QStringLiteral("NotoSansCJKsc-Regular"));
    EXPECT_EQ(faceName(QStringLiteral("楷"), 400), QStringLiteral("LXGWWenKai-Regular"));
    for (const QString &key :
        {QStringLiteral("宋"), QStringLiteral("标宋"), QStringLiteral("黑"), QStringLiteral("楷")})
        EXPECT_FALSE(standardSet()->substitutionOf(key, 400));
}

TEST(FontSet, everyInstalledWeightIsReached)
{
    for (const int weight : {200, 300, 400, 500, 600, 700, 900})
        EXPECT_EQ(standardSet()->face(QStringLiteral("宋"), weight)->weight(), weight);
    for (const int weight : {100, 300, 350, 400, 500, 700, 900})
        EXPECT_NEAR(standardSet()->face(QStringLiteral("黑"), weight)->weight(), weight, 150);
    EXPECT_EQ(faceName(QStringLiteral("黑"), 350), QStringLiteral("NotoSansCJKsc-DemiLight"));
}

TEST(FontSet, anUnlistedWeightGoesToTheNearest)
{
    EXPECT_EQ(faceName(QStringLiteral("标宋"), 400), QStringLiteral("NotoSerifCJKsc-Bold"));
    EXPECT_EQ(faceName(QStringLiteral("宋"), 1000), QStringLiteral("NotoSerifCJKsc-Black"));
}

TEST(FontSet, aFamilysOwnNameNeedsNoRequest)
{
    EXPECT_EQ(faceName(QStringLiteral("Noto Serif CJK TC"), 400), QStringLiteral("NotoSerifCJKtc-Regular"));
    EXPECT_EQ(faceName(QStringLiteral("霞鹜文楷"), 400), QStringLiteral("LXGWWenKai-Regular"));
    EXPECT_FALSE(standardSet()->substitutionOf(QStringLiteral("noto serif cjk tc"), 400));
}

TEST(FontSet, tradeNamesAreSubstitutedAndSaidSo)
{
    const struct {
        const char16_t *asked;
        const char16_t *used;
    } cases[] = {
        {u"方正报宋", u"NotoSerifCJKsc-Regular"},
        {u"方正书宋简体", u"NotoSerifCJKsc-Regular"},
        {u"方正书宋_GBK", u"NotoSerifCJKsc-Regular"},
        {u"SimSun", u"NotoSerifCJKsc-Regular"},
        {u"SimSun-ExtB", u"NotoSerifCJKsc-Regular"},
        {u"宋体", u"NotoSerifCJKsc-Regular"},
        {u"汉仪书宋一简", u"NotoSerifCJKsc-Regular"},
        {u"方正小标宋简体", u"NotoSerifCJKsc-Bold"},
        {u"FZXBSJW--GB1-0", u"NotoSerifCJKsc-Bold"},
        {u"方正大标宋_GBK", u"NotoSerifCJKsc-Black"},
        {u"方正黑体简体", u"NotoSansCJKsc-Regular"},
        {u"SimHei", u"NotoSansCJKsc-Regular"},
        {u"微软雅黑", u"NotoSansCJKsc-Regular"},
        {u"Microsoft YaHei", u"NotoSansCJKsc-Regular"},
        {u"方正大黑简体", u"NotoSansCJKsc-Bold"},
        {u"方正超粗黑_GBK", u"NotoSansCJKsc-Black"},
        {u"KaiTi", u"LXGWWenKai-Regular"},
        {u"楷体_GB2312", u"LXGWWenKai-Regular"},
        {u"方正楷体简体", u"LXGWWenKai-Regular"},
    };
    for (const auto &[asked, used] : cases) {
        const QString name = QString::fromUtf16(asked);
        EXPECT_EQ(faceName(name, 400), QString::fromUtf16(used)) << name.toStdString();
        const auto finding = standardSet()->substitutionOf(name, 400);
        ASSERT_TRUE(finding) << name.toStdString();
        EXPECT_EQ(finding->kind, FontFinding::Kind::Substituted);
        EXPECT_EQ(finding->asked, name);
        EXPECT_FALSE(finding->used.isEmpty());
    }
}

TEST(FontSet, fangSongIsItselfWhereInstalledElseKai)
{
    const bool installed = font::InstalledFonts().nearest(QStringLiteral("FandolFang"), 400) != nullptr;
    const QString name = faceName(QStringLiteral("仿宋"), 400);
    if (installed) {
        EXPECT_TRUE(name.startsWith(QStringLiteral("FandolFang")));
    } else {
        EXPECT_EQ(name, QStringLiteral("LXGWWenKai-Regular"));
        EXPECT_TRUE(standardSet()->substitutionOf(QStringLiteral("仿宋"), 400));
    }
    EXPECT_TRUE(standardSet()->substitutionOf(QStringLiteral("仿宋_GB2312"), 400));
}

TEST(FontSet, aMissingFamilyIsAFindingOfTheSet)
{
    const auto set = FontSet::make({{QStringLiteral("宋"), 400, QStringLiteral("方正报宋简体"), 400},
        {QStringLiteral("社标"), 400, QStringLiteral("不存在的字体"), 400}});
    ASSERT_TRUE(set);
    ASSERT_EQ((*set)->findings().size(), 2u);
    EXPECT_EQ((*set)->findings()[0].kind, FontFinding::Kind::Substituted);
    EXPECT_EQ((*set)->findings()[0].used, QStringLiteral("Noto Serif CJK SC 400"));
    EXPECT_EQ((*set)->findings()[1].kind, FontFinding::Kind::MissingFamily);
    EXPECT_EQ((*set)->face(QStringLiteral("社标"), 400), (*set)->face(QStringLiteral("宋"), 400));
}

TEST(FontSet, aRareCharacterFallsBackToTheSetsOwnFacesFirst)
{
    const auto kai = standardSet()->face(QStringLiteral("楷"), 400);
    EXPECT_EQ(standardSet()->faceCovering(U'国', kai), kai);
    // A Han character that LXGW WenKai lacks and Noto has.
    char32_t rare = 0;
    const auto song = standardSet()->face(QStringLiteral("宋"), 400);
    for (char32_t c = 0x3400; c < 0x9fff && !rare; ++c)
        if (!kai->covers(c) && song->covers(c))
            rare = c;
    ASSERT_NE(rare, 0u);
    EXPECT_EQ(standardSet()->faceCovering(rare, kai), song);
    EXPECT_EQ(standardSet()->faceCovering(rare, nullptr), song);
}

TEST(FontSet, theSystemsFacesComeLastAndPrivateUseNeverGoesThere)
{
    const auto song = standardSet()->face(QStringLiteral("宋"), 400);
    ASSERT_FALSE(song->covers(U'Ա')); // Armenian: DejaVu's
    const auto armenian = standardSet()->faceCovering(U'Ա', song);
    ASSERT_TRUE(armenian);
    EXPECT_TRUE(armenian->covers(U'Ա'));
    EXPECT_EQ(standardSet()->faceCovering(U'\xE123', song), nullptr);
    EXPECT_EQ(standardSet()->faceCovering(U'\x10FFFD', song), nullptr);
}

TEST(FontSet, joinersAndVariationSelectorsStayWithTheirCharacter)
{
    const auto kai = standardSet()->face(QStringLiteral("楷"), 400);
    EXPECT_EQ(standardSet()->faceCovering(U'\xFE0F', kai), kai);
    EXPECT_EQ(standardSet()->faceCovering(0xE0100, kai), kai);
}

TEST(FontSet, theDigestNamesTheContent)
{
    const auto again = FontSet::make(FontSet::defaultRequests());
    const auto other = FontSet::make({{QStringLiteral("宋"), 400, QStringLiteral("Noto Serif CJK SC"), 400}});
    ASSERT_TRUE(again && other);
    EXPECT_EQ((*again)->digest(), standardSet()->digest());
    EXPECT_NE((*other)->digest(), standardSet()->digest());
}

TEST(FontSubstitution, theLongestNameCounts)
{
    const auto table = font::FontSubstitution::fromJson(R"({"names":[
        {"use":"黑","weight":400,"names":["方正黑"]},{"use":"黑","weight":900,"names":["方正黑特"]}],"suffixes":["简体"]})");
    EXPECT_EQ(table.standInFor(QStringLiteral("方正黑特简体"))->weight, 900);
    EXPECT_EQ(table.standInFor(QStringLiteral("方正黑细"))->weight, 400);
    EXPECT_FALSE(table.standInFor(QStringLiteral("方正宋")));
}

TEST(FontSubstitution, everyRuleLeadsToAKindThatExists)
{
    const auto &table = font::FontSubstitution::standard();
    for (const char16_t *name : {u"宋体", u"细宋", u"小标宋", u"大标宋", u"黑体", u"细黑", u"中黑", u"大黑", u"粗黑",
             u"楷体", u"粗楷", u"仿宋"}) {
        const auto standIn = table.standInFor(QString::fromUtf16(name));
        ASSERT_TRUE(standIn);
        EXPECT_NE(table.kind(standIn->key), nullptr);
    }
    EXPECT_EQ(table.kind(QStringLiteral("仿宋"))->otherwise, QStringLiteral("楷"));
}
