#include "base/job_pool.h"

#include <gtest/gtest.h>

#include <atomic>
#include <new>
#include <vector>

using banxin::base::JobPool;

TEST(JobPoolTest, AJobThatThrowsIsAnErrorAndTheOthersGoOn)
{
    JobPool jobs(QStringLiteral("导出"));
    std::atomic<int> done = 0;
    for (int n = 0; n < 50; ++n) {
        jobs.start([&done, n] {
            if (n % 10 == 3)
                throw std::bad_alloc();
            ++done;
        });
    }
    const auto outcome = jobs.wait();
    EXPECT_EQ(done, 45);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().kind, banxin::base::ErrorKind::Refused);
    EXPECT_FALSE(outcome.error().what.isEmpty());
    EXPECT_EQ(outcome.error().where, QStringLiteral("导出"));
    EXPECT_FALSE(outcome.error().advice.isEmpty());
    jobs.start([&done] { ++done; });
    EXPECT_TRUE(jobs.wait()) << "the error was told once";
    EXPECT_EQ(done, 46);
}

TEST(JobPoolTest, ForEachDoesEachPieceOnceEvenFromItsOwnJobs)
{
    JobPool jobs;
    std::vector<std::atomic<int>> done(1000);
    for (int job = 0; job < 10; ++job)
        jobs.start([&, job] { jobs.forEach(100, [&, job](int i) { ++done[std::size_t(job * 100 + i)]; }); });
    EXPECT_TRUE(jobs.wait());
    for (const auto &times : done)
        EXPECT_EQ(times, 1);
    jobs.forEach(0, [](int) { FAIL(); });
}

TEST(JobPoolTest, ForEachThrowsWhatAPieceThrew)
{
    JobPool jobs;
    EXPECT_THROW(jobs.forEach(100,
                     [](int i) {
                         if (i == 57)
                             throw std::bad_alloc();
                     }),
        std::bad_alloc);
    EXPECT_TRUE(jobs.wait()) << "it was told already";
}

TEST(JobPoolTest, WaitForReturnsWhileOtherJobsAreLeft)
{
    JobPool jobs;
    std::atomic<bool> early = false;
    jobs.start([&] { early = true; });
    jobs.waitFor([&] { return early.load(); });
    EXPECT_TRUE(early);
    std::atomic<int> late = 0;
    for (int i = 0; i < 3; ++i)
        jobs.start([&] { ++late; });
    jobs.waitFor([&] { return late.load() >= 1; });
    EXPECT_GE(late, 1);
    EXPECT_TRUE(jobs.wait());
    EXPECT_EQ(late, 3);
}
