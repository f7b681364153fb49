// When something was said or made, as the panes of the room write it.
#pragma once

#include <QString>

namespace banxin::review {

/// `iso`: a time by ISO 8601. The hour by the machine's clock, with the day where it is not today: 23:05, 10-19 23:05;
/// empty where it is no time.
QString saidAt(const QString &iso);

} // namespace banxin::review
