#include "worker/worker_process.h"

#include <QCoreApplication>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <ctime>

#include <fcntl.h>
#include <linux/falloc.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace banxin::worker {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

/// Pages of the shared files that stay for the next question: they need not be made and cleared again.
constexpr std::int64_t keptPages = std::int64_t(8) << 20;

QString tr(const char *source) { return QCoreApplication::translate("worker", source); }

tl::unexpected<base::Error> notStarted(const QString &detail)
{
    return base::failure(base::ErrorKind::Refused, tr("解读外来文件的程序 banxin-worker 无法启动。"), detail,
        tr("请重新安装本程序；文件本身未被改动。"));
}

QString systemMessage() { return QString::fromLocal8Bit(std::strerror(errno)); }

/// A sparse file in memory whose length nobody can change any more.
int sharedFile(const char *name)
{
    constexpr unsigned neverExecutable = 8; // MFD_NOEXEC_SEAL, which some systems insist on (Linux 6.3)
    int file = memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING | neverExecutable);
    if (file < 0 && errno == EINVAL)
        file = memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (file < 0)
        return -1;
    if (ftruncate(file, wire::fileBytes) == 0
        && fcntl(file, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) == 0)
        return file;
    close(file);
    return -1;
}

/// What a worker may know of its surroundings.
std::vector<QByteArray> environment(std::int64_t memoryBytes)
{
    std::vector<QByteArray> variables{"LC_ALL=C.UTF-8", "TZ=UTC", "MALLOC_ARENA_MAX=1", "QT_NO_GLIB=1"};
    for (const char *name : {"HOME", "LD_LIBRARY_PATH", "UBSAN_OPTIONS"}) {
        if (qEnvironmentVariableIsSet(name))
            variables.push_back(QByteArray(name) + '=' + qgetenv(name));
    }
    // Only read by builds with AddressSanitizer, whose limit of memory this is. Leaks of a process that is
    // killed are none.
    const QByteArray megabytes = QByteArray::number(qint64(memoryBytes >> 20));
    variables.push_back("ASAN_OPTIONS=" + qgetenv("ASAN_OPTIONS") + ":max_allocation_size_mb=" + megabytes
        + ":hard_rss_limit_mb=" + megabytes + ":detect_leaks=0");
    // Its messages in the language that the program itself speaks (a translated one says so here).
    const bool translated = tr("语言：中文") != QStringLiteral("语言：中文");
    variables.push_back(translated ? "BANXIN_LANG=en" : "BANXIN_LANG=zh");
    return variables;
}

/// Its complaints go to the terminal where somebody looks for them.
bool showsErrors()
{
#ifdef NDEBUG
    return qEnvironmentVariableIsSet("BANXIN_WORKER_ERRORS");
#else
    return true;
#endif
}

struct SpawnSettings {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    SpawnSettings()
    {
        posix_spawn_file_actions_init(&actions);
        posix_spawnattr_init(&attributes);
    }
    ~SpawnSettings()
    {
        posix_spawn_file_actions_destroy(&actions);
        posix_spawnattr_destroy(&attributes);
    }
    SpawnSettings(const SpawnSettings &) = delete;
    SpawnSettings &operator=(const SpawnSettings &) = delete;
};

} // namespace

base::Result<std::unique_ptr<WorkerProcess>> WorkerProcess::started(const Start &start)
{
    std::unique_ptr<WorkerProcess> process(new WorkerProcess);
    if (const auto status = process->spawn(start); !status)
        return tl::unexpected(status.error());
    return process;
}

