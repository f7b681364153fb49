// The worker's side of tiles.
#include "raster/object_tasks.h"
#include "raster/object_wire.h"
#include "raster/page_tiles.h"
#include "raster/tile_wire.h"
#include "worker/worker_loop.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <deque>
#include <memory>

#include <poppler/Error.h>
#include <poppler/GlobalParams.h>
#include <poppler/PDFDoc.h>
#include <poppler/Page.h>
#include <poppler/Stream.h>
#include <poppler/qt6/poppler-qt6.h>

namespace banxin::raster {

namespace {

using worker::TaskInput;
using worker::TaskOutput;

tl::unexpected<base::Error> notShown()
{
    return base::failure(base::ErrorKind::Refused, QCoreApplication::translate("raster", "PDF 的这一页无法显示。"), {},
        QCoreApplication::translate("raster", "请重新出样。"));
}

/// What was opened last: a reader goes over one page, tile after tile.
struct Opened {
    const char *bytes = nullptr; // of the kept buffer
    qsizetype size = 0;
    std::unique_ptr<Poppler::Document> document;
    int number = -1;
    std::unique_ptr<Poppler::Page> page;
    /// Most of a tile's time goes into reading the page's content, whatever of it is seen: blocks of several tiles are
    /// drawn at once.
    struct Block {
        double pixelsPerPoint = 0;
        QRect place;
        QImage image;
    };
    std::deque<Block> blocks; // newest last
};
constexpr int blockSide = 2048;
constexpr std::size_t mostBlocks = 3; // of 16 MB

Opened &lastOpened()
{
    static Opened last;
    return last;
}

Poppler::Page *opened(const QByteArray &pdf, int number)
{
    Opened &last = lastOpened();
    if (last.bytes != pdf.constData() || last.size != pdf.size() || !last.document) {
        Poppler::setDebugErrorFunction([](const QString &, const QVariant &) {}, {});
        last = Opened();
        last.document = Poppler::Document::loadFromData(pdf);
        last.bytes = pdf.constData();
        last.size = pdf.size();
        if (!last.document || last.document->isLocked()) {
            last.document.reset();
            return nullptr;
        }
        for (const auto hint : {Poppler::Document::Antialiasing, Poppler::Document::TextAntialiasing,
                 Poppler::Document::ThinLineSolid, Poppler::Document::HideAnnotations})
            last.document->setRenderHint(hint);
        last.document->setPaperColor(Qt::white);
    }
    if (last.number != number || !last.page) {
        last.blocks.clear();
        last.page = last.document->page(number);
        last.number = number;
    }
    return last.page.get();
}

/// The pixels of the place, out of a block where they stand in one; null where Poppler draws none.
QImage drawn(const Poppler::Page &page, double pixelsPerPoint, const QRect &place)
{
    const double dpi = pixelsPerPoint * 72;
    QRect block(place.x() / blockSide * blockSide, place.y() / blockSide * blockSide, blockSide, blockSide);
    if (place.x() < 0 || place.y() < 0 || !block.contains(place))
        return page.renderToImage(dpi, dpi, place.x(), place.y(), place.width(), place.height());
    const QSizeF size = page.pageSizeF() * pixelsPerPoint;
    block &= QRect(0, 0, std::max(place.right() + 1, int(std::ceil(size.width()))),
        std::max(place.bottom() + 1, int(std::ceil(size.height()))));
    auto &blocks = lastOpened().blocks;
    auto found = std::find_if(blocks.begin(), blocks.end(),
        [&](const Opened::Block &one) { return one.pixelsPerPoint == pixelsPerPoint && one.place.contains(place); });
    if (found == blocks.end()) {
        QImage image = page.renderToImage(dpi, dpi, block.x(), block.y(), block.width(), block.height());
        if (image.size() != block.size())
            return {};
        image.convertTo(QImage::Format_RGB32);
        if (blocks.size() == mostBlocks)
            blocks.pop_front();
        blocks.push_back({pixelsPerPoint, block, std::move(image)});
        found = std::prev(blocks.end());
    }
    return found->image.copy(place.translated(-found->place.topLeft()));
}

base::Status factsTask(const TaskInput &input, TaskOutput &output)
{
    const auto arguments = wire::tileArgumentsFrom(input.arguments);
    const Poppler::Page *shown = arguments ? opened(input.kept, arguments->page) : nullptr;
    if (!shown)
        return notShown();
    const QSizeF size = shown->pageSizeF();
    QRectF trim(QPointF(), size);
    const GlobalParamsIniter parameters([](ErrorCategory, Goffset, const char *) {});
    PDFDoc document(new MemStream(input.kept.constData(), 0, input.kept.size(), Object(objNull)));
    if (Page *page = document.isOk() ? document.getPage(arguments->page + 1) : nullptr;
        page && page->getRotate() == 0) {
        const PDFRectangle *inner = page->getTrimBox(), *outer = page->getCropBox();
        trim = QRectF(inner->x1 - outer->x1, outer->y2 - inner->y2, inner->x2 - inner->x1, inner->y2 - inner->y1);
    }
    return output.append(worker::written([&](QDataStream &out) { out << size.width() << size.height() << trim; }));
}

base::Status tileTask(const TaskInput &input, TaskOutput &output)
{
    const auto arguments = wire::tileArgumentsFrom(input.arguments);
    const Poppler::Page *shown = arguments ? opened(input.kept, arguments->page) : nullptr;
    if (!shown || arguments->tile.isEmpty())
        return notShown();
    const QRect &tile = arguments->tile;
    QImage image = drawn(*shown, arguments->pixelsPerPoint, tile);
    if (image.size() != tile.size())
        return notShown();
    image.convertTo(QImage::Format_RGB32);
    const auto rowBytes = std::int64_t(tile.width()) * 4;
    auto at = output.extend(rowBytes * tile.height());
    if (!at)
        return tl::unexpected(at.error());
    for (int y = 0; y < tile.height(); ++y)
        std::memcpy(*at + rowBytes * y, image.constScanLine(y), std::size_t(rowBytes));
    return {};
}

} // namespace

void addTasks(worker::WorkerLoop &loop)
{
    loop.add(wire::factsTask, factsTask);
    loop.add(wire::tileTask, tileTask);
    loop.add(wire::objectsTask, objectsTask);
}

} // namespace banxin::raster
