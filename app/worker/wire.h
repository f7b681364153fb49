// What the pool and a worker say to each other: one message each way over a socket, bytes in two shared
// files. The pool believes nothing of what comes back before it has looked at it.
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <array>
#include <cstdint>
#include <optional>

namespace banxin::worker::wire {

/// The descriptors that a worker is started with.
constexpr int socketFd = 3;
constexpr int inputFd = 4; // written by the pool
constexpr int outputFd = 5; // written by the worker; sealed to its length

/// Both files are sparse: only what a task uses takes memory.
constexpr std::int64_t fileBytes = std::int64_t(2) << 30;
/// Bytes that a worker keeps between tasks, a profile say: how many of them.
constexpr int keptSlots = 4;
constexpr std::size_t longestTask = 64;
constexpr std::size_t longestArguments = 48 * 1024;

constexpr std::uint32_t magic = 0x42585731; // "BXW1": raise it when anything here changes

struct Hello {
    std::uint32_t magic = wire::magic;
    std::uint32_t sandbox = 0; // bits of SandboxState
};

/// Followed by the task's name and the arguments in the same message. The input file holds the kept
/// bytes, where they are sent, and then the data.
struct Request {
    std::uint32_t magic = wire::magic;
    std::uint32_t taskSize = 0;
    std::uint32_t argumentsSize = 0;
    std::int32_t keptSlot = -1; // -1: none
    std::int64_t keptSize = 0; // of bytes sent now; 0: the slot has them
    std::int64_t dataSize = 0;
};

/// Where the data starts behind the kept bytes: decoders like their bytes aligned.
constexpr std::int64_t dataOffset(std::int64_t keptSize) { return (keptSize + 63) / 64 * 64; }

enum class Outcome : std::uint32_t { Done = 1, Failed = 2 }; // Failed: the output is an Error

struct Reply {
    std::uint32_t magic = wire::magic;
    Outcome outcome = Outcome::Done;
    std::int64_t outputSize = 0;
};

QByteArray toBytes(const base::Error &error);
/// Nothing where the bytes are not an Error.
std::optional<base::Error> errorFrom(const QByteArray &bytes);

} // namespace banxin::worker::wire
