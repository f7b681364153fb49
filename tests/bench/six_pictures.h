// Six pictures of different kinds for benchmarks, as large as a newspaper prints them.
#pragma once

#include <QByteArray>

#include <vector>

namespace banxin::bench {

/// A pattern with a photograph's tones and grain.
int photograph(int x, int y, int c);
std::vector<QByteArray> sixPictures();

} // namespace banxin::bench
