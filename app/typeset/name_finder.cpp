#include "typeset/name_finder.h"

#include "typeset/collector.h"

namespace banxin::typeset {

namespace {

class NameFinder {
public:
    NameFinder(const QString &text, std::vector<bool> &words, const RuleTables &rules)
        : m_text(text)
        , m_words(words)
        , m_rules(rules)
        , m_inside(static_cast<std::size_t>(text.size()) + 1, false)
    {
    }

    std::vector<bool> find()
    {
        findPlaces();
        findScores();
        findForeignNames();
        findChineseNames();
        return std::move(m_inside);
    }

private:
    char32_t at(int i) const { return i >= 0 && i < m_text.size() ? m_text[i].unicode() : U'\0'; }
    bool isWordStart(int i) const { return m_words[static_cast<std::size_t>(i)]; }

    void mark(int from, int to)
    {
        for (int i = from + 1; i < to; ++i)
            m_inside[static_cast<std::size_t>(i)] = true;
    }

    /// The dictionary knows other words: 市|长阳|卫|国.
    void setApart(int from, int to)
    {
        m_words[static_cast<std::size_t>(from)] = m_words[static_cast<std::size_t>(to)] = true;
    }

    void findPlaces()
    {
        const std::vector<QString> &places = m_rules.places();
        for (int from = 0; from < m_text.size(); ++from) {
            if (!isWordStart(from))
                continue;
            const QChar first = m_text[from];
            const auto begin = std::lower_bound(
                places.begin(), places.end(), first, [](const QString &place, QChar c) { return place.front() < c; });
            for (auto place = begin; place != places.end() && place->front() == first; ++place) {
                const int to = from + static_cast<int>(place->size());
                if (!QStringView(m_text).mid(from).startsWith(*place))
                    continue;
                // Two characters may meet by chance: 大连接, where the dictionary knows 连接.
                if (!isWordStart(to) && place->size() < 3)
                    continue;
                m_words[static_cast<std::size_t>(to)] = true;
                mark(from, to);
            }
        }
    }

    void findScores()
    {
        for (int i = 1; i + 1 < m_text.size(); ++i) {
            if (at(i) == U'比' && isDigit(at(i - 1)) && isDigit(at(i + 1)))
                mark(i - 1, i + 2);
        }
    }

    /// Three and more characters that names are transcribed with; parts of a name are joined by dots.
    void findForeignNames()
    {
        constexpr int least = 3;
        const int length = static_cast<int>(m_text.size());
        for (int i = 0; i < length;) {
            int to = i;
            bool joined = false;
            while (
                to < length && (m_rules.transcribes(at(to)) || (to > i && at(to) == U'·' && isIdeograph(at(to + 1))))) {
                joined = joined || at(to) == U'·';
                ++to;
            }
            // The last part of a joined name goes on to the end of its word.
            while (joined && to < length && isIdeograph(at(to)) && !isWordStart(to))
                ++to;
            // After a title two are enough: 总统普京.
            const bool titled = to - i == least - 1 && titleBefore(i) > 0;
            if ((to - i >= least && !m_rules.rules().follows(Rule::SenseFrequency)) || joined || titled)
                mark(i, to);
            if (joined || (to - i >= least - 1 && titleBefore(i) > 0))
                setApart(i, to);
            i = std::max(to, i + 1);
        }
    }

    bool isGivenName(int i) const
    {
        const char32_t c = at(i);
        constexpr std::u32string_view never = U"的了等在和与及或把被将向从对为以让由于也都就是";
        return isIdeograph(c) && never.find(c) == never.npos;
    }

    /// The length of the title that ends at or begins at the offset; 0 where none does.
    int titleBefore(int i) const
    {
        for (const QString &title : m_rules.titles()) {
            if (QStringView(m_text).left(i).endsWith(title))
                return static_cast<int>(title.size());
        }
        return 0;
    }
    int titleAt(int i) const
    {
        for (const QString &title : m_rules.titles()) {
            if (QStringView(m_text).mid(i).startsWith(title))
                return static_cast<int>(title.size());
        }
        return 0;
    }

    int surnameAt(int i) const
    {
        for (const QString &surname : m_rules.compoundSurnames()) {
            if (QStringView(m_text).mid(i).startsWith(surname))
                return static_cast<int>(surname.size());
        }
        return m_rules.isSurname(at(i)) || m_rules.isTitledSurname(at(i)) ? 1 : 0;
    }

    /// A surname and one or two characters: beside a title always, else where the dictionary knows no word
    /// in any of them.
    void findChineseNames()
    {
        const int length = static_cast<int>(m_text.size());
        for (int i = 0; i < length; ++i) {
            const int surname = surnameAt(i);
            if (surname == 0)
                continue;
            int given = 0;
            while (given < 2 && isGivenName(i + surname + given))
                ++given;
            if (given == 0)
                continue;
            if (titleBefore(i) > 0) {
                // 省长毛伟明会见: as far as the dictionary sees no word of two characters begin.
                const int to = given == 2 && !(isWordStart(i + surname + 1) && beginsWord(i + surname + 1)) ? 2 : 1;
                mark(i, i + surname + to);
                setApart(i, i + surname + to);
            } else if (given == 2 && (at(i - 1) == U'、' || at(i + surname + 2) == U'、')) {
                mark(i, i + surname + 2); // 王小明、李建国
                setApart(i, i + surname + 2);
            } else if (const int title = titleAt(i + surname + given); title > 0) {
                mark(i, i + surname + given + title);
            } else if (given == 2 && titleAt(i + surname + 1) > 0) {
                mark(i, i + surname + 1 + titleAt(i + surname + 1));
            } else if (given == 2 && (surname > 1 || m_rules.isSurname(at(i))) && isLoose(i, i + surname + 2)) {
                mark(i, i + surname + 2);
            }
        }
    }

    /// A word of two characters or more begins here.
    bool beginsWord(int i) const { return i + 1 < m_text.size() && isIdeograph(at(i + 1)) && !isWordStart(i + 1); }

    /// Every character from one offset to the other is a word of its own to the dictionary.
    bool isLoose(int from, int to) const
    {
        for (int i = from; i <= to; ++i) {
            if (!isWordStart(i))
                return false;
        }
        return true;
    }

    const QString &m_text;
    std::vector<bool> &m_words;
    const RuleTables &m_rules;
    std::vector<bool> m_inside;
};

} // namespace

std::vector<bool> insideNames(const QString &text, std::vector<bool> &words, const RuleTables &rules)
{
    return NameFinder(text, words, rules).find();
}

} // namespace banxin::typeset
