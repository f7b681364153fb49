#include "typeset/positioner.h"

#include "typeset/bidi_levels.h"
#include "typeset/decorator.h"

namespace banxin::typeset {

namespace {

using base::Length;

class Positioner {
public:
    Positioner(const ParagraphInput &input, const ShapedText &text, const LineShape &shape, const JustifiedLine &widths,
        Length start)
        : m_input(input)
        , m_text(text)
        , m_shape(shape)
        , m_widths(widths)
        , m_pen(start.toEmu())
        , m_vertical(input.format.writingMode == model::WritingMode::Vertical)
    {
        m_line.indent = start;
    }

    Line place()
    {
        const auto &items = m_text.items;
        const int length = static_cast<int>(m_input.text.size());
        const bool empty = m_shape.begin == m_shape.next;
        m_line.start = m_shape.begin < static_cast<int>(items.size())
            ? items[static_cast<std::size_t>(m_shape.begin)].start
            : length;
        m_line.end = empty ? m_line.start : items[static_cast<std::size_t>(m_shape.next - 1)].end;
        m_line.carets.assign(static_cast<std::size_t>(m_line.end - m_line.start) + 1, Length());
        const auto visible = [&](int i) -> const Item & { return items[static_cast<std::size_t>(i)]; };
        for (int i = m_shape.begin; i < m_shape.end; ++i)
            m_isBidi = m_isBidi || visible(i).level > 0;
        std::vector<std::int64_t> starts;
        const bool isDecorated = needsDecoration(m_input, m_text);
        if (m_isBidi) {
            m_line.reaches.assign(static_cast<std::size_t>(m_line.end - m_line.start), Length());
            const std::int64_t end = setVisually(starts);
            for (int i = m_shape.begin; i < m_shape.end; ++i) {
                m_pen = starts[static_cast<std::size_t>(i - m_shape.begin)];
                placeItem(visible(i), m_widths.cells[static_cast<std::size_t>(i - m_shape.begin)]);
            }
            m_pen = end;
        } else {
            for (int i = m_shape.begin; i < m_shape.end; ++i) {
                const std::size_t k = static_cast<std::size_t>(i - m_shape.begin);
                m_pen += m_widths.gaps[k];
                if (isDecorated)
                    starts.push_back(m_pen);
                placeItem(visible(i), m_widths.cells[k]);
                m_pen += m_widths.cells[k];
            }
        }
        m_line.width = Length::emu(m_pen);
        for (int i = m_shape.end; i < m_shape.next; ++i)
            placeHanging(items[static_cast<std::size_t>(i)]);
        closeRun();
        if (isDecorated)
            decorate(m_line, m_input, m_text, m_shape, m_widths, starts);
        m_line.carets.back() = Length::emu(m_pen);
        for (std::size_t i = 1; i < m_line.carets.size() && !m_isBidi; ++i)
            m_line.carets[i] = std::max(m_line.carets[i], m_line.carets[i - 1]);
        if (m_line.size.isZero())
            m_line.size = m_input.format.characters.size;
        return std::move(m_line);
    }

private:
    const model::ResolvedCharacters &look(const Item &item) const { return m_text.runs[item.look].look; }

    // Where each item begins when the line stands as it is seen; answers where it ends. What is between two items
    // that are neighbours in the text is between them here too; where a run of one direction meets another, the
    // joints left over follow in the order of the text, so that the line is as wide as it would be.
    std::int64_t setVisually(std::vector<std::int64_t> &starts) const
    {
        const auto count = static_cast<std::size_t>(m_shape.end - m_shape.begin);
        std::vector<std::uint8_t> levels(count);
        for (std::size_t k = 0; k < count; ++k)
            levels[k] = m_text.items[static_cast<std::size_t>(m_shape.begin) + k].level;
        for (std::size_t k = count;
             k > 0 && isSpacing(m_text.items[static_cast<std::size_t>(m_shape.begin) + k - 1].kind); --k)
            levels[k - 1] = 0; // UAX #9 L1
        const std::vector<int> order = visualOrder(levels);
        const auto areNeighbours = [&](std::size_t v) { return std::abs(order[v] - order[v - 1]) == 1; };
        std::vector<bool> isTaken(count, false);
        for (std::size_t v = 1; v < count; ++v) {
            if (areNeighbours(v))
                isTaken[static_cast<std::size_t>(std::max(order[v], order[v - 1]))] = true;
        }
        starts.resize(count);
        std::int64_t pen = m_pen + m_widths.gaps[0];
        std::size_t spare = 1;
        for (std::size_t v = 0; v < count; ++v) {
            if (v > 0 && areNeighbours(v)) {
                pen += m_widths.gaps[static_cast<std::size_t>(std::max(order[v], order[v - 1]))];
            } else if (v > 0) {
                while (isTaken[spare])
                    ++spare;
                pen += m_widths.gaps[spare++];
            }
            const auto k = static_cast<std::size_t>(order[v]);
            starts[k] = pen;
            pen += m_widths.cells[k];
        }
        return pen;
    }

