// 附注: notes of the newsroom that stand in the text and are never printed, counted or laid out. Each is anchored in a
// run of characters (Span::note); it goes where these go, and back with them.
#pragma once

#include "edit/edits.h"

#include <vector>

namespace banxin::edit {

/// A note as lists show it.
struct Note {
    base::Id paragraph;
    int from = 0; // UTF-16, what it is anchored in
    int to = 0;
    QString text;
    QString author;
    friend bool operator==(const Note &, const Note &) = default;
};

/// The spans with a note on [from, to), or on as much of it as looks alike from its start on; one that is anchored at
/// the same place gives way. An empty note takes the one there away.
std::vector<model::Span> withNote(
    std::vector<model::Span> spans, int from, int to, const QString &note, const QString &author);

/// Anchors a note in [from, to) of a paragraph; of an empty range in the character before it, or the first one. Refused
/// where the paragraph has no text, or the note none.
base::Result<model::ChangeSet> addNote(const model::Document &document, base::Id paragraph, int from, int to,
    const QString &text, const EditContext &context);
/// Other words for the note that is anchored at `at`; none take it away. Refused where there is none.
base::Result<model::ChangeSet> setNote(
    const model::Document &document, base::Id paragraph, int at, const QString &text, const EditContext &context);

/// Those of a text, in its order: `parent` is a story (its captions follow), a picture or a frame.
std::vector<Note> notesOf(const model::Document &document, base::Id parent);

} // namespace banxin::edit
