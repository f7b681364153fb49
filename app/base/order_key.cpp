#include "base/order_key.h"

#include <QtGlobal>

namespace banxin::base {

namespace {

constexpr char kDigits[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr int kBase = 62;

int valueOf(char digit)
{
    if (digit <= '9')
        return digit - '0';
    if (digit <= 'Z')
        return digit - 'A' + 10;
    return digit - 'a' + 36;
}

} // namespace

OrderKey OrderKey::between(const OrderKey &before, const OrderKey &after)
{
    Q_ASSERT(before.isEmpty() || after.isEmpty() || before < after);
    const QByteArray &low = before.m_text;
    const QByteArray &high = after.m_text;
    QByteArray key;
    bool bounded = !high.isEmpty();
    for (int i = 0;; ++i) {
        const int floor = i < low.size() ? valueOf(low[i]) : 0;
        const int ceiling = bounded ? (i < high.size() ? valueOf(high[i]) : 0) : kBase;
        if (ceiling - floor > 1) {
            // Appending runs are common, so step by one digit there instead of halving the rest.
            const int step = (!bounded && i < low.size()) ? 1 : (ceiling - floor) / 2;
            key.append(kDigits[floor + step]);
            return OrderKey(key);
        }
        key.append(kDigits[floor]);
        if (bounded && floor < ceiling)
            bounded = false; // one below the bound: everything after is free
    }
}

OrderKey OrderKey::nth(int n)
{
    // Four digits, starting in the middle of the space so that there is room on both sides.
    QByteArray key(5, '0');
    qint64 rest = static_cast<qint64>(n) * 62 + 31;
    for (int i = 4; i > 0; --i) {
        key[i] = kDigits[rest % kBase];
        rest /= kBase;
    }
    key[0] = 'V';
    return OrderKey(key);
}

} // namespace banxin::base
