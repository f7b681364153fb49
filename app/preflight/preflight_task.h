// Preflight in a process of its own: what is asked of the worker, and the worker's side of it. Files from elsewhere
// are read nowhere else.
#pragma once

#include "preflight/preflight.h"

namespace banxin::worker {
class WorkerLoop;
}

namespace banxin::preflight {

/// As preflight(), in a worker process; also Refused where the process ends on the file. From any thread. `name` is
/// the file's, for messages.
base::Result<Report> preflightInWorker(const QByteArray &pdf, const Profile &profile, const QString &name);

/// For the worker program alone.
void addTasks(worker::WorkerLoop &loop);

} // namespace banxin::preflight
