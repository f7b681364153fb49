#include "typeset/decorator.h"

#include <algorithm>
#include <numeric>

namespace banxin::typeset {

using base::Length;
using base::Rect;
using model::Emphasis;
using model::SideLine;

namespace {

// In thousandths of the em. The em box reaches 0.88 em above the baseline and 0.12 em below it.
constexpr int kAbove = 880, kBelow = 120;
constexpr int kDotDiameter = 140, kDotDistance = 50; // from the em box
constexpr int kLineDistance = 40, kLineRoom = 60, kWaveRoom = 130;
constexpr int kLineEnds = 60; // two names side by side stay two
constexpr int kRubyDistance = 40;

bool isDecorated(const model::ResolvedCharacters &look)
{
    return look.emphasis != Emphasis::None || look.sideLine != SideLine::None || look.shading || !look.ruby.isEmpty();
}

class Decorator {
public:
    Decorator(Line &line, bool isVertical)
        : m_line(line)
        , m_isVertical(isVertical)
    {
    }

    // A rectangle along the line: from `start` to `end`, and across it from `near` to `far` in thousandths of
    // the em away from the em box, below it or, in a vertical line, to its right (`isLeft`: to its left).
    Rect beside(std::int64_t start, std::int64_t end, Length em, int near, int far, bool isLeft = false) const
    {
        const Length along = Length::emu(start), length = Length::emu(end - start);
        const Length first = em.scaled(near, 1000), depth = em.scaled(far - near, 1000);
        if (!m_isVertical)
            return {along, em.scaled(kBelow, 1000) + first, length, depth};
        return {isLeft ? -(em / 2 + first + depth) : em / 2 + first, along, depth, length};
    }
    Rect over(std::int64_t start, std::int64_t end, Length em) const
    {
        const Length along = Length::emu(start), length = Length::emu(end - start);
        return m_isVertical ? Rect{-em / 2, along, em, length} : Rect{along, -em.scaled(kAbove, 1000), length, em};
    }
    void add(LineMark::Kind kind, const Rect &rect, const base::Color &color)
    {
        m_line.marks.push_back({kind, rect, color});
    }

private:
    Line &m_line;
    bool m_isVertical;
};

bool takesDot(ItemKind kind) { return kind == ItemKind::Han || kind == ItemKind::Western; }

void addRuby(
    Line &line, const Ruby &ruby, const ShapedText &text, std::int64_t start, std::int64_t end, bool isVertical)
{
    const model::ResolvedCharacters &look = text.runs[text.items[static_cast<std::size_t>(ruby.firstItem)].look].look;
    const Length em = typeSizeOf(look);
    auto run = std::make_shared<font::GlyphRun>();
    run->face = text.faces[ruby.face]->face();
    run->size = em / 2;
    run->color = look.color;
    run->text = ruby.text;
    run->turn = isVertical ? font::Turn::Clockwise : font::Turn::Upright;
    run->widthPercent = isVertical ? 100 : look.widthPercent * text.widthPercent / 100;
    for (const ItemGlyph &glyph : ruby.glyphs) {
        font::PlacedGlyph placed;
        placed.id = glyph.id;
        placed.x = Length::emu(glyph.x + glyph.offsetX);
        placed.y = Length::emu(glyph.offsetY);
        placed.advance = Length::emu(glyph.advance);
        placed.textStart = glyph.textStart;
        placed.textLength = glyph.textLength;
        run->glyphs.push_back(placed);
    }
    const Length along = Length::emu(start + (end - start - ruby.width) / 2);
    // Its descenders end just off the em box of what it stands over, or beside.
    const Length off = em.scaled(kRubyDistance, 1000) + (em / 2).scaled(220, 1000);
    const base::Point at =
        isVertical ? base::Point{em / 2 + off, along} : base::Point{along, -em.scaled(kAbove, 1000) - off};
    line.runs.push_back({at, std::move(run), text.items[static_cast<std::size_t>(ruby.firstItem)].start, true});
}

} // namespace

bool needsDecoration(const ParagraphInput &, const ShapedText &text)
{
    return std::any_of(text.runs.begin(), text.runs.end(), [](const StyledRun &run) { return isDecorated(run.look); });
}

void decorate(Line &line, const ParagraphInput &input, const ShapedText &text, const LineShape &shape,
    const JustifiedLine &widths, const std::vector<std::int64_t> &starts)
{
    const bool isVertical = input.format.writingMode == model::WritingMode::Vertical;
    Decorator decorator(line, isVertical);
    const auto itemAt = [&](int i) -> const Item & { return text.items[static_cast<std::size_t>(i)]; };
    const auto startOf = [&](int i) { return starts[static_cast<std::size_t>(i - shape.begin)]; };
    const auto endOf = [&](int i) { return startOf(i) + widths.cells[static_cast<std::size_t>(i - shape.begin)]; };

    // The items as they are seen: where text runs to the left, not in the order of the text.
    std::vector<int> seen(starts.size());
    std::iota(seen.begin(), seen.end(), shape.begin);
    std::stable_sort(seen.begin(), seen.end(), [&](int a, int b) { return startOf(a) < startOf(b); });

    // Runs of one look: shading and lines go through, gaps included.
    for (std::size_t from = 0, to = 0; from < seen.size(); from = to) {
        for (to = from + 1; to < seen.size() && itemAt(seen[to]).look == itemAt(seen[from]).look;)
            ++to;
        const model::ResolvedCharacters &look = text.runs[itemAt(seen[from]).look].look;
        const std::int64_t start = startOf(seen[from]), end = endOf(seen[to - 1]);
        const Length em = look.size;
        if (look.shading)
            decorator.add(LineMark::Kind::Shading, decorator.over(start, end, em), *look.shading);
        if (look.sideLine != SideLine::None) {
            const std::int64_t ends = em.scaled(kLineEnds, 1000).toEmu();
            const bool isWave = look.sideLine == SideLine::BookTitle;
            decorator.add(isWave ? LineMark::Kind::Wave : LineMark::Kind::Line,
                decorator.beside(start + ends, std::max(start + ends, end - ends), em, kLineDistance,
                    kLineDistance + (isWave ? kWaveRoom : kLineRoom), true),
                look.color);
        }
    }
    for (int i = shape.begin; i < shape.end; ++i) {
        const model::ResolvedCharacters &look = text.runs[itemAt(i).look].look;
        if (look.emphasis != Emphasis::Dot || !takesDot(itemAt(i).kind))
            continue;
        // One dot a character: a word gets one for each of its own.
        const int count =
            itemAt(i).tateChuYoko ? 1 : std::max(1, itemAt(i).kind == ItemKind::Han ? 1 : itemAt(i).glyphCount);
        const std::int64_t dot = look.size.scaled(kDotDiameter, 1000).toEmu();
        const std::int64_t start = startOf(i), width = endOf(i) - start;
        const int past = look.sideLine != SideLine::None && !isVertical ? kLineDistance + kWaveRoom : 0;
        for (int n = 0; n < count; ++n) {
            const std::int64_t middle = start + width * (2 * n + 1) / (2 * count);
            decorator.add(LineMark::Kind::Dot,
                decorator.beside(middle - dot / 2, middle - dot / 2 + dot, look.size, kDotDistance + past,
                    kDotDistance + past + kDotDiameter),
                look.color);
        }
    }
    for (const Ruby &ruby : text.rubies) {
        if (ruby.firstItem < shape.begin || ruby.lastItem > shape.end)
            continue;
        std::int64_t start = startOf(ruby.firstItem), end = endOf(ruby.firstItem);
        for (int i = ruby.firstItem; i < ruby.lastItem; ++i) {
            start = std::min(start, startOf(i));
            end = std::max(end, endOf(i));
        }
        addRuby(line, ruby, text, start, end, isVertical);
    }
}

} // namespace banxin::typeset
