// ninjs as a manuscript: the JSON in which news agencies send stories and pictures (IPTC ninjs 1.3 to 3). For the
// worker program and tests: everybody else goes through foreign_source.h. It fetches none of what it names.
#pragma once

#include "manuscript/source.h"

namespace banxin::formats {

/// Headline, byline, body and captions as blocks; provider, copyright and dates as notes. Refused where it is no ninjs.
base::Result<manuscript::Source> ninjsSource(const QByteArray &bytes, const QString &name);

/// Whether the bytes look like it.
bool isNinjs(const QByteArray &bytes);

} // namespace banxin::formats
