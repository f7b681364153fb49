// Pure edits: Document -> ChangeSet. They check what they are asked and change nothing themselves.
// Offsets are UTF-16 units in the paragraph's text.
#pragma once

#include "base/result.h"
#include "model/change_set.h"
#include "model/publication.h"

#include <optional>

namespace banxin::edit {

/// Who edits, and which undo step the edit belongs to (a fresh one where null).
struct EditContext {
    QString author;
    base::Id undoGroup;
};

/// Replaces [from, to) of one paragraph by what storableText() leaves of `text` (line breaks become new
/// paragraphs of the same role).
base::Result<model::ChangeSet> replaceText(const model::Document &document, base::Id paragraph, int from, int to,
    const QString &text, const EditContext &context);
/// Deletes from one place to another, joining the paragraphs at the ends; both in one parent.
base::Result<model::ChangeSet> deleteRange(const model::Document &document, base::Id fromParagraph, int from,
    base::Id toParagraph, int to, const EditContext &context);
/// Splits at the offset (另起段); the new paragraph keeps role and style.
base::Result<model::ChangeSet> splitParagraph(
    const model::Document &document, base::Id paragraph, int at, const EditContext &context);
/// Joins the paragraph to the one before it (接排).
base::Result<model::ChangeSet> joinToPrevious(
    const model::Document &document, base::Id paragraph, const EditContext &context);
base::Result<model::ChangeSet> setParagraphStyle(
    const model::Document &document, base::Id paragraph, const QString &style, const EditContext &context);
base::Result<model::ChangeSet> setParagraphRole(
    const model::Document &document, base::Id paragraph, model::ParagraphRole role, const EditContext &context);
base::Result<model::ChangeSet> setFrameBox(
    const model::Document &document, base::Id frame, const base::Rect &box, const EditContext &context);

/// How text runs around a frame (串文). A contour counts from the frame's corner; none is the frame's box.
struct Runaround {
    bool isOn = false;
    base::Length gap;
    model::RunaroundSides sides = model::RunaroundSides::Both;
    std::vector<base::Point> contour;
};
/// Refused where the gap or a point cannot be, or the contour is no polygon.
base::Result<model::ChangeSet> setRunaround(
    const model::Document &document, base::Id frame, const Runaround &runaround, const EditContext &context);

/// How a story stands in an area: columns, forms, what it takes. Refused where the frame is no area or the
/// columns cannot be.
base::Result<model::ChangeSet> setAreaContent(
    const model::Document &document, base::Id frame, const model::AreaContent &content, const EditContext &context);
/// The editor's own line breaks of a headline in one area (line_breaks.h); none takes them back.
base::Result<model::ChangeSet> setLineBreaks(const model::Document &document, base::Id frame, base::Id paragraph,
    const std::vector<int> &breaks, const EditContext &context);
/// Makes neighbouring paragraphs of a story the rows of a table, `heads` of them its head. Cells are parted by the
/// tabs in them; where no row has one, by commas (RFC 4180) where every row has as many, else by runs of U+3000.
base::Result<model::ChangeSet> makeTable(const model::Document &document, const std::vector<base::Id> &paragraphs,
    std::optional<int> heads, const EditContext &context);
/// Puts a table behind a paragraph: a row a line of `text`, its cells parted as those of makeTable().
/// No `heads` is one where there are several rows.
base::Result<model::ChangeSet> insertTable(const model::Document &document, base::Id behind, const QString &text,
    std::optional<int> heads, const EditContext &context);
/// The character style and the reading (注音) of a range of a paragraph, instead of what it had; both empty
/// make it plain.
base::Result<model::ChangeSet> setSpan(const model::Document &document, base::Id paragraph, int from, int to,
    const QString &style, const QString &ruby, const EditContext &context);

/// The printers of a publication, and the name of its own; empty is the first. Refused where a name is empty or taken
/// twice, or a value out of what a press knows.
base::Result<model::ChangeSet> setPrinters(const model::Document &document, base::Id publication,
    const std::vector<model::PrinterProfile> &printers, const QString &own, const EditContext &context);
/// What pictures without a profile are taken to be in; `files` are those of profiles that are new.
base::Result<model::ChangeSet> setUntagged(const model::Document &document, base::Id publication,
    const model::SourceProfiles &profiles, const std::vector<model::Asset> &files, const EditContext &context);
/// The swatches of a publication. Refused as above; a number never goes to another colour.
base::Result<model::ChangeSet> setSwatches(const model::Document &document, base::Id publication,
    const std::vector<model::Swatch> &swatches, const EditContext &context);

struct GridRect {
    int column = 0; // from 0
    int row = 0;
    int columns = 1;
    int rows = 1;
};
/// Places a story as one area with its headline across and its body in the base columns. Refused where
/// the rectangle leaves the grid or the story is already placed in this issue. The story's pictures get
/// frames with their captions in the right half of the columns, below the headline; one that finds no
/// room there stays off the page.
base::Result<model::ChangeSet> placeStory(
    const model::Document &document, base::Id page, base::Id story, const GridRect &at, const EditContext &context);
/// 转版: one more area for a story that is on a page of this issue, after its last one, on any page of the issue; it
/// takes what did not fit, in the form of the last area that takes body text. Refused where the rectangle leaves the
/// grid or the story has no area yet.
base::Result<model::ChangeSet> continueStory(
    const model::Document &document, base::Id page, base::Id story, const GridRect &at, const EditContext &context);
/// Takes the story's placement and its frames off the pages; the story stays.
base::Result<model::ChangeSet> unplaceStory(
    const model::Document &document, base::Id placement, const EditContext &context);

/// What is said of a picture; caption and credit are paragraphs of its own on paper.
struct PictureWords {
    QString caption; // empty: none
    QString credit;
    QString altText;
    QDate taken;
    friend bool operator==(const PictureWords &, const PictureWords &) = default;
};
/// As they stand now; several paragraphs of a caption as lines.
PictureWords pictureWords(const model::Document &document, base::Id picture);
/// Gives a story one more picture, behind those that it has; `file` is noted where it is new. It gets frames when the
/// story is placed.
base::Result<model::ChangeSet> addPicture(const model::Document &document, base::Id story, const model::Asset &file,
    const PictureWords &words, const EditContext &context);
/// The file of a picture that came without one, or another file instead of the one that it shows; `file` is noted where
/// it is new. What is said of the picture stays, and what is not said yet is taken from `words`; its frames and its
/// place in the story stay too. Refused where the story has a picture of this file already.
base::Result<model::ChangeSet> setPictureFile(const model::Document &document, base::Id picture,
    const model::Asset &file, const PictureWords &words, const EditContext &context);
base::Result<model::ChangeSet> setPictureWords(
    const model::Document &document, base::Id picture, const PictureWords &words, const EditContext &context);
/// What a crop must keep, thousandths of its width and height. Refused where it is not in the picture.
base::Result<model::ChangeSet> setPictureFocus(
    const model::Document &document, base::Id picture, int x, int y, const EditContext &context);

/// Puts an advert into a box of the page, text keeping off; `file` (its digest null: awaited) is noted where it is new.
/// Refused where the file has no such page.
base::Result<model::ChangeSet> placeAdvert(const model::Document &document, base::Id page, const base::Rect &box,
    const model::Asset &file, const model::AdvertContent &content, const EditContext &context);

/// Gives an advert's frame its file and the rest; `file` as above. Its place stays.
base::Result<model::ChangeSet> setAdvert(const model::Document &document, base::Id frame, const model::Asset &file,
    const model::AdvertContent &content, const EditContext &context);

/// `change` made against an older document, mapped onto `now` so that it applies there: splices move
/// through what came between. Conflict where the same text was changed since.
/// With an empty `since` only the base revisions become those of `now`: for edits that waited while the
/// edits before them were committed.
base::Result<model::ChangeSet> rebased(
    const model::ChangeSet &change, const std::vector<model::ChangeSet> &since, const model::Document &now);

/// Takes a whole undo group back on `now`, leaving what others did since as it is; undoing an undo is
/// a redo. `group`: Store::undoableGroup() or redoableGroup(). `since`: every revision after the
/// group's oldest up to `now`, oldest first. Conflict where others changed the same text since.
base::Result<model::ChangeSet> undoChange(const std::vector<model::RevisionEntry> &group,
    const std::vector<model::RevisionEntry> &since, const model::Document &now, const EditContext &context);

} // namespace banxin::edit
