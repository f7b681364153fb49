// What a failing SQLite statement means to a person: what, where, advice.
#pragma once

#include "base/result.h"

#include <QSqlError>

namespace banxin::store {

/// The error of a statement on the newsroom at `where`.
base::Error storeError(const QSqlError &error, const QString &where);
/// True where SQLite could not write or make a file that it needs, its lock files among them.
bool isWriteFailure(const QSqlError &error);
/// The error of a failing system call on a file, from errno.
base::Error fileError(int systemError, const QString &file);
/// A body or hash that does not fit: the place is named, the damaged text never shown.
base::Error damageError(const QString &where);
/// A message in Chinese, for translation.
QString tr(const char *text);

} // namespace banxin::store
