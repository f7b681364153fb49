#include "preflight/lexer.h"

#include <cmath>

namespace banxin::preflight {

namespace {

enum Class : std::uint8_t { Regular, White, Delimiter };

constexpr Class classOf(char c)
{
    switch (c) {
    case '\0':
    case '\t':
    case '\n':
    case '\f':
    case '\r':
    case ' ':
        return White;
    case '(':
    case ')':
    case '<':
    case '>':
    case '[':
    case ']':
    case '{':
    case '}':
    case '/':
    case '%':
        return Delimiter;
    default:
        return Regular;
    }
}

int hexOf(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return -1;
}

} // namespace

void Lexer::skipWhite()
{
    while (m_at < m_content.size()) {
        const char c = m_content[m_at];
        if (c == '%') {
            while (m_at < m_content.size() && m_content[m_at] != '\n' && m_content[m_at] != '\r')
                ++m_at;
        } else if (classOf(c) == White) {
            ++m_at;
        } else {
            return;
        }
    }
}

Token Lexer::next()
{
    skipWhite();
    if (m_at >= m_content.size())
        return {};
    const char c = m_content[m_at];
    const auto single = [this](Token::Kind kind, std::size_t length) {
        const Token token{kind, 0, m_content.substr(m_at, length)};
        m_at += length;
        return token;
    };
    switch (c) {
    case '/':
        return name();
    case '(':
        return string();
    case '<':
        if (m_at + 1 < m_content.size() && m_content[m_at + 1] == '<')
            return single(Token::Kind::DictBegin, 2);
        return hexString();
    case '>':
        if (m_at + 1 < m_content.size() && m_content[m_at + 1] == '>')
            return single(Token::Kind::DictEnd, 2);
        return single(Token::Kind::Bad, 1);
    case '[':
        return single(Token::Kind::ArrayBegin, 1);
    case ']':
        return single(Token::Kind::ArrayEnd, 1);
    case ')':
    case '{':
    case '}':
        return single(Token::Kind::Bad, 1);
    default:
        break;
    }
    if ((c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.')
        return number();
    const std::size_t start = m_at;
    while (m_at < m_content.size() && classOf(m_content[m_at]) == Regular)
        ++m_at;
    return {Token::Kind::Word, 0, m_content.substr(start, m_at - start)};
}

Token Lexer::number()
{
    const std::size_t start = m_at;
    bool negative = false;
    while (m_at < m_content.size() && (m_content[m_at] == '-' || m_content[m_at] == '+')) // "--5" is found in the wild
        negative = m_content[m_at++] == '-' || negative;
    double value = 0;
    int digits = 0;
    for (; m_at < m_content.size() && m_content[m_at] >= '0' && m_content[m_at] <= '9'; ++m_at, ++digits)
        value = value * 10 + (m_content[m_at] - '0');
    if (m_at < m_content.size() && m_content[m_at] == '.') {
        ++m_at;
        double scale = 1;
        for (; m_at < m_content.size() && m_content[m_at] >= '0' && m_content[m_at] <= '9'; ++m_at, ++digits) {
            value = value * 10 + (m_content[m_at] - '0');
            scale *= 10;
        }
        value /= scale;
    }
    const bool ends = m_at >= m_content.size() || classOf(m_content[m_at]) != Regular;
    if (!ends) { // 1e5, 1-2 and the like are no numbers of PDF
        while (m_at < m_content.size() && classOf(m_content[m_at]) == Regular)
            ++m_at;
    }
    const std::string_view text = m_content.substr(start, m_at - start);
    if (!ends || digits == 0 || !std::isfinite(value))
        return {Token::Kind::Bad, 0, text};
    return {Token::Kind::Number, negative ? -value : value, text};
}

Token Lexer::name()
{
    const std::size_t start = ++m_at;
    while (m_at < m_content.size() && classOf(m_content[m_at]) == Regular)
        ++m_at;
    return {Token::Kind::Name, 0, m_content.substr(start, m_at - start)};
}

Token Lexer::string()
{
    const std::size_t start = ++m_at;
    int depth = 1;
    for (; m_at < m_content.size(); ++m_at) {
        const char c = m_content[m_at];
        if (c == '\\')
            ++m_at;
        else if (c == '(')
            ++depth;
        else if (c == ')' && --depth == 0)
            return {Token::Kind::String, 0, m_content.substr(start, m_at++ - start)};
    }
    m_at = m_content.size();
    return {Token::Kind::Bad, 0, m_content.substr(start)};
}

Token Lexer::hexString()
{
    const std::size_t start = ++m_at;
    const std::size_t end = m_content.find('>', start);
    if (end == std::string_view::npos) {
        m_at = m_content.size();
        return {Token::Kind::Bad, 0, m_content.substr(start)};
    }
    m_at = end + 1;
    return {Token::Kind::HexString, 0, m_content.substr(start, end - start)};
}

std::string_view Lexer::inlineImage(std::ptrdiff_t known)
{
    if (m_at < m_content.size() && classOf(m_content[m_at]) == White)
        ++m_at;
    const std::size_t start = m_at;
    std::size_t from = start;
    if (known >= 0 && static_cast<std::size_t>(known) <= m_content.size() - start)
        from = start + static_cast<std::size_t>(known);
    for (std::size_t at = from; (at = m_content.find("EI", at)) != std::string_view::npos; ++at) {
        const bool before = at == start || classOf(m_content[at - 1]) == White || known >= 0;
        const bool after = at + 2 >= m_content.size() || classOf(m_content[at + 2]) == White;
        if (!before || !after)
            continue;
        // The two letters stand by chance in compressed data; what follows the real ones is text.
        bool isText = true;
        for (std::size_t i = at + 2; i < m_content.size() && i < at + 12; ++i) {
            const auto c = static_cast<unsigned char>(m_content[i]);
            isText = isText && (c < 0x7f && (c >= 0x20 || classOf(m_content[i]) == White));
        }
        if (!isText)
            continue;
        m_at = at + 2;
        const std::size_t end = at > start && classOf(m_content[at - 1]) == White ? at - 1 : at;
        return m_content.substr(start, end - start);
    }
    m_at = m_content.size();
    return m_content.substr(start);
}

std::string nameOf(const Token &token)
{
    std::string out = "/";
    for (std::size_t i = 0; i < token.text.size(); ++i) {
        if (token.text[i] == '#' && i + 2 < token.text.size() && hexOf(token.text[i + 1]) >= 0
            && hexOf(token.text[i + 2]) >= 0) {
            out += static_cast<char>(hexOf(token.text[i + 1]) * 16 + hexOf(token.text[i + 2]));
            i += 2;
        } else {
            out += token.text[i];
        }
    }
    return out;
}

void appendBytes(const Token &token, std::string &out)
{
    const std::string_view text = token.text;
    if (token.kind == Token::Kind::HexString) {
        int high = -1;
        for (const char c : text) {
            const int digit = hexOf(c);
            if (digit < 0)
                continue;
            if (high < 0) {
                high = digit;
            } else {
                out += static_cast<char>(high * 16 + digit);
                high = -1;
            }
        }
        if (high >= 0)
            out += static_cast<char>(high * 16);
        return;
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r') { // any line end is one line feed
            out += '\n';
            if (i + 1 < text.size() && text[i + 1] == '\n')
                ++i;
            continue;
        }
        if (text[i] != '\\' || i + 1 >= text.size()) {
            out += text[i];
            continue;
        }
        const char c = text[++i];
        switch (c) {
        case 'n':
            out += '\n';
            break;
        case 'r':
            out += '\r';
            break;
        case 't':
            out += '\t';
            break;
        case 'b':
            out += '\b';
            break;
        case 'f':
            out += '\f';
            break;
        case '\r':
            if (i + 1 < text.size() && text[i + 1] == '\n')
                ++i;
            break;
        case '\n':
            break;
        default:
            if (c >= '0' && c <= '7') {
                int value = c - '0';
                for (int n = 1; n < 3 && i + 1 < text.size() && text[i + 1] >= '0' && text[i + 1] <= '7'; ++n)
                    value = value * 8 + (text[++i] - '0');
                out += static_cast<char>(value);
            } else {
                out += c;
            }
        }
    }
}

} // namespace banxin::preflight
