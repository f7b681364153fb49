// guarded: runs work that libraries have a hand in and turns their exceptions into Errors, at the edge
// of a thread. It never hides an Error that the work returns itself.
#pragma once

#include "base/result.h"

#include <exception>
#include <new>
#include <type_traits>
#include <utility>

namespace banxin::base {

/// Refused: memory ran out at `where`.
Error outOfMemoryError(const QString &where);
/// Refused: a library threw at `where`; `message` is its own words.
Error libraryError(const QString &where, const char *message);

/// What `work` (answering with a Result or Status) answers, or an Error at `where` for what it threw.
template <typename Work> std::invoke_result_t<Work> guarded(const QString &where, Work &&work)
{
    try {
        return std::forward<Work>(work)();
    } catch (const std::bad_alloc &) {
        return tl::unexpected<Error>(outOfMemoryError(where));
    } catch (const std::exception &exception) {
        return tl::unexpected<Error>(libraryError(where, exception.what()));
    }
}

} // namespace banxin::base
