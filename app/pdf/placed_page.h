// A page of somebody else's finished PDF as it may go into a press file: what is seen of it and nothing else. Bytes in,
// bytes out, so that it can be done in a process under limits; it never changes the original.
#pragma once

#include "base/geometry.h"
#include "base/result.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <vector>

namespace banxin::pdf {

/// Sizes of the pages as shown: the trim (else the crop, else the media box), turned by /Rotate, scaled by /UserUnit.
/// Refused where the file needs a password or cannot be read.
base::Result<std::vector<base::Size>> pageSizes(const QByteArray &pdf);

/// Eight-bit RGB to CMYK of the press, 255 being full ink.
using RgbConverter = std::function<void(const std::uint8_t *rgb, std::uint8_t *cmyk, std::size_t pixels)>;
/// The converter for colours of an ICC profile; sRGB where it is empty.
using RgbConverterFor = std::function<base::Result<RgbConverter>(const QByteArray &icc)>;

struct PlacedPageOptions {
    enum class Rgb {
        Convert, // for the press
        Refuse, // for the press
        Keep, // for the screen; fonts that are not there are no fault either
    };
    Rgb rgb = Rgb::Convert;
    RgbConverterFor rgbToPress; // for Convert
};

struct PlacedPage {
    QByteArray pdf; // one page, its media box the trim of the original; turned by /Rotate
    bool isTransparent = false;
    QStringList removed; // what was taken away, a short phrase each
};

/// Annotations that are seen become part of the page; scripts, actions, links, forms, XFA, embedded files, rich media,
/// metadata, marked content, OPI, alternates, reference and PostScript XObjects, transfer functions and halftones go.
/// Optional content is shown as the file's default configuration says. RGB becomes CMYK, neutral vector colours black
/// alone; calibrated CMYK and grey keep their numbers. Refused where `page` (from 0) is not there, a font is not
/// embedded, or something cannot be converted: the message names it.
base::Result<PlacedPage> placedPage(const QByteArray &pdf, int page, const PlacedPageOptions &options);

} // namespace banxin::pdf
