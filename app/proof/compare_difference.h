// Difference 差异: what is otherwise on one page than on another, with its kind and its places on both. A value; it
// finds nothing itself (compare_pages.h).
#pragma once

#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

namespace banxin::proof {

enum class DifferenceKind { TextReplaced, TextAdded, TextRemoved, Colour, Image, Vector, Moved };
inline constexpr int kDifferenceKinds = 7;
/// As the command line writes it ("text-replaced"); these words never change.
QString toName(DifferenceKind kind);
std::optional<DifferenceKind> differenceKindFromName(QStringView name);
/// What people call it: 改字, translated.
QString titleOf(DifferenceKind kind);
inline bool isText(DifferenceKind kind) { return kind <= DifferenceKind::TextRemoved; }

/// One of the two pages' part in a difference.
struct DifferenceSide {
    /// Where it stands, a rectangle for each line or object; of text that is not there, the caret where it would be.
    /// Points from the upper left corner of the trim, y downwards. Empty where nothing of it is on that page.
    std::vector<QRectF> places;
    QString words; // the text, ink, size or place in question; empty where there is none
    QString lead; // of text: what stands before it, one sentence at most
    QString tail; // and after it
    QRectF rect() const;
};

struct Difference {
    DifferenceKind kind = DifferenceKind::TextReplaced;
    DifferenceSide before;
    DifferenceSide after;
    QString about; // what was moved or recoloured, its first words; the story's title where it is known
    /// On the page after, of what was removed on the page before.
    QRectF rect() const;
};

} // namespace banxin::proof
