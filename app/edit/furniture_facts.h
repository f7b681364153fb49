// What the furniture of a page asks for in {fields}: who keeps each fact, and what it says today. Dates, page numbers
// and the like are computed, and none of these.
#pragma once

#include "edit/edits.h"

namespace banxin::edit {

struct FurnitureFact {
    /// Whose it is: this page's alone, of all pages of the issue, of all issues.
    enum class Keeper { Page, Issue, Publication };
    QString key; // cn
    QString title; // 刊号
    QString value; // null where nobody has said yet
    Keeper keeper = Keeper::Page;
};
/// In the order in which they stand on the page, each once.
std::vector<FurnitureFact> furnitureFacts(const model::Document &document, base::Id page);
/// Sets facts by their keys, each where it is kept; those that are missing stay. Refused where one is too long or
/// cannot be printed.
base::Result<model::ChangeSet> setFurnitureFacts(
    const model::Document &document, base::Id page, const model::Fields &values, const EditContext &context);

} // namespace banxin::edit
