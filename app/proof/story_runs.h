// 改动: stories as running text, with what was taken out and what was put in: since an earlier version, and since the
// manuscript that they were read from. It knows no layout.
#pragma once

#include "model/document.h"
#include "proof/compare_stories.h"

#include <vector>

namespace banxin::proof {

struct StoryRun {
    enum class Kind { Kept, Removed, Added };
    Kind kind = Kind::Kept;
    QString text; // with a line feed where a paragraph ends
    StoryRange place; // in the later text; of what was removed, where it stood
};

struct StoryRuns {
    base::Id story;
    QString title; // in the later text
    std::vector<StoryRun> runs;
    int changes() const; // what was taken out in one place, and put in there, counts once
};

/// Of each story on the page, in the order of the stories; those that are gone come last.
std::vector<StoryRuns> storyRuns(const model::Document &before, const model::Document &after, base::Id page);

/// Of each story on the page that was read from a manuscript: from the manuscript as it was read, when it was taken in.
/// Stories that were written here are not there.
std::vector<StoryRuns> manuscriptRuns(const model::Document &document, base::Id page);

/// The paragraphs of one story in what `banxin-cli read` prints (docs/commands.md): the one with that title, or the
/// only one, or the one that has most of `text` in common. Empty where there is none.
QStringList manuscriptParagraphs(const QString &reading, const QString &title, const QString &text);

} // namespace banxin::proof
