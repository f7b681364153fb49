// How values travel to workers and back: QDataStream of one version, read whole or not at all.
#pragma once

#include <QByteArray>
#include <QDataStream>
#include <QIODevice>

#include <optional>

namespace banxin::worker {

template <typename Write> QByteArray written(Write write)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    write(out);
    return bytes;
}

/// `read` answers whether what it took makes sense; what is left over or missing is as bad.
template <typename Value, typename Read> std::optional<Value> readAs(QByteArrayView view, Read read)
{
    const QByteArray bytes = QByteArray::fromRawData(view.data(), view.size());
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_0);
    Value value{};
    if (!read(in, value) || in.status() != QDataStream::Ok || !in.atEnd())
        return std::nullopt;
    return value;
}

} // namespace banxin::worker
