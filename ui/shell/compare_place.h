// What is compared from where: two rounds from the proof room, two versions from a page's history.
#pragma once

#include "base/id.h"

#include <cstdint>

class QWidget;

namespace banxin::compare {
class CompareWindow;
}

namespace banxin::shell {

class MainWindow;

/// 比较: the proof that is shown on the right, the one before it on the left; where it is the first, it is on the left
/// and the page as it is now on the right. Null where the page has no proof, which is told in the window.
compare::CompareWindow *compareProofs(MainWindow &window);

/// 逐处比较: the page at a revision on the left, as it is now on the right, in front of `parent`.
compare::CompareWindow *compareVersion(MainWindow &window, base::Id page, std::int64_t revision, QWidget *parent);

} // namespace banxin::shell
