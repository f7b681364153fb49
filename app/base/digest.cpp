#include "base/digest.h"

#include <QCryptographicHash>

namespace banxin::base {

Digest Digest::of(QByteArrayView bytes)
{
    Digest digest;
    digest.m_bytes = QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Sha256);
    return digest;
}

std::optional<Digest> Digest::fromHex(QStringView text)
{
    if (text.size() != 64)
        return std::nullopt;
    for (const QChar c : text)
        if (!(c >= u'0' && c <= u'9') && !(c >= u'a' && c <= u'f') && !(c >= u'A' && c <= u'F'))
            return std::nullopt; // QChar::isDigit() would let full-width digits in
    Digest digest;
    digest.m_bytes = QByteArray::fromHex(text.toLatin1());
    return digest;
}

} // namespace banxin::base
