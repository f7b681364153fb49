#include "manuscript/truncation.h"

#include "manuscript/rules.h"

#include <unicode/brkiter.h>

#include <algorithm>
#include <memory>

namespace banxin::manuscript {

namespace {

bool contains(QStringView marks, QChar c) { return marks.contains(c); }

bool isHan(QChar c) { return c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF; }

/// Whether the first two characters are of one word, by ICU's dictionary, or of a place's name.
bool beginsWithWord(QStringView paragraph)
{
    const QStringView first = paragraph.left(12);
    for (qsizetype i = 2; i < std::min<qsizetype>(4, first.size()); ++i) {
        if (contains(rules().placeEnds, first[i]))
            return true;
    }
    if (contains(rules().afterParticle, first[1]))
        return true;
    UErrorCode status = U_ZERO_ERROR;
    static thread_local const std::unique_ptr<icu::BreakIterator> words(
        icu::BreakIterator::createWordInstance(icu::Locale::getChinese(), status));
    if (!words)
        return true;
    const icu::UnicodeString text(
        reinterpret_cast<const char16_t *>(first.utf16()), static_cast<int32_t>(first.size()));
    words->setText(text);
    return words->next() >= 2;
}

/// One sentence of a few characters, two things joined by 和, and nobody doing anything: what is left of a longer one.
bool isLeftOver(QStringView paragraph)
{
    if (paragraph.size() < 7 || paragraph.size() > 22 || !paragraph.endsWith(u'。'))
        return false;
    const QStringView words = paragraph.chopped(1);
    if (!std::all_of(words.begin(), words.end(), isHan))
        return false;
    if (!contains(words, u'和') && !contains(words, u'与') && !contains(words, u'及'))
        return false;
    return std::none_of(words.begin(), words.end(), [](QChar c) { return contains(rules().predicates, c); });
}

} // namespace

bool startsMidSentence(QStringView paragraph)
{
    if (paragraph.size() < 4)
        return false;
    const QChar first = paragraph.front(), second = paragraph[1];
    if (contains(u"，。、；：！？）”’》」』】,;:!?)", first))
        return true;
    const Rules &known = rules();
    // 了船，…, 炎康复者…; but 了解, 炎陵县 are words.
    if ((contains(known.particles, first) || contains(known.bound, first)) && isHan(second)
        && !beginsWithWord(paragraph))
        return true;
    if (contains(known.suffixNouns, first)) {
        const QStringView rest = paragraph.mid(1);
        if (std::any_of(
                known.speech.begin(), known.speech.end(), [&](const QString &verb) { return rest.startsWith(verb); }))
            return true;
    }
    return isLeftOver(paragraph);
}

bool endsMidSentence(QStringView paragraph)
{
    if (paragraph.isEmpty())
        return false;
    const QChar last = paragraph.back();
    if (contains(u"，、；", last))
        return true;
    if (contains(u"。！？…", last))
        return false;
    const auto open =
        std::count(paragraph.begin(), paragraph.end(), u'“') - std::count(paragraph.begin(), paragraph.end(), u'”');
    return open > 0 && paragraph.size() >= 8;
}

bool hasLostCharacters(QStringView text)
{
    if (text.contains(QChar(0xFFFD)))
        return true;
    return text.contains(u"??") || text.contains(u"？？？？");
}

} // namespace banxin::manuscript
