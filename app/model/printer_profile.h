// PrinterProfile 印刷配置: what a printing plant wants of a file and what it cannot print. A publication has one for
// each plant that prints it; it holds no file and checks nothing.
#pragma once

#include "base/digest.h"
#include "base/length.h"

#include <QString>

namespace banxin::model {

/// How pictures' colours are brought into the press's (ISO 15076-1, 6.2).
enum class RenderingIntent { Perceptual, RelativeColorimetric, Saturation, AbsoluteColorimetric };

/// What happens to adverts that come in RGB.
enum class RgbAdverts { Convert, Refuse };

/// Defaults are those of newsprint, ISO 12647-3 and the practice of the trade.
struct PrinterProfile {
    QString name;
    QString icc; // a path, an installed profile's base name or a condition (IFRA26); empty is the best installed
    base::Digest iccAsset; // or the file itself, kept in the store; null where there is none
    RenderingIntent intent = RenderingIntent::Perceptual;
    bool blackPointCompensation = true;
    int inkLimitPercent = 240; // mean over any 15 mm²
    int pictureResolution = 200; // ppi, twice a screen of 100 lpi; pictures above 1.5 × this are brought down to it
    int lowestResolution = 99; // below it an error
    int lowResolution = 149; // below it a warning
    int lineArtResolution = 600; // of pictures of one bit
    int mostSpots = 1;
    RgbAdverts rgbAdverts = RgbAdverts::Convert;
    base::Length overprintBelow = base::Length::pt(12); // black text smaller than this overprints
    base::Length reversedInSeveralInks = base::Length::pt(9); // least sizes of type
    base::Length reversedInOneInk = base::Length::pt(6);
    base::Length colouredType = base::Length::pt(10); // in several inks
    base::Length ruleInSeveralInks = base::Length::pt(1.5); // least weights
    base::Length ruleInOneInk = base::Length::pt(0.25);
    base::Length bleed = base::Length::mm(3);
    bool cropMarks = false;
    bool registrationMarks = false;
    bool colourBar = false;
    bool slugLine = false; // publication, date, page, version outside the trim
    bool filePerPage = false;
    QString fileName = QStringLiteral("{code}{date}{page}.pdf"); // ZZRB20201019A01.pdf
    bool tagged = true; // PDF/UA-1 beside PDF/X-4: reading order, alternate texts
    QString deliveryFolder; // 送厂文件夹: where the plant fetches its files; empty: nothing is delivered
    friend bool operator==(const PrinterProfile &, const PrinterProfile &) = default;
};

} // namespace banxin::model
