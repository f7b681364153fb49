// ProofDesk: the proofs and marks of a page for the room that shows them: read beside the window, what is said there
// put into the session. It draws nothing.
#pragma once

#include <QObject>

#include "layout/page_layout.h"
#include "proof/decide.h"
#include "proof/sheet.h"
#include "raster/page_tiles.h"
#include "session/proof_maker.h"

#include <QTimer>

#include <memory>
#include <unordered_map>

namespace banxin::review {

/// A proof with what its page was when it was made.
struct ShownProof {
    proof::Proof proof;
    QByteArray pdf;
    raster::PageFacts facts;
    model::Document document;
    std::shared_ptr<const layout::PageLayout> layout;
};

class ProofDesk : public QObject {
    Q_OBJECT
public:
    explicit ProofDesk(session::Session &session, QObject *parent = nullptr);

    session::Session &session() const { return m_session; }
    base::Id page() const { return m_page; }
    /// Reads the page's facts; sheetChanged() follows, and shownChanged() with its newest proof.
    void setPage(base::Id page);
    const proof::Sheet &sheet() const { return m_sheet; }
    /// The mark's state in the working text; Open where there is no such mark.
    proof::RemarkState stateOf(base::Id mark) const;
    std::shared_ptr<const ShownProof> shown() const { return m_shown; }
    bool isReading() const { return m_isReading; }
    /// Shows another proof of the page; shownChanged() follows.
    void show(base::Id proof);
    /// Any proof of the page; `done` here while `context` lives.
    void read(const proof::Proof &proof, QObject *context,
        std::function<void(const base::Result<std::shared_ptr<const ShownProof>> &)> done);
    /// Edits were made after the shown proof.
    bool isStale() const;

    // What people say; each is in the sheet at once, and failed() follows where it cannot be.
    void makeProof(proof::Round round);
    bool isMaking() const { return m_maker.isMaking(); }
    /// Makes a mark on the shown proof; its id, null where it cannot be.
    base::Id add(proof::Remark remark);
    void reply(base::Id mark, const QString &text);
    void accept(base::Id mark);
    void acceptHits(base::Id mark, const std::vector<edit::FindHit> &hits);
    /// All open marks of a kind, or of every kind.
    void acceptAll(std::optional<proof::MarkKind> kind);
    void reject(base::Id mark, const QString &reason);
    void reopen(base::Id mark);
    void confirm(base::Id mark);
    void placeByHand(base::Id mark, base::Id paragraph, int from, int to);

Q_SIGNALS:
    void sheetChanged();
    void shownChanged();
    void makingChanged();
    /// Somebody else made a newer proof of the page than the one that is read here.
    void issued(const banxin::proof::Proof &newest);
    void failed(const banxin::base::Error &error);
    /// Something went well: 采纳 3 处，1 处没有采纳：……
    void told(const QString &what);

private:
    void reload();
    void take(const std::vector<proof::Statement> &stored);
    void fold();
    void addOwn(const proof::Statement &said);
    void refreshStates();
    bool commit(const base::Result<model::ChangeSet> &change);
    void state(const std::vector<model::Fact> &facts);
    proof::DecideContext context() const;

    session::Session &m_session;
    session::ProofMaker m_maker;
    base::Id m_page;
    std::vector<proof::Statement> m_stored; // of the store
    std::vector<proof::Statement> m_own; // said here, on their way there
    proof::Sheet m_sheet;
    std::unordered_map<base::Id, proof::RemarkState> m_states;
    std::shared_ptr<const ShownProof> m_shown;
    base::Id m_wanted; // the proof that is being read
    bool m_isReading = false;
    int m_reload = 0; // the newest
    QTimer m_later; // states follow the text a moment after
};

} // namespace banxin::review
