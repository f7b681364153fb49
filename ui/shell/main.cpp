// banxin: the desktop program.
#include "session/translation.h"

#include <QApplication>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    banxin::session::installTranslation(application);
    return 0;
}
