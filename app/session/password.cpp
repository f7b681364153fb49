#include "session/password.h"

#include <sodium.h>

namespace banxin::session {

QString keptPassword(const QString &password)
{
    const QByteArray bytes = password.toUtf8();
    char kept[crypto_pwhash_STRBYTES];
    if (sodium_init() < 0
        || crypto_pwhash_str(kept, bytes.constData(), static_cast<unsigned long long>(bytes.size()),
               crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE)
            != 0)
        return {};
    return QString::fromLatin1(kept);
}

bool isPassword(const QString &kept, const QString &password)
{
    const QByteArray bytes = password.toUtf8(), string = kept.toLatin1();
    return !kept.isEmpty() && string.size() < static_cast<qsizetype>(crypto_pwhash_STRBYTES) && sodium_init() >= 0
        && crypto_pwhash_str_verify(
               string.constData(), bytes.constData(), static_cast<unsigned long long>(bytes.size()))
        == 0;
}

} // namespace banxin::session
