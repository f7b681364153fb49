// JobPool: independent pieces of work on the machine's cores while the caller goes on. Jobs may not
// touch what another job or the caller writes; one that throws never takes the program with it.
#pragma once

#include "base/result.h"

#include <QString>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace banxin::base {

class JobPool {
public:
    /// `where` names the work in the Error that an exception becomes.
    explicit JobPool(QString where = {});
    ~JobPool(); // waits
    JobPool(const JobPool &) = delete;
    JobPool &operator=(const JobPool &) = delete;

    /// How many jobs go on at once, the caller's own hand among them.
    int width() const { return static_cast<int>(m_threads.size()) + 1; }
    void start(std::function<void()> job);
    /// Lends a hand until all jobs are done. Fails with the first exception since the last wait().
    Status wait();
    /// Lends a hand until `isReady`, which is asked again after every job. The jobs must bring it about.
    void waitFor(const std::function<bool()> &isReady);
    /// work(0) … work(count - 1), each once, here and on the pool's threads; returns when all are done. Jobs of
    /// the pool may call it too. What a call throws comes out here, when the others are done.
    void forEach(int count, const std::function<void(int)> &work);

private:
    void runJobs();
    bool runOne(std::unique_lock<std::mutex> &lock);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_done; // a job is
    std::deque<std::function<void()>> m_jobs;
    int m_running = 0;
    Status m_outcome;
    QString m_where;
    bool m_closing = false;
    std::vector<std::thread> m_threads;
};

} // namespace banxin::base
