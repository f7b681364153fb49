// Lexer: the tokens of a content stream (ISO 32000-1, 7.2 and 7.8.2), as views into it. It never copies, never
// repairs, and knows no operator but BI … ID … EI.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace banxin::preflight {

struct Token {
    enum class Kind : std::uint8_t {
        Number,
        Name, // text without the slash, #xx not read yet
        String, // text between the parentheses, escapes not read yet
        HexString, // text between the angle brackets
        ArrayBegin,
        ArrayEnd,
        DictBegin,
        DictEnd,
        Word, // an operator, or true, false, null
        Bad, // a byte that begins nothing, or something that does not end
        End,
    };
    Kind kind = Kind::End;
    double number = 0;
    std::string_view text;
};

class Lexer {
public:
    explicit Lexer(std::string_view content)
        : m_content(content)
    {
    }
    Token next();
    /// After the word ID: the bytes of an inline image up to its EI, which is taken too. `known` is how many they
    /// are where that is certain, else -1.
    std::string_view inlineImage(std::ptrdiff_t known);
    std::size_t position() const { return m_at; }

private:
    Token number();
    Token name();
    Token string();
    Token hexString();
    void skipWhite();

    std::string_view m_content;
    std::size_t m_at = 0;
};

/// A name as QPDF writes it, with its slash and #xx read.
std::string nameOf(const Token &token);
/// Appends the bytes of a String or HexString.
void appendBytes(const Token &token, std::string &out);

} // namespace banxin::preflight
