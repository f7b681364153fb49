#include "language/people.h"

#include "language/wording.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace banxin::language {

namespace {

struct Names {
    QString single; // surnames of one character
    WordSet compound;
};

const Names &names()
{
    static const Names all = [] {
        QFile file(u":/rules/surnames.txt"_s);
        Names result;
        if (file.open(QIODevice::ReadOnly)) {
            const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
            result.single = lines.value(0);
            result.compound = WordSet(lines.value(1).split(u' ', Qt::SkipEmptyParts));
        }
        return result;
    }();
    return all;
}

// Titles that one person of an office has; 记者 and 村民 are many.
const WordSet &titles()
{
    static const WordSet all(
        u"局长 副局长 书记 副书记 党委书记 主任 副主任 市长 副市长 县长 副县长 区长 副区长 省长 副省长 院长 副院长 "
        u"校长 副校长 董事长 副董事长 "
        "总经理 副总经理 经理 主席 副主席 会长 副会长 秘书长 副秘书长 部长 副部长 镇长 副镇长 乡长 副乡长 行长 副行长 "
        "厂长 副厂长 站长 副站长 "
        "所长 副所长 队长 副队长 大队长 支队长 中队长 处长 副处长 科长 副科长 司长 副司长 厅长 副厅长 馆长 副馆长 台长 "
        "社长 总编辑 村支书 支书 "
        "总裁 副总裁 总工程师 总书记 总统 总理 首相 外长 发言人 理事长 班长 组长 副组长 专家组组长 检察长 庭长 台长 教导员 指导员 政委 司令员 园长 政治委员 村主任"_s
            .split(u' ', Qt::SkipEmptyParts));
    return all;
}

const WordSet &speaking()
{
    static const WordSet all(
        u"说 表示 介绍 称 告诉 指出 强调 认为 坦言 透露 回忆 解释 直言 感慨 补充 笑着 坦承"_s.split(u' '));
    return all;
}

qsizetype surnameAt(const TextView &view, qsizetype at)
{
    if (const qsizetype compound = names().compound.startsAt(view, at))
        return compound;
    return isOneOf(view.at(at), names().single) ? 1 : 0;
}

// What may come right after a name: nothing of it is part of one.
bool endsName(const TextView &view, qsizetype i)
{
    return i >= view.size() || !view.isHan(i) || speaking().startsAt(view, i) > 0
        || isOneOf(view.at(i), u"在对向的和与为到还也就是主带率将等把及同给")
        || oneOfAt(view, i,
            {u"出席", u"参加", u"走访", u"致辞", u"讲话", u"陪同", u"接受", u"现场", u"宣布", u"通报", u"率队", u"受访",
                u"一行", u"告诉", u"深入", u"被免", u"被停", u"任", u"先后", u"会见", u"主持", u"同志", u"作重要",
                u"作了", u"作报告", u"作出", u"发表", u"调研", u"检查", u"要求", u"前往", u"看望", u"听取", u"批示",
                u"签署", u"视察", u"考察", u"慰问", u"部署", u"督导", u"代表", u"分别", u"一同", u"赴"});
}

bool isGivenName(char16_t c)
{
    return !isOneOf(c, u"的在和与说对向等是有为也不了一我他她你这那其并及将把被就都还各该级");
}

} // namespace

std::vector<PersonMention> peopleIn(const TextView &view, std::vector<PersonMention> *unended)
{
    std::vector<PersonMention> all;
    for (qsizetype i = 0; i < view.size(); ++i) {
        if (!view.isHan(i))
            continue;
        const qsizetype surname = surnameAt(view, i);
        if (!surname)
            continue;
        const qsizetype title = titles().endsAt(view, i);
        const auto isNameTo = [&](qsizetype end) {
            bool isName = end <= view.size();
            for (qsizetype at = i + surname; isName && at < end; ++at)
                isName = view.isHan(at) && isGivenName(view.at(at));
            return isName;
        };
        // 刘小明局长: the title behind, before what ends a name.
        if (!title && isNameTo(i + surname + 2)) {
            const qsizetype end = i + surname + 2, behind = titles().startsAt(view, end);
            if (behind && endsName(view, end + behind)) {
                all.push_back({i, view.text().mid(end, behind), view.text().mid(i, end - i), false});
                i = end - 1;
                continue;
            }
        }
        bool isWhole = false;
        for (const qsizetype given : {qsizetype(2), qsizetype(1)}) {
            const qsizetype end = i + surname + given;
            if (!isNameTo(end) || !endsName(view, end))
                continue;
            const bool speaks = speaking().startsAt(view, end) > 0;
            // Without a title the name starts its clause: “……”薛庆国说.
            const bool atHead = view.clauseStart(i) == i || isOneOf(view.normal(i - 1), u"”’，。；：");
            if (!title && !(speaks && atHead))
                continue;
            all.push_back(
                {i, title ? view.text().mid(i - title, title) : QString(), view.text().mid(i, end - i), speaks});
            i = end - 1;
            isWhole = true;
            break;
        }
        if (unended && title && !isWhole && isNameTo(i + surname + 2))
            unended->push_back({i, view.text().mid(i - title, title), view.text().mid(i, surname + 2), false});
    }
    return all;
}

} // namespace banxin::language
