// How manuscripts are read, from the options of commands that read them.
#pragma once

#include "manuscript/foreign_source.h"

namespace banxin::cli {

/// `tracked` is accepted or rejected, `encoding` a name that manuscript::ReadOptions knows; each may be empty.
base::Result<manuscript::ReadOptions> readOptions(const QString &tracked, const QString &encoding);

} // namespace banxin::cli
