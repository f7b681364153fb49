// A comparison as the command line prints it (docs/commands.md).
#pragma once

#include "proof/compare_files.h"

#include <QJsonObject>

namespace banxin::proof {

/// {"pages":[{"a","b","differences":[…]}]}
QJsonObject toJson(const FileComparison &comparison);

} // namespace banxin::proof
