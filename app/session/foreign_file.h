// What a file from outside holds, within bounds.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace banxin::session {

/// Refused where there is no file, a folder, a device or a pipe, which have no end, or more than 1 GB.
base::Result<QByteArray> foreignFile(const QString &path);

} // namespace banxin::session
