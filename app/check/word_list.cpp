#include "check/word_list.h"

#include "language/wording.h"

namespace banxin::check {

WordListState wordListState(const QString &csv)
{
    WordListState state;
    if (!csv.trimmed().isEmpty()) {
        const auto list = language::WordList::fromCsv(csv, &state.faults);
        state.words = static_cast<int>(list.entries().size()) + static_cast<int>(list.right().size());
    }
    return state;
}

} // namespace banxin::check
