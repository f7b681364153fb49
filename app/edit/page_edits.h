// Edits of an issue's pages: new ones, their order, their fields.
#pragma once

#include "edit/edits.h"

namespace banxin::edit {

/// A page behind all others of the issue with its furniture; `page.issue` and `order` are set here. Frames and
/// paragraphs come with ids of their own (what a template made), styles that the publication lacks with them. Refused
/// where the number is empty or taken.
base::Result<model::ChangeSet> addPage(const model::Document &document, base::Id issue, const model::Page &page,
    const std::vector<model::Object> &furniture, const EditContext &context);
/// With all its frames; stories that stood on it alone go back to the pool.
base::Result<model::ChangeSet> removePage(const model::Document &document, base::Id page, const EditContext &context);
/// Behind `after` (null: to the head of the issue).
base::Result<model::ChangeSet> movePage(
    const model::Document &document, base::Id page, base::Id after, const EditContext &context);
struct PageFacts {
    QString number;
    QString section;
    model::PageRole role = model::PageRole::Inside;
    model::Fields fields;
};
base::Result<model::ChangeSet> setPageFacts(
    const model::Document &document, base::Id page, const PageFacts &facts, const EditContext &context);
/// 版式网格. Areas on whole columns and rows of the old grid stay on the same of the new one.
base::Result<model::ChangeSet> setGrid(
    const model::Document &document, base::Id page, const model::Grid &grid, const EditContext &context);

} // namespace banxin::edit
