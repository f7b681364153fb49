#include "font/font_substitution.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace banxin::font {

namespace {

QStringList stringsOf(const QJsonValue &value)
{
    QStringList strings;
    for (const QJsonValue &entry : value.toArray())
        strings << entry.toString();
    return strings;
}

} // namespace

const FontSubstitution &FontSubstitution::standard()
{
    static const FontSubstitution table = [] {
        QFile file(QStringLiteral(":/rules/font_substitution.json"));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT_X(opened, "FontSubstitution", "the rule table is compiled in");
        return fromJson(opened ? file.readAll() : QByteArray());
    }();
    return table;
}

FontSubstitution FontSubstitution::fromJson(const QByteArray &json)
{
    FontSubstitution table;
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    table.m_suffixes = stringsOf(root[QLatin1String("suffixes")]);
    table.m_fallback = stringsOf(root[QLatin1String("fallback")]);
    for (const QJsonValue &value : root[QLatin1String("families")].toArray()) {
        const QJsonObject kind = value.toObject();
        table.m_kinds.push_back({kind[QLatin1String("key")].toString(), kind[QLatin1String("weight")].toInt(400),
            stringsOf(kind[QLatin1String("installed")]), kind[QLatin1String("otherwise")].toString()});
    }
    for (const QJsonValue &value : root[QLatin1String("names")].toArray()) {
        const QJsonObject rule = value.toObject();
        const StandIn standIn{rule[QLatin1String("use")].toString(), rule[QLatin1String("weight")].toInt(400)};
        for (const QString &name : stringsOf(rule[QLatin1String("names")]))
            table.m_names.insert(table.plain(name), standIn);
    }
    return table;
}

const FontSubstitution::Kind *FontSubstitution::kind(const QString &key) const
{
    const auto found = std::find_if(m_kinds.begin(), m_kinds.end(), [&](const Kind &each) { return each.key == key; });
    return found == m_kinds.end() ? nullptr : &*found;
}

std::optional<FontSubstitution::StandIn> FontSubstitution::standInFor(const QString &name) const
{
    const QString asked = plain(name);
    for (qsizetype length = asked.size(); length >= 2; --length) {
        const auto found = m_names.constFind(asked.left(length));
        if (found != m_names.constEnd())
            return *found;
    }
    return std::nullopt;
}

QString FontSubstitution::plain(const QString &name) const
{
    QString plain;
    for (const QChar c : name.toCaseFolded())
        if (c.isLetterOrNumber())
            plain += c;
    for (bool cut = true; cut;) {
        cut = false;
        for (const QString &suffix : m_suffixes) {
            if (plain.size() > suffix.size() + 1 && plain.endsWith(suffix)) {
                plain.chop(suffix.size());
                cut = true;
            }
        }
    }
    return plain;
}

} // namespace banxin::font
