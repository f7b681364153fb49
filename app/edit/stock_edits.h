// Edits of what a publication keeps to make pages from: page templates (版样) and saved frames (元素). The names that
// people gave are theirs; nothing here opens a file.
#pragma once

#include "edit/frame_edits.h"

namespace banxin::edit {

/// 存为模板: the page's furniture with its fields, its grid, layers and guides; where stories stand, areas of their
/// form that await as much copy; modules of adverts without their files. Texts that were typed into the page's
/// fields stay with the page. Instead of the template of that name where there is one. Refused where the name cannot
/// be or nothing stands on the page. `made`: the item's id.
base::Result<model::ChangeSet> keepPageTemplate(const model::Document &document, base::Id page, const QString &name,
    const EditContext &context, base::Id *made = nullptr);
/// 存为元素: the frames as they stand, as a clipping of the newsroom at `store` has them. Refused as above, and where
/// the name is taken.
base::Result<model::ChangeSet> keepFrames(const model::Document &document, const Frames &frames, const QString &name,
    const QString &store, const EditContext &context, base::Id *made = nullptr);
base::Result<model::ChangeSet> renameStockItem(
    const model::Document &document, base::Id item, const QString &name, const EditContext &context);
base::Result<model::ChangeSet> removeStockItem(
    const model::Document &document, base::Id item, const EditContext &context);

/// What stands in a stock item, as a page of its own would have it: the frames and their paragraphs, with the ids that
/// they were kept with. Refused where it is damaged.
struct StockFrames {
    std::vector<model::Frame> frames; // from the back to the front
    std::vector<model::Paragraph> paragraphs; // of the frames, in their order
};
base::Result<StockFrames> stockFrames(const model::StockItem &item);

/// The item of that kind and name; null where the publication has none.
const model::StockItem *stockItemNamed(
    const model::Document &document, base::Id publication, model::StockKind kind, const QString &name);

} // namespace banxin::edit
