#include "layout/display_builder.h"
#include "layout/picture_cover.h"
#include "layout/svg_path.h"
#include "page_fixture.h"

using namespace banxin;
using base::Length;
using base::Rect;

TEST(CoveringImage, FillsTheFrameAndKeepsTheFocusInside)
{
    const Rect frame{Length::mm(10), Length::mm(20), Length::mm(100), Length::mm(50)};
    for (const auto &[width, height] : {std::pair{4000, 3000}, {3000, 4000}, {2000, 1000}, {1, 1000}, {9000, 1001}}) {
        for (const int focus : {0, 250, 500, 1000}) {
            const Rect image = layout::coveringImage(frame, width, height, focus, focus);
            EXPECT_LE(image.left(), frame.left());
            EXPECT_LE(image.top(), frame.top());
            EXPECT_GE(image.right(), frame.right());
            EXPECT_GE(image.bottom(), frame.bottom());
            EXPECT_TRUE(image.width == frame.width || image.height == frame.height);
        }
    }
    // A wide crop of a square picture: the focus decides which band is kept.
    const Rect upper = layout::coveringImage(frame, 1000, 1000, 500, 300);
    EXPECT_EQ(upper.y + upper.height.scaled(300, 1000), frame.y + frame.height / 2);
}

TEST(SvgPath, ReadsLinesCurvesAndClosings)
{
    const auto path =
        layout::pathFromSvg(u"M 0 0 L10,5.5 C 1 2 3 4 5 6 Z m1 1 h2 v-3", {Length::pt(100), Length::pt(200)});
    ASSERT_TRUE(path);
    using Verb = display::PathData::Verb;
    EXPECT_EQ(path->verbs,
        (std::vector<Verb>{Verb::Move, Verb::Line, Verb::Cubic, Verb::Close, Verb::Move, Verb::Line, Verb::Line}));
    EXPECT_EQ(path->points[1], (base::Point{Length::pt(110), Length::pt(205.5)}));
    EXPECT_EQ(path->points.back(), (base::Point{Length::pt(103), Length::pt(198)}));
}

TEST(SvgPath, RefusesWhatItDoesNotKnow)
{
    for (const auto *data : {u"L 1 2", u"M 1", u"M 0 0 A 1 1 0 0 0 2 2", u"M 0 0 L x y", u"1 2", u"M 0 0 Z 3 4"})
        EXPECT_FALSE(layout::pathFromSvg(data, {})) << QString::fromUtf16(data).toStdString();
}

class DisplayOfPage : public layout::PageFixture { };

TEST_F(DisplayOfPage, BlackTextOverprintsAndReversedTextKnocksOut)
{
    model::TextContent reversed;
    reversed.knocksOut = true;
    const auto black = frame(
        QStringLiteral("black"), {Length::mm(20), Length::mm(20), Length::mm(80), Length::mm(5)}, model::TextContent{});
    const auto white =
        frame(QStringLiteral("white"), {Length::mm(20), Length::mm(30), Length::mm(80), Length::mm(5)}, reversed);
    text(QStringLiteral("t1"), black, QStringLiteral("黑字"));
    text(QStringLiteral("t2"), white, QStringLiteral("反白"));
    int seen = 0;
    const auto layout = composed();
    for (const auto &item : layout->display->items) {
        const auto *glyphs = std::get_if<display::GlyphItem>(&item.shape);
        ASSERT_TRUE(glyphs);
        EXPECT_EQ(glyphs->overprint, item.source == named(QStringLiteral("t1")));
        ++seen;
    }
    EXPECT_EQ(seen, 2);
}

