// What the furniture of a page asks for in {fields}: who keeps each fact, and what it says today. Dates, page numbers
// and the like are computed, and none of these.
#pragma once

#include "edit/edits.h"

#include <QStringList>

namespace banxin::edit {

struct FurnitureFact {
    /// Whose it is: this page's alone, of all pages of the issue, of all issues.
    enum class Keeper { Page, Issue, Publication };
    QString key; // cn
    QString title; // 刊号
    QString value; // null where nobody has said yet
    Keeper keeper = Keeper::Page;
    QString computed; // what stands there while nobody says otherwise: a running number; usually empty
    bool isPerson = false; // names of people, who may be chosen from the publication's
};
/// In the order in which they stand on the page, each once; the line of credits as the publication's roles, unless
/// somebody has typed it as a whole.
std::vector<FurnitureFact> furnitureFacts(const model::Document &document, base::Id page);
/// All that a publication says of itself to its furniture, whether a page asks for it or not: number, address, price.
std::vector<FurnitureFact> houseFacts(const model::Publication &publication);
/// Sets facts by their keys, each where it is kept; those that are missing stay. Nobody says those in `unsaid` any
/// more. Refused where one is too long or cannot be printed.
base::Result<model::ChangeSet> setFurnitureFacts(const model::Document &document, base::Id page,
    const model::Fields &values, const EditContext &context, const QStringList &unsaid = {});

} // namespace banxin::edit
