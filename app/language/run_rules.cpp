// P07-P09, P11-P15: marks beside marks and inside marks (GB/T 15834-2011).
#include "language/text_rules.h"

using namespace Qt::StringLiterals;

namespace banxin::language {

namespace {

constexpr QStringView points = u"，。、；：？！";

} // namespace

void runsOfPoints(const TextView &view, Report &report)
{
    for (qsizetype i = 0; i < view.size(); ++i) {
        if (!isOneOf(view.normal(i), points) || view.isKept(i))
            continue;
        qsizetype end = i + 1;
        int kinds = 1;
        QString seen(QChar(view.normal(i)));
        while (isOneOf(view.normal(end), points) && !view.isKept(end)) {
            if (!seen.contains(QChar(view.normal(end)))) {
                seen += QChar(view.normal(end));
                ++kinds;
            }
            ++end;
        }
        const qsizetype length = end - i;
        const bool strong = seen == u"？"_s || seen == u"！"_s || seen == u"？！"_s || seen == u"！？"_s;
        const bool isEllipsis = seen == u"。"_s && length >= 3; // P05
        // Three kinds together are a talk about marks.
        if (length > 1 && !strong && !isEllipsis && kinds < 3 && view.hasHan()) {
            const qsizetype mark = seen.indexOf(u'！') >= 0 ? seen.indexOf(u'！') : seen.indexOf(u'？');
            const QChar kept = mark >= 0 ? seen[mark]
                : seen.contains(u'。')   ? QChar(u'。')
                : seen.contains(u'，')   ? QChar(u'，')
                                         : seen[0];
            report.add(i, end, QString(kept), {});
        }
        i = end - 1;
    }
    // 他说：“好。”。: the sentence ends inside of the quotation; 他问：“去吗？”。 too.
    for (qsizetype i = 1; i + 2 < view.size(); ++i) {
        const char16_t inner = view.normal(i), outer = view.normal(i + 2);
        const qsizetype open = view.pairOf(i + 1);
        if (view.normal(i + 1) != u'”' || open < 0 || open >= i - 1 || view.isKept(i))
            continue;
        if (inner == u'。' && (outer == u'。' || outer == u'，') && !isOneOf(view.normal(i + 3), points)
            && !isOneOf(view.normal(i - 1), points))
            report.add(i, i + 3, outer == u'。' ? u"。”"_s : u"”，"_s, {});
        else if ((inner == u'？' || inner == u'！') && outer == u'。' && view.normal(open - 1) == u'：'
            && !isOneOf(view.normal(i + 3), points))
            report.add(i, i + 3, QString(QChar(inner)) + u'”', {});
    }
}

void manyExclamations(const TextView &view, Report &report)
{
    for (qsizetype i = 0; i < view.size(); ++i) {
        const char16_t u = view.normal(i);
        if ((u != u'！' && u != u'？') || view.isKept(i))
            continue;
        qsizetype end = i + 1;
        while (view.normal(end) == u'！' || view.normal(end) == u'？')
            ++end;
        const bool isLost = u == u'？' && view.at(i) == u'?'; // ???? stands for lost text
        if (end - i > 3 && !isLost)
            report.add(i, end, QString(3, QChar(u)), {});
        i = end - 1;
    }
}

void markAtStart(const TextView &view, Report &report)
{
    const qsizetype first = view.firstMark();
    if (!view.hasHan() || !isOneOf(view.normal(first), u"，。、；：？！）》〉」』】”’"))
        return;
    if (view.normal(first) == u'”' && view.normal(first + 1) != 0 && view.isKept(first))
        return;
    report.add(first, first + 1);
}

void nestedQuotes(const TextView &view, Report &report)
{
    std::vector<qsizetype> open;
    for (qsizetype i = 0; i < view.size(); ++i) {
        const qsizetype pair = view.pairOf(i);
        if (pair < 0)
            continue;
        const char16_t u = view.normal(i);
        if (pair < i) {
            if (u == u'”' || u == u'’')
                open.pop_back();
            continue;
        }
        if (u != u'“' && u != u'‘')
            continue;
        if (u == u'“' && !open.empty() && view.normal(open.back()) == u'“') {
            QString inner = view.text().mid(i, pair + 1 - i);
            inner[0] = QChar(u'‘');
            inner[inner.size() - 1] = QChar(u'’');
            report.add(i, pair + 1, inner, {});
        }
        open.push_back(i);
    }
}

void nestedTitles(const TextView &view, Report &report)
{
    for (qsizetype i = 0; i < view.size(); ++i) {
        const qsizetype pair = view.pairOf(i);
        if (view.normal(i) != u'《' || pair < i)
            continue;
        for (qsizetype at = i + 1; at < pair; ++at) {
            const qsizetype end = view.pairOf(at);
            if (view.normal(at) != u'《' || end < at)
                continue;
            report.add(at, end + 1, u'〈' + view.text().mid(at + 1, end - at - 1) + u'〉', {});
            at = end;
        }
    }
}

void commaBetweenQuotes(const TextView &view, Report &report)
{
    for (qsizetype i = 1; i + 1 < view.size(); ++i) {
        if (view.at(i) != u'、')
            continue;
        const char16_t before = view.normal(i - 1), after = view.normal(i + 1);
        if ((before == u'”' && after == u'“') || (before == u'》' && after == u'《'))
            report.add(i, i + 1, QString(), {});
    }
}

void ellipsisWithEtc(const TextView &view, Report &report)
{
    for (qsizetype i = view.text().indexOf(u"…等"_s); i >= 0; i = view.text().indexOf(u"…等"_s, i + 2)) {
        qsizetype from = i;
        while (view.at(from - 1) == u'…')
            --from;
        // A list comes before, and nobody waits: 她看着……等他回来.
        const qsizetype clause = view.sentenceStart(from);
        const bool isList = QStringView(view.text()).mid(clause, from - clause).contains(u'、');
        const bool waits = isOneOf(view.at(i + 2), u"我你您他她它了着待到候一不来这那几谁");
        if (isList && !waits)
            report.add(from, i + 2, u"等"_s, {});
    }
}

// 北京、上海、和广州. 、和平, 、及时 are words of their own.
void commaBeforeAnd(const TextView &view, Report &report)
{
    for (qsizetype i = 1; i + 1 < view.size(); ++i) {
        if (view.normal(i) != u'、' || view.at(i) != u'、')
            continue;
        qsizetype word = oneOfAt(view, i + 1, {u"以及"});
        if (!word && view.at(i + 1) == u'和')
            word = isOneOf(view.at(i + 2),
                       u"平谐田睦县气顺风硕善尚弦约谈解服棋声美合龙林政静布面蔼煦衷颜缓盘局议亲暖讯记黄乐泰信而、，。；"
                       u"：！？”》）")
                ? 0
                : 1;
        if (!word && view.at(i + 1) == u'及')
            word = isOneOf(view.at(i + 2), u"时早格第至笄物、，。；：！？”》）") ? 0 : 1;
        // A second word follows: 、和谐 is none, nor is the end of the clause right after.
        if (word && !isOneOf(view.at(i + 1 + word), u"") && i + 1 + word < view.size()
            && !isOneOf(view.normal(i + 1 + word), points))
            report.add(i, i + 1, QString(), {});
    }
}

} // namespace banxin::language
