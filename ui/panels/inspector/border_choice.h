// BorderChoice: the 花边 as lists offer them: by groups, each drawn as a strip in the colour of the interface's text.
#pragma once

#include <QIcon>
#include <QString>

class QComboBox;

namespace banxin::panels {

/// The border of the name as an icon: its upper edge with both corners; none for a name that no border has.
QIcon borderIcon(const QString &name);

/// Adds all borders to the list behind what is in it, under the headings of their groups, which nobody chooses. What
/// each item keeps is the border's name. Opened, the list shows a strip of every border, its name, and a tick at the
/// one that is chosen; `icons`: the closed box shows it too.
void offerBorders(QComboBox &box, bool icons);

/// What there is to say of a border's weight beside its field: what it is usually drawn with, or that it cannot be read
/// below which (`tooThin`). Empty for a plain line.
QString borderWeightNote(const QString &border, double points, bool *tooThin = nullptr);

} // namespace banxin::panels
