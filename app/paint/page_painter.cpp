#include "paint/page_painter.h"

#include "paint/glyph_painter.h"
#include "paint/item_area.h"
#include "paint/shape_painter.h"
#include "paint/turned.h"

#include <QPainter>

namespace banxin::paint {

namespace {

constexpr double emuPerPoint = 12700.0;

// What the painter's device and clip leave to see, in the painter's coordinates.
QRectF visibleArea(const QPainter &painter, const PaintOptions &options)
{
    const QPaintDevice *device = painter.device();
    // A widget's size is logical, an image's is in pixels: too much for a fine image, never too little.
    const double ratio = device->devicePixelRatioF();
    QRectF area =
        painter.combinedTransform().inverted().mapRect(QRectF(0, 0, device->width() * ratio, device->height() * ratio));
    if (painter.hasClipping())
        area &= painter.clipBoundingRect();
    if (!options.clip.isEmpty())
        area &= options.clip;
    return area;
}

} // namespace

struct PagePainter::Data {
    GlyphPainter glyphs;
    ShapePainter shapes;

    void draw(QPainter &painter, const display::Item &item, const PaintOptions &options, const PictureSource &pictures);
};

void PagePainter::Data::draw(
    QPainter &painter, const display::Item &item, const PaintOptions &options, const PictureSource &pictures)
{
    if (const auto *run = std::get_if<display::GlyphItem>(&item.shape)) {
        glyphs.add(painter, *run);
        return;
    }
    glyphs.flush(painter);
    if (const auto *path = std::get_if<display::PathItem>(&item.shape))
        shapes.draw(painter, *path);
    else if (const auto *picture = std::get_if<display::PictureItem>(&item.shape))
        shapes.draw(painter, *picture, pictures);
    else
        shapes.draw(painter, std::get<display::PlacedPageItem>(item.shape), options.placedPages);
}

PagePainter::PagePainter()
    : d(std::make_unique<Data>())
{
}
PagePainter::~PagePainter() = default;

void PagePainter::paint(QPainter &painter, const display::DisplayList &list, const PaintOptions &options,
    const PictureSource &pictures) const
{
    const double pixelsPerEmu = options.pixelsPerPoint / emuPerPoint;
    const QRectF visible = visibleArea(painter, options);
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    d->glyphs.begin(pixelsPerEmu, visible, options.outlines ? Baselines::Exact : Baselines::OnPixels);
    d->shapes.begin(pixelsPerEmu, options.missingPictureMark);
    for (const display::Item &item : list.items) {
        if ((options.printedAlone && !item.printed) || !areaOf(item, pixelsPerEmu).intersects(visible))
            continue;
        if (item.turn) {
            d->glyphs.flush(painter);
            const Turned turned(painter, *item.turn, pixelsPerEmu);
            d->glyphs.setVisible(turned.seen(visible));
            d->draw(painter, item, options, pictures);
            d->glyphs.flush(painter);
            d->glyphs.setVisible(visible);
            continue;
        }
        d->draw(painter, item, options, pictures);
    }
    d->glyphs.flush(painter);
    painter.restore();
}

QImage renderedPage(
    const display::DisplayList &list, double dpi, const PictureSource &pictures, const PlacedPageSource &placedPages)
{
    const double pixelsPerPoint = dpi / 72.0;
    const QSize size(std::max(1, qRound(list.trim.width.toPt() * pixelsPerPoint)),
        std::max(1, qRound(list.trim.height.toPt() * pixelsPerPoint)));
    QImage image(size, QImage::Format_RGB32);
    if (image.isNull())
        return image;
    image.fill(Qt::white);
    image.setDotsPerMeterX(qRound(dpi / 0.0254));
    image.setDotsPerMeterY(qRound(dpi / 0.0254));
    QPainter painter(&image);
    PaintOptions options;
    options.pixelsPerPoint = pixelsPerPoint;
    options.placedPages = placedPages;
    options.printedAlone = true;
    PagePainter().paint(painter, list, options, pictures);
    return image;
}

} // namespace banxin::paint
