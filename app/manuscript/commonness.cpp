#include "manuscript/commonness.h"

#include <unicode/ucnv.h>

#include <bitset>
#include <memory>

namespace banxin::manuscript {

namespace {

using Set = std::bitset<0x10000>;

/// The hanzi at the codes of two bytes from one lead byte to another.
Set hanziOf(const char *encoding, int firstLead, int lastLead, int firstTrail)
{
    Set made;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(encoding, &status), ucnv_close);
    if (U_FAILURE(status))
        return made;
    for (int lead = firstLead; lead <= lastLead; ++lead) {
        for (int trail = firstTrail; trail <= 0xFE; ++trail) {
            const char code[] = {static_cast<char>(lead), static_cast<char>(trail)};
            const char *from = code;
            UErrorCode error = U_ZERO_ERROR;
            const UChar32 c = ucnv_getNextUChar(converter.get(), &from, code + 2, &error);
            if (U_SUCCESS(error) && from == code + 2 && c >= 0x4E00 && c <= 0x9FFF)
                made.set(static_cast<std::size_t>(c));
            ucnv_resetToUnicode(converter.get());
        }
    }
    return made;
}

const Set &commonHanzi(Hanzi hanzi)
{
    // Big5: 5,401 characters at A440 to C67E; GB/T 2312: rows 16 to 55.
    static const Set big5 = hanziOf("Big5", 0xA4, 0xC6, 0x40);
    static const Set both = hanziOf("GB18030", 0xB0, 0xD7, 0xA1) | big5;
    return hanzi == Hanzi::OfBig5 ? big5 : both;
}

/// Latin letters, punctuation, signs, enclosed numbers, radicals, full-width forms and emoji stand in any text.
bool isNeutral(char16_t c)
{
    return c < 0x370 || (c >= 0x2000 && c <= 0x303F) || (c >= 0x3200 && c <= 0x33FF) || (c >= 0xD800 && c <= 0xDFFF)
        || c >= 0xFE00;
}

} // namespace

Commonness commonnessOf(QStringView text, Hanzi hanzi)
{
    const Set &known = commonHanzi(hanzi);
    Commonness made;
    for (const QChar c : text) {
        if (isNeutral(c.unicode()))
            continue;
        ++made.judged;
        made.common += known.test(c.unicode()) ? 1 : 0;
    }
    return made;
}

} // namespace banxin::manuscript
