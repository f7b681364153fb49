// WantedChange: what a panel asks for: the change, or why it cannot be made. Panels never apply one themselves.
#pragma once

#include "base/result.h"
#include "model/change_set.h"

namespace banxin::panels {

/// A type of its own, for signals: moc compares what it can, and errors cannot be compared.
struct WantedChange {
    WantedChange() = default;
    WantedChange(base::Result<model::ChangeSet> what) // NOLINT(google-explicit-constructor)
        : result(std::move(what))
    {
    }
    base::Result<model::ChangeSet> result;
};

} // namespace banxin::panels
