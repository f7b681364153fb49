// FileWriter: bytes into files that are either wholly there, on disk, or not there at all. It never leaves a
// half-written file under a name that people gave.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace banxin::session {

/// The file that writing to `path` makes or replaces: `path` itself, or what it links to. Refused for a
/// folder, a device or pipe, anything in a newsroom's folder, and where the folder does not exist.
base::Result<QString> outputFile(const QString &path);

/// The one way in which the program writes a file that people name. Writes a temporary file beside
/// outputFile(), syncs it, renames it over that file and syncs the folder. Refused with the system's
/// reason where any of these fails; what stood there is then untouched.
base::Status writeFileDurably(const QString &path, const QByteArray &bytes);

struct FileBytes {
    QString path;
    QByteArray bytes;
};
/// The same for several that belong together: all are on disk under temporary names (.banxin-….part) before the
/// first gets its own, so a full disk leaves every one as it was. A process that is killed leaves temporary files;
/// whoever writes into the folder next removes them.
/// Existing::Refuse: a name that is taken by the time is refused and what stands there stays; files of this call that
/// had their names by then are taken away again.
enum class Existing { Replace, Refuse };
base::Status writeFilesDurably(const std::vector<FileBytes> &files, Existing existing = Existing::Replace);

} // namespace banxin::session
