#include "base/guarded.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <vector>

using namespace banxin::base;

TEST(Guarded, AnswersWhatTheWorkAnswers)
{
    EXPECT_EQ(guarded({}, [] { return Result<int>(7); }), 7);
    const Result<int> failed =
        guarded({}, [] { return Result<int>(failure(ErrorKind::Conflict, QStringLiteral("x"))); });
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().kind, ErrorKind::Conflict);
}

TEST(Guarded, MakesErrorsOfExceptions)
{
    const QString where = QStringLiteral("A01");
    const Result<int> full = guarded(where, []() -> Result<int> { throw std::bad_alloc(); });
    ASSERT_FALSE(full);
    EXPECT_EQ(full.error().kind, ErrorKind::Refused);
    EXPECT_EQ(full.error().where, where);
    EXPECT_FALSE(full.error().advice.isEmpty());
    const Status thrown = guarded(where, []() -> Status { throw std::runtime_error("too deep"); });
    ASSERT_FALSE(thrown);
    EXPECT_TRUE(thrown.error().what.contains(QStringLiteral("too deep")));
    EXPECT_NE(thrown.error().what, full.error().what);
    const Result<int> real = guarded(where, [] { return Result<int>(int(std::vector<int>().at(3))); });
    EXPECT_FALSE(real);
}
