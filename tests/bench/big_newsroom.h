// A newsroom of many years to measure on: issues of eight pages, each with its stories, pictures and
// manuscripts, and some stories that were never placed. The same numbers give the same newsroom.
#pragma once

#include "base/result.h"

#include <QString>

namespace banxin::bench {

struct BigNewsroomSize {
    int issues = 500;
    int pages = 8; // an issue
    int stories = 5; // a page, of eight paragraphs each
    int unplaced = 2; // an issue, besides
};

/// Made from the sample's publication, styles and text, one revision an issue.
base::Status makeBigNewsroom(const QString &location, const BigNewsroomSize &size);

} // namespace banxin::bench
