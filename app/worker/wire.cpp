#include "worker/wire.h"

#include <QDataStream>
#include <QIODevice>

namespace banxin::worker::wire {

QByteArray toBytes(const base::Error &error)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << qint32(error.kind) << error.what << error.where << error.advice;
    return bytes;
}

std::optional<base::Error> errorFrom(const QByteArray &bytes)
{
    constexpr qsizetype longest = 64 * 1024;
    if (bytes.size() > longest)
        return std::nullopt;
    QDataStream in(bytes);
    qint32 kind = 0;
    base::Error error;
    in >> kind >> error.what >> error.where >> error.advice;
    if (in.status() != QDataStream::Ok || kind < 0 || kind > qint32(base::ErrorKind::Conflict) || error.what.isEmpty())
        return std::nullopt;
    error.kind = static_cast<base::ErrorKind>(kind);
    return error;
}

} // namespace banxin::worker::wire
