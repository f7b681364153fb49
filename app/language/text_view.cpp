#include "language/text_view.h"

#include "language/numerals.h"
#include "language/wording.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace banxin::language {

namespace {

bool isHanUnit(char16_t u)
{
    return (u >= 0x3400 && u <= 0x4DBF) || (u >= 0x4E00 && u <= 0x9FFF) || u == 0x3007 || (u >= 0xF900 && u <= 0xFAFF)
        || (u >= 0x2E80 && u <= 0x2FDF) || (u >= 0xD840 && u <= 0xD8BF);
}

CharClass classOf(char16_t u)
{
    if (isHanUnit(u))
        return CharClass::Han;
    if (u < 0x80) {
        if (u >= u'0' && u <= u'9')
            return CharClass::Digit;
        if ((u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z'))
            return CharClass::Latin;
        if (u == u' ' || u == u'\t' || u == u'\n')
            return CharClass::Blank;
        return u < 0x20 || u == 0x7F ? CharClass::Invisible : CharClass::HalfMark;
    }
    if (isOneOf(u, u"，。、；：？！"))
        return CharClass::Point;
    if (isOneOf(u, u"“‘（《〈「『【〔［｛"))
        return CharClass::Opening;
    if (isOneOf(u, u"”’）》〉」』】〕］｝"))
        return CharClass::Closing;
    if ((u >= 0xFF10 && u <= 0xFF19) || (u >= 0xFF21 && u <= 0xFF3A) || (u >= 0xFF41 && u <= 0xFF5A))
        return CharClass::Wide;
    if (u == 0x3000 || u == 0xA0 || (u >= 0x2000 && u <= 0x200A) || u == 0x202F || u == 0x2028)
        return CharClass::Blank;
    if ((u >= 0x200B && u <= 0x200F) || (u >= 0x202A && u <= 0x202E) || (u >= 0x2060 && u <= 0x2064) || u == 0xFEFF
        || u == 0xAD || (u >= 0x80 && u <= 0x9F))
        return CharClass::Invisible;
    if (isOneOf(u, u"…—～·–−•‧・"))
        return CharClass::Neutral;
    return QChar(u).isLetter() && u < 0x2000 ? CharClass::Latin : CharClass::Other;
}

char16_t closingOf(char16_t u)
{
    constexpr QStringView open = u"“‘（《〈「『【〔［｛", close = u"”’）》〉」』】〕］｝";
    const qsizetype i = open.indexOf(QChar(u));
    return i < 0 ? u'\0' : close[i].unicode();
}

bool pairs(char16_t opening, char16_t closing) { return closing != 0 && closingOf(opening) == closing; }

} // namespace

TextView::TextView(const Paragraph &paragraph, const DayContext &days)
    : m_text(paragraph.text)
    , m_normal(paragraph.text)
    , m_role(paragraph.role)
    , m_days(days)
{
    classify();
    readNumbers();
    if (m_hanCount == 0) {
        m_pairs.assign(static_cast<std::size_t>(size()), -1);
        findClauses();
        return;
    }
    keepCodes();
    const bool keepsSpaces = m_role != ParagraphRole::Body;
    m_replacements = punctuationReplacements(m_text, keepsSpaces ? ChineseSpaces::Keep : ChineseSpaces::Remove);
    std::erase_if(m_replacements, [this](const Replacement &one) { return isKept(one.at); });
    for (const Replacement &one : m_replacements) {
        if (one.before.size() == 1 && one.after.size() == 1) {
            m_normal[one.at] = one.after[0];
            m_kinds[static_cast<std::size_t>(one.at)] = classOf(one.after[0].unicode());
        }
    }
    pairMarks();
    findClauses();
    m_words = WordList::builtIn().hitsIn(*this);
}

void TextView::classify()
{
    const auto count = static_cast<std::size_t>(m_text.size());
    m_kinds.reserve(count);
    m_kept.assign(count, false);
    m_first = m_text.size();
    for (qsizetype i = 0; i < m_text.size(); ++i) {
        const char16_t u = m_text[i].unicode();
        const CharClass kind = classOf(u);
        m_kinds.push_back(kind);
        if (kind == CharClass::Han)
            ++m_hanCount;
        else if (kind == CharClass::Latin)
            ++m_latinCount;
        m_hasKana = m_hasKana || (u >= 0x3041 && u <= 0x30FA);
        if (m_first == m_text.size() && kind != CharClass::Blank && kind != CharClass::Invisible)
            m_first = i;
    }
}

// Addresses, paths, file names, options, code in backquotes.
void TextView::keepCodes()
{
    static const QRegularExpression code(
        u"(?:[A-Za-z][A-Za-z+.-]*://|www\\.)[!-~]+|[\\w.+-]+@[A-Za-z0-9.-]+|`[^`]*`"
        "|(?<![^\\s(（=])['\"][!-/:-@\\[-`{-~]{1,3}['\"]|[“‘][!-/:-@\\[-`{-~]{1,3}[”’]" // a mark that is talked about
        "|[:;]-[()DPp]|[:!]="
        "|(?:[A-Za-z]:)?[/\\\\][\\w.~-]+(?:[/\\\\][\\w.*~-]+)*/?"
        "|\\b[A-Za-z_][\\w-]*(?:[./:_=][\\w-]+)+|<[A-Za-z/][^<>]*>|&\\w+;|#[A-Z]+[!?]"_s,
        QRegularExpression::DontCaptureOption);
    bool mayHave = false;
    for (const CharClass kind : m_kinds)
        mayHave = mayHave || kind == CharClass::Latin || kind == CharClass::HalfMark;
    if (!mayHave)
        return;
    for (auto found = code.globalMatch(m_text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        qsizetype end = match.capturedEnd();
        while (end > match.capturedStart() && at(match.capturedStart()) != u'#' && at(match.capturedStart()) != u':'
            && QStringView(u",.;:!?)'\"").contains(m_text[end - 1]))
            --end;
        bool hasHan = false;
        for (qsizetype i = match.capturedStart(); i < end; ++i)
            hasHan = hasHan || isHan(i);
        if (!hasHan || at(match.capturedStart()) == u'`')
            std::fill(m_kept.begin() + match.capturedStart(), m_kept.begin() + end, true);
    }
}

// Quotes and brackets close in the order in which they were opened; what closes an outer one leaves the inner one
// alone.
void TextView::pairMarks()
{
    m_pairs.assign(static_cast<std::size_t>(size()), -1);
    std::vector<qsizetype> open;
    for (qsizetype i = 0; i < size(); ++i) {
        const CharClass mark = kind(i);
        if ((mark != CharClass::Opening && mark != CharClass::Closing) || isKept(i))
            continue;
        const char16_t u = normal(i);
        if (u == u'’' && (isLatin(i - 1) || isDigit(i - 1)) && (isLatin(i + 1) || isDigit(i + 1) || at(i + 1) == u' '))
            continue; // an apostrophe
        // （“）: a mark that is talked about.
        if (kind(i - 1) == CharClass::Opening && kind(i + 1) == CharClass::Closing
            && pairs(normal(i - 1), normal(i + 1)) && !pairs(normal(i), normal(i + 1)) && !pairs(normal(i - 1), u))
            continue;
        if (mark == CharClass::Opening) {
            open.push_back(i);
            continue;
        }
        qsizetype depth = static_cast<qsizetype>(open.size());
        while (depth > 0 && closingOf(normal(open[static_cast<std::size_t>(depth - 1)])) != u)
            --depth;
        if (depth == 0) {
            m_unpaired.push_back(i);
            continue;
        }
        const qsizetype from = open[static_cast<std::size_t>(depth - 1)];
        m_unpaired.insert(m_unpaired.end(), open.begin() + depth, open.end());
        open.resize(static_cast<std::size_t>(depth - 1));
        m_pairs[static_cast<std::size_t>(from)] = i;
        m_pairs[static_cast<std::size_t>(i)] = from;
    }
    m_unpaired.insert(m_unpaired.end(), open.begin(), open.end());
    std::sort(m_unpaired.begin(), m_unpaired.end());
}

void TextView::readNumbers() { m_numbers = numbersIn(m_text); }

const Number *TextView::numberAt(qsizetype at) const
{
    const auto found = std::lower_bound(
        m_numbers.begin(), m_numbers.end(), at, [](const Number &one, qsizetype place) { return one.at < place; });
    return found != m_numbers.end() && found->at == at ? &*found : nullptr;
}

const Number *TextView::numberEndingAt(qsizetype end) const
{
    const auto found = std::lower_bound(
        m_numbers.begin(), m_numbers.end(), end, [](const Number &one, qsizetype place) { return one.end < place; });
    return found != m_numbers.end() && found->end == end ? &*found : nullptr;
}

// Where clauses and sentences begin and end and what is quoted, for every place at once: a long paragraph is asked
// often.
void TextView::findClauses()
{
    const auto count = static_cast<std::size_t>(size());
    m_clauses.resize(count + 1);
    m_sentences.resize(count + 1);
    m_ends.assign(count + 1, static_cast<int>(size()));
    m_quoted.assign(count + 1, false);
    int clause = 0, sentence = 0, depth = 0;
    for (qsizetype i = 0; i <= size(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        m_clauses[at] = clause;
        m_sentences[at] = sentence;
        if (i == size())
            break;
        const qsizetype pair = pairOf(i);
        depth -= pair >= 0 && pair < i ? 1 : 0;
        m_quoted[at] = depth > 0;
        depth += pair > i ? 1 : 0;
        if (isOneOf(normal(i), u"，。；：？！…—") || kind(i) == CharClass::Opening)
            clause = static_cast<int>(i) + 1;
        if (isOneOf(normal(i), u"。？！；"))
            sentence = static_cast<int>(i) + 1;
    }
    for (qsizetype i = size(); i-- > 0;) {
        const auto at = static_cast<std::size_t>(i);
        m_ends[at] = isOneOf(normal(i), u"。？！；") ? static_cast<int>(i) : m_ends[at + 1];
    }
}

qsizetype oneOfAt(const TextView &view, qsizetype at, std::initializer_list<QStringView> words)
{
    for (const QStringView word : words) {
        if (view.matches(at, word))
            return word.size();
    }
    return 0;
}

qsizetype oneOfEndingAt(const TextView &view, qsizetype end, std::initializer_list<QStringView> words)
{
    for (const QStringView word : words) {
        if (view.endsWith(end, word))
            return word.size();
    }
    return 0;
}

} // namespace banxin::language
