#include "press/job_pool.h"

#include "base/guarded.h"

#include <QCoreApplication>

#include <algorithm>
#include <system_error>

namespace banxin::press {

JobPool::JobPool()
{
    // The caller is one of the workers once it waits.
    const unsigned others = std::clamp(std::thread::hardware_concurrency(), 2u, 4u) - 1;
    try {
        for (unsigned i = 0; i < others; ++i)
            m_threads.emplace_back([this] { work(); });
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
    base::Status done = base::guarded(QCoreApplication::translate("press", "导出 PDF"), [&]() -> base::Status {
        job();
        return {};
    });
    lock.lock();
    if (!done && m_outcome)
        m_outcome = std::move(done);
    if (--m_running == 0 && m_jobs.empty())
        m_idle.notify_all();
    return true;
}

base::Status JobPool::wait()
{
    std::unique_lock lock(m_mutex);
    while (runOne(lock)) { }
    m_idle.wait(lock, [this] { return m_running == 0 && m_jobs.empty(); });
    return std::exchange(m_outcome, base::Status());
}

void JobPool::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_closing || !m_jobs.empty(); });
        if (m_closing && m_jobs.empty())
            return;
        runOne(lock);
    }
}

} // namespace banxin::press
