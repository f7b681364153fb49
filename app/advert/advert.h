// Adverts: finished pages that other people made, as a press file or the screen may have them. All of it is done in
// worker processes (worker/worker_pool.h), never in the calling one; originals are never changed.
#pragma once

#include "base/color.h"
#include "base/geometry.h"
#include "base/result.h"
#include "picture/picture.h"

#include <QByteArray>
#include <QImage>
#include <QString>
#include <QStringList>

#include <vector>

namespace banxin::advert {

// In all of these `name` is the file's, for messages.

bool isPdf(const QByteArray &bytes);
/// As shown: trimmed and upright. Refused where the file needs a password or cannot be read.
base::Result<std::vector<base::Size>> pageSizes(const QByteArray &pdf, const QString &name = {});

enum class Rgb { Convert, Refuse };

struct PressPage {
    QByteArray pdf; // one page that holds what is seen and nothing else (pdf/placed_page.h)
    bool isTransparent = false;
    QStringList removed; // what was taken away, a short phrase each
    friend bool operator==(const PressPage &, const PressPage &) = default;
};

struct PressPageOptions {
    QByteArray outputProfile; // ICC of the press
    int inkLimitPercent = 240;
    picture::Intent intent = picture::Intent::Perceptual; // of RGB that is converted
    bool blackPointCompensation = true;
    Rgb rgb = Rgb::Convert;
};

/// `page` from 0. Refused where it is not there, a font is not embedded or something cannot be converted; the message
/// names what.
base::Result<PressPage> pressPage(
    const QByteArray &pdf, int page, const PressPageOptions &options, const QString &name = {});

/// What is seen of the page in sRGB on white, about `pixelWidth` pixels wide. Up to hundreds of milliseconds: never
/// on the GUI thread.
base::Result<QImage> screenPage(const QByteArray &pdf, int page, int pixelWidth, const QString &name = {});

/// The page as the press's inks: pressPage() of it, pixel by pixel.
struct PlatePage {
    int width = 0;
    int height = 0;
    struct Spot {
        QString name;
        base::Color alternate; // in process inks, at full tone
        friend bool operator==(const Spot &, const Spot &) = default;
    };
    std::vector<Spot> spots; // at most 4; what others the page has is in their alternates
    /// Row by row; of each pixel cyan, magenta, yellow, black, the spots, and last how much of what lies below is
    /// covered. 255 is full; inks are not multiplied by the cover.
    QByteArray samples;
    friend bool operator==(const PlatePage &, const PlatePage &) = default;
};
/// About `pixelWidth` pixels wide, fewer where the page would be over 8 million. As slow as both together.
base::Result<PlatePage> platePage(
    const QByteArray &pdf, int page, int pixelWidth, const PressPageOptions &options, const QString &name = {});

} // namespace banxin::advert
