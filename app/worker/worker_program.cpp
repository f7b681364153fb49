#include "worker/worker_program.h"

#include <QFileInfo>

#include <climits>

#include <unistd.h>

namespace banxin::worker {

namespace {

/// The folder of the running program; no application object need be there.
QString ownFolder()
{
    char path[PATH_MAX];
    const ssize_t size = readlink("/proc/self/exe", path, sizeof path);
    return size > 0 ? QFileInfo(QString::fromLocal8Bit(path, size)).path() : QString();
}

} // namespace

QString workerProgram()
{
    for (const QString &path : {ownFolder() + QStringLiteral("/banxin-worker"), QStringLiteral(BANXIN_WORKER_BUILT),
             qEnvironmentVariable("BANXIN_WORKER")}) {
        const QFileInfo file(path);
        if (!path.isEmpty() && file.isFile() && file.isExecutable())
            return file.absoluteFilePath();
    }
    return {};
}

} // namespace banxin::worker
