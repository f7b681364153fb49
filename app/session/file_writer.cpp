#include "session/file_writer.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <QSysInfo>

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace banxin::session {

namespace {

QString reasonOf(int error)
{
    switch (error) {
    case ENOSPC:
    case EDQUOT:
        return QCoreApplication::translate("session", "磁盘已满");
    case EFBIG:
        return QCoreApplication::translate("session", "文件超过了这里允许的大小");
    case EACCES:
    case EPERM:
        return QCoreApplication::translate("session", "没有写入的权限");
    case EROFS:
        return QCoreApplication::translate("session", "磁盘是只读的");
    case ENAMETOOLONG:
        return QCoreApplication::translate("session", "文件名太长");
    case EIO:
        return QCoreApplication::translate("session", "磁盘读写出错");
    case EEXIST:
        return QCoreApplication::translate("session", "这个名字已经有文件了");
    default:
        return qt_error_string(error);
    }
}

tl::unexpected<base::Error> refused(const QString &path, int error)
{
    QString advice;
    if (error == ENOSPC || error == EDQUOT || error == EFBIG)
        advice = QCoreApplication::translate("session", "请腾出磁盘空间，或者换一个位置。");
    else if (error == EACCES || error == EROFS || error == EPERM)
        advice = QCoreApplication::translate("session", "请换一个可以写入的位置。");
    else if (error == ENAMETOOLONG)
        advice = QCoreApplication::translate("session", "请换一个短一些的文件名。");
    else if (error == EEXIST)
        advice = QCoreApplication::translate("session", "请重试，会换一个版本号。");
    else if (error == EIO)
        advice = QCoreApplication::translate("session", "请换一个磁盘再试。");
    return base::failure(base::ErrorKind::Refused,
        QCoreApplication::translate("session", "文件没有写成：%1。").arg(reasonOf(error)), path, advice);
}

/// An open file descriptor.
class Descriptor {
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    ~Descriptor() { close(); }
    Descriptor(Descriptor &&other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
    {
    }
    Descriptor &operator=(Descriptor &&) = delete;
    int fd() const { return m_fd; }
    void take(Descriptor &&other)
    {
        close();
        m_fd = std::exchange(other.m_fd, -1);
    }
    int close() { return m_fd < 0 ? 0 : ::close(std::exchange(m_fd, -1)); }

private:
    int m_fd;
};

/// The folder of `file` or the nearest one above it that is a newsroom; empty where none is.
std::filesystem::path newsroomAbove(const std::filesystem::path &file)
{
    for (std::filesystem::path folder = file.parent_path(); !folder.empty(); folder = folder.parent_path()) {
        struct stat info = {};
        if (::lstat((folder / "store.sqlite").c_str(), &info) == 0)
            return folder;
        if (folder == folder.root_path())
            break;
    }
    return {};
}

/// The machine is in the name: not every shared folder carries locks from one machine to another.
QByteArray unfinishedPrefix()
{
    static const QByteArray prefix = ".banxin-"
        + QCryptographicHash::hash(
            QSysInfo::machineUniqueId() + QSysInfo::machineHostName().toUtf8(), QCryptographicHash::Sha256)
              .toHex()
              .left(8)
        + '-';
    return prefix;
}

/// A file under way, under a name of its own. While it lives it is locked: what is not locked was left behind by a
/// process that was killed. It goes with this object, unless it was handed over.
class UnfinishedFile {
public:
    /// Beside `target`.
    explicit UnfinishedFile(const QString &target)
        : m_target(QFile::encodeName(target))
        , m_folder(QFile::encodeName(QFileInfo(target).absolutePath()))
    {
    }
    UnfinishedFile(UnfinishedFile &&) = default;
    UnfinishedFile &operator=(UnfinishedFile &&) = delete;
    ~UnfinishedFile()
    {
        if (m_file.fd() >= 0 && !m_name.isEmpty())
            ::unlink(m_name.constData());
    }

    const QByteArray &folder() const { return m_folder; }

    /// 0, or what went wrong.
    int make(const QByteArray &bytes)
    {
        if (const int error = open())
            return error;
        for (qsizetype written = 0; written < bytes.size();) {
            const ssize_t count =
                ::write(m_file.fd(), bytes.constData() + written, static_cast<std::size_t>(bytes.size() - written));
            if (count < 0 && errno == EINTR)
                continue;
            if (count < 0)
                return errno;
            written += count;
        }
        return ::fsync(m_file.fd()) == 0 ? 0 : errno;
    }
    int handOver(Existing existing)
    {
        if (const int error = existing == Existing::Refuse ? moveWhereFree() : move())
            return error;
        m_name.clear();
        return 0;
    }
    void takeBack() { ::unlink(m_target.constData()); }

private:
    int move() const { return ::rename(m_name.constData(), m_target.constData()) == 0 ? 0 : errno; }
    /// Some shared folders know no renaming that minds what is there: there a name is taken by a link, or, where they
    /// have no links either, by looking first.
    int moveWhereFree() const
    {
        if (::renameat2(AT_FDCWD, m_name.constData(), AT_FDCWD, m_target.constData(), RENAME_NOREPLACE) == 0)
            return 0;
        if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP)
            return errno;
        if (::link(m_name.constData(), m_target.constData()) == 0) {
            ::unlink(m_name.constData());
            return 0;
        }
        if (errno == EEXIST)
            return EEXIST;
        struct stat info = {};
        return ::lstat(m_target.constData(), &info) == 0 ? EEXIST : move();
    }
    int open()
    {
        for (;;) {
            const QString number =
                QStringLiteral("%1").arg(QRandomGenerator::system()->generate64(), 16, 16, QLatin1Char('0'));
            m_name = m_folder + '/' + unfinishedPrefix() + number.toLatin1() + ".part";
            Descriptor file(::open(m_name.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
            if (file.fd() < 0)
                return errno;
            // Another export may have taken it for a leftover before it was locked: then once more. A file system
            // without locks has no leftovers removed either.
            const bool isTaken = ::flock(file.fd(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
            struct stat info = {};
            if (isTaken || (::fstat(file.fd(), &info) == 0 && info.st_nlink == 0))
                continue;
            m_file.take(std::move(file));
            return 0;
        }
    }

    QByteArray m_target, m_folder, m_name;
    Descriptor m_file{-1};
};

/// Removes what killed processes of this machine left in `folder`.
void removeLeftovers(const QString &folder)
{
    const QString ours = QString::fromLatin1(unfinishedPrefix());
    const QRegularExpression pattern(QStringLiteral("^\\%1[0-9a-f]{16}\\.part$").arg(ours));
    const QStringList names = QDir(folder).entryList({ours + QStringLiteral("*.part")}, QDir::Files | QDir::Hidden);
    for (const QString &name : names) {
        if (!pattern.match(name).hasMatch())
            continue;
        const QByteArray path = QFile::encodeName(folder + u'/' + name);
        const Descriptor file(::open(path.constData(), O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
        if (file.fd() >= 0 && ::flock(file.fd(), LOCK_EX | LOCK_NB) == 0)
            ::unlink(path.constData());
    }
}

} // namespace

base::Result<QString> outputFile(const QString &path)
{
    namespace fs = std::filesystem;
    if (path.isEmpty())
        return base::failure(base::ErrorKind::WrongUse, QCoreApplication::translate("session", "没有说写到哪个文件。"));
    // As many links as Linux itself follows.
    constexpr int kMostLinks = 40;
    std::error_code problem;
    // Not QFileInfo's absolute path, which takes a/.. away even where a is a link.
    fs::path file = fs::absolute(QFile::encodeName(path).toStdString(), problem);
    if (problem)
        return refused(path, problem.value());
    for (int links = 0;; ++links) {
        const fs::path folder = fs::canonical(file.parent_path(), problem);
        if (problem || !fs::is_directory(folder, problem))
            return base::failure(base::ErrorKind::Refused,
                QCoreApplication::translate("session", "要写入的文件夹不存在。"),
                QFile::decodeName(file.parent_path().c_str()),
                QCoreApplication::translate("session", "请先建好文件夹，或者换一个位置。"));
        file = folder / file.filename();
        if (const fs::path newsroom = newsroomAbove(file); !newsroom.empty())
            return base::failure(base::ErrorKind::Refused,
                QCoreApplication::translate("session", "这个位置在编辑部的文件夹里，写进去会毁掉编辑部的内容。"),
                QFile::decodeName(file.c_str()), QCoreApplication::translate("session", "请换一个位置。"));
        struct stat info = {};
        if (::lstat(file.c_str(), &info) != 0) {
            if (errno != ENOENT)
                return refused(path, errno);
            break;
        }
        if (S_ISREG(info.st_mode))
            break;
        if (S_ISDIR(info.st_mode))
            return base::failure(base::ErrorKind::Refused,
                QCoreApplication::translate("session", "这个名字是一个文件夹，不能写成文件。"), path,
                QCoreApplication::translate("session", "请换一个文件名。"));
        if (!S_ISLNK(info.st_mode))
            return base::failure(base::ErrorKind::Refused,
                QCoreApplication::translate("session", "这个名字是设备或管道，不是普通文件，不能写。"), path,
                QCoreApplication::translate("session", "请换一个文件名。"));
        if (links == kMostLinks)
            return refused(path, ELOOP);
        const fs::path next = fs::read_symlink(file, problem);
        if (problem)
            return refused(path, problem.value());
        file = next.is_absolute() ? next : folder / next;
    }
    return QFile::decodeName(file.c_str());
}

base::Status writeFileDurably(const QString &path, const QByteArray &bytes)
{
    return writeFilesDurably({{path, bytes}});
}

base::Status writeFilesDurably(const std::vector<FileBytes> &files, Existing existing)
{
    std::vector<UnfinishedFile> unfinished;
    unfinished.reserve(files.size());
    QSet<QByteArray> folders;
    const auto refusedAll = [&](const QString &path, int error) {
        auto failure = refused(path, error);
        if (files.size() > 1) {
            failure.value().what =
                QCoreApplication::translate("session", "%1一起写的 %2 个文件都没有写出，原有的文件没有动。")
                    .arg(failure.value().what, QString::number(files.size()));
        }
        return failure;
    };
    for (const FileBytes &file : files) {
        const auto output = outputFile(file.path);
        if (!output)
            return tl::unexpected(output.error());
        unfinished.emplace_back(*output);
        const QByteArray folder = unfinished.back().folder();
        if (!folders.contains(folder))
            removeLeftovers(QFile::decodeName(folder));
        folders.insert(folder);
        if (const int error = unfinished.back().make(file.bytes))
            return refusedAll(file.path, error);
    }
    for (std::size_t i = 0; i < files.size(); ++i) {
        const int error = unfinished[i].handOver(existing);
        if (error == 0)
            continue;
        if (existing == Existing::Refuse) {
            for (std::size_t before = 0; before < i; ++before)
                unfinished[before].takeBack();
            return refusedAll(files[i].path, error);
        }
        if (i == 0)
            return refusedAll(files[i].path, error);
        auto failure = refused(files[i].path, error);
        failure.value().what = QCoreApplication::translate("session", "%1它前面的 %2 个文件已经写出，它和后面的没有。")
                                   .arg(failure.value().what, QString::number(i));
        return failure;
    }
    for (const QByteArray &folder : folders) {
        const Descriptor directory(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        if (directory.fd() >= 0)
            ::fsync(directory.fd()); // the names; some file systems cannot, and the bytes are safe already
    }
    return {};
}

} // namespace banxin::session
