#include "base/order_key.h"

#include <gtest/gtest.h>

using banxin::base::OrderKey;

TEST(OrderKey, LiesBetweenItsNeighbours)
{
    OrderKey low = OrderKey::nth(0);
    OrderKey high = OrderKey::nth(1);
    for (int i = 0; i < 200; ++i) {
        const OrderKey middle = OrderKey::between(low, high);
        ASSERT_LT(low, middle);
        ASSERT_LT(middle, high);
        (i % 3 ? low : high) = middle;
    }
}

TEST(OrderKey, AppendsAndPrependsWithoutEnd)
{
    OrderKey first = OrderKey::between({}, {});
    OrderKey last = first;
    for (int i = 0; i < 500; ++i) {
        const OrderKey next = OrderKey::between(last, {});
        ASSERT_LT(last, next);
        last = next;
        const OrderKey previous = OrderKey::between({}, first);
        ASSERT_LT(previous, first);
        first = previous;
    }
}

TEST(OrderKey, NthAscends)
{
    for (int i = 0; i < 5000; ++i)
        ASSERT_LT(OrderKey::nth(i), OrderKey::nth(i + 1));
}
