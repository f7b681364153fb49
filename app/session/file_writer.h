// FileWriter: bytes into a file that is either wholly there, on disk, or not there at all. It never
// leaves a half-written file under the name.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace banxin::session {

/// Writes a temporary file in the same folder, syncs it, renames it over `path` and syncs the folder.
/// Refused with the system's reason where any of these fails; what stood at `path` is then untouched.
base::Status writeFileDurably(const QString &path, const QByteArray &bytes);

} // namespace banxin::session
