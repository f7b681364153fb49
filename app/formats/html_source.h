// HTML as a manuscript: web pages, what a browser or Word puts on the clipboard, files that Word saved. For the worker
// program, tests and fuzzers: everybody else goes through foreign_source.h. It fetches nothing.
#pragma once

#include "manuscript/source.h"

namespace banxin::formats {

/// Blocks are numbered from 1. What belongs to the site and not to the story stands in `leftOut`, and with the blocks
/// makes up all text of the page. Pictures keep their addresses; those in data: URLs are taken.
base::Result<manuscript::Source> htmlSource(const QByteArray &bytes, const QString &name);

/// Whether the bytes are HTML, whatever the file is called.
bool isHtml(const QByteArray &bytes);

} // namespace banxin::formats
