// RowSource: a picture's samples as stored, row by row from the top, so that a large one never stands in
// memory whole. It converts no colours and turns nothing.
#pragma once

#include "picture/picture.h"
#include "picture/raster.h"

#include <functional>
#include <memory>

namespace banxin::picture {

struct RowFormat {
    PixelSize size; // as stored; may be smaller than the file's where the decoder reduces by itself
    int channels = 0; // colours, and one more where hasAlpha: Gray, RGB or CMYK (255 is full ink) of 8 bits
    bool hasAlpha = false; // the last channel, not premultiplied
};

class RowSource {
public:
    virtual ~RowSource() = default;
    virtual RowFormat format() const = 0;
    /// The next row; as many calls as the format has rows.
    virtual base::Status read(std::uint8_t *row) = 0;
};
using RowSourcePointer = std::unique_ptr<RowSource>;

/// `target` is the size wanted, as stored: the source may come at any size between it and the file's.
base::Result<RowSourcePointer> openedRows(const QByteArray &bytes, const PictureInfo &info, PixelSize target);

/// Upright rows of `size` pixels, no larger than the picture. `begin` is told their format first.
base::Status forEachUprightRow(const QByteArray &bytes, const PictureInfo &info, PixelSize size,
    const std::function<base::Status(const RowFormat &)> &begin,
    const std::function<base::Status(const std::uint8_t *)> &take);

/// Samples of one bit, rows padded to bytes, 1 is white; upright. Only where isLineArt().
base::Result<QByteArray> lineArtSamples(const QByteArray &bytes, const PictureInfo &info);
/// Black and white of one bit a pixel, without alpha.
bool isLineArt(const PictureInfo &info);

} // namespace banxin::picture
