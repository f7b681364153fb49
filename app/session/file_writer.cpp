#include "session/file_writer.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <fcntl.h>
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

} // namespace

base::Status writeFileDurably(const QString &path, const QByteArray &bytes)
{
    const QFileInfo info(path);
    const QString folder = info.absolutePath();
    if (!QFileInfo(folder).isDir())
        return base::failure(base::ErrorKind::Refused, QCoreApplication::translate("session", "要写入的文件夹不存在。"),
            folder, QCoreApplication::translate("session", "请先建好文件夹，或者换一个位置。"));
    if (info.isDir())
        return base::failure(base::ErrorKind::Refused,
            QCoreApplication::translate("session", "这个名字是一个文件夹，不能写成文件。"), path,
            QCoreApplication::translate("session", "请换一个文件名。"));
    const QByteArray target = QFile::encodeName(info.absoluteFilePath());
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
