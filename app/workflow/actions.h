// What a step of the course is called by whoever takes it: the words of its button.
#pragma once

#include "workflow/machine.h"

namespace banxin::workflow {

/// 出大样 2, 签大样 2, 送审, 退回组版: the step from one state to another, translated.
QString actionOf(Kind kind, const QString &to, const QString &from);

} // namespace banxin::workflow
