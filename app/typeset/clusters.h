// Clusters: what of a text a reader takes for one character (UAX #29), and how much of one goes to HarfBuzz at a
// time. They know no font and no line.
#pragma once

#include <QStringView>

#include <utility>
#include <vector>

namespace banxin::typeset {

/// Whether a text that holds the character may have clusters of several code points: marks, joiners, tags, jamo,
/// letters of flags, selectors.
bool mayCombine(char32_t character);

/// Where the extended grapheme clusters of a text begin, by UTF-16 offset.
std::vector<bool> clusterStarts(QStringView text);

/// HarfBuzz takes a cluster's length squared: no more marks than this are given to it with one letter. Nobody can
/// tell hundreds of them apart.
inline constexpr int kMostMarks = 256;

/// Marks, the tags of a flag, vowels that stand behind their letter (Thai, Lao), jamo.
bool isCombining(char32_t character);

/// The text in parts of which none has more marks in a row; [first, last) each, one where it has not.
std::vector<std::pair<qsizetype, qsizetype>> shapingParts(QStringView text);

} // namespace banxin::typeset
