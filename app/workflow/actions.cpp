#include "workflow/actions.h"

#include <QCoreApplication>

namespace banxin::workflow {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("workflow", text); }

QString storyAction(const QString &to, const QString &from)
{
    if (to == u"submitted")
        return tr("送审");
    if (to == u"first-review")
        return tr("初审通过");
    if (to == u"second-review")
        return tr("复审通过");
    if (to == u"approved")
        return from == u"approved" ? tr("确认改动，再签发") : tr("终审签发");
    if (to == u"draft")
        return from == u"held" || from == u"spiked" ? tr("恢复为初稿") : tr("退回改稿");
    if (to == u"held")
        return tr("缓发");
    if (to == u"spiked")
        return tr("撤稿");
    return titleOf(Kind::Story, to);
}

} // namespace

QString actionOf(Kind kind, const QString &to, const QString &from)
{
    if (kind == Kind::Story)
        return storyAction(to, from);
    const QString state = withoutRound(to);
    if (state == u"proof")
        return tr("出大样 %1").arg(roundOf(to));
    if (state == u"correcting")
        return tr("签大样 %1").arg(roundOf(to));
    if (state == u"clean")
        return tr("出清样");
    if (state == u"reading")
        return tr("签清样");
    if (state == u"signing")
        return tr("送签发");
    if (state == u"released")
        return tr("签发付印");
    if (state == u"layout")
        return from == u"planned"                        ? tr("开始组版")
            : from == u"released" || from == u"exported" ? tr("撤回付印")
                                                         : tr("退回组版");
    return titleOf(kind, to);
}

} // namespace banxin::workflow
