// LiveChecks: what the rules find in the open issue while somebody works on it. They run on another thread and look at
// what has changed alone: at texts a moment after a key, at pages once hands rest. What was found in a text moves with
// it meanwhile, and what is being typed just now is held back until the words are finished. It shows nothing and mends
// nothing.
#pragma once

#include <QDate>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include "layout/page_layout.h"
#include "session/issue_rules.h"
#include "session/session.h"
#include "session/text_checks.h"

#include <functional>
#include <memory>
#include <unordered_map>
#include <vector>

namespace banxin::findings {

/// A finding where it stands now.
struct LiveFinding {
    base::Finding finding; // its range is that of the paragraph as it is now
    base::Id text; // story or frame
    bool isShown = true; // not while somebody types there
    friend bool operator==(const LiveFinding &, const LiveFinding &) = default;
};

class LiveChecks : public QObject {
    Q_OBJECT
public:
    explicit LiveChecks(session::Session &session, QObject *parent = nullptr);
    ~LiveChecks() override;

    /// Where somebody types; a null paragraph: nowhere. Asked on this thread.
    void setCaret(std::function<layout::TextPosition()> caret) { m_caret = std::move(caret); }
    /// A story that is looked at besides those of the issue's pages (its galley is open); null: none.
    void setMore(base::Id story);
    /// The page that is shown.
    void setShown(base::Id page);
    /// Those that are to be seen now, and those that are not.
    const std::vector<LiveFinding> &findings() const { return m_items; }
    /// Of the rules of pages and of the issue, with the page that each is about (null: the issue), what layout finds
    /// aside.
    const std::vector<base::Finding> &pageFindings() const { return m_pageFindings; }
    /// True where they have every edit in them; of texts alone.
    bool isCurrent() const;
    bool areTextsCurrent() const;

public Q_SLOTS:
    /// The caret is elsewhere: what was held back there may be seen.
    void caretMoved();

Q_SIGNALS:
    /// findings() are others.
    void changed();

private:
    void follow(const model::ChangeSet &change);
    void moveRanges(std::vector<base::Finding> &findings, const model::Document &from) const;
    void run();
    void take(session::TextChecks::Found found);
    void runPages();
    enum class From { Items, Rules };
    /// What is seen, of what is known or of what the rules have found anew.
    void rebuild(From from = From::Items);
    bool isHeldBack(const base::Finding &finding, const QString &now) const;
    bool wasShown(const base::Finding &finding) const;

    session::Session &m_session;
    std::function<layout::TextPosition()> m_caret;
    session::IssueRules m_rules;
    std::shared_ptr<const check::Checker> m_checker; // that m_checks has
    std::shared_ptr<session::TextChecks> m_checks; // of the job that runs, while one does
    session::TextChecks::Found m_found;
    std::vector<LiveFinding> m_items;
    model::Document m_at; // as of which they stand
    base::Id m_more;
    base::Id m_shown;
    base::Id m_typedIn; // while m_rest runs
    QTimer m_soon; // until the rules run again
    QTimer m_rest; // since the last key
    QTimer m_pagesSoon; // until the rules of pages run again
    /// What a page's rules found in one layout of it.
    struct PageSeen {
        check::Layout layout;
        std::vector<base::Finding> findings;
    };
    using Pages = std::unordered_map<base::Id, PageSeen>;
    /// What earlier issues had, as of when it was read.
    struct Earlier {
        base::Id publication;
        QDate date;
        QElapsedTimer read;
        std::vector<check::EarlierUse> uses;
    };
    std::shared_ptr<const Earlier> m_earlier;
    std::shared_ptr<const Pages> m_pages = std::make_shared<const Pages>();
    std::shared_ptr<const check::Checker> m_pagesChecker; // that found them
    std::vector<base::Finding> m_pageFindings;
    model::Document m_pagesAt; // as of which their ranges stand
    bool m_pagesRunning = false;
    bool m_running = false;
    bool m_again = false;
    int m_serial = 0;
    std::shared_ptr<std::atomic<bool>> m_cancelled;
};

} // namespace banxin::findings
