// Reading a file: the reader is picked by what the file holds, never by its name.
#pragma once

#include "manuscript/reading.h"
#include "manuscript/source.h"

namespace banxin::manuscript {

/// What the reader for that content finds; refused where no reader knows it.
base::Result<Source> sourceFrom(const QByteArray &bytes, const QString &name);

/// The file's source recognised. `-` is standard input. Errors are the file's, or those of its reader.
base::Result<Reading> readFile(const QString &path);

} // namespace banxin::manuscript
