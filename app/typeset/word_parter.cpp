#include "typeset/word_parter.h"

#include "typeset/collector.h"

#include <limits>

namespace banxin::typeset {

namespace {

// Costs are those of the table: 12 × −ln of a share.
constexpr int phraseCost = 60; // a term of the rules is as good as the commonest words
constexpr int placeCost = 110;
constexpr int dictionaryCost = 205; // a word that only ICU knows
constexpr int numberCost = 60;
constexpr int personCost = 262; // surname and two characters, out of any context
constexpr int shortPersonCost = 222; // surname and one
constexpr int longPersonCost = 40; // more for four
constexpr int commonSurnameCost = 24; // more, where the surname is an everyday word as well
constexpr int verbCost = 20; // more for each character that is mostly a verb
constexpr int grammarCost = 40, rareCost = 160;
constexpr int repeatedCost = 230; // four characters, two of them alike
constexpr int usualGivenCost = 96; // of a character in a given name: up to here it is no wonder
constexpr int titledGain = 60; // beside a title
constexpr int foreignCost = 40, foreignCharacterCost = 54;
constexpr int unlikelyCost = 40; // a first character that seldom transcribes

bool isNumeral(char32_t c)
{
    constexpr std::u32string_view numerals = U"〇零一二三四五六七八九十百千万亿两";
    return numerals.find(c) != numerals.npos;
}

class WordParter {
public:
    WordParter(
        const QString &text, const std::vector<bool> &dictionary, const RuleTables &rules, const WordTable &table)
        : m_text(text)
        , m_dictionary(dictionary)
        , m_rules(rules)
        , m_table(table)
        , m_best(static_cast<std::size_t>(text.size()) + 1, none)
        , m_last(m_best.size())
    {
    }

    std::vector<TextWord> part()
    {
        m_best[0] = 0;
        for (int i = 0; i < length(); ++i) {
            if (m_best[static_cast<std::size_t>(i)] == none)
                continue;
            if (!isHan(i)) {
                int to = i + 1;
                while (to < length() && !m_dictionary[static_cast<std::size_t>(to)] && !isHan(to))
                    ++to;
                offer(i, to, 0, WordKind::Noun);
                continue;
            }
            offerTable(i);
            offerDictionary(i);
            offerRules(i);
            if (m_rules.rules().follows(Rule::SenseNumbers))
                offerNumber(i);
            if (m_rules.rules().follows(Rule::SenseNames)) {
                offerPerson(i);
                offerForeign(i);
            }
        }
        std::vector<TextWord> words;
        for (int at = length(); at > 0; at = words.back().from)
            words.push_back(m_last[static_cast<std::size_t>(at)]);
        std::reverse(words.begin(), words.end());
        weigh(words);
        return words;
    }

private:
    static constexpr int none = std::numeric_limits<int>::max();

    struct Offer {
        int begin, end, cost;
    };

    /// What the words cost where one of all that were offered runs across the beginning of each.
    void weigh(std::vector<TextWord> &words) const
    {
        std::vector<int> rest(m_best.size(), none); // from each offset to the end
        rest.back() = 0;
        for (auto offer = m_offers.rbegin(); offer != m_offers.rend(); ++offer) {
            const int after = rest[static_cast<std::size_t>(offer->end)];
            if (after != none)
                rest[static_cast<std::size_t>(offer->begin)] =
                    std::min(rest[static_cast<std::size_t>(offer->begin)], after + offer->cost);
        }
        std::vector<int> across(m_best.size(), none);
        for (const Offer &offer : m_offers) {
            if (rest[static_cast<std::size_t>(offer.end)] == none)
                continue;
            const int total =
                m_best[static_cast<std::size_t>(offer.begin)] + offer.cost + rest[static_cast<std::size_t>(offer.end)];
            for (int i = offer.begin + 1; i < offer.end; ++i)
                across[static_cast<std::size_t>(i)] = std::min(across[static_cast<std::size_t>(i)], total);
        }
        for (TextWord &word : words) {
            const int other = across[static_cast<std::size_t>(word.from)];
            word.certainty = other == none ? none : other - m_best.back();
        }
    }

    int length() const { return static_cast<int>(m_text.size()); }
    char32_t at(int i) const { return i >= 0 && i < length() ? m_text[i].unicode() : U'\0'; }
    bool isHan(int i) const { return isIdeograph(at(i)); }
    QStringView from(int i) const { return QStringView(m_text).mid(i); }

    void offer(int begin, int end, int cost, WordKind kind)
    {
        m_offers.push_back({begin, end, cost});
        const int total = m_best[static_cast<std::size_t>(begin)] + cost;
        if (total >= m_best[static_cast<std::size_t>(end)])
            return;
        m_best[static_cast<std::size_t>(end)] = total;
        m_last[static_cast<std::size_t>(end)] = {begin, end, kind};
    }

    void offerTable(int i)
    {
        for (const TableWord &word : m_table.wordsAt(from(i)))
            offer(i, i + word.length, word.cost + (endsInGrammar(i, word) ? grammarCost : 0), word.kind);
        // 修旧如旧, 抢种抢收
        constexpr std::u32string_view firsts = U"一不有无大小又边半多自各百千没可先再真抢能",
                                      thirds = U"如就比胜问见求说论加";
        const bool twice = at(i) == at(i + 2) && firsts.find(at(i)) != firsts.npos,
                   returns = at(i + 1) == at(i + 3) && thirds.find(at(i + 2)) != thirds.npos;
        if (isHan(i + 1) && isHan(i + 3) && twice != returns)
            offer(i, i + 4, repeatedCost, WordKind::Idiom);
    }