base::Status WorkerProcess::spawn(const Start &start)
{
    rlimit largest{};
    if (getrlimit(RLIMIT_FSIZE, &largest) == 0 && largest.rlim_cur < rlim_t(wire::fileBytes))
        return notStarted(tr("这个程序在“文件大小”的限制（ulimit -f）之下运行。"));
    m_input = sharedFile("banxin-input");
    m_output = sharedFile("banxin-output");
    int sockets[2];
    if (m_input < 0 || m_output < 0 || socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, sockets) != 0)
        return notStarted(systemMessage());
    m_socket = sockets[0];

    SpawnSettings settings;
    // Numbers that the descriptors surely do not have yet, then the ones that the worker expects.
    const int given[] = {sockets[1], m_input, m_output};
    const int wanted[] = {wire::socketFd, wire::inputFd, wire::outputFd};
    int high[3];
    for (int i = 0; i < 3; ++i)
        high[i] = fcntl(given[i], F_DUPFD_CLOEXEC, 64);
    posix_spawn_file_actions_addopen(&settings.actions, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&settings.actions, 1, "/dev/null", O_WRONLY, 0);
    if (!showsErrors())
        posix_spawn_file_actions_addopen(&settings.actions, 2, "/dev/null", O_WRONLY, 0);
    for (int i = 0; i < 3; ++i)
        posix_spawn_file_actions_adddup2(&settings.actions, high[i], wanted[i]);
    posix_spawn_file_actions_addclosefrom_np(&settings.actions, wire::outputFd + 1);
    // A session of its own: Ctrl-C at the terminal is for the program, which ends its workers itself.
    posix_spawnattr_setflags(&settings.attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&settings.attributes, &none);
    posix_spawnattr_setsigdefault(&settings.attributes, &all);

    QByteArray program = start.program.toLocal8Bit();
    QByteArray parent = QByteArray::number(qint64(getpid()));
    QByteArray memory = QByteArray::number(qint64(start.memoryBytes));
    char *arguments[] = {program.data(), parent.data(), memory.data(), nullptr};
    std::vector<QByteArray> variables = environment(start.memoryBytes);
    std::vector<char *> pointers;
    for (QByteArray &variable : variables)
        pointers.push_back(variable.data());
    pointers.push_back(nullptr);
    const int error =
        posix_spawn(&m_id, program.constData(), &settings.actions, &settings.attributes, arguments, pointers.data());
    close(sockets[1]);
    for (const int file : high)
        close(file);
    if (error != 0) {
        m_id = -1;
        return notStarted(QString::fromLocal8Bit(std::strerror(error)) + QStringLiteral("  ") + start.program);
    }
    wire::Hello hello;
    hello.magic = 0;
    if (!waitForMessage(start.patience) || recv(m_socket, &hello, sizeof hello, 0) != ssize_t(sizeof hello)
        || hello.magic != wire::magic) {
        end(Loss::Crashed);
        return notStarted(m_detail + QStringLiteral("  ") + start.program);
    }
    m_sandbox = hello.sandbox;
    m_residentAtStart = residentBytes();
    return {};
}

WorkerProcess::~WorkerProcess()
{
    end(Loss::Gone);
    for (const int file : {m_socket, m_input, m_output}) {
        if (file >= 0)
            close(file);
    }
}

bool WorkerProcess::waitForMessage(milliseconds patience)
{
    const auto until = steady_clock::now() + patience;
    for (;;) {
        const auto left = std::chrono::duration_cast<milliseconds>(until - steady_clock::now()).count();
        pollfd watched{m_socket, POLLIN, 0};
        const int ready = poll(&watched, 1, static_cast<int>(std::clamp<std::int64_t>(left, 0, 3'600'000)));
        if (ready > 0)
            return true; // a message, or the end of the process
        if (ready == 0 && left <= 0)
            return false;
        if (ready < 0 && errno != EINTR)
            return false;
    }
}

bool WorkerProcess::write(const QByteArray &bytes, std::int64_t at)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t written =
            pwrite(m_input, bytes.constData() + done, static_cast<std::size_t>(bytes.size() - done), off_t(at + done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        done += written;
    }
    m_inputUsed = std::max<std::int64_t>(m_inputUsed, at + bytes.size());
    return true;
}

void WorkerProcess::limitTime(int cpuSeconds) const
{
    // From outside: what runs in the worker cannot lift it.
    clockid_t clock{};
    timespec used{};
    if (clock_getcpuclockid(m_id, &clock) != 0 || clock_gettime(clock, &used) != 0)
        return; // the wall clock is watched anyway
    const rlimit limit{static_cast<rlim_t>(used.tv_sec) + static_cast<rlim_t>(cpuSeconds) + 1, RLIM_INFINITY};
    rlimit now{};
    if (prlimit(m_id, RLIMIT_CPU, nullptr, &now) != 0)
        return;
    const rlimit wanted{std::min(limit.rlim_cur, now.rlim_max), now.rlim_max};
    prlimit(m_id, RLIMIT_CPU, &wanted, nullptr);
}

bool WorkerProcess::holds(const QByteArray &kept) const
{
    return std::any_of(m_kept.begin(), m_kept.end(), [&](const QByteArray &slot) {
        return slot.constData() == kept.constData() ? slot.size() == kept.size() : slot == kept;
    });
}

bool WorkerProcess::isAlive() const
{
    // Between questions it says nothing: what can be read is its end.
    pollfd watched{m_socket, POLLIN, 0};
    return m_id > 0 && poll(&watched, 1, 0) == 0;
}

