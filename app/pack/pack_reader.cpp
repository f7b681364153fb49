#include "pack/pack_zip.h"

#include <QCoreApplication>
#include <QFile>

#include <zip.h>

namespace banxin::pack {

namespace {

constexpr std::int64_t kMostParts = 50'000;
constexpr std::int64_t kMostBytes = std::int64_t(8) << 30; // of all parts
constexpr std::int64_t kMostInPart = std::int64_t(1) << 30;
constexpr std::int64_t kMostInText = std::int64_t(64) << 20; // of a part of JSON
constexpr std::int64_t kSmallEnough = std::int64_t(1) << 20;
constexpr std::int64_t kMostRatio = 200;
constexpr std::size_t kMostObjects = 1'000'000;

tl::unexpected<base::Error> refused(const char *what, const QString &where)
{
    return tl::unexpected(refusal(what, where));
}

/// publication.jsonl, issue.jsonl, pages/ID.jsonl, stories/ID.jsonl, assets/DIGEST: nothing else is a part.
bool isPartName(const QString &name)
{
    if (name == u"mimetype" || name == u"manifest.json" || name == u"publication.jsonl" || name == u"issue.jsonl")
        return true;
    const QStringList pieces = name.split(u'/');
    if (pieces.size() != 2)
        return false;
    if (pieces[0] == u"assets") {
        const auto digest = base::Digest::fromHex(pieces[1]);
        return digest && digest->toHex() == pieces[1];
    }
    if (pieces[0] != u"pages" && pieces[0] != u"stories")
        return false;
    const auto id =
        pieces[1].endsWith(u".jsonl") ? base::Id::fromString(QStringView(pieces[1]).chopped(6)) : std::nullopt;
    return id && id->toString() + QStringLiteral(".jsonl") == pieces[1];
}

} // namespace

void PackReader::Closer::operator()(zip *archive) const { zip_discard(archive); }
PackReader::PackReader(PackReader &&) noexcept = default;
PackReader &PackReader::operator=(PackReader &&) noexcept = default;
PackReader::~PackReader() = default;

base::Result<PackReader> PackReader::opened(const QString &path)
{
    PackReader made;
    made.m_where = path;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::failure(base::ErrorKind::Unreachable,
            QCoreApplication::translate("pack", "打包文件打不开：%1").arg(file.errorString()), path);
    if (!file.read(4).startsWith("PK\x03\x04"))
        return refused(QT_TRANSLATE_NOOP("pack", "这不是打包的一期报纸（.banxinpack）。"), path);
    int code = 0;
    made.m_zip.reset(zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code));
    if (!made.m_zip)
        return refused(QT_TRANSLATE_NOOP("pack", "打包文件已损坏，无法读取。"), path);
    if (auto status = made.readDirectory(); !status)
        return tl::unexpected(status.error());
    return made;
}

base::Result<PackReader> PackReader::of(const QByteArray &bytes)
{
    PackReader made;
    made.m_bytes = bytes;
    zip_source_t *source =
        zip_source_buffer_create(made.m_bytes.constData(), static_cast<zip_uint64_t>(made.m_bytes.size()), 0, nullptr);
    if (source)
        made.m_zip.reset(zip_open_from_source(source, ZIP_RDONLY, nullptr));
    if (!made.m_zip) {
        if (source)
            zip_source_free(source);
        return refused(QT_TRANSLATE_NOOP("pack", "打包文件已损坏，无法读取。"), {});
    }
    if (auto status = made.readDirectory(); !status)
        return tl::unexpected(status.error());
    return made;
}

