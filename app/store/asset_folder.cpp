#include "store/asset_folder.h"

#include "store/files.h"
#include "store/sqlite_error.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <cerrno>

namespace banxin::store {

using base::Digest;
using base::ErrorKind;

QString AssetFolder::pathOf(const Digest &digest) const
{
    const QString hex = digest.toHex();
    return m_folder + u'/' + hex.left(2) + u'/' + hex;
}

base::Result<Digest> AssetFolder::add(const QByteArray &bytes) const
{
    const Digest digest = Digest::of(bytes);
    const QString path = pathOf(digest);
    if (QFileInfo(path).size() == bytes.size() && QFile::exists(path) && read(digest))
        return digest;
    const QString folder = QFileInfo(path).absolutePath();
    if (!QFileInfo(folder).isDir()) {
        errno = 0;
        if (!QDir().mkpath(folder))
            return tl::unexpected(fileError(errno, folder));
        // The folder's own name must outlive a power cut, not only what is in it.
        if (const auto status = syncFolder(m_folder); !status)
            return tl::unexpected(status.error());
        if (const auto status = syncFolder(QFileInfo(m_folder).absolutePath()); !status)
            return tl::unexpected(status.error());
    }
    if (const auto status = writeDurably(path, bytes); !status)
        return tl::unexpected(status.error());
    return digest;
}

base::Result<QByteArray> AssetFolder::read(const Digest &digest) const
{
    QFile file(pathOf(digest));
    if (!file.open(QIODevice::ReadOnly))
        return base::failure(
            ErrorKind::Refused, tr("图片等素材的文件缺失。"), file.fileName(), tr("请从备份恢复这个文件。"));
    const QByteArray bytes = file.readAll();
    if (Digest::of(bytes) != digest)
        return base::failure(
            ErrorKind::Refused, tr("图片等素材的文件已损坏。"), file.fileName(), tr("请从备份恢复这个文件。"));
    return bytes;
}

std::vector<Digest> AssetFolder::all() const
{
    std::vector<Digest> digests;
    QDirIterator files(m_folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        if (const auto digest = Digest::fromHex(files.fileName()))
            digests.push_back(*digest);
    }
    std::sort(digests.begin(), digests.end());
    return digests;
}

} // namespace banxin::store
