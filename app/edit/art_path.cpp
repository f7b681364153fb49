#include "edit/art_path.h"

#include "edit/change_builder.h"

namespace banxin::edit {

using base::Length;

namespace {

constexpr int kDecimals = 5;
constexpr std::int64_t kUnit = 100000;
constexpr std::int64_t kMost = kFarthest.toEmu() / Length::pt(1).toEmu() * kUnit;

/// How many numbers a command takes, each time; -1 for one that is none.
int numbersOf(QChar command)
{
    switch (command.toUpper().unicode()) {
    case u'M':
    case u'L':
        return 2;
    case u'H':
    case u'V':
        return 1;
    case u'C':
        return 6;
    case u'Z':
        return 0;
    default:
        return -1;
    }
}

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

/// The number at the head of the text, which loses it.
std::optional<std::int64_t> takeNumber(QStringView &text)
{
    qsizetype at = !text.isEmpty() && (text[0] == u'-' || text[0] == u'+') ? 1 : 0;
    const bool isNegative = at == 1 && text[0] == u'-';
    std::int64_t value = 0;
    int digits = 0, decimals = -1; // -1: before the point
    for (; at < text.size() && (isDigit(text[at]) || (text[at] == u'.' && decimals < 0)); ++at) {
        if (text[at] == u'.') {
            decimals = 0;
            continue;
        }
        ++digits;
        if (decimals == kDecimals)
            continue;
        decimals += decimals < 0 ? 0 : 1;
        value = value * 10 + text[at].digitValue();
        if (value > kMost)
            return std::nullopt;
    }
    if (digits == 0)
        return std::nullopt;
    for (int n = std::max(0, decimals); n < kDecimals; ++n)
        value *= 10;
    if (value > kMost)
        return std::nullopt;
    text = text.mid(at);
    return isNegative ? -value : value;
}

} // namespace

std::optional<ArtPath> ArtPath::of(QStringView text)
{
    ArtPath path;
    QChar command;
    int taken = 0; // numbers of the command so far
    for (;;) {
        while (!text.isEmpty() && (text[0].isSpace() || text[0] == u','))
            text = text.mid(1);
        const int wanted = numbersOf(command);
        const bool isWhole = wanted <= 0 ? taken == 0 : taken > 0 && taken % wanted == 0;
        if (text.isEmpty())
            return isWhole ? std::optional(std::move(path)) : std::nullopt;
        if (text[0].isLetter()) {
            if (!isWhole || numbersOf(text[0]) < 0 || (command.isNull() && text[0].toUpper() != u'M'))
                return std::nullopt;
            command = text[0];
            taken = 0;
            text = text.mid(1);
            path.m_tokens.push_back({command});
            continue;
        }
        const auto number = takeNumber(text);
        if (!number || wanted <= 0)
            return std::nullopt;
        const bool isAcross = wanted == 1 ? command.toUpper() == u'H' : taken % 2 == 0;
        path.m_tokens.push_back({QChar(), *number, isAcross});
        ++taken;
    }
}

void ArtPath::stretch(Length fromWidth, Length toWidth, Length fromHeight, Length toHeight)
{
    for (Token &token : m_tokens) {
        const Length from = token.isAcross ? fromWidth : fromHeight, to = token.isAcross ? toWidth : toHeight;
        if (token.command.isNull() && from > Length())
            token.number = Length::emu(token.number).scaled(to.toEmu(), from.toEmu()).toEmu();
    }
}

QString ArtPath::toText() const
{
    QStringList words;
    for (const Token &token : m_tokens) {
        if (!token.command.isNull()) {
            words.append(token.command);
            continue;
        }
        const std::int64_t size = token.number < 0 ? -token.number : token.number;
        QString word = token.number < 0 ? QStringLiteral("-") : QString();
        word += QString::number(size / kUnit);
        if (size % kUnit != 0) {
            word += u'.' + QString::number(size % kUnit).rightJustified(kDecimals, u'0');
            while (word.endsWith(u'0'))
                word.chop(1);
        }
        words.append(word);
    }
    return words.join(u' ');
}

} // namespace banxin::edit
