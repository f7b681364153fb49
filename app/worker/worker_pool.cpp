#include "worker/worker_pool.h"

#include "base/guarded.h"
#include "worker/worker_process.h"
#include "worker/worker_program.h"

#include <QCoreApplication>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include <sys/mman.h>

namespace banxin::worker {

namespace {

using Process = std::unique_ptr<WorkerProcess>;

QString tr(const char *source) { return QCoreApplication::translate("worker", source); }

base::Error missingProgram()
{
    return {base::ErrorKind::Refused, tr("找不到解读外来文件的程序 banxin-worker，图片和 PDF 都打不开。"), {},
        tr("请把它放回本程序所在的文件夹，或者重新安装。")};
}

base::Error lossError(Loss loss, const QString &name, const QString &detail)
{
    const QString file = name.isEmpty() ? tr("这个文件") : tr("“%1”").arg(name);
    const QString advice = tr("请向供稿人重新索取，或者用别的程序打开并另存之后再用。版面和其他文件不受影响。");
    QString what;
    switch (loss) {
    case Loss::TooLong:
        what = tr("%1解读的时间太长，已经停止。").arg(file);
        break;
    case Loss::Killed:
        what = tr("解读%1的进程被系统终止了，可能是内存不够。").arg(file);
        return {base::ErrorKind::Refused, what, detail, tr("请关掉一些程序再试；还是不行，就换一个小一些的文件。")};
    case Loss::Confused:
        what = tr("%1使解读的进程出了错。").arg(file);
        break;
    case Loss::Gone:
    case Loss::Crashed:
        what = tr("%1使解读的进程崩溃了，多半是文件已损坏或者被做过手脚。").arg(file);
        break;
    }
    return {base::ErrorKind::Refused, what, detail, advice};
}

int processesFor(int most)
{
    if (most > 0)
        return most;
    return std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 2, 8);
}

} // namespace

struct WorkerPool::State {
    QString program;
    WorkerLimits limits;
    int most = 2;

    mutable std::mutex mutex;
    std::condition_variable wanted; // for the keeper
    std::condition_variable freed; // for who waits for a process
    std::vector<Process> idle; // the last used at the end
    std::vector<Process> spent; // for the keeper to end
    int living = 0; // idle or asked
    int starting = 0;
    int waiting = 0;
    int ahead = 0; // to be started without anybody waiting
    int failures = 0;
    base::Error failure;
    Counts counts;
    std::uint32_t sandbox = 0;
    bool closing = false;
    // Its own, because the kernel ends a worker with the thread that started it.
    std::thread keeper;

    bool wantsMore() const { return living < most && (waiting > 0 || living < ahead); }

    void keep()
    {
        std::unique_lock lock(mutex);
        for (;;) {
            wanted.wait(lock, [&] { return closing || !spent.empty() || wantsMore(); });
            if (closing)
                return;
            std::vector<Process> ending;
            ending.swap(spent);
            const bool starts = wantsMore();
            if (starts) {
                ++living;
                retry = false;
            }
            lock.unlock();
            ending.clear();
            base::Result<Process> process = starts ? started() : tl::unexpected(base::Error{});
            lock.lock();
            if (!starts)
                continue;
            if (process) {
                ++counts.started;
                sandbox = (*process)->sandbox();
                idle.push_back(std::move(*process));
            } else {
                --living;
                ++failures;
                ahead = 0;
                failure = process.error();
            }
            freed.notify_all();
            if (!process)
                wanted.wait(lock, [&] { return closing || !spent.empty() || retry; });
        }
    }
    bool retry = false; // somebody has come who has not seen the last failure

    base::Result<Process> started()
    {
        WorkerProcess::Start start;
        start.program = program.isEmpty() ? workerProgram() : program;
        start.memoryBytes = limits.memoryBytes;
        if (start.program.isEmpty())
            return tl::unexpected(missingProgram());
        return WorkerProcess::started(start);
    }

    /// A free process, one that holds `kept` before others.
    base::Result<Process> acquired(const QByteArray &kept)
    {
        std::unique_lock lock(mutex);
        const int failuresBefore = failures;
        ++waiting;
        retry = true;
        base::Result<Process> process = tl::unexpected(base::Error{});
        for (;;) {
            wanted.notify_one();
            freed.wait(lock, [&] { return !idle.empty() || (failures != failuresBefore && living == 0); });
            if (idle.empty()) {
                process = tl::unexpected(failure);
                break;
            }
            auto best = idle.end() - 1;
            if (!kept.isEmpty()) {
                const auto warm =
                    std::find_if(idle.rbegin(), idle.rend(), [&](const Process &p) { return p->holds(kept); });
                if (warm != idle.rend())
                    best = warm.base() - 1;
            }
            Process found = std::move(*best);
            idle.erase(best);
            if (found->isAlive()) {
                process = std::move(found);
                break;
            }
            spent.push_back(std::move(found)); // ended while idle; that is nobody's file's fault
            --living;
        }
        --waiting;
        return process;
    }

