// Texts of PDFs made comparable: characters that look alike and mean the same are one. What differs is found by
// base/text_edits.h.
#pragma once

#include <QString>
#include <QStringView>

#include <string>

namespace banxin::proof {

/// What compares alike: radicals (U+2E80–2FDF) and compatibility ideographs are the characters that they stand for.
char32_t foldedCharacter(char32_t c);
/// Code points, folded.
std::u32string foldedText(QStringView text);

} // namespace banxin::proof
