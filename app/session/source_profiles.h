// The ICC profiles that pictures without one are taken to be in: read from files, and from the store.
#pragma once

#include "base/result.h"
#include "model/publication.h"
#include "model/story.h"
#include "picture/picture.h"

#include <functional>

namespace banxin::session {

struct SourceProfileFile {
    QByteArray bytes;
    model::SourceProfile profile; // names the bytes
    model::Asset asset; // with an id of its own
};
/// An ICC file, for pictures of `model`. Refused where it is none for them.
base::Result<SourceProfileFile> sourceProfileFile(const QString &path, picture::ColorModel model);

/// The bytes of a publication's. Fails as `bytes` does; the error names the profile.
base::Result<picture::SourceProfiles> sourceProfiles(
    const model::SourceProfiles &profiles, const std::function<base::Result<QByteArray>(const base::Digest &)> &bytes);

} // namespace banxin::session
