// insideNames: where a headline may not well be parted because a name or a score stands there: 毛伟明 beside a
// title, 株洲, 塞巴斯蒂安·库尔吉, 3比0. It goes by tables and shape and knows no person.
#pragma once

#include "typeset/rule_tables.h"

#include <vector>

namespace banxin::typeset {

/// A flag for each UTF-16 offset that is inside a name. `words`: the dictionary's boundaries by offset; places
/// begin and end at words, whatever it says.
std::vector<bool> insideNames(const QString &text, std::vector<bool> &words, const RuleTables &rules);

} // namespace banxin::typeset
