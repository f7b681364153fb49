#include "manuscript/truncation.h"

#include "manuscript/rules.h"

#include <algorithm>

namespace banxin::manuscript {

namespace {

bool contains(QStringView marks, QChar c) { return marks.contains(c); }

bool isHan(QChar c) { return c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF; }

/// One sentence of a few characters, two things joined by 和, and nobody doing anything: what is left of a longer one.
bool isLeftOver(QStringView paragraph)
{
    if (paragraph.size() < 7 || paragraph.size() > 22 || !paragraph.endsWith(u'。'))
        return false;
    const QStringView words = paragraph.chopped(1);
    if (!std::all_of(words.begin(), words.end(), isHan))
        return false;
    if (!contains(words, u'和') && !contains(words, u'与') && !contains(words, u'及'))
        return false;
    return std::none_of(words.begin(), words.end(), [](QChar c) { return contains(rules().predicates, c); });
}

} // namespace

bool startsMidSentence(QStringView paragraph)
{
    if (paragraph.size() < 4)
        return false;
    const QChar first = paragraph.front(), second = paragraph[1];
    if (contains(u"，。、；：！？）”’》」』】,;:!?)", first))
        return true;
    const Rules &known = rules();
    // 了船，…; but 地处, 过去, 得知 and their like are words.
    if (contains(known.particles, first)
        && !contains(u"处上下面方里区点球年去往来境程道到是知到的确着手眼重力想陆名图段铁", second) && second != first)
        return true;
    if (contains(known.bound, first) && isHan(second)
        && !contains(u"于在列居置次热症夏凉炎性格质情状员工别人个案体子位率先领名字称为单片家位处条件款例目约届时满米饭"
                     u"粉酒元旦年宵首月素吨亩",
            second))
        return true;
    if (contains(known.suffixNouns, first)) {
        const QStringView rest = paragraph.mid(1);
        if (std::any_of(
                known.speech.begin(), known.speech.end(), [&](const QString &verb) { return rest.startsWith(verb); }))
            return true;
    }
    return isLeftOver(paragraph);
}

bool endsMidSentence(QStringView paragraph)
{
    if (paragraph.isEmpty())
        return false;
    const QChar last = paragraph.back();
    if (contains(u"，、；", last))
        return true;
    if (contains(u"。！？…", last))
        return false;
    const auto open =
        std::count(paragraph.begin(), paragraph.end(), u'“') - std::count(paragraph.begin(), paragraph.end(), u'”');
    return open > 0 && paragraph.size() >= 8;
}

bool hasLostCharacters(QStringView text)
{
    if (text.contains(QChar(0xFFFD)))
        return true;
    return text.contains(u"??") || text.contains(u"？？？？");
}

} // namespace banxin::manuscript
