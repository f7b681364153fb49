// FindDesk: the search that goes on in a window: what is looked for and where, the hits, and which of them is the one
// at hand. It searches on another thread and edits through the session; it shows nothing.
#pragma once

#include "edit/find_text.h"
#include "session/session.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>
#include <unordered_map>

namespace banxin::find {

class FindDesk : public QObject {
    Q_OBJECT
public:
    explicit FindDesk(session::Session &session, QObject *parent = nullptr);
    ~FindDesk() override;

    /// Where the window is: asked before every search.
    struct Here {
        edit::FindPlace place;
        edit::FindRange caret; // a null paragraph: nowhere
    };
    void setWhere(std::function<Here()> where) { m_where = std::move(where); }

    const edit::FindQuery &query() const { return m_query; }
    edit::FindScope scope() const { return m_scope; }
    /// Another query or place: searched anew, from the caret on.
    void setQuery(const edit::FindQuery &query);
    void setScope(edit::FindScope scope);
    /// While it is off nothing is searched, and what was found is forgotten.
    void setOn(bool on);
    bool isOn() const { return m_isOn; }

    const std::vector<edit::FindHit> &hits() const { return m_hits; }
    /// The one at hand, or -1.
    int current() const { return m_current; }
    bool isSearching() const { return m_searching; }
    /// To the next hit (1) or the one before (-1) from the caret, round the end. Waits for a search under way.
    void step(int by);
    /// Makes that hit the one at hand.
    void choose(int index);

    /// Replaces the hit at hand and goes to the next.
    void replaceOne(const edit::Replacement &replacement);
    /// What replacing all would do, for a preview: as it is now.
    struct Plan {
        model::Document document;
        edit::FindPattern pattern;
        edit::Replacement replacement;
        std::vector<edit::FindHit> hits;
    };
    /// Fails (failed()) where nothing is found or the replacement is wrong.
    std::shared_ptr<const Plan> plan(const edit::Replacement &replacement);
    /// Replaces those of the plan that are ticked, as one undo step; replacedAll() follows.
    void replaceAll(std::shared_ptr<const Plan> plan, std::vector<bool> ticked);

Q_SIGNALS:
    /// Hits, the one at hand, or whether a search is under way changed.
    void changed();
    /// A hit is to be shown.
    void shown(const banxin::edit::FindHit &hit);
    /// The query or the replacement is wrong, or an edit was refused.
    void failed(const banxin::base::Error &error);
    void replacedAll(int done, int gone);

private:
    void search(bool anew);
    void take(int serial, const base::Result<std::vector<edit::FindHit>> &found,
        std::unordered_map<base::Id, int> ranks, bool anew);
    int firstFrom(const edit::FindRange &place) const;

    session::Session &m_session;
    std::function<Here()> m_where;
    edit::FindQuery m_query;
    edit::FindScope m_scope = edit::FindScope::Story;
    bool m_isOn = false;
    std::optional<edit::FindPattern> m_pattern;
    std::vector<edit::FindHit> m_hits;
    std::unordered_map<base::Id, int> m_ranks; // of the paragraphs that were searched, in their order
    int m_current = -1;
    int m_serial = 0;
    bool m_searching = false;
    int m_wantedStep = 0; // once the search is there
    std::optional<edit::FindRange> m_resume; // where to go on after a replacement
    std::vector<edit::FindRange> m_selection; // that was searched, kept while the scope is
    std::shared_ptr<std::atomic<bool>> m_cancelled;
    QTimer m_again;
};

} // namespace banxin::find
