// Bytes of HTML as text: by byte-order mark, by what the page says of itself, by strict tries. Nothing is replaced
// without a word.
#pragma once

#include "manuscript/text_source.h"

namespace banxin::formats {

/// What the page's first kilobytes name: <meta charset>, http-equiv or an XML declaration; empty where they do not.
QByteArray declaredCharset(QByteArrayView html);

base::Result<manuscript::DecodedText> decodedHtml(const QByteArray &bytes, const QString &name);

} // namespace banxin::formats
