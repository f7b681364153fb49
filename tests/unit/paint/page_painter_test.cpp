#include "paint/page_painter.h"

#include "tests/support/test_page.h"

#include <QPainter>
#include <QStringList>

#include <gtest/gtest.h>

using namespace banxin;
using base::Color;
using base::Length;

namespace {

display::DisplayList pageOf(std::vector<display::Item> items, double widthPoints = 200, double heightPoints = 100)
{
    display::DisplayList list;
    list.trim = {Length::pt(widthPoints), Length::pt(heightPoints)};
    list.items = std::move(items);
    return list;
}

QImage rendered(const display::DisplayList &list, double dpi = 72, const paint::PictureSource &pictures = {})
{
    return paint::renderedPage(list, dpi, pictures);
}

// The pixels that are not paper.
QRect inked(const QImage &image)
{
    QRect box;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qGray(image.pixel(x, y)) < 200)
                box |= QRect(x, y, 1, 1);
    return box;
}

display::Item boxItem(const base::Rect &rect, std::optional<Color> fill, std::optional<Color> stroke, Length width)
{
    display::PathItem path;
    path.path = display::PathData::rectangle(rect);
    path.fill = fill;
    path.stroke = stroke;
    path.strokeWidth = width;
    return {path};
}

base::Rect points(double x, double y, double width, double height)
{
    return {Length::pt(x), Length::pt(y), Length::pt(width), Length::pt(height)};
}

const QString song = QStringLiteral("宋");

} // namespace

TEST(ScreenColor, paperIsWhiteAndInksAreTheirOwn)
{
    EXPECT_EQ(paint::screenColor(Color::paper()), qRgb(255, 255, 255));
    const QRgb black = paint::screenColor(Color::black());
    EXPECT_LT(qRed(black), 0x30);
    EXPECT_LT(std::abs(qRed(black) - qBlue(black)), 0x10);
    const QRgb red = paint::screenColor(Color::percent(0, 100, 100, 0));
    EXPECT_GT(qRed(red), 200);
    EXPECT_LT(qGreen(red), 60);
    const QRgb cyan = paint::screenColor(Color::percent(100, 0, 0, 0));
    EXPECT_GT(qBlue(cyan), qRed(cyan) + 100);
    EXPECT_EQ(paint::screenColor(Color::black()), black); // from the cache
    EXPECT_GT(
        qGray(paint::screenColor(Color::percent(0, 0, 0, 20))), qGray(paint::screenColor(Color::percent(0, 0, 0, 60))));
}

TEST(PagePainter, glyphsStandWhereTheListSaysAtEverySize)
{
    // 48 pixels an em: a mask; 400: an outline.
    for (const double size : {48.0, 400.0}) {
        const QImage image = rendered(pageOf({support::textItem({Length::pt(20), Length::pt(size + 10)},
                                                 QStringLiteral("国"), song, 400, Length::pt(size))},
            size + 60, size + 60));
        const auto face = support::fonts()->face(song, 400);
        const auto outline = face->outlineOf(face->glyphFor(U'国'));
        double left = 1e9, right = -1e9, low = 1e9, high = -1e9;
        for (std::size_t i = 0; i < outline.points.size(); i += 2) {
            left = std::min<double>(left, outline.points[i]);
            right = std::max<double>(right, outline.points[i]);
            low = std::min<double>(low, outline.points[i + 1]);
            high = std::max<double>(high, outline.points[i + 1]);
        }
        const QRect box = inked(image);
        EXPECT_NEAR(box.left(), 20 + left * size / 1000, 1.5) << size;
        EXPECT_NEAR(box.right() + 1, 20 + right * size / 1000, 1.5) << size;
        EXPECT_NEAR(box.top(), size + 10 - high * size / 1000, 1.5) << size;
        EXPECT_NEAR(box.bottom() + 1, size + 10 - low * size / 1000, 1.5) << size;
    }
}

TEST(PagePainter, aLineAdvancesOneEmACharacter)
{
    const QImage one = rendered(
        pageOf({support::textItem({Length::pt(10), Length::pt(40)}, QStringLiteral("国"), song, 700, Length::pt(10))}));
    const QImage ten = rendered(pageOf({support::textItem(
        {Length::pt(10), Length::pt(40)}, QStringLiteral("国").repeated(10), song, 700, Length::pt(10))}));
    EXPECT_NEAR(inked(ten).width() - inked(one).width(), 90, 1);
    EXPECT_EQ(inked(ten).top(), inked(one).top());
}

