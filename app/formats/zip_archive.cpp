#include "formats/zip_archive.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>

#include <zip.h>

namespace banxin::formats {

namespace {

constexpr std::int64_t mostExpanded = std::int64_t(200) << 20;
constexpr std::int64_t mostRatio = 200;
constexpr std::int64_t smallEnough = std::int64_t(4) << 20; // XML of nothing but repetition packs as well
constexpr std::int64_t mostEntries = 10'000;

tl::unexpected<base::Error> refused(const char *what, const QString &name)
{
    return base::failure(base::ErrorKind::Refused, QCoreApplication::translate("formats", what), name,
        QCoreApplication::translate("formats", "请让来稿的人重新保存或重新压缩后再发一次。"));
}

/// Chinese Windows packs names in its own code page and says nothing of it.
QString nameFrom(const char *raw)
{
    QStringDecoder utf8(QStringConverter::Utf8);
    QString name = utf8(raw);
    if (utf8.hasError()) {
        QStringDecoder gb("GB18030");
        name = gb.isValid() ? QString(gb(raw)) : QString::fromLatin1(raw);
    }
    return name.replace(u'\\', u'/');
}

bool leaves(const QString &name)
{
    if (name.isEmpty() || name.startsWith(u'/') || name.contains(QChar(0)) || name.size() > 1000)
        return true;
    if (name.size() > 1 && name[1] == u':')
        return true;
    return name.split(u'/').contains(QStringLiteral(".."));
}

bool isLink(zip_t *zip, zip_uint64_t index)
{
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    if (zip_file_get_external_attributes(zip, index, 0, &system, &attributes) != 0 || system != ZIP_OPSYS_UNIX)
        return false;
    return ((attributes >> 16) & 0170000) == 0120000;
}

} // namespace

struct ZipArchive::Handle {
    QByteArray bytes; // stays while the archive is open
    zip_t *zip = nullptr;
    mutable std::int64_t unpacked = 0;
    Handle() = default;
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;
    ~Handle()
    {
        if (zip)
            zip_discard(zip);
    }
};

ZipArchive::ZipArchive() = default;
ZipArchive::ZipArchive(ZipArchive &&) noexcept = default;
ZipArchive &ZipArchive::operator=(ZipArchive &&) noexcept = default;
ZipArchive::~ZipArchive() = default;

base::Result<ZipArchive> ZipArchive::opened(const QByteArray &bytes, const QString &name)
{
    ZipArchive made;
    made.m_name = name;
    made.m_handle = std::make_unique<Handle>();
    made.m_handle->bytes = bytes;
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(
        made.m_handle->bytes.constData(), static_cast<zip_uint64_t>(made.m_handle->bytes.size()), 0, &error);
    if (source)
        made.m_handle->zip = zip_open_from_source(source, ZIP_RDONLY, &error);
    zip_error_fini(&error);
    if (!made.m_handle->zip) {
        if (source)
            zip_source_free(source);
        return refused(QT_TRANSLATE_NOOP("formats", "压缩文件已损坏，无法读取。"), name);
    }
    zip_t *zip = made.m_handle->zip;
    const zip_int64_t count = zip_get_num_entries(zip, 0);
    if (count > mostEntries)
        return refused(QT_TRANSLATE_NOOP("formats", "压缩文件里的文件超过一万个，没有读取。"), name);
    std::int64_t expanded = 0;
    for (zip_int64_t i = 0; i < count; ++i) {
        const auto index = static_cast<zip_uint64_t>(i);
        zip_stat_t stat;
        zip_stat_init(&stat);
        const char *raw = zip_get_name(zip, index, ZIP_FL_ENC_RAW);
        if (!raw || zip_stat_index(zip, index, 0, &stat) != 0 || !(stat.valid & ZIP_STAT_SIZE))
            return refused(QT_TRANSLATE_NOOP("formats", "压缩文件已损坏，无法读取。"), name);
        const QString entry = nameFrom(raw);
        if (entry.endsWith(u'/'))
            continue;
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
            return refused(QT_TRANSLATE_NOOP("formats", "文件有密码，无法读取。"), name);
        if (stat.size > static_cast<zip_uint64_t>(mostExpanded))
            return refused(QT_TRANSLATE_NOOP("formats", "压缩文件展开后超过 200 MB，没有读取。"), name);
        const auto size = static_cast<std::int64_t>(stat.size);
        const auto packed = static_cast<std::int64_t>(stat.comp_size);
        expanded += size;
        if (expanded > mostExpanded)
            return refused(QT_TRANSLATE_NOOP("formats", "压缩文件展开后超过 200 MB，没有读取。"), name);
        if (size > smallEnough && size / std::max<std::int64_t>(packed, 1) > mostRatio)
            return refused(QT_TRANSLATE_NOOP("formats", "压缩文件压得异常小，像是压缩炸弹，没有读取。"), name);
        if (leaves(entry) || isLink(zip, index)) {
            made.m_passedOver.push_back(entry);
            continue;
        }
        made.m_entries.push_back({entry, size, index});
    }
    if (expanded > smallEnough && expanded / std::max<std::int64_t>(bytes.size(), 1) > mostRatio)
        return refused(QT_TRANSLATE_NOOP("formats", "压缩文件压得异常小，像是压缩炸弹，没有读取。"), name);
    return made;
}

bool ZipArchive::has(const QString &entry) const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [&](const Entry &known) { return known.name == entry; });
}

