#include "press/press_writer.h"

#include "picture/press_profile.h"

#include <QCoreApplication>

namespace banxin::press {

base::Result<OutputProfile> outputProfile(const QString &nameOrPath)
{
    if (!nameOrPath.isEmpty()) {
        auto read = picture::pressProfileNamed(nameOrPath);
        if (!read)
            return tl::unexpected(read.error());
        return OutputProfile{read->icc, read->condition, false};
    }
    const picture::PressProfile &best = picture::bestInstalledPressProfile();
    if (best.icc.isEmpty() && best.problem)
        return tl::unexpected(*best.problem);
    if (best.icc.isEmpty()) {
        return base::failure(base::ErrorKind::Refused,
            QCoreApplication::translate("press", "本机没有安装任何 CMYK 输出特性文件。"),
            QStringLiteral("/usr/share/color/icc"),
            QCoreApplication::translate(
                "press", "请安装软件包 libgs-common 或 icc-profiles，或指定印刷厂的 .icc 文件。"));
    }
    return OutputProfile{best.icc, best.condition, best.isFallback};
}

base::Result<OutputProfile> outputProfileOf(const QByteArray &icc, const QString &name)
{
    auto read = picture::pressProfileOf(icc, name);
    if (!read)
        return tl::unexpected(read.error());
    return OutputProfile{read->icc, read->condition, false};
}

} // namespace banxin::press