TEST(PagePainter, verticalRunsHangFromTheLinesCentre)
{
    const QImage image = rendered(pageOf({support::textItem({Length::pt(50), Length::pt(10)}, QStringLiteral("国国国"),
        song, 400, Length::pt(20), Color::black(), 100, font::Direction::Vertical)}));
    const QRect box = inked(image);
    EXPECT_NEAR(box.center().x(), 50, 1.5);
    EXPECT_NEAR(box.top(), 10, 2.5);
    EXPECT_NEAR(box.bottom(), 70, 2.5);
}

TEST(PagePainter, widthScalesTheGlyphsAcrossAlone)
{
    const auto line = [](int percent) {
        return inked(rendered(pageOf({support::textItem({Length::pt(10), Length::pt(60)}, QStringLiteral("国"), song,
            400, Length::pt(40), Color::black(), percent)})));
    };
    EXPECT_NEAR(line(80).width(), line(100).width() * 0.8, 1.5);
    EXPECT_EQ(line(80).height(), line(100).height());
}

TEST(PagePainter, theItemsColourReplacesTheRuns)
{
    display::Item item = support::textItem(
        {Length::pt(10), Length::pt(80)}, QStringLiteral("一"), QStringLiteral("黑"), 900, Length::pt(80));
    std::get<display::GlyphItem>(item.shape).color = Color::percent(0, 100, 100, 0);
    const QImage image = rendered(pageOf({item}));
    const QRgb middle = image.pixel(inked(image).center());
    EXPECT_EQ(middle & 0xffffff, paint::screenColor(Color::percent(0, 100, 100, 0)) & 0xffffff);
}

TEST(PagePainter, aHairlineIsOneCrispRowOfPixels)
{
    const QImage image = rendered(pageOf({support::ruleItem(
        {Length::pt(10), Length::pt(50.3)}, {Length::pt(190), Length::pt(50.3)}, Length::pt(0.25))}));
    int rows = 0;
    for (int y = 0; y < image.height(); ++y)
        if (qGray(image.pixel(100, y)) < 255)
            ++rows;
    EXPECT_EQ(rows, 1);
    EXPECT_LT(qGray(image.pixel(100, 50)), 220);
    EXPECT_EQ(image.pixel(5, 50) & 0xffffff, 0xffffffu);
}

TEST(PagePainter, aBoxIsFilledToItsEdgesAndFramedOnThem)
{
    const QImage image = rendered(
        pageOf({boxItem(points(20, 20, 60, 40), Color::percent(0, 0, 100, 0), Color::black(), Length::pt(2))}));
    EXPECT_EQ(inked(image), QRect(19, 19, 62, 42));
    EXPECT_LT(qBlue(image.pixel(50, 40)), 60);
    for (const QPoint corner : {QPoint(19, 19), QPoint(80, 19), QPoint(19, 60), QPoint(80, 60)})
        EXPECT_LT(qGray(image.pixel(corner)), 60);
}

TEST(PagePainter, curvesAreClippedToTheirClip)
{
    display::PathItem path;
    using Verb = display::PathData::Verb;
    path.path = {{Verb::Move, Verb::Cubic, Verb::Line, Verb::Close},
        {{Length::pt(0), Length::pt(0)}, {Length::pt(50), Length::pt(0)}, {Length::pt(150), Length::pt(0)},
            {Length::pt(200), Length::pt(0)}, {Length::pt(100), Length::pt(100)}}};
    path.fill = Color::black();
    path.clip = points(80, 10, 40, 20);
    EXPECT_EQ(inked(rendered(pageOf({{path}}))), QRect(80, 10, 40, 20));
}

TEST(PagePainter, aPictureIsCroppedByItsFrame)
{
    QImage halves(400, 200, QImage::Format_RGB32);
    halves.fill(qRgb(200, 0, 0));
    QPainter(&halves).fillRect(200, 0, 200, 200, QColor(0, 0, 200));
    const auto source = [&](const base::Digest &, int) { return halves; };
    // The frame shows the right quarter of the picture alone.
    display::PictureItem picture{base::Digest::of("p"), points(100, 20, 30, 60), points(10, 20, 120, 60), {}};
    const QImage image = rendered(pageOf({{picture}}), 72, source);
    EXPECT_EQ(inked(image), QRect(100, 20, 30, 60));
    EXPECT_EQ(image.pixel(115, 50) & 0xffffff, 0x0000c8u);
    EXPECT_EQ(image.pixel(101, 50) & 0xffffff, 0x0000c8u);
}

