// Clipping: frames with what they own as bytes for the clipboard, and back onto a page, of another newsroom too.
#pragma once

#include "edit/frame_edits.h"

#include <QByteArray>

namespace banxin::edit {

/// MIME type of a clipping: canonical JSON.
inline constexpr char kClippingType[] = "application/x-banxin-clipping";

/// Frames of one page, their paragraphs, pictures and assets' facts. An area goes as its form, with the story's id: it
/// comes back as the story where that stands on no page of the issue, else as a reserved area.
QByteArray clipping(const model::Document &document, const Frames &frames);
/// Puts it onto the page, new ids throughout; at the same place, or moved so that its corner is at `corner`. Refused
/// where the bytes are no clipping, naming what is wrong.
base::Result<model::ChangeSet> pasteClipping(const model::Document &document, base::Id page, const QByteArray &bytes,
    std::optional<base::Point> corner, const EditContext &context, Frames *made = nullptr);

} // namespace banxin::edit
