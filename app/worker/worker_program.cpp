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
    // Beside the program; where a package has it; where a build has it for its tests. No place that another user of the
    // machine could fill is among them.
    const QString own = ownFolder();
    for (const QString &path :
        {own + QStringLiteral("/banxin-worker"), own + QStringLiteral("/../libexec/banxin/banxin-worker"),
            own + QStringLiteral("/../bin/banxin-worker"), qEnvironmentVariable("BANXIN_WORKER")}) {
        const QFileInfo file(path);
        if (!path.isEmpty() && file.isFile() && file.isExecutable())
            return file.absoluteFilePath();
    }
    return {};
}

} // namespace banxin::worker
