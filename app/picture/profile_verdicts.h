// Verdicts on ICC profiles: a worker process reads and tries each once, before the program opens it. They are kept by
// digest as long as the program runs, the good ones alone.
#pragma once

#include "base/result.h"
#include "picture/picture.h"

#include <QByteArray>
#include <QString>

namespace banxin::picture {

/// The profile's description, as decoding::triedPressProfile; also Refused where the process ends on it. `where` is the
/// file's name, for messages. From any thread; a second one that asks for the same waits.
base::Result<QString> verdictOnPressProfile(const QByteArray &icc, const QString &where);
base::Result<QString> verdictOnSourceProfile(const QByteArray &icc, ColorModel model, const QString &where);

} // namespace banxin::picture
