// The image of a page that is kept between paints: after any change, scroll or zoom it is what one painted afresh is.
#include "canvas/page_image.h"

#include "tests/support/seed.h"

#include <gtest/gtest.h>

#include <random>

using namespace banxin;
using base::Color;
using base::Length;
using canvas::PageImage;
using canvas::PageLook;

namespace {

base::Rect mm(double x, double y, double width, double height)
{
    return {Length::mm(x), Length::mm(y), Length::mm(width), Length::mm(height)};
}

display::Item box(const base::Rect &rect, const Color &fill)
{
    display::PathItem path;
    path.path = display::PathData::rectangle(rect);
    path.fill = fill;
    display::Item item;
    item.shape = path;
    item.bounds = display::inkBounds(item.shape);
    return item;
}

std::shared_ptr<display::DisplayList> listOf(std::vector<display::Item> items)
{
    auto list = std::make_shared<display::DisplayList>();
    list->trim = {Length::mm(100), Length::mm(120)};
    list->items = std::move(items);
    return list;
}

class PageImageTest : public testing::Test {
protected:
    PageImageTest()
    {
        page.id = base::Id::fromNumber(1);
        page.trim = {Length::mm(100), Length::mm(120)};
        look.size = {400, 420};
        look.view = {{20, 20}, 1};
        look.page = &page;
    }
    /// What the page shows, painted by an image that has nothing to keep.
    QImage fresh(const std::shared_ptr<const display::DisplayList> &list) const
    {
        PageImage image(pictures);
        image.setContent(list);
        PageLook now = look;
        now.isZooming = false;
        return image.updated(now).copy();
    }

    const paint::PictureSource pictures = [](const base::Digest &, int) {
        QImage image(8, 8, QImage::Format_RGB32);
        image.fill(Qt::red);
        for (int i = 0; i < 4; ++i) // unlike itself mirrored or turned
            image.setPixel(i, 0, qRgb(0, 0, 255));
        return image;
    };
    model::Page page;
    PageLook look;
};

/// Around the pixels of the paper in which they differ. (Where the soft shadow's corners are clipped, a pixel of them
/// may be another.)
std::string differing(const QImage &a, const QImage &b, const QRect &paper)
{
    QRect all;
    const QRect seen = paper & a.rect();
    for (int y = seen.top(); y <= seen.bottom(); ++y)
        for (int x = seen.left(); x <= seen.right(); ++x)
            if (a.pixel(x, y) != b.pixel(x, y))
                all |= QRect(x, y, 1, 1);
    return all.isEmpty()
        ? std::string()
        : QStringLiteral("%1,%2 %3x%4").arg(all.x()).arg(all.y()).arg(all.width()).arg(all.height()).toStdString();
}

std::vector<display::Item> someBoxes(int count)
{
    std::vector<display::Item> items;
    for (int n = 0; n < count; ++n)
        items.push_back(
            box(mm(5 + n % 6 * 11, 5 + n / 6 * 9, 18, 14), Color::percent(n * 7 % 100, n * 13 % 100, 0, 0)));
    return items;
}

} // namespace

TEST_F(PageImageTest, PaintsWhatAnEditChangedAndNoMore)
{
    auto items = someBoxes(60);
    PageImage image(pictures);
    image.setContent(listOf(items));
    (void)image.updated(look);
    items[30] = box(mm(40, 60, 18, 14), Color::black());
    const auto list = listOf(items);
    image.setContent(list);
    EXPECT_FALSE(image.dirty().isEmpty());
    EXPECT_LT(image.dirty().boundingRect().width(), 200);
    EXPECT_LT(image.dirty().boundingRect().height(), 200);
    EXPECT_EQ(image.updated(look), fresh(list));
}

