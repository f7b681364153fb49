// What the pages of templates are called in the person's language: templates are data, and in Chinese.
#pragma once

#include "session/newsroom_template.h"

namespace banxin::session {

/// The page's title and what is on it; those that no catalogue knows (a template's own, the publication's) as they are.
QString shownTitle(const TemplatePage &page);
QString shownAbout(const TemplatePage &page);

} // namespace banxin::session
