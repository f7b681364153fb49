#include "worker/worker_loop.h"

#include "base/guarded.h"
#include "worker/sandbox.h"
#include "worker/wire.h"

#include <QCoreApplication>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <malloc.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace banxin::worker {

namespace {

QString tr(const char *source) { return QCoreApplication::translate("worker", source); }

bool receive(std::vector<char> &message)
{
    for (;;) {
        const ssize_t size = recv(wire::socketFd, message.data(), message.size(), 0);
        if (size < 0 && errno == EINTR)
            continue;
        if (size <= 0)
            return false;
        message.resize(static_cast<std::size_t>(size));
        return true;
    }
}

template <typename Message> bool send(const Message &message)
{
    ssize_t sent = 0;
    do {
        sent = ::send(wire::socketFd, &message, sizeof message, MSG_NOSIGNAL);
    } while (sent < 0 && errno == EINTR);
    return sent == ssize_t(sizeof message);
}

/// What a large file left behind goes back to the system before the next one comes.
void returnMemory()
{
    constexpr std::size_t most = std::size_t(96) << 20;
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
    if (mallinfo2().fordblks > most)
        malloc_trim(0);
#else
    (void)most;
#endif
}

} // namespace

base::Result<std::uint8_t *> TaskOutput::extend(std::int64_t bytes)
{
    if (bytes < 0 || bytes > m_most - m_size) {
        return base::failure(base::ErrorKind::Refused, tr("解出来的内容太大，超过了 2 GB 的上限。"), {},
            tr("请先在别的程序里缩小这个文件。"));
    }
    std::uint8_t *const at = m_begin + m_size;
    m_size += bytes;
    return at;
}

base::Status TaskOutput::append(const QByteArray &bytes)
{
    auto at = extend(bytes.size());
    if (!at)
        return tl::unexpected(at.error());
    std::memcpy(*at, bytes.constData(), static_cast<std::size_t>(bytes.size()));
    return {};
}

void WorkerLoop::add(const QByteArray &name, Task task) { m_tasks[name] = std::move(task); }

base::Status WorkerLoop::perform(const QByteArray &task, const TaskInput &input, TaskOutput &output) const
{
    const auto found = m_tasks.find(task);
    if (found == m_tasks.end()) {
        return base::failure(base::ErrorKind::WrongUse, tr("解读进程不认识这项任务。"), QString::fromUtf8(task),
            tr("程序的几个文件不是同一个版本，请重新安装。"));
    }
    try {
        return base::guarded({}, [&] { return found->second(input, output); });
    } catch (...) {
        return base::failure(base::ErrorKind::Refused, tr("解读这个文件时出了意外。"), QString::fromUtf8(task));
    }
}

int WorkerLoop::run(int argc, char **argv)
{
    if (argc != 3) {
        std::fprintf(stderr, "banxin-worker is started by banxin, not by hand.\n");
        return 2;
    }
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != std::atoi(argv[1]))
        return 0; // it has gone already
    const auto map = [](int fd, int protection) {
        return mmap(nullptr, static_cast<std::size_t>(wire::fileBytes), protection, MAP_SHARED | MAP_NORESERVE, fd, 0);
    };
    const void *in = map(wire::inputFd, PROT_READ);
    void *out = map(wire::outputFd, PROT_READ | PROT_WRITE);
    if (in == MAP_FAILED || out == MAP_FAILED)
        return 2;
    close(wire::inputFd);
    close(wire::outputFd);
    SandboxLimits limits;
    limits.memoryBytes = std::atoll(argv[2]);
    limits.sharedBytes = 2 * wire::fileBytes;
    wire::Hello hello;
    hello.sandbox = enterSandbox(limits);
    if (!send(hello))
        return 0;

    std::array<QByteArray, wire::keptSlots> kept;
    for (;;) {
        std::vector<char> message(sizeof(wire::Request) + wire::longestTask + wire::longestArguments);
        if (!receive(message))
            return 0;
        wire::Request request;
        if (message.size() < sizeof request)
            return 2;
        std::memcpy(&request, message.data(), sizeof request);
        if (request.magic != wire::magic || message.size() != sizeof request + request.taskSize + request.argumentsSize)
            return 2;
        const char *bytes = static_cast<const char *>(in);
        TaskInput input;
        if (request.keptSlot >= 0) {
            QByteArray &slot = kept[static_cast<std::size_t>(request.keptSlot)];
            if (request.keptSize > 0)
                slot = QByteArray(bytes, qsizetype(request.keptSize));
            input.kept = slot;
        }
        const char *text = message.data() + sizeof request;
        const QByteArray task(text, qsizetype(request.taskSize));
        input.arguments = QByteArray(text + request.taskSize, qsizetype(request.argumentsSize));
        input.data = QByteArray::fromRawData(bytes + wire::dataOffset(request.keptSize), qsizetype(request.dataSize));

        TaskOutput output(static_cast<std::uint8_t *>(out), wire::fileBytes);
        wire::Reply reply;
        if (const auto status = perform(task, input, output); !status) {
            output.clear();
            (void)output.append(wire::toBytes(status.error()));
            reply.outcome = wire::Outcome::Failed;
        }
        reply.outputSize = output.size();
        if (!send(reply))
            return 0;
        returnMemory();
    }
}

} // namespace banxin::worker
