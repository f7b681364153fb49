#include "raster/object_tasks.h"

#include "raster/object_recorder.h"
#include "raster/object_wire.h"
#include "worker/values.h"

#include <QCoreApplication>

#include <memory>

#include <poppler/Error.h>
#include <poppler/ErrorCodes.h>
#include <poppler/GlobalParams.h>
#include <poppler/PDFDoc.h>
#include <poppler/Page.h>
#include <poppler/Stream.h>

namespace banxin::raster {

namespace {

tl::unexpected<base::Error> notRead(bool isLocked)
{
    return base::failure(base::ErrorKind::Refused,
        isLocked ? QCoreApplication::translate("raster", "PDF 有密码，无法读取。")
                 : QCoreApplication::translate("raster", "PDF 已损坏，无法读取。"),
        {},
        isLocked ? QCoreApplication::translate("raster", "请存一份没有密码的。")
                 : QCoreApplication::translate("raster", "请重新导出这个文件。"));
}

/// The boxes of the page as it is shown. Poppler turns it by /Rotate.
void measure(PDFDoc &document, Page &page, int number, PageObjects &objects)
{
    double width = document.getPageCropWidth(number), height = document.getPageCropHeight(number);
    const int turn = page.getRotate();
    if (turn == 90 || turn == 270)
        std::swap(width, height);
    objects.shown = QSizeF(width, height);
    objects.trim = QRectF(QPointF(), objects.shown);
    if (turn != 0)
        return;
    const PDFRectangle *inner = page.getTrimBox(), *outer = page.getCropBox();
    const QRectF trim(inner->x1 - outer->x1, outer->y2 - inner->y2, inner->x2 - inner->x1, inner->y2 - inner->y1);
    if (trim.width() > 0 && trim.height() > 0)
        objects.trim = trim;
}

} // namespace

base::Status objectsTask(const worker::TaskInput &input, worker::TaskOutput &output)
{
    const auto number = worker::readAs<qint32>(input.arguments, [](QDataStream &in, qint32 &page) {
        in >> page;
        return page >= 0;
    });
    const GlobalParamsIniter parameters([](ErrorCategory, Goffset, const char *) {});
    // The document owns the stream.
    PDFDoc document(new MemStream(input.kept.constData(), 0, input.kept.size(), Object(objNull)));
    if (!document.isOk())
        return notRead(document.getErrorCode() == errEncrypted);
    Page *page = number && *number < document.getNumPages() ? document.getPage(*number + 1) : nullptr;
    if (!page)
        return notRead(false);
    PageObjects objects;
    objects.pages = document.getNumPages();
    measure(document, *page, *number + 1, objects);
    if (!(objects.shown.width() > 0) || !(objects.shown.height() > 0))
        return base::failure(base::ErrorKind::Refused, QCoreApplication::translate("raster", "PDF 页面的尺寸不对。"));
    ObjectRecorder recorder(objects, objects.trim.topLeft());
    document.displayPage(
        &recorder, *number + 1, 72, 72, 0, false, true, false, nullptr, nullptr, [](Annot *, void *) { return false; },
        nullptr);
    return output.append(wire::toBytes(objects));
}

} // namespace banxin::raster
