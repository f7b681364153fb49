// How preflight reads QPDF's objects: a wrong type reads as null, and a stream's bytes come within bounds. Nothing
// here throws for what a file holds, and nothing warns.
#pragma once

#include "preflight/plane.h"

#define POINTERHOLDER_TRANSITION 4 // no PointerHolder is used here
#include <qpdf/QPDFObjectHandle.hh>

#include <QString>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace banxin::preflight {

using Object = QPDFObjectHandle;

/// The value of a dictionary's or stream's key; null where there is none or `holder` is something else.
Object keyOf(const Object &holder, const char *key);
Object keyOf(const Object &holder, const std::string &key);
bool hasKey(const Object &holder, const char *key);
bool isNamed(const Object &value, const char *name);
/// A name with its slash, or nothing.
std::string nameIn(const Object &holder, const char *key);
double numberOf(const Object &value, double otherwise);
/// A text string as text; nothing where it is no string.
std::optional<QString> textOf(const Object &value);
/// Four numbers as a box with its corners in order.
std::optional<Box> boxOf(const Object &value);
std::optional<Matrix> matrixOf(const Object &value);
/// An array's items, a single value as one, null as none.
std::vector<Object> itemsOf(const Object &value);
/// A dictionary's keys and values.
std::vector<std::pair<std::string, Object>> entriesOf(const Object &holder);
/// "12 0", or empty for what stands within another object.
QString labelOf(const Object &value);

/// The filters of a stream in their order.
std::vector<std::string> filtersOf(const Object &stream);
/// Decoded through all filters that QPDF knows; nothing where they fail or give more than `most` bytes.
std::optional<std::string> bytesOf(const Object &stream, std::size_t most);
/// As they stand in the file.
std::optional<std::string> rawBytesOf(const Object &stream, std::size_t most);

} // namespace banxin::preflight
