// What of a paragraph's text is on no page (Span::cut, 删而不印): the text without it, and where a caret stands by it.
// A caret before and after a cut are the same place on paper: what is typed there goes before it.
#pragma once

#include "model/story.h"

namespace banxin::model {

/// The text as it is on paper.
QString printedText(const Paragraph &paragraph);
/// The offset itself, or the start of the cut that it is in or right behind.
int beforeCut(const Paragraph &paragraph, int offset);
/// The offset itself, or the end of the cut that begins there or that it is in.
int behindCut(const Paragraph &paragraph, int offset);

} // namespace banxin::model
