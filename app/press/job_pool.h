// JobPool: independent pieces of work on the machine's cores while the caller goes on. Jobs may not
// touch what another job or the caller writes; one that throws never takes the program with it.
#pragma once

#include "base/result.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace banxin::press {

class JobPool {
public:
    JobPool();
    ~JobPool(); // waits
    JobPool(const JobPool &) = delete;
    JobPool &operator=(const JobPool &) = delete;

    void start(std::function<void()> job);
    /// Lends a hand until all jobs are done. Fails with the first exception since the last wait().
    base::Status wait();

private:
    void work();
    bool runOne(std::unique_lock<std::mutex> &lock);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_idle;
    std::deque<std::function<void()>> m_jobs;
    int m_running = 0;
    base::Status m_outcome;
    bool m_closing = false;
    std::vector<std::thread> m_threads;
};

} // namespace banxin::press
