// The bytes of a file as it lies on disk, for cases that damage it.
#pragma once

#include <QByteArray>
#include <QFile>

#include <gtest/gtest.h>

namespace banxin::test {

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void overwrite(const QString &path, const QByteArray &content)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace banxin::test
