// The layout thread outlives what is thrown on it.
#include "session/layout_worker.h"

#include "tests/support/newsroom.h"

#include <gtest/gtest.h>

#include <future>
#include <stdexcept>

using namespace banxin;
using session::LayoutWorker;

namespace {

model::Document newsroom()
{
    model::Document document;
    for (const model::Object &object : test::newsroomObjects())
        document = std::move(document).with(object, 1);
    return document;
}

} // namespace

TEST(LayoutWorkerTest, WhatIsThrownBecomesAnErrorAndTheNextLayoutComes)
{
    const model::Document document = newsroom();
    const base::Id page = test::namedId(QStringLiteral("版"));
    int call = 0;
    std::promise<LayoutWorker::Outcome> delivered[2];
    LayoutWorker worker(
        [&](base::Id, int serial, const LayoutWorker::Outcome &outcome) { delivered[serial - 1].set_value(outcome); },
        [&](const model::Document &, base::Id) -> LayoutWorker::Outcome {
            switch (call++) {
            case 0:
                throw std::bad_alloc();
            case 1:
                throw std::out_of_range("line 7");
            default:
                return std::make_shared<const layout::PageLayout>();
            }
        });
    worker.request(document, 1, {page}, page);
    const auto full = delivered[0].get_future().get();
    ASSERT_FALSE(full);
    EXPECT_EQ(full.error().kind, base::ErrorKind::Refused);
    EXPECT_EQ(full.error().where, QStringLiteral("A01"));
    EXPECT_FALSE(full.error().advice.isEmpty());
    const auto asked = worker.layoutNow(document, page);
    ASSERT_FALSE(asked);
    EXPECT_TRUE(asked.error().what.contains(QStringLiteral("line 7")));
    worker.request(document, 2, {page}, page);
    EXPECT_TRUE(delivered[1].get_future().get());
    std::promise<bool> shown;
    worker.preview(document, page, [&](const LayoutWorker::Layout &layout) { shown.set_value(layout != nullptr); });
    EXPECT_TRUE(shown.get_future().get());
}
