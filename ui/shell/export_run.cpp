#include "shell/export_run.h"

namespace banxin::shell {

using session::Session;

ExportRun::ExportRun(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_alive(&session)
{
    connect(&session, &Session::exportProgress, this, [this](int done, int total) {
        if (m_isRunning)
            Q_EMIT progress(done, total);
    });
    connect(&session, &Session::exportStage, this, [this](base::Id page, session::ExportStage reached) {
        if (m_isRunning)
            Q_EMIT stage(page, reached);
    });
    connect(&session, &Session::exportFinished, this, [this](const Session::ExportReport &report) {
        const bool own = std::exchange(m_isRunning, false);
        if (m_waiting)
            next();
        else if (own)
            Q_EMIT finished(report);
    });
    connect(&session, &Session::exportFailed, this, [this](const base::Error &error) {
        const bool own = std::exchange(m_isRunning, false);
        if (m_waiting)
            next();
        else if (own)
            Q_EMIT failed(error);
    });
}

ExportRun::~ExportRun()
{
    if (m_alive && m_isRunning && m_isCheck)
        m_session.cancelExport();
}

void ExportRun::start(const Session::ExportRequest &request, Others others)
{
    m_waiting = request;
    m_isCheck = request.checkOnly;
    if (!m_session.isExporting())
        begin();
    else if (m_isRunning || others == Others::Stop)
        m_session.cancelExport(); // begin() when it has ended
}

void ExportRun::cancel()
{
    if (m_waiting) { // nothing of this one's has begun
        m_waiting.reset();
        if (!m_isRunning)
            Q_EMIT failed({base::ErrorKind::Refused, {}, {}, {}});
        return;
    }
    if (m_isRunning)
        m_session.cancelExport();
}

void ExportRun::begin()
{
    const Session::ExportRequest request = *std::exchange(m_waiting, std::nullopt);
    m_isRunning = true;
    m_session.exportPdf(request);
}

/// Others hear of the end of it in the same moment and may begin before.
void ExportRun::next()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_waiting && !m_session.isExporting())
                begin();
        },
        Qt::QueuedConnection);
}

} // namespace banxin::shell
