// PDF syntax: numbers, strings, names and references as bytes, appended to content streams and
// objects. It knows no object model.
#pragma once

#include "base/geometry.h"

#include <QByteArray>
#include <QString>

namespace banxin::pdf {

/// Up to `decimals` digits after the point, without trailing zeros, and a space.
void appendNumber(QByteArray &out, double value, int decimals = 3);
void appendInteger(QByteArray &out, std::int64_t value);
/// In points to a thousandth (0.35 µm), rounded from EMU without floating point, and a space.
void appendLength(QByteArray &out, base::Length length);
/// Two bytes as four hexadecimal digits.
void appendHex16(QByteArray &out, unsigned value);

/// A text string: UTF-16BE with its mark where it is not ASCII.
QByteArray textString(const QString &text);
/// A byte string in parentheses.
QByteArray literalString(const QByteArray &bytes);
/// "/Name" with what a name may not hold written as #xx.
QByteArray nameOf(const QByteArray &name);
QByteArray referenceTo(int object);

} // namespace banxin::pdf
