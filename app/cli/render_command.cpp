// banxin-cli render: a page as a picture, by the painter of the screen.
#include "cli/command.h"
#include "cli/issue_arguments.h"

#include "paint/page_painter.h"
#include "session/file_writer.h"
#include "session/session.h"

#include <QBuffer>
#include <QCommandLineParser>
#include <QCoreApplication>
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

/// Names every picture that is only a grey box on the page; true where there is one.
bool sayLeftOut(session::Session &session, const display::DisplayList &page)
{
    QSet<QByteArray> said;
    for (const display::Item &item : page.items) {
        if (const auto *advert = std::get_if<display::PlacedPageItem>(&item.shape)) {
            if (const auto problem = session.placedPageError(advert->asset, advert->page)) {
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
    parser.addOptions({publicationOption, issueOption, pageOption, pngOption, dpiOption});
    if (const auto read = readArguments(parser, u"render"_s, arguments, {u"issue"_s, u"page"_s, u"png"_s}); !read)
        return report(read.error());
    bool isNumber = false;
    const double dpi = parser.value(dpiOption).toDouble(&isNumber);
    if (!isNumber || !(dpi >= 1))
        return report({base::ErrorKind::WrongUse, tr("%1 不能是“%2”。").arg(u"--dpi"_s, parser.value(dpiOption)), {},
            tr("请给出 1 或更大的数，如 150。")});

    if (const auto output = session::outputFile(parser.value(pngOption)); !output)
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

    const QImage image = paint::renderedPage(
        *layout->display, dpi,
        [&](const base::Digest &asset, int pixelWidth) { return session.pictureNow(asset, pixelWidth); },
        [&](const base::Digest &asset, int number, int pixelWidth) {
            return session.placedPageNow(asset, number, pixelWidth);
        });
    if (image.isNull())
        return report({base::ErrorKind::Refused, tr("内存不够，画不出这一版。"), u"--dpi"_s, tr("请把分辨率调低。")});
    if (const auto written = saved(image, parser.value(pngOption)); !written)
        return report(written.error());

    bool errors = sayLeftOut(session, *layout->display);
    for (const layout::Finding &finding : layout->findings) {
        errors = errors || finding.severity == layout::Finding::Severity::Error;
        std::fprintf(stderr, "%s: %s\n", qPrintable(finding.rule), qPrintable(finding.message));
    }
    return errors ? DoneWithErrors : Done;
}

} // namespace banxin::cli
