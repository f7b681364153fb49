// The sample newsroom: two issues of 株洲日报 made from the manuscripts in resources/sample.
#pragma once

#include "base/result.h"

#include <QDate>
#include <QString>

namespace banxin::session {

/// Makes a store at `location` with the sample issues of 2020-10-19 and 2020-10-20 (docs/manual).
/// Refused where something stands there already.
base::Status makeSampleNewsroom(const QString &location);

/// Makes a store with one publication of that name from a template of resources/templates and one empty issue of
/// that day, of today where none is given.
base::Status makeNewsroom(
    const QString &location, const QString &publicationName, const QString &templateName, const QDate &date = {});

} // namespace banxin::session
