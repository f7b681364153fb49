// Where the manual tells of what a person is at.
#pragma once

#include <QString>

namespace banxin::shell {

class MainWindow;

/// The chapter of the manual for where the focus is; on the page for what is selected there.
QString helpChapter(MainWindow &window);

} // namespace banxin::shell