    // What runs to the left is a run of its own, so that words come in the order of the text; where several faces
    // share one, the last of them in the line comes first.
    void placeItem(const Item &item, std::int64_t cell)
    {
        m_line.size = std::max(m_line.size, look(item).size);
        if (m_isBidi && item.level != m_level)
            closeRun();
        m_level = item.level;
        const int last = item.firstGlyph + item.glyphCount;
        if (item.runsLeft()) {
            for (int to = last, from = last; to > item.firstGlyph; to = from) {
                const auto faceOf = [this](int g) { return m_text.glyphs[static_cast<std::size_t>(g)].face; };
                m_firstText = item.end;
                while (from > item.firstGlyph && faceOf(from - 1) == faceOf(to - 1))
                    m_firstText = std::min(m_firstText, m_text.glyphs[static_cast<std::size_t>(--from)].textStart);
                closeRun();
                placeGlyphs(item, cell, from, to);
            }
            closeRun();
            m_firstText = -1;
        } else {
            placeGlyphs(item, cell, item.firstGlyph, last);
        }
        placeCarets(item, cell);
    }

    void placeGlyphs(const Item &item, std::int64_t cell, int first, int last)
    {
        const std::int64_t shift = shiftInCell(item, cell);
        for (int g = first; g < last; ++g) {
            const ItemGlyph &glyph = m_text.glyphs[static_cast<std::size_t>(g)];
            // An item that is one glyph takes its whole cell, so that advances add up to the line.
            const std::int64_t advance = item.glyphCount == 1 ? cell : glyph.advance;
            const std::int64_t along = m_pen + shift + glyph.x;
            openRun(item, glyph, along);
            font::PlacedGlyph placed;
            placed.id = glyph.id;
            placed.advance = Length::emu(advance);
            placed.textStart = glyph.textStart - m_runStart;
            placed.textLength = glyph.textLength;
            if (m_vertical && item.turned) {
                placed.x = Length::emu(along - m_runPen + glyph.offsetX);
                placed.y = Length::emu(glyph.offsetY);
            } else if (m_vertical && glyph.percent == 0) {
                placed.x = Length::emu(glyph.offsetX);
                placed.y = Length::emu(along - m_runPen + glyph.offsetY);
            } else if (m_vertical) {
                placed.x = Length::emu(glyph.x + glyph.offsetX);
                placed.y = Length::emu(glyph.offsetY);
            } else {
                placed.x = Length::emu(along - m_runPen + glyph.offsetX);
                placed.y = Length::emu(glyph.offsetY);
            }
            m_run->glyphs.push_back(placed);
            m_runEnd = std::max(m_runEnd, glyph.textStart + glyph.textLength);
        }
    }

