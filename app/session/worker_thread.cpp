#include "session/worker_thread.h"

namespace banxin::session {

WorkerThread::WorkerThread(const QString &name)
    : m_context(std::make_unique<QObject>())
{
    m_thread.setObjectName(name);
    m_context->moveToThread(&m_thread);
    m_thread.start();
}

WorkerThread::~WorkerThread()
{
    // Queued last, so that whatever was handed over before still runs.
    post([this] { m_thread.quit(); });
    m_thread.wait();
}

void WorkerThread::post(std::function<void()> work)
{
    QMetaObject::invokeMethod(m_context.get(), std::move(work), Qt::QueuedConnection);
}

bool WorkerThread::isCurrent() const { return QThread::currentThread() == &m_thread; }

} // namespace banxin::session
