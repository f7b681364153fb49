// Tables in the HTML that other programs put on the clipboard.
#pragma once

#include <QByteArray>
#include <QString>

#include "base/result.h"

namespace banxin::intake {

/// The first table of data in the HTML (UTF-8): a line a row, its cells parted by tabs. Empty where there is none, or
/// only such as give a page its places. Refused where it has more rows than anybody prints. It is read by the worker
/// program, which opens no other file: not on the GUI thread.
base::Result<QString> tableOfHtml(const QByteArray &html);

} // namespace banxin::intake
