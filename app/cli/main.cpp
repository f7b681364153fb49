// banxin-cli: everything the program does without eyes.
#include "cli/command.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    return 0;
}
