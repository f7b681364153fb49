// A disk that fails, for a program that this is loaded into (LD_PRELOAD). BANXIN_DISK says when and how:
// "kill N" ends the program at its N-th step with an unfinished file, "open|write|fsync|rename N ERRNO" fails that
// call from its N-th time on, "size N" lets no such file grow beyond N bytes, as ulimit -f does. A write that is hit
// takes half of its bytes first, as a disk that fills up does.
#include <algorithm>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <string>
#include <sys/types.h>
#include <unistd.h>

namespace {

enum Call { Open, Write, Sync, Rename };

std::atomic<bool> isUnfinished[1024];

bool isUnfinishedFile(int fd) { return fd >= 0 && fd < 1024 && isUnfinished[fd]; }
bool isUnfinishedName(const char *path) { return path && std::strstr(path, "/.banxin-"); }

struct Wish {
    bool kills = false;
    bool limitsSize = false;
    int call = -1;
    int at = 0;
    int error = 0;
};

const Wish &wish()
{
    static const Wish wish = [] {
        Wish read;
        const char *said = std::getenv("BANXIN_DISK");
        char word[16] = {};
        if (said && std::sscanf(said, "%15s %d %d", word, &read.at, &read.error) >= 2) {
            const std::string names[] = {"open", "write", "fsync", "rename"};
            for (int i = 0; i < 4; ++i)
                read.call = names[i] == word ? i : read.call;
            read.kills = std::string("kill") == word;
            read.limitsSize = std::string("size") == word;
        }
        return read;
    }();
    return wish;
}

/// Whether this call is hit.
bool hit(Call call)
{
    static std::atomic<int> steps = 0, calls[4];
    const int step = ++steps, time = ++calls[call];
    return wish().kills ? step == wish().at : wish().call == call && time >= wish().at;
}

int hitBy()
{
    if (wish().kills)
        raise(SIGKILL);
    errno = wish().error;
    return -1;
}

template <typename Function> Function next(const char *name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

int opened(const char *name, const char *path, int flags, mode_t mode)
{
    const bool watched = isUnfinishedName(path) && (flags & O_CREAT) != 0;
    if (watched && hit(Open))
        return hitBy();
    const int fd = next<int (*)(const char *, int, ...)>(name)(path, flags, mode);
    if (fd >= 0 && fd < 1024)
        isUnfinished[fd] = watched;
    return fd;
}

mode_t modeIn(int flags, va_list arguments) { return (flags & O_CREAT) ? va_arg(arguments, mode_t) : 0; }

} // namespace

extern "C" {

int open(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeIn(flags, arguments);
    va_end(arguments);
    return opened("open", path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeIn(flags, arguments);
    va_end(arguments);
    return opened("open64", path, flags, mode);
}

int close(int fd)
{
    if (fd >= 0 && fd < 1024)
        isUnfinished[fd] = false;
    return next<int (*)(int)>("close")(fd);
}

ssize_t write(int fd, const void *bytes, size_t count)
{
    const auto really = next<ssize_t (*)(int, const void *, size_t)>("write");
    if (isUnfinishedFile(fd) && wish().limitsSize) {
        const off_t room = wish().at - lseek(fd, 0, SEEK_CUR);
        if (room > 0 || count == 0)
            return really(fd, bytes, std::min(count, static_cast<size_t>(room)));
        raise(SIGXFSZ);
        errno = EFBIG;
        return -1;
    }
    if (!isUnfinishedFile(fd) || !hit(Write))
        return really(fd, bytes, count);
    static std::atomic<bool> isFull = false;
    if (!isFull.exchange(true) && count > 1) {
        const ssize_t half = really(fd, bytes, count / 2);
        if (!wish().kills)
            return half;
    }
    return hitBy();
}

int fsync(int fd)
{
    if (isUnfinishedFile(fd) && hit(Sync))
        return hitBy();
    return next<int (*)(int)>("fsync")(fd);
}

int rename(const char *from, const char *to)
{
    if (isUnfinishedName(from) && hit(Rename))
        return hitBy();
    return next<int (*)(const char *, const char *)>("rename")(from, to);
}

} // extern "C"
