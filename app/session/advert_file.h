// An advert's file as it comes from outside, and the modules in which adverts are sold. Nothing of the file is changed.
#pragma once

#include "base/geometry.h"
#include "base/result.h"
#include "model/story.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace banxin::session {

struct AdvertFile {
    QByteArray bytes;
    model::Asset asset; // with an id of its own
};
/// A PDF or a picture. Refused where it is neither, is damaged or needs a password.
base::Result<AdvertFile> advertFile(const QString &path);

/// Size of a module (:/rules/adverts.json): 1/2, 1/4, 1/8, 1/16, 报眼. Nothing where there is none of this name.
std::optional<base::Size> advertModule(const QString &name);
QStringList advertModules();

} // namespace banxin::session
