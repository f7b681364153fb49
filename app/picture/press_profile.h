// The CMYK profiles of printing conditions that are installed on this machine, and what a profile
// says of itself. Nothing here converts colours, and a profile is read and tried in a worker process before anything
// else may open it; the verdict is kept by its digest.
#pragma once

#include "base/result.h"
#include "picture/picture.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace banxin::picture {

struct PressProfile {
    QByteArray icc; // empty where none is installed
    QString condition; // OutputConditionIdentifier: the characterisation's registry name where known
    QString description; // the profile's own
    bool isFallback = false; // no newsprint or offset profile installed: Ghostscript's default CMYK
    std::optional<base::Error> problem; // why there is none, where some are installed that cannot be used
};

/// ISOnewspaper26v4, WAN-IFRAnewspaper26v5, then PSO and ISO coated under the system's and the user's
/// icc folders, else Ghostscript's default_cmyk.icc. Read once a process.
const PressProfile &bestInstalledPressProfile();

/// Reads an ICC file. Refused where it is no CMYK output profile (class prtr) of ICC version ≤ 4, or
/// colours do not go through it. As long as its first trial takes: some milliseconds.
base::Result<PressProfile> readPressProfile(const QString &path);
/// The same of a file's bytes; `name` of the file tells the condition.
base::Result<PressProfile> pressProfileOf(const QByteArray &icc, const QString &name);
/// A path, the base name of an installed file (ISOnewspaper26v4) or a known condition (IFRA26, FOGRA39).
base::Result<PressProfile> pressProfileNamed(const QString &nameOrPath);

/// What an ICC file says it is of, for pictures that bring no profile. Refused where it is none of `model`, of a
/// version above 4, or has no way into the connection space.
base::Result<QString> sourceProfileName(const QByteArray &icc, ColorModel model, const QString &file);

} // namespace banxin::picture
