// Files that are on disk when a call returns: synced, renamed into place, their folders synced too.
#pragma once

#include "base/result.h"

#include <QString>

namespace banxin::store {

/// Writes beside the target, syncs, renames and syncs the folder: either the whole file or none.
base::Status writeDurably(const QString &path, const QByteArray &bytes);
base::Status syncFolder(const QString &folder);
/// True where memory shared between machines cannot be trusted, so that a write-ahead log is no option.
bool isOnNetwork(const QString &path);
/// True where no writing is possible: the medium, the permissions, or no write bit for anybody.
bool isReadOnlyPath(const QString &path);

/// A lock that says the newsroom is open; the system drops it with the process.
class FolderLock {
public:
    FolderLock() = default;
    ~FolderLock();
    FolderLock(FolderLock &&other) noexcept
        : m_file(std::exchange(other.m_file, -1))
        , m_sole(other.m_sole)
    {
    }
    FolderLock &operator=(FolderLock &&other) noexcept;
    /// Shares the lock of the file, which is made where it is missing.
    static FolderLock share(const QString &path);
    /// True when nobody else had it open at that moment.
    bool wasSole() const { return m_sole; }

private:
    int m_file = -1;
    bool m_sole = false;
};

} // namespace banxin::store
