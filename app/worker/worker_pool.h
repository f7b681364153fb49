// WorkerPool: started processes in which bytes from outside are decoded, so that a crash, an endless loop
// or a bomb costs that one file. It knows no format, and never decodes in the program's own process.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

namespace banxin::worker {

struct WorkerRequest {
    QByteArray task; // as the worker program registers it
    QByteArray data; // the foreign bytes
    QByteArray arguments; // at most 48 KiB
    /// Bytes that many requests have in common, a colour profile say: a worker keeps the last four, so that
    /// they need not travel nor what was made of them be made again. Workers that have them come first.
    QByteArray kept;
    QString name; // of the file, for messages; may be empty
    int cpuSeconds = 0; // less than the pool's limit, for what is always quick; 0: the pool's
};

struct WorkerLimits {
    std::int64_t memoryBytes = std::int64_t(1) << 30; // of a process, its share of input and output not counted
    int cpuSeconds = 60; // of one file
    int seconds = 120; // by the clock, of one file
    int filesPerProcess = 500; // then a fresh one takes its place
    std::int64_t growthBytes = std::int64_t(192) << 20; // or when it has grown by this
};

class WorkerPool {
public:
    /// `program` empty: workerProgram(). `most` processes at a time; 0: a core each, at least 2 and at most 8.
    /// Nothing is started before prepare() or the first request.
    explicit WorkerPool(QString program = {}, WorkerLimits limits = {}, int most = 0);
    ~WorkerPool(); // ends the processes; no request may be under way
    WorkerPool(const WorkerPool &) = delete;
    WorkerPool &operator=(const WorkerPool &) = delete;

    /// Starts processes ahead, without waiting for them.
    void prepare();

    /// The task's answer. Waits for a free process and for the answer; from any thread. Errors: what the
    /// task itself says; Refused where the process crashed, was ended or took too long on this file;
    /// Refused where the worker program is missing or does not start.
    base::Result<QByteArray> run(const WorkerRequest &request);
    /// The same for large answers: `take` reads the bytes in place and its status is the answer's.
    base::Status run(const WorkerRequest &request, const std::function<base::Status(QByteArrayView)> &take);

    /// Numbers of processes since the pool was made, for tests and diagnosis.
    struct Counts {
        int started = 0;
        int lost = 0; // ended on a file
        int recycled = 0;
    };
    Counts counts() const;
    /// What holds in the worker that last became ready: bits of SandboxState.
    std::uint32_t sandbox() const;

private:
    struct State;
    std::unique_ptr<State> d;
};

/// The pool that the whole program shares: warm workers are of use to all. Its processes end with the program.
WorkerPool &sharedWorkers();

} // namespace banxin::worker
