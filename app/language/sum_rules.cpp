// N12: parts that do not add up to their total, shares above 100 %, growth that is not what its figures say, ranges
// from high to low.
#include "language/numerals.h"
#include "language/text_rules.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace banxin::language {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("language", text); }

constexpr QStringView counters =
    u"例人名个户家件起份台辆项所处座条亩吨元万亿票枚块次场间套只头棵株篇对部宗笔艘架幅张本册支把位批类种天岁";

// The measure right after a number, 万元 with its scale left to the number.
QStringView measureAfter(const TextView &view, const Number &number)
{
    const qsizetype at = number.end;
    const qsizetype length =
        oneOfAt(view, at, {u"公里", u"公顷", u"公斤", u"千克", u"平方米", u"平方公里", u"立方米", u"个百分点"});
    if (length)
        return QStringView(view.text()).mid(at, length);
    return isOneOf(view.at(at), counters) ? QStringView(view.text()).mid(at, 1) : QStringView();
}

bool isExact(const Number &number, const TextView &view)
{
    return number.form == Number::Form::Arabic && !number.isOpen && !isOneOf(view.at(number.end), u"多余几来")
        && !isOneOf(view.at(number.at - 1), u"约近第超逾达")
        && !oneOfEndingAt(view, number.at, {u"大约", u"将近", u"超过", u"不到"});
}

// The numbers that count something: no 一等奖, no 2020年.
std::vector<Number> quantitiesOf(const TextView &view)
{
    std::vector<Number> all = view.numbers();
    std::erase_if(all, [&view](const Number &one) {
        const bool isGrade =
            one.form == Number::Form::Chinese && (isOneOf(view.at(one.end), u"等级类") || view.at(one.at - 1) == u'第');
        const bool isYear = one.form == Number::Form::Arabic && one.end - one.at == 4 && view.at(one.end) == u'年'
            && one.value > 1900 && one.value < 2100;
        return isGrade || isYear;
    });
    return all;
}

struct Parts {
    double sum = 0;
    int count = 0;
    std::size_t next = 0; // the number after the last of them
    bool hasCommas = false; // 小学8所，初中3所
    qsizetype end = 0; // after the last measure
    bool hasPercent = false;
};

// A comma that brings another part and no other statement: 初中3所, not 另有教练8名 or 增长5%.
bool bringsPart(QStringView name)
{
    constexpr qsizetype longest = 9;
    static constexpr QStringView others = u"另还共比较超外增减去年今同均约计余约在有为占达是了男女";
    if (name.isEmpty() || name.size() > longest)
        return false;
    return std::none_of(name.begin(), name.end(), [](QChar c) { return others.contains(c) || !c.isLetter(); });
}

// Name and number after another: 危重型1例、重型3例、普通型8例和轻型2例; with commas too where they are allowed.
Parts partsFrom(const TextView &view, const std::vector<Number> &numbers, std::size_t first, QStringView measure,
    bool commas = false)
{
    Parts parts;
    parts.next = first;
    qsizetype from = -1;
    for (std::size_t i = first; i < numbers.size(); ++i) {
        const Number &number = numbers[i];
        if (from >= 0) {
            // Between two parts stands one 、 or 和, and nothing that ends a clause.
            const QString between = view.text().mid(from, number.at - from);
            const bool joins = between.startsWith(u'、') || between.startsWith(u'和') || between.startsWith(u'及')
                || between.startsWith(u"以及"_s);
            if (commas && between.startsWith(u'，') && bringsPart(QStringView(between).mid(1))) {
                if (!isExact(number, view) || measureAfter(view, number) != measure)
                    break;
                parts.hasCommas = true;
            } else if (!joins || between.size() > 16) {
                break;
            }
            bool ends = false;
            for (const QChar c : between.mid(1))
                ends = ends || QStringView(u"，。；：？！、（）").contains(c);
            if (ends)
                break;
        }
        if (!isExact(number, view) || measureAfter(view, number) != measure)
            return from >= 0 ? Parts{} : parts;
        parts.sum += number.value;
        ++parts.count;
        parts.next = i + 1;
        from = number.end + measure.size();
        parts.end = from;
    }
    return parts;
}

bool ends(const TextView &view, qsizetype i)
{
    return i >= view.size() || isOneOf(view.normal(i), u"，。；）！？") || view.at(i) == u'\n';
}

