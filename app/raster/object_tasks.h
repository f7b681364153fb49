// The worker's side of page_objects.h. For the worker program alone.
#pragma once

#include "base/result.h"
#include "worker/worker_loop.h"

namespace banxin::raster {

base::Status objectsTask(const worker::TaskInput &input, worker::TaskOutput &output);

} // namespace banxin::raster
