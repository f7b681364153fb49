// asked: a request to a worker, and its answer as a value, looked at before it is believed. It knows no format.
#pragma once

#include "worker/worker_pool.h"

#include <utility>

namespace banxin::worker {

inline WorkerRequest requestFor(const QByteArray &task, const QByteArray &data, const QString &name)
{
    WorkerRequest made;
    made.task = task;
    made.data = data;
    made.name = name;
    return made;
}

/// Runs the request in the shared pool. `read` makes an optional value of the answer's bytes; nothing means that the
/// process made no sense, and the outcome is `senseless`. An error that names no place is given the request's name.
template <typename Value, typename Read>
base::Result<Value> asked(const WorkerRequest &request, const base::Error &senseless, Read read)
{
    Value value;
    const auto status = sharedWorkers().run(request, [&](QByteArrayView answer) -> base::Status {
        auto made = read(answer);
        if (!made)
            return tl::unexpected(senseless);
        value = std::move(*made);
        return {};
    });
    if (status)
        return value;
    base::Error error = status.error();
    if (error.where.isEmpty())
        error.where = request.name;
    return tl::unexpected(std::move(error));
}

} // namespace banxin::worker