// 13例确诊病例为危重型1例、…
void totalFirst(const TextView &view, Report &report)
{
    const std::vector<Number> numbers = quantitiesOf(view);
    for (std::size_t i = 0; i + 2 < numbers.size(); ++i) {
        const Number &total = numbers[i];
        const QStringView measure = measureAfter(view, total);
        if (measure.isEmpty() || !isExact(total, view))
            continue;
        const qsizetype after = total.end + measure.size();
        const Number &first = numbers[i + 1];
        if (first.at - after > 30)
            continue;
        const QStringView between = QStringView(view.text()).mid(after, first.at - after);
        if (between.contains(u'。') || between.contains(u'；') || between.contains(u'、'))
            continue;
        // 各4次，亚洲和美洲分别为2次和1次: another's numbers.
        const qsizetype comma = between.lastIndexOf(u'，');
        const QStringView told = between.mid(comma + 1);
        if (view.at(total.at - 1) == u'各'
            || (comma >= 0 && !told.startsWith(u"分别") && !told.startsWith(u"其中") && !told.startsWith(u"包括")
                && !told.startsWith(u"即") && !told.startsWith(u"为")))
            continue;
        const bool isWhole = between.contains(u"分别为") || between.contains(u"分别是") || between.contains(u"为")
            || between.contains(u"即") || between.contains(u"：");
        const bool isPart = between.contains(u"其中") || between.contains(u"包括") || between.contains(u"含");
        if ((!isWhole && !isPart) || between.contains(u"成为") || between.contains(u"认为") || between.contains(u"作为")
            || between.contains(u"因为"))
            continue;
        const Parts parts = partsFrom(view, numbers, i + 1, measure, true);
        if (parts.count < 2 || !ends(view, parts.end))
            continue;
        // Parts in commas may be of several kinds (其中党员30名，教师20名): only what nearly adds up is meant to.
        if (parts.hasCommas && (parts.count < 3 || std::abs(parts.sum - total.value) > 0.1 * total.value * (1 + 1e-9)))
            continue;
        const bool isWrong =
            isPart ? parts.sum > total.value * (1 + 1e-9) : std::abs(parts.sum - total.value) > 1e-6 * total.value;
        if (isWrong && (isPart || parts.count > 2 || between.contains(u"分别")))
            report.add(
                total.at, parts.end, {}, tr("各项相加是%1，总数是%2。").arg(figures(parts.sum), figures(total.value)));
    }
}

// 男生3人、女生4人，共8人
void totalLast(const TextView &view, Report &report)
{
    const std::vector<Number> numbers = quantitiesOf(view);
    for (std::size_t i = 0; i + 2 < numbers.size(); ++i) {
        const QStringView measure = measureAfter(view, numbers[i]);
        if (measure.isEmpty())
            continue;
        const Parts parts = partsFrom(view, numbers, i, measure);
        if (parts.count < 2 || view.normal(parts.end) != u'，')
            continue;
        const std::size_t last = parts.next;
        const qsizetype word = oneOfAt(view, parts.end + 1, {u"共计", u"合计", u"总计", u"一共", u"总共", u"共"});
        if (word && last < numbers.size() && numbers[last].at == parts.end + 1 + word
            && measureAfter(view, numbers[last]) == measure && isExact(numbers[last], view)
            && std::abs(parts.sum - numbers[last].value) > 1e-6 * parts.sum)
            report.add(numbers[i].at, numbers[last].end + measure.size(), {},
                tr("各项相加是%1，总数是%2。").arg(figures(parts.sum), figures(numbers[last].value)));
        i = last - 1;
    }
}

// 分别占45%、35%、30%
void shares(const TextView &view, Report &report)
{
    const std::vector<Number> numbers = quantitiesOf(view);
    for (qsizetype i = view.text().indexOf(u"分别占"_s); i >= 0; i = view.text().indexOf(u"分别占"_s, i + 3)) {
        double sum = 0;
        int count = 0;
        qsizetype end = -1;
        for (const Number &number : numbers) {
            if (number.at < i)
                continue;
            if (end >= 0 ? (view.at(end) != u'、' && view.at(end) != u'和') || number.at != end + 1
                         : number.at > i + 12)
                break;
            if (view.at(number.end) != u'%' && view.at(number.end) != u'％')
                break;
            sum += number.value;
            ++count;
            end = number.end + 1;
        }
        if (count > 1 && sum > 100.5)
            report.add(i, end, {}, tr("各项百分比相加是%1%。").arg(figures(sum)));
    }
}

