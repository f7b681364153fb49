#include "proof/compare_text.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace banxin::proof {

namespace {

using namespace Qt::StringLiterals;

QHash<char32_t, char32_t> radicalsFromFile()
{
    QHash<char32_t, char32_t> radicals;
    QFile file(u":/rules/cleaning.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return radicals;
    const QJsonArray pairs = QJsonDocument::fromJson(file.readAll()).object()["radicals"_L1].toArray();
    for (const QJsonValue &pair : pairs) {
        const auto from = pair[0].toString().toUcs4(), to = pair[1].toString().toUcs4();
        for (qsizetype i = 0; i < std::min(from.size(), to.size()); ++i)
            radicals.insert(from[i], to[i]);
    }
    return radicals;
}

} // namespace

char32_t foldedCharacter(char32_t c)
{
    static const QHash<char32_t, char32_t> radicals = radicalsFromFile();
    if (c < 0x2E80)
        return c;
    if (c <= 0x2FDF)
        return radicals.value(c, c);
    const bool isCompatible = (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2F800 && c <= 0x2FA1F);
    if (!isCompatible)
        return c;
    const auto whole = QString::fromUcs4(&c, 1).normalized(QString::NormalizationForm_KC).toUcs4();
    return whole.size() == 1 ? char32_t(whole.front()) : c;
}

std::u32string foldedText(QStringView text)
{
    std::u32string made;
    made.reserve(std::size_t(text.size()));
    const auto points = text.toUcs4();
    for (const uint c : points)
        made += foldedCharacter(c);
    return made;
}

} // namespace banxin::proof
