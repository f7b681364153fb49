// Numbers of lists as Word, web pages and readers print them: 1, 十二, ⑶, iv. It counts nothing.
#pragma once

#include <QString>

namespace banxin::formats {

enum class NumberFormat {
    Decimal,
    DecimalZero, // 01
    DecimalFullWidth, // １
    EnclosedCircle, // ①
    EnclosedParenthesis, // ⑴
    EnclosedFullStop, // ⒈
    LowerLetter,
    UpperLetter,
    LowerRoman,
    UpperRoman,
    Chinese, // 一百二十三
    ChineseDigits, // 一二三
    ChineseLegal, // 壹佰贰拾叁
    HeavenlyStems, // 甲
    EarthlyBranches, // 子
    Bullet,
    None,
};

/// The number as text; Arabic where the format has no sign for it. Empty of Bullet and None.
QString numberText(int number, NumberFormat format);
/// By the name of ISO/IEC 29500-1, 17.18.59 (ST_NumberFormat).
NumberFormat numberFormatNamed(QStringView name);

} // namespace banxin::formats