    void giveBack(Process process, bool lost)
    {
        const bool worn = !lost
            && (process->asked() >= limits.filesPerProcess
                || (process->asked() % 8 == 0 && process->growth() > limits.growthBytes));
        const std::lock_guard lock(mutex);
        if (lost || worn) {
            spent.push_back(std::move(process));
            --living;
            counts.lost += lost ? 1 : 0;
            counts.recycled += worn ? 1 : 0;
            ahead = std::max(ahead, std::min(most, living + 1)); // the next file need not wait for its start
            wanted.notify_one();
        } else {
            idle.push_back(std::move(process));
        }
        freed.notify_one();
    }
};

WorkerPool::WorkerPool(QString program, WorkerLimits limits, int most)
    : d(std::make_unique<State>())
{
    d->program = std::move(program);
    d->limits = limits;
    d->most = processesFor(most);
    d->keeper = std::thread([state = d.get()] { state->keep(); });
}

WorkerPool::~WorkerPool()
{
    {
        const std::lock_guard lock(d->mutex);
        d->closing = true;
    }
    d->wanted.notify_all();
    d->keeper.join();
}

void WorkerPool::prepare()
{
    const std::lock_guard lock(d->mutex);
    d->ahead = d->most;
    d->wanted.notify_one();
}

base::Result<QByteArray> WorkerPool::run(const WorkerRequest &request)
{
    QByteArray bytes;
    const auto status = run(request, [&](QByteArrayView answer) -> base::Status {
        bytes = answer.toByteArray();
        return {};
    });
    if (!status)
        return tl::unexpected(status.error());
    return bytes;
}

base::Status WorkerPool::run(const WorkerRequest &request, const std::function<base::Status(QByteArrayView)> &take)
{
    const std::int64_t room = wire::fileBytes - wire::dataOffset(request.kept.size());
    if (request.data.size() > room || request.arguments.size() > qsizetype(wire::longestArguments)
        || request.task.size() > qsizetype(wire::longestTask)) {
        return base::failure(base::ErrorKind::Refused, tr("文件太大，超过了 2 GB 的上限。"), request.name,
            tr("请先在别的程序里缩小这个文件。"));
    }
    WorkerProcess::Question question;
    question.task = request.task;
    question.arguments = request.arguments;
    question.data = request.data;
    question.kept = request.kept;
    question.cpuSeconds = d->limits.cpuSeconds;
    if (request.cpuSeconds > 0)
        question.cpuSeconds = std::min(request.cpuSeconds, question.cpuSeconds);
    question.patience = std::chrono::seconds(d->limits.seconds);
    constexpr int mostTries = 4; // of processes that went before they were asked
    for (int tries = 1;; ++tries) {
        auto process = d->acquired(request.kept);
        if (!process)
            return tl::unexpected(process.error());
        const auto answer = (*process)->ask(question);
        if (!answer) {
            const QString detail = (*process)->lossDetail();
            d->giveBack(std::move(*process), true);
            if (answer.error() == Loss::Gone && tries < mostTries)
                continue;
            return tl::unexpected(lossError(answer.error(), request.name, detail));
        }
        base::Status status;
        if (answer->outcome == wire::Outcome::Failed) {
            const auto error = wire::errorFrom((*process)->output(std::min<std::int64_t>(answer->size, 65536)));
            if (!error) {
                d->giveBack(std::move(*process), true);
                return tl::unexpected(lossError(Loss::Confused, request.name, {}));
            }
            status = tl::unexpected(*error);
            if (!request.name.isEmpty()) {
                QString &where = status.error().where;
                where = where.isEmpty() ? request.name : request.name + QStringLiteral("  ") + where;
            }
        } else {
            constexpr std::int64_t worthMapping = 256 * 1024;
            void *mapped = MAP_FAILED;
            if (answer->size >= worthMapping) {
                mapped = mmap(nullptr, static_cast<std::size_t>(answer->size), PROT_READ, MAP_SHARED | MAP_POPULATE,
                    (*process)->outputFile(), 0);
            }
            if (mapped == MAP_FAILED) {
                const QByteArray bytes = (*process)->output(answer->size);
                status = base::guarded(request.name, [&] { return take(bytes); });
            } else {
                const QByteArrayView bytes(static_cast<const char *>(mapped), qsizetype(answer->size));
                status = base::guarded(request.name, [&] { return take(bytes); });
                munmap(mapped, static_cast<std::size_t>(answer->size));
            }
        }
        (*process)->release(answer->size);
        d->giveBack(std::move(*process), false);
        return status;
    }
}

WorkerPool::Counts WorkerPool::counts() const
{
    const std::lock_guard lock(d->mutex);
    return d->counts;
}

std::uint32_t WorkerPool::sandbox() const
{
    const std::lock_guard lock(d->mutex);
    return d->sandbox;
}

WorkerPool &sharedWorkers()
{
    // Never destroyed: threads may still wait for an answer while the program ends.
    static auto *const pool = new WorkerPool;
    return *pool;
}

} // namespace banxin::worker
