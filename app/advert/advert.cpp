#include "advert/advert.h"

#include "advert/advert_wire.h"
#include "picture/screen_image.h"
#include "worker/asking.h"

#include <QCoreApplication>

namespace banxin::advert {

namespace {

template <typename Value, typename Read> base::Result<Value> asked(const worker::WorkerRequest &request, Read read)
{
    return worker::asked<Value>(request,
        {base::ErrorKind::Refused,
            QCoreApplication::translate("advert", "解读 PDF 的进程给出了不合情理的结果，文件没有读入。"), request.name,
            QCoreApplication::translate("advert", "请向广告公司重新索取文件。")},
        read);
}

wire::PressArguments argumentsFor(int page, const PressPageOptions &options)
{
    return {page, options.inkLimitPercent, options.rgb, options.intent, options.blackPointCompensation};
}

} // namespace

// A reader looks for the header in the first kilobyte (ISO 32000-1, annex H, note 13).
bool isPdf(const QByteArray &bytes)
{
    return QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), 1024)).contains("%PDF-");
}

base::Result<std::vector<base::Size>> pageSizes(const QByteArray &pdf, const QString &name)
{
    return asked<std::vector<base::Size>>(worker::requestFor(wire::sizesTask, pdf, name), wire::sizesFrom);
}

base::Result<PressPage> pressPage(const QByteArray &pdf, int page, const PressPageOptions &options, const QString &name)
{
    auto made = worker::requestFor(wire::pressTask, pdf, name);
    made.arguments = wire::toBytes(argumentsFor(page, options));
    made.kept = options.outputProfile;
    return asked<PressPage>(made, wire::pressPageFrom);
}

base::Result<PlatePage> platePage(
    const QByteArray &pdf, int page, int pixelWidth, const PressPageOptions &options, const QString &name)
{
    auto made = worker::requestFor(wire::platesTask, pdf, name);
    wire::PressArguments arguments = argumentsFor(page, options);
    arguments.pixelWidth = pixelWidth;
    made.arguments = wire::toBytes(arguments);
    made.kept = options.outputProfile;
    return asked<PlatePage>(made, wire::platePageFrom);
}

base::Result<QImage> screenPage(const QByteArray &pdf, int page, int pixelWidth, const QString &name)
{
    auto made = worker::requestFor(wire::screenTask, pdf, name);
    made.arguments = wire::toBytes(wire::ScreenArguments{page, pixelWidth});
    return asked<QImage>(made, picture::screenImageFrom);
}

} // namespace banxin::advert
