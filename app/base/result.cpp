#include "base/result.h"

namespace banxin::base {

QString Error::toText() const
{
    QString text = what;
    if (!where.isEmpty())
        text += QLatin1String("\n  ") + where;
    if (!advice.isEmpty())
        text += QLatin1String("\n  ") + advice;
    return text;
}

} // namespace banxin::base
