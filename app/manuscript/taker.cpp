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

Cleaned pieceOf(const Line &line, qsizetype from, qsizetype to, Taken::How how, const std::set<int> *kept)
{
    const Block &whole = line.block;
    const qsizetype begin = from == 0 ? 0 : placeOf(whole.text, from);
    const qsizetype end = std::max(begin, placeOf(whole.text, to));
    Block made = whole;
    ChangeIds ids = line.ids;
    ids.kept = kept;
    if (begin > 0 || end < whole.text.size()) {
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
        ids.shift += static_cast<int>(begin);
    }
    if (how == Taken::How::Strays || how == Taken::How::Parting)
        return cleaned(made, how == Taken::How::Strays ? Spaces::Strays : Spaces::Parting, ids);
    Cleaned clean;
    clean.text = made.text.trimmed();
    for (const Block::Markup &mark : made.markup)
        clean.changes.push_back({mark.line, mark.text, mark.after, markupReason(mark), mark.id, ids.block, mark.stood});
    return clean;
}

int lineNumber(const Line &line, qsizetype from)
{
    return from == 0 ? line.block.line : lineAt(line.block, placeOf(line.block.text, from));
}

QString Taker::note(std::size_t line, qsizetype from, qsizetype to, Taken::How how, Cleaned clean)
{
    m_taken.push_back({line, from, to, how, std::move(clean.changes)});
    return clean.text;
}

QString Taker::take(std::size_t line, Spaces spaces)
{
    return takePiece(line, 0, inkOf(m_lines[line].block.text), spaces);
}

QString Taker::takeAsItIs(std::size_t line)
{
    const qsizetype all = inkOf(m_lines[line].block.text);
    return note(line, 0, all, Taken::How::AsItIs, pieceOf(m_lines[line], 0, all, Taken::How::AsItIs));
}

QString Taker::takePiece(std::size_t line, qsizetype from, qsizetype to, Spaces spaces)
{
    const auto how = spaces == Spaces::Strays ? Taken::How::Strays : Taken::How::Parting;
    return note(line, from, to, how, pieceOf(m_lines[line], from, to, how));
}

void Taker::dropPiece(std::size_t line, qsizetype from, qsizetype to, DropReason why)
{
    const QString text =
        note(line, from, to, Taken::How::Dropped, pieceOf(m_lines[line], from, to, Taken::How::Dropped));
    m_dropped.push_back({lineNumber(m_lines[line], from), text, toText(why), idOf(line, from)});
}

void Taker::drop(std::size_t line) { dropPiece(line, 0, inkOf(m_lines[line].block.text), m_lines[line].why); }

void Taker::left(std::size_t line, const LeftOut &what)
{
    const Line &whole = m_lines[line];
    m_taken.push_back({line, 0, inkOf(whole.block.text), Taken::How::Dropped, {}});
    m_dropped.push_back({whole.block.line, what.text, what.why, idOf(line)});
}

QString spaceBefore(const Line &line, qsizetype at)
{
    const QString &text = line.block.text;
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
    std::vector<const Taken *> inOrder;
    for (const Taken &one : m_taken)
        inOrder.push_back(&one);
    std::stable_sort(inOrder.begin(), inOrder.end(),
        [](const Taken *a, const Taken *b) { return a->line != b->line ? a->line < b->line : a->from < b->from; });
    std::vector<Change> all;
    for (const Taken *one : inOrder)
        all.insert(all.end(), one->changes.begin(), one->changes.end());
    return all;
}

} // namespace banxin::manuscript
