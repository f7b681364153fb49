#include "review/said_at.h"

#include <QDateTime>

namespace banxin::review {

QString saidAt(const QString &iso)
{
    const QDateTime time = QDateTime::fromString(iso, Qt::ISODate).toLocalTime();
    if (!time.isValid())
        return {};
    return time.toString(time.date() == QDate::currentDate() ? QStringLiteral("HH:mm") : QStringLiteral("MM-dd HH:mm"));
}

} // namespace banxin::review
