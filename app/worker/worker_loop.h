// WorkerLoop: the worker's side of a pool: it answers requests by the tasks that it was given, one at a
// time, in the sandbox. It starts nothing and keeps nothing of one file for the next but kept bytes.
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <functional>
#include <map>
#include <span>

namespace banxin::worker {

struct TaskInput {
    /// The foreign bytes, in place: they end with the task. Not a copy, so nobody may write to them.
    QByteArray data;
    QByteArray arguments; // from the program itself
    QByteArray kept; // from the program itself; the same buffer as last time where it sent the same
};

/// Where a task puts its answer; memory of the pool's, not copied again.
class TaskOutput {
public:
    TaskOutput(std::uint8_t *begin, std::int64_t most)
        : m_begin(begin)
        , m_most(most)
    {
    }
    /// Room for `bytes` more at the end; refused where the answer would become too long.
    base::Result<std::uint8_t *> extend(std::int64_t bytes);
    base::Status append(const QByteArray &bytes);
    std::int64_t size() const { return m_size; }
    void clear() { m_size = 0; }

private:
    std::uint8_t *m_begin;
    std::int64_t m_most;
    std::int64_t m_size = 0;
};

class WorkerLoop {
public:
    using Task = std::function<base::Status(const TaskInput &, TaskOutput &)>;

    void add(const QByteArray &name, Task task);
    /// Takes the arguments of main(), enters the sandbox and answers until the pool has gone; gives the
    /// exit code. Only for a process that a WorkerPool started.
    int run(int argc, char **argv);

private:
    base::Status perform(const QByteArray &task, const TaskInput &input, TaskOutput &output) const;

    std::map<QByteArray, Task> m_tasks;
};

} // namespace banxin::worker
