#include "edit/order_keys.h"

namespace banxin::edit {

using base::OrderKey;

namespace {

/// Halves the room again and again, so that keys grow with the logarithm of their number.
void fill(std::vector<OrderKey> &keys, int from, int to, const OrderKey &before, const OrderKey &after)
{
    if (from >= to)
        return;
    const int middle = from + (to - from) / 2;
    const OrderKey key = OrderKey::between(before, after);
    keys[static_cast<std::size_t>(middle)] = key;
    fill(keys, from, middle, before, key);
    fill(keys, middle + 1, to, key, after);
}

} // namespace

bool hasRoom(const OrderKey &before, const OrderKey &after)
{
    if (after.isEmpty())
        return true;
    QByteArray bound = after.toText(); // as a fraction a 0 at its end says nothing
    while (bound.endsWith('0'))
        bound.chop(1);
    return !bound.isEmpty() && before < OrderKey(bound);
}

std::vector<OrderKey> keysBetween(const OrderKey &before, const OrderKey &after, int count)
{
    std::vector<OrderKey> keys(static_cast<std::size_t>(std::max(0, count)));
    if (keys.empty())
        return keys;
    if (!after.isEmpty()) {
        fill(keys, 0, count, before, after);
    } else if (before.isEmpty()) {
        for (int i = 0; i < count; ++i)
            keys[static_cast<std::size_t>(i)] = OrderKey::nth(i);
    } else {
        keys.back() = OrderKey::between(before, {});
        fill(keys, 0, count - 1, before, keys.back());
    }
    return keys;
}

} // namespace banxin::edit
