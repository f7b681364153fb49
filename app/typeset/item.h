// Item: the smallest part of a line that is never divided or adjusted inside: one ideograph, one mark,
// one Western word or number. It knows no position; the stages of the setter fill it from left to right.
#pragma once

#include "base/length.h"

#include <cstdint>
#include <vector>

namespace banxin::typeset {

enum class ItemKind : std::uint8_t {
    Han, // an ideograph or another character of one cell
    Opener,
    Closer,
    Pause,
    Stop,
    MiddleDot,
    Dash, // —— or one —
    Ellipsis, // ……
    Connector,
    Solidus,
    Western, // letters, digits and their own marks
    Space, // U+0020 and its kin
    WideSpace, // U+3000
    LineBreak, // U+2028
};

/// Spaces and forced breaks: what hangs at a line's end.
constexpr bool isSpacing(ItemKind kind)
{
    return kind == ItemKind::Space || kind == ItemKind::WideSpace || kind == ItemKind::LineBreak;
}

/// Where a word or number wider than its line is divided: each way is tried where the one before leaves a piece
/// that sticks out.
enum class Division : std::uint8_t {
    None,
    Hyphens, // after them
    Marks, // beside other marks, where the prohibition level lets a line end
    Letters, // between letters and digits
    Anywhere,
    Never,
};

/// Marks that are blank on the right: it is what they give up.
constexpr bool isBlankRight(ItemKind kind)
{
    return kind == ItemKind::Closer || kind == ItemKind::Pause || kind == ItemKind::Stop;
}

/// 0 to 9; full-width digits take cells of their own.
constexpr bool isDigit(char32_t character) { return character >= U'0' && character <= U'9'; }

/// How an item meets the one before it on the same line.
struct Joint {
    enum class Trim : std::uint8_t { None, Before, After };
    bool breakable = false; // a line may begin after it
    bool stretches = false; // a site of stretch tier 3
    bool gap = false; // Chinese meets Western: squeeze tier 6, stretch tier 2
    bool gapAtBefore = false; // the Chinese side, whose size the gap takes, is the item before
    Trim trim = Trim::None; // which of two adjacent marks gives up its blank half
    std::int64_t width = 0; // as set at natural width: gap and tracking, less what is trimmed
    std::int64_t trimmed = 0;
    std::int64_t lead = 0; // how much of the width falls away where the item begins a line: all of it
    std::int64_t squeeze = 0; // of the gap
    std::int64_t stretch = 0; // of the gap
    std::int64_t reserve = 0; // that the gap gives where its line has no other site
};

struct Item {
    int start = 0; // UTF-16
    int end = 0;
    ItemKind kind = ItemKind::Han;
    bool quote = false;
    bool spaceInChinese = false;
    bool tateChuYoko = false; // 2–3 digits upright in one em of a vertical line
    bool address = false; // part of an address of the web: its solidi and hyphens are its own
    bool turned = false; // on its side in a vertical line: words and longer numbers
    std::uint8_t markRun = 0; // number of ？！ that stand together, where there are several
    std::uint8_t level = 0; // of bidirectional text (UAX #9): odd ones run from right to left
    std::uint8_t letters = 0; // Western: how many letters and digits it holds, 2 standing for more
    bool rubyShared = false; // its reading is too wide for a line: each item of the run gets a part of it
    Division division = Division::None; // what it has been divided by already
    std::uint32_t look = 0; // the run
    char32_t first = 0;
    char32_t last = 0;
    Joint before;
    bool runsLeft() const { return level % 2 != 0; }

    // Filled by shaping, in EMU along the line.
    std::int64_t em = 0;
    std::int64_t cell = 0; // natural width inside a line
    std::int64_t blank = 0; // how much of the cell a mark can give up on its blank side
    std::int64_t squeeze = 0; // how much it gives in its tier inside a line (after trimming)
    std::int64_t stretch = 0; // word spaces
    std::uint8_t tier = 0; // squeeze tier of the item, 0 where it has none
    int firstGlyph = 0;
    int glyphCount = 0;
};

/// A glyph of an item, placed in the item's full cell.
struct ItemGlyph {
    std::uint32_t id = 0;
    std::uint16_t face = 0; // in ShapedText::faces
    std::uint16_t percent = 0; // of 纵中横 in a vertical line: its own width scale; 0 elsewhere
    std::int64_t x = 0; // from the cell's start, along the line
    std::int64_t advance = 0;
    std::int64_t offsetX = 0; // vertical lines: from the line's centre; horizontal: HarfBuzz's offset
    std::int64_t offsetY = 0;
    std::int64_t inkStart = 0; // of a mark, from x along the line
    std::int64_t inkEnd = 0;
    int textStart = 0;
    int textLength = 0;
};

} // namespace banxin::typeset
