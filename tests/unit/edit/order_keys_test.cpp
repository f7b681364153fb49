#include "edit/order_keys.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace banxin;
using namespace banxin::edit;
using base::OrderKey;

TEST(OrderKeys, ManyStandInTheirOrderAndStayShort)
{
    const OrderKey a = OrderKey::nth(3), b = OrderKey::nth(4);
    for (const auto &[before, after] : {std::pair{a, b}, {a, OrderKey()}, {OrderKey(), b}, {OrderKey(), OrderKey()}}) {
        for (const int count : {0, 1, 2, 7, 1000}) {
            const auto keys = keysBetween(before, after, count);
            ASSERT_EQ(keys.size(), static_cast<std::size_t>(count));
            for (int i = 0; i < count; ++i) {
                const OrderKey &key = keys[static_cast<std::size_t>(i)];
                EXPECT_LT(i == 0 ? before : keys[static_cast<std::size_t>(i) - 1], key);
                EXPECT_TRUE(after.isEmpty() || key < after);
                EXPECT_LT(key.toText().size(), 12);
            }
        }
    }
}

TEST(OrderKeys, WhatLeavesNoRoomIsKnown)
{
    EXPECT_TRUE(hasRoom({}, {}));
    EXPECT_TRUE(hasRoom(OrderKey("V"), {}));
    EXPECT_TRUE(hasRoom({}, OrderKey("01")));
    EXPECT_TRUE(hasRoom(OrderKey("V"), OrderKey("V01")));
    EXPECT_FALSE(hasRoom({}, OrderKey("0")));
    EXPECT_FALSE(hasRoom(OrderKey("V"), OrderKey("V")));
    EXPECT_FALSE(hasRoom(OrderKey("V"), OrderKey("V00")));
    EXPECT_FALSE(hasRoom(OrderKey("W"), OrderKey("V")));
}
