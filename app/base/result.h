// Result and Error: how a function says that it could not do its work; bugs assert instead.
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace banxin::base {

/// What kind of failure it is; the command line maps these to exit codes (docs/architecture.md).
enum class ErrorKind {
    WrongUse, // the caller asked for something that does not exist
    Refused, // bad input or a guard: nothing was changed
    Unreachable, // the store cannot be opened or has gone
    Conflict, // somebody else changed the same thing
};

struct Error {
    ErrorKind kind = ErrorKind::Refused;
    QString what; // one full sentence: what is wrong
    QString where; // file, object or place; may be empty
    QString advice; // what the reader can do; may be empty

    /// The three parts as one text for a terminal or a message bar.
    QString toText() const;
};

template <typename T> using Result = tl::expected<T, Error>;
using Status = tl::expected<void, Error>;

inline tl::unexpected<Error> failure(ErrorKind kind, QString what, QString where = {}, QString advice = {})
{
    return tl::unexpected<Error>(Error{kind, std::move(what), std::move(where), std::move(advice)});
}

} // namespace banxin::base
