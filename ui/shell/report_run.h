// ReportRun: 质检 of the whole issue beside the editing: waits until every page is laid out as it stands, runs all
// rules over them on another thread, and writes the report that somebody asks for.
#pragma once

#include <QObject>
#include <QTimer>

#include "session/check_report.h"

#include <atomic>
#include <memory>

namespace banxin::shell {

class ReportRun : public QObject {
    Q_OBJECT
public:
    /// What was found in the issue as it stood then.
    struct Result {
        model::Document document;
        base::Id issue;
        session::IssueCheck check;
        std::vector<session::ReportRow> rows;
    };

    explicit ReportRun(session::Session &session, QObject *parent = nullptr);
    ~ReportRun() override;

    /// Looks at the issue that is open; finished() or failed() follows, unless cancel() comes before.
    void start();
    /// Nothing follows any more.
    void cancel();
    bool isRunning() const { return m_isRunning; }
    bool isWriting() const { return m_isWriting; }
    /// Of the newest that finished; null before.
    std::shared_ptr<const Result> result() const { return m_result; }
    /// Writes it: a name that ends in .csv the tables, any other the PDF. written() or failed() follows.
    void write(const QString &path);

Q_SIGNALS:
    /// Pages that are laid out.
    void progress(int done, int total);
    void finished();
    void written(const QString &path);
    void failed(const banxin::base::Error &error);

private:
    void wait();
    void check();

    session::Session &m_session;
    QTimer m_poll;
    base::Id m_issue;
    std::shared_ptr<std::atomic<bool>> m_cancelled;
    std::shared_ptr<const Result> m_result;
    bool m_isRunning = false;
    bool m_isChecking = false;
    bool m_isWriting = false;
};

} // namespace banxin::shell
