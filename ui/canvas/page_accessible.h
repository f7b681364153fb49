// Accessibility of the page: readers see the text that is being typed in, its caret and selection, and every frame of
// the page (frame_accessible.h).
#pragma once

namespace banxin::canvas {

/// Makes readers find an interface for every PageView; more than once does nothing.
void installPageAccessibility();

} // namespace banxin::canvas
