// FileKind: what a file is by its bytes, whatever it is called. It decodes nothing.
#pragma once

#include <QByteArray>

namespace banxin::formats {

enum class FileKind {
    Text, // or Markdown: whatever is none of the others
    Html,
    Docx,
    Office, // DOC, WPS, RTF, ODT: what LibreOffice reads
    Pdf,
    Ninjs, // agencies' JSON
    Picture, // JPEG, PNG, TIFF, WebP
    Zip,
    Unknown, // known to be no manuscript: spreadsheets, slides, programs, films, other archives
};

FileKind kindOf(const QByteArray &bytes);

} // namespace banxin::formats
