#include "layout/text_cuts.h"

#include <algorithm>

namespace banxin::layout {

TextCuts::TextCuts(const QString &text, const std::vector<model::Span> &spans)
    : m_length(static_cast<int>(text.size()))
{
    int at = 0;
    for (const model::Span &span : spans) {
        const int from = std::clamp(span.start, at, m_length), to = std::clamp(span.end, from, m_length);
        if (!span.cut || from == to)
            continue;
        if (!m_ranges.empty() && m_ranges.back().second == from)
            m_ranges.back().second = to;
        else
            m_ranges.emplace_back(from, to);
        at = to;
    }
}

QString TextCuts::without(const QString &text) const
{
    QString rest = text;
    for (auto range = m_ranges.rbegin(); range != m_ranges.rend(); ++range)
        rest.remove(range->first, range->second - range->first);
    return rest;
}

int TextCuts::inRest(int offset) const
{
    int rest = offset;
    for (const auto &[from, to] : m_ranges) {
        if (from >= offset)
            break;
        rest -= std::min(to, offset) - from;
    }
    return rest;
}

int TextCuts::wholeOf(int offset, Side side) const
{
    int whole = offset;
    for (const auto &[from, to] : m_ranges) {
        if (from > whole || (from == whole && side == Side::Before))
            break;
        whole += to - from;
    }
    return whole;
}

TextCuts TextCuts::part(int from, int to) const
{
    TextCuts cuts;
    cuts.m_length = std::min(to, m_length) - from;
    for (const Range &range : m_ranges) {
        const int start = std::max(range.first, from), end = std::min(range.second, to);
        if (start < end)
            cuts.m_ranges.emplace_back(start - from, end - from);
    }
    return cuts;
}

namespace {

/// The glyphs of a run whose text begins from `from` to before `to` in it, as a run of their own at the same origin.
std::shared_ptr<const font::GlyphRun> partOf(const font::GlyphRun &run, int from, int to)
{
    auto part = std::make_shared<font::GlyphRun>(run);
    part->text = run.text.mid(from, to - from);
    std::erase_if(
        part->glyphs, [&](const font::PlacedGlyph &glyph) { return glyph.textStart < from || glyph.textStart >= to; });
    for (font::PlacedGlyph &glyph : part->glyphs) {
        glyph.textStart -= from;
        glyph.textLength = std::min(glyph.textLength, to - from - glyph.textStart);
    }
    return part;
}

} // namespace

std::shared_ptr<const typeset::SetParagraph> TextCuts::restored(std::shared_ptr<const typeset::SetParagraph> set) const
{
    if (isEmpty())
        return set;
    auto whole = std::make_shared<typeset::SetParagraph>(*set);
    for (typeset::Line &line : whole->lines) {
        const typeset::Line rest = line;
        line.start = inWhole(rest.start);
        line.end = rest.last ? m_length : inWhole(rest.end);
        if (!rest.carets.empty()) {
            line.carets.clear();
            for (int unit = line.start; unit <= line.end; ++unit) {
                const auto at = std::clamp<std::ptrdiff_t>(
                    inRest(unit) - rest.start, 0, static_cast<std::ptrdiff_t>(rest.carets.size()) - 1);
                line.carets.push_back(rest.carets[static_cast<std::size_t>(at)]);
            }
        }
        if (!rest.reaches.empty()) {
            line.reaches.clear();
            for (int unit = line.start; unit < line.end; ++unit) {
                const int at = inRest(unit);
                const bool isCut = unitInWhole(at) != unit;
                line.reaches.push_back(
                    isCut || at >= rest.end ? base::Length() : rest.reaches[static_cast<std::size_t>(at - rest.start)]);
            }
        }
        line.runs.clear();
        for (const typeset::SetRun &run : rest.runs) {
            const int length = static_cast<int>(run.run->text.size());
            int from = 0; // in the run
            for (const auto &[begin, end] : m_ranges) {
                const int cut = inRest(begin) - run.textStart;
                if (run.annotation || cut <= from || cut >= length)
                    continue;
                line.runs.push_back({run.offset, partOf(*run.run, from, cut), unitInWhole(run.textStart + from)});
                from = cut;
            }
            typeset::SetRun last = run;
            last.textStart = unitInWhole(run.textStart + from);
            if (from > 0)
                last.run = partOf(*run.run, from, length);
            line.runs.push_back(std::move(last));
        }
    }
    return whole;
}

std::vector<int> TextCuts::on(const typeset::Line &line) const
{
    std::vector<int> cuts;
    for (const Range &range : m_ranges) {
        if (range.first >= line.start && (range.first < line.end || (line.last && range.first == line.end)))
            cuts.push_back(range.first);
    }
    return cuts;
}

int TextCuts::charactersFrom(const QString &text, int offset) const
{
    int count = 0;
    auto next = m_ranges.begin();
    for (int i = offset; i < text.size(); ++i) {
        while (next != m_ranges.end() && next->second <= i)
            ++next;
        const bool isCut = next != m_ranges.end() && i >= next->first;
        count += !isCut && !text[i].isLowSurrogate();
    }
    return count;
}

} // namespace banxin::layout
