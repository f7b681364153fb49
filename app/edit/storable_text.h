// storableText: the one rule for what text may enter a paragraph, typed, pasted or from a script. It
// changes no punctuation and no spaces but the tab; that is editing.
#pragma once

#include <QString>

namespace banxin::edit {

/// The text with "\n" alone for line breaks (CR LF, CR, VT, FF, NEL, U+2029; UAX #14 BK, CR, LF, NL),
/// U+3000 for the tab, U+FFFD for each half of a surrogate pair that stands alone, and without NUL, the
/// other C0 and C1 controls, DEL and the 66 noncharacters (U+FDD0–FDEF and the last two of each plane).
/// U+2028, the editor's forced break, stays.
QString storableText(const QString &text);

} // namespace banxin::edit
