// PressWriter: DisplayLists -> one PDF/X-4 file. Text is written in CMYK directly and never goes
// through ICC; equal input gives equal bytes.
#pragma once

#include "base/result.h"
#include "display/display_list.h"

#include <QByteArray>
#include <QDateTime>

#include <functional>
#include <memory>
#include <vector>

namespace banxin::press {

/// The stored bytes of an asset.
using AssetSource = std::function<base::Result<QByteArray>(const base::Digest &asset)>;

struct PressOptions {
    QString title; // dc:title
    QString creator = QStringLiteral("Banxin");
    QDateTime date; // creation and modification; part of the input, never the clock
    QByteArray outputProfile; // ICC, class prtr, CMYK; see defaultOutputProfile()
    QString outputCondition; // OutputConditionIdentifier
    int inkLimitPercent = 240;
    int pictureResolution = 200; // ppi, twice a newsprint screen of 100 lpi; downsampled above 1.5 × this
};

struct PressTimings {
    double pictures = 0, subset = 0, content = 0, write = 0; // milliseconds
};

struct PressResult {
    QByteArray pdf;
    PressTimings timings;
    QStringList warnings; // e.g. the fallback profile is used
};

/// Writes the pages in order. Fails with Refused where a picture cannot be read or a font may not be
/// embedded, naming it. `progress` gets pages done and may answer false to cancel.
base::Result<PressResult> pressPdf(const std::vector<std::shared_ptr<const display::DisplayList>> &pages,
    const PressOptions &options, const AssetSource &assets, const std::function<bool(int done)> &progress = {});

struct OutputProfile {
    QByteArray icc;
    QString condition;
    bool isFallback = false; // no newsprint profile installed: Ghostscript's default CMYK
};
/// `nameOrPath`: an .icc file, an installed one's base name (ISOnewspaper26v4), a condition (IFRA26), or empty for the
/// best that is installed. Refused where it is not a CMYK output profile of ICC version ≤ 4.
base::Result<OutputProfile> outputProfile(const QString &nameOrPath);

} // namespace banxin::press
