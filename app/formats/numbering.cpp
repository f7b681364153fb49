#include "formats/numbering.h"

#include <algorithm>
#include <array>

namespace banxin::formats {

namespace {

using namespace Qt::StringLiterals;

QString inChinese(int number, QStringView digits, QStringView units)
{
    if (number <= 0 || number >= 10'000)
        return QString::number(number);
    const QString decimal = QString::number(number);
    QString text;
    bool skipped = false;
    for (qsizetype i = 0; i < decimal.size(); ++i) {
        const int digit = decimal[i].digitValue();
        const qsizetype power = decimal.size() - 1 - i;
        if (digit == 0) {
            skipped = true;
            continue;
        }
        if (skipped && !text.isEmpty())
            text += digits[0];
        skipped = false;
        text += digits[digit];
        if (power > 0)
            text += units[power - 1];
    }
    // 十一, not 一十一; but 壹拾壹.
    if (number >= 10 && number < 20 && digits[1] == u'一')
        text.remove(0, 1);
    return text;
}

QString inLetters(int number, char16_t first)
{
    if (number <= 0)
        return QString::number(number);
    // Word repeats the letter: z, aa, bb.
    return QString((number - 1) / 26 + 1, QChar(first + static_cast<char16_t>((number - 1) % 26))).left(20);
}

QString inRoman(int number)
{
    if (number <= 0 || number >= 4000)
        return QString::number(number);
    constexpr std::array values{1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    constexpr std::array signs{"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    QString text;
    for (std::size_t i = 0; i < values.size(); ++i)
        for (; number >= values[i]; number -= values[i])
            text += QLatin1String(signs[i]);
    return text;
}

QString of(int number, char16_t first, int most)
{
    return number >= 1 && number <= most ? QString(QChar(first + static_cast<char16_t>(number - 1)))
                                         : QString::number(number);
}

} // namespace

QString numberText(int number, NumberFormat format)
{
    switch (format) {
    case NumberFormat::Bullet:
    case NumberFormat::None:
        return {};
    case NumberFormat::DecimalZero:
        return number < 10 && number >= 0 ? u"0%1"_s.arg(number) : QString::number(number);
    case NumberFormat::DecimalFullWidth: {
        QString text = QString::number(number);
        for (QChar &c : text)
            if (c.isDigit())
                c = QChar(u'０' + static_cast<char16_t>(c.digitValue()));
        return text;
    }
    case NumberFormat::EnclosedCircle:
        return of(number, u'①', 20);
    case NumberFormat::EnclosedParenthesis:
        return of(number, u'⑴', 20);
    case NumberFormat::EnclosedFullStop:
        return of(number, u'⒈', 20);
    case NumberFormat::LowerLetter:
        return inLetters(number, u'a');
    case NumberFormat::UpperLetter:
        return inLetters(number, u'A');
    case NumberFormat::LowerRoman:
        return inRoman(number);
    case NumberFormat::UpperRoman:
        return inRoman(number).toUpper();
    case NumberFormat::Chinese:
        return inChinese(number, u"零一二三四五六七八九", u"十百千");
    case NumberFormat::ChineseLegal:
        return inChinese(number, u"零壹贰叁肆伍陆柒捌玖", u"拾佰仟");
    case NumberFormat::ChineseDigits: {
        if (number < 0)
            return QString::number(number);
        QString text = QString::number(number);
        for (QChar &c : text)
            c = u"〇一二三四五六七八九"[c.digitValue()];
        return text;
    }
    case NumberFormat::HeavenlyStems:
        return number >= 1 && number <= 10 ? QString(u"甲乙丙丁戊己庚辛壬癸"[number - 1]) : QString::number(number);
    case NumberFormat::EarthlyBranches:
        return number >= 1 && number <= 12 ? QString(u"子丑寅卯辰巳午未申酉戌亥"[number - 1]) : QString::number(number);
    case NumberFormat::Decimal:
        break;
    }
    return QString::number(number);
}

NumberFormat numberFormatNamed(QStringView name)
{
    struct Named {
        QLatin1String name;
        NumberFormat format;
    };
    static constexpr std::array names{
        Named{"decimalZero"_L1, NumberFormat::DecimalZero},
        Named{"decimalFullWidth"_L1, NumberFormat::DecimalFullWidth},
        Named{"decimalFullWidth2"_L1, NumberFormat::DecimalFullWidth},
        Named{"decimalEnclosedCircle"_L1, NumberFormat::EnclosedCircle},
        Named{"decimalEnclosedCircleChinese"_L1, NumberFormat::EnclosedCircle},
        Named{"decimalEnclosedParen"_L1, NumberFormat::EnclosedParenthesis},
        Named{"decimalEnclosedFullstop"_L1, NumberFormat::EnclosedFullStop},
        Named{"lowerLetter"_L1, NumberFormat::LowerLetter},
        Named{"upperLetter"_L1, NumberFormat::UpperLetter},
        Named{"lowerRoman"_L1, NumberFormat::LowerRoman},
        Named{"upperRoman"_L1, NumberFormat::UpperRoman},
        Named{"chineseCounting"_L1, NumberFormat::Chinese},
        Named{"chineseCountingThousand"_L1, NumberFormat::Chinese},
        Named{"japaneseCounting"_L1, NumberFormat::Chinese},
        Named{"taiwaneseCounting"_L1, NumberFormat::Chinese},
        Named{"taiwaneseCountingThousand"_L1, NumberFormat::Chinese},
        Named{"ideographDigital"_L1, NumberFormat::ChineseDigits},
        Named{"japaneseDigitalTenThousand"_L1, NumberFormat::ChineseDigits},
        Named{"chineseLegalSimplified"_L1, NumberFormat::ChineseLegal},
        Named{"ideographLegalTraditional"_L1, NumberFormat::ChineseLegal},
        Named{"ideographTraditional"_L1, NumberFormat::HeavenlyStems},
        Named{"ideographZodiac"_L1, NumberFormat::EarthlyBranches},
        Named{"bullet"_L1, NumberFormat::Bullet},
        Named{"none"_L1, NumberFormat::None},
    };
    const auto found = std::find_if(names.begin(), names.end(), [&](const Named &named) { return named.name == name; });
    return found != names.end() ? found->format : NumberFormat::Decimal;
}

} // namespace banxin::formats
