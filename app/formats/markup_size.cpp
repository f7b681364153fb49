#include "formats/markup_size.h"

#include <cctype>

namespace banxin::formats {

bool hasTooManyAttributes(QByteArrayView markup)
{
    constexpr int most = 2000;
    enum class In { Text, Name, Tag, Value, Quotes };
    In in = In::Text;
    char quote = 0, before = 0;
    bool isParted = false; // what follows begins an attribute
    int count = 0;
    for (const char c : markup) {
        if (c == '\0') // UTF-16
            continue;
        const bool isSpace = std::isspace(static_cast<unsigned char>(c)) != 0;
        switch (in) {
        case In::Text:
            if (before == '<' && std::isalpha(static_cast<unsigned char>(c))) {
                in = In::Name;
                count = 0;
            }
            break;
        case In::Quotes:
            if (c == quote) {
                in = In::Tag;
                isParted = true;
            }
            break;
        case In::Name:
        case In::Tag:
        case In::Value:
            if (c == '>') {
                in = In::Text;
            } else if (in == In::Value && (c == '"' || c == '\'')) {
                in = In::Quotes;
                quote = c;
            } else if (c == '=') {
                in = In::Value;
            } else if (isSpace || c == '/') {
                isParted = in != In::Value || before != '=';
                in = in == In::Value && before == '=' ? In::Value : In::Tag;
            } else {
                if (in == In::Tag && isParted && ++count > most)
                    return true;
                isParted = false;
                in = In::Tag;
            }
            break;
        }
        if (!isSpace || in != In::Value) // a value's quotes may stand off
            before = c;
    }
    return false;
}

} // namespace banxin::formats
