#include "session/word_boundaries.h"

#include <unicode/ubrk.h>

#include <memory>

namespace banxin::session {

namespace {

struct Close {
    void operator()(UBreakIterator *words) const { ubrk_close(words); }
};
using Words = std::unique_ptr<UBreakIterator, Close>;

/// Null where ICU has no data for it.
Words wordsOf(const QString &text)
{
    UErrorCode status = U_ZERO_ERROR;
    Words words(ubrk_open(UBRK_WORD, "zh", reinterpret_cast<const UChar *>(text.utf16()),
        static_cast<std::int32_t>(text.size()), &status));
    return U_SUCCESS(status) ? std::move(words) : nullptr;
}

bool isBlank(const QString &text, int from, int to)
{
    return QStringView(text).mid(from, to - from).trimmed().isEmpty();
}

} // namespace

int wordBefore(const QString &text, int offset)
{
    const Words words = wordsOf(text);
    if (!words)
        return std::max(0, offset - 1);
    int end = offset;
    int start = ubrk_preceding(words.get(), offset);
    while (start > 0 && isBlank(text, start, end)) {
        end = start;
        start = ubrk_preceding(words.get(), start);
    }
    return std::max(0, start);
}

int wordAfter(const QString &text, int offset)
{
    const int size = static_cast<int>(text.size());
    const Words words = wordsOf(text);
    if (!words)
        return std::min(size, offset + 1);
    int start = ubrk_following(words.get(), offset);
    while (start != UBRK_DONE && start < size) {
        const int next = ubrk_following(words.get(), start);
        if (next == UBRK_DONE || !isBlank(text, start, next))
            break;
        start = next;
    }
    return start == UBRK_DONE ? size : start;
}

std::pair<int, int> wordAround(const QString &text, int offset)
{
    const int size = static_cast<int>(text.size());
    if (size == 0)
        return {0, 0};
    const Words words = wordsOf(text);
    const int at = std::min(offset, size - 1);
    if (!words)
        return {at, at + 1};
    const int end = ubrk_following(words.get(), at);
    const int start = ubrk_isBoundary(words.get(), at) ? at : ubrk_preceding(words.get(), at);
    return {std::max(0, start), end == UBRK_DONE ? size : end};
}

} // namespace banxin::session
