// Edits of what a publication is: its names and lawful data, formats, styles, fonts, people and rules. Swatches,
// printers and profiles have edits of their own (edits.h).
#pragma once

#include "edit/edits.h"
#include "model/style.h"

namespace banxin::edit {

/// What publication settings show and change, all at once.
struct House {
    model::Publication publication;
    std::vector<model::ParagraphStyle> styles; // in the order of their names
    std::vector<model::CharacterStyle> characterStyles;
    friend bool operator==(const House &, const House &) = default;
};
/// As the document has it; without an id where it has no such publication.
House houseOf(const model::Document &document, base::Id publication);
/// The document with the house instead of what it has: what the settings' preview is set from.
model::Document withHouse(model::Document document, const House &house);

/// All differences as one change. Refused, naming what is wrong: a name that is empty, taken or cannot be printed, a
/// grid that cannot be (as setGrid()), a number out of range, rules of setting that are no JSON object, a style that
/// is based on itself or on nothing, one that lost the name under which pages ask for it, and one that is taken away
/// while something on an open page is set in it.
base::Result<model::ChangeSet> setHouse(
    const model::Document &document, const House &house, const EditContext &context);

/// Is the paragraph (character) style named by a paragraph, an area, another style or a stock item of the document?
bool isStyleUsed(const model::Document &document, base::Id publication, const QString &name);
bool isCharacterStyleUsed(const model::Document &document, base::Id publication, const QString &name);

} // namespace banxin::edit
