#include "course/course_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace banxin::course {

using workflow::Guard;
using workflow::Kind;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("course", text); }

} // namespace

QString passedOf(Guard guard)
{
    switch (guard) {
    case Guard::Headline:
        return tr("有标题");
    case Guard::Body:
        return tr("有正文");
    case Guard::Errors:
        return tr("错误都改了，或者写明理由豁免了");
    case Guard::Author:
        return tr("不是自己写的稿");
    case Guard::Reviewers:
        return tr("前面几审是别人");
    case Guard::Changed:
        return tr("签发以后改过");
    case Guard::Overset:
        return tr("稿件都排完了");
    case Guard::Missing:
        return tr("图片和字体齐全");
    case Guard::Marks:
        return tr("批改都处理了");
    case Guard::Proof:
        return tr("样出了");
    case Guard::Rounds:
        return tr("上一次不是同一个人校的");
    case Guard::Rechecked:
        return tr("核红做完了");
    case Guard::Stories:
        return tr("稿件都签发了，一字未改");
    case Guard::Folio:
        return tr("报眉对");
    case Guard::Unchanged:
        return tr("出样以后版面没有改过");
    }
    return {};
}

QString roundTitle(int round)
{
    if (round == workflow::kCleanRound)
        return tr("清样");
    return round == 0 ? tr("小样") : tr("大样 %1").arg(round);
}

bool makesProof(const workflow::Transition &way)
{
    const QString state = workflow::withoutRound(way.to);
    return state == u"proof" || state == u"clean";
}

std::vector<workflow::Obstacle> obstaclesBut(const std::vector<workflow::Obstacle> &all, Guard guard)
{
    std::vector<workflow::Obstacle> others;
    std::copy_if(all.begin(), all.end(), std::back_inserter(others),
        [&](const workflow::Obstacle &each) { return each.guard != guard; });
    return others;
}

QString inLines(const std::vector<workflow::Obstacle> &obstacles)
{
    QStringList lines;
    for (const workflow::Obstacle &each : obstacles)
        lines << (each.advice.isEmpty() ? each.what : each.what + each.advice);
    return lines.join(u'\n');
}

} // namespace banxin::course
