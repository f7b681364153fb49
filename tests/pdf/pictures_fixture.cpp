// pictures_fixture PAGE.json SAMPLE OUT: a newsroom in OUT/pictures.banxin with the page that PAGE.json describes,
// its six pictures each a file of another kind, made from the photographs in SAMPLE; and two adverts as advertisers
// send them, OUT/book-fair.pdf and OUT/tea.webp. check_pictures_pdf.py places them and exports.
#include "paint/page_painter.h"
#include "picture/picture.h"
#include "press/press_writer.h"
#include "session/sample_content.h"
#include "store/store.h"
#include "tests/support/page_builder.h"
#include "tests/unit/picture/format_files.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cmath>
#include <cstdio>

#include <tiffio.h>

namespace {

using namespace banxin;
using namespace Qt::StringLiterals;
using base::Color;
using base::Length;
using base::Result;
using base::Status;

constexpr double kAdvertWidth = 172;
constexpr double kAdvertHeight = 115;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Status write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!bytes.isEmpty() && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size())
        return {};
    return base::failure(base::ErrorKind::Refused, u"%1 cannot be written"_s.arg(path));
}

QByteArray saved(const QImage &image, const char *format, int quality = -1)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, quality);
    return buffer.data();
}

/// The samples of an image as format_files.h asks for them.
picture::Pattern samplesOf(const QImage &image)
{
    return [image](int x, int y, int c) {
        const QRgb pixel = image.pixel(x, y);
        const int of[] = {qRed(pixel), qGreen(pixel), qBlue(pixel), qAlpha(pixel)};
        return of[c] * 257;
    };
}

/// An oval of the picture with a soft edge; nothing around it.
QImage vignette(QImage image)
{
    image = image.convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const double dx = 2.0 * x / image.width() - 1;
            const double dy = 2.0 * y / image.height() - 1;
            const double inside = (1 - std::sqrt(dx * dx + dy * dy)) * 12;
            const QRgb pixel = image.pixel(x, y);
            image.setPixel(x, y,
                qRgba(qRed(pixel), qGreen(pixel), qBlue(pixel), static_cast<int>(std::clamp(inside, 0.0, 1.0) * 255)));
        }
    }
    return image;
}

Status writePictures(const QString &sample, const QString &out, const QByteArray &profile)
{
    const auto photograph = [&](const QString &name) {
        return picture::decodedForScreen(contentOf(sample + u'/' + name), 0, name);
    };
    const auto dune = photograph(u"dune-grass.jpg"_s);
    const auto drops = photograph(u"rain-drops.jpg"_s);
    const auto ladybird = photograph(u"ladybird.jpg"_s);
    const auto meadow = photograph(u"meadow.png"_s);
    picture::PressConversion inks;
    inks.outputProfile = profile;
    inks.target = picture::Target::Plates;
    const auto storm = picture::convertedForPress(contentOf(sample + u"/storm-road.jpg"_s), inks);
    for (const auto *read : {&dune, &drops, &ladybird, &meadow}) {
        if (!*read)
            return tl::unexpected(read->error());
    }
    if (!storm)
        return tl::unexpected(storm.error());

    QImage wide = *dune;
    wide.setColorSpace(QColorSpace::SRgb);
    wide.convertToColorSpace(QColorSpace::AdobeRgb);
    picture::TiffForm tiff;
    tiff.width = storm->width;
    tiff.height = storm->height;
    tiff.samples = 4;
    tiff.photometric = PHOTOMETRIC_SEPARATED;
    tiff.compression = COMPRESSION_LZW;
    tiff.predictor = 2;
    picture::PngForm deep;
    deep.width = meadow->width();
    deep.height = meadow->height();
    deep.bits = 16;
    const auto grey = samplesOf(drops->convertToFormat(QImage::Format_Grayscale8));
    const std::pair<QString, QByteArray> files[] = {
        {u"rgb-profile.jpg"_s, saved(wide, "JPEG", 92)},
        {u"adobe-cmyk.jpg"_s, contentOf(sample + u"/dandelion.jpg"_s)},
        {u"grey.jpg"_s, picture::jpegOfKind(drops->width(), drops->height(), picture::JpegKind::Gray, true, grey)},
        {u"alpha.png"_s, saved(vignette(*ladybird), "PNG")},
        {u"16-bit.png"_s, picture::pngOf(deep, samplesOf(*meadow))},
        {u"cmyk-lzw.tif"_s,
            picture::tiffOf(tiff,
                [&](int x, int y, int c) {
                    return static_cast<unsigned char>(storm->data[(y * storm->width + x) * 4 + c]) * 257;
                })},
    };
    for (const auto &[name, bytes] : files) {
        if (const Status written = write(out + u'/' + name, bytes); !written)
            return written;
    }
    return {};
}

