// WorkerProcess: one started worker and its shared files: asks one thing at a time and says how the
// worker ended when it does. It decides nothing about how many there are.
#pragma once

#include "base/result.h"
#include "worker/wire.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <memory>

#include <sys/types.h>

namespace banxin::worker {

/// Why there is no answer.
enum class Loss {
    Gone, // before anything was asked of it
    Crashed,
    Killed, // by SIGKILL, from outside or for want of memory
    TooLong,
    Confused, // answered nonsense
};

class WorkerProcess {
public:
    struct Start {
        QString program;
        std::int64_t memoryBytes = 0;
        std::chrono::milliseconds patience{10'000}; // until it says that it is ready
    };
    /// Only from a thread that lives as long as the process shall: the kernel ends it with its thread.
    static base::Result<std::unique_ptr<WorkerProcess>> started(const Start &start);
    ~WorkerProcess(); // ends it
    WorkerProcess(const WorkerProcess &) = delete;
    WorkerProcess &operator=(const WorkerProcess &) = delete;

    struct Question {
        QByteArray task;
        QByteArray arguments;
        QByteArray data;
        QByteArray kept;
        int cpuSeconds = 0;
        std::chrono::milliseconds patience{0};
    };
    struct Answer {
        wire::Outcome outcome = wire::Outcome::Done;
        std::int64_t size = 0; // in the output file
    };
    /// Waits. After a loss the process has ended and `lossDetail` says how.
    tl::expected<Answer, Loss> ask(const Question &question);
    QString lossDetail() const { return m_detail; }

    /// The answer's bytes, until the next question.
    QByteArray output(std::int64_t size) const;
    int outputFile() const { return m_output; }
    /// To call when the answer has been read: what was large is given back to the system.
    void release(std::int64_t outputSize);

    bool holds(const QByteArray &kept) const;
    bool isAlive() const;
    int asked() const { return m_asked; }
    /// Memory of its own beyond what it had when it was ready, in bytes.
    std::int64_t growth() const;
    std::uint32_t sandbox() const { return m_sandbox; }
    pid_t id() const { return m_id; }

private:
    WorkerProcess() = default;
    base::Status spawn(const Start &start);
    bool waitForMessage(std::chrono::milliseconds patience);
    bool write(const QByteArray &bytes, std::int64_t at);
    void limitTime(int cpuSeconds) const;
    Loss end(Loss reason);
    std::int64_t residentBytes() const;

    pid_t m_id = -1;
    int m_socket = -1;
    int m_input = -1;
    int m_output = -1;
    std::int64_t m_inputUsed = 0;
    std::int64_t m_residentAtStart = 0;
    std::uint32_t m_sandbox = 0;
    int m_asked = 0;
    int m_nextSlot = 0;
    std::array<QByteArray, wire::keptSlots> m_kept;
    QString m_detail;
};

} // namespace banxin::worker
