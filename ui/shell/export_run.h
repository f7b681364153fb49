// ExportRun: an export or a check of somebody's own among all that the session does: it tells of nobody else's, and
// waits for what is under way before it begins.
#pragma once

#include "session/session.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace banxin::shell {

class ExportRun : public QObject {
    Q_OBJECT
public:
    explicit ExportRun(session::Session &session, QObject *parent = nullptr);
    ~ExportRun() override; // stops a check

    /// What is under way, this one's or another's, is to give way (a check), or is waited for.
    enum class Others { Stop, Wait };
    void start(const session::Session::ExportRequest &request, Others others);
    /// failed() follows, unless it ends before.
    void cancel();
    bool isRunning() const { return m_isRunning || m_waiting; }
    bool isCheck() const { return m_isCheck; }

Q_SIGNALS:
    void progress(int done, int total);
    void stage(banxin::base::Id page, banxin::session::ExportStage stage);
    void finished(const banxin::session::Session::ExportReport &report);
    void failed(const banxin::base::Error &error);

private:
    void begin();
    void next();

    session::Session &m_session;
    QPointer<session::Session> m_alive; // a window ends its session before its docks
    std::optional<session::Session::ExportRequest> m_waiting;
    bool m_isRunning = false;
    bool m_isCheck = false;
};

} // namespace banxin::shell
