#include "store/files.h"

#include "store/sqlite_error.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace banxin::store {

namespace {

/// A file descriptor that closes itself.
class Descriptor {
public:
    Descriptor(const QString &path, int flags)
        : m_file(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, 0666))
    {
    }
    ~Descriptor()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)
    int get() const { return m_file; }
    bool isOpen() const { return m_file >= 0; }

private:
    int m_file;
};

bool writeAll(int file, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t written = ::write(file, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        done += written;
    }
    return true;
}

} // namespace

base::Status syncFolder(const QString &folder)
{
    const Descriptor handle(folder, O_RDONLY | O_DIRECTORY);
    if (!handle.isOpen() || ::fsync(handle.get()) != 0)
        return tl::unexpected(fileError(errno, folder));
    return {};
}

base::Status writeDurably(const QString &path, const QByteArray &bytes)
{
    const QString beside = path + QStringLiteral(".%1.part").arg(::getpid());
    {
        const Descriptor file(beside, O_WRONLY | O_CREAT | O_TRUNC);
        if (!file.isOpen() || !writeAll(file.get(), bytes) || ::fsync(file.get()) != 0) {
            const int problem = errno;
            ::unlink(QFile::encodeName(beside).constData());
            return tl::unexpected(fileError(problem, path));
        }
    }
    if (::rename(QFile::encodeName(beside).constData(), QFile::encodeName(path).constData()) != 0) {
        const int problem = errno;
        ::unlink(QFile::encodeName(beside).constData());
        return tl::unexpected(fileError(problem, path));
    }
    return syncFolder(QFileInfo(path).absolutePath());
}

bool isOnNetwork(const QString &path)
{
    struct statfs info = {};
    if (::statfs(QFile::encodeName(path).constData(), &info) != 0)
        return false;
    switch (static_cast<std::uint32_t>(info.f_type)) {
    case 0x00006969: // NFS
    case 0x0000517B: // SMB
    case 0xFF534D42: // CIFS
    case 0xFE534D42: // SMB2
    case 0x01021997: // 9P, folders of a host shared into a virtual machine
    case 0x786F4256: // VirtualBox shared folders
    case 0x65735546: // FUSE: sshfs and the like
    case 0x5346414F: // AFS
    case 0x73757245: // Coda
    case 0x00C36400: // Ceph
    case 0x0BD00BD0: // Lustre
    case 0x01161970: // GFS2
    case 0x7461636F: // OCFS2
        return true;
    default:
        return false;
    }
}

bool isReadOnlyPath(const QString &path)
{
    struct stat info = {};
    const QByteArray name = QFile::encodeName(path);
    if (::stat(name.constData(), &info) != 0)
        return false;
    // The superuser may write anything, yet a file that nobody may write was meant to stay as it is.
    return (info.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) == 0 || ::access(name.constData(), W_OK) != 0;
}

FolderLock::~FolderLock()
{
    if (m_file >= 0)
        ::close(m_file);
}

FolderLock &FolderLock::operator=(FolderLock &&other) noexcept
{
    std::swap(m_file, other.m_file);
    std::swap(m_sole, other.m_sole);
    return *this;
}

FolderLock FolderLock::share(const QString &path)
{
    FolderLock lock;
    lock.m_file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (lock.m_file < 0)
        return lock;
    lock.m_sole = ::flock(lock.m_file, LOCK_EX | LOCK_NB) == 0;
    ::flock(lock.m_file, LOCK_SH);
    return lock;
}

} // namespace banxin::store
