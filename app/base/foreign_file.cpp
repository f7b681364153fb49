#include "base/foreign_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>

namespace banxin::base {

namespace {

constexpr qint64 pieceBytes = qint64(1) << 24;

QString tr(const char *text) { return QCoreApplication::translate("base", text); }

Result<QByteArray> bytesOf(QFile &file, const QString &path, qint64 most)
{
    QByteArray bytes, piece;
    if (!file.isSequential())
        bytes.reserve(std::min(file.size(), most));
    do { // it may have grown since it said its size
        piece = file.read(pieceBytes);
        bytes += piece;
    } while (!piece.isEmpty() && bytes.size() <= most);
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorKind::Refused, tr("无法读取文件：%1").arg(file.errorString()), path);
    if (bytes.size() > most)
        return failure(
            ErrorKind::Refused, tr("文件超过 %1 MB。").arg(most >> 20), path, tr("请核对是不是选错了文件。"));
    return bytes;
}

} // namespace

Result<QByteArray> foreignFile(const QString &path, qint64 most)
{
    if (const QFileInfo info(path); info.exists() && !info.isFile())
        return failure(ErrorKind::Refused, tr("这里没有文件，是文件夹、设备或管道。"), path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Refused, tr("无法读取文件：%1").arg(file.errorString()), path);
    return bytesOf(file, path, most);
}

Result<QByteArray> standardInput(qint64 most)
{
    QFile file;
    if (!file.open(stdin, QIODevice::ReadOnly))
        return failure(ErrorKind::Refused, tr("无法读取文件：%1").arg(file.errorString()), QStringLiteral("-"));
    return bytesOf(file, QStringLiteral("-"), most);
}

} // namespace banxin::base
