#include "session/foreign_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace banxin::session {

namespace {

constexpr qint64 mostBytes = qint64(1) << 30;
constexpr qint64 pieceBytes = qint64(1) << 24;

} // namespace

base::Result<QByteArray> foreignFile(const QString &path)
{
    const auto refused = [&](const QString &what) { return base::failure(base::ErrorKind::Refused, what, path); };
    if (const QFileInfo info(path); info.exists() && !info.isFile())
        return refused(QCoreApplication::translate("session", "这里没有文件，是文件夹、设备或管道。"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refused(QCoreApplication::translate("session", "无法读取文件：%1").arg(file.errorString()));
    QByteArray bytes, piece;
    bytes.reserve(std::min(file.size(), mostBytes));
    do { // it may have grown since it said its size
        piece = file.read(pieceBytes);
        bytes += piece;
    } while (!piece.isEmpty() && bytes.size() <= mostBytes);
    if (bytes.size() > mostBytes)
        return refused(QCoreApplication::translate("session", "文件超过 1 GB。"));
    return bytes;
}

} // namespace banxin::session
