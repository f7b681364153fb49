// N01-N09, U01, U02: numerals and units (GB/T 15835-2011, GB 3100).
#include "language/numerals.h"
#include "language/text_rules.h"
#include "language/wording.h"

using namespace Qt::StringLiterals;

namespace banxin::language {

namespace {

bool isRangeMark(char16_t c) { return isOneOf(c, u"～~—–-－〜至到∼"); }

// The number that a range begins with, where `to` is what it ends with.
const Number *startOfRange(const TextView &view, const Number &to)
{
    qsizetype i = to.at;
    if (!isRangeMark(view.at(i - 1)))
        return nullptr;
    --i;
    if (view.at(i) == u'—' && view.at(i - 1) == u'—')
        --i;
    const Number *from = view.numberEndingAt(i);
    return from && from->form == to.form && from->form == Number::Form::Arabic
            && !isOneOf(view.at(from->at - 1), u"-.:/") && !view.isLatin(from->at - 1)
        ? from
        : nullptr;
}

QString chineseFigure(int value, bool asQuantity)
{
    if (value == 2 && asQuantity)
        return u"两"_s;
    return QString(QStringView(u"〇一二三四五六七八九")[value]);
}

} // namespace

// 4千元. 千克 and 百分 are other words; 4千多 and 3百余 stay what they are in sense.
void digitsWithSteps(const TextView &view, Report &report)
{
    for (const Number &number : view.numbers()) {
        if (number.form != Number::Form::Arabic || number.hasScale || view.isLatin(number.at - 1)
            || view.isKept(number.at))
            continue;
        const char16_t step = view.at(number.end);
        const char16_t next = view.at(number.end + 1);
        double times = 0;
        if (step == u'千' && !isOneOf(next, u"克米瓦卡赫字伏帕焦兆斤安分古里佛岛禧姿牛周吨秋"))
            times = 1000;
        else if (step == u'百' && !isOneOf(next, u"分科货度姓强家合鸟花年色日米老色公里团帕炼炮岁福"))
            times = 100;
        else if (step == u'十' && !isOneOf(next, u"堰佳大字一二三四五六七八九几全项件强条个四")) // 2020十大
            times = 10;
        if (times == 0 || number.value >= 100 || number.value == 0)
            continue;
        const bool scaled = next == u'万' || next == u'亿';
        const QString value = figures(number.value * times);
        report.add(number.at, number.end + 1, value, scaled ? QString() : QString());
    }
}

void missingZero(const TextView &view, Report &report)
{
    for (qsizetype i = 0; i + 1 < view.size(); ++i) {
        if (view.at(i) != u'.' || !view.isDigit(i + 1) || view.isKept(i))
            continue;
        const bool starts = i > 0 && (view.isHan(i - 1) || isOneOf(view.normal(i - 1), u"（，、：～"));
        qsizetype end = i + 1;
        while (view.isDigit(end))
            ++end;
        const bool hasUnit = isOneOf(view.at(end), u"%％‰℃倍元米克吨公个万亿度秒分毫厘平");
        if (starts && hasUnit && !isOneOf(view.at(i - 1), u"第年月日时点"))
            report.add(i, i + 1, u"0."_s, {});
    }
}

// 15～30%: both ends have their sign.
void droppedPercent(const TextView &view, Report &report)
{
    for (const Number &to : view.numbers()) {
        const char16_t sign = view.at(to.end);
        if (sign != u'%' && sign != u'％' && sign != u'‰')
            continue;
        const Number *from = startOfRange(view, to);
        // In English a hyphen between two numbers leaves the first sign out.
        if (!view.hasHan() && view.at(to.at - 1) != u'～')
            continue;
        if (from && !from->hasScale && from->value < to.value && from->value <= 100 && view.at(from->at - 1) != u'年')
            report.add(from->at, to.end + 1,
                view.text().mid(from->at, from->end - from->at) + QChar(sign)
                    + view.text().mid(from->end, to.end + 1 - from->end),
                {});
    }
}

// 13～17万元: from 13 yuan?
void droppedScale(const TextView &view, Report &report)
{
    for (const Number &to : view.numbers()) {
        if (!to.hasScale)
            continue;
        const Number *from = startOfRange(view, to);
        if (!from || from->hasScale)
            continue;
        const QString scale = view.text().mid(to.end - 1, 1);
        const double bare = to.value / (scale == u"亿"_s ? 1e8 : 1e4);
        if (from->value >= bare || from->value >= 10000 || from->value == 0)
            continue;
        // What the quantity is of stands at both ends: 13万元～17万元.
        const qsizetype unit = isOneOf(view.at(to.end), u"元吨人亩户册份件台辆") ? 1 : 0;
        report.add(from->at, to.end + unit,
            view.text().mid(from->at, from->end - from->at) + scale + view.text().mid(to.end, unit)
                + view.text().mid(from->end, to.end + unit - from->end),
            {});
    }
}

// 98年抗洪. 20年的努力, 历时60年 are lengths of time.
void shortYears(const TextView &view, Report &report)
{
    for (const Number &number : view.numbers()) {
        if (number.form != Number::Form::Arabic || number.end - number.at != 2 || view.at(number.end) != u'年')
            continue;
        const int value = static_cast<int>(number.value);
        const bool hasZero = view.at(number.at) == u'0';
        if (!(value >= 60 || hasZero))
            continue;
        const qsizetype next = number.end + 1;
        const Number *month = view.numberAt(next);
        const bool hasMonth = month && view.at(month->end) == u'月';
        const bool isEvent =
            oneOfAt(view, next,
                {u"抗洪", u"洪水", u"特大", u"春", u"夏", u"秋", u"冬", u"底", u"初", u"末", u"毕业", u"出生", u"参军",
                    u"入伍", u"入党", u"高考", u"世界杯", u"奥运", u"金融", u"国庆", u"以来", u"起", u"版", u"款",
                    u"生人", u"大学", u"考上", u"考入", u"来到", u"退休", u"退伍", u"转业", u"下岗", u"结婚", u"成立",
                    u"建成", u"建厂", u"香港", u"澳门", u"亚运", u"地震", u"冰灾", u"冰雪", u"参加工作", u"开始",
                    u"上半年", u"下半年", u"国际"})
            > 0;
        const bool isLength = oneOfEndingAt(view, number.at,
                                  {u"近", u"约", u"历", u"满", u"过", u"第", u"共", u"达", u"整", u"这", u"那", u"长",
                                      u"经", u"余", u"用", u"了", u"有", u"时", u"隔", u"期", u"每", u"前", u"后",
                                      u"足", u"数", u"寿", u"刑", u"的", u"是", u"庆", u"党", u"国"})
            > 0;
        const bool atStart = number.at == view.firstMark() || !view.isHan(number.at - 1)
            || oneOfEndingAt(view, number.at,
                   {u"在", u"自", u"从", u"于", u"到", u"至", u"届", u"级", u"他", u"她", u"我", u"像", u"是", u"由",
                       u"是从"})
                > 0;
        if ((hasMonth || (isEvent && (hasZero || atStart))) && !isLength
            && !isOneOf(view.at(number.at - 1), u"./-—～’'‘"))
            report.add(number.at, number.end, (hasZero ? u"20"_s : u"19"_s) + view.text().mid(number.at, 2), {});
    }
}

void zeroInYears(const TextView &view, Report &report)
{
    for (qsizetype i = view.text().indexOf(u'年'); i >= 0; i = view.text().indexOf(u'年', i + 1)) {
        if (i < 4)
            continue;
        bool isYear = isOneOf(view.at(i - 4), u"一二") && chineseDigit(view.at(i - 5)) < 0;
        bool hasZero = false;
        for (qsizetype at = i - 4; at < i; ++at) {
            isYear = isYear && chineseDigit(view.at(at)) >= 0 && view.at(at) != u'两';
            hasZero = hasZero || view.at(at) == u'零' || view.at(at) == u'○';
        }
        if (isYear && hasZero)
            report.add(
                i - 4, i, view.text().mid(i - 4, 4).replace(u'零', QChar(u'〇')).replace(u'○', QChar(u'〇')), {});
    }
}

// 约100000余次, 大约50人左右.
void doubledApproximation(const TextView &view, Report &report)
{
    for (const Number &number : view.numbers()) {
        qsizetype head = oneOfEndingAt(view, number.at,
            {u"大约有", u"大约为", u"约有", u"约为", u"约达", u"大约", u"约", u"大概有", u"大概", u"将近", u"近"});
        if (!head)
            continue;
        qsizetype from = number.at - head;
        const QString word = view.text().mid(from, head);
        if (word.startsWith(u'约')
            && isOneOf(view.at(from - 1), u"节签预合条纽制违履相毁公契邀特集租婚失盟赴解隐简续爽订应"))
            continue;
        const bool near = word == u"近"_s;
        if (near && isOneOf(view.at(from - 1), u"最附临靠接亲邻远贴挨走拉逼就新相迫"))
            continue;
        qsizetype end = number.end;
        qsizetype tail = oneOfAt(view, end, {u"余", u"多", u"来"});
        if (tail && isOneOf(view.at(end), u"多来")
            && isOneOf(view.at(end + 1), u"功种方样自到源了宾访次元党边云媒国地部层头面彩少")
            && !(view.at(end) == u'多' && isOneOf(view.at(end + 1), u"种次元地")))
            tail = 0;
        if (tail) {
            // 近20多年: of late
            static constexpr QStringView times = u"年天月日周个小岁届";
            if (near && isOneOf(view.at(end + 1), times)
                && !(view.at(end + 1) == u'个' && !oneOfAt(view, end + 1, {u"个月", u"个世纪", u"个星期", u"个小时"})))
                continue;
            const QString without = view.text().mid(from, end - from);
            report.add(from, end + tail, without, {});
            continue;
        }
        // 约50人左右: the word after the measure.
        for (qsizetype i = end; i < end + 5; ++i) {
            if (oneOfAt(view, i, {u"左右", u"上下"})) {
                if (i == end + 0 || view.isHan(i - 1) || view.isLatin(i - 1) || isOneOf(view.at(i - 1), u"%℃％"))
                    report.add(from, i + 2, view.text().mid(from, i - from), {});
                break;
            }
            if (!view.isHan(i) && !view.isLatin(i) && !isOneOf(view.at(i), u"%℃％"))
                break;
        }
    }
    // 近百余人: 百 alone is read as no number.
    for (qsizetype i = 1; i + 2 < view.size(); ++i) {
        if (!isOneOf(view.at(i), u"百千万") || view.at(i + 1) != u'余'
            || !isOneOf(view.at(i + 2), u"人名个户家件份次亩元位台辆"))
            continue;
        const qsizetype head = oneOfEndingAt(view, i, {u"将近", u"近", u"大约", u"约有", u"约"});
        const qsizetype from = i - head;
        if (head
            && (view.at(from) == u'将' || view.at(from) == u'大'
                || !isOneOf(view.at(from - 1),
                    u"最附临靠接亲邻远贴挨走拉逼就新相迫节签预合条纽制违履毁公契邀特集租婚失盟赴解隐简续爽订应")))
            report.add(from, i + 2, view.text().mid(from, head + 1), {});
    }
}

// 3、4个月; 十几 in figures: 10几个.
void approximatePairs(const TextView &view, Report &report)
{
    const auto hasMeasure = [&view](qsizetype i) {
        if (oneOfAt(view, i, {u"年级", u"月份", u"号", u"人组", u"个问", u"个方", u"家庭"}))
            return false;
        return isOneOf(view.at(i), u"个天年次人名位家岁里米斤元万千百倍本张片棵头只辆间户村分")
            || oneOfAt(view, i, {u"公里", u"公斤", u"小时"}) > 0;
    };
    for (qsizetype i = 1; i + 1 < view.size(); ++i) {
        if (view.at(i) != u'、')
            continue;
        const bool arabic = view.isDigit(i - 1) && view.isDigit(i + 1) && !view.isDigit(i - 2) && !view.isDigit(i + 2)
            && !isOneOf(view.at(i - 2), u".、") && view.at(i + 2) != u'、';
        const bool chinese = chineseDigit(view.at(i - 1)) > 0 && chineseDigit(view.at(i + 1)) > 0
            && chineseDigit(view.at(i - 2)) < 0 && chineseDigit(view.at(i + 2)) < 0
            && !isOneOf(view.at(i - 2), u"十百千、第") && !isOneOf(view.at(i + 2), u"十百千、");
        if ((!arabic && !chinese) || isOneOf(view.at(i - 2), u"第图表附之"))
            continue;
        const int first = arabic ? view.at(i - 1) - u'0' : chineseDigit(view.at(i - 1));
        const int second = arabic ? view.at(i + 1) - u'0' : chineseDigit(view.at(i + 1));
        if (second != first + 1 || first < 1 || (chinese && i - 1 == view.firstMark()) || !hasMeasure(i + 2))
            continue;
        report.add(i - 1, i + 2, chineseFigure(first, true) + chineseFigure(second, false), {});
    }
    for (const Number &number : view.numbers()) {
        if (number.form != Number::Form::Arabic || view.at(number.end) != u'几' || !hasMeasure(number.end + 1))
            continue;
        const int value = static_cast<int>(number.value);
        if (value >= 10 && value <= 90 && value % 10 == 0)
            report.add(number.at, number.end + 1,
                (value == 10 ? QString() : chineseFigure(value / 10, false)) + u"十几"_s, {});
    }
}

// 下降了2倍: what falls cannot fall by more than itself.
void decreaseInTimes(const TextView &view, Report &report)
{
    for (const Number &number : view.numbers()) {
        qsizetype end = number.end + (isOneOf(view.at(number.end), u"多余几来") ? 1 : 0);
        if (view.at(end) != u'倍' || isOneOf(view.at(end + 1), u"频数率体镜"))
            continue;
        qsizetype from = number.at;
        while (const qsizetype filler =
                   oneOfEndingAt(view, from, {u"了", u"近", u"约", u"超过", u"将近", u"至少", u"整整", u"大约", u"超"}))
            from -= filler;
        const qsizetype verb = oneOfEndingAt(view, from,
            {u"下降", u"减少", u"降低", u"缩小", u"缩短", u"减轻", u"下跌", u"回落", u"萎缩", u"锐减", u"骤降", u"下滑",
                u"减慢", u"减弱", u"便宜", u"降幅达", u"缩减", u"压缩", u"减"});
        if (!verb || oneOfEndingAt(view, from, {u"加减"}))
            continue;
        report.add(from - verb, end + 1);
    }
}

void units(const TextView &view, Report &report) { reportWording(u"U01", view, report); }

void unitLetters(const TextView &view, Report &report)
{
    struct Wrong {
        QStringView wrong, right;
    };
    static constexpr Wrong all[] = {{u"°C", u"℃"}, {u"°c", u"℃"}, {u"º C", u"℃"}, {u"ºC", u"℃"}, {u"˚C", u"℃"},
        {u"KG", u"kg"}, {u"Kg", u"kg"}, {u"KM", u"km"}, {u"Km", u"km"}, {u"CM", u"cm"}, {u"Cm", u"cm"}, {u"MM", u"mm"},
        {u"ML", u"mL"}, {u"Ml", u"mL"}, {u"KW", u"kW"}, {u"Kw", u"kW"}, {u"kw", u"kW"}, {u"KWH", u"kW·h"},
        {u"kwh", u"kW·h"}, {u"KWh", u"kW·h"}, {u"Kwh", u"kW·h"}, {u"kWh", u"kW·h"}, {u"KHz", u"kHz"}, {u"Khz", u"kHz"},
        {u"khz", u"kHz"}, {u"KHZ", u"kHz"}, {u"Mhz", u"MHz"}, {u"MHZ", u"MHz"}, {u"mhz", u"MHz"}, {u"ghz", u"GHz"},
        {u"Ghz", u"GHz"}, {u"GHZ", u"GHz"}, {u"HZ", u"Hz"}, {u"hz", u"Hz"}, {u"KPa", u"kPa"}, {u"Kpa", u"kPa"},
        {u"KPA", u"kPa"}, {u"Mpa", u"MPa"}, {u"db", u"dB"}, {u"DB", u"dB"}, {u"Db", u"dB"}, {u"KJ", u"kJ"},
        {u"Kj", u"kJ"}, {u"KV", u"kV"}, {u"Kv", u"kV"}, {u"kv", u"kV"}, {u"KN", u"kN"}, {u"MG", u"mg"}, {u"Mg", u"mg"},
        {u"KCAL", u"kcal"}};
    for (const Number &number : view.numbers()) {
        if (number.form != Number::Form::Arabic || view.isLatin(number.at - 1) || view.isKept(number.at))
            continue;
        qsizetype i = number.end;
        if (view.at(i) == u' ')
            ++i;
        for (const Wrong &one : all) {
            if (!view.matches(i, one.wrong))
                continue;
            const qsizetype end = i + one.wrong.size();
            const bool isMark = !QChar(one.wrong[0]).isLetter();
            if (view.isLatin(end) || view.isDigit(end) || view.isKept(end - 1)
                || (!isMark && !view.isHan(number.at - 1) && !view.isHan(end)
                    && !isOneOf(view.normal(end), u"，。、；）") && end != view.size()))
                continue;
            report.add(i, end, one.right.toString(), {});
            break;
        }
    }
}

} // namespace banxin::language
