// Values out of the objects of a foreign PDF, which may be of any type or absent; and its streams' data up to a limit.
// Used by the files that clean placed pages; libqpdf's exceptions end in placed_page.cpp.
#pragma once

#define POINTERHOLDER_TRANSITION 4

#include <QByteArray>

#include <optional>
#include <vector>

#include <qpdf/QPDFObjectHandle.hh>

namespace banxin::pdf {

double numberOf(QPDFObjectHandle object, double otherwise = 0);
double numberIn(QPDFObjectHandle dictionary, const char *key, double otherwise);
int integerIn(QPDFObjectHandle dictionary, const char *key, int otherwise);
bool boolIn(QPDFObjectHandle dictionary, const char *key, bool otherwise);
/// The name with its slash; empty where there is none.
std::string nameIn(QPDFObjectHandle dictionary, const char *key);
/// Empty where it is no array of numbers alone.
std::vector<double> numbersOf(QPDFObjectHandle array);
std::vector<double> numbersIn(QPDFObjectHandle dictionary, const char *key);
/// The names of a stream's filters, in order.
std::vector<std::string> filtersOf(QPDFObjectHandle stream);

/// What the filters make of the stream's data; nothing where they fail or it is longer than `most` bytes.
std::optional<QByteArray> decodedData(QPDFObjectHandle stream, std::size_t most);

QPDFObjectHandle arrayOf(const std::vector<double> &numbers);
/// A stream with these entries ("<< … >>") and deflated data.
QPDFObjectHandle deflatedStream(QPDF &file, const QByteArray &entries, const QByteArray &data);
QPDFObjectHandle parsedObject(const QByteArray &text);

} // namespace banxin::pdf
