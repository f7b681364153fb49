// DOCX as a manuscript, from Word, WPS, LibreOffice or pandoc. For the worker program, tests and fuzzers: everybody
// else goes through foreign_source.h. It runs no macro and follows no link.
#pragma once

#include "manuscript/source.h"

namespace banxin::formats {

/// What becomes of tracked changes. Either way the notes tell of them, and what is not in the text is in `leftOut`.
enum class TrackedChanges { Accepted, Rejected };

/// A block a paragraph, or a line of it; numbers of lists are in the text as Word prints them. Footnotes come last.
base::Result<manuscript::Source> docxSource(
    const QByteArray &bytes, const QString &name, TrackedChanges changes = TrackedChanges::Accepted);

} // namespace banxin::formats
