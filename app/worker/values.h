// How values travel to workers and back: QDataStream of one version, read whole or not at all.
#pragma once

#include <QByteArray>
#include <QDataStream>
#include <QIODevice>
#include <QList>

#include <optional>
#include <utility>

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

/// As QDataStream writes a list; one that claims more than the bytes hold takes no memory for it.
template <typename Value> void readList(QDataStream &in, QList<Value> &list)
{
    quint32 count = 0;
    in >> count;
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        Value value{};
        in >> value;
        list.push_back(std::move(value));
    }
}

} // namespace banxin::worker
