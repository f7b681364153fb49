#include "typeset/clusters.h"

#include <unicode/brkiter.h>

#include <memory>

namespace banxin::typeset {

namespace {

bool between(char32_t c, char32_t low, char32_t high) { return c >= low && c <= high; }

} // namespace

bool mayCombine(char32_t c)
{
    const bool standsAlone = c < 0x300 || between(c, 0x2010, 0x2029) || between(c, 0x2030, 0x205F)
        || between(c, 0x2100, 0x2BFF) || between(c, 0x2E80, 0x3029) || between(c, 0x3030, 0x3098)
        || between(c, 0x309B, 0xA66E) || between(c, 0xAC00, 0xD7A3) || between(c, 0xFF00, 0xFF9D)
        || between(c, 0x20000, 0x3FFFF);
    return !standsAlone;
}

std::vector<bool> clusterStarts(QStringView text)
{
    UErrorCode status = U_ZERO_ERROR;
    thread_local const std::unique_ptr<icu::BreakIterator> clusters(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    if (!clusters)
        return {};
    UText opened = UTEXT_INITIALIZER;
    utext_openUChars(&opened, reinterpret_cast<const UChar *>(text.utf16()), text.size(), &status);
    clusters->setText(&opened, status);
    std::vector<bool> starts(static_cast<std::size_t>(text.size()) + 1, U_FAILURE(status));
    for (int at = clusters->first(); U_SUCCESS(status) && at != icu::BreakIterator::DONE; at = clusters->next())
        starts[static_cast<std::size_t>(at)] = true;
    utext_close(&opened);
    return starts;
}

bool isCombining(char32_t c)
{
    return QChar::isMark(c) || between(c, 0xE0020, 0xE007F) || c == 0x0E33 || c == 0x0EB3 || between(c, 0x1100, 0x11FF);
}

std::vector<std::pair<qsizetype, qsizetype>> shapingParts(QStringView text)
{
    std::vector<std::pair<qsizetype, qsizetype>> parts;
    qsizetype from = 0;
    int marks = 0;
    for (qsizetype at = 0; at < text.size();) {
        const bool pair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        const char32_t c = pair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : text[at].unicode();
        marks = isCombining(c) ? marks + 1 : 0;
        if (marks > kMostMarks) {
            parts.emplace_back(from, at);
            from = at;
            marks = 1;
        }
        at += pair ? 2 : 1;
    }
    parts.emplace_back(from, text.size());
    return parts;
}

} // namespace banxin::typeset
