// Accessibility of the galley: readers find its whole text, what is over and off paper included, its caret and
// selection, and write in it.
#pragma once

namespace banxin::galley {

/// Makes readers find an interface for every GalleyView; more than once does nothing.
void installGalleyAccessibility();

} // namespace banxin::galley