TEST_F(PageImageTest, SeesItemsChangePlacesInTheOrder)
{
    auto items = someBoxes(40);
    PageImage image(pictures);
    image.setContent(listOf(items));
    (void)image.updated(look);
    const display::Item front = items[10];
    items.erase(items.begin() + 10);
    items.push_back(front);
    const auto list = listOf(items);
    image.setContent(list);
    EXPECT_LT(image.dirty().boundingRect().width(), 80) << "the one that came forward, not all that it passed";
    EXPECT_EQ(image.updated(look), fresh(list));
}

TEST_F(PageImageTest, SeesEverythingThatPaintingDependsOn)
{
    display::PictureItem picture;
    picture.frame = mm(20, 20, 40, 30);
    picture.image = picture.frame;
    picture.asset = base::Digest::of("a picture");
    const auto of = [](const display::PictureItem &shape) {
        display::Item item;
        item.shape = shape;
        item.bounds = display::inkBounds(item.shape);
        return item;
    };
    display::PathItem shaded;
    shaded.path = display::PathData::rectangle(mm(20, 60, 40, 30));
    shaded.gradient =
        display::Gradient{Color::black(), Color::percent(0, 100, 0, 0), {Length::mm(20), {}}, {Length::mm(60), {}}};
    const auto ofPath = [](const display::PathItem &shape) {
        display::Item item;
        item.shape = shape;
        item.bounds = display::inkBounds(item.shape);
        return item;
    };
    const std::vector<display::Item> before{of(picture), ofPath(shaded)};
    std::vector<std::vector<display::Item>> others;
    const auto withPicture = [&](auto change) {
        display::PictureItem other = picture;
        change(other);
        others.push_back({of(other), before[1]});
    };
    withPicture([](auto &other) { other.rotation = 3000; });
    withPicture([](auto &other) { other.mirrored = true; });
    withPicture([](auto &other) { other.grey = true; });
    withPicture([](auto &other) { other.clip = display::PathData::ellipse(other.frame); });
    withPicture([](auto &other) { other.image = mm(10, 10, 80, 60); });
    const auto withPath = [&](auto change) {
        display::PathItem other = shaded;
        change(other);
        others.push_back({before[0], ofPath(other)});
    };
    withPath([](auto &other) { other.gradient->to = Color::percent(100, 0, 0, 0); });
    withPath([](auto &other) { other.gradient->end.x = Length::mm(40); });
    withPath([](auto &other) { other.gradient->radial = true; });
    withPath([](auto &other) {
        other.gradient.reset();
        other.fill = Color::black();
    });
    withPath([](auto &other) { other.clip = mm(20, 60, 20, 10); });
    withPath([](auto &other) {
        other.stroke = Color::black();
        other.strokeWidth = Length::pt(4);
    });
    for (std::size_t i = 0; i < others.size(); ++i) {
        PageImage image(pictures);
        image.setContent(listOf(before));
        const QImage was = image.updated(look).copy();
        const auto list = listOf(others[i]);
        image.setContent(list);
        const QImage expected = fresh(list);
        EXPECT_NE(was, expected) << i;
        EXPECT_EQ(image.updated(look), expected) << i;
    }
}

TEST_F(PageImageTest, FollowsRandomEditsAndScrolls)
{
    std::mt19937_64 random(test::seed());
    auto items = someBoxes(50);
    PageImage image(pictures);
    for (int step = 0; step < 120; ++step) {
        const auto any = [&] { return static_cast<std::ptrdiff_t>(random() % items.size()); };
        const auto kind = random() % 5;
        switch (kind) {
        case 0:
            std::swap(items[static_cast<std::size_t>(any())], items[static_cast<std::size_t>(any())]);
            break;
        case 1:
            if (items.size() > 20)
                items.erase(items.begin() + any());
            break;
        case 2:
            items.insert(items.begin() + any(),
                box(mm(double(random() % 80), double(random() % 100), 15, 12),
                    Color::percent(0, 0, int(random() % 100), 20)));
            break;
        case 3: {
            const std::ptrdiff_t from = any() / 2;
            std::rotate(items.begin() + from, items.begin() + from + 3, items.end());
            break;
        }
        default:
            look.view.origin += QPointF(double(random() % 41) - 20, double(random() % 41) - 20);
            break;
        }
        const auto list = listOf(items);
        image.setContent(list);
        const QRect paper = look.view.toView(mm(0, 0, 100, 120)).toRect().adjusted(1, 1, -1, -1);
        ASSERT_EQ(differing(image.updated(look), fresh(list), paper), "") << "step " << step << " kind " << kind;
    }
}

