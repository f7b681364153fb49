// What stands round a manuscript and is none of it: mail, chat, service heads, lists of related news, comments. Marks
// of lines change; no text does.
#pragma once

#include "manuscript/line.h"

#include <span>

namespace banxin::manuscript {

/// Takes out what surrounds a manuscript, titles the second time too; what neighbours alone can tell of a line is told.
/// The lines of one file.
void dropSurroundings(std::span<Line> lines);

} // namespace banxin::manuscript
