#include "formats/docx_source.h"

#include "formats/docx_reader.h"
#include "formats/looks.h"
#include "manuscript/text_columns.h"

namespace banxin::formats {

using manuscript::Source;

base::Result<Source> docxSource(const QByteArray &bytes, const QString &name, TrackedChanges changes)
{
    auto package = DocxPackage::opened(bytes, name);
    if (!package)
        return tl::unexpected(package.error());
    Source source;
    source.name = name;
    DocxReader reader(*package, changes, source);
    if (const auto status = reader.read(); !status)
        return tl::unexpected(status.error());
    addHeadingLevels(source.blocks);
    findColumns(source.blocks);
    return source;
}

} // namespace banxin::formats
