// What a file from outside holds, within bounds: devices and pipes have no end.
#pragma once

#include <QFile>
#include <QFileInfo>

#include <optional>

namespace banxin::session {

inline constexpr qint64 largestForeignFile = qint64(1) << 30; // bytes

/// Whether there is anything to be read to its end.
inline bool isPlainFile(const QString &path)
{
    const QFileInfo info(path);
    return !info.exists() || info.isFile(); // opening it says what else is wrong
}

/// Nothing where the file holds more, whatever it said.
inline std::optional<QByteArray> bytesOf(QFile &file)
{
    if (file.size() > largestForeignFile)
        return {};
    QByteArray bytes = file.read(file.size() + 1); // one more tells that it grows
    while (bytes.size() <= largestForeignFile) {
        const QByteArray more = file.read(std::min<qint64>(1 << 24, largestForeignFile + 1 - bytes.size()));
        if (more.isEmpty())
            return bytes;
        bytes += more;
    }
    return {};
}

} // namespace banxin::session
