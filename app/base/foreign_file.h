// What a file from outside holds, within bounds.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace banxin::base {

constexpr qint64 mostForeignBytes = qint64(1) << 30;

/// Refused where there is no file, a folder, a device or a pipe, which have no end, or more than `most`.
Result<QByteArray> foreignFile(const QString &path, qint64 most = mostForeignBytes);
/// What comes on standard input up to its end; refused where that is more than `most`.
Result<QByteArray> standardInput(qint64 most = mostForeignBytes);

} // namespace banxin::base
