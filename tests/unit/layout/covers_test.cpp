// What is painted over text is found; what is behind it, round it or kept off by it is not.
#include "layout/covers.h"

#include "page_fixture.h"

namespace banxin::layout {

using base::Length;
using base::Rect;

namespace {

Rect mm(double x, double y, double width, double height)
{
    return {Length::mm(x), Length::mm(y), Length::mm(width), Length::mm(height)};
}

model::BoxContent filled()
{
    model::BoxContent box;
    box.fill = base::Color{.k = 2000};
    return box;
}

model::BoxContent framed(const QString &border = {})
{
    model::BoxContent box;
    box.stroke = base::Color::black();
    box.border = border;
    box.weight = Length::pt(1);
    return box;
}

} // namespace

class Covers : public PageFixture {
protected:
    /// A headline of two lines of 28 pt in a frame of its own at (50, 50), and an article below it.
    void SetUp() override
    {
        PageFixture::SetUp();
        story(QStringLiteral("题"), {{Role::Headline, QStringLiteral("娄底市民风雪中 守望相助")}});
        frame(QStringLiteral("题区"), mm(50, 50, 160, 30), areaOf(QStringLiteral("题")));
        story(QStringLiteral("文"), {{Role::Body, prose(400)}});
        frame(QStringLiteral("文区"), mm(50, 100, 160, 60), areaOf(QStringLiteral("文")));
    }
    std::vector<Finding> found() const
    {
        std::vector<Finding> all;
        const auto layout = composed();
        for (const Finding &finding : layout->findings)
            if (finding.rule == u"covered-text")
                all.push_back(finding);
        return all;
    }
    /// Where the headline's first line has its ink.
    Rect headline() const
    {
        const auto layout = composed();
        const auto lines = linesOf(*layout, named(QStringLiteral("题区")));
        const LineLayout &line = lines.front();
        return {line.origin.x, line.origin.y - line.line().size.scaled(3, 4), line.line().width,
            line.line().size.scaled(3, 4)};
    }
    /// Puts the frame behind all others.
    void behind(const QString &name)
    {
        model::Frame frame = *document.find<model::Frame>(named(name));
        frame.order = base::OrderKey::between({}, base::OrderKey::nth(0));
        put(frame);
    }
};

TEST_F(Covers, NothingIsFoundOnAPageThatIsSet) { EXPECT_TRUE(found().empty()); }

TEST_F(Covers, ARuleThroughAHeadlineIsToldWithItsWords)
{
    const Rect words = headline();
    frame(
        QStringLiteral("线"), {words.x, words.y + words.height / 2, words.width, Length::mm(1)}, model::RuleContent{});
    const auto all = found();
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].severity, Finding::Severity::Warning);
    EXPECT_EQ(all[0].frame, named(QStringLiteral("线")));
    EXPECT_EQ(all[0].story, named(QStringLiteral("题")));
    EXPECT_TRUE(all[0].message.contains(QStringLiteral("娄底市民风雪中"))) << qPrintable(all[0].message);
    ASSERT_TRUE(all[0].rect);
    EXPECT_TRUE(all[0].rect->intersects(words));
}

TEST_F(Covers, ARuleUnderAHeadlineOrInItsWhiteSpaceMeetsNothing)
{
    const Rect words = headline();
    frame(QStringLiteral("线"), {words.x, words.bottom() + Length::mm(1.5), words.width, Length::mm(1)},
        model::RuleContent{});
    EXPECT_TRUE(found().empty());
    // The white space between the two halves, from glyph to glyph.
    const auto layout = composed();
    const LineLayout line = linesOf(*layout, named(QStringLiteral("题区"))).front();
    Length gap;
    for (const auto &run : line.line().runs)
        for (const auto &glyph : run.run->glyphs)
            if (run.run->text.mid(glyph.textStart, glyph.textLength) == QStringLiteral(" "))
                gap = line.origin.x + run.offset.x + glyph.x + glyph.advance / 2;
    ASSERT_GT(gap, Length());
    frame(QStringLiteral("竖线"), {gap - Length::mm(0.5), words.y - Length::mm(5), Length::mm(1), Length::mm(30)},
        model::RuleContent{});
    EXPECT_TRUE(found().empty());
    frame(QStringLiteral("竖线"), {gap + Length::mm(4), words.y - Length::mm(5), Length::mm(1), Length::mm(30)},
        model::RuleContent{});
    EXPECT_EQ(found().size(), 1u);
}

