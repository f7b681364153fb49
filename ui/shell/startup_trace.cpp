#include "shell/startup_trace.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include <time.h>
#include <unistd.h>

namespace banxin::shell {
namespace {

/// Field 22 of /proc/self/stat in seconds after boot; 0 where it cannot be read.
double startAfterBoot()
{
    FILE *file = std::fopen("/proc/self/stat", "r");
    if (!file)
        return 0;
    char line[1024];
    const std::size_t length = std::fread(line, 1, sizeof line - 1, file);
    std::fclose(file);
    line[length] = 0;
    const char *at = std::strrchr(line, ')'); // the name may hold spaces
    for (int field = 2; at && field < 22; ++field) {
        at = std::strchr(at, ' ');
        if (at)
            ++at;
    }
    return at ? static_cast<double>(std::strtoull(at, nullptr, 10)) / static_cast<double>(sysconf(_SC_CLK_TCK)) : 0;
}

} // namespace

double millisecondsSinceStart()
{
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    const double seconds = static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
    return (seconds - startAfterBoot()) * 1000.0;
}

void trace(const char *what)
{
    static const bool wanted = [] {
        const char *value = std::getenv("BANXIN_TRACE");
        return value && std::strcmp(value, "1") == 0;
    }();
    if (wanted)
        std::fprintf(stderr, "banxin: %.0f ms  %s\n", millisecondsSinceStart(), what);
}

} // namespace banxin::shell
