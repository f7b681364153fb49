// Stories on their way by drag and drop: how they are written and read, and what the pointer carries. It places
// nothing.
#pragma once

#include "base/id.h"

#include <QPalette>
#include <QPixmap>

#include <vector>

class QDrag;
class QListView;
class QMimeData;

namespace banxin::panels {

/// application/x-banxin-stories: a JSON array of ids.
QString storiesMimeType();
/// New data that names the stories, and their titles as plain text for other programs.
QMimeData *storiesToMime(const std::vector<base::Id> &stories, const QStringList &titles);
/// Each once, in order; empty where the data has none or they cannot be read.
std::vector<base::Id> storiesFromMime(const QMimeData *data);
/// The first title on a card, and how many there are where there is more than one.
QPixmap storiesPixmap(const QString &title, int count, double pixelRatio, const QPalette &palette);

/// A drag of the chosen rows of a list of stories, in their order, with a card at the pointer; null where none is
/// chosen.
QDrag *storiesDrag(QListView &list);

} // namespace banxin::panels
