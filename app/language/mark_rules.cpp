// P01-P06, P19, N13, W08, W09: marks and characters of the wrong form. Those of punctuation come from the normaliser,
// so that what is proposed and what an import changes are the same.
#include "language/text_rules.h"

using namespace Qt::StringLiterals;

namespace banxin::language {

namespace {

template <typename Test> void replaced(const TextView &view, Report &report, Test isOurs)
{
    for (const Replacement &one : view.replacements()) {
        if (isOurs(one))
            report.add(one.at, one.at + one.before.size(), one.after, {});
    }
}

bool isIn(const Replacement &one, QStringView set)
{
    return one.before.size() == 1 && one.after.size() == 1 && set.contains(one.before[0]);
}

bool isMark(CharClass kind)
{
    return kind == CharClass::Point || kind == CharClass::Opening || kind == CharClass::Closing;
}

} // namespace

void halfWidthPoints(const TextView &view, Report &report)
{
    replaced(view, report, [](const Replacement &one) { return isIn(one, u",;:!?"); });
}

void halfWidthStop(const TextView &view, Report &report)
{
    replaced(view, report, [](const Replacement &one) { return isIn(one, u".") && one.after == u"。"_s; });
}

void halfWidthBrackets(const TextView &view, Report &report)
{
    replaced(view, report, [](const Replacement &one) { return isIn(one, u"()"); });
}

void straightQuotes(const TextView &view, Report &report)
{
    replaced(view, report, [](const Replacement &one) { return isIn(one, u"\"'"); });
}

void wrongEllipsis(const TextView &view, Report &report)
{
    replaced(view, report, [](const Replacement &one) { return one.after == u"……"_s; });
}

// -- and, where a scan took it for a numeral, 一一 at the head of a paragraph or after a mark: 一一株洲市人社局.
void wrongDash(const TextView &view, Report &report)
{
    replaced(view, report, [](const Replacement &one) { return one.after == u"——"_s; });
    for (qsizetype i = view.text().indexOf(u"一一"_s); i >= 0; i = view.text().indexOf(u"一一"_s, i + 2)) {
        const bool atHead = i <= view.firstMark() || isOneOf(view.normal(i - 1), u"，。；：？！”’》）");
        // 一一列举, 一一对应: one by one
        const bool isAdverb = !view.isHan(i + 2)
            || isOneOf(view.at(i + 2),
                u"列举介对作回解说道进给为答告落核查比记拜指点登辨细地得把将向与跟和赠送分记陈叙述阐映展呈过数验排破化"
                u"握看听问找试尝走访去上呈")
            || oneOfAt(view, i + 2,
                {u"一", u"〇", u"零", u"二", u"三", u"四", u"五", u"六", u"七", u"八", u"九", u"年", u"月", u"日"});
        // After a mark an adverb is likely, at the head of a deck or a list of places a dash is.
        const bool standsAlone = i <= view.firstMark() || isOneOf(view.normal(i - 1), u"”》）。");
        if (atHead && standsAlone && !isAdverb)
            report.add(i, i + 2, u"——"_s, {});
    }
    // A single em dash between Chinese is a dash cut in half where blanks or a paragraph's head set it off.
    if (view.at(view.firstMark()) == u'—' && view.at(view.firstMark() + 1) != u'—' && view.isHan(view.firstMark() + 1))
        report.add(view.firstMark(), view.firstMark() + 1, u"——"_s, {});
}

void spacesInChinese(const TextView &view, Report &report)
{
    if (view.role() != ParagraphRole::Body)
        return;
    // Names and labels set side by side are no sentence.
    const qsizetype last = view.text().trimmed().size();
    int blanks = 0;
    bool hasPoint = false;
    for (qsizetype i = 0; i < view.size(); ++i) {
        blanks += view.kind(i) == CharClass::Blank ? 1 : 0;
        hasPoint = hasPoint || isOneOf(view.normal(i), u"。！？；，");
    }
    const bool isList = !hasPoint && (last < 40 || blanks * 6 > last);
    replaced(view, report, [&view, isList](const Replacement &one) {
        if (!one.after.isEmpty())
            return false;
        // 王 帆：a name of two characters set as wide as one of three.
        const qsizetype end = one.at + one.before.size();
        const bool isName =
            view.isHan(one.at - 1) && view.isHan(end) && !view.isHan(one.at - 2) && !view.isHan(end + 1);
        const bool isBesideMark = isMark(view.kind(one.at - 1)) || isMark(view.kind(end));
        return !isName && (!isList || isBesideMark);
    });
}

void wideFigures(const TextView &view, Report &report)
{
    for (qsizetype i = 0; i < view.size(); ++i) {
        if (view.kind(i) != CharClass::Wide)
            continue;
        qsizetype end = i;
        QString half;
        for (; view.kind(end) == CharClass::Wide
             || (view.at(end) == u'．' && end > i && view.kind(end + 1) == CharClass::Wide);
             ++end)
            half += QChar(view.at(end) - 0xFEE0);
        report.add(i, end, half, {});
        i = end;
    }
}

// Radicals and compatibility ideographs look like characters and are none for search and fonts.
void radicals(const TextView &view, Report &report)
{
    static const QString supplement =
        u"⺃⺅⺆⺈⺉⺌⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳"_s;
    static const QString real =
        u"乚亻冂刀刂小兀尣尢尣巳幺彑彐忄小扌攵旡月歺母民氵氺灬爪爫丬犭王疋目示礻竹纟纟罒罒罒罒羊羊羊羋耂肀月臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶邑钅长镸长门阜阝雨青韦页风飞食飠飠饣首马骨鬼鱼鸟卤麦黄黾齐齿龙龟"_s;
    static const bool fits = supplement.size() == real.size();
    for (qsizetype i = 0; i < view.size(); ++i) {
        const char16_t u = view.at(i);
        if (u < 0x2E80 || (u > 0x2FD5 && u < 0xF900) || u > 0xFAFF)
            continue;
        QString other;
        if (u >= 0x2F00) {
            other = QString(QChar(u)).normalized(QString::NormalizationForm_KC);
        } else if (fits) {
            const qsizetype which = supplement.indexOf(QChar(u));
            other = which < 0 ? QString() : QString(real[which]);
        }
        if (!other.isEmpty() && other != QChar(u))
            report.add(i, i + 1, other, {});
    }
}

void invisibles(const TextView &view, Report &report)
{
    for (qsizetype i = 0; i < view.size(); ++i) {
        if (view.kind(i) != CharClass::Invisible)
            continue;
        // Between the parts of an emoji the joiner is part of it.
        if (view.at(i) == 0x200D && QChar::isLowSurrogate(view.at(i - 1)))
            continue;
        qsizetype end = i + 1;
        while (view.kind(end) == CharClass::Invisible)
            ++end;
        report.add(i, end, QString(), {});
        i = end - 1;
    }
}

} // namespace banxin::language
