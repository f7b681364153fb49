// L07: overset. Layout itself finds what has no room; this rule is where it is told, and has nothing to look for.
#include "check/rules/all.h"

namespace banxin::check {

const Rule oversetRule{"L07", QT_TRANSLATE_NOOP("check", "文字放不下"), QT_TRANSLATE_NOOP("check", "印前检查"),
    QT_TRANSLATE_NOOP("check", "稿件超 37 字 3 行"), QT_TRANSLATE_NOOP("check", "稿件恰好排满"), Severity::Error,
    Severity::Error, FixKind::None};

} // namespace banxin::check
