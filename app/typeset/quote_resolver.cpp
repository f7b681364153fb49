#include "typeset/quote_resolver.h"

#include "typeset/item.h"

#include <QVarLengthArray>

namespace banxin::typeset {

namespace {

class QuoteResolver {
public:
    QuoteResolver(std::vector<Character> &characters, Apostrophes apostrophes)
        : m_characters(characters)
        , m_apostrophes(apostrophes)
    {
    }

    void resolve()
    {
        const int length = static_cast<int>(m_characters.size());
        m_chinese.resize(m_characters.size() + 1);
        for (int i = 0; i < length; ++i)
            m_chinese[static_cast<std::size_t>(i) + 1] =
                m_chinese[static_cast<std::size_t>(i)] + (isChineseAt(i) ? 1 : 0);
        QVarLengthArray<int, 16> open;
        int singles = 0, doubles = 0; // of them
        const auto count = [&](int i, int by) { (m_characters[i].code == 0x2018 ? singles : doubles) += by; };
        const auto close = [&] {
            count(open.back(), -1);
            open.removeLast();
        };
        for (int i = 0; i < length; ++i) {
            const char32_t c = m_characters[i].code;
            if (c == 0x2019 && m_apostrophes == Apostrophes::Western && isWesternAt(i - 1)
                && m_characters[i - 1].code > U'9' && (isWesternAt(i + 1) || singles == 0)) {
                makeWestern(i); // don’t, the editors’
            } else if ((c == 0x2019 && singles == 0 && isPrime(i))
                || (c == 0x201D && doubles == 0 && isDoublePrime(i))) {
                makeWestern(i); // 80’后, 3’20”
            } else if (c == 0x201C || c == 0x2018) {
                open.append(i);
                count(i, 1);
            } else if (c == 0x201D || c == 0x2019) {
                const char32_t opener = c == 0x201D ? 0x201C : 0x2018;
                while (!open.isEmpty() && m_characters[open.back()].code != opener) {
                    decide(open.back(), -1);
                    close();
                }
                if (open.isEmpty()) {
                    decide(-1, i);
                } else {
                    decide(open.back(), i);
                    close();
                }
            }
        }
        for (const int i : open)
            decide(i, -1);
    }

private:
    bool isInside(int i) const { return i >= 0 && i < static_cast<int>(m_characters.size()); }
    bool isWesternAt(int i) const { return isInside(i) && m_characters[i].sort == Sort::Western; }
    bool isChineseAt(int i) const
    {
        return isInside(i)
            && (m_characters[i].sort == Sort::Cell
                || (m_characters[i].sort == Sort::Mark && m_characters[i].code > 0x2E00));
    }
    // Nearest character that is not a space is Western.
    bool leansWestern(int i, int step) const
    {
        while (isInside(i) && m_characters[i].sort == Sort::Space)
            i += step;
        return isWesternAt(i);
    }
    bool isAfterDigit(int i) const
    {
        return m_apostrophes == Apostrophes::Western && isWesternAt(i - 1) && isDigit(m_characters[i - 1].code);
    }
    // What closes nothing and follows a number is an apostrophe or minutes; after minutes come seconds.
    bool isPrime(int i) const { return isAfterDigit(i); }
    bool isDoublePrime(int i) const
    {
        if (!isAfterDigit(i))
            return false;
        while (isAfterDigit(i))
            --i;
        return m_characters[i - 1].code == 0x2019 && isWesternAt(i - 1);
    }
    // rock ’n’ roll, ’tis
    bool isElision(int i) const
    {
        return m_characters[i].code == 0x2019 && m_apostrophes == Apostrophes::Western && isWesternAt(i + 1)
            && (i == 0 || (m_characters[i - 1].sort == Sort::Space && leansWestern(i - 1, -1)));
    }
    void makeWestern(int i)
    {
        m_characters[i].sort = Sort::Western;
        m_characters[i].mark = MarkClass::Other;
    }
    void decide(int opener, int closer)
    {
        bool western = !isChineseAt(opener >= 0 ? opener - 1 : -1) && !isChineseAt(closer >= 0 ? closer + 1 : -1);
        if (opener >= 0 && closer >= 0) {
            western = western && closer > opener + 1
                && m_chinese[static_cast<std::size_t>(opener) + 1] == m_chinese[static_cast<std::size_t>(closer)];
        } else {
            western = western && (opener >= 0 ? isWesternAt(opener + 1) : isWesternAt(closer - 1) || isElision(closer));
        }
        // A quotation that stands alone among Chinese, far from Western text, stays Chinese.
        const bool alone =
            !(opener >= 0 && leansWestern(opener - 1, -1)) && !(closer >= 0 && leansWestern(closer + 1, 1));
        if (western && alone && m_hasChinese == Unknown) {
            m_hasChinese = std::any_of(m_characters.begin(), m_characters.end(),
                               [](const Character &c) { return c.sort == Sort::Cell; })
                ? Yes
                : No;
        }
        if (!western || (alone && m_hasChinese == Yes))
            return;
        if (opener >= 0)
            makeWestern(opener);
        if (closer >= 0)
            makeWestern(closer);
    }

    std::vector<Character> &m_characters;
    Apostrophes m_apostrophes;
    std::vector<int> m_chinese; // how many there are before each character; quotes are none
    enum { Unknown, Yes, No } m_hasChinese = Unknown;
};

} // namespace

void resolveQuotes(std::vector<Character> &characters, Apostrophes apostrophes)
{
    QuoteResolver(characters, apostrophes).resolve();
}

} // namespace banxin::typeset
