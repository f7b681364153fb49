// FontSubstitution: which of the five kinds of Chinese type a trade font's name stands for, read from
// resources/rules/font_substitution.json. It knows names alone, never what is installed.
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace banxin::font {

class FontSubstitution {
public:
    /// A kind of type: the installed families that can show it, best first.
    struct Kind {
        QString key;
        int weight = 400;
        QStringList installed;
        QString otherwise; // the kind to use where none is installed; may be empty
    };
    struct StandIn {
        QString key;
        int weight = 400;
    };

    static const FontSubstitution &standard();
    static FontSubstitution fromJson(const QByteArray &json);

    /// Null where the key names none.
    const Kind *kind(const QString &key) const;
    /// For 方正小标宋简体: 标宋 700. Foundry suffixes and spaces are ignored; of several names that the
    /// given one begins with, the longest counts.
    std::optional<StandIn> standInFor(const QString &name) const;
    /// Families to look in first for a character that the set lacks.
    const QStringList &fallback() const { return m_fallback; }

private:
    QString plain(const QString &name) const;

    std::vector<Kind> m_kinds;
    QHash<QString, StandIn> m_names;
    QStringList m_suffixes;
    QStringList m_fallback;
};

} // namespace banxin::font
