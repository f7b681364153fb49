// Limits: how far preflight follows a file, so that a hostile one ends in a finding. Nothing here is a rule.
#pragma once

#include <cstddef>

namespace banxin::preflight {

inline constexpr std::size_t kMostStreamBytes = std::size_t(256) << 20; // of one stream, decoded
inline constexpr std::size_t kMostContentBytes = std::size_t(512) << 20; // of all content streams, decoded
inline constexpr int kMostOperators = 20'000'000; // in all content streams
inline constexpr int kMostPainted = 400'000; // things on one page
inline constexpr int kMostFormDepth = 20; // forms within forms
inline constexpr int kMostObjectDepth = 200; // arrays and dictionaries within each other
inline constexpr int kMostObjects = 4'000'000;
inline constexpr int kMostPages = 5'000;
inline constexpr int kMostFindingsOfRule = 50; // on a page; the rest would say the same

} // namespace banxin::preflight
