// Writes two adverts as advertisers send them and a page that places both, for check_adverts_pdf.py: one with text
// and vectors in CMYK as a press PDF of our own, one in RGB with everything that must not reach a press.
#include "press/press_writer.h"
#include "tests/support/advert_files.h"
#include "tests/support/page_builder.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QImage>

#include <cstdio>

namespace {

using namespace banxin;
using base::Color;
using base::Length;

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray photograph()
{
    QImage image(120, 90, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, qRgb(140 + x / 2, 180 - y, 150 + y / 2));
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG", 90);
    return buffer.data();
}

std::shared_ptr<const display::DisplayList> inks(const std::shared_ptr<const font::FontSet> &fonts)
{
    support::PageBuilder page({Length::mm(120), Length::mm(60)}, Length::mm(3), fonts);
    page.rectangle({Length::mm(-3), Length::mm(-3), Length::mm(126), Length::mm(30)}, Color::percent(70, 20, 0, 0));
    page.rectangle({Length::mm(80), Length::mm(30), Length::mm(30), Length::mm(20)}, Color::percent(0, 40, 80, 0));
    page.rule({Length::mm(5), Length::mm(55)}, {Length::mm(115), Length::mm(55)}, Length::pt(1));
    page.text({Length::mm(8), Length::mm(18)}, QStringLiteral("周年店庆 全场八折"),
        {QStringLiteral("黑"), 700, Length::pt(28), Color::paper(), false});
    page.text({Length::mm(8), Length::mm(40)}, QStringLiteral("株洲市中心广场 0731-2883 Open 9:00"),
        {QStringLiteral("宋"), 400, Length::pt(11)});
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
    if (arguments.size() != 2) {
        std::fprintf(stderr, "adverts_fixture OUT\n");
        return 2;
    }
    const auto fonts = font::FontSet::make(font::FontSet::defaultRequests());
    if (!fonts)
        return fail(fonts.error());
    const auto profile = press::outputProfile({});
    if (!profile)
        return fail(profile.error());
    press::PressOptions options;
    options.title = QStringLiteral("广告检验");
    options.date = QDateTime({2020, 10, 19}, {6, 0}, Qt::OffsetFromUTC, 8 * 3600);
    options.outputProfile = profile->icc;
    options.outputCondition = profile->condition;

    QHash<base::Digest, QByteArray> assets;
    const press::AssetSource source = [&](const base::Digest &asset) -> base::Result<QByteArray> {
        return assets.value(asset);
    };
    const auto first = press::pressPdf({inks(*fonts)}, options, source);
    if (!first)
        return fail(first.error());
    const QByteArray files[] = {first->pdf, support::wildAdvert(photograph())};
    const base::Size sizes[] = {{Length::mm(120), Length::mm(60)}, {Length::pt(600), Length::pt(300)}};
    const QString names[] = {QStringLiteral("inks"), QStringLiteral("wild")};

    support::PageBuilder page({Length::mm(260), Length::mm(220)}, Length::mm(3), *fonts);
    page.text({Length::mm(20), Length::mm(12)}, QStringLiteral("报纸自己的字，10 月 19 日"),
        {QStringLiteral("宋"), 400, Length::pt(10)});
    // The advert must not inherit any of this.
    support::TextLook narrow{QStringLiteral("黑"), 700, Length::pt(9), Color::percent(0, 95, 85, 15)};
    narrow.widthPercent = 60;
    page.text({Length::mm(120), Length::mm(12)}, QStringLiteral("长体红字"), narrow);
    page.rule({Length::mm(120), Length::mm(14)}, {Length::mm(200), Length::mm(14)}, Length::pt(6), narrow.color);
    Length top = Length::pt(72);
    for (int i = 0; i < 2; ++i) {
        const auto digest = base::Digest::of(files[i]);
        assets.insert(digest, files[i]);
        page.add(display::PlacedPageItem{digest, 0, {Length::pt(36), top, sizes[i].width, sizes[i].height},
                     QStringLiteral("广告：") + names[i]},
            10 + i);
        top += Length::pt(216);
        if (!writeFile(arguments[1] + QLatin1String("/advert-") + names[i] + QLatin1String(".pdf"), files[i]))
            return 1;
    }
    for (const char *copy : {"", "-again"}) {
        const auto result = press::pressPdf({page.list()}, options, source);
        if (!result)
            return fail(result.error());
        if (!writeFile(
                arguments[1] + QLatin1String("/adverts") + QLatin1String(copy) + QLatin1String(".pdf"), result->pdf))
            return 1;
    }
    return 0;
}
