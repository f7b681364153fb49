#include "edit/storable_text.h"

namespace banxin::edit {

namespace {

bool isLineBreak(char32_t c) { return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2029; }

bool isDropped(char32_t c)
{
    const bool isControl = c < 0x20 || (c >= 0x7F && c < 0xA0);
    const bool isNoncharacter = (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
    return isControl || isNoncharacter;
}

} // namespace

QString storableText(const QString &text, Tabs tabs)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar unit = text[at];
        char32_t c = unit.unicode();
        if (unit.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
            c = QChar::surrogateToUcs4(unit, text[++at]);
        if (c == 0x0D && at + 1 < text.size() && text[at + 1] == u'\n')
            ++at;
        if (isLineBreak(c))
            result += u'\n';
        else if (c == u'\t')
            result += tabs == Tabs::PartCells ? unit : QChar(0x3000);
        else if (QChar::isSurrogate(c))
            result += QChar(QChar::ReplacementCharacter);
        else if (!isDropped(c))
            result += QChar::fromUcs4(c);
    }
    return result;
}

} // namespace banxin::edit
