#include "raster/page_raster.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

#include <poppler/qt6/poppler-qt6.h>

namespace banxin::raster {

namespace {

constexpr double longestSide = 8192;

} // namespace

base::Result<QImage> renderedPage(const QByteArray &pdf, int page, int pixelWidth)
{
    Poppler::setDebugErrorFunction([](const QString &, const QVariant &) {}, {});
    const auto document = Poppler::Document::loadFromData(pdf);
    const auto found = document && !document->isLocked() ? document->page(page) : nullptr;
    if (!found)
        return base::failure(base::ErrorKind::Refused, QCoreApplication::translate("raster", "PDF 的这一页无法显示。"));
    for (const auto hint : {Poppler::Document::Antialiasing, Poppler::Document::TextAntialiasing,
             Poppler::Document::ThinLineSolid, Poppler::Document::HideAnnotations})
        document->setRenderHint(hint);
    document->setPaperColor(Qt::white);
    const QSizeF points = found->pageSizeF();
    if (!(points.width() > 0) || !(points.height() > 0))
        return base::failure(base::ErrorKind::Refused, QCoreApplication::translate("raster", "PDF 页面的尺寸不对。"));
    const double width = std::clamp<double>(pixelWidth, 1, longestSide);
    const double scale = std::min(width / points.width(), longestSide / points.height());
    QImage image = found->renderToImage(scale * 72, scale * 72, 0, 0,
        std::max(1, int(std::lround(points.width() * scale))), std::max(1, int(std::lround(points.height() * scale))));
    if (image.isNull())
        return base::failure(base::ErrorKind::Refused, QCoreApplication::translate("raster", "PDF 的这一页无法显示。"));
    image.convertTo(QImage::Format_RGB32);
    return image;
}

} // namespace banxin::raster
