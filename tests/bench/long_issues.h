// Long issues to measure on, made from the sample newsroom's text: one story through all pages, or pages
// of several stories each. The same numbers give the same issue; no two paragraphs are alike.
#pragma once

#include "base/result.h"
#include "model/change_set.h"

#include <QDate>
#include <QString>

#include <vector>

namespace banxin::bench {

enum class LongIssue {
    OneStory, // one story of all characters, through all pages
    ManyStories, // six stories a page, each with a headline, a byline and its share of the characters
    DensePages, // the sample's dense page with its stories and pictures, again and again; its characters are its own
};

struct LongIssueSize {
    int pages = 130;
    int characters = 1000000; // of body text
};

/// What the issue of `date` consists of, on top of the sample's publication, which is among the changes.
std::vector<model::ChangeSet> longIssue(LongIssue kind, const LongIssueSize &size, const QDate &date);

/// A newsroom on disk that holds such an issue and nothing else.
base::Status makeLongNewsroom(const QString &location, LongIssue kind, const LongIssueSize &size, const QDate &date);

} // namespace banxin::bench
