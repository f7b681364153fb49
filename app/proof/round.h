// Round and Proof 校样: a page as it was handed out to be read, by the digest of the very PDF. Nothing here makes or
// opens a file.
#pragma once

#include "base/digest.h"
#include "base/id.h"
#include "base/result.h"

#include <QString>

#include <array>
#include <optional>

namespace banxin::proof {

/// 小样, 大样 1-3, 清样; the number is the round's.
enum class Round { Small, Large1, Large2, Large3, Clean };
inline constexpr std::array kRounds = {Round::Small, Round::Large1, Round::Large2, Round::Large3, Round::Clean};
QString toName(Round round); // "large-2"
std::optional<Round> roundFromName(QStringView name);
QString titleOf(Round round); // 大样 2

struct Rgb {
    int red = 0;
    int green = 0;
    int blue = 0;
    friend bool operator==(const Rgb &, const Rgb &) = default;
};
/// The ink that a round's marks are written in, as a screen shows it; no two rounds share one.
Rgb inkOf(Round round);
QString inkName(Round round); // 红

struct Proof {
    base::Id id; // of its fact
    base::Id page;
    Round round = Round::Small;
    base::Digest pdf; // the store has the bytes
    std::int64_t revision = 0; // of the store at which the page was laid out
    QString author;
    QString time; // ISO 8601 in UTC
    friend bool operator==(const Proof &, const Proof &) = default;
};

/// {"name","round","asset","revision"} as a fact of kind "proof" has it, and back (page, id, author and time are the
/// fact's own).
QString toJson(const Proof &proof);
base::Result<Proof> proofFromJson(const QString &json);

} // namespace banxin::proof
