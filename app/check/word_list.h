// What is wrong with a publication's own list of words (CSV, docs/checks.md).
#pragma once

#include <QStringList>

namespace banxin::check {

/// How many words the list holds, and each line that cannot be read with what is wrong in it.
struct WordListState {
    int words = 0;
    QStringList faults;
};
WordListState wordListState(const QString &csv);

} // namespace banxin::check