TEST_F(Covers, ABoxInFrontHidesWhatABoxBehindCarries)
{
    frame(QStringLiteral("底"), mm(60, 110, 40, 20), filled());
    const auto all = found();
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].severity, Finding::Severity::Error);
    EXPECT_EQ(all[0].frame, named(QStringLiteral("底")));
    EXPECT_EQ(all[0].story, named(QStringLiteral("文")));
    behind(QStringLiteral("底"));
    EXPECT_TRUE(found().empty());
}

TEST_F(Covers, TextThatRunsAroundIsMetByNothing)
{
    frame(QStringLiteral("底"), mm(60, 110, 40, 20), filled(), true);
    EXPECT_TRUE(found().empty());
}

TEST_F(Covers, AFrameRoundTextIsMeantAndOneAcrossItIsNot)
{
    for (const QString &border : {QString(), QStringLiteral("wave"), QStringLiteral("fret")}) {
        frame(QStringLiteral("框"), mm(45, 95, 170, 70), framed(border));
        EXPECT_TRUE(found().empty()) << qPrintable(border);
        frame(QStringLiteral("框"), mm(60, 105, 40, 20), framed(border));
        EXPECT_EQ(found().size(), 1u) << qPrintable(border);
    }
}

TEST_F(Covers, ShapesAreJudgedAsTheyAreDrawn)
{
    model::BoxContent round = filled();
    round.shape = model::FrameShape::Ellipse;
    const Rect words = headline();
    // The box meets the headline's last character, the ellipse in it does not.
    frame(QStringLiteral("圆"),
        {words.right() - Length::mm(3), words.bottom() - Length::mm(2), Length::mm(60), Length::mm(19)}, round);
    EXPECT_TRUE(found().empty());
    frame(QStringLiteral("圆"),
        {words.right() - Length::mm(30), words.y - Length::mm(5), Length::mm(60), Length::mm(19)}, round);
    EXPECT_EQ(found().size(), 1u);
}

TEST_F(Covers, ATurnedRuleIsMetWhereItIsSeen)
{
    const Rect words = headline();
    model::Frame rule;
    rule.id = named(QStringLiteral("线"));
    rule.page = page.id;
    rule.order = base::OrderKey::nth(frames++);
    rule.content = model::RuleContent{};
    // Upright it runs far left of the headline; turned by a quarter about its middle it still does; one in the middle
    // of the words runs down through them.
    rule.box = {words.x - Length::mm(40), words.y + Length::mm(4), Length::mm(30), Length::mm(1)};
    rule.rotation = 9000;
    put(rule);
    EXPECT_TRUE(found().empty());
    rule.box.x = words.x - Length::mm(14);
    rule.rotation = 0;
    put(rule);
    EXPECT_EQ(found().size(), 1u);
    rule.rotation = 9000;
    put(rule);
    EXPECT_EQ(found().size(), 0u);
}

TEST_F(Covers, WhatIsNotPrintedCoversNothing)
{
    page.layers = {{QStringLiteral("草稿"), true, false, false}};
    put(page);
    frame(QStringLiteral("底"), mm(60, 110, 40, 20), filled());
    model::Frame box = *document.find<model::Frame>(named(QStringLiteral("底")));
    EXPECT_EQ(found().size(), 1u);
    box.layer = QStringLiteral("草稿");
    put(box);
    EXPECT_TRUE(found().empty());
}

TEST_F(Covers, APictureInFrontHidesAndIsToldOnce)
{
    model::StoryPicture picture;
    picture.id = named(QStringLiteral("picture"));
    picture.story = named(QStringLiteral("文"));
    picture.asset = base::Digest::of("bytes");
    put(picture);
    model::Asset asset;
    asset.id = named(QStringLiteral("asset"));
    asset.digest = picture.asset;
    asset.pixelWidth = 400;
    asset.pixelHeight = 300;
    put(asset);
    model::PictureContent content;
    content.picture = picture.id;
    frame(QStringLiteral("图"), mm(60, 110, 40, 30), content);
    EXPECT_EQ(found().size(), 1u);
    const auto count = [&] {
        const auto layout = composed();
        return std::count_if(layout->findings.begin(), layout->findings.end(),
            [](const Finding &finding) { return finding.rule == u"text-on-picture"; });
    };
    EXPECT_EQ(count(), 0);
    behind(QStringLiteral("图"));
    EXPECT_TRUE(found().empty());
    EXPECT_EQ(count(), 1) << "text on a picture is another matter";
}

} // namespace banxin::layout
