#include "press/job_pool.h"

#include <gtest/gtest.h>

#include <atomic>
#include <new>

using banxin::press::JobPool;

TEST(JobPoolTest, AJobThatThrowsIsAnErrorAndTheOthersGoOn)
{
    JobPool jobs;
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
    EXPECT_FALSE(outcome.error().where.isEmpty());
    EXPECT_FALSE(outcome.error().advice.isEmpty());
    jobs.start([&done] { ++done; });
    EXPECT_TRUE(jobs.wait()) << "the error was told once";
    EXPECT_EQ(done, 46);
}
