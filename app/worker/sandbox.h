// The limits that a worker puts on itself before it sees a byte from outside: memory, files, system
// calls, folders. None can be taken back. What the kernel refuses is left out, and said in the answer.
#pragma once

#include <cstdint>

namespace banxin::worker {

enum class SandboxState : std::uint32_t {
    NoNewPrivileges = 1,
    MemoryLimit = 2,
    SystemCalls = 4, // seccomp
    Folders = 8, // Landlock
};

struct SandboxLimits {
    std::int64_t memoryBytes = std::int64_t(1) << 30; // of the process's own data
    std::int64_t sharedBytes = 0; // mapped besides
    int openFiles = 64; // fonts and profiles
};

/// Bits of SandboxState that hold from now on. Afterwards no file can be written, made or removed, no
/// socket opened, no program or thread started, no memory made executable; files are read only in the
/// folders of colour profiles and fonts where Landlock is there.
std::uint32_t enterSandbox(const SandboxLimits &limits);

} // namespace banxin::worker