/// A press PDF in the inks alone, with a title that runs down.
std::shared_ptr<const display::DisplayList> bookFair(const std::shared_ptr<const font::FontSet> &fonts)
{
    const auto mm = [](double value) { return Length::mm(value); };
    const Color red = Color::percent(0, 95, 85, 15);
    support::PageBuilder page({mm(kAdvertWidth), mm(kAdvertHeight)}, mm(3), fonts);
    page.rectangle({mm(-3), mm(-3), mm(kAdvertWidth + 6), mm(kAdvertHeight + 6)}, Color::percent(0, 6, 16, 0));
    display::PathItem band;
    band.path = display::PathData::rectangle({mm(-3), mm(-3), mm(51), mm(kAdvertHeight + 6)});
    band.gradient = display::Gradient{red, Color::percent(0, 80, 90, 0), {mm(0), mm(0)}, {mm(0), mm(kAdvertHeight)}};
    page.add(band);
    support::TextLook title{u"标宋"_s, 900, Length::pt(58), Color::paper(), false};
    title.direction = font::Direction::Vertical;
    page.text({mm(19), mm(16)}, u"金秋书市"_s, title);
    support::TextLook beside{u"楷"_s, 400, Length::pt(19), Color::paper(), false};
    beside.direction = font::Direction::Vertical;
    page.text({mm(39), mm(18)}, u"读书正当时"_s, beside);

    page.text({mm(58), mm(28)}, u"全场图书八折起"_s, {u"黑"_s, 700, Length::pt(36), red, false});
    page.rule({mm(58), mm(35)}, {mm(164), mm(35)}, Length::pt(1.5), red);
    page.text({mm(58), mm(51)}, u"10.24—11.8"_s, {u"标宋"_s, 900, Length::pt(34)});
    page.text({mm(127), mm(51)}, u"每天 9:00—21:00"_s, {u"黑"_s, 500, Length::pt(12)});
    page.text({mm(58), mm(62)}, u"三万种新书到店，名家签售，旧书换新书。"_s, {u"宋"_s, 400, Length::pt(13)});
    page.text({mm(58), mm(70)}, u"儿童阅览区免费开放，满一百元赠年历一份。"_s, {u"宋"_s, 400, Length::pt(13)});
    page.text({mm(58), mm(107)}, u"株洲书市　中心广场东侧　电话 28891234"_s, {u"黑"_s, 400, Length::pt(10)});
    // A shelf: spines of several heights and colours.
    const Color spines[] = {red, Color::percent(85, 35, 75, 20), Color::percent(90, 65, 25, 10),
        Color::percent(0, 40, 85, 5), Color::percent(30, 60, 60, 25), Color::percent(60, 15, 20, 0)};
    double x = 58;
    for (int i = 0; x < 158; ++i) {
        const double width = 3 + i * 5 % 4;
        const double height = 14 + i * 7 % 9;
        page.rectangle({mm(x), mm(98 - height), mm(width), mm(height)}, spines[i % 6]);
        page.rectangle({mm(x), mm(98 - height + 2.5), mm(width), mm(1)}, Color::percent(0, 6, 16, 0));
        x += width + 0.5;
    }
    page.rule({mm(56), mm(98.6)}, {mm(164), mm(98.6)}, Length::pt(2.5));
    return page.list();
}

