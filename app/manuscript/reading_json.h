// A reading as the JSON of `banxin-cli read` (docs/commands.md).
#pragma once

#include "manuscript/reading.h"

#include <QJsonObject>

namespace banxin::manuscript {

QJsonObject toJson(const Reading &reading);

} // namespace banxin::manuscript
