#include "manuscript/text_wrapping.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace banxin::manuscript {

using namespace Qt::StringLiterals;

namespace {

bool isWide(QChar c)
{
    const char16_t u = c.unicode();
    return u >= 0x2E80 || (u >= 0x2014 && u <= 0x2026);
}

// Programs wrap at so many characters, or at so many places of a typewriter.
enum class Measure { Characters, Places };

qsizetype widthOf(const QString &text, Measure measure)
{
    qsizetype to = text.size();
    while (to > 0 && text[to - 1].isSpace())
        --to;
    qsizetype width = 0;
    for (qsizetype i = 0; i < to; ++i)
        width += measure == Measure::Places && isWide(text[i]) ? 2 : 1;
    return width;
}

bool endsSentence(const QString &text)
{
    const QString trimmed = text.trimmed();
    return trimmed.isEmpty() || QStringView(u"。！？!?；;：:…”’）)】—.").contains(trimmed.back());
}

bool isProse(const Block &block) { return block.kind == Block::Kind::Text && block.headingLevel == 0 && !block.isBold; }

// The next line goes on where this one ends, if this one is full.
bool mayGoOn(const Block &block, const Block &next)
{
    static const QRegularExpression begins(
        u"^\\s*(?:[▲▼△▽●■◆□◎★☆○]|[（(]?[一二三四五六七八九十]{1,3}[、）)]|\\d{1,2}[.．、](?!\\d)|[①-⑳])"_s);
    return isProse(block) && isProse(next) && next.blanksBefore == 0 && !next.isIndented
        && block.isQuoted == next.isQuoted && (next.markup.empty() || next.isQuoted)
        && !(endsSentence(block.text) && begins.match(next.text).hasMatch());
}

qsizetype firstWordOf(const QString &text)
{
    const QString trimmed = text.trimmed();
    qsizetype size = 0;
    while (size < trimmed.size() && trimmed[size] > u' ' && trimmed[size].unicode() < 0x7F)
        ++size;
    return size;
}

// How wide the text was wrapped, as far as it was.
class Wrapping {
public:
    Wrapping(const std::vector<Block> &blocks, Measure measure)
        : m_blocks(blocks)
        , m_measure(measure)
        , m_slack(measure == Measure::Places ? 4 : 2)
    {
        std::map<qsizetype, int> widths;
        for (const Block &block : blocks)
            m_widths.push_back(widthOf(block.text, measure));
        for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
            if (mayGoOn(blocks[i], blocks[i + 1]))
                ++widths[m_widths[i]];
        }
        int most = 0;
        for (const auto &[width, count] : widths) {
            int near = 0;
            for (auto it = widths.lower_bound(width - m_slack); it != widths.end() && it->first <= width; ++it)
                near += it->second;
            if (near >= most) {
                most = near;
                m_width = width;
            }
        }
    }

    bool isFull(std::size_t i) const
    {
        const qsizetype word = std::min<qsizetype>(firstWordOf(m_blocks[i + 1].text), 24);
        return m_widths[i] <= m_width + m_slack && m_widths[i] >= m_width - m_slack - word;
    }

    // How many lines end in mid-sentence just there; none unless the text on the whole is wrapped.
    int evidence() const
    {
        if (m_width < (m_measure == Measure::Places ? 40 : 20))
            return 0;
        int pairs = 0, full = 0, broken = 0, prose = 0, longer = 0, lines = 0;
        for (std::size_t i = 0; i < m_blocks.size(); ++i) {
            if (!isProse(m_blocks[i]))
                continue;
            ++lines;
            longer += m_widths[i] > m_width + m_slack ? 1 : 0;
            if (i + 1 >= m_blocks.size() || !mayGoOn(m_blocks[i], m_blocks[i + 1]))
                continue;
            ++pairs;
            if (!isFull(i))
                continue;
            ++full;
            const QString &text = m_blocks[i].text;
            broken += endsSentence(text) ? 0 : 1;
            prose +=
                text.contains(u'，') || text.contains(u'。') || text.contains(u',') || text.contains(u'、') ? 1 : 0;
        }
        const bool isWrapped =
            broken >= 2 && full * 2 >= pairs && broken * 2 >= full && prose * 2 >= full && longer * 10 <= lines;
        return isWrapped ? broken : 0;
    }

private:
    const std::vector<Block> &m_blocks;
    Measure m_measure;
    qsizetype m_slack;
    qsizetype m_width = 0;
    std::vector<qsizetype> m_widths;
};

bool isWesternWord(QChar c) { return c.unicode() < 0x80 && c.isLetterOrNumber(); }

void append(Block &block, const Block &next, int line)
{
    while (!block.text.isEmpty() && block.text.back().isSpace())
        block.text.chop(1);
    const qsizetype start = std::distance(
        next.text.begin(), std::find_if(next.text.begin(), next.text.end(), [](QChar c) { return !c.isSpace(); }));
    const QString rest = next.text.mid(start);
    const bool parts = !block.text.isEmpty() && !rest.isEmpty()
        && (isWesternWord(block.text.back()) || QStringView(u",.;:!?").contains(block.text.back()))
        && isWesternWord(rest.front());
    block.markup.push_back({line, u"\n"_s, static_cast<int>(block.text.size()), parts ? u" "_s : QString()});
    if (parts)
        block.text += u' ';
    const auto shift = static_cast<int>(block.text.size() - start);
    for (Block::Markup each : next.markup) {
        each.at = std::max(each.at + shift, static_cast<int>(block.text.size()));
        block.markup.push_back(std::move(each));
    }
    block.text += rest;
}

} // namespace

void joinWrappedLines(std::vector<Block> &blocks)
{
    const Wrapping byCharacters(blocks, Measure::Characters), byPlaces(blocks, Measure::Places);
    const int most = std::max(byCharacters.evidence(), byPlaces.evidence());
    if (most == 0)
        return;
    const Wrapping &wrapping = byCharacters.evidence() == most ? byCharacters : byPlaces;
    std::vector<Block> joined;
    joined.reserve(blocks.size());
    bool goesOn = false;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (goesOn)
            append(joined.back(), blocks[i], blocks[i - 1].line);
        else
            joined.push_back(blocks[i]);
        goesOn = i + 1 < blocks.size() && mayGoOn(blocks[i], blocks[i + 1]) && wrapping.isFull(i);
    }
    blocks = std::move(joined);
}

} // namespace banxin::manuscript
