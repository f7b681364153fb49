// BoardDesk: the board of the open issue, read beside the window and kept up with what is done here and elsewhere while
// somebody looks at it. It draws nothing.
#pragma once

#include <QObject>

#include "panels/facts.h"
#include "session/session.h"
#include "workflow/board.h"

#include <QTimer>

#include <functional>
#include <unordered_map>

namespace banxin::board {

/// What stands in a page's way, besides marks.
struct PageTroubles {
    int oversetLines = 0;
    int cutHeadlines = 0;
    int missingPictures = 0;
    int errors = 0; // of the checks, not waived
    int warnings = 0;
    friend bool operator==(const PageTroubles &, const PageTroubles &) = default;
};

/// Something that was done, newest first in the list.
struct Deed {
    base::Id page; // or
    base::Id story;
    std::int64_t revision = 0;
    QDateTime time; // local
    QString person;
    QString what; // A01：大样 1
    QString reason;
    friend bool operator==(const Deed &, const Deed &) = default;
};

/// Errors and warnings of the checks, by page and by story.
struct CheckCounts {
    std::unordered_map<base::Id, std::pair<int, int>> of;
};

class BoardDesk : public QObject {
    Q_OBJECT
public:
    explicit BoardDesk(session::Session &session, QObject *parent = nullptr);

    session::Session &session() const { return m_session; }
    /// What the checks know by now; asked on this thread.
    void setChecks(std::function<CheckCounts()> checks) { m_checks = std::move(checks); }
    /// Another clock than the machine's.
    void setClock(std::function<QDateTime()> clock);
    QDateTime now() const { return m_clock(); }
    /// Reads only while somebody looks.
    void setActive(bool active);
    bool isKnown() const { return m_isKnown; }
    const workflow::Board &board() const { return m_board; }
    const workflow::BoardFacts &facts() const { return m_facts; }
    PageTroubles troublesOf(base::Id page) const;
    const std::vector<Deed> &deeds() const { return m_deeds; }
    /// Who may set the press time: an admin, or anybody where nobody is registered. Empty, or why not.
    QString whyNotSetPress() const;
    /// Whether that asks for a password.
    bool needsPassword() const;
    /// Keeps the press time of the publication; `done` here, with what was wrong with it.
    void setPress(const std::optional<workflow::PressTime> &press, const QString &password,
        std::function<void(const base::Status &)> done);
    /// Reads anew, soon.
    void refresh();

Q_SIGNALS:
    void changed();
    void failed(const banxin::base::Error &error);

private:
    struct Answer;
    void read();
    void take(const Answer &answer);
    void reckon();
    void keep(const std::optional<workflow::PressTime> &press, const std::function<void(const base::Status &)> &done);

    session::Session &m_session;
    std::function<CheckCounts()> m_checks;
    std::function<QDateTime()> m_clock;
    bool m_isActive = false;
    bool m_isKnown = false;
    bool m_isReading = false;
    bool m_again = false;
    workflow::BoardFacts m_facts;
    workflow::Board m_board;
    std::unordered_map<base::Id, PageTroubles> m_troubles;
    std::vector<Deed> m_deeds;
    base::Id m_issue; // that they are of
    base::Id m_settingsFact; // that the settings were read from
    QTimer m_soon;
    QTimer m_minute;
};

} // namespace banxin::board
