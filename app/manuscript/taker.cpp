#include "manuscript/taker.h"

#include <algorithm>

namespace banxin::manuscript {

namespace {

/// Nothing that shows: it is cleaned away without being counted.
bool isInkless(QChar c)
{
    const char16_t u = c.unicode();
    return c.isSpace() || (u >= 0x200B && u <= 0x200F) || u == 0xFEFF || u == 0x00AD || u == 0x2060 || u < 0x20;
}

/// Where the character of that number stands, or the text's end.
qsizetype placeOf(const QString &text, qsizetype number)
{
    qsizetype at = 0;
    for (qsizetype seen = 0; at < text.size(); ++at) {
        if (isInkless(text[at]))
            continue;
        if (seen == number)
            return at;
        ++seen;
    }
    return at;
}

} // namespace

qsizetype Taker::inkOf(QStringView text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return !isInkless(c); });
}

Block Taker::piece(std::size_t line, qsizetype from, qsizetype to) const
{
    const Block &whole = m_lines[line].block;
    const qsizetype begin = from == 0 ? 0 : placeOf(whole.text, from);
    const qsizetype end = std::max(begin, placeOf(whole.text, to));
    Block made = whole;
    made.text = whole.text.mid(begin, end - begin);
    made.markup.clear();
    for (Block::Markup mark : whole.markup) {
        const bool isFirst = begin == 0 && mark.at <= 0;
        if (!isFirst && (mark.at < begin || (mark.at >= end && end < whole.text.size())))
            continue;
        mark.at -= static_cast<int>(begin);
        made.markup.push_back(mark);
    }
    made.line = lineAt(whole, begin);
    return made;
}

QString Taker::take(std::size_t line, Spaces spaces)
{
    Cleaned clean = cleaned(m_lines[line].block, spaces);
    auto &changes = m_changes[line];
    changes.insert(changes.end(), clean.changes.begin(), clean.changes.end());
    return clean.text;
}

QString Taker::takeAsItIs(std::size_t line)
{
    const Block &whole = m_lines[line].block;
    for (const Block::Markup &mark : whole.markup)
        m_changes[line].push_back({mark.line, mark.text, mark.after, {}});
    return whole.text.trimmed();
}

QString Taker::takePiece(std::size_t line, qsizetype from, qsizetype to, Spaces spaces)
{
    Cleaned clean = cleaned(piece(line, from, to), spaces);
    auto &changes = m_changes[line];
    changes.insert(changes.end(), clean.changes.begin(), clean.changes.end());
    return clean.text;
}

void Taker::dropPiece(std::size_t line, qsizetype from, qsizetype to, const QString &why)
{
    const Block part = piece(line, from, to);
    m_dropped.push_back({part.line, part.text.trimmed(), why});
    for (const Block::Markup &mark : part.markup)
        m_changes[line].push_back({mark.line, mark.text, mark.after, {}});
}

void Taker::drop(std::size_t line)
{
    const Line &whole = m_lines[line];
    m_dropped.push_back({whole.block.line, whole.block.text.trimmed(), whole.why});
    auto &changes = m_changes[line];
    for (const Block::Markup &mark : whole.block.markup)
        changes.push_back({mark.line, mark.text, mark.after, {}});
}

QString Taker::spaceBefore(std::size_t line, qsizetype at) const
{
    const QString &text = m_lines[line].block.text;
    const qsizetype end = placeOf(text, at);
    qsizetype begin = end;
    while (begin > 0 && text[begin - 1].isSpace())
        --begin;
    return text.mid(begin, end - begin);
}

std::vector<Dropped> Taker::dropped() const
{
    std::vector<Dropped> all = m_dropped;
    std::erase_if(all, [](const Dropped &one) { return one.text.isEmpty(); });
    std::stable_sort(all.begin(), all.end(), [](const Dropped &a, const Dropped &b) { return a.line < b.line; });
    return all;
}

std::vector<Change> Taker::changes() const
{
    std::vector<Change> all;
    for (const auto &[line, changes] : m_changes)
        all.insert(all.end(), changes.begin(), changes.end());
    return all;
}

} // namespace banxin::manuscript
