// What a PDF's page consists of, in the order in which it is painted: characters, pictures, shapes, each with its place
// and ink; by Poppler in a worker. It draws nothing (page_tiles.h) and puts no lines together (page_text.h).
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <array>
#include <cstdint>
#include <vector>

namespace banxin::raster {

/// As the file states it; `shown` is what Poppler makes of it on a screen.
struct Ink {
    enum class Space : std::uint8_t { None, Grey, Rgb, Cmyk, Spot, Other };
    Space space = Space::None;
    std::array<std::uint16_t, 4> parts{}; // ten thousandths
    std::uint16_t opacity = 10000;
    std::uint32_t shown = 0; // 0xRRGGBB
    QString spot; // of Spot
    friend bool operator==(const Ink &, const Ink &) = default;
};

/// Places are points from the upper left corner of the trim, y downwards.
struct Glyph {
    QString text; // as the file maps it; U+FFFD and `code` where it does not; empty: its text stands at another glyph
    std::uint32_t code = 0; // of a character without a mapping
    QPointF at; // where the pen stood
    QRectF box; // its cell
    float size = 0;
    std::uint16_t font = 0; // in `fonts`
    std::uint16_t ink = 0; // in `inks`
    bool isVertical = false;
};

struct Picture {
    QByteArray digest; // of the samples as the file holds them, mask included
    QRectF box; // what of it is seen, as a rectangle
    std::array<double, 6> place{}; // the unit square's way to the page
    int width = 0; // pixels
    int height = 0;
};

struct Shape {
    enum class Kind : std::uint8_t { Fill, Stroke, Shading, Pattern };
    Kind kind = Kind::Fill;
    std::uint64_t form = 0; // digest of its outline wherever it stands; of a shading, of how it goes
    QRectF box; // what of it is seen
    float weight = 0; // of Stroke
    std::uint16_t ink = 0;
};

struct PageObjects {
    int pages = 0; // of the whole file
    QSizeF shown; // the page as it is shown: its crop box
    QRectF trim; // within it
    std::vector<Glyph> glyphs;
    std::vector<Picture> pictures;
    std::vector<Shape> shapes;
    std::vector<QString> fonts; // names without the tag of a subset
    std::vector<Ink> inks;
    bool isCut = false; // there is more than anybody compares: what came first is here
};

/// Page `page`, from 0. From any thread but the window's: it waits for a worker. Refused where the file or the page
/// cannot be read, and where it wants a password.
base::Result<PageObjects> pageObjects(const QByteArray &pdf, int page, const QString &name = {});

} // namespace banxin::raster
