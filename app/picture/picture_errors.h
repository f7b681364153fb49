// The errors that decoders of pictures share, in one wording.
#pragma once

#include "base/result.h"

namespace banxin::picture {

/// `detail` is the decoder's own message.
tl::unexpected<base::Error> damaged(const QString &format, const QString &detail);
tl::unexpected<base::Error> notWritten(const QString &detail);
tl::unexpected<base::Error> notAPicture();
tl::unexpected<base::Error> unsupportedColors();
/// A depth of samples that the format allows and we do not read.
tl::unexpected<base::Error> unsupportedDepth(const QString &format, int bits);
/// `what` names what the file does, e.g. a compression: a whole sentence.
tl::unexpected<base::Error> unsupportedKind(const QString &format, const QString &what);
/// A picture that can only be decoded whole and is too large for it; `why` is a whole sentence.
tl::unexpected<base::Error> tooLargeFor(const QString &format, const QString &why);
QString tooLargeInterlaced();

/// What a decoder may hold of one picture at once, in bytes.
constexpr std::size_t mostInMemory = std::size_t(640) << 20;

/// Whether a file of `fileBytes` may honestly hold `rawBytes` of samples: up to 256 MB always, beyond that at most
/// 200 times its length (photographs stay below 60, plain drawings below 150; deflate's most is 1,032).
bool bearsOut(std::int64_t rawBytes, std::int64_t fileBytes);
tl::unexpected<base::Error> bomb(int width, int height, std::int64_t fileBytes);

/// Refused above 400 megapixels and where a side is 0 or above 65,500.
base::Status acceptableSize(std::int64_t width, std::int64_t height);

} // namespace banxin::picture
