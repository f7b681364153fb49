#include "session/file_writer.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace banxin::session {

namespace {

tl::unexpected<base::Error> refused(const QString &path, int error)
{
    QString advice;
    if (error == ENOSPC || error == EDQUOT || error == EFBIG)
        advice = QCoreApplication::translate("session", "请腾出磁盘空间，或者换一个位置。");
    else if (error == EACCES || error == EROFS || error == EPERM)
        advice = QCoreApplication::translate("session", "请换一个可以写入的位置。");
    return base::failure(base::ErrorKind::Refused,
        QCoreApplication::translate("session", "文件没有写成：%1。").arg(qt_error_string(error)), path, advice);
}

/// An open file descriptor.
class Descriptor {
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    ~Descriptor() { close(); }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    int fd() const { return m_fd; }
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
    const auto output = outputFile(path);
    if (!output)
        return tl::unexpected(output.error());
    const QFileInfo info(*output);
    const QString folder = info.absolutePath();
    const QByteArray target = QFile::encodeName(*output);
    const QByteArray temporary = QFile::encodeName(folder + u'/'
        + QStringLiteral(".%1.%2.part").arg(info.fileName()).arg(QRandomGenerator::system()->generate64(), 0, 36));
    Descriptor file(::open(temporary.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (file.fd() < 0)
        return refused(path, errno);
    const auto give = [&](int error) {
        file.close();
        ::unlink(temporary.constData());
        return refused(path, error);
    };
    for (qsizetype written = 0; written < bytes.size();) {
        const ssize_t count =
            ::write(file.fd(), bytes.constData() + written, static_cast<std::size_t>(bytes.size() - written));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return give(errno);
        written += count;
    }
    if (::fsync(file.fd()) != 0 || file.close() != 0)
        return give(errno);
    if (::rename(temporary.constData(), target.constData()) != 0)
        return give(errno);
    const Descriptor directory(::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.fd() >= 0)
        ::fsync(directory.fd()); // the name; some file systems cannot, and the bytes are safe already
    return {};
}

} // namespace banxin::session
