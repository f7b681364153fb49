#include "worker/sandbox.h"

#include <QDir>
#include <QString>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace banxin::worker {

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool isSanitized = true;
#elif defined(__has_feature)
constexpr bool isSanitized = __has_feature(address_sanitizer);
#else
constexpr bool isSanitized = false;
#endif

void warn(const char *what)
{
#ifndef NDEBUG
    std::fprintf(stderr, "banxin-worker: %s: %s\n", what, std::strerror(errno));
#else
    (void)what;
#endif
}

bool limit(__rlimit_resource what, rlim_t most)
{
    rlimit now{};
    if (getrlimit(what, &now) != 0)
        return false;
    most = std::min(most, now.rlim_max);
    const rlimit wanted{most, most};
    return setrlimit(what, &wanted) == 0;
}

bool limitResources(const SandboxLimits &limits)
{
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_NOFILE, rlim_t(limits.openFiles));
    if (isSanitized) // whose shadow memory is terabytes of address space
        return false;
    constexpr rlim_t programAndLibraries = rlim_t(512) << 20;
    const bool data = limit(RLIMIT_DATA, rlim_t(limits.memoryBytes));
    return limit(RLIMIT_AS, rlim_t(limits.memoryBytes + limits.sharedBytes) + programAndLibraries) && data;
}

// What later kernels than the headers' know (include/uapi/linux/landlock.h).
constexpr std::uint64_t truncateFile = 1ull << 14; // from version 3
constexpr std::uint64_t ioctlDevice = 1ull << 15; // from version 5
struct RulesetAttributes {
    std::uint64_t files = 0;
    std::uint64_t network = 0; // from version 4: bind and connect
};

bool allowReading(int ruleset, const QByteArray &folder)
{
    landlock_path_beneath_attr beneath{};
    beneath.parent_fd = open(folder.constData(), O_PATH | O_CLOEXEC);
    if (beneath.parent_fd < 0)
        return false; // not installed
    beneath.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
    const long added = syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0);
    close(beneath.parent_fd);
    return added == 0;
}

bool confineToFolders()
{
    const long version = syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1) {
        warn("no Landlock");
        return false;
    }
    RulesetAttributes attributes;
    attributes.files = (1ull << 13) - 1; // what version 1 knows
    if (version >= 2)
        attributes.files |= LANDLOCK_ACCESS_FS_REFER;
    if (version >= 3)
        attributes.files |= truncateFile;
    if (version >= 5)
        attributes.files |= ioctlDevice;
    attributes.network = version >= 4 ? 3 : 0;
    const std::size_t size = version >= 4 ? sizeof attributes : sizeof attributes.files;
    const int ruleset = static_cast<int>(syscall(SYS_landlock_create_ruleset, &attributes, size, 0));
    if (ruleset < 0) {
        warn("Landlock refused");
        return false;
    }
    const QByteArray home = QDir::homePath().toUtf8();
    for (const QByteArray &folder :
        {QByteArray("/usr/share/color"), QByteArray("/usr/local/share/color"), QByteArray("/var/lib/color"),
            QByteArray("/usr/share/ghostscript"), QByteArray("/usr/share/fonts"), QByteArray("/usr/local/share/fonts"),
            QByteArray("/usr/share/poppler"), QByteArray("/etc/fonts"), QByteArray("/var/cache/fontconfig"),
            home + "/.local/share/icc", home + "/.color/icc", home + "/.local/share/fonts"})
        allowReading(ruleset, folder);
    const bool done = syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
    if (!done)
        warn("Landlock refused");
    close(ruleset);
    return done;
}

bool confineCalls()
{
    // EPERM rather than the end: what a library merely tries fails there, and it goes on.
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (!filter)
        return false;
    bool sound = true;
    const auto allow = [&](const char *name, std::initializer_list<scmp_arg_cmp> where = {}) {
        const int number = seccomp_syscall_resolve_name(name);
        if (number == __NR_SCMP_ERROR)
            return; // not on this machine
        sound = sound
            && seccomp_rule_add_array(
                   filter, SCMP_ACT_ALLOW, number, static_cast<unsigned>(where.size()), std::data(where))
                == 0;
    };
    for (const char *name : {"read", "readv", "pread64", "write", "writev", "close", "lseek", "fstat", "fstat64",
             "stat", "lstat", "newfstatat", "statx", "statfs", "fstatfs", "access", "faccessat", "faccessat2",
             "readlink", "readlinkat", "getdents64", "getcwd", "fcntl", "dup", "munmap", "mremap", "madvise", "brk",
             "futex", "sched_yield", "sched_getaffinity", "nanosleep", "clock_nanosleep", "clock_gettime",
             "clock_getres", "gettimeofday", "time", "times", "getpid", "getppid", "gettid", "getuid", "geteuid",
             "getgid", "getegid", "getrandom", "getrlimit", "getrusage", "sysinfo", "uname", "rt_sigaction",
             "rt_sigprocmask", "rt_sigreturn", "sigaltstack", "restart_syscall", "set_robust_list", "rseq",
             "membarrier", "recvmsg", "sendmsg", "recvfrom", "sendto", "poll", "ppoll", "exit", "exit_group"})
        allow(name);
    constexpr scmp_datum_t writing = O_ACCMODE | O_CREAT | O_TRUNC;
    allow("open", {SCMP_A1(SCMP_CMP_MASKED_EQ, writing, O_RDONLY)});
    allow("openat", {SCMP_A2(SCMP_CMP_MASKED_EQ, writing, O_RDONLY)});
    allow("mmap", {SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)});
    allow("mprotect", {SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)});
    allow("tgkill", {SCMP_A0(SCMP_CMP_EQ, static_cast<scmp_datum_t>(getpid()))}); // abort() on itself
    if (isSanitized) {
        allow("prctl");
        allow("pipe"); // how UBSan finds out whether an object's memory is there
        allow("pipe2");
    }
    sound = sound && seccomp_load(filter) == 0;
    if (!sound)
        warn("seccomp refused");
    seccomp_release(filter);
    return sound;
}

} // namespace

std::uint32_t enterSandbox(const SandboxLimits &limits)
{
    std::uint32_t state = 0;
    const auto note = [&](SandboxState what, bool holds) { state |= holds ? static_cast<std::uint32_t>(what) : 0; };
    note(SandboxState::NoNewPrivileges, prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); // a dump would carry the picture away
    note(SandboxState::Folders, confineToFolders());
    note(SandboxState::MemoryLimit, limitResources(limits));
    note(SandboxState::SystemCalls, confineCalls());
    return state;
}

} // namespace banxin::worker