    // Where the glyph of a mark stands in a cell that is narrower or wider than its own advance: the
    // blank side gives way, and the ink stays inside.
    std::int64_t shiftInCell(const Item &item, std::int64_t cell) const
    {
        if (item.glyphCount != 1 || item.kind == ItemKind::Han || item.kind == ItemKind::Western
            || item.kind == ItemKind::Space)
            return 0;
        const ItemGlyph &glyph = m_text.glyphs[static_cast<std::size_t>(item.firstGlyph)];
        if (glyph.inkEnd <= glyph.inkStart)
            return 0;
        std::int64_t shift = 0;
        // From right to left a mirrored bracket has its blank half on the other side; of marks that have no mirror
        // image the ink goes there.
        const bool isMirrored = item.runsLeft() && mirrored(item.first) != item.first;
        switch (item.kind) {
        case ItemKind::Opener:
        case ItemKind::Closer:
        case ItemKind::Pause:
        case ItemKind::Stop:
            if (item.runsLeft() && !isMirrored)
                shift = cell - glyph.inkStart - glyph.inkEnd;
            else if ((item.kind == ItemKind::Opener) != isMirrored)
                shift = cell - glyph.advance;
            break;
        case ItemKind::MiddleDot:
        case ItemKind::Connector:
        case ItemKind::Solidus:
            shift = (cell - glyph.inkStart - glyph.inkEnd) / 2;
            break;
        default:
            break;
        }
        const std::int64_t least = -glyph.inkStart, most = cell - glyph.inkEnd;
        return least <= most ? std::clamp(shift, least, most) : (least + most) / 2;
    }

    void placeCarets(const Item &item, std::int64_t cell)
    {
        const int units = item.end - item.start;
        const int last = item.firstGlyph + item.glyphCount;
        const auto glyphAt = [this](int g) -> const ItemGlyph & { return m_text.glyphs[static_cast<std::size_t>(g)]; };
        // What has no width stands behind the character that it goes with.
        int seen = units;
        for (int g = item.firstGlyph + 1; g < last && item.kind == ItemKind::Han; ++g) {
            if (glyphAt(g).advance == 0 && glyphAt(g).textStart > item.start)
                seen = std::min(seen, glyphAt(g).textStart - item.start);
        }
        placeCaretsIn(item.start, seen, 0, cell, item);
        placeCaretsIn(item.start + seen, units - seen, item.runsLeft() ? 0 : cell, 0, item);
        if (item.kind != ItemKind::Western || (m_vertical && !item.turned))
            return;
        // In words the caret stands at the clusters; a ligature is divided evenly.
        for (int g = item.firstGlyph, next = g; g < last; g = next) {
            std::int64_t width = 0;
            for (; next < last && glyphAt(next).textStart == glyphAt(g).textStart; ++next)
                width += glyphAt(next).advance;
            placeCaretsIn(glyphAt(g).textStart, glyphAt(g).textLength, glyphAt(g).x, width, item);
        }
    }

    // Of so many units that share `width` from `x` in their item.
    void placeCaretsIn(int textStart, int units, std::int64_t x, std::int64_t width, const Item &item)
    {
        const auto first = static_cast<std::size_t>(textStart - m_line.start);
        const auto placeOf = [&](int unit) {
            return Length::emu(m_pen + x + (item.runsLeft() ? width - width * unit / units : width * unit / units));
        };
        for (int u = 0; u < units; ++u) {
            const std::size_t at = first + static_cast<std::size_t>(u);
            m_line.carets[at] = placeOf(u);
            if (m_isBidi)
                m_line.reaches[at] = placeOf(u + 1) - placeOf(u);
        }
    }

    // Spaces at the end of a line take no room; those of the paragraph's last line show while they fit.
    void placeHanging(const Item &item)
    {
        if (item.kind != ItemKind::LineBreak) {
            for (int g = item.firstGlyph; g < item.firstGlyph + item.glyphCount; ++g) {
                const ItemGlyph &glyph = m_text.glyphs[static_cast<std::size_t>(g)];
                openRun(item, glyph, m_pen);
                font::PlacedGlyph placed;
                placed.id = glyph.id;
                (m_vertical && !item.turned ? placed.y : placed.x) = Length::emu(m_pen - m_runPen);
                placed.textStart = glyph.textStart - m_runStart;
                placed.textLength = glyph.textLength;
                m_run->glyphs.push_back(placed);
                m_runEnd = std::max(m_runEnd, item.end);
            }
        }
        for (int u = item.start; u < item.end; ++u)
            m_line.carets[static_cast<std::size_t>(u - m_line.start)] = Length::emu(m_pen);
        if (m_shape.next == static_cast<int>(m_text.items.size()) && item.kind != ItemKind::LineBreak)
            m_pen += item.cell;
    }

