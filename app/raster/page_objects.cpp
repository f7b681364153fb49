#include "raster/page_objects.h"

#include "raster/object_wire.h"
#include "worker/asking.h"
#include "worker/values.h"

#include <QCoreApplication>

namespace banxin::raster {

base::Result<PageObjects> pageObjects(const QByteArray &pdf, int page, const QString &name)
{
    worker::WorkerRequest request;
    request.task = wire::objectsTask;
    request.kept = pdf; // the worker keeps it, and what it made of it
    request.name = name;
    request.arguments = worker::written([page](QDataStream &out) { out << qint32(page); });
    request.cpuSeconds = 20;
    const base::Error senseless{base::ErrorKind::Refused,
        QCoreApplication::translate("raster", "读 PDF 的进程答非所问。"), {},
        QCoreApplication::translate("raster", "请再试一次；总是这样，请换一个文件。")};
    return worker::asked<PageObjects>(
        request, senseless, [](QByteArrayView answer) { return wire::pageObjectsFrom(answer); });
}

} // namespace banxin::raster
