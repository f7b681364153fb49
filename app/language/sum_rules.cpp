// N12: parts that do not add up to their total, shares above 100 %, growth that is not what its figures say, ranges
// from high to low.
#include "language/numerals.h"
#include "language/text_rules.h"

#include <QCoreApplication>

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

struct Parts {
    double sum = 0;
    int count = 0;
    qsizetype end = 0; // after the last measure
    bool hasPercent = false;
};

// Name and number after another: 危重型1例、重型3例、普通型8例和轻型2例.
Parts partsFrom(const TextView &view, std::size_t first, QStringView measure)
{
    Parts parts;
    const std::vector<Number> &numbers = view.numbers();
    qsizetype from = -1;
    for (std::size_t i = first; i < numbers.size(); ++i) {
        const Number &number = numbers[i];
        if (from >= 0) {
            // Between two parts stands one 、 or 和, and nothing that ends a clause.
            const QString between = view.text().mid(from, number.at - from);
            const bool joins = between.startsWith(u'、') || between.startsWith(u'和') || between.startsWith(u'及')
                || between.startsWith(u"以及"_s);
            if (!joins || between.size() > 16)
                break;
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
    const std::vector<Number> &numbers = view.numbers();
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
        const Parts parts = partsFrom(view, i + 1, measure);
        if (parts.count < 2 || !ends(view, parts.end))
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
    const std::vector<Number> &numbers = view.numbers();
    for (std::size_t i = 0; i + 2 < numbers.size(); ++i) {
        const QStringView measure = measureAfter(view, numbers[i]);
        if (measure.isEmpty())
            continue;
        const Parts parts = partsFrom(view, i, measure);
        if (parts.count < 2 || view.normal(parts.end) != u'，')
            continue;
        const std::size_t last = i + static_cast<std::size_t>(parts.count);
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
    const std::vector<Number> &numbers = view.numbers();
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
    const std::vector<Number> &numbers = view.numbers();
    for (std::size_t i = 0; i + 2 < numbers.size(); ++i) {
        const Number &from = numbers[i], &to = numbers[i + 1], &rate = numbers[i + 2];
        const QStringView measure = measureAfter(view, from);
        if (measure.isEmpty() || measureAfter(view, to) != measure || !isExact(from, view) || !isExact(to, view)
            || !isExact(rate, view) || from.value <= 0 || !oneOfEndingAt(view, from.at, {u"由", u"从", u"的"}))
            continue;
        const QStringView first =
            QStringView(view.text()).mid(from.end + measure.size(), to.at - from.end - measure.size());
        const bool rises = first == u"增加到" || first == u"增长到" || first == u"上升到" || first == u"提高到"
            || first == u"增至" || first == u"增加至" || first == u"增长至";
        const bool falls = first == u"减少到" || first == u"下降到" || first == u"降低到" || first == u"降至"
            || first == u"减至" || first == u"减少至" || first == u"下降至";
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

// 30～20公斤
void ranges(const TextView &view, Report &report)
{
    for (const Number &to : view.numbers()) {
        if (view.at(to.at - 1) != u'～' || to.form != Number::Form::Arabic)
            continue;
        const Number *from = view.numberEndingAt(to.at - 1);
        const bool isQuantity = !measureAfter(view, to).isEmpty() && view.at(to.end) != u'天';
        if (from && from->form == Number::Form::Arabic && isQuantity && from->value > to.value
            && from->hasScale == to.hasScale && !isOneOf(view.at(from->at - 1), u"-—.降减"))
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
    ranges(view, report);
}

} // namespace banxin::language
