// A worker whose tasks do what no decoder should: crash, hang, eat memory, reach for the network. The pool's tests
// start it in the place of banxin-worker.
#include "worker/sandbox.h"
#include "worker/worker_loop.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <thread>

#include <arpa/inet.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace banxin;
using worker::TaskInput;
using worker::TaskOutput;

namespace {

/// One line for each thing that a decoder must not be able to do: its name and "no" or what came of it.
QByteArray attempts(const QByteArray &folder)
{
    QByteArray report;
    const auto note = [&](const char *what, bool succeeded) {
        report += QByteArray(what) + (succeeded ? " yes\n" : " no\n");
    };
    note("socket", socket(AF_INET, SOCK_STREAM, 0) >= 0);
    note("unix socket", socket(AF_UNIX, SOCK_STREAM, 0) >= 0);
    note("write a file", open((folder + "/written").constData(), O_WRONLY | O_CREAT, 0600) >= 0);
    note("remove a file", unlink((folder + "/kept").constData()) == 0);
    note("make a folder", mkdirat(AT_FDCWD, (folder + "/made").constData(), 0700) == 0);
    char *const arguments[] = {const_cast<char *>("/bin/true"), nullptr};
    pid_t child = 0;
    note("start a program", posix_spawn(&child, arguments[0], nullptr, nullptr, arguments, environ) == 0);
    note("exec", syscall(SYS_execve, "/no/such/program", arguments, environ) == 0 || errno == ENOENT);
    note("fork", syscall(SYS_fork) >= 0);
    note("ptrace", ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) == 0);
    note("signal its parent", kill(getppid(), 0) == 0);
    note("executable memory",
        mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED);
    const rlimit none{RLIM_INFINITY, RLIM_INFINITY};
    note("lift a limit", setrlimit(RLIMIT_AS, &none) == 0);
    note("read passwords", open("/etc/passwd", O_RDONLY) >= 0);
    note("read colour profiles", open("/usr/share/color", O_RDONLY | O_DIRECTORY) >= 0);
    return report;
}

base::Status eatMemory(TaskOutput &output)
{
    std::vector<std::unique_ptr<char[]>> eaten;
    for (;;) {
        constexpr std::size_t bite = std::size_t(64) << 20;
        eaten.push_back(std::make_unique<char[]>(bite));
        std::memset(eaten.back().get(), 1, bite);
        if (eaten.size() > 48)
            return output.append("nobody stopped me");
    }
}

} // namespace

int main(int argc, char **argv)
{
    worker::WorkerLoop loop;
    loop.add("echo", [](const TaskInput &input, TaskOutput &output) {
        return output.append(input.arguments + input.kept + input.data);
    });
    loop.add("kept address", [](const TaskInput &input, TaskOutput &output) {
        return output.append(QByteArray::number(quintptr(input.kept.constData())) + ' ' + input.kept.left(8));
    });
    loop.add(
        "process", [](const TaskInput &, TaskOutput &output) { return output.append(QByteArray::number(getpid())); });
    loop.add("refuse", [](const TaskInput &, TaskOutput &) -> base::Status {
        return base::failure(
            base::ErrorKind::Refused, QStringLiteral("不行。"), QStringLiteral("第 3 行"), QStringLiteral("改一改。"));
    });
    loop.add("throw", [](const TaskInput &, TaskOutput &) -> base::Status { throw 7; });
    loop.add("crash", [](const TaskInput &input, TaskOutput &output) {
        std::raise(SIGSEGV);
        return output.append(input.data);
    });
    loop.add("exit", [](const TaskInput &, TaskOutput &) -> base::Status { _exit(7); });
    loop.add("spin", [](const TaskInput &, TaskOutput &) -> base::Status {
        volatile unsigned turns = 0;
        for (;;)
            (void)turns;
    });
    loop.add("sleep", [](const TaskInput &input, TaskOutput &output) {
        std::this_thread::sleep_for(std::chrono::milliseconds(input.arguments.toInt()));
        return output.append("slept");
    });
    loop.add("eat memory", [](const TaskInput &, TaskOutput &output) { return eatMemory(output); });
    loop.add("leak", [](const TaskInput &input, TaskOutput &output) {
        const auto size = static_cast<std::size_t>(input.arguments.toInt()) << 20;
        char *leaked = static_cast<char *>(std::malloc(size));
        std::memset(leaked, 1, size);
        return output.append(QByteArray::number(getpid()));
    });
    loop.add("attempts",
        [](const TaskInput &input, TaskOutput &output) { return output.append(attempts(input.arguments)); });
    loop.add("nonsense", [](const TaskInput &, TaskOutput &output) {
        const char lie[] = "no reply of ours";
        (void)send(3, lie, sizeof lie, 0); // what a hijacked decoder may say
        return output.append("x");
    });
    loop.add("large", [](const TaskInput &input, TaskOutput &output) -> base::Status {
        const qint64 size = input.arguments.toLongLong();
        auto at = output.extend(size);
        if (!at)
            return tl::unexpected(at.error());
        std::memset(*at, 'x', static_cast<std::size_t>(size));
        return {};
    });
    return loop.run(argc, argv);
}
