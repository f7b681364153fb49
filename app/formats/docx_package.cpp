#include "formats/docx_package.h"

#include <QCoreApplication>

namespace banxin::formats {

namespace {

using namespace Qt::StringLiterals;

/// A target as a part's name: relative to the folder of the part that names it.
QString resolved(const QString &target, const QString &part)
{
    QStringList path;
    if (!target.startsWith(u'/')) {
        path = part.split(u'/');
        path.removeLast();
    }
    for (const QString &step : target.split(u'/', Qt::SkipEmptyParts)) {
        if (step == ".."_L1) {
            if (!path.isEmpty())
                path.removeLast();
        } else if (step != "."_L1) {
            path.push_back(step);
        }
    }
    return path.join(u'/');
}

} // namespace

base::Result<QHash<QString, DocxRelation>> DocxPackage::relationsOf(const QString &part) const
{
    const qsizetype slash = part.lastIndexOf(u'/');
    const QString rels = part.first(slash + 1) + "_rels/"_L1 + part.sliced(slash + 1) + ".rels"_L1;
    QHash<QString, DocxRelation> relations;
    if (!m_archive.has(rels))
        return relations;
    const auto tree = xml(rels);
    if (!tree)
        return tl::unexpected(tree.error());
    for (const XmlNode &node : tree->children) {
        if (!node.is("Relationship"_L1))
            continue;
        DocxRelation relation;
        relation.isOutside = node.attribute("TargetMode"_L1).compare("External"_L1, Qt::CaseInsensitive) == 0;
        const QString target = node.attribute("Target"_L1);
        relation.target = relation.isOutside ? target : resolved(target, part);
        relation.kind = node.attribute("Type"_L1).section(u'/', -1);
        relations.insert(node.attribute("Id"_L1), relation);
    }
    return relations;
}

base::Result<XmlNode> DocxPackage::xml(const QString &part) const
{
    const auto bytes = m_archive.read(part);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return xmlTree(*bytes, m_name);
}

bool DocxPackage::hasMacros() const
{
    return std::any_of(m_archive.entries().begin(), m_archive.entries().end(),
        [](const ZipArchive::Entry &entry) { return entry.name.endsWith("vbaProject.bin"_L1, Qt::CaseInsensitive); });
}

bool isDocx(const ZipArchive &archive)
{
    return archive.has(u"[Content_Types].xml"_s)
        && std::any_of(archive.entries().begin(), archive.entries().end(), [](const ZipArchive::Entry &entry) {
               return entry.name.startsWith("word/"_L1) && entry.name.endsWith(".xml"_L1);
           });
}

base::Result<DocxPackage> DocxPackage::opened(const QByteArray &bytes, const QString &name)
{
    auto archive = ZipArchive::opened(bytes, name);
    if (!archive)
        return tl::unexpected(archive.error());
    DocxPackage made(std::move(*archive), name);
    const auto relations = made.relationsOf({});
    if (!relations)
        return tl::unexpected(relations.error());
    for (const DocxRelation &relation : *relations)
        if (relation.kind == "officeDocument"_L1 && !relation.isOutside)
            made.m_document = relation.target;
    if (made.m_document.isEmpty() && made.m_archive.has(u"word/document.xml"_s))
        made.m_document = u"word/document.xml"_s;
    if (made.m_document.isEmpty() || !made.m_archive.has(made.m_document)) {
        return base::failure(base::ErrorKind::Refused,
            QCoreApplication::translate("formats", "这个文件里没有 Word 文档的正文。"), name,
            QCoreApplication::translate("formats", "请在 Word 或 WPS 里打开它，另存为新的 .docx 再试。"));
    }
    return made;
}

} // namespace banxin::formats
