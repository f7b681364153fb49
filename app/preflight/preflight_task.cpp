#include "preflight/preflight_task.h"

#include "preflight/part_decoding.h"
#include "preflight/part_wire.h"
#include "worker/worker_loop.h"
#include "worker/worker_pool.h"

#include <QJsonDocument>

namespace banxin::preflight {

namespace {

constexpr const char *kTask = "preflight";

QByteArray bytesOf(const QJsonObject &json) { return QJsonDocument(json).toJson(QJsonDocument::Compact); }

base::Status task(const worker::TaskInput &input, worker::TaskOutput &output)
{
    const auto profile = profileFromJson(input.arguments);
    if (!profile)
        return tl::unexpected(profile.error());
    const auto report = preflight(input.data, *profile, partsReadHere());
    return report ? output.append(bytesOf(toJson(*report))) : tl::unexpected(report.error());
}

std::string_view viewed(const QByteArray &bytes) { return {bytes.constData(), static_cast<std::size_t>(bytes.size())}; }

base::Status jpegTask(const worker::TaskInput &input, worker::TaskOutput &output)
{
    const auto size = wire::meansSizeFrom(input.arguments);
    if (!size)
        return base::failure(base::ErrorKind::WrongUse, {});
    return output.append(wire::toBytes(decoding::jpegMeans(viewed(input.data), *size)));
}

base::Status iccTask(const worker::TaskInput &input, worker::TaskOutput &output)
{
    return output.append(wire::toBytes(decoding::iccProfile(viewed(input.data))));
}

} // namespace

base::Result<Report> preflightInWorker(const QByteArray &pdf, const Profile &profile, const QString &name)
{
    const auto answer = worker::sharedWorkers().run({kTask, pdf, bytesOf(toJson(profile)), {}, name});
    return answer ? reportFromJson(*answer) : tl::unexpected(answer.error());
}

void addTasks(worker::WorkerLoop &loop)
{
    loop.add(kTask, task);
    loop.add(wire::jpegTask, jpegTask);
    loop.add(wire::iccTask, iccTask);
}

} // namespace banxin::preflight
