// PackReader: the parts of a pack's ZIP, each by its name, within limits that no honest issue meets. It writes nothing
// and takes no part's name for a place on disk.
#pragma once

#include "pack/pack_parts.h"

#include <memory>

struct zip;

namespace banxin::pack {

class PackReader {
public:
    static base::Result<PackReader> opened(const QString &path);
    static base::Result<PackReader> of(const QByteArray &bytes);
    PackReader(PackReader &&) noexcept;
    PackReader &operator=(PackReader &&) noexcept;
    ~PackReader();

    const Manifest &manifest() const { return m_manifest; }
    /// Refused where the part's bytes are not those that the manifest says.
    base::Result<QByteArray> part(const QString &path) const;
    /// Everything that stands in it as objects, the graph checked, every part against its digest.
    base::Result<std::vector<model::Object>> objects(const Progress &progress) const;

private:
    PackReader() = default;
    base::Status readDirectory();
    base::Result<QByteArray> raw(std::uint64_t index, std::int64_t size) const;

    struct Closer {
        void operator()(zip *archive) const;
    };
    QByteArray m_bytes; // stays while the archive is open
    std::unique_ptr<zip, Closer> m_zip;
    QString m_where;
    std::map<QString, std::pair<std::uint64_t, std::int64_t>> m_entries; // index and size
    Manifest m_manifest;
};

struct PartSource {
    QString path;
    std::int64_t size = 0;
    bool compressed = false;
    std::function<base::Result<QByteArray>()> bytes; // asked for when they are written
};
/// A new ZIP at `path`, on disk when it returns; the same parts make the same bytes.
base::Status writeZip(const QString &path, const std::vector<PartSource> &parts, const Progress &progress);

} // namespace banxin::pack
