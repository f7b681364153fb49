#include "base/job_pool.h"

#include "base/guarded.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <memory>
#include <system_error>

namespace banxin::base {

JobPool::JobPool(QString where)
    : m_where(std::move(where))
{
    // The caller is one of the workers once it waits.
    const unsigned others = std::clamp(std::thread::hardware_concurrency(), 2u, 4u) - 1;
    try {
        for (unsigned i = 0; i < others; ++i)
            m_threads.emplace_back([this] { runJobs(); });
    } catch (const std::system_error &) {
        return; // no more threads to be had: those that are there, and the caller, do the work
    }
}

JobPool::~JobPool()
{
    (void)wait();
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
    }
    m_wake.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

void JobPool::start(std::function<void()> job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

bool JobPool::runOne(std::unique_lock<std::mutex> &lock)
{
    if (m_jobs.empty())
        return false;
    const auto job = std::move(m_jobs.front());
    m_jobs.pop_front();
    ++m_running;
    lock.unlock();
    Status done = guarded(m_where, [&]() -> Status {
        job();
        return {};
    });
    lock.lock();
    if (!done && m_outcome)
        m_outcome = std::move(done);
    --m_running;
    m_done.notify_all();
    return true;
}

Status JobPool::wait()
{
    waitFor([this] { return m_running == 0 && m_jobs.empty(); });
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_outcome, Status());
}

void JobPool::waitFor(const std::function<bool()> &isReady)
{
    std::unique_lock lock(m_mutex);
    while (!isReady()) {
        if (!runOne(lock))
            m_done.wait(lock);
    }
}

void JobPool::forEach(int count, const std::function<void(int)> &work)
{
    struct Round {
        std::function<void(int)> work;
        int count = 0;
        std::atomic<int> next = 0;
        std::mutex mutex;
        std::condition_variable ended;
        int helping = 0;
        std::exception_ptr thrown;

        void run()
        {
            try {
                for (int i = next++; i < count; i = next++)
                    work(i);
            } catch (...) {
                next = count;
                const std::lock_guard lock(mutex);
                if (!thrown)
                    thrown = std::current_exception();
            }
        }
    };
    if (count <= 0)
        return;
    const auto round = std::make_shared<Round>();
    round->work = work;
    round->count = count;
    const int helpers = std::min(count - 1, static_cast<int>(m_threads.size()));
    if (helpers > 0) {
        const std::lock_guard lock(m_mutex);
        for (int i = 0; i < helpers; ++i) {
            // In front of other jobs: somebody waits for it.
            m_jobs.push_front([round] {
                {
                    const std::lock_guard guard(round->mutex);
                    if (round->next >= round->count)
                        return; // too late to help; the caller may be gone
                    ++round->helping;
                }
                round->run();
                const std::lock_guard guard(round->mutex);
                --round->helping;
                round->ended.notify_all();
            });
        }
    }
    for (int i = 0; i < helpers; ++i)
        m_wake.notify_one();
    round->run();
    std::unique_lock lock(round->mutex);
    round->ended.wait(lock, [&] { return round->helping == 0; });
    if (round->thrown)
        std::rethrow_exception(round->thrown);
}

void JobPool::runJobs()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_closing || !m_jobs.empty(); });
        if (m_closing && m_jobs.empty())
            return;
        runOne(lock);
    }
}

} // namespace banxin::base
