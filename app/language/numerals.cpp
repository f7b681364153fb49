#include "language/numerals.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace banxin::language {

namespace {

bool isFigure(QChar c) { return c >= u'0' && c <= u'9'; }

double scaleOf(char16_t c)
{
    switch (c) {
    case u'万':
        return 1e4;
    case u'亿':
        return 1e8;
    default:
        return 0;
    }
}

double stepOf(char16_t c)
{
    switch (c) {
    case u'十':
        return 10;
    case u'百':
        return 100;
    case u'千':
        return 1000;
    default:
        return scaleOf(c);
    }
}

// 万 and 亿 after a number, unless 万 begins another word.
void takeScale(QStringView text, Number &number)
{
    while (number.end < text.size()) {
        const double scale = scaleOf(text[number.end].unicode());
        if (scale == 0)
            return;
        number.value *= scale;
        number.hasScale = true;
        ++number.end;
    }
}

Number arabic(QStringView text, qsizetype at)
{
    qsizetype end = at;
    QString figures;
    bool hasPoint = false;
    while (end < text.size()) {
        const QChar c = text[end];
        if (isFigure(c)) {
            figures += c;
            ++end;
        } else if ((c == u'.' || c == u'．') && !hasPoint && end + 1 < text.size() && isFigure(text[end + 1])) {
            figures += u'.';
            hasPoint = true;
            ++end;
        } else if (c == u',' && !hasPoint && end + 3 < text.size() && isFigure(text[end + 1]) && isFigure(text[end + 2])
            && isFigure(text[end + 3]) && (end + 4 >= text.size() || !isFigure(text[end + 4]))) {
            ++end;
        } else {
            break;
        }
    }
    Number number{at, end, Number::Form::Arabic, figures.toDouble()};
    takeScale(text, number);
    return number;
}

Number chinese(QStringView text, qsizetype at)
{
    Number number{at, at, Number::Form::Chinese};
    double total = 0, section = 0, digit = -1;
    double row = 0; // 二〇二〇
    int inRow = 0;
    bool hasStep = false;
    qsizetype i = at;
    for (; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        const int value = chineseDigit(c);
        const double step = stepOf(c);
        if (value >= 0) {
            if (digit > 0 && value == digit + 1 && hasStep)
                number.isOpen = true;
            digit = value;
            row = row * 10 + value;
            ++inRow;
        } else if (c == u'几' || c == u'数') {
            const bool next = i + 1 < text.size() && stepOf(text[i + 1].unicode()) > 0;
            if (c == u'数' && !next)
                break;
            number.isOpen = true;
            digit = 1;
        } else if (step > 0) {
            if (i == at && step != 10)
                break; // 千 and 万 begin words
            hasStep = true;
            if (inRow > 1)
                number.isOpen = number.isOpen || !(inRow == 2 && text[i - 2] == u'零');
            if (step >= 1e4) {
                const double low = section + std::max(digit, 0.0);
                // 一亿三千万 adds, 三万亿 multiplies.
                total = total >= 1e8 && step < 1e8 ? total + low * step : (total + low) * step;
                section = 0;
                number.hasScale = true;
            } else {
                section += (digit < 0 ? 1 : digit) * step;
            }
            digit = -1;
            inRow = 0;
        } else {
            break;
        }
    }
    number.end = i;
    number.value = hasStep ? total + section + std::max(digit, 0.0) : row;
    if (!hasStep && inRow > 1 && inRow < 4)
        number.isOpen = true; // 三四
    return number;
}

} // namespace

int chineseDigit(char16_t c)
{
    if (c == u'两')
        return 2;
    if (c == u'零' || c == u'○')
        return 0;
    return static_cast<int>(QStringView(u"〇一二三四五六七八九").indexOf(QChar(c)));
}

std::vector<Number> numbersIn(QStringView text)
{
    std::vector<Number> all;
    for (qsizetype i = 0; i < text.size();) {
        const QChar c = text[i];
        Number number;
        if (isFigure(c))
            number = arabic(text, i);
        else if (chineseDigit(c.unicode()) >= 0 || c == u'十' || c == u'几' || c == u'数')
            number = chinese(text, i);
        if (number.end <= i) {
            ++i;
            continue;
        }
        i = number.end;
        all.push_back(number);
    }
    return all;
}

QString figures(double value)
{
    if (value == std::floor(value) && std::abs(value) < 1e15)
        return QString::number(static_cast<qint64>(value));
    return QString::number(value, 'g', 10);
}

} // namespace banxin::language