tl::expected<WorkerProcess::Answer, Loss> WorkerProcess::ask(const Question &question)
{
    wire::Request request;
    request.taskSize = static_cast<std::uint32_t>(question.task.size());
    request.argumentsSize = static_cast<std::uint32_t>(question.arguments.size());
    request.dataSize = question.data.size();
    if (!question.kept.isEmpty()) {
        for (int i = 0; i < wire::keptSlots && request.keptSlot < 0; ++i) {
            if (m_kept[static_cast<std::size_t>(i)] == question.kept)
                request.keptSlot = i;
        }
        if (request.keptSlot < 0) {
            request.keptSlot = m_nextSlot;
            request.keptSize = question.kept.size();
            m_kept[static_cast<std::size_t>(m_nextSlot)] = question.kept;
            m_nextSlot = (m_nextSlot + 1) % wire::keptSlots;
            if (!write(question.kept, 0))
                return tl::unexpected(end(Loss::Gone));
        }
    }
    if (!write(question.data, wire::dataOffset(request.keptSize)))
        return tl::unexpected(end(Loss::Gone));
    limitTime(question.cpuSeconds);

    QByteArray message(reinterpret_cast<const char *>(&request), sizeof request);
    message += question.task + question.arguments;
    ssize_t sent = 0;
    do {
        sent = send(m_socket, message.constData(), static_cast<std::size_t>(message.size()), MSG_NOSIGNAL);
    } while (sent < 0 && errno == EINTR);
    if (sent != message.size())
        return tl::unexpected(end(Loss::Gone));
    ++m_asked;
    if (!waitForMessage(question.patience))
        return tl::unexpected(end(Loss::TooLong));
    wire::Reply reply;
    const ssize_t size = recv(m_socket, &reply, sizeof reply, 0);
    if (size <= 0)
        return tl::unexpected(end(Loss::Crashed));
    const bool sound = size == ssize_t(sizeof reply) && reply.magic == wire::magic && reply.outputSize >= 0
        && reply.outputSize <= wire::fileBytes
        && (reply.outcome == wire::Outcome::Done || reply.outcome == wire::Outcome::Failed);
    if (!sound)
        return tl::unexpected(end(Loss::Confused));
    return Answer{reply.outcome, reply.outputSize};
}

QByteArray WorkerProcess::output(std::int64_t size) const
{
    QByteArray bytes(qsizetype(size), Qt::Uninitialized);
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t count =
            pread(m_output, bytes.data() + done, static_cast<std::size_t>(bytes.size() - done), off_t(done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return {};
        done += count;
    }
    return bytes;
}

void WorkerProcess::release(std::int64_t outputSize)
{
    const auto empty = [](int file) {
        fallocate(
            file, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, off_t(keptPages), off_t(wire::fileBytes - keptPages));
    };
    if (m_inputUsed > keptPages)
        empty(m_input);
    if (outputSize > keptPages)
        empty(m_output);
    m_inputUsed = 0;
}

std::int64_t WorkerProcess::residentBytes() const
{
    char path[64];
    std::snprintf(path, sizeof path, "/proc/%d/statm", static_cast<int>(m_id));
    std::FILE *file = std::fopen(path, "re");
    if (!file)
        return 0;
    long long total = 0;
    long long resident = 0;
    long long shared = 0;
    const int read = std::fscanf(file, "%lld %lld %lld", &total, &resident, &shared);
    std::fclose(file);
    return read == 3 ? (resident - shared) * sysconf(_SC_PAGESIZE) : 0;
}

std::int64_t WorkerProcess::growth() const { return residentBytes() - m_residentAtStart; }

Loss WorkerProcess::end(Loss reason)
{
    if (m_id <= 0)
        return reason;
    if (reason == Loss::Crashed) {
        // Its socket is closed, so it is ending; a moment later the kernel says how.
        siginfo_t info{};
        for (int i = 0; i < 200 && info.si_pid == 0; ++i) {
            if (waitid(P_PID, static_cast<id_t>(m_id), &info, WEXITED | WNOHANG | WNOWAIT) != 0)
                break;
            if (info.si_pid == 0)
                usleep(1000);
        }
    }
    kill(m_id, SIGKILL);
    int status = 0;
    while (waitpid(m_id, &status, 0) < 0 && errno == EINTR) { }
    m_id = -1;
    if (reason != Loss::Crashed)
        return reason;
    if (WIFSIGNALED(status)) {
        const int number = WTERMSIG(status);
        m_detail = tr("信号 %1").arg(number);
        if (number == SIGXCPU)
            return Loss::TooLong;
        return number == SIGKILL ? Loss::Killed : Loss::Crashed;
    }
    m_detail = tr("退出码 %1").arg(WEXITSTATUS(status));
    return reason;
}

} // namespace banxin::worker
