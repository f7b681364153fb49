// ProofMaker 出样: a page exported as the press would have it, kept under its digest, and the fact that says so with
// round and revision. It shows nothing and moves no page through the workflow.
#pragma once

#include "session/session.h"

#include "proof/round.h"

#include <QTemporaryDir>

#include <memory>

namespace banxin::session {

struct ProofWish {
    base::Id page;
    proof::Round round = proof::Round::Small;
    bool force = false; // in spite of overset and the like
    QString profile; // as Session::ExportRequest has it
};

struct ProofReport {
    proof::Proof proof;
    QStringList warnings;
    std::vector<layout::Finding> findings;
};

/// On disk when it returns. Refused where the newsroom is read only, and where the page has errors and `force` is off.
base::Result<ProofReport> makeProofNow(Session &session, const ProofWish &wish);

/// The same, without waiting.
class ProofMaker : public QObject {
    Q_OBJECT
public:
    explicit ProofMaker(Session &session, QObject *parent = nullptr);
    /// made() or failed() follows. One at a time: a second one fails.
    void make(const ProofWish &wish);
    bool isMaking() const { return m_folder != nullptr; }

Q_SIGNALS:
    void made(const banxin::session::ProofReport &report);
    void failed(const banxin::base::Error &error);

private:
    void begin();
    void take(const Session::ExportReport &report);
    void fail(const base::Error &error);

    Session &m_session;
    ProofWish m_wish;
    std::int64_t m_revision = 0;
    bool m_isExporting = false;
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace banxin::session
