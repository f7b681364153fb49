#include "typeset/sense_costs.h"

#include "typeset/collector.h"
#include "typeset/name_finder.h"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

namespace banxin::typeset {

namespace {

constexpr std::int64_t afterParticleCost = 6; // after 的 and 中
constexpr std::int64_t enumerationCost = 4; // after 、
constexpr std::int64_t insideQuotesCost = 90;
constexpr std::int64_t danglingCost = 40; // a one-character word parted from what it belongs to
constexpr std::int64_t trailingCost = 200; // a line that begins with 的
constexpr std::int64_t insidePhraseCost = 4000;
constexpr std::int64_t partedWordCost = 20000; // where a word is wider than the line
constexpr std::int64_t compoundCost = 30; // between the parts of a longer word: 经济|工作
constexpr std::int64_t doubtCost = 20; // where the dictionary sees no end of a word
constexpr int certain = 40; // from here on no other words come into question
constexpr std::int64_t uncertainty = 4; // for each that is missing
constexpr std::int64_t attributeCost = 15; // between an adjective and its noun
constexpr std::int64_t looseNameCost = 60; // between nouns before an institution, which may be others
constexpr int shortQuote = 7; // characters: up to here a quotation is a name
constexpr int longWord = 4; // characters: from here on a word has joints

// Word boundaries of a text as flags by UTF-16 offset. ICU's dictionary parts Chinese into words.
std::vector<bool> wordBoundaries(const QString &text)
{
    std::vector<bool> boundaries(static_cast<std::size_t>(text.size()) + 1, false);
    UErrorCode status = U_ZERO_ERROR;
    thread_local const std::unique_ptr<icu::BreakIterator> words(
        icu::BreakIterator::createWordInstance(icu::Locale::getSimplifiedChinese(), status));
    if (!words) {
        std::fill(boundaries.begin(), boundaries.end(), true);
        return boundaries;
    }
    const icu::UnicodeString view(false, reinterpret_cast<const UChar *>(text.utf16()), static_cast<int>(text.size()));
    words->setText(view);
    for (int at = words->first(); at != icu::BreakIterator::DONE; at = words->next())
        boundaries[static_cast<std::size_t>(at)] = true;
    return boundaries;
}

bool isDatePart(char32_t c) { return c == U'年' || c == U'月'; }
bool isNumeral(char32_t c)
{
    constexpr std::u32string_view numerals = U"〇零一二三四五六七八九十百千万亿两";
    return numerals.find(c) != numerals.npos;
}

/// A word of one character that goes with what follows it.
bool leadsOn(WordKind kind)
{
    switch (kind) {
    case WordKind::Verb:
    case WordKind::Adjective:
    case WordKind::Adverb:
    case WordKind::Preposition:
    case WordKind::Conjunction:
    case WordKind::Pronoun:
        return true;
    default:
        return false;
    }
}

/// What counts as a number does: 首破, 半日.
bool isCount(char32_t c) { return c == U'首' || c == U'半'; }

/// A word of one character that a number may be followed by, whatever else it is: 第三届.
bool isMeasure(WordKind kind) { return kind != WordKind::Verb && kind != WordKind::Adjective; }

bool isDirection(char32_t c) { return c == U'东' || c == U'南' || c == U'西' || c == U'北'; }

/// 省 市 县: after a place the end of its name, else the beginning of an institution's.
bool isRank(char32_t c)
{
    constexpr std::u32string_view ranks = U"省市县";
    return ranks.find(c) != ranks.npos;
}

} // namespace

SenseCosts::SenseCosts(const std::vector<Item> &items, const QString &text, const RuleTables &rules)
    : m_items(items)
    , m_text(text)
    , m_rules(rules)
    , m_switches(rules.rules())
    , m_boundaries(static_cast<std::size_t>(text.size()) + 1, true)
    , m_joints(m_boundaries.size(), false)
    , m_extra(m_boundaries.size(), 0)
    , m_institution(m_boundaries.size(), 0)
    , m_inPhrase(m_boundaries.size(), false)
    , m_quoted(m_boundaries.size(), 0)
{
    if (follows(Rule::SenseWords))
        findWords();
    if (follows(Rule::SenseNames))
        m_inName = insideNames(text, m_boundaries, rules);
    markPhrases();
    if (follows(Rule::SenseQuotes))
        markQuotes();
    if (follows(Rule::SenseNames) && !m_kinds.empty())
        markInstitutions();
}

void SenseCosts::findWords()
{
    m_boundaries = wordBoundaries(m_text);
    const WordTable &table = WordTable::standard();
    if (!follows(Rule::SenseFrequency) || table.isEmpty())
        return;
    m_dictionary = m_boundaries;
    std::fill(m_boundaries.begin(), m_boundaries.end(), false);
    m_boundaries.front() = true;
    m_kinds.assign(m_boundaries.size(), WordKind::Noun);
    for (const TextWord &word : partWords(m_text, m_dictionary, m_rules, table)) {
        m_boundaries[static_cast<std::size_t>(word.to)] = true;
        if (word.certainty < certain)
            m_extra[static_cast<std::size_t>(word.from)] += (certain - word.certainty) * uncertainty;
        for (int i = word.from; i < word.to; ++i) {
            const std::size_t offset = static_cast<std::size_t>(i);
            m_kinds[offset] = word.kind;
            if (i > word.from && word.to - word.from >= longWord && m_dictionary[offset]
                && word.kind != WordKind::Person) {
                m_joints[offset] = true;
                m_extra[offset] += insideNameCost;
            }
        }
    }
    for (int i = 0; i < m_text.size(); ++i) {
        const std::size_t from = static_cast<std::size_t>(i);
        if (m_boundaries[from] && !m_dictionary[from])
            m_extra[from] += doubtCost;
        if (!m_boundaries[from])
            continue;
        for (const TableWord &word : table.wordsAt(QStringView(m_text).mid(i))) {
            const std::size_t to = from + static_cast<std::size_t>(word.length);
            for (std::size_t inside = from + 1; m_boundaries[to] && inside < to; ++inside)
                m_extra[inside] += compoundCost;
        }
    }
}

void SenseCosts::markPhrases()
{
    const std::vector<bool> words = m_boundaries;
    for (const QString &phrase : m_rules.phrases()) {
        for (qsizetype at = m_text.indexOf(phrase); at >= 0; at = m_text.indexOf(phrase, at + 1)) {
            // Where two terms overlap the likelier words have chosen: 全国人大|常委会.
            const std::size_t from = static_cast<std::size_t>(at), to = static_cast<std::size_t>(at + phrase.size());
            if (!m_kinds.empty() && !(words[from] && words[to]))
                continue;
            for (std::size_t inside = from + 1; inside < to; ++inside) {
                m_inPhrase[inside] = true;
                m_joints[inside] = !m_kinds.empty() && m_dictionary[inside];
            }
            // A term begins and ends at words, whatever the dictionary says.
            m_boundaries[from] = m_boundaries[to] = true;
        }
    }
}

void SenseCosts::markQuotes()
{
    std::vector<qsizetype> open;
    for (qsizetype i = 0; i < m_text.size(); ++i) {
        m_quoted[static_cast<std::size_t>(i)] = open.empty() ? 0 : insideQuotesCost;
        if (m_rules.isOpener(m_text[i].unicode()))
            open.push_back(i);
        if (open.empty() || !m_rules.isCloser(m_text[i].unicode()))
            continue;
        if (!m_kinds.empty() && i - open.back() - 1 <= shortQuote) {
            for (qsizetype inside = open.back() + 1; inside <= i; ++inside)
                m_quoted[static_cast<std::size_t>(inside)] = insideNameCost;
        }
        open.pop_back();
    }
}

/// 农业|农村局, 泰山路|小学: the nouns before what ends an institution's name, up to a place with its rank.
void SenseCosts::markInstitutions()
{
    constexpr int mostNouns = 3;
    for (int last = 1; last < m_text.size(); ++last) {
        if (!m_boundaries[static_cast<std::size_t>(last)])
            continue;
        const QStringView ending = QStringView(m_text).mid(last, wordAfter(last));
        if (std::find(m_rules.institutions().begin(), m_rules.institutions().end(), ending)
            == m_rules.institutions().end())
            continue;
        int begin = last;
        bool isBound = false; // what stands before is no part of it
        int nouns = 0;
        while (begin > 0 && nouns < mostNouns && !isBound) {
            const int length = wordBefore(begin), at = begin - length;
            const char32_t end = m_text[begin - 1].unicode();
            if (!isIdeograph(end))
                break;
            const WordKind kind = kindAt(at);
            if (isRank(end) || end == U'区') {
                isBound = true;
                if (length == 1 && end != U'区' && (at == 0 || !endsInRank(at)))
                    begin = at;
            } else if (kind == WordKind::Place) {
                isBound = true;
                begin = at;
            } else if (length == 1 ? m_rules.endsWord(end) && begin == last
                                   : kind == WordKind::Noun || kind == WordKind::Action) {
                nouns += length > 1;
                begin = at;
            } else {
                break;
            }
        }
        if (begin == 0 || !isIdeograph(m_text[begin - 1].unicode()))
            isBound = isBound || nouns < mostNouns;
        for (int at = begin + 1; at <= last; ++at)
            m_institution[static_cast<std::size_t>(at)] = isBound ? flawCost : looseNameCost;
    }
}

// Length of the word that ends or begins at an offset.
int SenseCosts::wordBefore(int offset) const
{
    int at = offset - 1;
    while (at > 0 && !m_boundaries[static_cast<std::size_t>(at)])
        --at;
    return offset - at;
}

int SenseCosts::wordAfter(int offset) const
{
    int at = offset + 1;
    while (at < m_text.size() && !m_boundaries[static_cast<std::size_t>(at)])
        ++at;
    return at - offset;
}

WordKind SenseCosts::kindAt(int offset) const
{
    return m_kinds.empty() ? WordKind::Noun : m_kinds[static_cast<std::size_t>(offset)];
}

/// The word before the offset is a number in Chinese.
bool SenseCosts::isNumber(const Item &left, int offset) const
{
    if (left.kind != ItemKind::Han)
        return false;
    if (kindAt(offset - 1) == WordKind::Number && !m_kinds.empty()
        && (isNumeral(m_text[offset - wordBefore(offset)].unicode()) || m_text[offset - wordBefore(offset)] == u'第'))
        return true;
    const QStringView word = QStringView(m_text).mid(offset - wordBefore(offset), wordBefore(offset));
    return std::all_of(word.begin(), word.end(), [](QChar c) { return isNumeral(c.unicode()); });
}

/// A noun of so many characters begins at the offset, whatever the likeliest words are.
bool SenseCosts::isNoun(int offset, int length) const
{
    const std::vector<TableWord> words = WordTable::standard().wordsAt(QStringView(m_text).mid(offset));
    return std::any_of(words.begin(), words.end(), [length](const TableWord &word) {
        return word.length == length && (word.kind == WordKind::Noun || word.kind == WordKind::Action);
    });
}

bool SenseCosts::isOneOf(int offset, WordKind a, WordKind b) const
{
    return kindAt(offset) == a || kindAt(offset) == b;
}

/// The word of one character tells what came of the verb before it: 种|出, 观测|到.
bool SenseCosts::isResult(int offset) const
{
    if (m_kinds.empty() || offset == 0 || wordAfter(offset) != 1 || !m_rules.isResultative(m_text[offset].unicode()))
        return false;
    const int length = wordBefore(offset), verb = offset - length;
    if (!isIdeograph(m_text[verb].unicode()))
        return false;
    const WordKind kind = kindAt(verb);
    if (length == 1)
        return !m_rules.leansForward(m_text[verb].unicode()) && !m_rules.closesPhrase(m_text[verb].unicode())
            && (kind == WordKind::Verb || kind == WordKind::Unclear || kind == WordKind::Number)
            && !isNumeral(m_text[verb].unicode());
    constexpr std::u32string_view afterLonger = U"到出成";
    return (kind == WordKind::Verb || kind == WordKind::Action)
        && afterLonger.find(m_text[offset].unicode()) != afterLonger.npos && !leadsTo(offset);
}

/// The word of one character goes with a longer one before it that says how or whether: 不敢|腐.
bool SenseCosts::isDone(int offset) const
{
    if (m_kinds.empty() || offset < 2 || wordAfter(offset) != 1
        || !isOneOf(offset, WordKind::Verb, WordKind::Adjective))
        return false;
    if (m_text[offset - 1] == u'不' || m_text[offset - 1] == u'得')
        return true;
    if (wordBefore(offset) == 1)
        return false;
    return kindAt(offset - 1) == WordKind::Adverb
        || (kindAt(offset - 1) == WordKind::Verb && m_rules.leansForward(m_text[offset - 1].unicode()));
}

/// 从……到
bool SenseCosts::leadsTo(int offset) const
{
    return m_text[offset] == u'到' && QStringView(m_text).first(offset).lastIndexOf(u'从') >= 0;
}

/// The word of one character is a verb or an adjective that nothing follows: 加油|干, 创新|高.
bool SenseCosts::endsClause(int offset) const
{
    if (m_kinds.empty() || offset == 0 || wordAfter(offset) != 1
        || !isOneOf(offset, WordKind::Verb, WordKind::Adjective) || m_rules.leansForward(m_text[offset].unicode()))
        return false;
    const int next = offset + 1;
    return next >= m_text.size() || (!m_text[next].isLetterOrNumber() && !m_rules.isOpener(m_text[next].unicode()))
        || (isOneOf(next, WordKind::Adverb, WordKind::Preposition) && wordAfter(next) > 1);
}

/// The noun of one character begins a word with what follows it: 胸|腺瘤.
bool SenseCosts::crosses(int offset) const
{
    return !m_kinds.empty() && wordAfter(offset) == 1 && isOneOf(offset, WordKind::Noun, WordKind::Time)
        && offset + 2 < m_text.size() && !m_rules.endsWord(m_text[offset].unicode())
        && !m_rules.leansForward(m_text[offset].unicode()) && wordAfter(offset + 1) > 1 && isNoun(offset, 2)
        && (offset == 0 || !isNoun(offset - 1, 2));
}

/// Two words of one character, neither of which is grammar: a name or a word that no dictionary knows.
bool SenseCosts::followsOn(int offset) const
{
    if (m_kinds.empty() || wordBefore(offset) != 1 || wordAfter(offset) != 1)
        return false;
    const auto isContent = [this](int at) {
        const char32_t c = m_text[at].unicode();
        switch (kindAt(at)) {
        case WordKind::Preposition:
        case WordKind::Conjunction:
        case WordKind::Particle:
        case WordKind::Adverb:
        case WordKind::Pronoun:
        case WordKind::Number:
            return false;
        default:
            // 吃过 goes on after a verb only: 科创板|过会.
            return !m_rules.leansForward(c) && !m_rules.closesPhrase(c)
                && (!m_rules.trails(c) || (c == U'过' && wordBefore(at) > 1 && kindAt(at - 1) == WordKind::Noun));
        }
    };
    if (m_rules.endsWord(m_text[offset - 1].unicode()) && offset > 1 && wordBefore(offset - 1) > 1
        && kindAt(offset) == WordKind::Adjective)
        return false; // 保健院|新院区
    return isContent(offset - 1) && isContent(offset);
}

std::int64_t SenseCosts::before(int index, Words words) const
{
    const Item &right = m_items[static_cast<std::size_t>(index)], &left = m_items[static_cast<std::size_t>(index - 1)];
    const std::size_t offset = static_cast<std::size_t>(right.start);
    if (left.kind == ItemKind::Space || left.kind == ItemKind::WideSpace)
        return follows(Rule::SenseSpaces) ? 0 : wordCost;
    if (!m_boundaries[offset] && !m_joints[offset])
        return words == Words::Parted ? partedWordCost : -1;
    std::int64_t cost = betweenWords(left, right) + m_quoted[offset];
    if (left.kind == ItemKind::Han && right.kind == ItemKind::Han) {
        cost += m_extra[offset];
        if (followsOn(right.start))
            cost += insideNameCost;
    }
    if (m_inPhrase[offset])
        cost += insidePhraseCost;
    if (!m_inName.empty() && m_inName[offset])
        cost += insideNameCost;
    return std::max(cost, m_institution[offset]);
}

std::int64_t SenseCosts::betweenWords(const Item &left, const Item &right) const
{
    std::int64_t cost = wordCost;
    const bool marks = follows(Rule::SenseMarks),
               leftIsOne = left.kind == ItemKind::Han && wordBefore(right.start) == 1;
    const bool afterMark = marks
        && (left.kind == ItemKind::Pause || left.kind == ItemKind::Stop || left.kind == ItemKind::Dash
            || left.kind == ItemKind::Ellipsis);
    if (afterMark)
        cost = left.first == U'、' ? enumerationCost : 0;
    else if ((left.first == U'的' && follows(Rule::SenseClosing)) || (leftIsOne && closes(left)))
        cost = afterParticleCost;
    else if (leftIsOne && leansOn(left))
        cost += leadsFirmly(left) ? flawCost : danglingCost;
    else if (!m_kinds.empty() && left.first == U'于' && follows(Rule::SenseLeaning))
        cost += flawCost; // 位于
    else if (left.kind == ItemKind::Western && right.kind == ItemKind::Han && follows(Rule::SenseNumbers))
        cost += insideNameCost; // a number and its measure word
    else if (right.kind == ItemKind::Western && isDigit(right.first) && isDatePart(left.first)
        && follows(Rule::SenseNumbers))
        cost += danglingCost; // 10月19日
    else if (right.kind == ItemKind::Han && follows(Rule::SenseNumbers)
        && (isNumber(left, right.start) || (isNumeral(left.last) && isNumeral(right.first))))
        cost += insideNameCost; // 二十|九, 四十|周年
    const bool areHan = left.kind == ItemKind::Han && right.kind == ItemKind::Han;
    const bool isUnable = areHan && leftIsOne && right.first == U'不' && kindAt(left.start) == WordKind::Verb;
    if (areHan && (isUnable || isResult(right.start) || (leftIsOne && crosses(left.start)) || isStation(right.start)))
        cost += flawCost;
    else if (areHan && isDone(right.start))
        cost += trailingCost; // 不敢|腐
    else if (cost >= wordCost && left.kind == ItemKind::Han && isEnding(right.start))
        cost += flawCost;
    else if (!afterMark && trailsOn(right) && follows(Rule::SenseSuffixes))
        cost += !m_kinds.empty() && (kindAt(right.start) != WordKind::Unclear || m_rules.endsWord(right.first))
            ? flawCost
            : m_rules.trails(right.first) ? trailingCost
                                          : danglingCost; // 的; 数 率
    if (areHan && !m_kinds.empty() && !leftIsOne && kindAt(left.start) == WordKind::Adjective
        && isOneOf(right.start, WordKind::Noun, WordKind::Action))
        cost += attributeCost; // 先进|材料
    return cost;
}

/// 会议中|, but not 与中|
bool SenseCosts::closes(const Item &left) const
{
    return m_rules.closesPhrase(left.first)
        && !(left.first == U'前' && left.end < m_text.size() && isNumeral(m_text[left.end].unicode()))
        && (m_kinds.empty() || left.start == 0 || !m_rules.leansForward(m_text[left.start - 1].unicode())
            || wordBefore(left.start) > 1);
}

/// A line that ends with it is worth a line more: 在 新 第, but not a verb.
bool SenseCosts::leadsFirmly(const Item &left) const
{
    const WordKind kind = kindAt(left.start);
    return !m_kinds.empty()
        && (m_rules.binds(left.first) || leadsTo(left.start)
            || (kind != WordKind::Verb && !(kind == WordKind::Noun && m_rules.leansForward(left.first))));
}

/// A word of two and more characters that ends a name or a number begins here.
bool SenseCosts::isEnding(int offset) const
{
    const QStringView word = QStringView(m_text).mid(offset, wordAfter(offset));
    return !m_kinds.empty()
        && std::any_of(
            m_rules.endings().begin(), m_rules.endings().end(), [&](const QString &ending) { return word == ending; });
}

/// 株洲|西站
bool SenseCosts::isStation(int offset) const
{
    return !m_kinds.empty() && kindAt(offset - 1) == WordKind::Place && wordAfter(offset) == 2
        && isDirection(m_text[offset].unicode()) && m_rules.endsWord(m_text[offset + 1].unicode());
}

/// What stands before the offset may be the name of a province, a city or a county.
bool SenseCosts::endsInRank(int offset) const
{
    const WordKind kind = kindAt(offset - 1);
    return kind == WordKind::Place || kind == WordKind::Noun || wordBefore(offset) == 1;
}

/// The word of one character before the offset goes with what follows.
bool SenseCosts::leansOn(const Item &left) const
{
    if (m_rules.leansForward(left.first))
        return true;
    if (m_kinds.empty() || !follows(Rule::SenseLeaning))
        return false;
    const int before = left.start;
    if (m_rules.binds(left.first))
        return true;
    if (leadsTo(before) || (left.first == U'前' && isNumeral(m_text[before + 1].unicode())))
        return true;
    if (before > 0 && (m_text[before - 1] == u'之' || isDone(before)))
        return false;
    if (isResult(before) || endsClause(before))
        return false;
    if (isDirection(left.first) && wordAfter(before + 1) > 1 && (before == 0 || kindAt(before - 1) != WordKind::Place))
        return true;
    if (left.first == U'得' && wordBefore(before) == 1)
        return wordAfter(before + 1) == 1; // 看得|好
    if (m_rules.endsWord(left.first)
        || (isMeasure(kindAt(before)) && before > 0 && isNumeral(m_text[before - 1].unicode())))
        return before == 0;
    if (leadsOn(kindAt(before)) || isCount(left.first))
        return true;
    if (before == 0)
        return false;
    if (left.first == U'年') // 年均, 2020年
        return before > 0 && isIdeograph(m_text[before - 1].unicode()) && !isNumeral(m_text[before - 1].unicode());
    if (isRank(left.first))
        return !endsInRank(before);
    return wordBefore(before) == 1 && m_rules.leansForward(m_text[before - 1].unicode());
}

/// The word of one character that begins a line goes with what stands before it.
bool SenseCosts::trailsOn(const Item &right) const
{
    if (right.kind != ItemKind::Han || wordAfter(right.start) != 1 || m_rules.leansForward(right.first)
        || (!m_kinds.empty() && (isNumeral(right.first) || isCount(right.first))))
        return false;
    if (right.start + 1 < m_text.size() && followsOn(right.start + 1) && right.first == U'过')
        return false;
    if (m_kinds.empty() || m_rules.trails(right.first) || m_rules.endsWord(right.first) || endsClause(right.start))
        return true;
    if (crosses(right.start))
        return false;
    const char32_t before = m_text[right.start - 1].unicode();
    if (right.first == U'年' && isIdeograph(before) && !isNumeral(before))
        return false;
    if (isRank(right.first))
        return endsInRank(right.start);
    return !leadsOn(kindAt(right.start));
}

} // namespace banxin::typeset
