#include "cli/command.h"

#include <cstdio>

namespace banxin::cli {

int report(const base::Error &error)
{
    const QByteArray text = error.toText().toUtf8();
    std::fprintf(stderr, "%s\n", text.constData());
    switch (error.kind) {
    case base::ErrorKind::WrongUse:
        return WrongUse;
    case base::ErrorKind::Unreachable:
        return Unreachable;
    case base::ErrorKind::Conflict:
        return Conflict;
    case base::ErrorKind::Refused:
        break;
    }
    return Refused;
}

} // namespace banxin::cli
