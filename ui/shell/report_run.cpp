#include "shell/report_run.h"

#include "base/guarded.h"
#include "session/file_writer.h"

namespace banxin::shell {

using base::Id;

namespace {

constexpr int kPoll = 100; // ms: an edit may have come between

} // namespace

ReportRun::ReportRun(session::Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_cancelled(std::make_shared<std::atomic<bool>>(false))
{
    m_poll.setInterval(kPoll);
    connect(&m_poll, &QTimer::timeout, this, &ReportRun::wait);
    connect(&session, &session::Session::layoutReady, this, [this] {
        if (m_isRunning)
            wait();
    });
    connect(&session, &session::Session::layoutFailed, this, [this](const base::Error &error) {
        if (!m_isRunning || m_isChecking)
            return;
        cancel();
        Q_EMIT failed(error);
    });
    connect(&session, &session::Session::closing, this, &ReportRun::cancel);
}

ReportRun::~ReportRun() { *m_cancelled = true; }

void ReportRun::start()
{
    cancel();
    m_issue = m_session.issue();
    m_isRunning = true;
    m_poll.start();
    QTimer::singleShot(0, this, &ReportRun::wait);
}

void ReportRun::cancel()
{
    m_poll.stop();
    *m_cancelled = true;
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    m_isRunning = false;
    m_isChecking = false;
}

void ReportRun::wait()
{
    if (!m_isRunning || m_isChecking)
        return;
    if (m_session.issue() != m_issue) { // another one was opened
        cancel();
        Q_EMIT failed({base::ErrorKind::Refused, tr("换了一期，检查停下了。"), {}, tr("请再查一遍。")});
        return;
    }
    const std::vector<Id> pages = m_session.working().children(m_issue, model::ObjectKind::Page);
    int done = 0;
    for (const Id page : pages)
        done += m_session.pageLayout(page) && m_session.isLayoutCurrent(page) ? 1 : 0;
    const int total = static_cast<int>(pages.size());
    Q_EMIT progress(done, total);
    if (m_isRunning && done == total)
        check();
}

void ReportRun::check()
{
    m_poll.stop();
    m_isChecking = true;
    auto made = std::make_shared<Result>();
    made->document = m_session.working();
    made->issue = m_issue;
    std::vector<check::Layout> layouts;
    for (const Id page : made->document.children(m_issue, model::ObjectKind::Page))
        layouts.push_back(m_session.pageLayout(page));
    m_session.aside(this,
        [this, made, layouts = std::move(layouts), location = m_session.location(),
            cancelled = m_cancelled]() -> std::function<void()> {
            base::Status status;
            if (!*cancelled) {
                auto found = base::guarded(
                    location, [&] { return session::checkLayouts(location, made->document, made->issue, layouts); });
                if (found)
                    made->check = std::move(*found);
                else
                    status = tl::unexpected(found.error());
                if (found && !*cancelled)
                    made->rows = session::reportRows(made->document, made->check);
            }
            return [this, made, status, cancelled] {
                if (*cancelled)
                    return;
                m_isRunning = m_isChecking = false;
                if (!status) {
                    Q_EMIT failed(status.error());
                    return;
                }
                m_result = made;
                Q_EMIT finished();
            };
        });
}

void ReportRun::write(const QString &path)
{
    if (!m_result || m_isWriting)
        return;
    m_isWriting = true;
    m_session.aside(this,
        [this, path, result = m_result, when = QDateTime::currentDateTimeUtc(),
            session = &m_session]() -> std::function<void()> {
            const base::Status status = base::guarded(path, [&]() -> base::Status {
                if (path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive))
                    return session::writeFileDurably(path, session::csvReport(result->rows));
                const auto pdf = session::pdfReport(*session, result->document, result->issue, result->check, when);
                if (!pdf)
                    return tl::unexpected(pdf.error());
                return session::writeFileDurably(path, *pdf);
            });
            return [this, path, status] {
                m_isWriting = false;
                if (status)
                    Q_EMIT written(path);
                else
                    Q_EMIT failed(status.error());
            };
        });
}

} // namespace banxin::shell
