#include "advert/advert.h"

#include "advert/advert_wire.h"
#include "worker/worker_pool.h"

#include <QCoreApplication>

#include <cstring>

namespace banxin::advert {

namespace {

template <typename Value, typename Read>
base::Result<Value> asked(const worker::WorkerRequest &request, const QString &name, Read read)
{
    Value value;
    const auto status = worker::sharedWorkers().run(request, [&](QByteArrayView answer) -> base::Status {
        auto made = read(answer);
        if (!made)
            return base::failure(base::ErrorKind::Refused,
                QCoreApplication::translate("advert", "解读 PDF 的进程给出了不合情理的结果，文件没有读入。"), name,
                QCoreApplication::translate("advert", "请向广告公司重新索取文件。"));
        value = std::move(*made);
        return {};
    });
    if (status)
        return value;
    base::Error error = status.error();
    if (error.where.isEmpty())
        error.where = name;
    return tl::unexpected(std::move(error));
}

worker::WorkerRequest request(const QByteArray &task, const QByteArray &bytes, const QString &name)
{
    worker::WorkerRequest made;
    made.task = task;
    made.data = bytes;
    made.name = name;
    return made;
}

std::optional<QImage> imageFrom(QByteArrayView answer)
{
    wire::ScreenHead head;
    if (answer.size() < qsizetype(sizeof head))
        return std::nullopt;
    std::memcpy(&head, answer.data(), sizeof head);
    answer = answer.sliced(sizeof head);
    constexpr int longest = 65'500;
    if (head.width < 1 || head.height < 1 || head.width > longest || head.height > longest
        || answer.size() != qsizetype(head.width) * head.height * 4)
        return std::nullopt;
    QImage image(head.width, head.height, QImage::Format_RGB32);
    if (image.isNull())
        throw std::bad_alloc(); // the caller makes the Error of it
    const auto rowBytes = static_cast<std::size_t>(head.width) * 4;
    for (int y = 0; y < head.height; ++y)
        std::memcpy(image.scanLine(y), answer.data() + qsizetype(rowBytes) * y, rowBytes);
    return image;
}

} // namespace

// A reader looks for the header in the first kilobyte (ISO 32000-1, annex H, note 13).
bool isPdf(const QByteArray &bytes)
{
    return QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), 1024)).contains("%PDF-");
}

base::Result<std::vector<base::Size>> pageSizes(const QByteArray &pdf, const QString &name)
{
    return asked<std::vector<base::Size>>(request(wire::sizesTask, pdf, name), name, wire::sizesFrom);
}

base::Result<PressPage> pressPage(const QByteArray &pdf, int page, const PressPageOptions &options, const QString &name)
{
    auto made = request(wire::pressTask, pdf, name);
    made.arguments = wire::toBytes(wire::PressArguments{
        page, options.inkLimitPercent, options.rgb, options.intent, options.blackPointCompensation});
    made.kept = options.outputProfile;
    return asked<PressPage>(made, name, wire::pressPageFrom);
}

base::Result<QImage> screenPage(const QByteArray &pdf, int page, int pixelWidth, const QString &name)
{
    auto made = request(wire::screenTask, pdf, name);
    made.arguments = wire::toBytes(wire::ScreenArguments{page, pixelWidth});
    return asked<QImage>(made, name, imageFrom);
}

} // namespace banxin::advert
