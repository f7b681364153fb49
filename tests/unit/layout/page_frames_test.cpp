// Layers, and frames that are turned.
#include "layout/overlaps.h"

#include "page_fixture.h"

namespace banxin::layout {

class LayersAndTurns : public PageFixture {
protected:
    static base::Rect mm(double x, double y, double width, double height)
    {
        return {Length::mm(x), Length::mm(y), Length::mm(width), Length::mm(height)};
    }
    template <typename Change> void change(const QString &name, Change work)
    {
        model::Frame made = *document.find<model::Frame>(named(name));
        work(made);
        put(made);
    }
    void setLayer(const QString &name, const QString &layer)
    {
        change(name, [&](model::Frame &frame) { frame.layer = layer; });
    }
    void turn(const QString &name, int rotation)
    {
        change(name, [&](model::Frame &frame) { frame.rotation = rotation; });
    }
    void setLayers(std::vector<model::Layer> layers)
    {
        page.layers = std::move(layers);
        put(page);
    }
    Id label(const QString &name, const base::Rect &box, const QString &shown)
    {
        const Id made = frame(name, box, model::TextContent{});
        text(name + QStringLiteral("/0"), made, shown);
        return made;
    }
    static std::vector<Id> painted(const PageLayout &layout)
    {
        std::vector<Id> sources;
        for (const display::Item &item : layout.display->items)
            sources.push_back(item.source);
        return sources;
    }
    static std::size_t findingsOf(const PageLayout &layout, const QString &rule)
    {
        return static_cast<std::size_t>(std::count_if(layout.findings.begin(), layout.findings.end(),
            [&](const Finding &finding) { return finding.rule == rule; }));
    }
};

TEST_F(LayersAndTurns, ArePaintedLayerByLayer)
{
    const model::BoxContent box{base::Color::black(), {}, {}};
    const Id top = frame(QStringLiteral("top"), mm(20, 20, 20, 20), box);
    const Id own = frame(QStringLiteral("own"), mm(20, 20, 20, 20), box);
    const Id middle = frame(QStringLiteral("middle"), mm(20, 20, 20, 20), box);
    const Id unknown = frame(QStringLiteral("unknown"), mm(20, 20, 20, 20), box);
    setLayers({{QStringLiteral("中")}, {QStringLiteral("上")}});
    setLayer(QStringLiteral("top"), QStringLiteral("上"));
    setLayer(QStringLiteral("middle"), QStringLiteral("中"));
    setLayer(QStringLiteral("unknown"), QStringLiteral("没有"));
    const auto layout = composed();
    EXPECT_EQ(painted(*layout), (std::vector<Id>{own, unknown, middle, top}));
    EXPECT_EQ(layout->frameAt({Length::mm(30), Length::mm(30)}), top);
}

TEST_F(LayersAndTurns, OfAHiddenLayerAreNowhere)
{
    setLayers({{QStringLiteral("藏"), false}});
    const Id label1 = label(QStringLiteral("label"), mm(20, 20, 40, 10), QStringLiteral("看不见"));
    story(QStringLiteral("a"), {{Role::Body, prose(300)}});
    frame(QStringLiteral("area"), page.grid.rect(0, 10, 2, 12), areaOf(QStringLiteral("a"), 2));
    frame(QStringLiteral("stone"), page.grid.rect(0, 12, 2, 3), model::BoxContent{base::Color::black(), {}, {}}, true);
    const auto around = composed();
    setLayer(QStringLiteral("label"), QStringLiteral("藏"));
    setLayer(QStringLiteral("stone"), QStringLiteral("藏"));
    const auto layout = composed();
    EXPECT_EQ(layout->frames.size(), 1u);
    EXPECT_TRUE(linesOf(*layout, label1).empty());
    EXPECT_NE(layout->lines.back().box, around->lines.back().box); // nothing is run around any more
    EXPECT_FALSE(layout->frameAt({Length::mm(30), Length::mm(25)}) == label1);

    // Text flows through a hidden area as before: it is not seen.
    setLayer(QStringLiteral("area"), QStringLiteral("藏"));
    EXPECT_TRUE(composed()->lines.empty());
    EXPECT_TRUE(composed()->display->items.empty());
}

TEST_F(LayersAndTurns, ThatAreNotPrintedAreOnTheScreenAlone)
{
    setLayers({{QStringLiteral("批注"), true, false, false}});
    const base::Rect box = mm(20, 20, 60, 10);
    label(QStringLiteral("under"), box, QStringLiteral("印出来的字"));
    const Id note = label(QStringLiteral("note"), box, QStringLiteral("{没有}，别动这里"));
    EXPECT_EQ(findingsOf(*composed(), QStringLiteral("overlap")), 1u);
    EXPECT_EQ(findingsOf(*composed(), QStringLiteral("unfilled-field")), 1u);
    setLayer(QStringLiteral("note"), QStringLiteral("批注"));
    const auto layout = composed();
    EXPECT_EQ(linesOf(*layout, note).size(), 1u);
    EXPECT_EQ(findingsOf(*layout, QStringLiteral("overlap")), 0u);
    EXPECT_EQ(findingsOf(*layout, QStringLiteral("unfilled-field")), 0u);
    int unprinted = 0;
    for (const display::Item &item : layout->display->items)
        unprinted += !item.printed;
    EXPECT_EQ(unprinted, 1);
    EXPECT_EQ(display::plainText(*layout->display), QStringLiteral("印出来的字\n"));
}

TEST_F(LayersAndTurns, ThatAreNotPrintedBringNoPlates)
{
    model::Publication publication = *document.find<model::Publication>(named(QStringLiteral("publication")));
    publication.swatches = {{1, QStringLiteral("金"), model::InkKind::Spot, base::Color::percent(0, 20, 60, 20)}};
    put(publication);
    base::Color gold;
    gold.swatch = 1;
    gold.tint = 10000;
    frame(QStringLiteral("box"), mm(20, 20, 20, 20), model::BoxContent{gold, {}, {}});
    EXPECT_EQ(composed()->display->spots.size(), 1u);
    setLayers({{QStringLiteral("批注"), true, false, false}});
    setLayer(QStringLiteral("box"), QStringLiteral("批注"));
    EXPECT_TRUE(composed()->display->spots.empty());
    EXPECT_EQ(composed()->display->items.size(), 1u);
}

TEST_F(LayersAndTurns, PicturesOnThemAreNoFault)
{
    frame(QStringLiteral("picture"), mm(20, 20, 20, 20), model::AdvertContent{});
    EXPECT_EQ(findingsOf(*composed(), QStringLiteral("missing-advert")), 1u);
    setLayers({{QStringLiteral("批注"), true, false, false}});
    setLayer(QStringLiteral("picture"), QStringLiteral("批注"));
    EXPECT_EQ(findingsOf(*composed(), QStringLiteral("missing-advert")), 0u);
}

TEST_F(LayersAndTurns, AreHitAsTheyAreTurned)
{
    const Id bar = frame(QStringLiteral("bar"), mm(50, 100, 100, 10), model::BoxContent{base::Color::black(), {}, {}});
    EXPECT_EQ(composed()->frameAt({Length::mm(60), Length::mm(105)}), bar);
    turn(QStringLiteral("bar"), 9000);
    const auto layout = composed();
    EXPECT_TRUE(layout->frameAt({Length::mm(60), Length::mm(105)}).isNull());
    EXPECT_EQ(layout->frameAt({Length::mm(100), Length::mm(60)}), bar);
    EXPECT_EQ(layout->frames.front().rotation, 9000);
    const display::Item &item = layout->display->items.front();
    ASSERT_TRUE(item.turn);
    EXPECT_EQ(item.bounds, mm(95, 55, 10, 100));
}

TEST_F(LayersAndTurns, TurnedTextIsHitWhereItIsSeen)
{
    const Id label1 = label(QStringLiteral("label"), mm(50, 100, 100, 10), QStringLiteral("株洲日报社出版"));
    turn(QStringLiteral("label"), 3000);
    const auto layout = composed();
    const auto turned = layout->turnOf(label1);
    ASSERT_TRUE(turned);
    for (int at = 0; at <= 7; ++at) {
        const TextPosition position{named(QStringLiteral("label/0")), at};
        const auto caret = layout->caretAt(position);
        ASSERT_TRUE(caret && caret->turn);
        EXPECT_EQ(caret->turn, layout->turnAt(position));
        const base::Point seen = caret->turn->turned({caret->rect.x, caret->rect.y + caret->rect.height / 2});
        EXPECT_EQ(layout->hitTest(seen), position) << at;
    }
    EXPECT_FALSE(layout->turnOf(named(QStringLiteral("nothing"))));
}

TEST_F(LayersAndTurns, AreasOfStoriesAreNeverTurned)
{
    story(QStringLiteral("a"), {{Role::Body, prose(60)}});
    frame(QStringLiteral("area"), page.grid.rect(0, 10, 2, 12), areaOf(QStringLiteral("a"), 2));
    const auto upright = display::textDump(*composed()->display);
    turn(QStringLiteral("area"), 4500);
    EXPECT_EQ(display::textDump(*composed()->display), upright);
    EXPECT_EQ(composed()->frames.front().rotation, 0);
}

TEST_F(LayersAndTurns, TextThatIsTurnedMeetsWhatItCovers)
{
    label(QStringLiteral("level"), mm(60, 100, 100, 10), QStringLiteral("一二三四五六七八九十一二三四五六"));
    label(QStringLiteral("other"), mm(60, 150, 100, 10), QStringLiteral("一二三四五六七八九十一二三四五六"));
    EXPECT_EQ(findingsOf(*composed(), QStringLiteral("overlap")), 0u);
    // Upright they stand apart; turned by a quarter the second one's start crosses the first.
    change(QStringLiteral("other"), [&](model::Frame &frame) {
        frame.box = mm(20, 115, 100, 10);
        frame.rotation = 9000;
    });
    EXPECT_EQ(findingsOf(*composed(), QStringLiteral("overlap")), 1u);
    // Their bounds meet and they do not: a slope above the line.
    change(QStringLiteral("other"), [&](model::Frame &frame) {
        frame.box = mm(82, 124, 100, 10);
        frame.rotation = 4500;
    });
    const auto layout = composed();
    EXPECT_EQ(findingsOf(*layout, QStringLiteral("overlap")), 0u);
}

TEST_F(LayersAndTurns, TextRunsAroundAFrameAsItIsTurned)
{
    story(QStringLiteral("a"), {{Role::Body, prose(900)}});
    frame(QStringLiteral("area"), page.grid.rect(0, 10, 3, 40), areaOf(QStringLiteral("a"), 3));
    const base::Rect area = page.grid.rect(0, 10, 3, 40);
    const base::Rect bar{area.x + Length::mm(10), area.y + Length::mm(40), Length::mm(60), Length::mm(8)};
    frame(QStringLiteral("bar"), bar, model::BoxContent{base::Color::black(), {}, {}}, true);
    for (const int angle : {0, 2500, 9000}) {
        turn(QStringLiteral("bar"), angle);
        const auto layout = composed();
        ASSERT_GT(layout->lines.size(), 20u);
        for (const LineLayout &line : layout->lines) {
            for (const base::Length across : {Length(), line.line().width / 2, line.line().width}) {
                const base::Point at{line.origin.x + across, line.origin.y - Length::pt(3)};
                EXPECT_NE(layout->frameAt(at), named(QStringLiteral("bar"))) << angle;
            }
        }
    }
}

} // namespace banxin::layout
