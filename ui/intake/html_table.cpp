#include "intake/html_table.h"

#include "formats/foreign_source.h"

#include <QCoreApplication>

namespace banxin::intake {

base::Result<QString> tableOfHtml(const QByteArray &html)
{
    constexpr qsizetype kMostRows = 1000;
    using manuscript::Block;
    formats::ReadOptions options;
    options.kind = formats::FileKind::Html;
    const auto source = formats::sourceOf(html, QCoreApplication::translate("intake", "剪贴板"), options);
    if (!source)
        return tl::unexpected(source.error());
    QStringList rows;
    for (const Block &block : source->blocks) {
        if (block.kind != Block::Kind::TableRow) {
            if (!rows.isEmpty())
                break; // the first table ends
            continue;
        }
        QStringList cells = block.cells;
        for (QString &cell : cells) {
            cell.remove(u'"'); // they would hold cells together
            cell = cell.simplified();
        }
        rows << cells.join(u'\t');
    }
    if (rows.size() > kMostRows)
        return base::failure(base::ErrorKind::Refused,
            QCoreApplication::translate("intake", "剪贴板上的表格太长：有 %1 行，一次最多粘贴 %2 行。")
                .arg(rows.size())
                .arg(kMostRows),
            {}, QCoreApplication::translate("intake", "请只复制要用的行。"));
    return rows.join(u'\n');
}

} // namespace banxin::intake
