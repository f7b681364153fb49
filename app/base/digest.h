// Digest: a SHA-256 that names bytes by their content; it never names a place.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHashFunctions>
#include <QString>

#include <compare>
#include <functional>
#include <optional>

namespace banxin::base {

class Digest {
public:
    Digest() = default;
    static Digest of(QByteArrayView bytes);
    /// Reads 64 hexadecimal digits; nothing otherwise.
    static std::optional<Digest> fromHex(QStringView text);

    QString toHex() const { return QString::fromLatin1(m_bytes.toHex()); }
    const QByteArray &bytes() const { return m_bytes; }
    bool isNull() const { return m_bytes.isEmpty(); }
    friend bool operator==(const Digest &, const Digest &) = default;
    friend bool operator<(const Digest &a, const Digest &b) { return a.m_bytes < b.m_bytes; }

private:
    QByteArray m_bytes;
};

} // namespace banxin::base

template <> struct std::hash<banxin::base::Digest> {
    std::size_t operator()(const banxin::base::Digest &digest) const noexcept { return qHash(digest.bytes()); }
};
