#include "tests/unit/formats/docx_files.h"

#include <zip.h>

namespace banxin::support {

QByteArray zipOf(const Parts &parts)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *whole = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(whole);
    zip_t *zip = zip_open_from_source(whole, ZIP_TRUNCATE, &error);
    for (const auto &[name, bytes] : parts) {
        zip_source_t *part = zip_source_buffer(zip, bytes.constData(), zip_uint64_t(bytes.size()), 0);
        const auto index = zip_file_add(zip, name.toUtf8().constData(), part, ZIP_FL_ENC_UTF_8);
        if (index < 0) { // a name twice
            zip_source_free(part);
            continue;
        }
        zip_file_set_mtime(zip, zip_uint64_t(index), 1'603'065'600, 0);
    }
    if (zip_close(zip) != 0)
        zip_discard(zip);
    zip_source_open(whole);
    zip_source_seek(whole, 0, SEEK_END);
    QByteArray made(qsizetype(zip_source_tell(whole)), '\0');
    zip_source_seek(whole, 0, SEEK_SET);
    zip_source_read(whole, made.data(), zip_uint64_t(made.size()));
    zip_source_close(whole);
    zip_source_free(whole);
    return made;
}

QByteArray docxOf(const QByteArray &body, const Parts &others, const QByteArray &relations)
{
    const QByteArray namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"";
    Parts parts{{QStringLiteral("[Content_Types].xml"),
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"},
        {QStringLiteral("_rels/.rels"),
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
            "Id=\"r1\" "
            "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
            "Target=\"word/document.xml\"/></Relationships>"},
        {QStringLiteral("word/document.xml"),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document " + namespaces + "><w:body>" + body
                + "</w:body></w:document>"}};
    QByteArray all = relations;
    const QByteArray kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    for (const auto &[name, bytes] : others) {
        QByteArray content = bytes;
        const QByteArray part = name.toUtf8();
        if (part.endsWith(".xml")) {
            const QByteArray type = part.left(part.size() - 4);
            all += "<Relationship Id=\"" + type + "\" Type=\"" + kind
                + (type.startsWith("header")        ? "header"
                        : type.startsWith("footer") ? "footer"
                                                    : type)
                + "\" Target=\"" + part + "\"/>";
            content.replace("NS", namespaces);
        } else if (part.startsWith("media/")) {
            all += "<Relationship Id=\"" + part.mid(6) + "\" Type=\"" + kind + "image\" Target=\"" + part + "\"/>";
        }
        parts.emplace_back(QStringLiteral("word/") + name, content);
    }
    parts.emplace_back(QStringLiteral("word/_rels/document.xml.rels"),
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all
            + "</Relationships>");
    return zipOf(parts);
}

QByteArray paragraphOf(const QString &text, const QByteArray &properties)
{
    return "<w:p>" + (properties.isEmpty() ? QByteArray() : "<w:pPr>" + properties + "</w:pPr>") + "<w:r><w:t>"
        + text.toHtmlEscaped().toUtf8() + "</w:t></w:r></w:p>";
}

QByteArray smallPng()
{
    return QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
}

} // namespace banxin::support
