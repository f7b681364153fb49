#include "review/reading_watch.h"

namespace banxin::review {

namespace {

constexpr int kMoment = 800; // ms
constexpr double kFineScreen = 1.25; // smaller type can be read where a pixel is two

} // namespace

ReadingWatch::ReadingWatch(ProofView &view)
    : QObject(&view)
    , m_view(view)
{
    m_moment.setSingleShot(true);
    m_moment.setInterval(kMoment);
    connect(&view, &ProofView::viewChanged, &m_moment, qOverload<>(&QTimer::start));
    connect(&m_moment, &QTimer::timeout, this, &ReadingWatch::look);
}

void ReadingWatch::setProof(const std::shared_ptr<const ShownProof> &shown)
{
    const base::Id proof = shown ? shown->proof.id : base::Id();
    if (proof != m_proof) {
        m_proof = proof;
        m_progress.setLayout(shown ? shown->layout : nullptr);
        if (shown && m_seenBefore)
            m_progress.restore(m_seenBefore(proof));
    }
    m_moment.start();
}

void ReadingWatch::look()
{
    if (m_proof.isNull() || !m_view.isVisible() || !m_view.proof() || m_view.proof()->proof.id != m_proof)
        return;
    const QRectF port = m_view.viewport()->rect();
    const QRectF looked(m_view.toPoints(port.topLeft()), m_view.toPoints(port.bottomRight()));
    const double fine = m_view.devicePixelRatioF() >= 1.5 ? kFineScreen : 1;
    if (m_progress.look(looked, m_view.zoom() * 96 / 72 * fine))
        Q_EMIT seen(m_proof, m_progress.toBytes());
}

} // namespace banxin::review
