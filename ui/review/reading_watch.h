// ReadingWatch 通读: watches a view of a proof and keeps what of it was read (read_progress.h). What is looked at
// counts after a moment.
#pragma once

#include <QObject>
#include <QTimer>

#include "review/proof_view.h"
#include "review/read_progress.h"

namespace banxin::review {

class ReadingWatch : public QObject {
    Q_OBJECT
public:
    explicit ReadingWatch(ProofView &view);
    void setProof(const std::shared_ptr<const ShownProof> &shown);
    const ReadProgress &progress() const { return m_progress; }
    /// What was seen of a proof before; asked once for each that comes up.
    void setSeenBefore(std::function<QByteArray(base::Id proof)> ask) { m_seenBefore = std::move(ask); }

Q_SIGNALS:
    /// More of the proof was read; `lines` is to be kept.
    void seen(banxin::base::Id proof, const QByteArray &lines);

private:
    void look();

    ProofView &m_view;
    ReadProgress m_progress;
    base::Id m_proof;
    std::function<QByteArray(base::Id)> m_seenBefore;
    QTimer m_moment;
};

} // namespace banxin::review
