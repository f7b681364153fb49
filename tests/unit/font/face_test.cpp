#include "font/face.h"
#include "font/font_set.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <thread>

using namespace banxin;
using base::Length;
using font::Direction;
using font::Face;

namespace {

const QString serifPath = QStringLiteral("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc");

std::shared_ptr<const font::FontSet> fonts()
{
    static const auto set = font::FontSet::make(font::FontSet::defaultRequests());
    return set.value();
}

std::shared_ptr<const Face> song() { return fonts()->face(QStringLiteral("宋"), 400); }
std::shared_ptr<const Face> kai() { return fonts()->face(QStringLiteral("楷"), 400); }

} // namespace

TEST(Face, knowsItsNamesAndMetrics)
{
    const auto face = song();
    EXPECT_EQ(face->familyName(), QStringLiteral("Noto Serif CJK SC"));
    EXPECT_EQ(face->postScriptName(), QStringLiteral("NotoSerifCJKsc-Regular"));
    EXPECT_EQ(face->index(), 2);
    EXPECT_TRUE(face->isCff());
    EXPECT_FALSE(kai()->isCff());
    EXPECT_EQ(face->unitsPerEm(), 1000);
    EXPECT_EQ(face->ascender(), 880);
    EXPECT_EQ(face->descender(), -120);
    EXPECT_EQ(kai()->ascender() - kai()->descender(), kai()->unitsPerEm());
    EXPECT_GT(face->capHeight(), 600);
    EXPECT_LT(face->capHeight(), 800);
    EXPECT_TRUE(face->mayBeEmbedded());
    EXPECT_EQ(face->weight(), 400);
    EXPECT_GT(face->boundingBoxPerMille().height, Length::emu(1000));
    EXPECT_GT(face->glyphCount(), 60000);
}

TEST(Face, aRunOfChineseAdvancesExactlyOneEmACharacter)
{
    const QString text = QStringLiteral("株洲市文明单位创建成果巡礼，国务院：“七一”。");
    for (const auto &face : {song(), kai(), fonts()->face(QStringLiteral("黑"), 700)}) {
        for (const Length size : {Length::pt(9), Length::pt(10.5), Length::q(13), Length::emu(114301)}) {
            const auto glyphs = face->shape(text, size, Direction::Horizontal);
            ASSERT_EQ(glyphs.size(), static_cast<std::size_t>(text.size()));
            for (std::size_t i = 0; i < glyphs.size(); ++i) {
                EXPECT_EQ(glyphs[i].cluster, static_cast<int>(i));
                EXPECT_NE(glyphs[i].id, 0u);
                if (text[static_cast<int>(i)].unicode() >= 0x3000) {
                    EXPECT_EQ(glyphs[i].advance, size);
                }
            }
        }
    }
}

TEST(Face, westernTextIsProportionalAndKerned)
{
    const Length size = Length::pt(100);
    const auto width = [&](const QString &text) {
        Length sum;
        for (const auto &glyph : song()->shape(text, size, Direction::Horizontal))
            sum += glyph.advance;
        return sum;
    };
    EXPECT_LT(width(QStringLiteral("AV")), width(QStringLiteral("A")) + width(QStringLiteral("V")));
    EXPECT_LT(width(QStringLiteral("“App”")), width(QStringLiteral("App")) + size);
    EXPECT_EQ(width(QStringLiteral("“株洲”")), size * 4);
}

TEST(Face, verticalRunsTakeVerticalFormsAndHangFromTheLinesCentre)
{
    const Length size = Length::pt(10);
    for (const auto &face : {song(), kai()}) {
        const QString text = QStringLiteral("国，（");
        const auto across = face->shape(text, size, Direction::Horizontal);
        const auto down = face->shape(text, size, Direction::Vertical);
        ASSERT_EQ(down.size(), 3u);
        EXPECT_EQ(down[0].id, across[0].id);
        EXPECT_NE(down[1].id, across[1].id); // vert form
        EXPECT_NE(down[2].id, across[2].id);
        for (const auto &glyph : down) {
            EXPECT_EQ(glyph.advance, size);
            EXPECT_EQ(glyph.xOffset, -size / 2);
            EXPECT_GT(glyph.yOffset, size * 8 / 10);
            EXPECT_LT(glyph.yOffset, size);
        }
    }
}

TEST(Face, clustersAreUtf16OffsetsBeyondTheBasicPlaneToo)
{
    const QString text = QStringLiteral("国𠮷家");
    const auto glyphs = song()->shape(text, Length::pt(9), Direction::Horizontal);
    ASSERT_EQ(glyphs.size(), 3u);
    EXPECT_EQ(glyphs[1].cluster, 1);
    EXPECT_EQ(glyphs[2].cluster, 3);
}