/// A picture as an advertiser draws it: type on a photograph, in RGB.
Result<QByteArray> tea(const QString &sample, const std::shared_ptr<const font::FontSet> &fonts)
{
    const auto mm = [](double value) { return Length::mm(value); };
    const auto leaf = picture::decodedForScreen(contentOf(sample + u"/rain-drops.jpg"_s), 0);
    if (!leaf)
        return tl::unexpected(leaf.error());
    support::PageBuilder page({mm(kAdvertWidth), mm(kAdvertHeight)}, mm(0), fonts);
    page.picture(base::Digest::of("leaf"), {mm(0), mm(0), mm(kAdvertWidth), mm(kAdvertHeight)},
        {mm(-6), mm(0), mm(kAdvertHeight * 1.6), mm(kAdvertHeight)});
    const auto white = [](const QString &family, int weight, double size) {
        return support::TextLook{family, weight, Length::pt(size), Color::paper(), false};
    };
    page.text({mm(14), mm(38)}, u"炎陵高山茶"_s, white(u"标宋"_s, 900, 52));
    page.text({mm(15), mm(52)}, u"一叶知秋　新茶上市"_s, white(u"楷"_s, 400, 24));
    page.text({mm(15), mm(104)}, u"茶园直供　订购电话 28895678"_s, white(u"黑"_s, 500, 15));
    const QImage image = paint::renderedPage(*page.list(), 200, [&](const base::Digest &, int) { return *leaf; });
    return picture::webpOf(image.width(), image.height(), 3, picture::WebpKind::Lossy, samplesOf(image));
}

Status makeNewsroom(const QString &description, const QString &location)
{
    const auto content = session::sampleContent(description);
    if (!content)
        return tl::unexpected(content.error());
    QDir(location).removeRecursively();
    const auto store = store::Store::create(location);
    if (!store)
        return tl::unexpected(store.error());
    for (const QByteArray &bytes : content->assets) {
        if (const auto added = (*store)->addAsset(bytes); !added)
            return tl::unexpected(added.error());
    }
    for (const model::ChangeSet &change : content->changes) {
        if (const auto committed = (*store)->commit(change); !committed)
            return tl::unexpected(committed.error());
    }
    return {};
}

Status make(const QString &description, const QString &sample, const QString &out)
{
    const auto fonts = font::FontSet::make(font::FontSet::defaultRequests());
    if (!fonts)
        return tl::unexpected(fonts.error());
    const auto profile = press::outputProfile({});
    if (!profile)
        return tl::unexpected(profile.error());
    QDir().mkpath(out);
    if (const Status written = writePictures(sample, out, profile->icc); !written)
        return written;
    if (const Status written = write(out + u"/page.json"_s, contentOf(description)); !written)
        return written;

    press::PressOptions options;
    options.title = u"金秋书市"_s;
    options.date = QDateTime({2020, 10, 19}, {6, 0}, Qt::OffsetFromUTC, 8 * 3600);
    options.outputProfile = profile->icc;
    options.outputCondition = profile->condition;
    const auto fair = press::pressPdf({bookFair(*fonts)}, options, {});
    if (!fair)
        return tl::unexpected(fair.error());
    const auto leaf = tea(sample, *fonts);
    if (!leaf)
        return tl::unexpected(leaf.error());
    if (const Status written = write(out + u"/book-fair.pdf"_s, fair->pdf); !written)
        return written;
    if (const Status written = write(out + u"/tea.webp"_s, *leaf); !written)
        return written;
    return makeNewsroom(out + u"/page.json"_s, out + u"/pictures.banxin"_s);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4) {
        std::fprintf(stderr, "pictures_fixture PAGE.json SAMPLE OUT\n");
        return 2;
    }
    const Status made = make(arguments[1], arguments[2], arguments[3]);
    if (!made)
        std::fprintf(stderr, "%s\n", qPrintable(made.error().toText()));
    return made ? 0 : 1;
}
