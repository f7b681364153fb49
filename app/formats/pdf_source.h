// PDF as a manuscript: its text in the order of its columns, lines put together to paragraphs. For the worker program,
// tests and fuzzers: everybody else goes through foreign_source.h. It reads no pictures and runs nothing.
#pragma once

#include "manuscript/source.h"
#include "raster/page_text.h"

namespace banxin::formats {

/// Refused where there is no text but pictures of it, or fonts that do not tell their characters.
base::Result<manuscript::Source> pdfSource(const QByteArray &bytes, const QString &name);

/// The paragraphs of pages; what stands about looks and indents is in the blocks.
std::vector<manuscript::Block> paragraphsOf(const std::vector<raster::PageText> &pages);

} // namespace banxin::formats