TEST_F(PageImageTest, ScalesWhileTheZoomIsOnItsWayAndIsSharpThen)
{
    const auto list = listOf(someBoxes(60));
    PageImage image(pictures);
    image.setContent(list);
    (void)image.updated(look);
    look.isZooming = true;
    for (const double scale : {1.2, 1.44, 1.7, 1.44, 1.2, 0.9}) {
        look.view = {{20 - 100 * (scale - 1), 20 - 100 * (scale - 1)}, scale};
        const QImage &shown = image.updated(look);
        EXPECT_FALSE(image.isSharp());
        // The middle of a box is where it belongs, what came into view is painted.
        const QImage sharp = fresh(list);
        const QPointF middle = look.view.toView(base::Point{Length::mm(11), Length::mm(9)});
        EXPECT_EQ(shown.pixel(middle.toPoint()), sharp.pixel(middle.toPoint())) << scale;
        if (scale < 1)
            EXPECT_EQ(shown.pixel(399, 419), sharp.pixel(399, 419));
    }
    int parts = 0;
    while (image.sharpen(look, 0) != PageImage::Sharpening::Done) // a part at a time
        ASSERT_LT(++parts, 100);
    EXPECT_GT(parts, 1);
    EXPECT_TRUE(image.isSharp());
    EXPECT_EQ(image.updated(look), fresh(list));
}

TEST_F(PageImageTest, AnEditOrAScrollBetweenScalingAndSharpeningIsNotLost)
{
    auto items = someBoxes(60);
    PageImage image(pictures);
    image.setContent(listOf(items));
    (void)image.updated(look);
    look.isZooming = true;
    look.view = {{0, 0}, 1.3};
    (void)image.updated(look);
    EXPECT_EQ(image.sharpen(look, 0), PageImage::Sharpening::More);
    items[8] = box(mm(30, 14, 18, 14), Color::black());
    const auto list = listOf(items);
    image.setContent(list);
    EXPECT_EQ(image.sharpen(look, 1000), PageImage::Sharpening::NotNow) << "what changed is not painted yet";
    (void)image.updated(look);
    look.view.origin = {-30, -10};
    EXPECT_EQ(image.sharpen(look, 1000), PageImage::Sharpening::NotNow) << "another look";
    (void)image.updated(look);
    look.view = {{-40, -20}, 1.5}; // and a step more
    const QImage &shown = image.updated(look);
    const QPointF middle = look.view.toView(base::Point{Length::mm(39), Length::mm(21)});
    EXPECT_EQ(shown.pixel(middle.toPoint()), fresh(list).pixel(middle.toPoint())) << "the edit is in what stands in";
    EXPECT_EQ(image.sharpen(look, 10000), PageImage::Sharpening::Done);
    EXPECT_EQ(image.updated(look), fresh(list));
}

TEST_F(PageImageTest, OutOfAZoomAllIsSharpAtOnce)
{
    const auto list = listOf(someBoxes(60));
    PageImage image(pictures);
    image.setContent(list);
    (void)image.updated(look);
    look.isZooming = true;
    look.view = {{0, 0}, 1.3};
    (void)image.updated(look);
    look.isZooming = false;
    EXPECT_EQ(image.updated(look), fresh(list));
    EXPECT_TRUE(image.isSharp());
    look.isZooming = true;
    look.view = {{180, 180}, 0.2}; // most of the view was never painted: no use in scaling
    EXPECT_EQ(image.updated(look), fresh(list));
    EXPECT_TRUE(image.isSharp());
}
