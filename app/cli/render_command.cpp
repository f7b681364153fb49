// banxin-cli render: a page as a picture, by the painter of the screen; as the press's plates, a proof of them on
// the screen, or a map of their ink.
#include "cli/command.h"
#include "cli/issue_arguments.h"

#include "paint/page_painter.h"
#include "paint/plate_views.h"
#include "paint/total_ink.h"
#include "session/file_writer.h"
#include "session/plate_maker.h"
#include "session/session.h"

#include <QBuffer>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QSet>

#include <cstdio>

namespace banxin::cli {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("cli", text); }

// QPainter counts pixels in 16 bits, and a picture beyond this many takes more than 1.6 GB.
constexpr double longestSide = 32000;
constexpr double mostPixels = 400e6;

base::Status fits(const base::Size &trim, double dpi)
{
    const double width = trim.width.toPt() / 72.0 * dpi, height = trim.height.toPt() / 72.0 * dpi;
    if (width <= longestSide && height <= longestSide && width * height <= mostPixels)
        return {};
    return base::failure(base::ErrorKind::WrongUse,
        tr("按 %1 dpi 输出，这一版有 %2×%3 像素，太大了。").arg(dpi).arg(qRound64(width)).arg(qRound64(height)),
        u"--dpi"_s, tr("请把分辨率调低。"));
}

// A half-written picture is never to be seen under its name.
base::Status saved(const QImage &image, const QString &path)
{
    QBuffer file;
    if (!file.open(QIODevice::WriteOnly) || !image.save(&file, "PNG"))
        return base::failure(base::ErrorKind::Refused, tr("内存不够，画不出这一版。"), path, tr("请把分辨率调低。"));
    return session::writeFileDurably(path, file.data());
}

QString plateName(const paint::Plate &plate)
{
    switch (plate.ink) {
    case paint::PlateInk::Cyan:
        return u"Cyan"_s;
    case paint::PlateInk::Magenta:
        return u"Magenta"_s;
    case paint::PlateInk::Yellow:
        return u"Yellow"_s;
    case paint::PlateInk::Black:
        return u"Black"_s;
    case paint::PlateInk::Spot:
        break;
    }
    QString name = plate.spot.name;
    for (QChar &letter : name) { // a file's name
        if (!letter.isLetterOrNumber() && letter != u' ' && letter != u'-')
            letter = u'_';
    }
    return name;
}

/// A grey picture for each plate, where black is full ink: A01-Cyan.png.
base::Status savedPlates(const paint::InkPlates &plates, const QString &page, double dpi, const QString &folder)
{
    if (!QDir().mkpath(folder))
        return base::failure(base::ErrorKind::Refused, tr("建不了这个文件夹。"), folder, tr("请换一个文件夹。"));
    QSet<QString> names;
    for (const paint::Plate &plate : plates.plates) {
        QString name = page + u'-' + plateName(plate);
        for (int again = 2; names.contains(name); ++again)
            name = page + u'-' + plateName(plate) + u'-' + QString::number(again);
        names.insert(name);
        QImage grey = plate.plane.copy();
        grey.invertPixels();
        grey.setDotsPerMeterX(qRound(dpi / 0.0254));
        grey.setDotsPerMeterY(qRound(dpi / 0.0254));
        if (const auto written = saved(grey, QDir(folder).filePath(name + u".png"_s)); !written)
            return written;
    }
    return {};
}

struct PressWishes {
    QString plates; // a folder
    bool softProof = false;
    bool inkMap = false;
    QString printer;
};

/// The picture that was asked for instead of the ordinary page; null where none was.
base::Result<QImage> asThePressHasIt(session::Session &session, const model::Page &page,
    const layout::PageLayout &layout, double dpi, const PressWishes &wishes)
{
    const auto *issue = session.working().find<model::Issue>(page.issue);
    const auto *publication = issue ? session.working().find<model::Publication>(issue->publication) : nullptr;
    if (!publication)
        return base::failure(base::ErrorKind::Refused, tr("这一期不知道属于哪家报纸。"));
    session::PlateMaker &maker = session.plateMaker();
    std::optional<base::Error> problem;
    const session::PressCondition condition = maker.condition(*publication, wishes.printer, &problem);
    if (problem)
        return tl::unexpected(*problem);
    const auto render = [&](double resolution) {
        paint::PlateOptions options;
        options.pixelsPerPoint = resolution / 72.0;
        return maker.plates(*layout.display, condition, options);
    };
    const auto tooLarge = [] {
        return base::failure(
            base::ErrorKind::Refused, tr("内存不够，画不出这一版。"), u"--dpi"_s, tr("请把分辨率调低。"));
    };
    QImage image;
    if (!wishes.plates.isEmpty() || wishes.softProof) {
        const auto plates = render(dpi);
        if (!plates)
            return tooLarge();
        if (!wishes.plates.isEmpty()) {
            if (const auto written = savedPlates(*plates, page.number, dpi, wishes.plates); !written)
                return tl::unexpected(written.error());
        }
        if (wishes.softProof) {
            const auto blackPoint =
                condition.printer.blackPointCompensation ? paint::BlackPoint::Compensated : paint::BlackPoint::AsIs;
            image = paint::SoftProof(condition.icc, paint::Paper::Simulated, blackPoint).image(*plates);
            if (image.isNull())
                return tooLarge();
        }
    }
    if (wishes.inkMap) {
        const auto plates = render(dpi);
        if (!plates)
            return tooLarge();
        const int limit = condition.printer.inkLimitPercent;
        const paint::TotalInk ink(*plates);
        image = ink.heatMap(limit);
        if (image.isNull())
            return tooLarge();
        std::fprintf(stderr, "%s\n",
            qPrintable(tr("总墨量最高 %1%，上限 %2%（15 mm² 均值）。").arg(ink.highestMean(), 0, 'f', 1).arg(limit)));
    }
    image.setDotsPerMeterX(qRound(dpi / 0.0254));
    image.setDotsPerMeterY(qRound(dpi / 0.0254));
    return image;
}

