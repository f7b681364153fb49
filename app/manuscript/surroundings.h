// What stands round a manuscript and is none of it: mail, chat, service heads, lists of related news, comments. Marks
// of lines change; no text does.
#pragma once

#include "manuscript/line.h"

namespace banxin::manuscript {

/// Takes out what surrounds a manuscript, titles the second time too; what neighbours alone can tell of a line is told.
void dropSurroundings(std::vector<Line> &lines);

} // namespace banxin::manuscript
