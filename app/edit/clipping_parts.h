// ClippingParts: what a clipping holds, as objects of the newsroom that it was taken from; and its bytes, which may
// come from anybody and are believed only as far as they were checked.
#pragma once

#include "edit/clipping.h"
#include "model/publication.h"

#include <map>

namespace banxin::edit {

/// What is known of a story without its text.
struct ClippedStory {
    QString title;
    int characters = 0;
    int pictures = 0;
};

struct ClippingParts {
    std::vector<model::Frame> frames; // from the back to the front; areas name no placement
    std::map<base::Id, base::Id> storyOf; // of areas, by the frame
    std::map<base::Id, ClippedStory> stories;
    std::vector<model::Paragraph> paragraphs; // of the frames and the pictures, in their order
    std::vector<model::StoryPicture> pictures;
    std::vector<model::Asset> assets;
    QString store; // the newsroom that has the assets' bytes
    model::Publication publication; // its id and those of its swatches that the frames name
};

QByteArray toBytes(const ClippingParts &parts);
/// Refused where anything in it could not stand on a page, naming it.
base::Result<ClippingParts> clippingFrom(const QByteArray &bytes);

} // namespace banxin::edit
