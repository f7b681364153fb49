// Clipping: frames with what they own as bytes for the clipboard, and back onto a page, of another newsroom too.
#pragma once

#include "edit/frame_edits.h"

#include <QByteArray>

namespace banxin::edit {

/// MIME type of a clipping: canonical JSON.
inline constexpr char kClippingType[] = "application/x-banxin-clipping";

/// Frames of one page, their paragraphs, pictures, swatches and assets' facts; the bytes of assets stay in the newsroom
/// at `store`, which it names. Empty where none of the frames is there. An area goes as its form, with the story's id:
/// it comes back as the story where that stands on no page of the issue, else as a reserved area. A picture comes back
/// as the newsroom's own; where it has none it comes in with a story of its own, whose headline is the title that its
/// story had there.
QByteArray clipping(const model::Document &document, const Frames &frames, const QString &store = {});
/// What a clipping shows of files that the document does not know, and where their bytes are.
struct ClippedFiles {
    std::vector<base::Digest> missing;
    QString store; // the newsroom that it was taken from; empty where it does not say
};
/// Refused where the bytes are no clipping, naming what is wrong, and where files are missing of which it does not say
/// where they are.
base::Result<ClippedFiles> filesOfClipping(const model::Document &document, const QByteArray &bytes);
/// Puts it onto the page, new ids throughout; at the same place, or moved so that its corner is at `corner`. Layers
/// that the page does not have, or locked, become its own, and swatches that the publication does not have the inks
/// that they looked like; names of styles stay as they are. Refused where the bytes are no clipping, naming what is
/// wrong. Files that it brings are noted as if their bytes were here: filesOfClipping() says which are not. `made`: the
/// frames' ids, from the back to the front.
base::Result<model::ChangeSet> pasteClipping(const model::Document &document, base::Id page, const QByteArray &bytes,
    std::optional<base::Point> corner, const EditContext &context, Frames *made = nullptr);

} // namespace banxin::edit
