// Settings: what the program remembers of this person on this machine: windows, theme, recent
// newsrooms. Nothing of a newsroom itself is kept here.
#pragma once

#include "widgets/tokens.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QImage>
#include <QString>

#include <optional>
#include <vector>

namespace banxin::shell {

struct RecentStore {
    QString location;
    QString name; // of its publication
    QDateTime opened;
};

class Settings {
public:
    widgets::ThemeMode theme() const;
    void setTheme(widgets::ThemeMode mode);

    /// zh or en; empty where the person chose none.
    QString language() const { return text(QStringLiteral("language")); }
    void setLanguage(const QString &language) { setText(QStringLiteral("language"), language); }

    QByteArray windowGeometry() const;
    QByteArray windowState() const;
    void setWindow(const QByteArray &geometry, const QByteArray &state);
    void forgetWindowState();

    bool flag(const QString &name, bool fallback) const;
    void setFlag(const QString &name, bool value);
    int number(const QString &name, int fallback) const;
    void setNumber(const QString &name, int value);
    QString text(const QString &name) const;
    void setText(const QString &name, const QString &value);

    /// The person's own keys of an action, as text; nothing where they are the program's.
    std::optional<QString> shortcut(const QString &action) const;
    void setShortcut(const QString &action, const std::optional<QString> &keys);

    /// Newest first, at most ten.
    std::vector<RecentStore> recentStores() const;
    void addRecentStore(const QString &location, const QString &name);
    /// A small picture of the page at which the person left the newsroom; null where none was kept.
    QImage recentPicture(const QString &location) const;
    void setRecentPicture(const QString &location, const QImage &picture);
    void removeRecentStore(const QString &location);

    /// The issue and page at which the person left that newsroom.
    struct Place {
        QDate issue;
        QString page;
    };
    Place place(const QString &location) const;
    void setPlace(const QString &location, const Place &place);

    /// Which lines of a proof the person has seen, as it was kept; of the last sixty proofs.
    QByteArray linesSeen(const QString &proof) const;
    void setLinesSeen(const QString &proof, const QByteArray &lines);
    /// What was ticked where two proofs were compared; of the last sixty pairs.
    QByteArray differencesSeen(const QString &pair) const;
    void setDifferencesSeen(const QString &pair, const QByteArray &ticks);

private:
    void write(const std::vector<RecentStore> &stores);
};

} // namespace banxin::shell
