// The errors that decoders of pictures share, in one wording.
#pragma once

#include "base/result.h"

namespace banxin::picture {

/// `detail` is the decoder's own message.
tl::unexpected<base::Error> damaged(const QString &format, const QString &detail);
tl::unexpected<base::Error> notWritten(const QString &detail);
tl::unexpected<base::Error> notAPicture();
tl::unexpected<base::Error> unsupportedColors();
/// Refused above 400 megapixels and where a side is 0 or above 65,500.
base::Status acceptableSize(std::int64_t width, std::int64_t height);

} // namespace banxin::picture
