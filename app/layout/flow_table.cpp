// Tables in the flow: rows stand whole on the line grid, the head is shown again in each further leg.
#include "layout/story_flow.h"
#include "layout/table_shape.h"

#include <algorithm>

namespace banxin::layout {

using base::Length;
using base::Rect;
using model::ParagraphRole;

namespace {

constexpr Length kOuterRule = Length::pt(0.75), kInnerRule = Length::pt(0.25);

/// A row's cells as set in the columns of one leg.
struct SetRow {
    int paragraph = 0;
    std::vector<int> starts; // of the cells, in the paragraph
    std::vector<std::shared_ptr<const typeset::SetParagraph>> cells;
    int rows = 1; // of the line grid
};

} // namespace

/// Places the table that begins with `paragraph`, row by row; answers how many paragraphs found room, 0 for
/// none, with pass.endParagraph where the rest is.
int StoryFlow::placeTable(int paragraph, Cursor &cursor, const Segment &segment, int segmentLast, Pass &pass, bool emit)
{
    // A table that goes on on another page is one table: its columns and its head are those of the whole.
    int begin = paragraph, last = paragraph;
    while (begin > 0 && isTableRole(m_in.paragraphs[static_cast<std::size_t>(begin) - 1]->role))
        --begin;
    while (last < segmentLast && isTableRole(m_in.paragraphs[static_cast<std::size_t>(last)]->role))
        ++last;
    int head = begin;
    while (head < last && m_in.paragraphs[static_cast<std::size_t>(head)]->role == ParagraphRole::TableHead)
        ++head;

    // What each column's widest text would take, its air included.
    const model::ResolvedParagraph &format = block(paragraph, cursor.area).input.format;
    const Length em = std::max(format.characters.size, Length::pt(1)), air = em / 2;
    constexpr std::size_t mostColumns = model::kMostTableColumns;
    std::vector<std::vector<TableCell>> cells;
    std::vector<Length> natural;
    for (int p = begin; p < last; ++p) {
        cells.push_back(cellsOf(block(p, cursor.area), mostColumns));
        if (cells.back().size() > natural.size())
            natural.resize(cells.back().size());
        for (std::size_t c = 0; c < cells.back().size(); ++c) {
            TableCell &cell = cells.back()[c];
            model::ResolvedParagraph &own = cell.block.input.format;
            own.indent = own.rightIndent = {};
            own.dropLines = 0;
            const bool isHead = m_in.paragraphs[static_cast<std::size_t>(p)]->role == ParagraphRole::TableHead;
            own.alignment = isHead                ? model::Alignment::Centre
                : isFigure(cell.block.input.text) ? model::Alignment::Right
                                                  : model::Alignment::Left;
            const Length wide = em * (cell.block.input.text.size() * 2 + 4);
            const auto set = m_in.setter->set(cell.block.input, {{wide}});
            Length text;
            for (const typeset::Line &line : set->lines)
                text = std::max(text, line.width - line.indent);
            natural[c] = std::max(natural[c], text + air * 2);
        }
    }

    const auto rowOf = [&](int p, const std::vector<Length> &columns) {
        SetRow row;
        row.paragraph = p;
        int lines = 1;
        for (std::size_t c = 0; c < cells[static_cast<std::size_t>(p - begin)].size(); ++c) {
            const TableCell &cell = cells[static_cast<std::size_t>(p - begin)][c];
            row.starts.push_back(cell.start);
            row.cells.push_back(
                cell.block.cuts.restored(m_in.setter->set(cell.block.input, {{std::max(em, columns[c] - air * 2)}})));
            lines = std::max(lines, static_cast<int>(row.cells.back()->lines.size()));
        }
        const AreaGeometry &geometry = geometryOf(cursor.area);
        const Length pitch = geometry.pitch();
        const Length height = format.leading * (lines - 1) + em + em / 4;
        row.rows = static_cast<int>(std::max<std::int64_t>(1, (height.toEmu() + pitch.toEmu() - 1) / pitch.toEmu()));
        return row;
    };

    struct Piece { // what stands in one leg
        Strip strip;
        std::vector<Length> columns;
        int firstRow = 0, nextRow = 0;
        std::vector<int> edges; // rows at whose tops a rule stands
    };
    std::optional<Piece> piece;
    const auto closePiece = [&] {
        if (!piece || !emit)
            return;
        const FlowArea &area = m_in.areas[static_cast<std::size_t>(cursor.area)];
        const AreaGeometry &geometry = geometryOf(cursor.area);
        const Length lead = (geometry.pitch() - geometry.grid().bodySize) / 2;
        const auto topOf = [&](int row) { return geometry.emTop(row) - lead; };
        const auto add = [&](Rect line, Length weight) {
            const Rect on = geometry.toPage(line);
            m_result.rules.push_back(
                {area.page, {area.frame->id, {on.left(), on.top()}, {on.right(), on.bottom()}, weight}});
        };
        const Length top = topOf(piece->firstRow), bottom = topOf(piece->nextRow);
        for (const int row : piece->edges)
            add({piece->strip.x, topOf(row), piece->strip.width, Length()}, kInnerRule);
        Length x = piece->strip.x;
        for (std::size_t c = 0; c + 1 < piece->columns.size(); ++c) {
            x += piece->columns[c];
            add({x, top, Length(), bottom - top}, kInnerRule);
        }
        add({piece->strip.x, top, piece->strip.width, Length()}, kOuterRule);
        add({piece->strip.x, bottom, piece->strip.width, Length()}, kOuterRule);
    };
    const auto put = [&](const SetRow &row, bool isRepeated) {
        const AreaGeometry &geometry = geometryOf(cursor.area);
        if (piece->nextRow > piece->firstRow)
            piece->edges.push_back(piece->nextRow);
        const Length lead = (geometry.pitch() - geometry.grid().bodySize) / 2;
        const Length top = geometry.emTop(piece->nextRow) - lead, height = geometry.pitch() * row.rows;
        Length x = piece->strip.x;
        for (std::size_t c = 0; c < row.cells.size() && emit; ++c) {
            const auto count = static_cast<std::int64_t>(row.cells[c]->lines.size());
            const Length type = format.leading * (count - 1) + em;
            for (int i = 0; i < count; ++i) {
                const Length emTop = top + (height - type) / 2 + format.leading * i;
                const Length measure = std::max(em, piece->columns[c] - air * 2);
                emitLine(row.paragraph, row.cells[c], i,
                    {cursor.area, cursor.leg, x + air, measure, emTop,
                        {x + air, emTop - (format.leading - em) / 2, measure, format.leading}, em, false});
                LineLayout &line = m_result.lines.back().line;
                line.prefix = -row.starts[c];
                line.cuts = cells[static_cast<std::size_t>(row.paragraph - begin)][c].block.cuts.on(line.line());
                for (int &cut : line.cuts)
                    cut += row.starts[c];
                line.repeated = isRepeated;
                if (isRepeated) {
                    line.editable = false;
                    line.paragraph = {};
                }
            }
            x += piece->columns[c];
        }
        piece->nextRow += row.rows;
    };

    for (int p = paragraph; p < last;) {
        const AreaGeometry &geometry = geometryOf(cursor.area);
        const int foot = lastRow(cursor.area, cursor.leg, segment);
        const int first = piece ? piece->nextRow : geometry.rowFrom(cursor.y);
        const auto strip = first <= foot ? geometry.rowStrip(cursor.leg, first, first, em) : std::nullopt;
        bool fits = strip.has_value();
        if (fits && piece && piece->nextRow > piece->firstRow && *strip != piece->strip) {
            // An obstacle begins or ends beside the table: it goes on as wide as there is room.
            closePiece();
            piece.reset();
            cursor.y = geometry.emTop(first);
        }
        if (fits && !piece)
            piece = Piece{*strip, columnWidths(natural, strip->width, em), first, first, {}};
        SetRow row;
        int needed = 0;
        if (fits) {
            row = rowOf(p, piece->columns);
            needed = row.rows;
            // The head stays with the row after it, and comes again before a row in a further leg.
            const bool begins = piece->nextRow == piece->firstRow;
            if (begins && p >= head) {
                for (int h = begin; h < head; ++h)
                    needed += rowOf(h, piece->columns).rows;
            } else if (p < head) {
                for (int h = p + 1; h <= head && h < last; ++h)
                    needed += rowOf(h, piece->columns).rows;
            }
            for (int r = first; r < first + needed && fits; ++r)
                fits = r <= foot && geometry.rowStrip(cursor.leg, r, r, em) == strip;
        }
        if (fits) {
            if (piece->nextRow == piece->firstRow && p >= head) {
                for (int h = begin; h < head; ++h)
                    put(rowOf(h, piece->columns), true);
            }
            put(row, false);
            pass.lines += row.rows;
            cursor.y = geometry.emBottom(piece->nextRow - 1);
            cursor.atHead = cursor.belowHeading = false;
            ++p;
            continue;
        }
        const bool isEmpty = !piece || piece->nextRow == piece->firstRow;
        if (isEmpty)
            piece.reset();
        closePiece();
        piece.reset();
        if (first + 1 <= foot && (!strip || needed <= foot - first)) {
            cursor.y = geometry.emBottom(first); // an obstacle: below it
            cursor.atHead = false;
            continue;
        }
        if (!advanceLeg(cursor, p, segment)) {
            pass.endParagraph = p;
            pass.endLine = 0;
            return 0;
        }
    }
    closePiece();
    pass.onGrid = true;
    return last - paragraph;
}

} // namespace banxin::layout
