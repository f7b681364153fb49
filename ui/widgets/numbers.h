// Numbers as they are written in the window.
#pragma once

#include <QString>

namespace banxin::widgets {

/// 1830 -> 1,830
QString grouped(int number);

} // namespace banxin::widgets
