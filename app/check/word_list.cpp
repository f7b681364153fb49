#include "check/word_list.h"

#include "language/wording.h"

namespace banxin::check {

WordListState wordListState(const QString &csv)
{
    WordListState state;
    if (!csv.trimmed().isEmpty())
        state.words = static_cast<int>(language::WordList::fromCsv(csv, &state.faults).entries().size());
    return state;
}

} // namespace banxin::check
