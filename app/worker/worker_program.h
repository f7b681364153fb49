// Where the worker program of this installation is; it never starts it.
#pragma once

#include <QString>

namespace banxin::worker {

/// `banxin-worker` beside the running program, else where it was built, else what the environment's
/// BANXIN_WORKER names; empty where there is none.
QString workerProgram();

} // namespace banxin::worker