    void openRun(const Item &item, const ItemGlyph &glyph, std::int64_t along)
    {
        const model::ResolvedCharacters &style = look(item);
        const int percent = glyph.percent != 0 ? glyph.percent
            : item.turned                      ? 100
                                               : style.widthPercent * m_text.widthPercent / 100;
        const font::Direction direction =
            m_vertical && glyph.percent == 0 && !item.turned ? font::Direction::Vertical : font::Direction::Horizontal;
        const font::Turn turn = item.turned ? font::Turn::Clockwise : font::Turn::Upright;
        const std::shared_ptr<const font::Face> &face = m_text.faces[glyph.face]->face();
        const Length size = typeSizeOf(style);
        if (m_run && m_run->face == face && m_run->size == size && m_script == style.script
            && m_run->color == style.color && m_run->widthPercent == percent && m_run->direction == direction
            && m_run->turn == turn && (glyph.percent == 0 || m_digits == item.start))
            return;
        closeRun();
        m_run = std::make_shared<font::GlyphRun>();
        m_run->face = face;
        m_run->size = size;
        m_script = style.script;
        m_run->color = style.color;
        m_run->widthPercent = percent;
        m_run->direction = direction;
        m_run->turn = turn;
        m_run->reading = item.runsLeft() ? font::Reading::RightToLeft : font::Reading::LeftToRight;
        m_run->glyphs.reserve(static_cast<std::size_t>(m_shape.end - m_shape.begin));
        m_runPen = along;
        m_runStart = m_runEnd = m_firstText < 0 ? glyph.textStart : m_firstText;
        m_offset = m_vertical ? base::Point{Length(), Length::emu(along)} : base::Point{Length::emu(along), Length()};
        if (glyph.percent != 0) {
            // 纵中横: centred across the line, its baseline where an upright em box has it.
            std::int64_t width = 0;
            for (int g = item.firstGlyph; g < item.firstGlyph + item.glyphCount; ++g)
                width += m_text.glyphs[static_cast<std::size_t>(g)].advance;
            m_offset = {
                Length::emu(-width / 2), Length::emu(m_pen) + size.scaled(face->ascender(), face->unitsPerEm())};
            m_digits = item.start;
        } else if (item.turned) {
            // On its side, so that the middle of its em box is the middle of the line.
            const int units = face->unitsPerEm();
            m_offset.x = -size.scaled(face->ascender() * 2 - units, units * 2);
        }
        // Raised by a third of the full size, or lowered by an eighth; to the right is up in a vertical line.
        const Length raised = style.script == model::ScriptPosition::Superscript ? style.size / 3
            : style.script == model::ScriptPosition::Subscript                   ? -style.size / 8
                                                                                 : Length();
        (m_vertical ? m_offset.x : m_offset.y) += m_vertical ? raised : -raised;
    }

    void closeRun()
    {
        if (!m_run)
            return;
        m_run->text = m_input.text.mid(m_runStart, m_runEnd - m_runStart);
        m_line.runs.push_back({m_offset, std::move(m_run), m_runStart});
        m_run.reset();
    }

    const ParagraphInput &m_input;
    const ShapedText &m_text;
    const LineShape &m_shape;
    const JustifiedLine &m_widths;
    std::int64_t m_pen;
    bool m_vertical;
    Line m_line;
    std::shared_ptr<font::GlyphRun> m_run;
    base::Point m_offset;
    std::int64_t m_runPen = 0;
    int m_runStart = 0;
    int m_runEnd = 0;
    int m_digits = -1;
    bool m_isBidi = false;
    int m_level = 0;
    int m_firstText = -1; // of the glyphs to come, where they run to the left
    model::ScriptPosition m_script = model::ScriptPosition::Normal;
};

} // namespace

Line positioned(const ParagraphInput &input, const ShapedText &text, const LineShape &shape,
    const JustifiedLine &widths, Length start)
{
    return Positioner(input, text, shape, widths, start).place();
}

} // namespace banxin::typeset