base::Result<QByteArray> ZipArchive::read(const QString &entry) const
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &known) { return known.name == entry; });
    if (found == m_entries.end())
        return refused(QT_TRANSLATE_NOOP("formats", "压缩文件里缺少必要的部分。"), m_name);
    return read(*found);
}

base::Result<QByteArray> ZipArchive::read(const Entry &entry) const
{
    m_handle->unpacked += entry.size;
    if (m_handle->unpacked > 2 * mostExpanded) // the same part again and again
        return refused(QT_TRANSLATE_NOOP("formats", "压缩文件展开后超过 200 MB，没有读取。"), m_name);
    zip_file_t *file = zip_fopen_index(m_handle->zip, entry.index, 0);
    if (!file)
        return refused(QT_TRANSLATE_NOOP("formats", "压缩文件已损坏，无法读取。"), m_name);
    QByteArray bytes(static_cast<qsizetype>(entry.size), Qt::Uninitialized);
    std::int64_t at = 0;
    while (at < entry.size) {
        const zip_int64_t got = zip_fread(file, bytes.data() + at, static_cast<zip_uint64_t>(entry.size - at));
        if (got <= 0)
            break;
        at += got;
    }
    char more = 0;
    const bool isWhole = at == entry.size && zip_fread(file, &more, 1) == 0;
    zip_fclose(file);
    if (!isWhole)
        return refused(QT_TRANSLATE_NOOP("formats", "压缩文件已损坏，无法读取。"), m_name);
    return bytes;
}

std::vector<QByteArray> namesInZip(const QByteArray &bytes)
{
    // PKWARE APPNOTE 4.3.16: the end of the directory is the file's end but for a comment of at most 64 KB.
    constexpr qsizetype endSize = 22, headerSize = 46;
    const QByteArrayView all(bytes);
    const auto number = [&](qsizetype at, int count) {
        std::uint32_t value = 0;
        for (int i = count; i > 0; --i)
            value = (value << 8) | static_cast<unsigned char>(all[at + i - 1]);
        return static_cast<qsizetype>(value);
    };
    const qsizetype end = all.size() < endSize ? -1 : all.lastIndexOf("PK\x05\x06", all.size() - endSize);
    if (end < 0 || end < all.size() - endSize - 0xFFFF)
        return {};
    std::vector<QByteArray> names;
    qsizetype at = number(end + 16, 4);
    for (qsizetype left = number(end + 10, 2); left > 0; --left) {
        if (at > end - headerSize || !all.sliced(at).startsWith("PK\x01\x02"))
            return {};
        const qsizetype name = number(at + 28, 2);
        if (at + headerSize + name > end)
            return {};
        names.push_back(all.sliced(at + headerSize, name).toByteArray());
        at += headerSize + name + number(at + 30, 2) + number(at + 32, 2);
    }
    return names;
}

base::Result<QByteArray> zipped(const std::vector<ZipFile> &files)
{
    const auto failed =
        base::failure(base::ErrorKind::Refused, QCoreApplication::translate("formats", "文件装不进压缩包。"), {});
    zip_source_t *whole = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    if (!whole)
        return failed;
    zip_source_keep(whole);
    const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> keeper(whole, zip_source_free);
    zip_t *zip = zip_open_from_source(whole, ZIP_TRUNCATE, nullptr);
    if (!zip) {
        zip_source_free(whole);
        return failed;
    }
    for (const ZipFile &file : files) {
        zip_source_t *part =
            zip_source_buffer(zip, file.bytes.constData(), static_cast<zip_uint64_t>(file.bytes.size()), 0);
        const zip_int64_t index = zip_file_add(zip, file.name.toUtf8().constData(), part, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(part);
            zip_discard(zip);
            return failed;
        }
        const auto own = static_cast<zip_uint64_t>(index);
        constexpr zip_uint16_t firstDay = (1 << 5) | 1; // 1980-01-01
        zip_file_set_dostime(zip, own, 0, firstDay, 0);
        zip_set_file_compression(zip, own, ZIP_CM_STORE, 0);
    }
    if (zip_close(zip) != 0) {
        zip_discard(zip);
        return failed;
    }
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_stat(whole, &stat) != 0 || zip_source_open(whole) != 0)
        return failed;
    QByteArray bytes(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
    const zip_int64_t got = zip_source_read(whole, bytes.data(), stat.size);
    zip_source_close(whole);
    if (got != static_cast<zip_int64_t>(stat.size))
        return failed;
    return bytes;
}

bool isZip(const QByteArray &bytes) { return bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06"); }

} // namespace banxin::formats
