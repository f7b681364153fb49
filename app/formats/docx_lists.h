// DocxLists: the numbers that Word prints before paragraphs of lists and numbered heads, and that stand in no
// paragraph's text. It counts as the document goes on.
#pragma once

#include "formats/numbering.h"
#include "formats/xml_tree.h"

#include <QHash>

#include <array>

namespace banxin::formats {

class DocxLists {
public:
    DocxLists() = default;
    explicit DocxLists(const XmlNode &numbering);

    struct Mark {
        QString text; // 一、 or 2.1; empty where the paragraph has none
        bool isBullet = false; // a sign, not a number
    };
    /// Of the next paragraph of list `list` (w:numId) at `level` from 0.
    Mark next(int list, int level);

private:
    static constexpr int levelCount = 9;
    struct Level {
        int start = 1;
        NumberFormat format = NumberFormat::Decimal;
        QString text; // %1.%2
        int restartsAfter = -1; // w:lvlRestart; -1: after any level above
        bool isLegal = false; // all numbers Arabic
    };
    struct Kind {
        std::array<Level, levelCount> levels;
        std::array<int, levelCount> counts{}; // shared by all lists of the kind
        std::array<bool, levelCount> isCounting{};
    };
    struct List {
        int kind = -1;
        QHash<int, int> starts; // overridden
        QHash<int, Level> replaced;
        bool hasBegun = false;
    };
    static Level levelFrom(const XmlNode &node);

    QHash<int, Kind> m_kinds;
    QHash<int, List> m_lists;
};

} // namespace banxin::formats