// 由100人增加到150人，增长60%
void growth(const TextView &view, Report &report)
{
    const std::vector<Number> numbers = quantitiesOf(view);
    for (std::size_t i = 0; i + 2 < numbers.size(); ++i) {
        const Number &from = numbers[i], &to = numbers[i + 1], &rate = numbers[i + 2];
        const QStringView measure = measureAfter(view, from);
        if (measure.isEmpty() || measureAfter(view, to) != measure || !isExact(from, view) || !isExact(to, view)
            || !isExact(rate, view) || from.value <= 0 || !oneOfEndingAt(view, from.at, {u"由", u"从", u"的"}))
            continue;
        // 增加到2020年的150亿元
        static const QRegularExpression year(u"(?:19|20)\\d\\d年的?$"_s);
        const QString first =
            view.text().mid(from.end + measure.size(), to.at - from.end - measure.size()).remove(year);
        static const QStringList up = u"增加到 增长到 上升到 提高到 增至 增加至 增长至"_s.split(u' '),
                                 down = u"减少到 下降到 降低到 降至 减至 减少至 下降至"_s.split(u' ');
        const bool rises = up.contains(first), falls = down.contains(first);
        const qsizetype after = to.end + measure.size();
        const QStringView second = QStringView(view.text()).mid(after, rate.at - after);
        if ((!rises && !falls) || view.at(rate.end) != u'%' || second.size() > 6 || !second.startsWith(u'，')
            || !(rises ? second.contains(u"增长") || second.contains(u"增幅") || second.contains(u"增加")
                       : second.contains(u"下降") || second.contains(u"降幅") || second.contains(u"减少"))
            || second.contains(u"年均"))
            continue;
        const double real = std::abs(to.value - from.value) / from.value * 100;
        if (std::abs(real - rate.value) > std::max(0.6, 0.01 * real))
            report.add(from.at, rate.end + 1, {}, tr("按前后两个数算，变化是%1%。").arg(QString::number(real, 'f', 1)));
    }
}

// 81.3亿元，占全市112.7亿元的52.1%
void shareOfTotal(const TextView &view, Report &report)
{
    const std::vector<Number> numbers = quantitiesOf(view);
    for (std::size_t i = 0; i + 2 < numbers.size(); ++i) {
        const Number &part = numbers[i], &total = numbers[i + 1], &rate = numbers[i + 2];
        const QStringView measure = measureAfter(view, part);
        if (measure.isEmpty() || measureAfter(view, total) != measure || !isExact(part, view) || !isExact(total, view)
            || !isExact(rate, view) || part.value <= 0 || part.value > total.value || view.at(rate.end) != u'%'
            || rate.at != total.end + measure.size() + 1 || view.at(rate.at - 1) != u'的'
            || oneOfEndingAt(view, part.at, {u"增加", u"增长", u"减少", u"下降", u"多", u"少", u"增加了", u"减少了"}))
            continue;
        constexpr qsizetype longest = 20;
        const qsizetype after = part.end + measure.size();
        const QStringView between = QStringView(view.text()).mid(after, total.at - after);
        if (!between.startsWith(u"，占") || between.size() > longest || between.mid(1).contains(u'，')
            || between.contains(u'。'))
            continue;
        const double real = part.value / total.value * 100;
        if (std::abs(real - rate.value) > std::max(0.6, 0.01 * real))
            report.add(part.at, rate.end + 1, {}, tr("按前后两个数算，占%1%。").arg(QString::number(real, 'f', 1)));
    }
}

// 30～20公斤, 30-20元, 2020年-2018年
void ranges(const TextView &view, Report &report)
{
    for (const Number &to : view.numbers()) {
        const char16_t mark = view.at(to.at - 1);
        if (!isOneOf(mark, u"～-—–－") || to.form != Number::Form::Arabic)
            continue;
        qsizetype end = to.at - 1;
        const bool isYears = view.at(to.end) == u'年' && to.end - to.at == 4;
        if (isYears && view.at(end - 1) == u'年')
            --end;
        const Number *from = view.numberEndingAt(end);
        if (!from || from->form != Number::Form::Arabic || from->value <= to.value || from->hasScale != to.hasScale
            || view.isLatin(from->at - 1) || view.isKept(from->at) || isOneOf(view.at(from->at - 1), u"-—–－.:/降减前"))
            continue;
        constexpr int firstYear = 1000, lastYear = 2100;
        if (isYears) {
            if (from->end - from->at == 4 && to.value > firstYear && from->value < lastYear)
                report.add(from->at, to.end + 1, {}, tr("范围的起点大于终点。"));
            continue;
        }
        // 满30-20元, 以3-2的比分: a hyphen takes away or counts goals.
        const bool isRange = mark == u'～'
            || (isOneOf(view.at(to.end), u"元吨亩岁")
                && !oneOfEndingAt(view, from->at, {u"满", u"以", u"比", u"胜", u"负"}) && from->end - from->at <= 3);
        const bool isQuantity = !measureAfter(view, to).isEmpty() && view.at(to.end) != u'天';
        if (isRange && isQuantity)
            report.add(from->at, to.end + measureAfter(view, to).size(), {}, tr("范围的起点大于终点。"));
    }
}

} // namespace

void sums(const TextView &view, Report &report)
{
    if (view.numbers().size() < 2)
        return;
    totalFirst(view, report);
    totalLast(view, report);
    shares(view, report);
    growth(view, report);
    shareOfTotal(view, report);
    ranges(view, report);
}

} // namespace banxin::language
