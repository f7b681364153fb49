// InkPlates: a page as the press prints it, a plane of 8 bits for each process ink and each spot, with what overprints
// and what knocks out (ISO 32000-1, 8.6.7, OPM 1). It never screens, and knows no profile.
#pragma once

#include "display/display_list.h"
#include "picture/picture.h"

#include <QImage>
#include <QRect>

#include <functional>
#include <optional>
#include <vector>

namespace banxin::paint {

enum class PlateInk { Cyan, Magenta, Yellow, Black, Spot };

struct Plate {
    PlateInk ink = PlateInk::Black;
    display::SpotInk spot; // where it is one
    QImage plane; // Grayscale8; 255 is full ink
};

struct InkPlates {
    std::vector<Plate> plates; // cyan, magenta, yellow, black, then the page's spots, then those of its adverts alone
    double pixelsPerPoint = 1;
    QRect area; // of the page in its pixels, from the trim's top left corner: what the planes show
    std::vector<QRect> missing; // in the planes: pictures and adverts of which there are no pixels, left blank

    /// How much of the plate's ink is at a pixel of the planes, 0 to 255.
    std::uint8_t at(std::size_t plate, int x, int y) const { return plates[plate].plane.constScanLine(y)[x]; }
    base::Rect onPage(const QRect &pixels) const;
};

/// A picture's inks, ready to be painted; null images where there are none.
struct PlatePicture {
    QImage process; // cyan, magenta and yellow in red, green and blue
    QImage black; // in all three
    struct Spot {
        display::SpotInk ink; // its name says which it is, whatever its number
        QImage plane; // Grayscale8, multiplied by the cover
    };
    std::vector<Spot> spots;
};
/// Of a picture converted for picture::Target::Plates.
PlatePicture platePicture(const picture::PressPicture &picture);

struct InkSamples {
    int width = 0;
    int height = 0;
    std::vector<display::SpotInk> spots;
    /// Row by row; of each pixel the process inks, the spots, and last how much of what lies below is covered. 255 is
    /// full; inks are not multiplied by the cover.
    QByteArray samples;
};
PlatePicture platePicture(const InkSamples &samples);

/// A picture's inks at about the width asked for, waited for; without pixels where there are none.
using PlatePictureSource = std::function<PlatePicture(const base::Digest &asset, bool grey, int pixelWidth)>;
/// The same of a page (from 0) of an advert.
using PlatePlacedPageSource = std::function<PlatePicture(const base::Digest &asset, int page, int pixelWidth)>;

struct PlateOptions {
    double pixelsPerPoint = 100.0 / 72.0;
    QRect area; // pixels of the page; empty is the whole trim
    bool alignedLines = false; // lines of small type on whole pixels, as on the screen; otherwise true to paper
    PlatePictureSource pictures;
    PlatePlacedPageSource placedPages;
    std::function<bool(int percent)> progress; // answers false to stop
};

/// From any thread. Nothing where it was stopped, or the planes are too large for memory.
std::optional<InkPlates> renderedPlates(const display::DisplayList &list, const PlateOptions &options);

} // namespace banxin::paint
