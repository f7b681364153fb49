// The worker's side of adverts: what it is asked, done with the libraries. For the worker program alone.
#pragma once

namespace banxin::worker {
class WorkerLoop;
}

namespace banxin::advert {

void addTasks(worker::WorkerLoop &loop);

} // namespace banxin::advert