    /// A rare word that ends with 被 or 把 stands there by chance: 刷单被骗.
    bool endsInGrammar(int i, const TableWord &word) const
    {
        return word.length == 2 && word.cost > rareCost && m_rules.binds(at(i + 1));
    }

    void offerDictionary(int i)
    {
        if (!m_dictionary[static_cast<std::size_t>(i)])
            return;
        int to = i + 1;
        while (to < length() && isHan(to) && !m_dictionary[static_cast<std::size_t>(to)])
            ++to;
        if (to > i + 1)
            offer(i, to, dictionaryCost, WordKind::Noun);
    }

    void offerRules(int i)
    {
        for (const QString &phrase : m_rules.phrases()) {
            if (from(i).startsWith(phrase))
                offer(i, i + static_cast<int>(phrase.size()), phraseCost, WordKind::Noun);
        }
        if (!m_rules.rules().follows(Rule::SenseNames))
            return;
        const std::vector<QString> &places = m_rules.places();
        const auto first = std::lower_bound(
            places.begin(), places.end(), m_text[i], [](const QString &place, QChar c) { return place.front() < c; });
        for (auto place = first; place != places.end() && place->front() == m_text[i]; ++place) {
            if (from(i).startsWith(*place))
                offer(i, i + static_cast<int>(place->size()), placeCost, WordKind::Place);
        }
    }

    /// 二十余万, 第四十二, 上万
    void offerNumber(int i)
    {
        constexpr std::u32string_view some = U"上数几成", tens = U"十百千万亿";
        const bool isRound = some.find(at(i)) != some.npos && tens.find(at(i + 1)) != tens.npos; // 上万
        int to = i + (at(i) == U'第' || isRound ? 1 : 0);
        const int digits = to;
        while (isNumeral(at(to)))
            ++to;
        if (to == digits)
            return;
        offer(i, to, numberCost, WordKind::Number);
        if ((at(to) == U'比' || at(to) == U'点')
            && (isNumeral(at(to + 1)) || (at(to) == U'点' && at(to + 1) == U'半'))) {
            // a score, a time, a decimal
            for (++to; isNumeral(at(to)) || at(to) == U'半'; ++to) { }
            offer(i, to, numberCost, WordKind::Number);
            return;
        }
        if (at(to) != U'余' && at(to) != U'多')
            return;
        for (++to; at(to) == U'万' || at(to) == U'亿'; ++to) { }
        offer(i, to, numberCost, WordKind::Number);
    }

    bool isGiven(int i) const
    {
        constexpr std::u32string_view never = U"的了等在和与及或把被将向从对为以让由于也都就是我他她你们这那不";
        return isHan(i) && never.find(at(i)) == never.npos;
    }
    bool hasTitle(int begin, int end) const
    {
        for (const QString &title : m_rules.titles()) {
            if (QStringView(m_text).left(begin).endsWith(title) || from(end).startsWith(title))
                return true;
        }
        return false;
    }

    void offerPerson(int i)
    {
        int surname = m_rules.isSurname(at(i)) || m_rules.isTitledSurname(at(i)) ? 1 : 0, cost = 0;
        if (surname == 1 && m_rules.isTitledSurname(at(i)))
            cost = commonSurnameCost;
        for (const QString &compound : m_rules.compoundSurnames()) {
            if (from(i).startsWith(compound)) {
                surname = static_cast<int>(compound.size());
                cost = -commonSurnameCost;
            }
        }
        if (surname == 0)
            return;
        for (int given = 1; given <= 2 && isGiven(i + surname + given - 1); ++given) {
            const int to = i + surname + given, gain = hasTitle(i, to) ? titledGain : 0;
            if (m_table.wordsAt(from(to - 1)).front().kind == WordKind::Verb)
                cost += verbCost;
            cost += std::max(0, m_table.givenCost(from(to - 1)) - usualGivenCost);
            offer(i, to,
                (given + surname > 2 ? personCost : shortPersonCost) + cost + (given + surname > 3 ? longPersonCost : 0)
                    - gain,
                WordKind::Person);
        }
    }

    void offerForeign(int i)
    {
        constexpr int least = 3, most = 6;
        // The first may be one that is used for little else: 朔尔茨.
        for (int to = m_rules.transcribes(at(i)) ? i : i + 1; to - i < most && m_rules.transcribes(at(to)); ++to) {
            const int count = to + 1 - i;
            if (count >= least)
                offer(i, to + 1,
                    foreignCost + count * foreignCharacterCost + (m_rules.transcribes(at(i)) ? 0 : unlikelyCost),
                    WordKind::Person);
        }
    }

    const QString &m_text;
    const std::vector<bool> &m_dictionary;
    const RuleTables &m_rules;
    const WordTable &m_table;
    std::vector<int> m_best; // what the cheapest words up to each offset cost
    std::vector<Offer> m_offers; // by where they begin
    std::vector<TextWord> m_last; // … and the last of them
};

} // namespace

std::vector<TextWord> partWords(
    const QString &text, const std::vector<bool> &dictionary, const RuleTables &rules, const WordTable &table)
{
    return WordParter(text, dictionary, rules, table).part();
}

} // namespace banxin::typeset
