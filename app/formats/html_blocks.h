// The elements of a page as blocks: paragraphs, lines, headings, lists, tables, pictures. What is left out is told.
#pragma once

#include "formats/web_chrome.h"
#include "manuscript/source.h"

namespace banxin::formats {

void addHtmlBlocks(const GumboNode *root, const WebChrome &chrome, manuscript::Source &source);

} // namespace banxin::formats
