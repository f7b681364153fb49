// A page of any document of this newsroom, an earlier version of it say, as the PDF that the press would be given. It
// checks nothing and keeps nothing.
#pragma once

#include "session/session.h"

namespace banxin::session {

struct PagePdf {
    QByteArray pdf;
    std::shared_ptr<const layout::PageLayout> layout;
};

/// Without marks and tags. From any thread but the window's; refused where a picture or font cannot be had.
base::Result<PagePdf> pagePdfNow(Session &session, const model::Document &document, base::Id page);

} // namespace banxin::session
