#include "preflight/preflight_task.h"

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
    const auto report = preflight(input.data, *profile);
    return report ? output.append(bytesOf(toJson(*report))) : tl::unexpected(report.error());
}

} // namespace

base::Result<Report> preflightInWorker(const QByteArray &pdf, const Profile &profile, const QString &name)
{
    const auto answer = worker::sharedWorkers().run({kTask, pdf, bytesOf(toJson(profile)), {}, name});
    return answer ? reportFromJson(*answer) : tl::unexpected(answer.error());
}

void addTasks(worker::WorkerLoop &loop) { loop.add(kTask, task); }

} // namespace banxin::preflight
