// PressWriter: DisplayLists -> one PDF/X-4 file. Text is written in CMYK directly and never goes
// through ICC; equal input gives equal bytes.
#pragma once

#include "base/result.h"
#include "display/display_list.h"
#include "picture/picture.h"
#include "press/page_marks.h"
#include "press/telephone_proof.h"

#include <QByteArray>
#include <QDateTime>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace banxin::base {
class JobPool;
}

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
    bool convertsRgbAdverts = true; // else they are refused
    int pictureResolution = 200; // ppi, twice a newsprint screen of 100 lpi; downsampled above 1.5 × this
    picture::Intent intent = picture::Intent::Perceptual; // of pictures that are converted
    bool blackPointCompensation = true;
    picture::SourceProfiles sources; // of pictures that bring no profile
    std::optional<base::Length> bleed; // of the BleedBox; the page's own where it has less, or nothing is said
    PageMarks marks;
    bool tagged = true; // keeps PDF/UA-1 too
    std::optional<TelephoneProof> proof; // for a screen instead of a press; marks and bleed are left out
};

struct PressTimings {
    double pictures = 0, subset = 0, content = 0, write = 0; // milliseconds
};

struct PressResult {
    QByteArray pdf;
    PressTimings timings;
    QStringList warnings; // e.g. the fallback profile is used
    QStringList notes; // what was taken away from adverts
};

/// Makes one file, page by page in order. What needs no other page is done by `jobs` meanwhile, or by the
/// caller in finish(). All that is given must outlive it.
class PressWriter {
public:
    /// Options without a title, a date or a profile: finish() answers WrongUse.
    PressWriter(const PressOptions &options, const AssetSource &assets, base::JobPool &jobs);
    ~PressWriter(); // waits for the jobs
    PressWriter(const PressWriter &) = delete;
    PressWriter &operator=(const PressWriter &) = delete;

    /// Fails with Refused where a picture is not there or a font may not be embedded.
    base::Status add(const std::shared_ptr<const display::DisplayList> &page);
    /// Once, after the last page, all of which were well. Fails with Refused where a picture cannot be read.
    base::Result<PressResult> finish();

private:
    struct Data;
    std::unique_ptr<Data> d;
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
/// The bytes of an ICC file; `name` is for the message.
base::Result<OutputProfile> outputProfileOf(const QByteArray &icc, const QString &name);

} // namespace banxin::press
