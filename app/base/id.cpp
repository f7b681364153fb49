#include "base/id.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QtEndian>

namespace banxin::base {

namespace {
constexpr char kDigits[] = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr int kLength = 13;
} // namespace

Id Id::create()
{
    std::uint64_t number = 0;
    while (number == 0)
        number = QRandomGenerator::system()->generate64();
    return Id(number);
}

Id Id::fromName(QStringView name)
{
    const QByteArray hash = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256);
    const auto number = qFromBigEndian<quint64>(hash.constData());
    return Id(number == 0 ? 1 : number);
}

std::optional<Id> Id::fromString(QStringView text)
{
    if (text.size() != kLength)
        return std::nullopt;
    std::uint64_t number = 0;
    for (int i = 0; i < kLength; ++i) {
        const char16_t unit = text[i].toLower().unicode();
        const char *found = nullptr;
        for (const char *digit = kDigits; *digit; ++digit)
            if (static_cast<char16_t>(*digit) == unit)
                found = digit;
        if (!found)
            return std::nullopt;
        const auto value = static_cast<std::uint64_t>(found - kDigits);
        if (i == 0 && value > 15)
            return std::nullopt; // 13 digits hold 65 bits: the first has only four
        number = (number << 5) | value;
    }
    return Id(number);
}

QString Id::toString() const
{
    QString text(kLength, QLatin1Char('0'));
    std::uint64_t rest = m_number;
    for (int i = kLength - 1; i >= 0; --i) {
        text[i] = QLatin1Char(kDigits[rest & 31]);
        rest >>= 5;
    }
    return text;
}

} // namespace banxin::base
