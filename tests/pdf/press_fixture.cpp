// Writes pages that exercise every path of the press writer, with the text that must come back out of
// each, for check_press_pdf.py.
#include "press/press_writer.h"
#include "tests/support/page_builder.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QImage>
#include <QTextStream>

#include <cstdio>

namespace {

using namespace banxin;
using base::Color;
using base::Length;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// Manuscript text in lines of `characters`, as a plain measure would break it.
QStringList linesOf(const QString &text, int characters)
{
    QStringList lines;
    for (const QString &paragraph : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        for (qsizetype i = 0; i < paragraph.size(); i += characters)
            lines += paragraph.mid(i, characters);
    }
    return lines;
}

struct Assets {
    QHash<base::Digest, QByteArray> bytes;
    base::Digest add(const QByteArray &picture)
    {
        const auto digest = base::Digest::of(picture);
        bytes.insert(digest, picture);
        return digest;
    }
};

QByteArray alphaPng()
{
    QImage image(400, 240, QImage::Format_ARGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, qRgba(200, x / 2, y / 2, x * 255 / image.width()));
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

/// Columns of body text with headlines, pictures, tints, reversed, condensed and vertical type.
std::shared_ptr<const display::DisplayList> newsPage(const std::shared_ptr<const font::FontSet> &fonts, Assets &assets,
    const QString &samples, const QString &manuscript)
{
    support::PageBuilder page({Length::mm(275), Length::mm(390)}, Length::mm(3), fonts);
    const Color red = Color::percent(0, 95, 85, 15);
    page.rectangle({Length::mm(-3), Length::mm(-3), Length::mm(281), Length::mm(30)}, red);
    support::TextLook head{QStringLiteral("标宋"), 900, Length::pt(41), Color::paper(), false};
    page.text({Length::mm(20), Length::mm(22)}, QStringLiteral("株洲市文明单位创建成果巡礼"), head);
    page.rectangle({Length::mm(20), Length::mm(30), Length::mm(235), Length::mm(12)}, Color::percent(0, 8, 10, 0));
    page.text({Length::mm(22), Length::mm(38)}, QStringLiteral("凝聚文明力量 奏响战“疫”凯歌"),
        {QStringLiteral("黑"), 700, Length::pt(19), red, false});
    page.text({Length::mm(160), Length::mm(38)}, QStringLiteral("黑字叠印在淡底上 0731-2883"),
        {QStringLiteral("黑"), 400, Length::pt(9)});
    support::TextLook narrow{QStringLiteral("楷"), 400, Length::pt(12)};
    narrow.widthPercent = 80;
    page.text({Length::mm(20), Length::mm(50)},
        QStringLiteral("长体：文⽂与⼈人、“引号”——破折号……，Office fi ffi é 1/2"), narrow);
    // Beyond the basic plane, a variation sequence, a joiner, a decomposed accent, private use and compatibility forms.
    page.text({Length::mm(120), Length::mm(50)},
        QStringLiteral("𠮷𠀋 葛\U000E0100城 中\u200D国 cafe\u0301 \uE000 ㈱① ﬁ 豈"),
        {QStringLiteral("宋"), 400, Length::pt(12)});
    support::TextLook vertical{QStringLiteral("宋"), 700, Length::pt(20)};
    vertical.direction = font::Direction::Vertical;
    page.text({Length::mm(245), Length::mm(60)}, QStringLiteral("竖排标题，“引号”（括号）——文⽂"), vertical);

    const QStringList lines = linesOf(manuscript, 17);
    int line = 0;
    const Length pitch = Length::pt(12);
    for (int column = 0; column < 3; ++column) {
        for (int row = 0; row < 60 && line < lines.size(); ++row, ++line) {
            support::TextLook body;
            body.extra = Length::emu(row * 97 % 1300); // a line's glue
            page.text({Length::mm(20 + 72.0 * column), Length::mm(60) + pitch * row}, lines[line], body);
        }
        page.rule({Length::mm(18 + 72.0 * column), Length::mm(56)}, {Length::mm(18 + 72.0 * column), Length::mm(330)},
            Length::pt(0.4));
    }
    const auto rgb = assets.add(contentOf(samples + QStringLiteral("/ladybird.jpg")));
    const auto second = assets.add(contentOf(samples + QStringLiteral("/rain-drops.jpg")));
    const auto png = assets.add(contentOf(samples + QStringLiteral("/meadow.png")));
    const auto alpha = assets.add(alphaPng());
    const auto frame = [](double x) {
        return base::Rect{Length::mm(x), Length::mm(335), Length::mm(50), Length::mm(35)};
    };
    page.picture(rgb, frame(20), {Length::mm(20), Length::mm(330), Length::mm(60), Length::mm(45)});
    page.picture(second, frame(75), {Length::mm(75), Length::mm(333), Length::mm(52), Length::mm(39)});
    page.picture(png, frame(130), {Length::mm(130), Length::mm(335), Length::mm(56), Length::mm(35)});
    page.rectangle({Length::mm(185), Length::mm(340), Length::mm(50), Length::mm(20)}, Color::percent(90, 65, 25, 10));
    page.picture(alpha, frame(185), {Length::mm(185), Length::mm(335), Length::mm(58), Length::mm(35)});
    // Text that a box covers comes before the box whatever the reading order says; text on the box after it.
    page.text({Length::mm(190), Length::mm(380)}, QStringLiteral("压在下面的字"),
        {QStringLiteral("黑"), 400, Length::pt(12), red, false}, 900);
    page.rectangle({Length::mm(200), Length::mm(374), Length::mm(50), Length::mm(8)}, Color::percent(0, 0, 60, 0));
    page.text({Length::mm(218), Length::mm(380)}, QStringLiteral("盖在上面的字"),
        {QStringLiteral("黑"), 400, Length::pt(12)}, 901);
    return page.list();
}

/// A broadsheet full of text: about 8,300 glyphs.
std::shared_ptr<const display::DisplayList> densePage(
    const std::shared_ptr<const font::FontSet> &fonts, const QString &manuscript)
{
    support::PageBuilder page({Length::mm(390), Length::mm(545)}, Length::mm(3), fonts);
    const QStringList lines = linesOf(manuscript, 13);
    int line = 0;
    const char *families[] = {"宋", "楷", "黑", "标宋"};
    for (int column = 0; column < 8; ++column) {
        for (int row = 0; row < 112 && line < lines.size(); ++row, ++line) {
            support::TextLook body;
            body.family = QString::fromUtf8(families[row % 28 == 0 ? 1 + column % 3 : 0]);
            body.weight = row % 28 == 0 ? 700 : 400;
            body.extra = Length::emu((row * 97 + column * 31) % 1300);
            page.text({Length::mm(20 + 44.1 * column), Length::mm(30) + Length::pt(12) * row}, lines[line], body);
        }
    }
    return page.list();
}

/// Spots, gradients, and pictures turned, mirrored, grey and in shapes.
std::shared_ptr<const display::DisplayList> inksPage(
    const std::shared_ptr<const font::FontSet> &fonts, Assets &assets, const QString &samples)
{
    support::PageBuilder page({Length::mm(200), Length::mm(260)}, Length::mm(3), fonts);
    page.add({1, QStringLiteral("PANTONE 485 C"), Color::percent(0, 95, 100, 0)});
    page.add({2, QStringLiteral("金 #1"), Color::percent(10, 25, 80, 20)});
    const auto spot = [](int number, const Color &alternate, int tint) {
        Color color = alternate.tinted(tint);
        color.swatch = static_cast<std::uint16_t>(number);
        color.tint = static_cast<std::uint16_t>(tint);
        return color;
    };
    const Color red = spot(1, Color::percent(0, 95, 100, 0), 10000),
                gold = spot(2, Color::percent(10, 25, 80, 20), 10000);
    const auto box = [](double x, double y) {
        return base::Rect{Length::mm(x), Length::mm(y), Length::mm(50), Length::mm(35)};
    };
    page.rectangle({Length::mm(-3), Length::mm(-3), Length::mm(206), Length::mm(25)}, red);
    page.text({Length::mm(15), Length::mm(16)}, QStringLiteral("专色与渐变"),
        {QStringLiteral("标宋"), 900, Length::pt(30), Color::paper(), false});
    page.text({Length::mm(120), Length::mm(30)}, QStringLiteral("专色的字"),
        {QStringLiteral("黑"), 700, Length::pt(16), gold, false});
    page.rectangle(box(15, 35), spot(2, Color::percent(10, 25, 80, 20), 4000));
    const auto gradient = [&](const base::Rect &rect, const Color &from, const Color &to, bool radial) {
        display::PathItem item;
        item.path = radial ? display::PathData::ellipse(rect) : display::PathData::rounded(rect, Length::mm(4));
        item.gradient = display::Gradient{from, to, {rect.left(), rect.top()}, {rect.right(), rect.bottom()}, radial};
        if (radial) {
            item.gradient->start = {rect.x + rect.width / 2, rect.y + rect.height / 2};
            item.stroke = Color::black();
            item.strokeWidth = Length::pt(1);
        }
        page.add(item);
    };
    gradient(box(70, 35), Color::percent(90, 65, 0, 0), Color::percent(0, 10, 30, 0), false);
    gradient(box(130, 35), red, spot(1, Color::percent(0, 95, 100, 0), 1000), true);
    gradient(box(15, 75), red, gold, false);
    gradient(box(70, 75), gold, Color::percent(0, 0, 0, 60), true);
    gradient(box(130, 75), Color::paper(), Color::black(), false);

    const auto photo = assets.add(contentOf(samples + QStringLiteral("/ladybird.jpg")));
    const auto turned = [&](double x, double y, int rotation, bool mirrored, bool grey, display::PathData clip) {
        display::PictureItem item;
        item.asset = photo;
        item.frame = box(x, y);
        item.image = {Length::mm(x - 10), Length::mm(y - 10), Length::mm(70), Length::mm(52.5)};
        item.altText = QStringLiteral("瓢虫");
        item.rotation = rotation;
        item.mirrored = mirrored;
        item.grey = grey;
        item.clip = std::move(clip);
        page.add(item, 900 + static_cast<int>(x + y));
    };
    turned(15, 120, 0, true, false, {});
    turned(70, 120, 1500, false, false, display::PathData::ellipse(box(70, 120)));
    turned(130, 120, 9000, true, true, {});
    turned(15, 165, -3000, false, true, display::PathData::rounded(box(15, 165), Length::mm(8)));
    page.text({Length::mm(80), Length::mm(185)}, QStringLiteral("图片转、镜像、灰度、异形"),
        {QStringLiteral("宋"), 400, Length::pt(12)});
    return page.list();
}

int fail(const base::Error &error)
{
    std::fprintf(stderr, "%s\n", qPrintable(error.toText()));
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3) {
        std::fprintf(stderr, "press_fixture SAMPLES OUT\n");
        return 2;
    }
    const QString samples = arguments[1];
    const auto fonts = font::FontSet::make(font::FontSet::defaultRequests());
    if (!fonts)
        return fail(fonts.error());
    const auto profile = press::outputProfile({});
    if (!profile)
        return fail(profile.error());
    const QString manuscript = QString::fromUtf8(contentOf(samples + QStringLiteral("/zhuzhou-daily.txt")))
        + QString::fromUtf8(contentOf(samples + QStringLiteral("/loudi-news.txt")));

    Assets assets;
    const QList<QPair<QString, std::shared_ptr<const display::DisplayList>>> pages{
        {QStringLiteral("news"), newsPage(*fonts, assets, samples, manuscript)},
        {QStringLiteral("dense"), densePage(*fonts, manuscript)},
        {QStringLiteral("inks"), inksPage(*fonts, assets, samples)},
    };
    press::PressOptions options;
    options.title = QStringLiteral("株洲日报 2020-10-19 A01 <试排> & 检验");
    options.date = QDateTime({2020, 10, 19}, {6, 0}, Qt::OffsetFromUTC, 8 * 3600);
    options.outputProfile = profile->icc;
    options.outputCondition = profile->condition;
    const auto source = [&](const base::Digest &asset) -> base::Result<QByteArray> {
        return assets.bytes.value(asset);
    };
    for (const auto &[name, list] : pages) {
        QString text = display::plainText(*list);
        if (name == QStringLiteral("inks")) {
            options.marks = {true, true, true, QStringLiteral("修订 3"), (*fonts)->face(QStringLiteral("黑"), 400)};
            text += list->title + QStringLiteral("　修订 3\n");
        }
        for (const char *copy : {"", "-again"}) {
            const auto result = press::pressPdf({list}, options, source);
            if (!result)
                return fail(result.error());
            const auto &t = result->timings;
            std::printf("%s%s: pictures %.1f, subset %.1f, content %.1f, write %.1f ms, %lld bytes\n", qPrintable(name),
                copy, t.pictures, t.subset, t.content, t.write, static_cast<long long>(result->pdf.size()));
            if (!writeFile(arguments[2] + QLatin1Char('/') + name + QString::fromLatin1(copy) + QStringLiteral(".pdf"),
                    result->pdf))
                return 1;
        }
        if (!writeFile(arguments[2] + QLatin1Char('/') + name + QStringLiteral(".txt"), text.toUtf8()))
            return 1;
    }
    return 0;
}
