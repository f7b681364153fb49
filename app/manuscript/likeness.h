// Likeness: whether two texts are one story, by the shingles (runs of characters) that they share. It reads no store.
#pragma once

#include <QString>

#include <cstdint>
#include <vector>

namespace banxin::manuscript {

/// The shingles of a text: hashes of its runs of 8 characters, white space, punctuation and width left aside, sorted,
/// each once; of a text shorter than that its one run.
using Shingles = std::vector<std::uint64_t>;
Shingles shinglesOf(const QString &text);

/// How much of the shorter text is in the longer one, from 0 to 1.
double likeness(const Shingles &a, const Shingles &b);
/// From here on two texts are held to be one story.
inline constexpr double sameStory = 0.6;

} // namespace banxin::manuscript
