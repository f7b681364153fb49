// A picture as a manuscript: itself, with what the photographer or the agency wrote into the file.
#pragma once

#include "manuscript/source.h"

namespace banxin::formats {

/// A picture block with the caption, and blocks for headline, credit and date where the file has them. Its metadata
/// are read in a worker; a picture without any is still a picture.
base::Result<manuscript::Source> pictureSource(const QByteArray &bytes, const QString &name);

} // namespace banxin::formats
