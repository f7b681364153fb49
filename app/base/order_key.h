// OrderKey: a child's place among its siblings as a fraction written in base 62, so that two people
// may insert at once; it never needs its neighbours rewritten.
#pragma once

#include <QByteArray>

#include <compare>

namespace banxin::base {

class OrderKey {
public:
    OrderKey() = default;
    explicit OrderKey(QByteArray text)
        : m_text(std::move(text))
    {
    }

    /// A key after `before` and before `after`; an empty key stands for the open end on its side.
    /// Precondition: before < after where both are given.
    static OrderKey between(const OrderKey &before, const OrderKey &after);
    /// The n-th of many keys in a row (n >= 0), short and ascending.
    static OrderKey nth(int n);

    const QByteArray &toText() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }
    friend bool operator==(const OrderKey &a, const OrderKey &b) { return a.m_text == b.m_text; }
    friend std::strong_ordering operator<=>(const OrderKey &a, const OrderKey &b)
    {
        const int order = a.m_text.compare(b.m_text);
        return order < 0 ? std::strong_ordering::less
            : order > 0  ? std::strong_ordering::greater
                         : std::strong_ordering::equal;
    }

private:
    QByteArray m_text;
};

} // namespace banxin::base
