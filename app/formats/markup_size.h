// How many attributes the elements of a markup have, before a parser reads them: parsers compare each attribute of an
// element with all before it.
#pragma once

#include <QByteArrayView>

namespace banxin::formats {

/// Whether a tag of HTML or XML, in any encoding that has ASCII in it, has more than two thousand. Text that only looks
/// like a tag counts as one: nobody writes such.
bool hasTooManyAttributes(QByteArrayView markup);

} // namespace banxin::formats
