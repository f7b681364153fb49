// Reading a file: the reader is picked by what the file holds, never by its name.
#pragma once

#include "formats/foreign_source.h"
#include "manuscript/reading.h"

namespace banxin::formats {

/// What the reader for that content finds; refused where no reader knows it.
base::Result<manuscript::Source> sourceFrom(
    const QByteArray &bytes, const QString &name, const ReadOptions &options = {});

/// What came in, as it is kept beside its stories, and what its reader found in it.
struct ManuscriptFile {
    QByteArray bytes;
    manuscript::Source source;
};

/// A file; a folder of files, kept as an archive that is read as the folder is; `-` is standard input. At most 256 MB.
/// Errors are the file's, or those of its reader.
base::Result<ManuscriptFile> manuscriptAt(const QString &path, const ReadOptions &options = {});

/// Its source recognised.
base::Result<manuscript::Reading> readFile(const QString &path, const ReadOptions &options = {});

} // namespace banxin::formats