TEST(PagePainter, aPictureThatIsNotThereIsMarked)
{
    const display::PictureItem picture{base::Digest::of("p"), points(20, 20, 60, 40), points(20, 20, 60, 40), {}};
    const QImage image = rendered(pageOf({{picture}}), 72, [](const base::Digest &, int) { return QImage(); });
    EXPECT_EQ(image.pixel(50, 25) & 0xffffff, 0xe6e6e6u);
    EXPECT_LT(qGray(image.pixel(50, 40)), 0xe6);
}

TEST(PagePainter, picturesAreAskedForAtTheirSizeAndOnlyWhenSeen)
{
    std::vector<int> widths;
    const auto source = [&](const base::Digest &, int width) {
        widths.push_back(width);
        return QImage();
    };
    const auto list =
        pageOf({{display::PictureItem{base::Digest::of("a"), points(10, 10, 40, 40), points(0, 10, 60, 40), {}}},
            {display::PictureItem{base::Digest::of("b"), points(150, 10, 40, 40), points(150, 10, 40, 40), {}}}});
    QImage image(400, 200, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    paint::PaintOptions options;
    options.pixelsPerPoint = 2;
    options.clip = QRectF(0, 0, 200, 200);
    paint::PagePainter().paint(painter, list, options, source);
    EXPECT_EQ(widths, std::vector<int>{120});
}

TEST(PagePainter, aTileIsThatPartOfThePage)
{
    auto list = support::densePage();
    list.items.push_back(boxItem(points(100.3, 200.7, 333.3, 111.1), std::nullopt, Color::black(), Length::pt(0.7)));
    paint::PagePainter pages;
    paint::PaintOptions options;
    options.pixelsPerPoint = 1.3;
    const auto painted = [&](QSize size, QPoint corner) {
        QImage image(size, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.translate(-corner);
        pages.paint(painter, list, options, {});
        return image;
    };
    const QImage whole = painted({600, 500}, {0, 0});
    for (const QPoint corner : {QPoint(0, 0), QPoint(101, 77), QPoint(256, 256)})
        EXPECT_EQ(painted({128, 128}, corner), whole.copy(QRect(corner, QSize(128, 128))));
}

TEST(PagePainter, aDoubledDevicePixelRatioIsATwiceAsFinePage)
{
    const auto list = support::densePage();
    paint::PagePainter pages;
    const auto painted = [&](double pixelsPerPoint, double ratio) {
        QImage image(600, 400, QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::white);
        QPainter painter(&image);
        paint::PaintOptions options;
        options.pixelsPerPoint = pixelsPerPoint;
        pages.paint(painter, list, options, {});
        painter.end();
        image.setDevicePixelRatio(1);
        return image;
    };
    EXPECT_EQ(painted(1.0, 2.0), painted(2.0, 1.0));
}

TEST(PagePainter, repaintingChangesNothing)
{
    const auto list = support::densePage();
    paint::PagePainter pages;
    const auto painted = [&](const paint::PagePainter &by) {
        QImage image(500, 500, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        by.paint(painter, list, {}, {});
        return image;
    };
    const QImage once = painted(pages);
    EXPECT_EQ(painted(pages), once);
    EXPECT_EQ(painted(paint::PagePainter()), once);
}

TEST(RenderedPage, hasTheTrimsSizeAtItsResolution)
{
    display::DisplayList list;
    list.trim = {Length::mm(390), Length::mm(540)};
    const QImage image = paint::renderedPage(list, 100, {});
    EXPECT_EQ(image.size(), QSize(1535, 2126));
    EXPECT_EQ(image.dotsPerMeterX(), 3937);
    EXPECT_TRUE(inked(image).isEmpty());
}

TEST(PagePainter, aPictureIsMirroredThenTurnedAndSeenThroughItsShape)
{
    QImage pixels(2, 1, QImage::Format_RGB32);
    pixels.setPixel(0, 0, qRgb(255, 0, 0));
    pixels.setPixel(1, 0, qRgb(0, 0, 255));
    const auto source = [&](const base::Digest &, int) { return pixels.scaled(100, 50); };
    display::PictureItem picture;
    picture.frame = picture.image = points(0, 0, 100, 50);
    picture.mirrored = true;
    const QImage mirrored = rendered(pageOf({{picture}}, 100, 50), 72, source);
    EXPECT_EQ(qBlue(mirrored.pixel(10, 25)), 255);
    EXPECT_EQ(qRed(mirrored.pixel(90, 25)), 255);

    picture.rotation = 9000; // the left end goes up
    picture.frame = points(25, -25, 50, 100);
    picture.image = points(0, 0, 100, 50);
    const QImage turned = rendered(pageOf({{picture}}, 100, 50), 72, source);
    EXPECT_EQ(qBlue(turned.pixel(50, 5)), 255);
    EXPECT_EQ(qRed(turned.pixel(50, 45)), 255);

    picture.rotation = 0;
    picture.frame = picture.image;
    picture.clip = display::PathData::ellipse(picture.frame);
    picture.grey = true;
    const QImage clipped = rendered(pageOf({{picture}}, 100, 50), 72, source);
    EXPECT_EQ(clipped.pixel(2, 2), qRgb(255, 255, 255));
    const QRgb inside = clipped.pixel(30, 25);
    EXPECT_EQ(qRed(inside), qBlue(inside));
    EXPECT_LT(qRed(inside), 120);
}

TEST(PagePainter, aGradientGoesFromInkToInk)
{
    display::PathItem path;
    path.path = display::PathData::rectangle(points(0, 0, 100, 50));
    path.gradient = display::Gradient{
        Color::black(), Color::paper(), {Length::pt(0), Length::pt(25)}, {Length::pt(100), Length::pt(25)}, false};
    const QImage image = rendered(pageOf({{path}}, 100, 50));
    int before = -1;
    for (int x = 1; x < 99; x += 7) {
        EXPECT_GT(qGray(image.pixel(x, 25)), before);
        before = qGray(image.pixel(x, 25));
    }
}

TEST(PagePainter, aPlacedPageIsShownOrMarkedAsMissing)
{
    display::PlacedPageItem page;
    page.page = 3;
    page.frame = points(10, 10, 50, 50);
    const auto list = pageOf({{page}}, 100, 100);
    EXPECT_EQ(rendered(list).pixel(20, 40), qRgb(0xe6, 0xe6, 0xe6));
    int asked = 0;
    const QImage shown = paint::renderedPage(list, 72, {}, [&](const base::Digest &, int number, int) {
        asked = number;
        QImage green(10, 10, QImage::Format_RGB32);
        green.fill(qRgb(0, 200, 0));
        return green;
    });
    EXPECT_EQ(asked, 3);
    EXPECT_EQ(shown.pixel(20, 40), qRgb(0, 200, 0));
}

TEST(PagePainter, whatIsTurnedIsPaintedAsItComesToStand)
{
    display::Item bar = boxItem(points(20, 45, 160, 10), Color::black(), {}, {});
    bar.turn = base::Turn{{Length::pt(100), Length::pt(50)}, 9000};
    display::DisplayList list = pageOf({bar}, 200, 200);
    EXPECT_EQ(inked(rendered(list)), QRect(95, 0, 10, 130));

    // Text too: a line that stood at the left stands above.
    display::Item line =
        support::textItem({Length::pt(20), Length::pt(104)}, QStringLiteral("国国国"), song, 400, Length::pt(12));
    const QRect level = inked(rendered(pageOf({line}, 200, 200)));
    line.turn = base::Turn{{Length::pt(100), Length::pt(100)}, 9000};
    const QRect turned = inked(rendered(pageOf({line}, 200, 200)));
    EXPECT_NEAR(turned.top(), level.left(), 1);
    EXPECT_NEAR(turned.bottom(), level.right(), 1);
    EXPECT_NEAR(turned.left(), 200 - level.bottom(), 2);

    // A part of the page shows what is turned into it, though upright it would stand elsewhere.
    QImage part(40, 40, QImage::Format_RGB32);
    part.fill(Qt::white);
    QPainter painter(&part);
    painter.translate(-80, 0);
    paint::PagePainter().paint(painter, pageOf({line}, 200, 200), {}, {});
    painter.end();
    EXPECT_FALSE(inked(part).isNull());
}

TEST(PagePainter, whatIsNotPrintedIsOnTheScreenAlone)
{
    display::Item note = boxItem(points(20, 20, 20, 20), Color::black(), {}, {});
    note.printed = false;
    const display::DisplayList list = pageOf({note});
    EXPECT_TRUE(inked(rendered(list)).isNull());
    QImage screen(200, 100, QImage::Format_RGB32);
    screen.fill(Qt::white);
    QPainter painter(&screen);
    paint::PagePainter().paint(painter, list, {}, {});
    painter.end();
    EXPECT_EQ(inked(screen), QRect(20, 20, 20, 20));
}
