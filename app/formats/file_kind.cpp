#include "formats/file_kind.h"

#include "formats/html_source.h"
#include "formats/ninjs_source.h"
#include "formats/zip_archive.h"

#include <algorithm>

namespace banxin::formats {

namespace {

bool startsWithAny(const QByteArray &bytes, std::initializer_list<QByteArray> starts)
{
    return std::any_of(starts.begin(), starts.end(), [&](const QByteArray &start) { return bytes.startsWith(start); });
}

/// Names of parts stand unpacked in an archive, so nothing need be unpacked to know. A Word file among others within
/// one has its own.
FileKind kindOfZip(const QByteArray &bytes)
{
    if (bytes.left(200).contains("mimetypeapplication/vnd.oasis.opendocument.text"))
        return FileKind::Office;
    if (bytes.left(200).contains("mimetypeapplication/vnd.oasis.opendocument"))
        return FileKind::Unknown;
    const std::vector<QByteArray> names = namesInZip(bytes);
    const auto has = [&](const char *start) {
        return names.empty() ? bytes.contains(start)
                             : std::any_of(names.begin(), names.end(),
                                 [start](const QByteArray &name) { return name.startsWith(start); });
    };
    const bool isOffice = has("[Content_Types].xml");
    if (isOffice && has("word/document"))
        return FileKind::Docx;
    if (isOffice && (has("xl/workbook") || has("ppt/presentation")))
        return FileKind::Unknown;
    return FileKind::Zip;
}

} // namespace

FileKind kindOf(const QByteArray &bytes)
{
    if (isZip(bytes))
        return kindOfZip(bytes);
    if (QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), 1024)).contains("%PDF-"))
        return FileKind::Pdf;
    if (startsWithAny(bytes, {"\xFF\xD8\xFF", "\x89PNG\r\n\x1A\n", QByteArray("II*\0", 4), QByteArray("MM\0*", 4)})
        || (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP"))
        return FileKind::Picture;
    if (bytes.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
        return bytes.contains(QByteArray("W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t", 23)) ? FileKind::Office
                                                                                    : FileKind::Unknown;
    if (bytes.startsWith("{\\rtf") || (bytes.startsWith("<?xml") && bytes.left(400).contains("Word.Document")))
        return FileKind::Office;
    if (startsWithAny(bytes,
            {QByteArray("\x7F"
                        "ELF"),
                QByteArray("MZ\x90", 3), "Rar!", "7z\xBC\xAF", "\x1F\x8B", "GIF8", "OggS", "fLaC", "ID3"})
        || bytes.mid(4, 4) == "ftyp")
        return FileKind::Unknown;
    if (isNinjs(bytes))
        return FileKind::Ninjs;
    return isHtml(bytes) ? FileKind::Html : FileKind::Text;
}

} // namespace banxin::formats
