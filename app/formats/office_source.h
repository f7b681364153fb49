// DOC, WPS, RTF and ODT made into DOCX by LibreOffice, where it is installed: in a process of its own with a profile
// of its own, without network, for a minute at most. Nothing stays behind.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <atomic>

namespace banxin::formats {

/// The file as DOCX, decoded by nobody yet. Refused where LibreOffice is not installed (the advice says what to
/// install), cannot read the file or takes too long. Waits: seconds, but not for long once `stop` is true.
base::Result<QByteArray> docxFromOffice(
    const QByteArray &bytes, const QString &name, const std::atomic<bool> *stop = nullptr);

/// LibreOffice's program, or empty.
QString officeProgram();

} // namespace banxin::formats
