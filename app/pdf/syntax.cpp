#include "pdf/syntax.h"

#include <cmath>

namespace banxin::pdf {

namespace {

constexpr char digits[] = "0123456789abcdef";

void appendScaled(QByteArray &out, std::int64_t value, int decimals)
{
    char buffer[32];
    char *end = buffer + sizeof buffer;
    char *at = end;
    *--at = ' ';
    const bool negative = value < 0;
    std::uint64_t left = negative ? std::uint64_t(-value) : std::uint64_t(value);
    bool hasDigits = false;
    for (int i = 0; i < decimals; ++i, left /= 10) {
        const auto digit = static_cast<char>('0' + left % 10);
        if (digit != '0' || hasDigits) {
            *--at = digit;
            hasDigits = true;
        }
    }
    if (hasDigits)
        *--at = '.';
    const bool isZero = left == 0;
    for (; left > 0; left /= 10)
        *--at = static_cast<char>('0' + left % 10);
    if (isZero && !hasDigits)
        *--at = '0';
    else if (negative)
        *--at = '-';
    out.append(at, end - at);
}

} // namespace

void appendNumber(QByteArray &out, double value, int decimals)
{
    double scale = 1;
    for (int i = 0; i < decimals; ++i)
        scale *= 10;
    appendScaled(out, std::llround(value * scale), decimals);
}

void appendInteger(QByteArray &out, std::int64_t value) { appendScaled(out, value, 0); }

void appendLength(QByteArray &out, base::Length length)
{
    // 12,700 EMU a point: thousandths of a point are EMU × 10 / 127.
    appendScaled(out, length.scaled(10, 127).toEmu(), 3);
}

void appendHex16(QByteArray &out, unsigned value)
{
    const char text[] = {
        digits[value >> 12 & 15], digits[value >> 8 & 15], digits[value >> 4 & 15], digits[value & 15]};
    out.append(text, 4);
}

QByteArray textString(const QString &text)
{
    bool isAscii = true;
    for (const QChar c : text)
        isAscii = isAscii && c.unicode() >= 0x20 && c.unicode() < 0x7F;
    if (isAscii)
        return literalString(text.toLatin1());
    QByteArray out("<feff");
    for (const QChar c : text)
        appendHex16(out, c.unicode());
    out += '>';
    return out;
}

QByteArray literalString(const QByteArray &bytes)
{
    QByteArray out("(");
    for (const char c : bytes) {
        if (c == '(' || c == ')' || c == '\\')
            out += '\\';
        out += c;
    }
    out += ')';
    return out;
}

QByteArray nameOf(const QByteArray &name)
{
    QByteArray out("/");
    for (const char c : name) {
        const auto b = static_cast<unsigned char>(c);
        const bool isRegular = b > 0x20 && b < 0x7F && !QByteArrayView("()<>[]{}/%#").contains(c);
        if (isRegular) {
            out += c;
        } else {
            out += '#';
            out += digits[b >> 4];
            out += digits[b & 15];
        }
    }
    return out;
}

QByteArray referenceTo(int object) { return QByteArray::number(object) + " 0 R"; }

} // namespace banxin::pdf