TEST_F(DisplayOfPage, ReadsFurnitureFirstThenStoriesWithTheirPictures)
{
    story(QStringLiteral("a"), {{Role::Body, prose(60)}});
    model::StoryPicture picture;
    picture.id = named(QStringLiteral("picture"));
    picture.story = named(QStringLiteral("a"));
    picture.asset = base::Digest::of("bytes");
    put(picture);
    model::Asset asset;
    asset.id = named(QStringLiteral("asset"));
    asset.digest = picture.asset;
    asset.pixelWidth = 400;
    asset.pixelHeight = 300;
    put(asset);
    text(QStringLiteral("caption"), picture.id, QStringLiteral("图片说明。"), Role::Caption, 0);
    text(QStringLiteral("credit"), picture.id, QStringLiteral("示例图片"), Role::Credit, 1);
    frame(QStringLiteral("pictureFrame"), page.grid.rect(2, 0, 2, 20), model::PictureContent{picture.id});
    model::CaptionContent caption;
    caption.picture = picture.id;
    caption.marker = QStringLiteral("▲");
    const auto captionFrame = frame(QStringLiteral("captionFrame"), page.grid.rect(2, 20, 2, 2), caption);
    frame(QStringLiteral("area"), page.grid.rect(0, 0, 1, 20), areaOf(QStringLiteral("a")));
    const auto folio = frame(QStringLiteral("folio"), page.grid.rect(0, 30, 1, 2), model::TextContent{});
    text(QStringLiteral("folio/0"), folio, QStringLiteral("报眉"));

    const auto layout = composed();
    EXPECT_TRUE(display::plainText(*layout->display).startsWith(QStringLiteral("报眉")));
    std::vector<std::pair<int, display::Role>> order;
    for (const auto &item : layout->display->items)
        order.emplace_back(item.readingOrder, item.role);
    std::stable_sort(order.begin(), order.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    EXPECT_EQ(order.front().second, display::Role::Text);
    std::vector<display::Role> tail;
    for (const auto &[number, role] : order) {
        if (tail.empty() || tail.back() != role)
            tail.push_back(role);
    }
    EXPECT_EQ(tail,
        (std::vector<display::Role>{
            display::Role::Text, display::Role::Body, display::Role::Figure, display::Role::Caption}));

    // The credit shares the caption's line, at its right end; offsets leave the marker out.
    const auto lines = linesOf(*layout, captionFrame);
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(lines[0].origin.y, lines[1].origin.y);
    EXPECT_EQ(lines[0].prefix, 1);
    EXPECT_EQ(layout->lineOf({named(QStringLiteral("caption")), 5, false}),
        1 + static_cast<int>(linesOf(*layout, named(QStringLiteral("area"))).size()));
    for (const auto &item : layout->display->items) {
        if (const auto *shown = std::get_if<display::PictureItem>(&item.shape)) {
            EXPECT_EQ(shown->altText, QStringLiteral("图片说明。"));
        }
    }
}

TEST_F(DisplayOfPage, AMissingPictureIsAFinding)
{
    frame(QStringLiteral("pictureFrame"), page.grid.rect(2, 0, 2, 20),
        model::PictureContent{named(QStringLiteral("nothing"))});
    const auto layout = composed();
    ASSERT_FALSE(layout->findings.empty());
    EXPECT_EQ(layout->findings.back().rule, QStringLiteral("missing-picture"));
}

TEST_F(DisplayOfPage, SwatchesAreTheHousesOfToday)
{
    model::Publication publication = *document.find<model::Publication>(named(QStringLiteral("publication")));
    publication.swatches = {{1, QStringLiteral("报红"), model::InkKind::Process, base::Color::percent(0, 100, 90, 10)},
        {2, QStringLiteral("PANTONE 485 C"), model::InkKind::Spot, base::Color::percent(0, 95, 100, 0)}};
    put(publication);
    model::BoxContent box;
    box.fill = base::Color{0, 5000, 0, 0, 1, 5000}; // as it looked before the house changed it
    frame(QStringLiteral("process"), page.grid.rect(0, 0, 1, 4), box);
    box.fill = base::Color{0, 0, 0, 0, 2, 4000};
    frame(QStringLiteral("spot"), page.grid.rect(0, 5, 1, 4), box);
    box.fill = base::Color{0, 0, 1234, 0, 9, 10000}; // a swatch that is gone
    frame(QStringLiteral("gone"), page.grid.rect(0, 10, 1, 4), box);

    const auto layout = composed();
    const auto fillOf = [&](const char *name) {
        for (const auto &item : layout->display->items)
            if (item.source == named(QLatin1String(name)))
                return std::get<display::PathItem>(item.shape).fill.value_or(base::Color());
        return base::Color();
    };
    EXPECT_EQ(fillOf("process"), base::Color::percent(0, 50, 45, 5));
    EXPECT_EQ(fillOf("spot"), (base::Color{0, 3800, 4000, 0, 2, 4000}));
    EXPECT_EQ(fillOf("gone"), base::Color::percent(0, 0, 12.34, 0));
    ASSERT_EQ(layout->display->spots.size(), 1u);
    EXPECT_EQ(layout->display->spots[0].name, QStringLiteral("PANTONE 485 C"));
    EXPECT_EQ(layout->display->spots[0].alternate, base::Color::percent(0, 95, 100, 0));
}

TEST_F(DisplayOfPage, AGradientReachesTheCornersAlongItsWay)
{
    model::BoxContent box;
    box.gradient = model::Gradient{base::Color::black(), base::Color::paper(), false, 90};
    const auto id = frame(QStringLiteral("box"), page.grid.rect(0, 0, 2, 10), box);
    const base::Rect rect = document.find<model::Frame>(id)->box;
    const auto layout = composed();
    const auto &gradient = std::get<display::PathItem>(layout->display->items.back().shape).gradient;
    ASSERT_TRUE(gradient);
    EXPECT_LE((gradient->start.y - rect.top()).toEmu(), 1);
    EXPECT_LE((rect.bottom() - gradient->end.y).toEmu(), 1);
    EXPECT_EQ(gradient->start.x, gradient->end.x);
}

TEST_F(DisplayOfPage, AnAdvertIsAPageOfItsFileAndReadAfterTheStories)
{
    story(QStringLiteral("a"), {{Role::Body, prose(60)}});
    frame(QStringLiteral("area"), page.grid.rect(0, 0, 1, 20), areaOf(QStringLiteral("a")));
    model::Asset asset;
    asset.id = named(QStringLiteral("file"));
    asset.digest = base::Digest::of("pdf");
    asset.mediaType = QStringLiteral("application/pdf");
    asset.pageSizes = {{base::Length::mm(100), base::Length::mm(50)}};
    put(asset);
    model::AdvertContent advert;
    advert.asset = asset.digest;
    advert.advertiser = QStringLiteral("某商场");
    const auto placedIn = frame(QStringLiteral("advert"), page.grid.rect(2, 0, 2, 20), advert);
    advert.page = 1;
    frame(QStringLiteral("second"), page.grid.rect(2, 30, 2, 20), advert);

    const auto layout = composed();
    const display::Item *placed = nullptr;
    int last = 0;
    for (const auto &item : layout->display->items) {
        if (std::holds_alternative<display::PlacedPageItem>(item.shape))
            placed = &item;
        else if (item.source != placedIn)
            last = std::max(last, item.readingOrder);
    }
    ASSERT_TRUE(placed);
    EXPECT_GT(placed->readingOrder, last);
    EXPECT_EQ(placed->role, display::Role::Figure);
    EXPECT_EQ(std::get<display::PlacedPageItem>(placed->shape).altText, QStringLiteral("广告：某商场"));
    ASSERT_FALSE(layout->findings.empty());
    EXPECT_EQ(layout->findings.back().rule, QStringLiteral("missing-advert")); // there is no second page
}

TEST_F(DisplayOfPage, AnAdvertBearsItsLabelAndFitsItsModule)
{
    model::Asset asset;
    asset.id = named(QStringLiteral("file"));
    asset.digest = base::Digest::of("pdf");
    asset.mediaType = QStringLiteral("application/pdf");
    const base::Rect box = page.grid.rect(0, 0, 2, 20);
    asset.pageSizes = {
        {box.width + base::Length::mm(0.4), box.height}, {box.width, box.height - base::Length::mm(0.6)}};
    put(asset);
    model::AdvertContent advert;
    advert.asset = asset.digest;
    const auto id = frame(QStringLiteral("advert"), box, advert);

    auto layout = composed();
    EXPECT_TRUE(layout->findings.empty());
    ASSERT_EQ(layout->labels.size(), 1u);
    const auto &items = layout->display->items;
    ASSERT_EQ(items.size(), 3u); // the page, the patch of paper, the label
    EXPECT_TRUE(std::holds_alternative<display::PlacedPageItem>(items[0].shape));
    const auto &patch = std::get<display::PathItem>(items[1].shape);
    EXPECT_TRUE(patch.fill && patch.fill->isPaper());
    const auto &label = std::get<display::GlyphItem>(items[2].shape);
    EXPECT_EQ(label.run->text, QStringLiteral("广告"));
    EXPECT_EQ(label.run->size, base::Length::pt(6.5));
    EXPECT_TRUE(label.overprint);
    const base::Rect ink = display::inkBounds(items[1].shape);
    EXPECT_EQ(ink.right(), box.right());
    EXPECT_EQ(ink.top(), box.top());
    EXPECT_EQ(items[2].readingOrder, items[0].readingOrder + 1);
    EXPECT_EQ(display::plainText(*layout->display), QStringLiteral("广告\n"));

    model::Frame other = *document.find<model::Frame>(id);
    advert.page = 1;
    advert.labelled = false;
    other.content = advert;
    put(other);
    layout = composed();
    EXPECT_TRUE(layout->labels.empty());
    QStringList rules;
    for (const auto &finding : layout->findings) {
        rules << finding.rule;
        EXPECT_EQ(finding.severity, layout::Finding::Severity::Warning);
    }
    EXPECT_EQ(rules, (QStringList{QStringLiteral("advert-size"), QStringLiteral("advert-label")}));
}

TEST_F(DisplayOfPage, APictureThatWouldBeStretchedIsTold)
{
    model::Asset asset;
    asset.id = named(QStringLiteral("file"));
    asset.digest = base::Digest::of("jpeg");
    asset.mediaType = QStringLiteral("image/jpeg");
    const Rect box{Length::mm(20), Length::mm(20), Length::mm(100), Length::mm(50)};
    model::AdvertContent advert;
    advert.asset = asset.digest;
    frame(QStringLiteral("advert"), box, advert);
    for (const auto &[width, height, isTold] :
        {std::tuple{2000, 1000, false}, {2000, 1005, false}, {1000, 1000, true}}) {
        asset.pixelWidth = width;
        asset.pixelHeight = height;
        put(asset);
        const auto layout = composed();
        EXPECT_EQ(std::any_of(layout->findings.begin(), layout->findings.end(),
                      [](const layout::Finding &finding) { return finding.rule == QStringLiteral("advert-size"); }),
            isTold)
            << width << " x " << height;
    }
}

TEST_F(DisplayOfPage, ABorderInTheHousesBlackOverprintsAsBlackDoes)
{
    model::Publication publication = *document.find<model::Publication>(named(QStringLiteral("publication")));
    publication.swatches = {{1, QStringLiteral("黑"), model::InkKind::Process, base::Color::black()}};
    put(publication);
    for (const base::Color &color : {base::Color::black(), base::Color{0, 0, 0, 5000, 1, 10000}}) {
        style(QStringLiteral("body"), [&](model::ParagraphFormat &f) {
            f.border = color;
            f.borderWeight = Length::pt(0.5);
        });
        story(QStringLiteral("a"), {{Role::Body, prose(60)}});
        frame(QStringLiteral("area"), page.grid.rect(0, 0, 1, 20), areaOf(QStringLiteral("a")));
        int borders = 0;
        const auto layout = composed();
        for (const auto &item : layout->display->items) {
            const auto *path = std::get_if<display::PathItem>(&item.shape);
            if (!path || !path->stroke)
                continue;
            ++borders;
            EXPECT_EQ(*path->stroke, base::Color::black());
            EXPECT_TRUE(path->overprint);
        }
        EXPECT_GT(borders, 0);
    }
}
