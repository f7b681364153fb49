// ZipArchive: the files in a ZIP, each unpacked into memory when asked for, within limits that no honest manuscript
// meets. It writes nothing to disk.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace banxin::formats {

class ZipArchive {
public:
    struct Entry {
        QString name; // with folders, parted by /
        std::int64_t size = 0;
        std::uint64_t index = 0;
    };

    /// Refused: what is no ZIP or damaged, more than 10,000 files, more than 200 MB unpacked, more than 200 times as
    /// much as packed, and passwords. Entries whose path leaves the archive, and links, are not there.
    static base::Result<ZipArchive> opened(const QByteArray &bytes, const QString &name);
    ZipArchive(ZipArchive &&) noexcept;
    ZipArchive &operator=(ZipArchive &&) noexcept;
    ~ZipArchive();

    const std::vector<Entry> &entries() const { return m_entries; }
    /// Entries that were passed over, as they are called.
    const QStringList &passedOver() const { return m_passedOver; }
    bool has(const QString &entry) const;
    /// Refused where it is not there, damaged or larger than it says.
    base::Result<QByteArray> read(const QString &entry) const;
    base::Result<QByteArray> read(const Entry &entry) const;

private:
    struct Handle;
    ZipArchive();

    std::unique_ptr<Handle> m_handle;
    QString m_name;
    std::vector<Entry> m_entries;
    QStringList m_passedOver;
};

bool isZip(const QByteArray &bytes);
/// The names of the archive's own files as they stand in its directory; nothing is unpacked. Empty where it is damaged
/// or larger than 4 GB.
std::vector<QByteArray> namesInZip(const QByteArray &bytes);

struct ZipFile {
    QString name;
    QByteArray bytes;
};
/// An archive of the files, not compressed: the same for the same files.
base::Result<QByteArray> zipped(const std::vector<ZipFile> &files);

} // namespace banxin::formats
