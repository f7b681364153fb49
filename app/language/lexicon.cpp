#include "language/lexicon.h"

#include <QResource>
#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace banxin::language {

namespace {

constexpr int rarest = 190; // of words that count: what is rarer stands in the table by chance
constexpr qsizetype longest = 4;

// See resources/words/make.py for the form of the table.
class Table {
public:
    Table()
        : m_resource(QStringLiteral(":/rules/words.bin"))
    {
        if (!m_resource.isValid() || m_resource.compressionAlgorithm() != QResource::NoCompression)
            return;
        m_size = m_resource.size();
        m_data = m_resource.data();
        if (m_size < 12 || std::memcmp(m_data, "BXWORDS2", 8) != 0)
            return;
        const qint64 firsts = number(8, 4);
        if (12 + 6 * firsts + 4 <= m_size && number(12 + 6 * firsts, 4) == m_size)
            m_firsts = firsts;
    }

    int cost(QStringView word) const
    {
        if (word.size() < 2 || m_firsts == 0)
            return 0;
        const qint64 first = find(12, m_firsts, word.first(1));
        if (first == m_firsts)
            return 0;
        qint64 at = number(12 + 2 * m_firsts + 4 * first, 4);
        qint64 lengths = number(at + 3, 1);
        for (at += 4; lengths > 0; --lengths) {
            const qint64 length = number(at, 1), count = number(at + 1, 2), rest = length - 1;
            at += 3;
            if (length == word.size()) {
                const qint64 row = find(at, count, word.mid(1));
                return row < count ? static_cast<int>(number(at + 2 * rest * count + 2 * row, 1)) : 0;
            }
            at += 2 * rest * count + 2 * count;
        }
        return 0;
    }

private:
    qint64 number(qint64 at, int bytes) const
    {
        qint64 value = 0;
        if (at < 0 || at + bytes > m_size)
            return 0;
        for (int i = bytes; i-- > 0;)
            value = value << 8 | m_data[at + i];
        return value;
    }

    // The row of characters in a sorted run of rows; `count` where it has none.
    qint64 find(qint64 at, qint64 count, QStringView row) const
    {
        qint64 low = 0, high = count;
        while (low < high) {
            const qint64 middle = (low + high) / 2;
            qint64 same = 0;
            const auto unit = [&] { return static_cast<char16_t>(number(at + 2 * (middle * row.size() + same), 2)); };
            while (same < row.size() && unit() == row[same].unicode())
                ++same;
            if (same == row.size())
                return middle;
            if (unit() < row[same].unicode())
                low = middle + 1;
            else
                high = middle;
        }
        return count;
    }

    QResource m_resource;
    const uchar *m_data = nullptr;
    qint64 m_size = 0, m_firsts = 0;
};

} // namespace

int rarityOf(QStringView word)
{
    static const Table table;
    return table.cost(word);
}

bool crossesWord(QStringView text, qsizetype from, qsizetype to)
{
    const auto isWord = [&](qsizetype begin, qsizetype end) {
        if (begin < 0 || end > text.size() || end - begin > longest)
            return false;
        const int rarity = rarityOf(text.mid(begin, end - begin));
        return rarity > 0 && rarity <= rarest;
    };
    for (qsizetype reach = 1; reach < longest; ++reach) {
        for (qsizetype inside = 1; inside < to - from; ++inside) {
            if (isWord(from - reach, from + inside) || isWord(to - inside, to + reach))
                return true;
        }
    }
    return false;
}

} // namespace banxin::language
