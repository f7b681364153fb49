// The elements of a page as blocks: paragraphs, lines, headings, lists, tables, pictures. What is left out is told.
#pragma once

#include "manuscript/source.h"
#include "manuscript/web_chrome.h"

namespace banxin::manuscript {

void addHtmlBlocks(const GumboNode *root, const WebChrome &chrome, Source &source);

} // namespace banxin::manuscript
