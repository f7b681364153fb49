// Pixels for the screen as they come from a worker: a head and rows of 32 bits. Nothing of it is believed.
#pragma once

#include <QByteArrayView>
#include <QImage>

#include <optional>

namespace banxin::picture {

/// Nothing where the bytes are not what wire::ScreenHead says; throws std::bad_alloc where there is no memory.
std::optional<QImage> screenImageFrom(QByteArrayView answer);

} // namespace banxin::picture
