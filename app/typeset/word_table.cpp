#include "typeset/word_table.h"

#include <QResource>

namespace banxin::typeset {

namespace {

constexpr std::string_view signature = "BXWORDS2";
constexpr int unknownCost = 216; // as rare as one in sixty million

std::span<const unsigned char> compiledIn()
{
    static const QResource resource(QStringLiteral(":/rules/words.bin"));
    // Stored as it is, so that nothing has to be unpacked (resources/CMakeLists.txt).
    if (!resource.isValid() || resource.compressionAlgorithm() != QResource::NoCompression)
        return {};
    return {resource.data(), static_cast<std::size_t>(resource.size())};
}

} // namespace

const WordTable &WordTable::standard()
{
    static const WordTable table(compiledIn());
    return table;
}

WordTable::WordTable(std::span<const unsigned char> bytes)
    : m_bytes(bytes)
{
    if (bytes.size() < 12 || !std::equal(signature.begin(), signature.end(), bytes.begin()))
        return;
    const std::size_t firsts = number(8, 4);
    if (12 + 6 * firsts + 4 <= bytes.size() && number(12 + 6 * firsts, 4) == bytes.size())
        m_firsts = firsts;
}

std::uint32_t WordTable::number(std::size_t at, int bytes) const
{
    std::uint32_t value = 0;
    if (at + static_cast<std::size_t>(bytes) > m_bytes.size())
        return value;
    for (int i = bytes; i-- > 0;)
        value = value << 8 | m_bytes[at + static_cast<std::size_t>(i)];
    return value;
}

std::size_t WordTable::find(std::size_t at, std::size_t count, QStringView row) const
{
    const std::size_t width = static_cast<std::size_t>(row.size());
    std::size_t low = 0, high = count;
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        std::size_t same = 0;
        while (same < width && unit(at + 2 * (middle * width + same)) == row[static_cast<qsizetype>(same)].unicode())
            ++same;
        if (same == width)
            return middle;
        if (unit(at + 2 * (middle * width + same)) < row[static_cast<qsizetype>(same)].unicode())
            low = middle + 1;
        else
            high = middle;
    }
    return count;
}

std::size_t WordTable::groupOf(QStringView text) const
{
    const std::size_t first = text.empty() ? m_firsts : find(12, m_firsts, text.first(1));
    return first == m_firsts ? 0 : number(12 + 2 * m_firsts + 4 * first, 4);
}

int WordTable::givenCost(QStringView character) const
{
    const std::size_t at = groupOf(character);
    return at == 0 ? unknownCost : static_cast<int>(number(at + 2, 1));
}

std::vector<TableWord> WordTable::wordsAt(QStringView text) const
{
    std::vector<TableWord> words{{1, unknownCost, WordKind::Noun}};
    const auto wordOf = [this](std::size_t at, std::size_t length) {
        return TableWord{static_cast<int>(length), static_cast<int>(number(at, 1)),
            static_cast<WordKind>(number(at + 1, 1) % (static_cast<unsigned>(WordKind::Unclear) + 1))};
    };
    std::size_t at = groupOf(text);
    if (at == 0)
        return words;
    words.front() = wordOf(at, 1);
    std::size_t lengths = number(at + 3, 1);
    for (at += 4; lengths > 0; --lengths) {
        const std::size_t length = number(at, 1), count = number(at + 1, 2), rest = length - 1;
        at += 3;
        if (length < 2 || static_cast<qsizetype>(length) > text.size())
            break;
        const std::size_t row = find(at, count, text.mid(1, static_cast<qsizetype>(rest)));
        at += 2 * rest * count;
        if (row < count)
            words.push_back(wordOf(at + 2 * row, length));
        at += 2 * count;
    }
    return words;
}

} // namespace banxin::typeset
