// CffReader: the parts of a CFF font program that a subset needs (Adobe Technical Note 5176). Every
// offset is checked; it never writes.
#pragma once

#include <QByteArrayView>

#include <cstdint>
#include <optional>
#include <vector>

namespace banxin::pdf {

/// An INDEX: `count` byte strings.
struct CffIndex {
    QByteArrayView data; // of the whole font program
    int count = 0;
    int offsetSize = 0;
    qsizetype offsets = 0; // where the offset array starts
    qsizetype objects = 0; // one byte before the first object
    qsizetype end = 0; // after the INDEX

    QByteArrayView at(int i) const;
};

/// One operator of a DICT with its operands as stored.
struct CffEntry {
    int op = 0; // two-byte operators are 1200 + the second byte
    QByteArrayView operands;
    std::vector<double> numbers;
};
using CffDict = std::vector<CffEntry>;
const CffEntry *findEntry(const CffDict &dict, int op);

/// A font dictionary with its private one.
struct CffFontDict {
    CffDict dict;
    CffDict privateDict;
    CffIndex localSubroutines;
};

struct CffFont {
    CffDict top;
    CffIndex strings;
    CffIndex globalSubroutines;
    CffIndex charStrings;
    bool isCidKeyed = false;
    std::vector<CffFontDict> fontDicts; // one where the font is not CID-keyed

    int fontDictOf(std::uint32_t glyph) const;

    QByteArrayView data;
    qsizetype fdSelect = 0;
};

/// Nothing where the bytes are no sound CFF version 1.
std::optional<CffFont> readCff(QByteArrayView data);

namespace cff {
enum Operator {
    FontBBox = 5,
    CharSet = 15,
    Encoding = 16,
    CharStrings = 17,
    Private = 18,
    Subrs = 19,
    FontMatrix = 1207,
    CharstringType = 1206,
    Ros = 1230,
    CidCount = 1234,
    FdArray = 1236,
    FdSelect = 1237,
    FontName = 1238,
};
}

} // namespace banxin::pdf