/// Names every picture that is only a grey box on the page or on its plates; true where there is one.
bool sayLeftOut(session::Session &session, const display::DisplayList &page)
{
    QSet<QByteArray> said;
    for (const display::Item &item : page.items) {
        if (!item.printed)
            continue;
        if (const auto *advert = std::get_if<display::PlacedPageItem>(&item.shape)) {
            auto problem = session.placedPageError(advert->asset, advert->page);
            if (!problem)
                problem = session.plateMaker().problem(advert->asset, advert->page);
            if (problem) {
                said.insert(advert->asset.bytes());
                std::fprintf(stderr, "damaged-picture: %s\n",
                    qPrintable(tr("图片“%1”没有画出来：%2").arg(advert->altText, problem->toText())));
            }
            continue;
        }
        const auto *picture = std::get_if<display::PictureItem>(&item.shape);
        if (!picture || said.contains(picture->asset.bytes()))
            continue;
        const auto problem = session.pictureError(picture->asset);
        if (!problem)
            continue;
        said.insert(picture->asset.bytes());
        const QString name = picture->altText.isEmpty() ? picture->asset.toHex() : picture->altText;
        std::fprintf(
            stderr, "damaged-picture: %s\n", qPrintable(tr("图片“%1”没有画出来：%2").arg(name, problem->toText())));
    }
    return !said.isEmpty();
}

} // namespace

int runRender(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption issueOption(u"issue"_s, {}, u"D"_s), pageOption(u"page"_s, {}, u"P"_s),
        pngOption(u"png"_s, {}, u"OUT.png"_s), dpiOption(u"dpi"_s, {}, u"N"_s, u"150"_s);
    const QCommandLineOption publicationOption(u"publication"_s, {}, u"P"_s);
    const QCommandLineOption platesOption(u"plates"_s, {}, u"DIR"_s), softProofOption(u"soft-proof"_s),
        inkMapOption(u"ink-map"_s), profileOption(u"profile"_s, {}, u"NAME"_s);
    parser.addOptions({publicationOption, issueOption, pageOption, pngOption, dpiOption, platesOption, softProofOption,
        inkMapOption, profileOption});
    QStringList needed{u"issue"_s, u"page"_s};
    if (!arguments.contains(u"--plates"_s))
        needed << u"png"_s;
    if (const auto read = readArguments(parser, u"render"_s, arguments, needed); !read)
        return report(read.error());
    const PressWishes wishes{parser.value(platesOption), parser.isSet(softProofOption), parser.isSet(inkMapOption),
        parser.value(profileOption)};
    const bool isForPress = !wishes.plates.isEmpty() || wishes.softProof || wishes.inkMap;
    if (wishes.softProof && wishes.inkMap)
        return report({base::ErrorKind::WrongUse, tr("一张图只能是软打样或者墨量图中的一种。"), {},
            tr("--soft-proof 和 --ink-map 请分两次用。")});
    if (!parser.isSet(pngOption) && (wishes.softProof || wishes.inkMap))
        return report({base::ErrorKind::WrongUse, tr("没有说图片存到哪个文件。"), u"--png"_s, {}});
    bool isNumber = false;
    const double dpi = parser.value(dpiOption).toDouble(&isNumber);
    if (!isNumber || !(dpi >= 1))
        return report({base::ErrorKind::WrongUse, tr("%1 不能是“%2”。").arg(u"--dpi"_s, parser.value(dpiOption)), {},
            tr("请给出 1 或更大的数，如 150。")});

    const bool wantsPicture = parser.isSet(pngOption);
    if (const auto output = wantsPicture ? session::outputFile(parser.value(pngOption)) : QString(); !output)
        return report(output.error());
    session::Session session;
    if (const auto opened = openIssueNamed(
            session, parser.positionalArguments().first(), parser.value(issueOption), parser.value(publicationOption));
        !opened)
        return report(opened.error());
    const auto page = pageNamed(session, parser.value(pageOption));
    if (!page)
        return report(page.error());
    const auto layout = session.pageLayoutNow(*page);
    if (!layout)
        return report(session.layoutError());
    if (const auto possible = fits(layout->trim, dpi); !possible)
        return report(possible.error());

    QImage image;
    if (isForPress) {
        const auto made = asThePressHasIt(session, *session.working().find<model::Page>(*page), *layout, dpi, wishes);
        if (!made)
            return report(made.error());
        image = *made;
    }
    if (wantsPicture) {
        if (!wishes.softProof && !wishes.inkMap)
            image = paint::renderedPage(
                *layout->display, dpi,
                [&](const base::Digest &asset, int pixelWidth) { return session.pictureNow(asset, pixelWidth); },
                [&](const base::Digest &asset, int number, int pixelWidth) {
                    return session.placedPageNow(asset, number, pixelWidth);
                });
        if (image.isNull())
            return report(
                {base::ErrorKind::Refused, tr("内存不够，画不出这一版。"), u"--dpi"_s, tr("请把分辨率调低。")});
        if (const auto written = saved(image, parser.value(pngOption)); !written)
            return report(written.error());
    }

    bool errors = sayLeftOut(session, *layout->display);
    for (const layout::Finding &finding : layout->findings) {
        errors = errors || finding.severity == layout::Finding::Severity::Error;
        std::fprintf(stderr, "%s: %s\n", qPrintable(finding.rule), qPrintable(finding.message));
    }
    return errors ? DoneWithErrors : Done;
}

} // namespace banxin::cli
