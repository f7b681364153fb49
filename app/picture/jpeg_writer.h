// JpegWriter: a baseline JPEG made row by row. It never sees more of a picture than one row.
#pragma once

#include "base/result.h"
#include "picture/raster.h"

#include <QByteArray>

#include <memory>

namespace banxin::picture {

class JpegWriter {
public:
    JpegWriter();
    ~JpegWriter();
    JpegWriter(const JpegWriter &) = delete;
    JpegWriter &operator=(const JpegWriter &) = delete;

    /// Gray, RGB (as YCC) or CMYK (as YCCK with an Adobe marker, 255 is no ink). Refused with the library's
    /// reason where it cannot be written (a side beyond 65,500 pixels, no memory).
    base::Status start(PixelSize size, int channels, int quality);
    /// In CMYK 255 is full ink.
    base::Status write(const std::uint8_t *row);
    /// The file, after the last row.
    base::Result<QByteArray> finish();

private:
    struct State;
    std::unique_ptr<State> d;
};

} // namespace banxin::picture
