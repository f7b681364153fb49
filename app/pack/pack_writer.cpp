// A pack's ZIP is written beside its place, synced and renamed over it.
#include "pack/pack_zip.h"
#include "store/files.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <cstring>

#include <unistd.h>
#include <zip.h>

namespace banxin::pack {

namespace {

/// What libzip asks one part for; its bytes are in memory only while they are written.
struct Feed {
    const PartSource *part = nullptr;
    base::Status *status = nullptr;
    const Progress *progress = nullptr;
    std::int64_t *done = nullptr;
    std::int64_t total = 0;
    QByteArray bytes;
    qsizetype at = 0;
};

zip_int64_t feed(void *user, void *data, zip_uint64_t length, zip_source_cmd_t command)
{
    auto *own = static_cast<Feed *>(user);
    switch (command) {
    case ZIP_SOURCE_OPEN: {
        auto bytes = own->part->bytes();
        if (!bytes) {
            *own->status = tl::unexpected(bytes.error());
            return -1;
        }
        own->bytes = std::move(*bytes);
        own->at = 0;
        return 0;
    }
    case ZIP_SOURCE_READ: {
        const auto count = std::min<qsizetype>(own->bytes.size() - own->at, static_cast<qsizetype>(length));
        std::memcpy(data, own->bytes.constData() + own->at, static_cast<std::size_t>(count));
        own->at += count;
        return count;
    }
    case ZIP_SOURCE_CLOSE:
        *own->done += own->bytes.size();
        own->bytes.clear();
        return 0;
    case ZIP_SOURCE_STAT: {
        auto *stat = static_cast<zip_stat_t *>(data);
        zip_stat_init(stat);
        stat->size = static_cast<zip_uint64_t>(own->part->size);
        stat->valid = ZIP_STAT_SIZE;
        return sizeof *stat;
    }
    case ZIP_SOURCE_ERROR: {
        auto *code = static_cast<int *>(data);
        code[0] = ZIP_ER_READ;
        code[1] = EIO;
        return 2 * sizeof(int);
    }
    case ZIP_SOURCE_FREE:
        delete own;
        return 0;
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
            ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, ZIP_SOURCE_SUPPORTS, -1);
    default:
        return -1;
    }
}

base::Error cannotWrite(const QString &path, const QString &why)
{
    return {base::ErrorKind::Refused, QCoreApplication::translate("pack", "打包文件写不出去：%1").arg(why), path,
        QCoreApplication::translate("pack", "请看看磁盘空间和文件夹的权限，再试一次。")};
}

} // namespace

base::Status writeZip(const QString &path, const std::vector<PartSource> &parts, const Progress &progress)
{
    const QFileInfo place(path);
    QTemporaryFile reserve(place.absolutePath() + QStringLiteral("/.banxin-XXXXXX.part"));
    if (!reserve.open())
        return tl::unexpected(cannotWrite(path, reserve.errorString()));
    const QByteArray temporary = QFile::encodeName(reserve.fileName());
    int code = 0;
    zip_t *zip = zip_open(temporary.constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    if (!zip)
        return tl::unexpected(cannotWrite(path, QString::fromLocal8Bit(std::strerror(errno))));
    base::Status status;
    std::int64_t done = 0, total = 0;
    for (const PartSource &part : parts)
        total += part.size;
    for (const PartSource &part : parts) {
        auto *own = new Feed{&part, &status, &progress, &done, total, {}, 0};
        zip_source_t *source = zip_source_function(zip, feed, own);
        const zip_int64_t index =
            source ? zip_file_add(zip, part.path.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) : -1;
        if (index < 0) {
            source ? zip_source_free(source) : delete own;
            zip_discard(zip);
            return tl::unexpected(cannotWrite(path, QStringLiteral("zip")));
        }
        constexpr zip_uint16_t firstDay = (1 << 5) | 1; // 1980-01-01
        zip_file_set_dostime(zip, static_cast<zip_uint64_t>(index), 0, firstDay, 0);
        zip_set_file_compression(
            zip, static_cast<zip_uint64_t>(index), part.compressed ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0);
    }
    struct Watch {
        const Progress *progress;
        std::int64_t *done;
        std::int64_t total;
    } watch{&progress, &done, total};
    if (progress)
        zip_register_cancel_callback_with_state(
            zip,
            [](zip_t *, void *user) {
                const auto *own = static_cast<Watch *>(user);
                return (*own->progress)(*own->done, own->total) ? 0 : 1;
            },
            nullptr, &watch);
    if (zip_close(zip) != 0) {
        const bool stopped = zip_error_code_zip(zip_get_error(zip)) == ZIP_ER_CANCELLED;
        const QString why = QString::fromUtf8(zip_strerror(zip));
        zip_discard(zip);
        if (!status)
            return status;
        if (stopped)
            return base::failure(
                base::ErrorKind::Refused, QCoreApplication::translate("pack", "已停止，没有写出文件。"), path);
        return tl::unexpected(cannotWrite(path, why));
    }
    QFile written(reserve.fileName()); // libzip has put a new file in its place
    if (!written.open(QIODevice::ReadWrite) || ::fsync(written.handle()) != 0)
        return tl::unexpected(cannotWrite(path, QString::fromLocal8Bit(std::strerror(errno))));
    written.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    written.close();
    if (::rename(temporary.constData(), QFile::encodeName(place.absoluteFilePath()).constData()) != 0)
        return tl::unexpected(cannotWrite(path, QString::fromLocal8Bit(std::strerror(errno))));
    reserve.setAutoRemove(false);
    return store::syncFolder(place.absolutePath());
}

} // namespace banxin::pack
