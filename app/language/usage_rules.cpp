// P16-P18, P20, P21: marks by what they stand in.
#include "language/numerals.h"
#include "language/text_rules.h"

using namespace Qt::StringLiterals;

namespace banxin::language {

namespace {

// Characters that spell foreign names.
constexpr QStringView spelling = u"阿埃艾爱安奥巴白班邦保鲍贝本比彼别宾波伯博布勃查茨达戴丹道德登迪蒂丁杜多顿恩尔法凡范"
                                 u"菲费芬丰弗福富盖冈高戈格葛根古瓜圭"
                                 u"哈海汉翰赫黑亨洪胡华怀霍吉基及季加嘉贾简江杰捷金津卡凯坎康考科克肯孔库夸奎昆拉腊莱赖"
                                 u"兰朗劳勒雷蕾里理利莉丽连廉列林琳刘"
                                 u"留柳卢鲁路露伦罗洛吕略马玛迈麦曼芒毛梅门蒙盟米密缅敏明摩莫默姆穆拿纳娜奈南瑙内能尼妮"
                                 u"涅宁牛纽农努诺欧帕派潘庞培佩彭皮平珀"
                                 u"普奇齐契恰钱强乔切钦琴青琼丘让热仁日荣茹儒瑞若撒萨塞赛桑瑟森沙山珊绍舍申生圣施什史舒"
                                 u"斯丝思松苏索所塔泰坦汤唐陶特滕藤提"
                                 u"田廷亭通图吐托脱瓦娃万汪旺威韦维伟魏温文翁沃乌吾武西希锡席夏显香肖歇谢辛欣兴休修许逊"
                                 u"雅亚扬杨耶叶伊易意因英永尤约云宰赞"
                                 u"泽曾詹张哲列夫珍芝知治朱朱佐祖兹卓聪策琪劫迦葆厄俄佛岛绪";

bool spells(const TextView &view, qsizetype i) { return view.isHan(i) && isOneOf(view.at(i), spelling); }

QStringView measures()
{
    return u"个人名位岁天年月日次例倍亩元万亿米克吨斤里时分秒度页章户家台辆本件条项所间层块颗棵只头匹公千厘毫平立小周届"
           u"级套张份元角厂株声期双对斗杯碗瓶袋箱桶盒％%℃°";
}

// After these a pair of figures is no range: 第3-5名 is one, but A3-5栋, 2-3号楼 are names.
bool isNameOfPlace(const TextView &view, qsizetype from, qsizetype end)
{
    return view.isLatin(from - 1) || isOneOf(view.at(from - 1), u"-./:_#—～")
        || isOneOf(view.at(end), u"-./:_号栋幢室楼比");
}

// 1-9月, 2018-2020年, 10-15日: from one time to another (GB/T 15834 §4.13); 3-5年, 3-5日内 are how long.
bool isSpanOfTime(const TextView &view, const Number &from, const Number &to)
{
    switch (view.at(to.end)) {
    case u'年':
        return from.end - from.at == 4 || view.at(from.end) == u'年';
    case u'月':
        return to.value <= 12;
    case u'日':
        return to.value <= 31 && !oneOfAt(view, to.end + 1, {u"内", u"后", u"左右", u"以内", u"之内", u"之后", u"元"});
    case u'时':
        return to.value <= 24;
    default:
        return false;
    }
}

} // namespace

void intervalDots(const TextView &view, Report &report)
{
    if (!view.isChinese())
        return;
    for (qsizetype i = 1; i + 1 < view.size(); ++i) {
        const char16_t u = view.at(i);
        if (view.isKept(i) || !view.isHan(i - 1) || !view.isHan(i + 1))
            continue;
        const bool isDot = isOneOf(u, u"•‧・⋅∙●･");
        const bool isPoint = u == u'.' || u == u'．';
        // 塞巴斯蒂安.库尔吉: a point between characters that spell foreign names.
        const bool isName = spells(view, i - 1) && spells(view, i + 1) && (spells(view, i - 2) || spells(view, i + 2));
        if ((isDot && !isOneOf(u, u"●")) || (isPoint && isName))
            report.add(i, i + 1, u"·"_s, {});
    }
}

// “3.15”晚会, 5.12汶川地震: month and day of an event have a middle dot between them.
void eventDots(const TextView &view, Report &report)
{
    for (qsizetype i = 1; i + 1 < view.size(); ++i) {
        if (!isOneOf(view.at(i), u".．•・‧、") || !view.isDigit(i - 1) || !view.isDigit(i + 1))
            continue;
        qsizetype from = i, end = i + 1;
        while (view.isDigit(from - 1))
            --from;
        while (view.isDigit(end))
            ++end;
        if (i - from > 2 || end - i > 3 || isOneOf(view.at(from - 1), u".-:") || isOneOf(view.at(end), u".-:%％"))
            continue;
        const QDate day(2020, view.text().mid(from, i - from).toInt(), view.text().mid(i + 1, end - i - 1).toInt());
        if (!day.isValid())
            continue;
        const bool opens = view.normal(from - 1) == u'“';
        const bool closes = view.normal(end) == u'”';
        const qsizetype next = closes ? end + 1 : end;
        const bool isEvent =
            oneOfAt(view, next,
                {u"晚会", u"事件", u"地震", u"大地震", u"特大地震", u"惨案", u"大屠杀", u"爆炸", u"火灾", u"特大",
                    u"事故", u"洪灾", u"水灾", u"运动", u"讲话", u"维权", u"消费者", u"学雷锋", u"汶川", u"玉树",
                    u"芦山", u"空难", u"坠机", u"海啸", u"案", u"专案", u"大案", u"劫案", u"抢劫", u"杀人", u"国际",
                    u"全国", u"世界", u"黄金周", u"小长假", u"禁毒", u"植树", u"护士节", u"青年节", u"劳动节", u"起义",
                    u"政变", u"恐怖袭击", u"袭击", u"泥石流", u"滑坡", u"透水", u"矿难", u"交通安全", u"消防", u"防灾",
                    u"惨剧", u"行动", u"购物", u"大促", u"宣传", u"纪念", u"暴恐", u"暴乱", u"抗洪"})
            > 0;
        const bool isDot = view.at(i) != u'、';
        if (isEvent && isDot && (closes == opens || opens))
            report.add(i, i + 1, u"·"_s, {});
    }
}

// 5-10公斤: from 5 to 10. Telephone numbers, scores, dates, numbers of houses keep their hyphen.
void hyphenRanges(const TextView &view, Report &report)
{
    for (qsizetype i = 1; i + 1 < view.size(); ++i) {
        if (!isOneOf(view.at(i), u"-－−–") || view.isKept(i))
            continue;
        qsizetype left = i;
        while (left > 0 && isOneOf(view.at(left - 1), u"%％℃°年月日元米克吨人个岁时分秒万亿天倍度亩里斤页"))
            --left; // 5%-10%
        const Number *from = view.numberEndingAt(left);
        const Number *to = view.numberAt(i + 1);
        if (!from && left < i)
            from = view.numberEndingAt(i);
        if (!from || !to || from->form != Number::Form::Arabic || to->form != Number::Form::Arabic
            || isNameOfPlace(view, from->at, to->end))
            continue;
        const bool hasUnit = isOneOf(view.at(to->end), measures()) || to->hasScale;
        const bool rises = from->hasScale != to->hasScale || from->value < to->value;
        const bool isSmall = (from->end - from->at) <= 6 && (to->end - to->at) <= 6;
        if (hasUnit && rises && isSmall && view.at(from->at - 1) != u'第')
            report.add(i, i + 1, isSpanOfTime(view, *from, *to) ? u"—"_s : u"～"_s, {});
    }
}

void headlineEnd(const TextView &view, Report &report)
{
    if (view.role() != ParagraphRole::Headline)
        return;
    qsizetype end = view.size();
    while (end > 0 && (view.kind(end - 1) == CharClass::Blank || view.kind(end - 1) == CharClass::Invisible))
        --end;
    if (isOneOf(view.normal(end - 1), u"。，；"))
        report.add(end - 1, end, QString(), {});
}

// A phrase below a picture has no stop; sentences have.
void captionEnd(const TextView &view, Report &report)
{
    if (view.role() != ParagraphRole::Caption)
        return;
    const QString text = view.text().trimmed();
    const qsizetype stop = view.text().lastIndexOf(u'。');
    if (stop < 0 || stop != view.text().indexOf(u'。') || !text.endsWith(u'。') || text.size() > 21)
        return;
    const bool isSentence = std::any_of(text.begin(), text.end(),
        [](QChar c) { return QStringView(u"，；：！？了在正将把被为是着让使向给从对介说请").contains(c); });
    if (!isSentence)
        report.add(stop, stop + 1, QString(), {});
}

} // namespace banxin::language
