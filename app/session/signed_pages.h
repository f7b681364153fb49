// Signed pages: what was signed of released pages, so that the press gets those very bytes, and the steps that follow
// from handing them out.
#pragma once

#include "model/document.h"
#include "store/store.h"

#include <map>

namespace banxin::session {

struct SignedPage {
    QString state; // released or exported
    base::Digest pdf;
};

/// Of these pages those that are released, by page.
base::Result<std::map<base::Id, SignedPage>> signedPages(store::Store &store, const std::vector<base::Id> &pages);

/// What is to be stated when a released page was handed out: the page is exported, and its frozen stories are
/// published. Nothing where that was said before.
base::Result<std::vector<model::Fact>> handedOut(
    store::Store &store, const model::Document &document, base::Id page, const SignedPage &what);

} // namespace banxin::session
