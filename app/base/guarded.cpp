#include "base/guarded.h"

#include <QCoreApplication>

namespace banxin::base {

Error outOfMemoryError(const QString &where)
{
    return {ErrorKind::Refused, QCoreApplication::translate("base", "内存不够，这一步没有做完。"), where,
        QCoreApplication::translate("base", "请关闭其他程序或减少内容后再试；已保存的内容未受影响。")};
}

Error libraryError(const QString &where, const char *message)
{
    return {ErrorKind::Refused,
        QCoreApplication::translate("base", "程序内部出错，这一步没有做完：%1").arg(QString::fromLocal8Bit(message)),
        where,
        QCoreApplication::translate("base", "请再试一次；仍然出错时请把这段话报告给开发者。已保存的内容未受影响。")};
}

} // namespace banxin::base
