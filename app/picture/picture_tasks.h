// The picture tasks of the worker program: decoding.h behind the names that picture.cpp asks for.
#pragma once

#include "worker/worker_loop.h"

namespace banxin::picture {

void addTasks(worker::WorkerLoop &loop);

} // namespace banxin::picture
