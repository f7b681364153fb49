// How manuscripts are read, from the options of commands that read them.
#pragma once

#include "formats/foreign_source.h"

namespace banxin::cli {

/// `tracked` is accepted or rejected, `encoding` a name that formats::ReadOptions knows; each may be empty.
base::Result<formats::ReadOptions> readOptions(const QString &tracked, const QString &encoding);

} // namespace banxin::cli
