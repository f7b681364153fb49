// DocxPackage: the parts of a Word file and how they refer to each other (ISO/IEC 29500-2). It follows no reference
// that leads out of the file.
#pragma once

#include "formats/xml_tree.h"
#include "formats/zip_archive.h"

#include <QHash>

namespace banxin::formats {

struct DocxRelation {
    QString target; // a part's name, or an address where it leads outside
    QString kind; // the end of the relationship type: image, styles, footnotes, …
    bool isOutside = false;
};

class DocxPackage {
public:
    /// Refused where the archive holds no Word document; `documentPart` then is empty.
    static base::Result<DocxPackage> opened(const QByteArray &bytes, const QString &name);

    const ZipArchive &archive() const { return m_archive; }
    const QString &documentPart() const { return m_document; }
    /// By their ids; none where the part refers to nothing.
    base::Result<QHash<QString, DocxRelation>> relationsOf(const QString &part) const;
    base::Result<XmlNode> xml(const QString &part) const;
    bool hasMacros() const;

private:
    DocxPackage(ZipArchive archive, QString name)
        : m_archive(std::move(archive))
        , m_name(std::move(name))
    {
    }

    ZipArchive m_archive;
    QString m_name;
    QString m_document;
};

/// Whether the archive is a Word file, by its parts.
bool isDocx(const ZipArchive &archive);

} // namespace banxin::formats
