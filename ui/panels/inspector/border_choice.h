// BorderChoice: a 花边 as lists offer it, with a picture of it in the colour of the interface's text.
#pragma once

#include <QIcon>
#include <QString>

#include <vector>

namespace banxin::panels {

struct BorderChoice {
    QString name; // what the model keeps
    QString title;
    QIcon preview;
};

/// All borders that there are, in the order in which they are offered.
std::vector<BorderChoice> borderChoices();

} // namespace banxin::panels