base::Status PackReader::readDirectory()
{
    const zip_int64_t count = zip_get_num_entries(m_zip.get(), 0);
    if (count > kMostParts)
        return refused(QT_TRANSLATE_NOOP("pack", "打包文件里的部分太多，没有读取。"), m_where);
    std::int64_t all = 0;
    for (zip_int64_t i = 0; i < count; ++i) {
        const auto index = static_cast<zip_uint64_t>(i);
        zip_stat_t stat;
        zip_stat_init(&stat);
        const char *raw = zip_get_name(m_zip.get(), index, ZIP_FL_ENC_RAW);
        if (!raw || zip_stat_index(m_zip.get(), index, 0, &stat) != 0 || !(stat.valid & ZIP_STAT_SIZE))
            return refused(QT_TRANSLATE_NOOP("pack", "打包文件已损坏，无法读取。"), m_where);
        const QString name = QString::fromUtf8(raw);
        if (!isPartName(name))
            return refused(QT_TRANSLATE_NOOP("pack", "打包文件里有不该有的文件，没有读取。"),
                m_where + QStringLiteral(" › ") + name.left(200));
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
            return refused(QT_TRANSLATE_NOOP("pack", "打包文件有密码，无法读取。"), m_where);
        const bool isAsset = name.startsWith(u"assets/");
        if (stat.size > static_cast<zip_uint64_t>(isAsset ? kMostInPart : kMostInText))
            return refused(QT_TRANSLATE_NOOP("pack", "打包文件里有大得异常的部分，没有读取。"), m_where);
        const auto size = static_cast<std::int64_t>(stat.size);
        all += size;
        if (all > kMostBytes)
            return refused(QT_TRANSLATE_NOOP("pack", "打包文件展开后超过 8 GB，没有读取。"), m_where);
        if (size > kSmallEnough
            && size / std::max<std::int64_t>(1, static_cast<std::int64_t>(stat.comp_size)) > kMostRatio)
            return refused(QT_TRANSLATE_NOOP("pack", "打包文件压得异常小，像是压缩炸弹，没有读取。"), m_where);
        if (!m_entries.emplace(name, std::pair(index, size)).second)
            return refused(QT_TRANSLATE_NOOP("pack", "打包文件里有两个同名的部分。"), m_where);
    }
    const auto kind = m_entries.find(QStringLiteral("mimetype"));
    const auto list = m_entries.find(QStringLiteral("manifest.json"));
    if (kind == m_entries.end() || list == m_entries.end())
        return refused(QT_TRANSLATE_NOOP("pack", "这不是打包的一期报纸（.banxinpack）。"), m_where);
    const auto type = raw(kind->second.first, kind->second.second);
    if (!type || *type != kMimeType)
        return refused(QT_TRANSLATE_NOOP("pack", "这不是打包的一期报纸（.banxinpack）。"), m_where);
    const auto text = raw(list->second.first, list->second.second);
    if (!text)
        return tl::unexpected(text.error());
    auto manifest = manifestFrom(*text, m_where);
    if (!manifest)
        return tl::unexpected(manifest.error());
    m_manifest = std::move(*manifest);
    for (const auto &[path, part] : m_manifest.parts) {
        const auto found = m_entries.find(path);
        if (found == m_entries.end())
            return refused(QT_TRANSLATE_NOOP("pack", "打包文件缺少清单上的部分。"),
                m_where + QStringLiteral(" › ") + path.left(200));
        if (found->second.second != part.size)
            return refused(QT_TRANSLATE_NOOP("pack", "打包文件与清单不符，可能被改动或损坏。"),
                m_where + QStringLiteral(" › ") + path);
    }
    if (m_manifest.parts.size() + 2 != m_entries.size())
        return refused(QT_TRANSLATE_NOOP("pack", "打包文件里有清单上没有的部分。"), m_where);
    return {};
}

base::Result<QByteArray> PackReader::raw(std::uint64_t index, std::int64_t size) const
{
    const auto damaged = [&] { return refused(QT_TRANSLATE_NOOP("pack", "打包文件已损坏，无法读取。"), m_where); };
    zip_file_t *file = zip_fopen_index(m_zip.get(), index, 0);
    if (!file)
        return damaged();
    QByteArray bytes(static_cast<qsizetype>(size), Qt::Uninitialized);
    std::int64_t at = 0;
    while (at < size) {
        const zip_int64_t got = zip_fread(file, bytes.data() + at, static_cast<zip_uint64_t>(size - at));
        if (got <= 0)
            break;
        at += got;
    }
    char more = 0;
    const bool isWhole = at == size && zip_fread(file, &more, 1) == 0;
    zip_fclose(file);
    if (!isWhole)
        return damaged();
    return bytes;
}

base::Result<QByteArray> PackReader::part(const QString &path) const
{
    const auto known = m_manifest.parts.find(path);
    const auto entry = m_entries.find(path);
    if (known == m_manifest.parts.end() || entry == m_entries.end())
        return refused(QT_TRANSLATE_NOOP("pack", "打包文件缺少清单上的部分。"), m_where + QStringLiteral(" › ") + path);
    auto bytes = raw(entry->second.first, entry->second.second);
    if (!bytes)
        return bytes;
    if (base::Digest::of(*bytes) != known->second.digest
        || (path.startsWith(u"assets/") && assetPath(known->second.digest) != path))
        return refused(QT_TRANSLATE_NOOP("pack", "打包文件与清单不符，可能被改动或损坏。"),
            m_where + QStringLiteral(" › ") + path);
    return bytes;
}

base::Result<std::vector<model::Object>> PackReader::objects(const Progress &progress) const
{
    std::vector<model::Object> made;
    std::int64_t done = 0;
    for (const auto &[path, part] : m_manifest.parts) {
        const auto bytes = this->part(path);
        if (!bytes)
            return tl::unexpected(bytes.error());
        if (!path.startsWith(u"assets/")) {
            if (auto status = fromLines(*bytes, m_where + QStringLiteral(" › ") + path, made); !status)
                return tl::unexpected(status.error());
            if (made.size() > kMostObjects)
                return refused(QT_TRANSLATE_NOOP("pack", "打包文件里的部分太多，没有读取。"), m_where);
        }
        done += part.size;
        if (progress && !progress(done, 2 * m_manifest.summary.bytes))
            return refused(QT_TRANSLATE_NOOP("pack", "已停止。"), m_where);
    }
    if (auto status = checkWhole(made, m_where); !status)
        return tl::unexpected(status.error());
    for (const model::Object &object : made) {
        for (const base::Digest &file : filesOf(object)) {
            if (!m_manifest.parts.contains(assetPath(file)) && !m_manifest.summary.missing.contains(file.toHex()))
                return refused(QT_TRANSLATE_NOOP("pack", "打包文件缺少版面上用的图片等素材。"), m_where);
        }
    }
    return made;
}

} // namespace banxin::pack
