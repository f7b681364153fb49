// Annotations read in a process of its own: PDFs that come back are foreign files.
#pragma once

#include "pdf/annotations.h"

namespace banxin::worker {
class WorkerLoop;
}

namespace banxin::proof {

/// As pdf::readAnnotations(), in a worker process; also Refused where the process ends on the file. From any thread but
/// the window's. `name` is the file's, for messages.
base::Result<pdf::AnnotatedFile> annotationsInWorker(const QByteArray &pdf, const QString &name);

/// For the worker program alone.
void addTasks(worker::WorkerLoop &loop);

} // namespace banxin::proof
