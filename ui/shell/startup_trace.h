// StartupTrace: prints to standard error how long after the process began something happened, when
// BANXIN_TRACE is 1. It costs nothing otherwise.
#pragma once

namespace banxin::shell {

/// Milliseconds since the kernel started this process (10 ms steps where /proc has no better).
double millisecondsSinceStart();
/// One line: `banxin: 312 ms  first page painted`.
void trace(const char *what);

} // namespace banxin::shell
