// The law of a reading: every character of the manuscript but white space is in its texts once its changes are undone,
// in what was dropped, or in a change; and no text of it says what does not stand in the manuscript.
#pragma once

#include "manuscript/reading.h"

namespace banxin::manuscript {

/// A line for each breach; none where the law holds. Line ends are \n.
QStringList breachesOfLaw(const QString &text, const Reading &reading);

} // namespace banxin::manuscript
