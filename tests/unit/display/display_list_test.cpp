#include "display/display_list.h"
#include "font/font_set.h"

#include <QStringList>

#include <gtest/gtest.h>

using namespace banxin;
using namespace banxin::display;
using base::Length;
using base::Point;

namespace {

std::shared_ptr<const font::Face> song()
{
    static const auto set = font::FontSet::make(font::FontSet::defaultRequests());
    return (*set)->face(QStringLiteral("宋"), 400);
}

GlyphItem textAt(Point origin, const QString &text, Length size = Length::pt(9))
{
    auto run = std::make_shared<font::GlyphRun>();
    run->face = song();
    run->size = size;
    run->text = text;
    Length x;
    for (const auto &glyph : song()->shape(text, size, font::Direction::Horizontal)) {
        run->glyphs.push_back({glyph.id, x, {}, glyph.advance, glyph.cluster, 1});
        x += glyph.advance;
    }
    return {origin, run};
}

Item itemOf(GlyphItem shape, Role role, int order, base::Id source)
{
    Item item;
    item.shape = std::move(shape);
    item.role = role;
    item.readingOrder = order;
    item.source = source;
    return item;
}

} // namespace

TEST(DisplayList, dumpsEachItemInOneLineOfPoints)
{
    DisplayList list;
    list.trim = {Length::mm(274), Length::mm(390)};
    list.bleed = Length::mm(3);
    list.title = QStringLiteral("株洲日报 \"2020\"");
    PathItem rule;
    rule.path = PathData::line({Length::mm(10), Length::pt(-0.25)}, {Length::emu(1), Length::pt(20)});
    rule.stroke = base::Color::percent(0, 100, 99.5, 0);
    rule.strokeWidth = Length::pt(0.5);
    list.items.push_back({rule});
    PathItem box;
    box.path = PathData::rectangle({Length::pt(1), Length::pt(2), Length::pt(3), Length::pt(4)});
    box.fill = base::Color::percent(0, 0, 0, 20);
    box.clip = base::Rect{{}, {}, Length::pt(100), Length::pt(100)};
    list.items.push_back({box});
    PictureItem picture{base::Digest::of("x"), {{}, {}, Length::pt(10), Length::pt(10)},
        {Length::pt(-1), {}, Length::pt(12), Length::pt(10)}, QStringLiteral("图")};
    Item figure{picture};
    figure.role = Role::Figure;
    figure.readingOrder = 3;
    list.items.push_back(figure);
    GlyphItem text = textAt({Length::pt(72), Length::pt(100)}, QStringLiteral("中国"));
    text.overprint = true;
    list.items.push_back(itemOf(text, Role::Body, 4, base::Id::fromNumber(1)));

    const QStringList lines = textDump(list).split(u'\n');
    ASSERT_EQ(lines.size(), 6);
    EXPECT_EQ(lines[0], QStringLiteral("page 776.69291×1105.51181 bleed 8.50394 zh-CN \"株洲日报 \\\"2020\\\"\""));
    EXPECT_EQ(lines[1], QStringLiteral("artifact path stroke C0 M100 Y99.50 K0 0.5: M28.34646,-0.25 L0.00008,20"));
    EXPECT_EQ(lines[2], QStringLiteral("artifact path fill K20 clip 0,0 100×100: M1,2 L4,2 L4,6 L1,6 Z"));
    EXPECT_EQ(
        lines[3], QStringLiteral("figure 3 picture 2d711642b726b044 frame 0,0 10×10 image -1,0 12×10 alt \"图\""));
    EXPECT_EQ(lines[4],
        QStringLiteral("body 4 glyphs 72,100 NotoSerifCJKsc-Regular 9 K100 overprint \"中国\": %1@0 %2@9")
            .arg(song()->glyphFor(U'中'))
            .arg(song()->glyphFor(U'国')));
}

TEST(DisplayList, plainTextFollowsTheReadingOrderAndJoinsALine)
{
    const base::Id head = base::Id::fromNumber(1), body = base::Id::fromNumber(2);
    DisplayList list;
    list.items.push_back(
        itemOf(textAt({Length::pt(0), Length::pt(50)}, QStringLiteral("新华社北京")), Role::Body, 2, body));
    list.items.push_back(itemOf(textAt({Length::pt(45), Length::pt(50)}, QStringLiteral("10")), Role::Body, 2, body));
    list.items.push_back(itemOf(textAt({Length::pt(0), Length::pt(62)}, QStringLiteral("月电")), Role::Body, 2, body));
    // The next column starts on the same baseline, but far away.
    list.items.push_back(
        itemOf(textAt({Length::pt(200), Length::pt(62)}, QStringLiteral("记者")), Role::Body, 2, body));
    list.items.push_back(itemOf(
        textAt({Length::pt(0), Length::pt(20)}, QStringLiteral("标题"), Length::pt(30)), Role::Headline, 1, head));
    EXPECT_EQ(plainText(list), QStringLiteral("标题\n新华社北京10\n月电\n记者\n"));
    EXPECT_EQ(plainText(DisplayList{}), QString());
}

TEST(DisplayList, inkBoundsHoldWhatIsDrawn)
{
    const auto bounds = inkBounds(textAt({Length::pt(72), Length::pt(100)}, QStringLiteral("中国")));
    EXPECT_LE(bounds.left(), Length::pt(72));
    EXPECT_GE(bounds.right(), Length::pt(90));
    EXPECT_LE(bounds.top(), Length::pt(92));
    EXPECT_GE(bounds.bottom(), Length::pt(102));

    PathItem rule;
    rule.path = PathData::line({Length::pt(10), Length::pt(10)}, {Length::pt(20), Length::pt(10)});
    rule.stroke = base::Color::black();
    rule.strokeWidth = Length::pt(2);
    EXPECT_EQ(inkBounds(rule), (base::Rect{Length::pt(8), Length::pt(8), Length::pt(14), Length::pt(4)}));
    rule.clip = base::Rect{Length::pt(0), Length::pt(0), Length::pt(15), Length::pt(9)};
    EXPECT_EQ(inkBounds(rule), (base::Rect{Length::pt(8), Length::pt(8), Length::pt(7), Length::pt(1)}));
}
