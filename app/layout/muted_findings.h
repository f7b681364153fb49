// Which findings a publication does not want to be told of. Errors are told always.
#pragma once

#include "layout/page_layout.h"

namespace banxin::layout {

/// A rule of the page whose findings can be muted, with what it is about as people say it.
struct MutableRule {
    const char *rule;
    const char *title; // marked for translation in the context "layout"
    const char *about;
};
/// In the order in which settings list them.
const std::vector<MutableRule> &mutableRules();

/// Takes out what the publication has muted.
void leaveOutMuted(const model::Publication &publication, std::vector<Finding> &findings);

} // namespace banxin::layout
