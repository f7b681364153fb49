// Trouble: what went wrong while a page's content was read; the rules turn it into findings.
#pragma once

#include "preflight/objects.h"
#include "preflight/plane.h"

#include <QString>

#include <optional>
#include <vector>

namespace banxin::preflight {

struct Trouble {
    enum class Kind {
        Unreadable, // a stream, a picture, a limit: `what` says which
        Syntax, // bytes that are no tokens, operands that are not there
        Operator, // no operator of ISO 32000-1
        Unbalanced, // q and Q, BT and ET, BMC and EMC
        Resource, // a name that the resources do not have
        Intent, // a rendering intent that is none of the four
        Range, // a colour beyond 0 to 1
    };
    Kind kind;
    QString what;
    Object object; // the stream
    int count = 1;
};

} // namespace banxin::preflight
