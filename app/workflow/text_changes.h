// What of a story's words is another than at an earlier time, paragraph by paragraph and character by character: what a
// signer is shown before signing again. Pure; styles, notes and places on paper do not count.
#pragma once

#include "base/id.h"
#include "model/document.h"

#include <QString>

#include <vector>

namespace banxin::workflow {

/// A run of characters that stayed, or in whose place others stand.
struct TextRun {
    enum class Kind { Kept, Removed, Added };
    Kind kind = Kind::Kept;
    QString text;
    friend bool operator==(const TextRun &, const TextRun &) = default;
};

/// One text into another (base/text_edits.h): what is removed comes before what is added in its place.
std::vector<TextRun> textRuns(const QString &before, const QString &after);

/// A paragraph that is another by now, was not there, or is gone.
struct TextChange {
    base::Id story;
    base::Id paragraph;
    std::vector<TextRun> runs;
    friend bool operator==(const TextChange &, const TextChange &) = default;
};

/// Of the stories, in their order, their paragraphs, captions and credits as they are printed; those that are gone
/// after those that are there. Pictures that were exchanged are in the digest, not here.
std::vector<TextChange> textChanges(
    const model::Document &before, const model::Document &after, const std::vector<base::Id> &stories);

/// How many characters were removed and added in all of them.
struct TextChangeCount {
    qsizetype removed = 0;
    qsizetype added = 0;
};
TextChangeCount countOf(const std::vector<TextChange> &changes);

} // namespace banxin::workflow
