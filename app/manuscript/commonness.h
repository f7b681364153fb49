// Commonness: how much of a decoded text is in hanzi that people write, which tells a text from the mojibake of another
// encoding's. It decodes nothing.
#pragma once

#include <QStringView>

namespace banxin::manuscript {

struct Commonness {
    qsizetype judged = 0; // hanzi, kana, private use and foreign letters; no ASCII, marks, signs or emoji
    qsizetype common = 0; // of them
    /// Of nothing judged, all is common.
    double share() const { return judged == 0 ? 1 : static_cast<double>(common) / static_cast<double>(judged); }
};

/// The hanzi of GB/T 2312's first level and of Big5's (frequently used) are common, or of Big5's alone.
enum class Hanzi { OfBoth, OfBig5 };
Commonness commonnessOf(QStringView text, Hanzi hanzi);

} // namespace banxin::manuscript
