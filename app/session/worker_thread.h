// WorkerThread: a thread with an event loop that runs what it is handed, in order. It never drops
// work: its destructor waits until everything handed over has run.
#pragma once

#include <QObject>
#include <QSemaphore>
#include <QThread>

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

namespace banxin::session {

class WorkerThread {
public:
    explicit WorkerThread(const QString &name);
    ~WorkerThread();
    WorkerThread(const WorkerThread &) = delete;
    WorkerThread &operator=(const WorkerThread &) = delete;

    /// Runs `work` on the thread later. From any thread.
    void post(std::function<void()> work);
    bool isCurrent() const;

    /// Runs `work` on the thread and answers with its result; at once where this is the thread.
    template <typename Work> auto ask(Work work) -> std::invoke_result_t<Work>
    {
        using Result = std::invoke_result_t<Work>;
        if (isCurrent())
            return work();
        QSemaphore done;
        if constexpr (std::is_void_v<Result>) {
            post([&] {
                work();
                done.release();
            });
            done.acquire();
        } else {
            std::optional<Result> result;
            post([&] {
                result.emplace(work());
                done.release();
            });
            done.acquire();
            return std::move(*result);
        }
    }

private:
    QThread m_thread;
    std::unique_ptr<QObject> m_context;
};

} // namespace banxin::session
