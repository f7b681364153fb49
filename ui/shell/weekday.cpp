#include "shell/weekday.h"

#include <QCoreApplication>

namespace banxin::shell {

QString weekdayName(const QDate &date)
{
    static const char *const kNames[] = {QT_TRANSLATE_NOOP("shell", "周一"), QT_TRANSLATE_NOOP("shell", "周二"),
        QT_TRANSLATE_NOOP("shell", "周三"), QT_TRANSLATE_NOOP("shell", "周四"), QT_TRANSLATE_NOOP("shell", "周五"),
        QT_TRANSLATE_NOOP("shell", "周六"), QT_TRANSLATE_NOOP("shell", "周日")};
    return date.isValid() ? QCoreApplication::translate("shell", kNames[date.dayOfWeek() - 1]) : QString();
}

QString issueText(const session::IssueSummary &issue)
{
    QString text = issue.date.toString(Qt::ISODate) + u' ' + weekdayName(issue.date);
    if (!issue.edition.isEmpty())
        text += u' ' + issue.edition;
    return text;
}

} // namespace banxin::shell
