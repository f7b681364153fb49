#include "store/sqlite_error.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>

namespace banxin::store {

using base::Error;
using base::ErrorKind;

namespace {

/// SQLite's primary result codes (sqlite.org/rescode.html), part of its file format promise.
enum SqliteCode {
    SQLITE_PERM = 3,
    SQLITE_BUSY = 5,
    SQLITE_LOCKED = 6,
    SQLITE_READONLY = 8,
    SQLITE_IOERR = 10,
    SQLITE_CORRUPT = 11,
    SQLITE_FULL = 13,
    SQLITE_CANTOPEN = 14,
    SQLITE_CONSTRAINT = 19,
    SQLITE_AUTH = 23,
    SQLITE_NOTADB = 26
};

} // namespace

QString tr(const char *text) { return QCoreApplication::translate("store", text); }

Error damageError(const QString &where)
{
    return {ErrorKind::Refused, tr("编辑部的数据已损坏。"), where,
        tr("请运行 banxin-cli verify 查看哪些内容完好；可从备份恢复，或用 banxin-cli salvage 救出还能读的内容。")};
}

Error storeError(const QSqlError &error, const QString &where)
{
    const int code = error.nativeErrorCode().toInt();
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorKind::Unreachable, tr("另一个程序正占用编辑部。"), where, tr("请稍后再试。")};
    case SQLITE_READONLY:
        return {ErrorKind::Refused, tr("编辑部是只读的，未作任何修改。"), where, tr("请检查文件夹的写入权限。")};
    case SQLITE_FULL:
        return {ErrorKind::Refused, tr("磁盘已满，修改没有保存；原有内容未受影响。"), where, tr("请腾出空间后再试。")};
    case SQLITE_IOERR:
        return {ErrorKind::Refused, tr("磁盘读写失败，修改没有保存；原有内容未受影响。"), where,
            tr("请检查磁盘空间、配额和磁盘是否完好，然后再试。")};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return damageError(where);
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return {ErrorKind::Unreachable, tr("无法打开编辑部。"), where, tr("请检查路径和访问权限。")};
    case SQLITE_CONSTRAINT:
        return {ErrorKind::Conflict, tr("所依附的内容已被他人删除，或仍有内容依附其上。"), where,
            tr("请查看最新内容，然后重新修改。")};
    default:
        break;
    }
    return {ErrorKind::Refused, tr("编辑部的数据库报告错误：%1").arg(error.text().trimmed()), where, {}};
}

bool isWriteFailure(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    return code == SQLITE_IOERR || code == SQLITE_FULL || code == SQLITE_CANTOPEN || code == SQLITE_READONLY;
}

Error fileError(int systemError, const QString &file)
{
    switch (systemError) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return {ErrorKind::Refused, tr("磁盘已满，文件没有保存。"), file, tr("请腾出空间后再试。")};
    case EROFS:
        return {ErrorKind::Refused, tr("磁盘是只读的。"), file, tr("请换一个可写的位置。")};
    case EACCES:
    case EPERM:
        return {ErrorKind::Unreachable, tr("没有访问权限。"), file, tr("请检查文件夹的访问权限。")};
    default:
        break;
    }
    return {
        ErrorKind::Refused, tr("文件读写失败：%1").arg(QString::fromLocal8Bit(std::strerror(systemError))), file, {}};
}

} // namespace banxin::store
