// deflated: zlib streams for /FlateDecode through libdeflate.
#pragma once

#include <QByteArray>

namespace banxin::pdf {

/// Level 1 (fast) to 12 (small). Safe to call from several threads.
QByteArray deflated(QByteArrayView bytes, int level);

} // namespace banxin::pdf
