// Profile: what a PDF is held against: a printer's profile, and what kind of file it should be. It checks
// nothing.
#pragma once

#include "base/geometry.h"
#include "base/result.h"
#include "model/printer_profile.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace banxin::preflight {

/// What the file is meant to be.
enum class FileRole {
    PressPages, // pages for the press: PDF/X-4
    Advert, // to be placed on a page: any PDF that may be printed as it is
};

/// Whether the rules of PDF/UA-1 hold.
enum class Accessibility {
    WhenClaimed, // where the file is tagged or says that it is PDF/UA
    Required,
    Ignored,
};

struct Profile {
    model::PrinterProfile printer;
    FileRole role = FileRole::PressPages;
    Accessibility accessibility = Accessibility::WhenClaimed;
    std::optional<base::Size> trim; // of every page, ± 0.5 mm; adverts: the module's
    friend bool operator==(const Profile &, const Profile &) = default;
};

QJsonObject toJson(const Profile &profile);
/// Keys that are absent keep their defaults, so that a profile may state what differs; unknown keys and values out
/// of range are WrongUse. Lengths are points.
base::Result<Profile> profileFromJson(const QByteArray &json);

} // namespace banxin::preflight