TEST(Face, coverageAgreesWithTheCharacterMap)
{
    EXPECT_TRUE(song()->covers(U'国'));
    EXPECT_TRUE(song()->covers(U'𠮷'));
    EXPECT_FALSE(song()->covers(U'\xE123'));
    EXPECT_EQ(song()->glyphFor(U'\x10FFFD'), 0u);
    EXPECT_EQ(song()->advanceOf(song()->glyphFor(U'国')), 1000);
}

TEST(Face, outlinesAreClosedAndInsideTheEm)
{
    for (const auto &face : {song(), kai()}) {
        const auto outline = face->outlineOf(face->glyphFor(U'国'));
        using Verb = font::Outline::Verb;
        ASSERT_FALSE(outline.verbs.empty());
        EXPECT_EQ(outline.verbs.front(), Verb::Move);
        EXPECT_EQ(outline.verbs.back(), Verb::Close);
        EXPECT_EQ(std::count(outline.verbs.begin(), outline.verbs.end(), Verb::Move),
            std::count(outline.verbs.begin(), outline.verbs.end(), Verb::Close));
        std::size_t points = 0;
        for (const Verb verb : outline.verbs)
            points += verb == Verb::Cubic ? 3 : verb == Verb::Quad ? 2 : verb == Verb::Close ? 0 : 1;
        EXPECT_EQ(outline.points.size(), points * 2);
        for (std::size_t i = 0; i < outline.points.size(); i += 2) {
            EXPECT_GE(outline.points[i], -50);
            EXPECT_LE(outline.points[i], 1050);
        }
    }
}

TEST(Face, aStandAloneFileIsTheSameFace)
{
    QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("alone.otf")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(song()->standAloneFile());
    file.close();
    const auto alone = Face::open(file.fileName(), 0);
    ASSERT_TRUE(alone);
    EXPECT_EQ((*alone)->postScriptName(), song()->postScriptName());
    EXPECT_EQ((*alone)->glyphFor(U'国'), song()->glyphFor(U'国'));
    EXPECT_EQ((*alone)->table("GSUB"), song()->table("GSUB"));
    EXPECT_TRUE((*alone)->sharesOutlinesWithFirstFace());
}

TEST(Face, notosFacesShareTheirOutlines)
{
    EXPECT_TRUE(song()->sharesOutlinesWithFirstFace());
    EXPECT_TRUE(kai()->sharesOutlinesWithFirstFace());
}

TEST(Face, digestNamesTheFaceNotTheFile)
{
    const auto simplified = Face::open(serifPath, 2), japanese = Face::open(serifPath, 0);
    ASSERT_TRUE(simplified && japanese);
    EXPECT_EQ((*simplified)->digest(), song()->digest());
    EXPECT_NE((*simplified)->digest(), (*japanese)->digest());
    EXPECT_NE(song()->digest(), kai()->digest());
}

TEST(Face, refusesWhatIsNoFont)
{
    EXPECT_FALSE(Face::open(QStringLiteral("/nowhere/at/all.ttf"), 0));
    EXPECT_FALSE(Face::open(serifPath, 99));
    EXPECT_FALSE(Face::open(serifPath, -1));
    QTemporaryDir dir;
    QFile source(serifPath);
    ASSERT_TRUE(source.open(QIODevice::ReadOnly));
    const QByteArray head = source.read(4096);
    for (const qsizetype length : {0, 3, 12, 40, 600, 4096}) {
        QFile file(dir.filePath(QString::number(length)));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(head.left(length));
        file.close();
        const auto result = Face::open(file.fileName(), 2);
        ASSERT_FALSE(result);
        EXPECT_FALSE(result.error().what.isEmpty());
        EXPECT_EQ(result.error().where, file.fileName());
    }
}

TEST(Face, threadsShapeTheSameTextAlike)
{
    const QString text = QStringLiteral("新华社北京10月18日电（记者张三）——“十四五”规划。").repeated(20);
    const auto once = song()->shape(text, Length::pt(9), Direction::Horizontal);
    std::vector<std::vector<font::ShapedGlyph>> results(4);
    std::vector<std::thread> threads;
    for (auto &result : results)
        threads.emplace_back([&] { result = song()->shape(text, Length::pt(9), Direction::Horizontal); });
    for (auto &thread : threads)
        thread.join();
    for (const auto &result : results) {
        ASSERT_EQ(result.size(), once.size());
        for (std::size_t i = 0; i < once.size(); ++i)
            EXPECT_TRUE(result[i].id == once[i].id && result[i].advance == once[i].advance);
    }
}
