// banxin-cli: everything the program does without eyes.
#include "cli/command.h"
#include "session/translation.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    banxin::session::installTranslation(application);
    return 0;
}
