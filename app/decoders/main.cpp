// banxin-worker: decodes what comes from outside, in a sandbox, for the program that started it. It has no
// windows, opens no newsroom and is of no use by hand.
#include "advert/advert_tasks.h"
#include "formats/format_tasks.h"
#include "picture/picture_tasks.h"
#include "preflight/preflight_task.h"
#include "proof/annotation_task.h"
#include "raster/page_tiles.h"
#include "session/translation.h"
#include "worker/worker_loop.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (qgetenv("BANXIN_LANG") == "en") // its messages are shown by the program; Chinese needs no catalogue
        banxin::session::installTranslation(application);
    banxin::worker::WorkerLoop loop;
    banxin::picture::addTasks(loop);
    banxin::advert::addTasks(loop);
    banxin::formats::addTasks(loop);
    banxin::preflight::addTasks(loop);
    banxin::proof::addTasks(loop);
    banxin::raster::addTasks(loop);
    return loop.run(argc, argv);
}
