// storableText: the one rule for what text may enter a paragraph, typed, pasted or from a script. It
// changes no punctuation and no spaces but the tab; that is editing.
#pragma once

#include "model/paragraph_roles.h"

#include <QString>

namespace banxin::edit {

/// What a tab is to a text: in the rows of a table it parts cells, elsewhere it is a space.
enum class Tabs { AreSpaces, PartCells };
constexpr Tabs tabsIn(model::ParagraphRole role) { return isTableRole(role) ? Tabs::PartCells : Tabs::AreSpaces; }

/// The text with "\n" alone for line breaks (CR LF, CR, VT, FF, NEL, U+2029; UAX #14 BK, CR, LF, NL),
/// U+3000 for a tab that parts no cells, U+FFFD for each half of a surrogate pair that stands alone, and without NUL,
/// the other C0 and C1 controls, DEL and the 66 noncharacters (U+FDD0–FDEF and the last two of each plane). U+2028, the
/// editor's forced break, stays.
QString storableText(const QString &text, Tabs tabs = Tabs::AreSpaces);

} // namespace banxin::edit
