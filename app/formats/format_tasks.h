// The manuscript tasks of the worker program: the readers of foreign formats behind the names that foreign_source.cpp
// asks for.
#pragma once

namespace banxin::worker {
class WorkerLoop;
}

namespace banxin::formats {

void addTasks(worker::WorkerLoop &loop);

} // namespace banxin::formats
